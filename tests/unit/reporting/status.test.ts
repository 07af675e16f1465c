import { describe, expect, test } from 'vitest';
import { milestoneId, projectId, rowsOf, skillId, workspaceOf, type Workspace, type WorkspaceRows } from '../../../src/shared/model';
import { timelineSummary } from '../../../src/shared/queries/timeline';
import { forecastOf, milestoneForecasts } from '../../../src/shared/scheduling';
import { aBooking, aBudget, aMilestone, aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../../support/builders';
import { aLivelyPlan, blockOf, blocksOf, draft } from './requests';

const quiet = (over: Partial<WorkspaceRows> = {}): Workspace => aWorkspace({
  resources: [aPerson('ana', { name: 'Ana', costPerHour: 6000, team: 'Shop' })], projects: [aProject('gate', { name: 'Gate' })],
  tasks: [aTask('weld', { title: 'Weld', projectId: projectId('gate'), effort: 480 })], bookings: [aBooking('b', 'weld', 'ana', [[monday, 480]])], ...over,
});
const statusOf = (workspace: Workspace): string => {
  const { status, reason } = blockOf(draft(workspace, 'project', 'gate'), 'rag');
  return `${status}: ${reason}`;
};

const lateOnTimeline = (workspace: Workspace): number => timelineSummary(workspace, forecastOf(workspace, monday), milestoneForecasts(workspace, monday)).lateTasks;

/** Six tasks due on Saturday 12 December that are booked on Tuesday 15 December. */
const lateInDecember = (): Workspace => {
  const ids = ['1', '2', '3', '4', '5', '6'];
  return quiet({
    tasks: ids.map((id) => aTask(id, { title: `Task ${id}`, projectId: projectId('gate'), effort: 60, deadline: monday + 19 })), bookings: ids.map((id) => aBooking(`b${id}`, id, 'ana', [[monday + 22, 60]])),
  });
};

describe('RPT-5 red', () => {
  test('the project ends after its own due day', () => {
    expect(statusOf(quiet({ projects: [aProject('gate', { name: 'Gate', dueDay: monday - 4 })] }))).toBe('red: Gate is forecast to end 2 working days after its due day.');
    expect(statusOf(quiet({ projects: [aProject('gate', { name: 'Gate', dueDay: monday })] }))).toMatch(/^green: .* No milestone and no budget are set/);
  });

  test('a milestone is late', () => {
    expect(statusOf(quiet({ milestones: [aMilestone('m', ['weld'], { name: 'Frame', projectId: projectId('gate'), dueDay: monday - 3 })] }))).toMatch(/^red: Frame: /);
  });

  test('the estimate at completion is above the budget', () => {
    expect(statusOf(quiet({ budgets: [aBudget('m', 'gate', { labour: 30_000 })] }))).toBe('red: The estimate at completion is 180 EUR above the budget.');
  });

  test('nobody can do some of the work', () => {
    const status = statusOf(quiet({ skills: [aSkill('dive')], tasks: [aTask('dive', { title: 'Dive', projectId: projectId('gate'), requirements: [{ skillId: skillId('dive'), level: 3, need: 'required' }] })], bookings: [] }));
    expect(status).toMatch(/^red: Dive: /);
  });
});

describe('RPT-6 amber and green', () => {
  test('a task is blocked', () => {
    expect(statusOf(quiet({ tasks: [aTask('weld', { projectId: projectId('gate'), status: 'blocked', blockedReason: 'Rain' })] }))).toBe('amber: 1 task is blocked.');
  });

  test('a task is past its due day', () => {
    expect(statusOf(quiet({ tasks: [aTask('weld', { projectId: projectId('gate'), deadline: monday - 1 })], bookings: [] }))).toBe('amber: weld is past its due day and forecast to end 1 working day after it.');
  });

  test('tasks end after their due day, though no milestone and no budget is set', () => {
    const workspace = lateInDecember();
    expect(statusOf(workspace)).toBe('amber: 6 tasks are forecast to end after their due day; the latest is Task 1, 2 working days after it.');
    expect(lateOnTimeline(workspace)).toBe(6);
  });

  test('somebody is booked beyond capacity, unless a reason was recorded', () => {
    const over = (reason: string): Workspace => quiet({ bookings: [aBooking('b', 'weld', 'ana', [[monday, 600]], { overrideReason: reason })] });
    expect(statusOf(over(''))).toBe('amber: 2 h are booked above capacity or on time off in the next four weeks.');
    expect(statusOf(over('Ship leaves Friday'))).toMatch(/^green: /);
  });

  test('a milestone is on track but unlikely', () => {
    const workspace = quiet({ milestones: [aMilestone('m', ['weld'], { name: 'Frame', projectId: projectId('gate'), dueDay: monday + 20 })] });
    const odds = new Map([[milestoneId('m'), { p50: monday, p80: monday, p90: monday, onTimePercent: 79 }]]);
    expect(blockOf(draft(workspace, 'project', 'gate', { odds }), 'rag')).toMatchObject({ status: 'amber', reason: 'Frame is in time in only 79 % of simulated runs.' });
    expect(blockOf(draft(workspace, 'project', 'gate', { odds: new Map([[milestoneId('m'), { p50: monday, p80: monday, p90: monday, onTimePercent: 80 }]]) }), 'rag').status).toBe('green');
  });

  test('green says what could not be judged', () => {
    expect(statusOf(quiet())).toBe('green: Nothing is late, over budget or in conflict. No milestone, no due day and no budget are set, so not all could be judged.');
    expect(statusOf(quiet({ tasks: [], bookings: [] }))).toBe('green: There is no task yet, so nothing can be late. No milestone, no due day and no budget are set, so not all could be judged.');
    expect(statusOf(quiet({ tasks: [aTask('weld', { projectId: projectId('gate'), effort: 480, deadline: monday })] }))).toBe('green: Nothing is late, over budget or in conflict. No milestone and no budget are set, so not all could be judged.');
  });
});

test('RPT-6 a milestone that is likely late is at risk on paper as it is on screen', () => {
  const workspace = quiet({ milestones: [aMilestone('m', ['weld'], { name: 'Frame', projectId: projectId('gate'), dueDay: monday + 20 })] });
  const odds = new Map([[milestoneId('m'), { p50: monday + 19, p80: monday + 30, p90: monday + 40, onTimePercent: 47 }]]);
  const { columns, rows } = blockOf(draft(workspace, 'project', 'gate', { odds }), 'table', 'milestones');
  expect(Object.fromEntries(columns.map(({ name }, index) => [name, rows[0]?.[index]]))).toMatchObject({ 'In time': 47, Status: 'At risk' });
});

test('RPT-7 what one reason repeats of another is said once', () => {
  const dive = aTask('dive', { title: 'Dive', projectId: projectId('gate'), requirements: [{ skillId: skillId('dive'), level: 3, need: 'required' }] });
  const workspace = quiet({ skills: [aSkill('dive')], tasks: [dive], bookings: [], milestones: [aMilestone('m', ['dive'], { name: 'Hull seen', projectId: projectId('gate'), dueDay: monday + 20 })] });
  const { reason } = blockOf(draft(workspace, 'project', 'gate'), 'rag');
  expect(reason.match(/Dive: /g)).toHaveLength(1);
  expect(reason).toContain('Hull seen: ');
});

test('RPT-7 reasons stand in words, red ones first, and the page states the rules', () => {
  const document = draft(quiet({ tasks: [aTask('weld', { projectId: projectId('gate'), status: 'blocked' })], milestones: [aMilestone('m', ['weld'], { name: 'Frame', projectId: projectId('gate'), dueDay: monday - 3 })] }), 'project', 'gate');
  expect(blockOf(document, 'rag').reason).toMatch(/^Frame: .* 1 task is blocked\.$/);
  expect(document.pages[0]?.blocks.at(-1)).toMatchObject({ type: 'note', size: 'small', text: expect.stringMatching(/^Red: a milestone is late, .* Amber: .* Green: none of these\.$/) as string });
});

describe('RPT-26 tasks that end after their due day', () => {
  const workspace = lateInDecember();

  test('are listed with their days', () => {
    const { columns, rows } = blockOf(draft(workspace, 'project', 'gate'), 'table', 'late');
    expect(columns.map(({ name }) => name)).toEqual(['Task', 'Who', 'Due', 'Expected', 'Late, days', 'Left']);
    expect([rows.length, rows[0]]).toEqual([6, ['Task 1', 'Ana', '2026-12-12', '2026-12-15', 2, 60]]);
    expect(blocksOf(draft(quiet(), 'project', 'gate')).some((block) => block.type === 'table' && block.id === 'late')).toBe(false);
  });

  test.each([['project', 'gate'], ['portfolio', ''], ['team', 'Shop']] as const)('are amber and told in the %s report', (kind, subject) => {
    const document = draft(workspace, kind, subject);
    expect(blockOf(document, 'rag')).toMatchObject({ status: 'amber', reason: expect.stringContaining('6 tasks are forecast to end after their due day; the latest is Task 1, 2 working days after it.') as string });
    expect(blockOf(document, 'paragraph', 'summary').text).toContain('; 6 will end after their due day, 6 h are left and the last task is expected to end on Tue 15 Dec.');
    expect(blockOf(document, 'table', 'late').rows).toHaveLength(6);
  });

  test.each([['capacity', ''], ['person', 'ana']] as const)('are told in the summary of the %s report', (kind, subject) => {
    expect(blockOf(draft(workspace, kind, subject), 'paragraph', 'summary').text).toContain('6 tasks are forecast to end after their due day; the latest is Task 1, 2 working days after it.');
  });

  test('some of them may be past their due day already', () => {
    const rows = rowsOf(workspace);
    const past = workspaceOf({ ...rows, tasks: rows.tasks.map((task) => (task.id === '3' ? { ...task, deadline: monday - 3 } : task)) });
    expect(statusOf(past)).toBe('amber: 6 tasks are forecast to end after their due day, 1 of them past it already; the latest is Task 3, 17 working days after it.');
  });

  test('a task that nobody can do is not among them, and never green', () => {
    const nobody = quiet({ skills: [aSkill('dive')], tasks: [aTask('dive', { title: 'Dive', projectId: projectId('gate'), deadline: monday - 3, requirements: [{ skillId: skillId('dive'), level: 3, need: 'required' }] })], bookings: [] });
    expect(statusOf(nobody)).toMatch(/^red: Dive: [^.]*\.( [^.]*\.)*$/);
    expect([lateOnTimeline(nobody), statusOf(nobody).includes('due day')]).toEqual([0, false]);
  });

  test('a blocked task is both blocked and late', () => {
    const blocked = quiet({ tasks: [aTask('weld', { title: 'Weld', projectId: projectId('gate'), status: 'blocked', deadline: monday - 3 })], bookings: [] });
    expect(statusOf(blocked)).toBe('amber: 1 task is blocked. Weld is past its due day and forecast to end 1 working day after it.');
  });
});

describe('RPT-8 other statuses', () => {
  test('what belongs to no project counts for the portfolio', () => {
    const dive = aTask('dive', { title: 'Dive', requirements: [{ skillId: skillId('dive'), level: 3, need: 'required' }] });
    const rows = rowsOf(quiet({ skills: [aSkill('dive')], tasks: [aTask('weld', { projectId: projectId('gate'), status: 'blocked' }), dive] }));
    const document = draft(workspaceOf(rows), 'portfolio', '');
    expect(blockOf(document, 'rag')).toMatchObject({ status: 'red', reason: expect.stringMatching(/^Without a project: Dive: .* Gate: 1 task is blocked\.$/) as string });
    expect(blockOf(document, 'decisions').items.map(({ text }) => text.split('?')[0])).toEqual(['GAT: What unblocks weld', 'Who does Dive (8 h)']);
    expect(blockOf(document, 'list', 'reasons').items.map(({ lead }) => lead)).toEqual(['Gate (amber):', 'Without a project:']);
  });

  test('a portfolio is as red as its reddest project', () => {
    const rows = rowsOf(quiet({ budgets: [aBudget('m', 'gate', { labour: 30_000 })] }));
    const workspace = workspaceOf({ ...rows, projects: [...rows.projects, aProject('quay', { name: 'Quay' })] });
    expect(blockOf(draft(workspace, 'portfolio', ''), 'rag')).toMatchObject({ status: 'red', reason: 'Gate: The estimate at completion is 180 EUR above the budget.' });
    expect(blockOf(draft(workspace, 'portfolio', ''), 'table', 'projects').rows.map((cells) => cells.slice(0, 2))).toEqual([['Gate', 'Red'], ['Quay', 'Green']]);
  });

  test('a team has no money to judge', () => {
    expect(blockOf(draft(quiet({ budgets: [aBudget('m', 'gate', { labour: 30_000 })] }), 'team', 'Shop'), 'rag').status).toBe('green');
  });

  test('capacity is red where a skill is short by more than a tenth, amber where somebody is over', () => {
    const weld = skillId('weld');
    const short = quiet({
      skills: [aSkill('weld')], resources: [aPerson('ana', { name: 'Ana', skills: [{ skillId: weld, level: 3, expires: null }] })], bookings: [],
      tasks: [aTask('weld', { effort: 9600, deadline: monday + 4, requirements: [{ skillId: weld, level: 3, need: 'required' }] })],
    });
    expect(blockOf(draft(short, 'capacity', ''), 'rag')).toMatchObject({ status: 'red', reason: 'weld is 120 h short of 160 h in the next four weeks.' });
    expect(blockOf(draft(quiet({ bookings: [aBooking('b', 'weld', 'ana', [[monday, 600]])] }), 'capacity', ''), 'rag')).toMatchObject({ status: 'amber', reason: '2 h are booked beyond capacity in the next four weeks.' });
    expect(blockOf(draft(quiet(), 'capacity', ''), 'rag').status).toBe('green');
  });

  test('money is red above a budget, amber where the reserve will be needed', () => {
    expect(blockOf(draft(quiet({ budgets: [aBudget('m', 'gate', { labour: 30_000 })] }), 'budget', ''), 'rag')).toMatchObject({ status: 'red', reason: 'Gate will cost 180 EUR more than its budget.' });
    expect(blockOf(draft(quiet({ budgets: [aBudget('m', 'gate', { labour: 40_000, reserve: 20_000 })] }), 'budget', ''), 'rag')).toMatchObject({ status: 'amber', reason: 'Gate will need 80 EUR of its reserve.' });
    expect(blockOf(draft(quiet(), 'budget', ''), 'rag')).toMatchObject({ status: 'green', reason: 'No budget is set, so nothing can be above it.' });
  });
});

test('RPT-13 percent complete is weighed by effort, and 100 only where nothing is left', () => {
  const of = (tasks: WorkspaceRows['tasks']): unknown => blockOf(draft(quiet({ tasks, bookings: [] }), 'portfolio', ''), 'table', 'projects').rows[0]?.[2];
  const gate = projectId('gate');
  expect(of([aTask('a', { projectId: gate, effort: 900, status: 'done' }), aTask('b', { projectId: gate, effort: 100, percentFrom: 'hand', percentByHand: 50 })])).toBe(95);
  expect(of([aTask('a', { projectId: gate, effort: 1_000_000, status: 'done' }), aTask('b', { projectId: gate, effort: 1 })])).toBe(99);
  expect(of([aTask('a', { projectId: gate, effort: 60, status: 'done' })])).toBe(100);
  expect(of([aTask('a', { projectId: gate, effort: 0 })])).toBe(null);
});

test('RPT-16 a subject that is gone gives a report that says so', () => {
  expect(draft(aLivelyPlan(), 'project', 'gone').pages).toEqual([{ id: 'front', title: 'Overview', layout: 'front', blocks: [{ type: 'note', size: 'normal', text: 'This project is no longer in the plan. Reports that were sent about it are kept.' }] }]);
  expect(draft(aLivelyPlan(), 'person', 'gone').pages[0]?.blocks).toEqual([{ type: 'note', size: 'normal', text: 'This person is no longer in the plan. Reports that were sent about them are kept.' }]);
});

describe('RPT-26 what slips', () => {
  test('begins with what nobody can do, then with what slips most, whatever ends first', () => {
    const days = [1, 4, 3];
    const workspace = quiet({
      skills: [aSkill('dive')],
      tasks: [
        ...days.map((late) => aTask(`t${String(late)}`, { title: `Late by ${String(late)}`, projectId: projectId('gate'), effort: 60, deadline: monday + 14 })),
        aTask('dive', { title: 'Dive', projectId: projectId('gate'), requirements: [{ skillId: skillId('dive'), level: 3, need: 'required' }] }), aTask('calm', { projectId: projectId('gate'), effort: 60, deadline: monday + 40 }),
      ],
      bookings: [...days.map((late) => aBooking(`b${String(late)}`, `t${String(late)}`, 'ana', [[monday + 14 + late, 60]])), aBooking('c', 'calm', 'ana', [[monday + 1, 60]])],
    });
    expect(blockOf(draft(workspace, 'portfolio', ''), 'table', 'slipping').rows.map(([title]) => title)).toEqual(['Dive', 'Late by 4', 'Late by 3', 'Late by 1']);
  });
});
