import type { EditExpensesInput, NewExpense } from '../../../shared/commands';
import { currencyDigits, expenseId, refuseWith, sameName, succeed, taskId, type DayNumber, type Expense, type ProjectId, type Result, type Task, type Workspace } from '../../../shared/model';
import { projectOfExpense } from '../../../shared/costing';
import { expenseStateNames, expenseStates, parseAmount } from '../../../shared/queries/budget';
import { parseDayText } from '../../../shared/queries/tables';
import type { GridNewRow } from '../../widgets/grid';

export type ExpensePatch = EditExpensesInput['patch'];

const withField = <Field extends keyof ExpensePatch>(field: Field, read: Result<Exclude<ExpensePatch[Field], undefined>>): Result<ExpensePatch> =>
  read.ok ? succeed({ [field]: read.value }) : read;

/** Reads `Committed`, `c` or `paid`, which is actual. */
export const parseExpenseState = (text: string): Result<Expense['state']> => {
  const typed = text.trim().toLowerCase();
  const found = expenseStates.find((state) => typed !== '' && expenseStateNames[state].toLowerCase().startsWith(typed)) ?? otherStateWords[typed];
  return found === undefined ? refuseWith('state-unread', `“${text.trim()}” is not a state of an expense.`, 'Write planned, committed or actual.') : succeed(found);
};

const otherStateWords: Readonly<Record<string, Expense['state']>> = { expected: 'planned', ordered: 'committed', paid: 'actual', invoiced: 'actual', spent: 'actual' };

/** The project with this name or code. */
export const projectNamed = ({ projects }: Workspace, text: string): ProjectId | null =>
  [...projects.values()].find(({ name, code, archived }) => !archived && (sameName(name, text) || (code !== '' && sameName(code, text))))?.id ?? null;

const projectOf = (workspace: Workspace, text: string): Result<ProjectId> => {
  const found = projectNamed(workspace, text);
  if (found !== null) return succeed(found);
  return text.trim() === '' ? refuseWith('project-missing', 'An expense belongs to a project.', 'Choose the project that pays for it.') : refuseWith('project-unknown', `No project is called “${text.trim()}”.`, 'Choose one from the list, or add it on the Projects screen.');
};

/** The task with this title, of the expense's own project where several have it. */
const taskOf = ({ tasks }: Workspace, text: string, owner: ProjectId | null): Result<Task['id'] | null> => {
  if (text.trim() === '') return succeed(null);
  const found = [...tasks.values()].filter(({ title, archived }) => !archived && sameName(title, text));
  const own = found.filter((task) => task.projectId === owner);
  const [first, second] = own.length > 0 ? own : found;
  if (first === undefined) return refuseWith('task-unknown', `No task is called “${text.trim()}”.`, 'Choose one from the list, or leave it empty for the project as a whole.');
  return second === undefined ? succeed(first.id) : refuseWith('task-ambiguous', `Several tasks are called “${text.trim()}”.`, 'Give one of them another title first.');
};

const dayOf = (text: string, today: DayNumber): Result<DayNumber> => {
  const read = parseDayText(text, today);
  if (!read.ok) return read;
  return read.value === null ? refuseWith('day-missing', 'An expense needs a day.', 'Write when it is due or was paid, such as 26 Nov.') : succeed(read.value);
};

const fieldOf = (workspace: Workspace, owner: ProjectId | null, columnId: string, text: string, today: DayNumber): Result<ExpensePatch> => {
  switch (columnId) {
    case 'title': return text.trim() === '' ? refuseWith('no-title', 'An expense needs a title.', 'Say what it is for, or delete the expense.') : succeed({ title: text });
    case 'amount': return withField('amount', parseAmount(text, currencyDigits(workspace.settings.currency)));
    case 'state': return withField('state', parseExpenseState(text));
    case 'day': return withField('day', dayOf(text, today));
    case 'category': return text.trim() === '' ? refuseWith('no-category', 'An expense needs a category.', 'Choose one from the list, such as Other.') : succeed({ category: text });
    case 'vendor': return succeed({ vendor: text });
    case 'reference': return succeed({ reference: text });
    case 'notes': return succeed({ notes: text });
    case 'project': return withField('projectId', projectOf(workspace, text));
    case 'task': return withField('taskId', taskOf(workspace, text, owner));
    default: return refuseWith('read-only', 'This cannot be typed.', 'Choose another cell.');
  }
};

/** What the text of a cell changes about an expense. Refuses what it cannot read, in words for the cell. */
export const expensePatchOf = (workspace: Workspace, rowId: string, columnId: string, text: string, today: DayNumber): Result<ExpensePatch> => {
  const expense = workspace.expenses.get(expenseId(rowId));
  return expense === undefined ? refuseWith('gone', 'This expense is not there any more.', 'It may have been deleted in another window.') : fieldOf(workspace, projectOfExpense(workspace, expense), columnId, text, today);
};

/** Pasted rows as new expenses of `owner` where they name no project. A row without a title or an amount, and cells that cannot be read, refuse with the row's number. */
export const newExpensesOf = (workspace: Workspace, rows: readonly GridNewRow[], owner: ProjectId | null, today: DayNumber): Result<readonly NewExpense[]> => {
  const added: NewExpense[] = [];
  for (const [index, cells] of rows.entries()) {
    let patch: ExpensePatch = owner === null ? {} : { projectId: owner };
    for (const { columnId, text } of cells) {
      if (text.trim() === '') continue;
      const read = fieldOf(workspace, patch.projectId ?? owner, columnId, text, today);
      if (!read.ok) return { ok: false, refusal: { ...read.refusal, sentence: `New row ${String(index + 1)}: ${read.refusal.sentence}` } };
      patch = { ...patch, ...read.value };
    }
    const { title, amount } = patch;
    if (title === undefined) return refuseWith('no-title', `New row ${String(index + 1)} has no title.`, 'Paste with the focus in the Expense column.');
    if (amount === undefined) return refuseWith('no-amount', `New row ${String(index + 1)} has no amount.`, 'Paste the Amount column with it.');
    added.push({ ...patch, title, amount });
  }
  return succeed(added);
};

/** The task that a cell of a new line names; null: none is called so. */
export const taskNamed = (workspace: Workspace, text: string, owner: ProjectId | null): Task | null => {
  const read = taskOf(workspace, text, owner);
  return read.ok && read.value !== null ? workspace.tasks.get(taskId(read.value)) ?? null : null;
};
