import type { Baseline, Budget, MinorUnits, Op, Records, Resource, ScenarioEdit, Workspace } from '../../model';
import { edited } from '../support/ops';

/**
 * Every amount of the plan as so many decimals of another currency, for a currency whose minor units are not hundredths: "28,000.00"
 * stays 28,000 where there are no decimals and 28,000.000 where there are three. Nothing is converted; what has no place behind the
 * point is rounded half up, each amount for itself. `places`: decimals more (or, negative, fewer) than now. Amounts in scenarios too. Kept reports stay as they went out.
 */
export const moneyInDigits = (workspace: Workspace, places: number): readonly Op[] => {
  if (places === 0) return [];
  const money = (amount: MinorUnits): MinorUnits => (places > 0 ? amount * 10 ** places : Math.floor(amount / 10 ** -places + 0.5));
  const opsOf = <Name extends keyof AmountsOf>(table: Name, rows: Iterable<Records[Name]>): readonly Op[] => [...rows].flatMap((row) => edited(table, row, withMoney[table](row, money)));
  return [
    ...opsOf('resources', workspace.resources.values()),
    ...opsOf('expenses', workspace.expenses.values()),
    ...opsOf('budgets', workspace.budgets.values()),
    ...opsOf('materials', workspace.materials.values()),
    ...opsOf('baselines', workspace.baselines.values()),
    ...[...workspace.scenarioEdits.values()].flatMap((row) => edited('scenarioEdits', row, editIn(row, money))),
  ];
};

/** Both rows of an edit, where its table holds amounts. */
const editIn = (edit: ScenarioEdit, money: Amounts): ScenarioEdit => {
  if (!(edit.table in withMoney)) return edit;
  // The rows of an edit are of the table it names.
  const rowIn = withMoney[edit.table as keyof AmountsOf] as (row: unknown, money: Amounts) => unknown;
  return { ...edit, before: edit.before === null ? null : rowIn(edit.before, money), after: edit.after === null ? null : rowIn(edit.after, money) } as ScenarioEdit;
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

type AmountsOf = { readonly [Name in 'resources' | 'expenses' | 'budgets' | 'materials' | 'baselines']: (row: Records[Name], money: Amounts) => Records[Name] };

/** The rows of each table that holds amounts, with other ones. */
const withMoney: AmountsOf = {
  resources: resourceIn,
  expenses: (row, money) => ({ ...row, amount: money(row.amount) }),
  budgets: budgetIn,
  materials: (row, money) => ({ ...row, unitCost: orNull(row.unitCost, money) }),
  baselines: baselineIn,
};
