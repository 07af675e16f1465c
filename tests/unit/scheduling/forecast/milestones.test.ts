import { describe, expect, it } from 'vitest';
import { milestoneId, taskId, type Milestone, type Task, type WorkspaceRows } from '../../../../src/shared/model';
import { milestoneForecasts, type Odds } from '../../../../src/shared/scheduling';
import { aBaseline, aMilestone, aPerson, aTask, aWorkspace, monday } from '../../../support/builders';

const [tuesday, wednesday, thursday, friday, nextMonday] = [monday + 1, monday + 2, monday + 3, monday + 4, monday + 7];
const resources = [aPerson('Ana'), aPerson('Ben')];
/** Both together end on Wednesday. */
const weld = aTask('Weld', { effort: 960, priority: 4 });
const paint = aTask('Paint', { dependencies: [{ predecessorId: taskId('Weld'), type: 'FS', lagDays: 0 }], priority: 4 });

const told = (over: Partial<Milestone>, rows: Partial<WorkspaceRows> = {}, tasks: readonly string[] = ['Paint'], odds?: Odds) => {
  const workspace = aWorkspace({ resources, tasks: [weld, paint], ...rows, milestones: [aMilestone('Hull', tasks, over)] });
  return milestoneForecasts(workspace, monday, odds === undefined ? undefined : new Map([[milestoneId('Hull'), odds]]))[0];
};
const short = (...args: Parameters<typeof told>) => {
  const { status, day, sentence } = told(...args) ?? {};
  return [status, day, sentence];
};
const doneTasks = (...tasks: readonly Task[]): Partial<WorkspaceRows> => ({ tasks: tasks.map((task) => ({ ...task, status: 'done' })) });

describe('how a milestone stands', () => {
  it('MIL-1 MIL-6 MIL-7 tells its day, its slips, what sets the day and what is open', () => {
    const baselines = [aBaseline('plan', { milestones: [{ milestoneId: milestoneId('Hull'), day: tuesday, dueDay: friday }] })];
    expect(told({ dueDay: nextMonday, criteria: [{ text: 'Tight', done: false }, { text: 'Dry', done: true }] }, { baselines })).toEqual({
      milestoneId: 'Hull', status: 'onTrack', day: wednesday, dueDay: nextMonday, slipFromDue: -3, slipFromBaseline: 1, drivers: ['Paint', 'Weld'],
      sentence: 'Expected Wed 25 Nov, 3 working days before its due day: Paint ends last.', openTasks: 1, doneTasks: 0, unmetCriteria: 1,
    });
  });

  it('MIL-1 tells days of another year with it', () => {
    expect(short({ dueDay: monday + 50 })).toEqual(['onTrack', wednesday, 'Expected Wed 25 Nov, 34 working days before its due day: Paint ends last.']);
    expect(short({ dueDay: monday + 50 }, {}, [])).toEqual(['onTrack', monday + 50, 'Due Tue 12 Jan 2027. It waits for no tasks, so nothing tells whether it will be in time.']);
    expect(short({ dueDay: monday - 350 })[2]).toBe('Was due Mon 8 Dec 2025 and is not reached: expected Wed 25 Nov, Paint ends last.');
  });

  it('MIL-2 is reached when somebody declared it, whatever is open', () => {
    expect(short({ reachedDay: tuesday, dueDay: friday }, doneTasks(weld, paint))).toEqual(['reached', tuesday, 'Reached on Tue 24 Nov, 3 working days before its due day.']);
    expect(short({ reachedDay: tuesday, dueDay: tuesday, criteria: [{ text: 'Tight', done: false }] })).toEqual(['reached', tuesday, 'Reached on Tue 24 Nov, on its due day, with 1 task still open and 1 acceptance criterion not met.']);
  });

  it('MIL-3 is late when it is expected after its due day, or when that has passed', () => {
    expect(short({ dueDay: monday })).toEqual(['late', wednesday, 'Expected Wed 25 Nov, 2 working days after its due day: Paint ends last.']);
    expect(short({ dueDay: monday - 3 })).toEqual(['late', wednesday, 'Was due Fri 20 Nov and is not reached: expected Wed 25 Nov, Paint ends last.']);
    expect(short({ dueDay: monday - 3 }, doneTasks(weld, paint))).toEqual(['late', monday, 'Was due Fri 20 Nov and is not reached, though its task is done.']);
    expect(told({ dueDay: monday - 1 })?.slipFromDue).toBe(3);
  });

  it('MIL-4 is at risk with less than two working days to spare', () => {
    expect(short({ dueDay: thursday })).toEqual(['atRisk', wednesday, 'Expected Wed 25 Nov, 1 working day before its due day: Paint ends last.']);
    expect(told({ dueDay: friday })?.status).toBe('onTrack');
  });

  it('MIL-4 is at risk while anything it waits for is blocked or can be done by nobody', () => {
    const blocked = { tasks: [{ ...weld, status: 'blocked' as const, blockedReason: 'no steel' }, paint] };
    expect(short({ dueDay: monday + 30 }, blocked)).toEqual(['atRisk', wednesday, 'Expected Wed 25 Nov, 20 working days before its due day: Paint ends last. Weld is blocked: no steel.']);
    expect(short({ dueDay: monday + 30 }, { resources: [] })).toEqual(['atRisk', null, 'No day can be told. Weld: there is nobody to do it. 1 more task is held up.']);
    expect(short({}, { resources: [] })[0]).toBe('atRisk');
  });

  it('MIL-4 names the same task whichever was seen first', () => {
    const [one, other] = [weld, paint].map((task) => ({ ...task, status: 'blocked' as const, blockedReason: 'no steel' }));
    const sentences = [[one, other], [other, one]].map((tasks) => short({ dueDay: monday + 30 }, { tasks: tasks.flatMap((task) => task ?? []) })[2]);
    expect(sentences).toEqual([0, 1].map(() => 'Expected Wed 25 Nov, 20 working days before its due day: Paint ends last. Paint is blocked: no steel. 1 more task is held up.'));
  });

  it('MIL-9 is at risk where one simulated run in five ends after its due day', () => {
    const odds = { p50: wednesday, p80: nextMonday + 1, p90: nextMonday + 2, onTimePercent: 70 };
    expect(short({ dueDay: nextMonday }, {}, ['Paint'], odds)).toEqual(['atRisk', wednesday, 'Expected Wed 25 Nov, 3 working days before its due day: Paint ends last. 70 % of simulated runs are in time.']);
    expect(short({ dueDay: nextMonday }, {}, ['Paint'], { ...odds, p80: nextMonday })[0]).toBe('onTrack');
  });

  it('MIL-5 stays open when all its tasks are done, until somebody declares it reached', () => {
    expect(short({ dueDay: tuesday }, doneTasks(weld, paint), ['Weld', 'Paint'])).toEqual(['onTrack', monday, 'All 2 tasks are done, but nobody has declared it reached.']);
    expect(short({ dueDay: tuesday, criteria: [{ text: 'Tight', done: false }] }, doneTasks(weld, paint))).toEqual(['atRisk', monday, 'Its task is done, but nobody has declared it reached. 1 acceptance criterion is not met.']);
  });

  it('MIL-8 without tasks, or a due day, it says that nothing tells', () => {
    expect(short({ dueDay: friday }, {}, [])).toEqual(['onTrack', friday, 'Due Fri 27 Nov. It waits for no tasks, so nothing tells whether it will be in time.']);
    expect(short({ dueDay: tuesday }, {}, [])[0]).toBe('atRisk');
    expect(short({ dueDay: monday - 3 }, {}, [])).toEqual(['late', monday, 'Was due Fri 20 Nov and is not reached. It waits for no tasks, so nothing tells when it will be.']);
    expect(short({}, {}, [])).toEqual(['onTrack', null, 'It has neither tasks nor a due day, so nothing tells when it will be reached.']);
    expect(short({})).toEqual(['onTrack', wednesday, 'Expected Wed 25 Nov: Paint ends last.']);
  });

  it('MIL-8 does not wait for tasks that are archived or gone, and archived milestones are left out', () => {
    expect(told({ dueDay: friday }, { tasks: [weld, { ...paint, archived: true }] })).toMatchObject({ openTasks: 0, doneTasks: 0, day: friday });
    expect(told({ archived: true })).toBeUndefined();
  });

  it('MIL-7 stops where the chain begins: at a booking or at a person who is not free', () => {
    const tasks = [weld, { ...paint, dependencies: [] }];
    expect(told({}, { resources: [aPerson('Ana')], tasks })?.drivers).toEqual(['Paint']);
  });

  it('MIL-1 lists milestones by due day, those without one last', () => {
    const milestones = [aMilestone('none', []), aMilestone('b', [], { dueDay: friday }), aMilestone('a', [], { dueDay: friday }), aMilestone('first', [], { dueDay: tuesday })];
    const workspace = aWorkspace({ milestones });
    expect(milestoneForecasts(workspace, monday).map((one) => one.milestoneId)).toEqual(['first', 'a', 'b', 'none']);
    expect(milestoneForecasts(workspace, monday)).toBe(milestoneForecasts(workspace, monday));
  });
});
