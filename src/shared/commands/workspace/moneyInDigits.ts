import type { Baseline, Budget, Expense, Material, MinorUnits, Op, Resource, Workspace } from '../../model';
import { edited } from '../support/ops';

/**
 * Every amount of the plan as so many decimals of another currency, for a currency whose minor units are not hundredths: "28,000.00"
 * stays 28,000 where there are no decimals and 28,000.000 where there are three. Nothing is converted; what has no place behind the
 * point is rounded half up, each amount for itself. `places`: decimals more (or, negative, fewer) than now. Kept reports stay as they went out.
 */
export const moneyInDigits = (workspace: Workspace, places: number): readonly Op[] => {
  if (places === 0) return [];
  const money = (amount: MinorUnits): MinorUnits => (places > 0 ? amount * 10 ** places : Math.floor(amount / 10 ** -places + 0.5));
  return [
    ...[...workspace.resources.values()].flatMap((row) => edited('resources', row, resourceIn(row, money))),
    ...[...workspace.expenses.values()].flatMap((row) => edited('expenses', row, { ...row, amount: money(row.amount) } satisfies Expense)),
    ...[...workspace.budgets.values()].flatMap((row) => edited('budgets', row, budgetIn(row, money))),
    ...[...workspace.materials.values()].flatMap((row) => edited('materials', row, { ...row, unitCost: orNull(row.unitCost, money) } satisfies Material)),
    ...[...workspace.baselines.values()].flatMap((row) => edited('baselines', row, baselineIn(row, money))),
  ];
};

type Amounts = (amount: MinorUnits) => MinorUnits;

const orNull = (amount: MinorUnits | null, money: Amounts): MinorUnits | null => (amount === null ? null : money(amount));

const resourceIn = (row: Resource, money: Amounts): Resource => ({
  ...row, costPerHour: orNull(row.costPerHour, money), overtimePerHour: orNull(row.overtimePerHour, money), billingPerHour: orNull(row.billingPerHour, money),
  laterRates: row.laterRates.map((rate) => ({ ...rate, costPerHour: money(rate.costPerHour), overtimePerHour: orNull(rate.overtimePerHour, money), billingPerHour: orNull(rate.billingPerHour, money) })),
});

/** The last decision is the budget as it is: its total is that of the parts, rounded as they are. */
const budgetIn = (row: Budget, money: Amounts): Budget => {
  const [labour, reserve] = [money(row.labour), money(row.reserve)];
  const lines = row.lines.map((line) => ({ ...line, amount: money(line.amount) }));
  const total = lines.reduce((sum, { amount }) => sum + amount, labour + reserve);
  return { ...row, labour, reserve, lines, decisions: row.decisions.map((decision, place) => ({ ...decision, total: place === row.decisions.length - 1 ? total : money(decision.total) })) };
};

const baselineIn = (row: Baseline, money: Amounts): Baseline => ({
  ...row, tasks: row.tasks.map((task) => ({ ...task, cost: money(task.cost) })), expenses: row.expenses.map((expense) => ({ ...expense, amount: money(expense.amount) })),
});
