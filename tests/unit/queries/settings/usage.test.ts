import { describe, expect, it } from 'vitest';
import { calendarUsage, skillUsage } from '../../../../src/shared/queries/settings';
import { calendarId, skillId } from '../../../../src/shared/model';
import { aPerson, aSkill, aTask, aWorkspace, standardCalendar } from '../../../support/builders';

describe('what settings show', () => {
  it('counts who holds a skill and what asks for it; present ones first, then by name', () => {
    const welding = { skillId: skillId('Welding'), level: 3, expires: null } as const;
    const workspace = aWorkspace({
      skills: [aSkill('Wiring'), aSkill('Welding'), aSkill('Archery', { archived: true })],
      resources: [aPerson('Ana', { skills: [welding] }), aPerson('Ben', { skills: [welding] })],
      tasks: [aTask('t', { requirements: [{ skillId: skillId('Welding'), level: 2, need: 'required' }] })],
    });
    expect(skillUsage(workspace).map(({ skill, holders, tasks }) => [skill.name, holders, tasks])).toEqual([['Welding', 2, 1], ['Wiring', 0, 0], ['Archery', 0, 0]]);
  });

  it('counts who works by a calendar; the one for new people first', () => {
    const workspace = aWorkspace({ calendars: [{ ...standardCalendar, id: calendarId('a'), name: 'A shift' }, standardCalendar], resources: [aPerson('Ana'), aPerson('Ben', { calendarId: calendarId('a') }), aPerson('Cleo')] });
    expect(calendarUsage(workspace).map(({ calendar, users, standing }) => [calendar.name, users, standing])).toEqual([['Standard', 2, 'default'], ['A shift', 1, 'other']]);
  });
});
