import { formatDay } from '../../../shared/calendar';
import { expenseCategories, projectOfExpense } from '../../../shared/costing';
import { compareNames, currencyDigits, formatMoney, type DayNumber, type Workspace } from '../../../shared/model';
import { expenseStateNames, expenseStates, parseAmount, type ExpenseRow, type ExpenseTable } from '../../../shared/queries/budget';
import { formatDayText } from '../../../shared/queries/tables';
import { AlertTriangle, Check, Circle, CircleDashed, classes } from '../../widgets';
import type { GridColumn, GridHint, GridSuggestion } from '../../widgets/grid';
import { dayHint, dayOffers, hueOf, matching, offersOf, projectOffers } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { Amount } from './Amount';
import { editableAmount } from './money';

export type ExpenseSortKey = 'title' | 'state' | 'amount' | 'day' | 'category' | 'vendor' | 'reference' | 'project' | 'task';
export const expenseSortKeys: readonly ExpenseSortKey[] = ['title', 'state', 'amount', 'day', 'category', 'vendor', 'reference', 'project', 'task'];

type ExpenseColumn = GridColumn<ExpenseRow> & { readonly sortKey?: ExpenseSortKey };

const stateMarks = { planned: Circle, committed: CircleDashed, actual: Check } as const;

const StateCell = ({ row: { expense: { state } } }: { readonly row: ExpenseRow }) => {
  const Glyph = stateMarks[state];
  return <span className={classes(tableStyles.withMark, state === 'planned' && tableStyles.second)}><Glyph className={classes(tableStyles.mark, state === 'actual' && tableStyles.good)} aria-hidden="true" />{expenseStateNames[state]}</span>;
};

const ExpenseDay = ({ row: { expense: { day, state }, note } }: { readonly row: ExpenseRow }) => {
  const words = formatDay(day, 'dayMonthYear');
  if (note === '') return <span className={tableStyles.figure}>{words}</span>;
  return (
    <span className={classes(tableStyles.withMark, tableStyles.figure, state !== 'actual' && tableStyles.bad)} title={note}>
      {words}
      <AlertTriangle className={tableStyles.mark} role="img" aria-label={note} />
    </span>
  );
};

/** How a typed amount is understood, where it is not the plain figure. */
export const amountHint = (typed: string, currency: string): GridHint | null => {
  const read = parseAmount(typed, currencyDigits(currency));
  if (!read.ok || /^-?\d+$/.test(typed.trim())) return null;
  return { tone: 'plain', text: formatMoney(read.value, currency) };
};

const taskOffers = (workspace: Workspace, typed: string, { expense }: ExpenseRow): readonly GridSuggestion[] => {
  const owner = projectOfExpense(workspace, expense);
  const tasks = [...workspace.tasks.values()].filter(({ projectId, archived }) => !archived && projectId === owner).sort((a, b) => compareNames(a.title, b.title));
  return matching([...offersOf(tasks.map(({ title }) => title)), { value: '', label: 'Project as a whole' }], typed);
};

export interface ExpenseColumnsContext {
  /** Asked anew at every use. */
  readonly workspace: () => Workspace;
  readonly words: Pick<ExpenseTable, 'categories' | 'vendors'>;
  readonly today: DayNumber;
  readonly weekStart: 1 | 7;
  readonly currency: string;
}

/** The columns of the table of expenses. */
export const expenseColumns = ({ workspace, words, today, weekStart, currency }: ExpenseColumnsContext): readonly ExpenseColumn[] => {
  const categories = [...new Set([...words.categories, ...expenseCategories])].sort(compareNames);
  return [
    { id: 'title', title: 'Expense', width: 240, sortKey: 'title', text: ({ expense }) => expense.title, editor: { kind: 'text' }, render: ({ expense: { title } }) => <span className={classes(tableStyles.cut, tableStyles.name)} title={title}>{title}</span> },
    {
      id: 'state', title: 'State', width: 128, sortKey: 'state', text: ({ expense }) => expenseStateNames[expense.state], render: (row) => <StateCell row={row} />,
      editor: { kind: 'choice', suggest: (typed) => matching(offersOf(expenseStates.map((state) => expenseStateNames[state])), typed) },
    },
    {
      id: 'amount', title: `Amount, ${currency}`, width: 132, align: 'end', sortKey: 'amount', text: ({ expense }) => editableAmount(expense.amount, currency), render: ({ expense }) => <Amount amount={expense.amount} currency={currency} />,
      editor: { kind: 'number', placeholder: '1,250.00', hint: (typed) => amountHint(typed, currency) },
    },
    {
      id: 'day', title: 'Day', width: 136, sortKey: 'day', text: ({ expense }) => formatDayText(expense.day), render: (row) => <ExpenseDay row={row} />,
      editor: { kind: 'day', placeholder: '26 Nov, Thu, +3', hint: (typed) => dayHint(typed, today), suggest: (typed) => dayOffers(typed, today, weekStart) },
    },
    { id: 'category', title: 'Category', width: 136, sortKey: 'category', text: ({ expense }) => expense.category, editor: { kind: 'text', suggest: (typed) => matching(offersOf(categories), typed) } },
    { id: 'vendor', title: 'Vendor', width: 152, sortKey: 'vendor', text: ({ expense }) => expense.vendor, editor: { kind: 'text', suggest: (typed) => matching(offersOf(words.vendors), typed) } },
    { id: 'reference', title: 'Reference', width: 112, sortKey: 'reference', text: ({ expense }) => expense.reference, editor: { kind: 'text' } },
    {
      id: 'project', title: 'Project', width: 168, sortKey: 'project', text: ({ projectName }) => projectName,
      render: ({ expense, projectName }) => (
        <span className={tableStyles.withMark}>
          <span className={tableStyles.hue} style={{ background: hueOf(workspace().projects.get(expense.projectId) ?? null) }} />
          <span className={tableStyles.cut} title={projectName}>{projectName}</span>
        </span>
      ),
      editor: { kind: 'choice', suggest: (typed) => projectOffers(workspace(), typed).filter(({ value }) => value !== '') },
    },
    {
      id: 'task', title: 'Task', width: 200, sortKey: 'task', text: ({ taskTitle }) => taskTitle,
      render: ({ taskTitle }) => (taskTitle === '' ? <span className={tableStyles.quiet}>–</span> : <span className={tableStyles.cut} title={taskTitle}>{taskTitle}</span>),
      editor: { kind: 'choice', suggest: (typed, row) => taskOffers(workspace(), typed, row) },
    },
    { id: 'notes', title: 'Notes', width: 200, text: ({ expense }) => expense.notes, editor: { kind: 'text' } },
  ];
};
