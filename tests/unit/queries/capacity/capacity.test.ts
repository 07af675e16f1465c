import { describe, expect, it } from 'vitest';
import { resourceId, skillId, type Level, type SkillHolding, type SkillRequirement, type Task, type Workspace, type WorkspaceRows } from '../../../../src/shared/model';
import { capacityGrid, capacityWeeks, demandSentence, skillDemand, type DemandRow } from '../../../../src/shared/queries/capacity';
import { aBooking, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';

const holds = (id: string, level: Level, expires: number | null = null): SkillHolding => ({ skillId: skillId(id), level, expires });
const asks = (level: Level, need: SkillRequirement['need'] = 'required', id = 'Welding'): Pick<Task, 'requirements'> => ({ requirements: [{ skillId: skillId(id), level, need }] });

describe('the capacity grid', () => {
  const workspace = aWorkspace({
    resources: [
      aPerson('Ana', { team: 'Workshop', skills: [holds('Welding', 3)] }), aPerson('Ben', { team: 'Workshop' }), aPerson('Press', { team: 'Workshop', kind: 'equipment' }), aPerson('Cleo', { team: 'Office' }),
      aPerson('Dan'), aPerson('Gone', { archived: true, team: 'Workshop' }),
    ],
    tasks: [aTask('frame')],
    bookings: [
      aBooking('a', 'frame', 'Ana', [[monday, 720], [monday + 1, 240]]), aBooking('b', 'frame', 'Ben', [0, 1, 2, 3, 4].map((offset) => [monday + offset, 456] as const)),
      aBooking('c', 'frame', 'Cleo', [[monday + 7, 60]]), aBooking('d', 'frame', 'Dan', [[monday + 5, 90]]),
    ],
    timeOff: [aTimeOff('week off', 'Cleo', monday, monday + 6)],
  });

  it('CSC-1 shows 26 ISO weeks from the present one', () => {
    const weeks = capacityWeeks(monday + 3, 1);
    expect([weeks.length, weeks[0], weeks[6]]).toEqual([26, { from: monday, to: monday + 7, number: 48 }, { from: monday + 42, to: monday + 49, number: 1 }]);
    expect(capacityWeeks(monday, 7)[0]).toEqual({ from: monday - 1, to: monday + 6, number: 48 });
  });

  it('CSC-2, CSC-3 says how full each week is, over-allocated days first', () => {
    const first = capacityGrid(workspace, monday, null, null).groups.flatMap(({ rows }) => rows.map((row) => [row.name, row.cells[0]] as const));
    expect(Object.fromEntries(first)).toEqual({
      Ana: { capacity: 2400, load: 960, over: 240, free: 1680, state: 'over', percent: 40 },
      Ben: { capacity: 2400, load: 2280, over: 0, free: 120, state: 'full', percent: 95 },
      Press: { capacity: 2400, load: 0, over: 0, free: 2400, state: 'free', percent: 0 },
      Cleo: { capacity: 0, load: 0, over: 0, free: 0, state: 'off', percent: null },
      Dan: { capacity: 2400, load: 90, over: 90, free: 2400, state: 'over', percent: 4 },
    });
    const cleo = capacityGrid(workspace, monday, 'Office', null).groups[0]?.rows[0]?.cells[1];
    expect(cleo).toEqual({ capacity: 2400, load: 60, over: 0, free: 2340, state: 'filling', percent: 3 });
  });

  it('CSC-4 groups by team, people before equipment, those without a team last', () => {
    const { groups, teams } = capacityGrid(workspace, monday, null, null);
    expect(groups.map(({ team, rows }) => [team, rows.map(({ name }) => name)])).toEqual([['Office', ['Cleo']], ['Workshop', ['Ana', 'Ben', 'Press']], ['', ['Dan']]]);
    expect(groups[1]?.cells[0]).toEqual({ capacity: 7200, load: 3240, over: 240, free: 4200, state: 'over', percent: 45 });
    expect(teams).toEqual(['Office', 'Workshop', '']);
  });

  it('CSC-4 filters by team and skill together, and still lists every team', () => {
    const names = (team: string | null, skill: string | null): readonly string[] =>
      capacityGrid(workspace, monday, team, skill === null ? null : skillId(skill)).groups.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect([names('Workshop', null), names(null, 'Welding'), names('Office', 'Welding')]).toEqual([['Ana', 'Ben', 'Press'], ['Ana'], []]);
    expect(capacityGrid(workspace, monday, 'Office', null).teams).toEqual(['Office', 'Workshop', '']);
  });
});

describe('demand against supply', () => {
  const plan = (rows: Partial<WorkspaceRows>): Workspace => aWorkspace({ skills: [aSkill('Welding'), aSkill('Wiring')], resources: [aPerson('Ana', { skills: [holds('Welding', 3)] })], ...rows });
  const cells = (workspace: Workspace, weeks: number, today = monday): readonly (readonly number[])[] =>
    (skillDemand(workspace, today, null)[0]?.cells ?? []).slice(0, weeks).map(({ needed, there, gap }) => [needed, there, gap]);

  it('CSC-5 counts booked work where it lies', () => {
    const workspace = plan({ tasks: [aTask('frame', { effort: 900, ...asks(3) })], bookings: [aBooking('a', 'frame', 'Ana', [[monday + 1, 400], [monday + 8, 500]])] });
    expect(cells(workspace, 3)).toEqual([[400, 2400, 0], [500, 2400, 0], [0, 2400, 0]]);
  });

  it('CSC-5 spreads the rest to the deadline, to the minute', () => {
    const workspace = plan({ tasks: [aTask('frame', { effort: 3607, deadline: monday + 11, ...asks(3) })], resources: [aPerson('Ana', { skills: [holds('Welding', 3)], pattern: [120, 120, 120, 120, 120, 0, 0] })] });
    expect(cells(workspace, 3)).toEqual([[1805, 600, 1205], [1802, 600, 1202], [0, 600, 0]]);
    expect(cells(workspace, 2, monday + 3)).toEqual([[1032, 600, 432], [2575, 600, 1975]]);
  });

  it('CSC-5 spreads work without a deadline, or past it, over 20 working days', () => {
    const open = [[300, 2400, 0], [300, 2400, 0], [300, 2400, 0], [300, 2400, 0], [0, 2400, 0]];
    expect(cells(plan({ tasks: [aTask('frame', { effort: 1200, ...asks(3) })] }), 5)).toEqual(open);
    expect(cells(plan({ tasks: [aTask('frame', { effort: 1200, deadline: monday - 3, ...asks(3) })] }), 5)).toEqual(open);
    expect(cells(plan({ tasks: [aTask('frame', { effort: 1200, earliestStart: monday + 7, ...asks(3) })] }), 3)).toEqual([[0, 2400, 0], [300, 2400, 0], [300, 2400, 0]]);
    expect(cells(plan({ tasks: [aTask('frame', { effort: 1200, deadline: monday + 5, earliestStart: monday + 5, ...asks(3) })] }), 2)).toEqual([[0, 2400, 0], [1200, 2400, 0]]);
  });

  it('CSC-6 counts who holds the skill at the level, while it is valid', () => {
    const resources = [
      aPerson('Ana', { skills: [holds('Welding', 3)] }), aPerson('Ben', { skills: [holds('Welding', 2)] }), aPerson('Cleo', { skills: [holds('Welding', 5, monday + 1)] }),
      aPerson('Press', { kind: 'equipment', skills: [holds('Welding', 5)] }), aPerson('Gone', { archived: true, skills: [holds('Welding', 5)] }),
    ];
    expect(cells(plan({ resources, tasks: [aTask('frame', { effort: 480, deadline: monday, ...asks(3) })] }), 2)).toEqual([[480, 3360, 0], [0, 4800, 0]]);
    expect(cells(plan({ resources, tasks: [aTask('frame', { effort: 480, deadline: monday, ...asks(3) }), aTask('easy', { effort: 20, deadline: monday, ...asks(2) })] }), 1)).toEqual([[500, 5760, 0]]);
  });

  it('CSC-7 says what is short, the largest gaps first, equipment by itself', () => {
    const workspace = plan({
      resources: [aPerson('Ana', { skills: [holds('Welding', 3), holds('Wiring', 1)] }), aPerson('Press', { kind: 'equipment' })],
      tasks: [
        aTask('wire', { effort: 600, deadline: monday + 4, ...asks(1, 'required', 'Wiring') }), aTask('frame', { effort: 3660, deadline: monday + 4, ...asks(3) }),
        aTask('press', { effort: 60, effortOf: 'equipment', deadline: monday + 4, ...asks(1, 'required', 'Wiring') }), aTask('nice', { effort: 60, ...asks(1, 'preferred', 'Gilding') }),
        aTask('done', { effort: 600, status: 'done', ...asks(3) }),
      ],
    });
    const rows = skillDemand(workspace, monday, null);
    const week = capacityWeeks(monday, 1)[0];
    const said = (row: DemandRow): string => (row.cells[0] === undefined || week === undefined ? '' : demandSentence(row, row.cells[0], week));
    expect(rows.map((row) => [said(row), row.gap])).toEqual([
      ['Welding: 61 h needed, 40 h available in week 48', 1260], ['Wiring (equipment): 1 h needed, 0 h available in week 48', 60], ['Wiring: 10 h needed, 40 h available in week 48', 0],
    ]);
    expect(skillDemand(workspace, monday, skillId('Welding'))).toEqual(rows.slice(0, 1));
    expect(skillDemand(aWorkspace(), monday, null)).toEqual([]);
    expect(workspace.resources.has(resourceId('Ana'))).toBe(true);
  });
});
