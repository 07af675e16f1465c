import { describe, expect, it } from 'vitest';
import { editSettings } from '../../../../src/shared/commands';
import { applyOps, projectId, taskId, workspaceOf, rowsOf, type Op, type Workspace } from '../../../../src/shared/model';
import { aBaseline, aBudget, aMaterial, anExpense, aPerson, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { valueOf } from '../../../support/results';

/** A plan with an amount wherever one can be; in hundredths of a euro. */
const plan = aWorkspace({
  projects: [aProject('Gate')], tasks: [aTask('Weld')],
  resources: [aPerson('Ana', { costPerHour: 4_250, overtimePerHour: 6_000, billingPerHour: null, laterRates: [{ day: monday, costPerHour: 4_500, overtimePerHour: null, billingPerHour: 9_000 }] }), aPerson('Ben')],
  expenses: [anExpense('Steel', 'Gate', 70_050), anExpense('Credit', 'Gate', -1_050)],
  budgets: [aBudget('b', 'Gate', { labour: 10_050, lines: [{ category: 'Steel', amount: 20_050 }], reserve: 50, decisions: [{ day: monday, total: 10_049, reason: '', approver: '' }, { day: monday, total: 30_150, reason: 'More', approver: 'Dora' }] })],
  materials: [aMaterial('Wire', { unitCost: 149 }), aMaterial('Sand')],
  baselines: [aBaseline('Approved', { tasks: [{ taskId: taskId('Weld'), projectId: null, start: null, finish: null, effort: 60, cost: 12_345 }], expenses: [{ expenseId: anExpense('Steel', 'Gate', 1).id, projectId: projectId('Gate'), taskId: null, day: monday, amount: 70_050 }] })],
});

const opsTo = (workspace: Workspace, currency: string): readonly Op[] => valueOf(editSettings(workspace, { patch: { currency } }, countingContext())).ops;
const amountsIn = ({ resources, expenses, budgets, materials, baselines }: Workspace) => ({
  rates: [...resources.values()].map(({ costPerHour, overtimePerHour, billingPerHour, laterRates }) => [costPerHour, overtimePerHour, billingPerHour, ...laterRates.flatMap((rate) => [rate.costPerHour, rate.overtimePerHour, rate.billingPerHour])]),
  expenses: [...expenses.values()].map(({ amount }) => amount),
  budgets: [...budgets.values()].map(({ labour, lines, reserve, decisions }) => [labour, ...lines.map(({ amount }) => amount), reserve, ...decisions.map(({ total }) => total)]),
  materials: [...materials.values()].map(({ unitCost }) => unitCost),
  baselines: [...baselines.values()].map(({ tasks, expenses: then }) => [...tasks.map(({ cost }) => cost), ...then.map(({ amount }) => amount)]),
});

describe('another currency', () => {
  it('CST-27 with as many decimals changes no amount', () => {
    expect(opsTo(plan, 'USD').map(({ table }) => table)).toEqual(['settings']);
  });

  it('CST-27 without decimals keeps the figures, half a unit up, and a budget that adds up', () => {
    expect(amountsIn(applyOps(plan, opsTo(plan, 'JPY')))).toEqual({
      rates: [[43, 60, null, 45, null, 90], [null, null, null]], expenses: [701, -10], budgets: [[101, 201, 1, 100, 303]], materials: [1, null], baselines: [[123, 701]],
    });
  });

  it('CST-27 with three decimals keeps every figure exactly, and back again is the plan as it was', () => {
    const inDinar = applyOps(plan, opsTo(plan, 'KWD'));
    expect(amountsIn(inDinar).expenses).toEqual([700_500, -10_500]);
    expect(rowsOf(applyOps(inDinar, opsTo(inDinar, 'EUR')))).toEqual(rowsOf(workspaceOf(rowsOf(plan))));
  });

  it('CST-27 is one change, undone as one', () => {
    const ops = opsTo(plan, 'JPY');
    const back = ops.map(({ before, after, ...op }) => ({ ...op, before: after, after: before }) as Op);
    expect(rowsOf(applyOps(applyOps(plan, ops), back))).toEqual(rowsOf(plan));
  });
});
