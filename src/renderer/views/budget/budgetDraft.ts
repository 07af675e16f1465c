import type { SetBudgetInput } from '../../../shared/commands';
import { budgetOf } from '../../../shared/costing';
import { currencyDigits, refuseWith, sameName, succeed, type Budget, type MinorUnits, type ProjectId, type Refusal, type Result, type Workspace } from '../../../shared/model';
import { breakdownOf, parseAmount } from '../../../shared/queries/budget';
import type { CostQuestion } from '../../../shared/costing';
import { fieldAmount } from './money';

export interface DraftLine {
  readonly key: number;
  readonly category: string;
  readonly amount: string;
}

/** A budget as it is being typed. */
export interface BudgetDraft {
  readonly labour: string;
  readonly lines: readonly DraftLine[];
  readonly reserve: string;
  readonly reason: string;
  readonly approver: string;
}

/** What was typed and not saved; kept while the panel is closed. */
export interface KeptDraft {
  readonly projectId: ProjectId;
  readonly draft: BudgetDraft;
  /** The budget that it was typed on. */
  readonly from: BudgetDraft;
}

/** Where something cannot be read: a field, or the line with this key. */
export type DraftField = 'labour' | 'reserve' | number;

export interface DraftProblem {
  readonly field: DraftField;
  readonly sentence: string;
}

/** The budget as it is, ready to be edited; empty where none is set. */
export const draftOf = (budget: Budget | undefined, currency: string): BudgetDraft => ({
  labour: budget === undefined ? '' : fieldAmount(budget.labour, currency),
  lines: (budget?.lines ?? []).map(({ category, amount }, key) => ({ key, category, amount: fieldAmount(amount, currency) })),
  reserve: budget === undefined ? '' : fieldAmount(budget.reserve, currency),
  reason: '', approver: '',
});

/** What was typed, on the budget as it is by now: where nothing was typed, what Undo or another window changed meanwhile stands. */
export const onPresent = ({ draft, from }: Pick<KeptDraft, 'draft' | 'from'>, present: BudgetDraft): BudgetDraft => ({
  ...draft,
  labour: draft.labour === from.labour ? present.labour : draft.labour,
  reserve: draft.reserve === from.reserve ? present.reserve : draft.reserve,
  lines: sameLines(from.lines, present.lines) ? draft.lines : linesOnPresent(draft.lines, from.lines, present.lines),
});

const sameLines = (some: readonly DraftLine[], others: readonly DraftLine[]): boolean =>
  some.length === others.length && some.every(({ category, amount }, place) => others[place]?.category === category && others[place].amount === amount);

const lineOf = (lines: readonly DraftLine[], category: string): DraftLine | undefined => lines.find((line) => sameName(line.category, category));

const linesOnPresent = (typed: readonly DraftLine[], from: readonly DraftLine[], present: readonly DraftLine[]): readonly DraftLine[] => {
  const kept = typed.flatMap((line): readonly DraftLine[] => {
    if (lineOf(from, line.category)?.amount !== line.amount) return [line];
    const now = lineOf(present, line.category);
    return now === undefined ? [] : [{ ...line, amount: now.amount }];
  });
  const firstFree = Math.max(-1, ...typed.map(({ key }) => key)) + 1;
  const added = present.filter(({ category }) => lineOf(from, category) === undefined && lineOf(typed, category) === undefined);
  return [...kept, ...added.map((line, place) => ({ ...line, key: firstFree + place }))];
};

/** What the plan costs as it is, as a draft: labour, and expenses and material by category. The reserve stays. */
export const draftFromPlan = (workspace: Workspace, projectId: ProjectId, question: CostQuestion, draft: BudgetDraft): BudgetDraft => {
  const { currency } = workspace.settings;
  const rows = breakdownOf(workspace, { kind: 'project', projectId }, 'category', question).rows.filter(({ planned, name }) => planned > 0 && name !== '');
  const labour = rows.find(({ id }) => id === labourRow);
  const lines = rows.filter(({ id }) => id !== labourRow).map(({ name, planned }, key) => ({ key, category: name, amount: fieldAmount(planned, currency) }));
  return { ...draft, labour: fieldAmount(labour?.planned ?? 0, currency), lines };
};

/** The id that `breakdownOf` gives to the row of labour. */
const labourRow = 'gathered labour';

/** An amount as typed; nothing typed is 0. */
const amountOf = (text: string, currency: string): Result<MinorUnits> => (text.trim() === '' ? succeed(0) : notNegative(parseAmount(text, currencyDigits(currency)), text));

const notNegative = (read: Result<MinorUnits>, text: string): Result<MinorUnits> =>
  read.ok && read.value < 0 ? refuseWith('negative-amount', `“${text.trim()}” is below 0, and a budget is not.`, 'Write 0 or more.') : read;

const words = ({ sentence, nextStep }: Refusal): string => `${sentence} ${nextStep}`;

/** What cannot be read, each with its field. */
export const problemsIn = ({ labour, lines, reserve }: BudgetDraft, currency: string): readonly DraftProblem[] => {
  const fields: readonly (readonly [DraftField, string])[] = [['labour', labour], ...lines.map(({ key, amount }) => [key, amount] as const), ['reserve', reserve]];
  const unread = fields.flatMap(([field, text]) => {
    const read = amountOf(text, currency);
    return read.ok ? [] : [{ field, sentence: words(read.refusal) }];
  });
  const unnamed = lines.filter(({ category, amount }) => category.trim() === '' && amount.trim() !== '').map(({ key }) => ({ field: key, sentence: 'This amount has no category. Say what it is for, such as Travel.' }));
  return [...unread, ...unnamed];
};

/** Lines of which nothing was typed do not count. */
const filled = ({ lines }: BudgetDraft): readonly DraftLine[] => lines.filter(({ category, amount }) => category.trim() !== '' || amount.trim() !== '');

/** What the draft asks for; null: something cannot be read. */
export const wantedBy = (draft: BudgetDraft, projectId: ProjectId, currency: string): SetBudgetInput | null => {
  if (problemsIn(draft, currency).length > 0) return null;
  const read = (text: string): MinorUnits => {
    const amount = amountOf(text, currency);
    return amount.ok ? amount.value : 0;
  };
  return {
    projectId, labour: read(draft.labour), lines: filled(draft).map(({ category, amount }) => ({ category: category.trim(), amount: read(amount) })), reserve: read(draft.reserve), reason: draft.reason, approver: draft.approver,
  };
};

/** Whether something was typed that differs from the budget as it is. */
export const isChanged = (workspace: Workspace, kept: KeptDraft): boolean => {
  const present = draftOf(budgetOf(workspace, kept.projectId), workspace.settings.currency);
  const { lines, ...draft } = onPresent(kept, present);
  return !sameLines(lines, present.lines) || draft.labour !== present.labour || draft.reserve !== present.reserve || draft.reason !== '' || draft.approver !== '';
};
