import { describe, expect, it } from 'vitest';
import { bookingId, resourceId, taskId, type BookedDay, type Resource, type Task, type WorkspaceRows } from '../../../src/shared/model';
import { checkPlacement } from '../../../src/shared/scheduling';
import { aBooking, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday, standardCalendar } from '../../support/builders';

const days = (...list: readonly (readonly [number, number])[]): readonly BookedDay[] => list.map(([day, minutes]) => ({ day, minutes }));
const check = (placed: readonly BookedDay[], { task = {}, ana = {}, ...rows }: Partial<WorkspaceRows> & { readonly task?: Partial<Task>; readonly ana?: Partial<Resource> } = {}) =>
  checkPlacement(aWorkspace({ resources: [aPerson('Ana', ana)], ...rows, tasks: [aTask('Weld frame', task), ...(rows.tasks ?? [])] }), { taskId: taskId('Weld frame'), resourceId: resourceId('Ana'), days: placed });

describe('checking a placement', () => {
  it('PLC-1 says nothing where nothing speaks against it', () => {
    expect(check(days([monday, 480]))).toEqual([]);
  });

  it('PLC-1 says by how much somebody is over, and on how many days', () => {
    const rows = { bookings: [aBooking('b1', 'Paint', 'Ana', [[monday + 3, 360]])], tasks: [aTask('Paint')] };
    expect(check(days([monday + 3, 480]), rows)).toEqual([{ kind: 'overCapacity', weight: 'soft', minutes: 360, sentence: 'Ana has 2 h free on Thu 26 Nov, this books 8 h: 6 h over.' }]);
    expect(check(days([monday + 3, 480], [monday + 4, 510]), rows)).toEqual([
      { kind: 'overCapacity', weight: 'soft', minutes: 390, sentence: 'Ana has 2 h free on Thu 26 Nov, this books 8 h: 6 h over. 6.5 h over on 2 days in all.' },
    ]);
  });

  it('PLC-1 leaves out what will be gone', () => {
    const workspace = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld frame')], bookings: [aBooking('b1', 'Weld frame', 'Ana', [[monday, 480]])] });
    const question = { taskId: taskId('Weld frame'), resourceId: resourceId('Ana'), days: days([monday, 480]) };
    expect(checkPlacement(workspace, question)[0]?.minutes).toBe(480);
    expect(checkPlacement(workspace, { ...question, ignoring: new Set([bookingId('b1')]) })).toEqual([]);
  });

  it('PLC-4 tells work on time off from plain over-allocation', () => {
    expect(check(days([monday, 600]), { timeOff: [aTimeOff('off', 'Ana', monday, monday, { minutesPerDay: 240, reason: 'training' })] })).toEqual([
      { kind: 'timeOff', weight: 'soft', minutes: 240, sentence: 'Ana is in training on Mon 23 Nov, this books 4 h of it.' },
      { kind: 'overCapacity', weight: 'soft', minutes: 120, sentence: 'Ana has 4 h free on Mon 23 Nov, this books 10 h: 2 h over.' },
    ]);
    const christmas = { ...standardCalendar, holidays: [{ day: monday, name: 'Yard day', workingMinutes: 0, origin: 'own' as const }] };
    expect(check(days([monday, 60]), { calendars: [christmas] })).toEqual([{ kind: 'timeOff', weight: 'soft', minutes: 60, sentence: 'Mon 23 Nov is Yard day for Ana, this books 1 h of it.' }]);
  });

  it('PLC-4 names weekends and days outside the team', () => {
    expect(check(days([monday + 5, 60]))[0]?.sentence).toBe('Ana does not work on Sat 28 Nov, this books 1 h.');
    expect(check(days([monday, 60]), { ana: { startDay: monday + 1 } })).toEqual([{ kind: 'overCapacity', weight: 'soft', minutes: 60, sentence: 'Ana is not in the team on Mon 23 Nov, this books 1 h.' }]);
  });

  it('PLC-2 and PLC-3 weigh skills and certifications', () => {
    const [welding, licence, first] = [aSkill('Welding'), aSkill('Licence', { kind: 'certification' }), aSkill('First aid', { kind: 'certification' })];
    const requirements = [welding, licence, first].map(({ id }) => ({ skillId: id, level: 3 as const, need: 'required' as const }));
    const skills = [{ skillId: welding.id, level: 2 as const, expires: null }, { skillId: licence.id, level: 3 as const, expires: monday }];
    expect(check(days([monday, 60], [monday + 1, 60]), { skills: [welding, licence, first], task: { requirements }, ana: { skills } })).toEqual([
      { kind: 'lapsedCertification', weight: 'hard', minutes: 0, sentence: 'Licence of Ana lapses on 23 Nov 2026, before Weld frame ends on Tue 24 Nov.' },
      { kind: 'missingCertification', weight: 'hard', minutes: 0, sentence: 'Ana does not hold First aid; Weld frame requires level 3.' },
      { kind: 'requiredSkill', weight: 'soft', minutes: 0, sentence: 'Ana holds Welding at level 2; Weld frame requires level 3.' },
    ]);
    const low = [{ skillId: licence.id, level: 2 as const, expires: null }];
    expect(check(days([monday, 60]), { skills: [licence], task: { requirements: requirements.slice(1, 2) }, ana: { skills: low } })).toEqual([
      { kind: 'requiredSkill', weight: 'soft', minutes: 0, sentence: 'Ana holds Licence at level 2; Weld frame requires level 3.' },
    ]);
    expect(check(days([monday, 60]), { skills: [licence], task: { requirements: requirements.slice(1, 2) }, ana: { skills } })).toEqual([]);
  });

  it('PLC-6 and PLC-7 ask no skills of what only accompanies the work, and never preferred ones', () => {
    const welding = aSkill('Welding');
    const wanting = (need: 'required' | 'preferred') => [{ skillId: welding.id, level: 3 as const, need }];
    expect(check(days([monday, 60]), { skills: [welding], task: { requirements: wanting('required') }, ana: { kind: 'equipment' } })).toEqual([]);
    expect(check(days([monday, 60]), { skills: [welding], task: { requirements: wanting('preferred') } })).toEqual([]);
  });

  it('PLC-5 gives notice of dates and dependencies', () => {
    const task = { deadline: monday + 1, earliestStart: monday + 1, dependencies: [{ predecessorId: taskId('Cut'), type: 'FS' as const, lagDays: 1 }] };
    const rows = { tasks: [aTask('Cut')], resources: [aPerson('Ana'), aPerson('Ben')], bookings: [aBooking('b1', 'Cut', 'Ben', [[monday + 1, 480]])] };
    expect(check(days([monday, 60], [monday + 2, 120]), { task, ...rows })).toEqual([
      { kind: 'deadline', weight: 'notice', minutes: 120, sentence: 'Weld frame is due Tue 24 Nov: 2 h would lie after it.' },
      { kind: 'earliestStart', weight: 'notice', minutes: 60, sentence: 'Weld frame starts on Tue 24 Nov at the earliest: 1 h would lie before it.' },
      { kind: 'dependency', weight: 'notice', minutes: 0, sentence: 'Weld frame starts Mon 23 Nov, but waits for the end of Cut on Tue 24 Nov, plus 1 working day: 3 working days too early.' },
    ]);
  });

  it('PLC-2 never places archived work or work on archived people', () => {
    expect(check(days([monday, 60]), { task: { archived: true }, ana: { archived: true } })[0]).toEqual({ kind: 'archived', weight: 'hard', minutes: 0, sentence: 'Weld frame and Ana are archived.' });
  });
});
