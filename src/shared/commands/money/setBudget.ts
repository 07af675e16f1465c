import { budgetOf, budgetTotal, defaultThresholds } from '../../costing';
import { budgetId, formatMoney, nameKey, quotedTitle, refuseWith, type Budget, type BudgetLine, type ChangeDraft, type MinorUnits, type Op, type Project, type ProjectId, type Result, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command, CommandContext } from '../command';
import { created, edited, nothingChanged } from '../support/ops';
import { gone } from '../support/words';

export interface SetBudgetInput {
  readonly projectId: ProjectId;
  readonly labour: MinorUnits;
  /** Expenses by category; categories are trimmed, lines of 0 stay. */
  readonly lines: readonly BudgetLine[];
  readonly reserve: MinorUnits;
  /** Why; may be empty for a first budget only. */
  readonly reason: string;
  /** Who approved it; may be empty. */
  readonly approver: string;
  /** The day it was decided; today where it is not given. */
  readonly day?: number;
}

/**
 * Sets what a project may cost and records the decision with its day, total, reason and approver. Refuses `gone`, `reason-missing`
 * where a budget is changed without saying why, `duplicate-name` for a category named twice, `nothing-changed`, and what
 * `problemsOf` finds (negative amounts).
 */
export const setBudget: Command<SetBudgetInput> = (workspace, input, context) => {
  const project = workspace.projects.get(input.projectId);
  if (project === undefined) return gone('This project');
  const lines = input.lines.map(({ category, amount }) => ({ category: category.trim(), amount }));
  const twice = lines.find(({ category }, index) => lines.findIndex((other) => nameKey(other.category) === nameKey(category)) < index);
  if (twice !== undefined) return refuseWith('duplicate-name', `The category ${quotedTitle(twice.category)} is named twice.`, 'Put both amounts into one line.');
  const present = budgetOf(workspace, project.id);
  const wanted = { labour: input.labour, lines, reserve: input.reserve };
  if (present !== undefined && sameAmounts(present, wanted)) return nothingChanged();
  const reason = input.reason.trim();
  if (present !== undefined && reason === '') return refuseWith('reason-missing', `The budget of ${quotedTitle(project.name)} is approved already, and a change needs a reason.`, 'Say why it changes, and who approved it.');
  return drafted(workspace, { project, present, wanted, input: { ...input, reason } }, context);
};

interface Wanted {
  readonly project: Project;
  readonly present: Budget | undefined;
  readonly wanted: Pick<Budget, 'labour' | 'lines' | 'reserve'>;
  readonly input: SetBudgetInput;
}

const drafted = (workspace: Workspace, { project, present, wanted, input }: Wanted, { newId, today }: CommandContext): Result<ChangeDraft> => {
  const { currency } = workspace.settings;
  const total = budgetTotal(wanted);
  const decision = { day: input.day ?? today, total, reason: input.reason, approver: input.approver.trim() };
  const ops: readonly Op[] = present === undefined
    ? [created('budgets', { id: budgetId(newId()), projectId: project.id, ...wanted, thresholds: defaultThresholds, decisions: [decision] })]
    : edited('budgets', present, { ...present, ...wanted, decisions: [...present.decisions, decision] });
  const before = present === undefined ? null : budgetTotal(present);
  const name = quotedTitle(project.name);
  const label = before === null ? `Set the budget of ${name} to ${formatMoney(total, currency)}`
    : before === total ? `Change the parts of the budget of ${name}, ${formatMoney(total, currency)} as before` : `Change the budget of ${name} from ${formatMoney(before, currency)} to ${formatMoney(total, currency)}`;
  return checkedDraft(workspace, label, ops, input.reason);
};

const sameAmounts = (one: Pick<Budget, 'labour' | 'lines' | 'reserve'>, other: Pick<Budget, 'labour' | 'lines' | 'reserve'>): boolean =>
  one.labour === other.labour && one.reserve === other.reserve && one.lines.length === other.lines.length
  && one.lines.every(({ category, amount }, index) => other.lines[index]?.category === category && other.lines[index].amount === amount);
