import { describe, expect, it } from 'vitest';
import { captureBaseline, chooseBaseline, deleteBaseline, renameBaseline } from '../../../../src/shared/commands';
import { applyOps, baselineId, milestoneId, taskId, type Baseline, type WorkspaceRows } from '../../../../src/shared/model';
import { baselineInUse, compareWithBaseline } from '../../../../src/shared/scheduling';
import { aBaseline, aBooking, aMilestone, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday, theSettings } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const project = aProject('Harbour');
const rows: Partial<WorkspaceRows> = {
  resources: [aPerson('Ana', { costPerHour: 6000 })], projects: [project],
  tasks: [aTask('Weld', { projectId: project.id, effort: 600 }), aTask('Old', { archived: true }), aTask('Done', { status: 'done', effort: 480 })],
  bookings: [aBooking('b', 'Weld', 'Ana', [[monday, 360]])], timeEntries: [aTimeEntry('e', 'Done', 'Ana', monday - 3, 600)],
  milestones: [aMilestone('Hull', ['Weld'], { dueDay: monday + 4 }), aMilestone('Gone', [], { archived: true })],
  expenses: [anExpense('Trip', 'Harbour', 25_000, { day: monday + 2, taskId: taskId('Weld') })],
};
const captured: Baseline = {
  id: baselineId('new-1'), name: 'Approved', day: monday, notes: '',
  tasks: [
    { taskId: taskId('Done'), projectId: null, start: monday - 3, finish: monday - 3, effort: 600, cost: 60_000 },
    { taskId: taskId('Weld'), projectId: project.id, start: monday, finish: monday + 1, effort: 600, cost: 60_000 },
  ],
  milestones: [{ milestoneId: milestoneId('Hull'), day: monday + 1, dueDay: monday + 4 }],
  expenses: [{ expenseId: anExpense('Trip', 'Harbour', 0).id, projectId: project.id, taskId: taskId('Weld'), day: monday + 2, amount: 25_000 }],
};

describe('capturing a baseline', () => {
  it('BAS-1 keeps days, effort and cost of tasks, days of milestones and all expenses', () => {
    expect(valueOf(captureBaseline(aWorkspace(rows), { name: ' Approved ' }, countingContext()))).toEqual({
      label: 'Capture baseline “Approved”', ops: [{ table: 'baselines', id: 'new-1', before: null, after: captured }],
    });
  });

  it('BAS-1 is of the status day, and refuses an empty name and one that is taken', () => {
    const { ops } = valueOf(captureBaseline(aWorkspace({ ...rows, settings: { ...theSettings, statusDay: monday - 7 } }), { name: 'Early', notes: ' first ' }, countingContext()));
    expect(ops[0]?.after).toMatchObject({ day: monday - 7, notes: 'first' });
    expect(refusalOf(captureBaseline(aWorkspace(rows), { name: ' ' }, countingContext())).code).toBe('invalid');
    expect(refusalOf(captureBaseline(aWorkspace({ baselines: [aBaseline('approved')] }), { name: 'Approved' }, countingContext())).code).toBe('duplicate-name');
  });

  it('BAS-2 works on a plan without tasks', () => {
    expect(valueOf(captureBaseline(aWorkspace(), { name: 'Empty' }, countingContext())).ops[0]?.after).toMatchObject({ tasks: [], milestones: [], expenses: [] });
  });

  it('BAS-3 is compared with from then on, also where another one is of the same day', () => {
    const before = aWorkspace({ baselines: [aBaseline('z')] });
    const after = applyOps(before, valueOf(captureBaseline(before, { name: 'New' }, countingContext('a'))).ops);
    expect([baselineInUse(before)?.name, baselineInUse(after)?.name]).toEqual(['z', 'New']);
    const early = aWorkspace({ baselines: [aBaseline('z', { day: monday - 1 })] });
    expect(valueOf(captureBaseline(early, { name: 'New' }, countingContext('a'))).ops.map(({ table }) => table)).toEqual(['baselines']);
  });
});

describe('keeping baselines', () => {
  const one = aBaseline('one');
  const two = aBaseline('two', { day: monday - 1, notes: 'old' });
  const plan = aWorkspace({ baselines: [one, two] });
  const chosen = aWorkspace({ baselines: [one, two], settings: { ...theSettings, baselineId: two.id } });

  it('BAS-3 the one chosen is compared with, else the last one captured', () => {
    expect([baselineInUse(aWorkspace()), baselineInUse(plan), baselineInUse(chosen)]).toEqual([null, one, two]);
    expect(valueOf(chooseBaseline(plan, { baselineId: two.id }, countingContext()))).toEqual({ label: 'Compare with baseline “two”', ops: [{ table: 'settings', id: 'settings', before: theSettings, after: { ...theSettings, baselineId: two.id } }] });
    expect(valueOf(chooseBaseline(chosen, { baselineId: null }, countingContext())).label).toBe('Compare with the last baseline');
    expect(refusalOf(chooseBaseline(plan, { baselineId: baselineId('gone') }, countingContext())).code).toBe('gone');
    expect(refusalOf(chooseBaseline(plan, { baselineId: null }, countingContext())).code).toBe('nothing-changed');
  });

  it('BAS-4 only its name and notes can be changed', () => {
    expect(valueOf(renameBaseline(plan, { baselineId: two.id, name: ' Signed ' }, countingContext()))).toEqual({ label: 'Rename baseline “two” to “Signed”', ops: [{ table: 'baselines', id: 'two', before: two, after: { ...two, name: 'Signed' } }] });
    expect(valueOf(renameBaseline(plan, { baselineId: two.id, name: 'two', notes: 'new' }, countingContext())).label).toBe('Change notes of baseline “two”');
    expect(refusalOf(renameBaseline(plan, { baselineId: two.id, name: 'ONE' }, countingContext())).code).toBe('duplicate-name');
    expect(refusalOf(renameBaseline(plan, { baselineId: baselineId('gone'), name: 'x' }, countingContext())).code).toBe('gone');
  });

  it('BAS-4 deleting the one chosen compares with the last one again', () => {
    const draft = valueOf(deleteBaseline(chosen, { baselineId: two.id }, countingContext()));
    expect(draft.label).toBe('Delete baseline “two”');
    expect(baselineInUse(applyOps(chosen, draft.ops))).toEqual(one);
    expect(refusalOf(deleteBaseline(plan, { baselineId: baselineId('gone') }, countingContext())).code).toBe('gone');
  });
});

describe('comparing with a baseline', () => {
  it('BAS-5 tells by how much start, finish, effort and cost of tasks, projects and milestones differ', () => {
    const tasks = [aTask('Weld', { projectId: project.id, effort: 600, remaining: 900 }), aTask('New', { projectId: project.id, effort: 60, earliestStart: monday + 8 })];
    const workspace = aWorkspace({ ...rows, tasks, timeEntries: [aTimeEntry('w', 'Weld', 'Ana', monday - 3, 60)] });
    const comparison = compareWithBaseline(workspace, monday, captured, (id) => (id === 'Weld' ? 96_000 : 6000));
    expect(Object.fromEntries(comparison.tasks)).toEqual({
      Weld: { taskId: 'Weld', presence: 'both', baselineStart: monday, baselineFinish: monday + 1, start: monday - 3, finish: monday + 1, startSlip: -1, finishSlip: 0, effortDifference: 360, costDifference: 36_000 },
      New: { taskId: 'New', presence: 'added', baselineStart: null, baselineFinish: null, start: monday + 8, finish: monday + 8, startSlip: null, finishSlip: null, effortDifference: 60, costDifference: 6000 },
      Done: { taskId: 'Done', presence: 'removed', baselineStart: monday - 3, baselineFinish: monday - 3, start: null, finish: null, startSlip: null, finishSlip: null, effortDifference: -600, costDifference: -60_000 },
    });
    expect([comparison.added, comparison.removed]).toEqual([['New'], ['Done']]);
    expect(comparison.projects.get(project.id)).toEqual({
      projectId: 'Harbour', presence: 'both', baselineStart: monday, baselineFinish: monday + 1, start: monday - 3, finish: monday + 8, startSlip: -1, finishSlip: 5, effortDifference: 420, costDifference: 42_000,
    });
    expect(comparison.projects.get(null)?.presence).toBe('removed');
    expect(comparison.total).toEqual({ presence: 'both', baselineStart: monday - 3, baselineFinish: monday + 1, start: monday - 3, finish: monday + 8, startSlip: 0, finishSlip: 5, effortDifference: -180, costDifference: -18_000 });
    expect(Object.fromEntries(comparison.milestones)).toEqual({ Hull: { milestoneId: 'Hull', presence: 'both', baselineDay: monday + 1, baselineDueDay: monday + 4, day: monday + 1, slip: 0 } });
  });

  it('BAS-5 tells no end of a project with a task whose end nobody knows', () => {
    const comparison = compareWithBaseline(aWorkspace({ ...rows, resources: [] }), monday, captured);
    expect(comparison.projects.get(project.id)).toMatchObject({ baselineFinish: monday + 1, finish: null, finishSlip: null });
  });

  it('BAS-5 says nothing of cost where nobody said what tasks cost, and finds nothing right after capturing', () => {
    const workspace = aWorkspace(rows);
    const { tasks, milestones } = compareWithBaseline(workspace, monday, captured);
    expect([...tasks.values()].map(({ startSlip, finishSlip, effortDifference, costDifference }) => [startSlip, finishSlip, effortDifference, costDifference])).toEqual([[0, 0, 0, null], [0, 0, 0, null]]);
    expect([...milestones.values()].map(({ slip }) => slip)).toEqual([0]);
  });
});
