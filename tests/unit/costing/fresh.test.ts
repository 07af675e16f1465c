import { expect, it } from 'vitest';
import { costsOf, noForecast, stockOf, type CostForecast } from '../../../src/shared/costing';
import { applyOps, materialId, projectId, resourceId, taskId } from '../../../src/shared/model';
import { aMaterial, aMaterialUse, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

const [ana, weld] = [aPerson('ana', { costPerHour: 6_000 }), aTask('weld', { projectId: projectId('p'), effort: 60 })];
const [wire, use, hotel] = [aMaterial('wire', { unitCost: 1_000 }), aMaterialUse('u', 'wire', 'weld', 1_000), anExpense('e', 'p', 500, { taskId: taskId('weld') })];
const plan = aWorkspace({ projects: [aProject('p'), aProject('q')], resources: [ana], tasks: [weld], timeEntries: [aTimeEntry('1', 'weld', 'ana', monday, 60)], expenses: [hotel], materials: [wire], materialUses: [use] });

const asked = (workspace = plan, project = 'p', statusDay = monday, forecast: CostForecast = noForecast): readonly number[] => {
  const { planned, actual, estimateAtCompletion } = costsOf(workspace, { kind: 'project', projectId: projectId(project) }, { statusDay, forecast });
  return [planned, actual, estimateAtCompletion];
};

it('CST-26 figures are those of the question and of the plan as it is, whatever was asked before', () => {
  expect(asked()).toEqual([7_500, 6_500, 13_500]);
  expect(asked(plan, 'p', monday - 1)).toEqual([7_500, 0, 13_500]);
  expect(asked(plan, 'p', monday, { get: () => ({ start: null, finish: null, resourceIds: [resourceId('gone')] }) })).toEqual([7_500, 6_500, 13_500]);
  const nobody: CostForecast = { get: () => ({ start: null, finish: null, resourceIds: [], days: [{ resourceId: resourceId('gone'), day: monday, minutes: 60 }] }) };
  expect(asked(plan, 'p', monday, nobody)).toEqual([1_500, 6_500, 7_500]);

  const dearer = applyOps(plan, [{ table: 'resources', id: ana.id, before: ana, after: { ...ana, costPerHour: 9_000 } }]);
  expect(asked(dearer)).toEqual([10_500, 9_500, 19_500]);
  const more = applyOps(plan, [{ table: 'materialUses', id: use.id, before: use, after: { ...use, planned: 3_000 } }]);
  expect([asked(more), stockOf(more, materialId('wire'), noForecast).short, stockOf(plan, materialId('wire'), noForecast).short]).toEqual([[9_500, 6_500, 15_500], 3_000, 1_000]);
  const moved = applyOps(plan, [{ table: 'tasks', id: weld.id, before: weld, after: { ...weld, projectId: projectId('q') } }]);
  expect([asked(moved), asked(moved, 'q')]).toEqual([[0, 0, 0], [7_500, 6_500, 13_500]]);
  const gone = applyOps(plan, [{ table: 'tasks', id: weld.id, before: weld, after: null }]);
  expect(asked(gone)).toEqual([500, 500, 500]);
  expect(asked()).toEqual([7_500, 6_500, 13_500]);
});
