import { isPriority, priorities, priorityNames, refuseWith, sameName, succeed, type MinorUnits, type Priority, type ResourceKind, type Result, type TaskStatus } from '../../model';
import { parseAmount } from '../budget/amountText';

export const statusNames: Readonly<Record<TaskStatus, string>> = { todo: 'To do', doing: 'Doing', blocked: 'Blocked', done: 'Done' };
export const taskStatuses: readonly TaskStatus[] = ['todo', 'doing', 'blocked', 'done'];

export const kindNames: Readonly<Record<ResourceKind, string>> = { person: 'Person', equipment: 'Equipment', placeholder: 'Placeholder' };
export const resourceKinds: readonly ResourceKind[] = ['person', 'equipment', 'placeholder'];

/** The value whose name is typed, or begins as typed where only one does. */
const chosen = <T>(values: readonly T[], nameOf: (value: T) => string, text: string, what: string): Result<T> => {
  const exact = values.find((value) => sameName(nameOf(value), text));
  if (exact !== undefined) return succeed(exact);
  const begun = text.trim() === '' ? [] : values.filter((value) => nameOf(value).toLowerCase().startsWith(text.trim().toLowerCase()));
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return succeed(only);
  return refuseWith('choice-unread', `“${text.trim()}” is not a ${what}.`, `Write ${values.map(nameOf).join(', ')}.`);
};

/** Reads `High`, `h`, `!high` or `3`. */
export const parsePriority = (text: string): Result<Priority> => {
  const typed = text.trim().replace(/^!/, '');
  const figure = Number(typed);
  return typed !== '' && isPriority(figure) ? succeed(figure) : chosen(priorities, (value) => priorityNames[value], typed, 'priority');
};

/** Reads `To do`, `todo`, `Doing`, `Blocked` or `Done`. */
export const parseStatus = (text: string): Result<TaskStatus> =>
  text.trim().toLowerCase() === 'todo' ? succeed('todo') : chosen(taskStatuses, (value) => statusNames[value], text, 'status');

/** Reads `Person`, `Equipment` or `Placeholder`. */
export const parseKind = (text: string): Result<ResourceKind> => chosen(resourceKinds, (value) => kindNames[value], text, 'kind');

/** Money without its currency sign: `42.50`; empty for not known. */
export const formatMoney = (amount: MinorUnits | null, digits: number): string => (amount === null ? '' : (amount / 10 ** digits).toFixed(digits));

/** Reads `42.50`, `42,5`, `1,250.00` or `€ 42` as minor units; empty text is not known. Refuses what is no amount and negative ones. */
export const parseMoney = (text: string, digits: number): Result<MinorUnits | null> => {
  if (text.trim() === '') return succeed(null);
  const typed = text.replace(/[^\d.,−-]/g, '');
  const read = parseAmount(typed, digits);
  if (!read.ok) return read.refusal.code === 'money-unread' ? refuseWith('money-unread', `“${text.trim()}” is not an amount.`, `Write a figure such as ${digits === 0 ? '42' : '42.50'}.`) : read;
  if (/^[−-]/.test(typed)) return refuseWith('money-negative', 'A cost cannot be negative.', 'Write 0 or more.');
  return read;
};
