import { useDeferredValue, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { addExpenses, deleteExpenses, editExpenses, type NewExpense } from '../../../shared/commands';
import { counted } from '../../../shared/calendar';
import { expenseId, type Expense, type ExpenseId, type ProjectId, type TaskId, type Workspace } from '../../../shared/model';
import { expenseStateNames, expenseStates, expenseTable, type ExpenseRow } from '../../../shared/queries/budget';
import { useQuery, useSession, useStatusDay, useToday } from '../../hooks';
import { Button, EmptyState, SearchField, Select, Trash2 } from '../../widgets';
import { offered, useActions, useNavigate, useRun } from '../frame';
import { BulkBar, EditableTable, shownOf, useAdding, useGridEdits, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { Amount, useCurrency } from './Amount';
import { expenseColumns, expenseSortKeys } from './expenseColumns';
import { everyExpense, filteredExpenses, sortedExpenses, sumsOf, type ExpenseFilter, type ShownState } from './expenseFilter';
import { expensePreview, parseExpenseLines } from './expenseLine';
import { expensePatchOf, newExpensesOf, type ExpensePatch } from './expensePatch';
import styles from './Lists.module.css';

const nouns = { one: 'expense', many: 'expenses' } as const;
const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const projectsOf = ({ projects }: Workspace): Workspace['projects'] => projects;
const stateChoices: readonly { readonly value: ShownState; readonly label: string }[] = [
  { value: 'any', label: 'Any state' }, ...expenseStates.map((state) => ({ value: state, label: expenseStateNames[state] })), { value: 'overdue', label: 'Overdue' },
];

export interface ExpensesViewProps {
  /** null: of every project. */
  readonly projectId: ProjectId | null;
  readonly onShowAll: () => void;
  /** The task an expense is for. */
  readonly onOpenTask: (id: TaskId) => void;
}

/** Money for anything but hours, one line an expense, edited in place. */
export const ExpensesView = ({ projectId, onShowAll, onOpenTask }: ExpensesViewProps) => {
  const session = useSession();
  const navigate = useNavigate();
  const today = useToday();
  const statusDay = useStatusDay();
  const weekStart = useQuery(weekStartOf);
  const projects = useQuery(projectsOf);
  const currency = useCurrency();
  const { rows, categories, vendors } = useQuery(expenseTable, projectId, statusDay);
  const [filter, setFilter] = useState(everyExpense);
  const table = useTable('budget.expenses', expenseSortKeys, 'day');
  const search = useRef<HTMLInputElement>(null);

  const asked = useDeferredValue(filter);
  const visible = useMemo(() => sortedExpenses(filteredExpenses(rows, asked), table.sort), [rows, asked, table.sort]);
  const columns = useMemo(() => expenseColumns({ workspace: session.workspace, words: { categories, vendors }, today, weekStart, currency }), [session, categories, vendors, today, weekStart, currency]);
  const rules = useMemo<EditRules<ExpenseId, ExpensePatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => expensePatchOf(workspace, rowId, columnId, text, today), edit: editExpenses, idOf: expenseId, nouns }), [today]);
  const onEdit = useGridEdits(rules);
  const add = useAdding(addExpenses, (expenses: readonly NewExpense[]) => ({ expenses }));
  // With one project only there is nothing to choose.
  const usable = [...projects.values()].filter(({ archived }) => !archived);
  const owner = projectId ?? (usable.length === 1 ? usable[0]?.id ?? null : null);
  const context = () => ({ workspace: session.workspace(), owner, today });
  useActions([offered('budget.search', { run: () => { search.current?.focus(); } })]);
  if (usable.length === 0) {
    return <EmptyState title="No project to spend for yet" action={<Button tone="primary" onPress={() => { navigate('projects'); }}>Add a project</Button>}>Every expense belongs to a project. Add one first, then what it orders and pays comes here.</EmptyState>;
  }
  return (
    <div className={styles.view}>
      <FilterBar filter={filter} onFilter={setFilter} search={search} count={shownOf(visible, rows, nouns)} />
      <EditableTable
        table={table} label="Expenses" columns={columns} rows={visible} total={rows.length} nouns={nouns} addKey="budget.addExpense"
        rowName={({ expense }) => expense.title} rowTone={() => 'normal'} onEdit={onEdit} onOpen={({ expense: { taskId } }) => { if (taskId !== null) onOpenTask(taskId); }} onAddRows={(added) => add(newExpensesOf(session.workspace(), added, owner, today))}
        line={{
          label: 'Add expenses', placeholder: `Add an expense: Crane hire; 1,250; committed; 12 Dec; Equipment hire; Northern Cranes${owner === null ? '; project' : ''}`,
          preview: (text) => expensePreview(text, context()), onAdd: (text) => add(parseExpenseLines(text, context())),
        }}
        bulkBar={(ids, onClear) => <ExpenseBulkBar ids={ids.map(expenseId)} onClear={onClear} />}
        noneYet={{ title: 'No expenses yet', words: 'An expense is planned, then committed once it is ordered, and actual once it is paid. Type what it is for and how much.', add: 'Add an expense' }}
        noneFits={{ title: 'No expense fits', showAll: 'Show all expenses', onShowAll: () => { setFilter(everyExpense); if (projectId !== null && rows.length === 0) onShowAll(); } }}
      />
      {visible.length > 0 && <Sums rows={visible} currency={currency} />}
    </div>
  );
};

interface FilterBarProps {
  readonly filter: ExpenseFilter;
  readonly onFilter: (filter: ExpenseFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly count: string;
}

const FilterBar = ({ filter, onFilter, search, count }: FilterBarProps): ReactNode => (
  <div className={styles.filters} role="group" aria-label="Filters">
    <SearchField ref={search} className={tableStyles.search} size="small" label="Search expenses" placeholder="Search" value={filter.text} onChange={(text) => { onFilter({ ...filter, text }); }} />
    <Select size="small" tone="quiet" labelPlacement="hidden" label="State" value={filter.state} options={stateChoices} onChange={(state) => { onFilter({ ...filter, state }); }} />
    <span className={tableStyles.count}>{count}</span>
  </div>
);

const Sums = ({ rows, currency }: { readonly rows: readonly ExpenseRow[]; readonly currency: string }) => {
  const sums = useMemo(() => sumsOf(rows), [rows]);
  return (
    <dl className={styles.sums} aria-label={`Sums of ${counted(rows.length, 'expense')}, in ${currency}`}>
      {expenseStates.map((state) => <div key={state}><dt>{expenseStateNames[state]}</dt><dd><Amount amount={sums[state]} currency={currency} /></dd></div>)}
      <div className={styles.total}><dt>Together</dt><dd><Amount amount={sums.total} currency={currency} /> <span className={styles.currency}>{currency}</span></dd></div>
    </dl>
  );
};

const ExpenseBulkBar = ({ ids, onClear }: { readonly ids: readonly ExpenseId[]; readonly onClear: () => void }) => {
  const run = useRun();
  const set = (state: Expense['state']): void => { void run(editExpenses, { ids, patch: { state } }); };
  return (
    <BulkBar what={counted(ids.length, 'expense')} onClear={onClear}>
      <Select size="small" tone="quiet" labelPlacement="hidden" label="Set state" placeholder="State" value={null} options={expenseStates.map((state) => ({ value: state, label: expenseStateNames[state] }))} onChange={set} />
      <Button tone="quiet" size="small" icon={Trash2} onPress={() => { void run(deleteExpenses, { ids }).then((ok) => { if (ok) onClear(); }); }}>Delete</Button>
    </BulkBar>
  );
};
