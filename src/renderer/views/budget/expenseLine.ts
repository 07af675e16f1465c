import type { NewExpense } from '../../../shared/commands';
import { counted, formatDay } from '../../../shared/calendar';
import { expenseCategories } from '../../../shared/costing';
import { currencyDigits, formatMoney, refuseWith, sameName, succeed, type DayNumber, type ProjectId, type Result, type Workspace } from '../../../shared/model';
import { expenseStateNames, parseAmount } from '../../../shared/queries/budget';
import { parseDayText } from '../../../shared/queries/tables';
import { parseExpenseState, projectNamed, taskNamed } from './expensePatch';

export interface LineContext {
  readonly workspace: Workspace;
  /** Who pays where the line names no project. */
  readonly owner: ProjectId | null;
  readonly today: DayNumber;
}

type Filling = { -readonly [Field in keyof NewExpense]?: NewExpense[Field] };

/** "26.11." and "12 MAR" are days, however much they look like an amount and one with a currency. */
const isDay = (piece: string, today: DayNumber): boolean => {
  if (!/^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$|\p{L}/u.test(piece)) return false;
  const read = parseDayText(piece, today);
  return read.ok && read.value !== null;
};

const knownCategory = ({ expenses }: Workspace, text: string): string | null =>
  expenseCategories.find((name) => sameName(name, text)) ?? [...expenses.values()].find(({ category }) => sameName(category, text))?.category ?? null;

const knownVendor = ({ expenses, materials }: Workspace, text: string): string | null =>
  [...expenses.values(), ...materials.values()].find(({ vendor }) => vendor !== '' && sameName(vendor, text))?.vendor ?? null;

/** Finds out what a piece of the line says by what it looks like; false: it says nothing that is still open. */
const take = (piece: string, found: Filling, { workspace, owner, today }: LineContext): boolean => {
  const amount = isDay(piece, today) ? null : parseAmount(piece, currencyDigits(workspace.settings.currency));
  if (amount?.ok === true && found.amount === undefined) return put(found, { amount: amount.value });
  const state = piece.length > 3 ? parseExpenseState(piece) : null;
  if (state?.ok === true && found.state === undefined) return put(found, { state: state.value });
  const project = projectNamed(workspace, piece);
  if (project !== null && found.projectId === undefined) return put(found, { projectId: project });
  const category = knownCategory(workspace, piece);
  if (category !== null && found.category === undefined) return put(found, { category });
  const day = parseDayText(piece, today);
  if (day.ok && day.value !== null && found.day === undefined) return put(found, { day: day.value });
  const task = taskNamed(workspace, piece, found.projectId ?? owner);
  if (task !== null && found.taskId === undefined) return put(found, { taskId: task.id });
  const vendor = knownVendor(workspace, piece);
  if (vendor !== null && found.vendor === undefined) return put(found, { vendor });
  if (/\d/.test(piece) && found.reference === undefined) return put(found, { reference: piece });
  return found.vendor === undefined && put(found, { vendor: piece });
};

const put = (found: Filling, patch: Filling): true => {
  Object.assign(found, patch);
  return true;
};

/**
 * One expense a line, its parts between semicolons or tabs in any order behind the title: `Crane hire; 1,250; committed; 12 Dec; Equipment
 * hire; Northern Cranes; PO-4711`. The amount may also follow the title: `Crane hire 1250`. What is nothing else is the vendor.
 */
export const parseExpenseLine = (line: string, context: LineContext): Result<NewExpense> => {
  const [first = '', ...rest] = line.split(/[;\t]/u).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const found: Filling = context.owner === null ? {} : { projectId: context.owner };
  // A named project takes the place of the one that is shown.
  if (rest.some((piece) => projectNamed(context.workspace, piece) !== null)) delete found.projectId;
  for (const piece of rest) {
    if (!take(piece, found, context)) return refuseWith('piece-unread', `It is not clear what “${piece}” says about “${first}”.`, 'Write title; amount; state; day; category; vendor; reference.');
  }
  const { title, amount } = found.amount === undefined ? amountBehind(first, context.workspace) : { title: first, amount: found.amount };
  if (amount === null) return refuseWith('no-amount', `“${title}” has no amount.`, `Write it behind the title, such as ${title} 1250.`);
  return succeed({ ...found, title, amount });
};

const amountBehind = (text: string, { settings: { currency } }: Workspace): { readonly title: string; readonly amount: number | null } => {
  const [, title, typed] = /^(.*\S)\s+((?:\p{Sc}\s?)?[-−]?\d[\d.,']*(?:\s?(?:\p{Sc}|[A-Z]{3}))?)$/u.exec(text) ?? [];
  const read = typed === undefined ? null : parseAmount(typed, currencyDigits(currency));
  return title === undefined || read?.ok !== true ? { title: text, amount: null } : { title, amount: read.value };
};

/** Every line that says something. */
export const parseExpenseLines = (text: string, context: LineContext): Result<readonly NewExpense[]> => {
  const added: NewExpense[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const read = parseExpenseLine(line, context);
    if (!read.ok) return read;
    added.push(read.value);
  }
  return succeed(added);
};

/** How a line is understood, while it is typed; null: not yet. */
export const expensePreview = (text: string, context: LineContext): string | null => {
  const read = parseExpenseLines(text, context);
  if (!read.ok) return read.refusal.code === 'no-amount' ? null : `${read.refusal.sentence} ${read.refusal.nextStep}`;
  const { currency } = context.workspace.settings;
  const [first, ...others] = read.value;
  if (first === undefined) return null;
  if (others.length > 0) return `${counted(read.value.length, 'expense')}, ${formatMoney(read.value.reduce((sum, { amount }) => sum + amount, 0), currency)}`;
  const { title, amount, state = 'planned', day = context.today, category = 'Other', vendor = '', reference = '', projectId } = first;
  const project = projectId === undefined ? '' : context.workspace.projects.get(projectId)?.name ?? '';
  return [title, formatMoney(amount, currency), expenseStateNames[state], formatDay(day, 'shortWeekdayDayMonth'), category, vendor, reference, project].filter((word) => word !== '').join(' · ');
};
