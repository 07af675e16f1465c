import { describe, expect, it } from 'vitest';
import { addResources, addTimeOff, archiveResources, deleteResources, duplicateResources, editResources, editTimeOff, removeTimeOff, restoreResources } from '../../../../src/shared/commands';
import { skillId, timeOffId, type Resource } from '../../../../src/shared/model';
import { conflictsOf } from '../../../../src/shared/scheduling';
import { applyOps } from '../../../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const edit = (before: Resource, over: Partial<Resource>) => ({ table: 'resources', id: before.id, before, after: { ...before, ...over } });

describe('adding people', () => {
  it('RES-1 creates the skills they name; an expiry day makes a certification', () => {
    const plan = aWorkspace({ skills: [aSkill('Welding')] });
    expect(valueOf(addResources(plan, { resources: [{ name: 'Ana Ruiz', pattern: [480, 480, 480, 480, 0, 0, 0], skills: [{ skillName: 'Welding', level: 4 }, { skillName: 'Lift licence', level: 1, expires: monday }] }] }, countingContext()))).toEqual({
      label: 'Add Ana Ruiz',
      ops: [
        { table: 'skills', id: 'new-2', before: null, after: aSkill('new-2', { name: 'Lift licence', kind: 'certification' }) },
        {
          table: 'resources', id: 'new-1', before: null,
          after: aPerson('new-1', { name: 'Ana Ruiz', pattern: [480, 480, 480, 480, 0, 0, 0], skills: [{ skillId: skillId('Welding'), level: 4, expires: null }, { skillId: skillId('new-2'), level: 1, expires: monday }] }),
        },
      ],
    });
  });

  it.each<readonly [Parameters<typeof addResources>[1]['resources'][number], string]>([
    [{ name: '' }, 'The name must not be empty.'],
    [{ name: 'A', pattern: [1_441, 0, 0, 0, 0, 0, 0] }, 'A: The working pattern must give whole minutes from 0 to 1,440 for each of the seven weekdays.'],
    [{ name: 'A', startDay: monday, endDay: monday - 1 }, 'A: The last day lies before the first day.'],
    [{ name: 'A', costPerHour: -1 }, 'A: The cost per hour must be a whole number from 0 to 1,000,000,000.'],
    [{ name: 'A', email: 'nobody' }, 'A: The email must look like name@company.example.'],
    [{ name: 'A', skills: [{ skillName: 'Welding', level: 1 }, { skillName: 'welding', level: 2 }] }, 'A: The skills must name each skill once.'],
    [{ name: 'A', skills: [{ skillName: 'Welding', level: 1, expires: monday }] }, 'A: Welding is a skill, and only certifications have an expiry day.'],
  ])('RES-2 refuses %j', (resource, sentence) => {
    expect(refusalOf(addResources(aWorkspace({ skills: [aSkill('Welding')] }), { resources: [resource] }, countingContext())).sentence).toBe(sentence);
  });
});

describe('changing people', () => {
  it('TSK-10 adds a skill to many and keeps what they hold', () => {
    const [ana, ben] = [aPerson('Ana', { skills: [{ skillId: skillId('Welding'), level: 2, expires: null }] }), aPerson('Ben')];
    const plan = aWorkspace({ skills: [aSkill('Welding'), aSkill('Wiring')], resources: [ana, ben] });
    expect(valueOf(editResources(plan, { ids: [ana.id, ben.id], patch: { addSkills: [{ skillName: 'Wiring', level: 3 }] } }, countingContext()))).toEqual({
      label: 'Change skills of 2 people',
      ops: [
        edit(ana, { skills: [{ skillId: skillId('Welding'), level: 2, expires: null }, { skillId: skillId('Wiring'), level: 3, expires: null }] }),
        edit(ben, { skills: [{ skillId: skillId('Wiring'), level: 3, expires: null }] }),
      ],
    });
  });
  it('RES-3 a copy takes nothing that is one’s own', () => {
    const ana = aPerson('Ana', { email: 'ana@yard.example', externalId: 'P1', team: 'Hull' });
    expect(valueOf(duplicateResources(aWorkspace({ resources: [ana] }), { ids: [ana.id] }, countingContext()))).toEqual({
      label: 'Duplicate Ana', ops: [{ table: 'resources', id: 'new-1', before: null, after: aPerson('new-1', { name: 'Ana (copy)', team: 'Hull' }) }],
    });
  });
  it('RES-4 archiving takes back bookings from today on; restoring does not bring them back', () => {
    const ana = aPerson('Ana');
    const booking = aBooking('b1', 'Weld', 'Ana', [[monday - 3, 60], [monday, 60]]);
    const plan = aWorkspace({ resources: [ana], tasks: [aTask('Weld')], bookings: [booking] });
    const archiving = valueOf(archiveResources(plan, { ids: [ana.id] }, countingContext()));
    expect(archiving).toEqual({
      label: 'Archive Ana, 1 booking from today on taken back',
      ops: [edit(ana, { archived: true }), { table: 'bookings', id: 'b1', before: booking, after: { ...booking, days: [{ day: monday - 3, minutes: 60 }] } }],
    });
    expect(valueOf(restoreResources(applyOps(plan, archiving.ops), { ids: [ana.id] }, countingContext()))).toEqual({ label: 'Restore Ana', ops: [edit({ ...ana, archived: true }, { archived: false })] });
  });
  it('RES-5 refuses to delete who is booked, else takes time off and lead along', () => {
    const ana = aPerson('Ana');
    const booked = aWorkspace({ resources: [ana], tasks: [aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 60]])] });
    expect(refusalOf(deleteResources(booked, { ids: [ana.id] }, countingContext()))).toEqual({
      code: 'has-bookings', sentence: 'Ana cannot be deleted: 1 booking would go with them.', nextStep: 'Archive them instead, or unassign their bookings first.',
    });
    const [off, project] = [aTimeOff('off', 'Ana', monday, monday), aProject('Harbour', { leadId: ana.id })];
    expect(valueOf(deleteResources(aWorkspace({ resources: [ana], timeOff: [off], projects: [project] }), { ids: [ana.id] }, countingContext()))).toEqual({
      label: 'Delete Ana',
      ops: [
        { table: 'projects', id: project.id, before: project, after: { ...project, leadId: null }, why: 'Its lead was deleted' },
        { table: 'timeOff', id: off.id, before: off, after: null },
        { table: 'resources', id: ana.id, before: ana, after: null },
      ],
    });
  });
});

describe('time off', () => {
  const ana = aPerson('Ana');
  const plan = aWorkspace({ resources: [ana], tasks: [aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 3, 240]])] });
  it('OFF-1 is recorded over bookings; what it breaks is a conflict', () => {
    const draft = valueOf(addTimeOff(plan, { resourceIds: [ana.id], firstDay: monday + 3, lastDay: monday + 4 }, countingContext()));
    expect(draft).toEqual({ label: 'Add time off for Ana, Thu 26 Nov to Fri 27 Nov', ops: [{ table: 'timeOff', id: 'new-1', before: null, after: aTimeOff('new-1', 'Ana', monday + 3, monday + 4) }] });
    expect(conflictsOf(applyOps(plan, draft.ops), monday, monday + 7).map(({ sentence }) => sentence)).toEqual(['Ana is on vacation on Thu 26 Nov, with 4 h booked on it.']);
  });
  it('OFF-2 refuses an end before the beginning', () => {
    expect(refusalOf(addTimeOff(plan, { resourceIds: [ana.id], firstDay: monday, lastDay: monday - 1 }, countingContext())).sentence).toBe('The time off ends before it begins.');
  });
  it('is changed and taken back', () => {
    const off = aTimeOff('off', 'Ana', monday, monday);
    const present = aWorkspace({ resources: [ana], timeOff: [off] });
    expect(valueOf(editTimeOff(present, { id: timeOffId('off'), patch: { minutesPerDay: 240 } }, countingContext()))).toEqual({
      label: 'Change time off of Ana to Mon 23 Nov, 4 h', ops: [{ table: 'timeOff', id: 'off', before: off, after: { ...off, minutesPerDay: 240 } }],
    });
    expect(valueOf(removeTimeOff(present, { ids: [timeOffId('off')] }, countingContext()))).toEqual({ label: 'Remove time off of Ana, Mon 23 Nov', ops: [{ table: 'timeOff', id: 'off', before: off, after: null }] });
  });
});
