import type { MinorUnits, Minutes, TaskId, Workspace } from '../model';
import { accountsOf, addSums, noSums, type Accounts, type Sums } from './accounts';
import { costSentences } from './costSentences';
import { earnedValueOf, type EarnedValue } from './earnedValue';
import type { CostQuestion, CostScope } from './question';
import { isCounted } from './scopes';
import { budgetOf, budgetTotal } from './thresholds';

/** What something costs: all money in minor units, all time in minutes. */
export interface CostFigures {
  /** Labour, expense lines and reserve together; null: none is set, or the scope has none of its own (tasks, milestones). */
  readonly budget: MinorUnits | null;
  /** The part of `budget` that is reserve. */
  readonly reserve: MinorUnits | null;
  /** What the plan as it is now costs from its beginning to its end, whatever became of it: labour, material and expenses in any state. */
  readonly planned: MinorUnits;
  readonly plannedLabour: MinorUnits;
  readonly plannedMaterial: MinorUnits;
  readonly plannedExpenses: MinorUnits;
  readonly plannedMinutes: Minutes;
  /** Expenses that are ordered and not spent yet on the status day. */
  readonly committed: MinorUnits;
  /** Spent up to the status day. */
  readonly actual: MinorUnits;
  readonly actualLabour: MinorUnits;
  readonly actualMaterial: MinorUnits;
  readonly actualExpenses: MinorUnits;
  readonly actualMinutes: Minutes;
  /** Expected besides what is spent and committed: remaining work at the rates of those forecast to do it, material left, planned expenses. */
  readonly ahead: MinorUnits;
  readonly aheadLabour: MinorUnits;
  readonly aheadMaterial: MinorUnits;
  readonly aheadExpenses: MinorUnits;
  readonly aheadMinutes: Minutes;
  /** `committed + ahead`. */
  readonly estimateToComplete: MinorUnits;
  /** Counted from the plan: `actual + committed + ahead`. The estimate that screens, alerts and reports lead with. */
  readonly estimateAtCompletion: MinorUnits;
  /** `budget - estimateAtCompletion`: below 0, the budget will not do; null without budget. */
  readonly leftAtCompletion: MinorUnits | null;
  /** What clients pay for the time worked, where a billing rate is set. */
  readonly billed: MinorUnits;
  /** null: no baseline, or the scope is not in it. */
  readonly earned: EarnedValue | null;
  /** Worked or still ahead, and not in the figures because no rate is known. */
  readonly unratedMinutes: Minutes;
  /** What the figures lack and what to do about it; one sentence each. */
  readonly sentences: readonly string[];
}

/**
 * What one task will have cost once it is done: labour spent and ahead, material used and left; expenses are not included. Where nothing
 * was worked yet and all of its effort remains it is its planned cost; it differs where work takes longer or shorter than estimated.
 */
export const expectedCostOf = (workspace: Workspace, taskId: TaskId, question: CostQuestion): MinorUnits => {
  const sums = accountsOf(workspace, question).byTask.get(taskId);
  if (sums === undefined) return 0;
  const { actual, ahead } = sums.money;
  return actual.labour + ahead.labour + actual.material + ahead.material;
};

/** What a scope costs: budget, plan, spent, committed, still ahead, and earned value against the baseline. A scope that is gone costs nothing. */
export const costsOf = (workspace: Workspace, scope: CostScope, question: CostQuestion): CostFigures => {
  const accounts = accountsOf(workspace, question);
  const sums = sumsOf(workspace, scope, accounts);
  const { total, reserve } = budgetIn(workspace, scope);
  return { ...figuresOf(sums, total), reserve, sentences: costSentences(workspace, scope, accounts, sums) };
};

/** The sums of a scope. */
export const sumsOf = (workspace: Workspace, scope: CostScope, accounts: Accounts): Sums => {
  const sums = noSums();
  const add = (part: Sums | undefined): void => { if (part !== undefined) addSums(sums, part); };
  if (scope.kind === 'task') add(accounts.byTask.get(scope.taskId));
  else if (scope.kind === 'milestone') for (const id of workspace.milestones.get(scope.milestoneId)?.taskIds ?? []) add(accounts.byTask.get(id));
  else if (scope.kind === 'project') add(accounts.byProject.get(scope.projectId));
  else if (scope.kind === 'withoutProject') add(accounts.byProject.get(null));
  else for (const [id, part] of accounts.byProject) if (isCounted(workspace, id)) add(part);
  return sums;
};

const budgetIn = (workspace: Workspace, scope: CostScope): { readonly total: MinorUnits | null; readonly reserve: MinorUnits | null } => {
  const ids = scope.kind === 'project' ? [scope.projectId] : scope.kind === 'workspace' ? [...workspace.projects.keys()].filter((id) => isCounted(workspace, id)) : [];
  const budgets = ids.flatMap((id) => budgetOf(workspace, id) ?? []);
  if (budgets.length === 0) return { total: null, reserve: null };
  return { total: budgets.reduce((sum, budget) => sum + budgetTotal(budget), 0), reserve: budgets.reduce((sum, { reserve }) => sum + reserve, 0) };
};

/** Figures of any sums, with a budget to compare them with. */
export const figuresOf = (sums: Sums, budget: MinorUnits | null): Omit<CostFigures, 'sentences' | 'reserve'> => {
  const { planned, actual, committed, ahead } = sums.money;
  const total = ({ labour, material, expense }: typeof planned): MinorUnits => labour + material + expense;
  const estimateToComplete = total(committed) + total(ahead);
  const estimateAtCompletion = total(actual) + estimateToComplete;
  return {
    budget,
    planned: total(planned), plannedLabour: planned.labour, plannedMaterial: planned.material, plannedExpenses: planned.expense, plannedMinutes: sums.minutes.planned,
    committed: total(committed),
    actual: total(actual), actualLabour: actual.labour, actualMaterial: actual.material, actualExpenses: actual.expense, actualMinutes: sums.minutes.actual,
    ahead: total(ahead), aheadLabour: ahead.labour, aheadMaterial: ahead.material, aheadExpenses: ahead.expense, aheadMinutes: sums.minutes.ahead,
    estimateToComplete, estimateAtCompletion,
    leftAtCompletion: budget === null ? null : budget - estimateAtCompletion,
    billed: sums.billed,
    earned: sums.lines === 0 ? null : earnedValueOf({ budgetAtCompletion: sums.bac, plannedValue: sums.pv, earnedValue: sums.ev, actualCost: total(actual) }, estimateAtCompletion),
    unratedMinutes: [...(sums.unrated?.values() ?? [])].reduce((minutes, unrated) => minutes + unrated.minutes, 0),
  };
};
