import { useMemo, useState, type ReactNode } from 'react';
import type { WholeScope } from '../../../shared/costing';
import type { MinorUnits } from '../../../shared/model';
import { breakdownNames, breakdownOf, type Breakdown, type BreakdownBy, type BreakdownRow } from '../../../shared/queries/budget';
import { useCostQuestion, usePreference, useQuery } from '../../hooks';
import { Button, classes, EmptyState, SegmentedControl } from '../../widgets';
import { useNavigate } from '../frame';
import { Amount } from './Amount';
import styles from './BreakdownTable.module.css';
import figureStyles from './Figures.module.css';
import type { BudgetStep } from './useBudgetPlace';

const choices = [
  { value: 'milestone', label: 'Milestones' }, { value: 'task', label: 'Tasks' }, { value: 'person', label: 'People' }, { value: 'vendor', label: 'Vendors' }, { value: 'category', label: 'Categories' }, { value: 'week', label: 'Weeks' },
] as const satisfies readonly { value: BreakdownBy; label: string }[];

/** More rows than this are shown only when asked for. */
const mostShown = 200;

interface Column {
  readonly title: string;
  readonly meaning: string;
  readonly amountOf: (row: Breakdown['total']) => MinorUnits | null;
  readonly tone?: 'plain' | 'balance';
}

const budgetColumn: Column = { title: 'Budget', meaning: 'What the budget allows for it', amountOf: ({ budget }) => budget };
const plain: readonly Column[] = [
  { title: 'Planned', meaning: 'What the plan as it is now costs', amountOf: ({ planned }) => planned },
  { title: 'Committed', meaning: 'Ordered, and not paid yet', amountOf: ({ committed }) => committed },
  { title: 'Actual', meaning: 'Spent up to the status day', amountOf: ({ actual }) => actual },
  { title: 'To come', meaning: 'Expected besides what is spent and ordered', amountOf: ({ ahead }) => ahead },
  { title: 'Forecast', meaning: 'Actual, committed and to come', amountOf: ({ estimate }) => estimate },
];
const left: Column = { title: 'Left', meaning: 'Budget less forecast', amountOf: ({ budget, estimate }) => (budget === null ? null : budget - estimate), tone: 'balance' };
const earned: readonly Column[] = [
  { title: 'Baseline', meaning: 'What the baseline allows for it', amountOf: ({ baseline }) => baseline },
  { title: 'Planned by now', meaning: 'Planned value: what the baseline has planned up to the status day', amountOf: ({ plannedValue }) => plannedValue },
  { title: 'Earned', meaning: 'Earned value: what the baseline allows for the work that is done', amountOf: ({ earnedValue }) => earnedValue },
];
const earnedInWeek: readonly Column[] = [
  { title: 'Planned value', meaning: 'What the baseline plans for that week', amountOf: ({ plannedValue }) => plannedValue },
  { title: 'Earned', meaning: 'What was earned in that week', amountOf: ({ earnedValue }) => earnedValue },
];

const columnsOf = ({ by, hasEarnedValue, total }: Breakdown): readonly Column[] => [
  ...(total.budget === null ? [] : [budgetColumn]), ...plain, ...(total.budget === null ? [] : [left]), ...(hasEarnedValue ? (by === 'week' ? earnedInWeek : earned) : []),
];

const noneYet: Readonly<Record<BreakdownBy, string>> = {
  milestone: 'Tasks appear here under the milestone that waits for them.', task: 'Add tasks on the Tasks screen: each of them gets a line here.', person: 'People appear here once they are booked, work or are forecast to.',
  vendor: 'Name a vendor on an expense or a person, and what goes there appears here.', category: 'Set a budget by category, or add an expense: each category gets a line here.', week: 'Weeks appear here once work is planned or money is spent.',
};

export interface BreakdownTableProps {
  readonly scope: WholeScope;
  readonly by: BreakdownBy;
  readonly currency: string;
  readonly go: (step: BudgetStep) => void;
}

/** The money of a project taken apart; every amount is in one line, and the last one is their sum. */
export const BreakdownTable = ({ scope, by, currency, go }: BreakdownTableProps) => {
  const breakdown = useQuery(breakdownOf, scope, by, useCostQuestion());
  const [order, setOrder] = usePreference<'name' | 'forecast'>('budget.breakdown.order', 'name');
  const [isWhole, setWhole] = useState(false);
  const columns = useMemo(() => columnsOf(breakdown), [breakdown]);
  const rows = useMemo(() => (order === 'forecast' && by !== 'week' ? [...breakdown.rows].sort((a, b) => b.estimate - a.estimate) : breakdown.rows), [breakdown, order, by]);
  const shown = isWhole ? rows : rows.slice(0, mostShown);
  return (
    <section className={styles.breakdown} aria-label="Where the money goes">
      <header className={styles.head}>
        <h3 className={styles.title}>Where the money goes</h3>
        <SegmentedControl label="Taken apart by" size="small" value={by} options={choices} onChange={(next) => { setWhole(false); go({ by: next }); }} />
        <span className={styles.space} />
        {by !== 'week' && <SegmentedControl label="Order" size="small" value={order} options={[{ value: 'name', label: by === 'milestone' ? 'By due day' : 'By name' }, { value: 'forecast', label: 'Costliest first' }]} onChange={setOrder} />}
      </header>
      {rows.length === 0 ? <EmptyState size="inline" title="Nothing here yet">{noneYet[by]}</EmptyState> : (
        <div className={styles.scroll}>
          <table className={classes(figureStyles.table, styles.table)} aria-label={`${breakdownNames[by]}, in ${currency}`}>
            <thead><tr><th scope="col">{breakdownNames[by]} <span className={styles.currency}>{currency}</span></th>{columns.map(({ title, meaning }) => <th key={title} scope="col" title={meaning}>{title}</th>)}</tr></thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><RowName row={row} go={go} /></th>
                  {columns.map((column) => <Cell key={column.title} column={column} row={row} currency={currency} />)}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr><th scope="row">Sum</th>{columns.map((column) => <Cell key={column.title} column={column} row={breakdown.total} currency={currency} />)}</tr>
            </tfoot>
          </table>
        </div>
      )}
      {rows.length > shown.length && <p className={styles.more}><Button size="small" onPress={() => { setWhole(true); }}>Show all {rows.length} lines</Button> The sum counts all of them.</p>}
    </section>
  );
};

const Cell = ({ column: { amountOf, tone = 'plain' }, row, currency }: { readonly column: Column; readonly row: Breakdown['total']; readonly currency: string }) =>
  <td><Amount amount={amountOf(row)} currency={currency} whyNone="Budgets are not kept by this." tone={tone} /></td>;

const RowName = ({ row: { name, taskId, milestoneId, resourceId }, go }: { readonly row: BreakdownRow; readonly go: (step: BudgetStep) => void }): ReactNode => {
  const navigate = useNavigate();
  const open = taskId !== null ? () => { go({ task: taskId, panel: null, material: null }); }
    : milestoneId !== null ? () => { navigate('timeline', { milestone: milestoneId }); }
      : resourceId !== null ? () => { navigate('people', { person: resourceId }); } : null;
  return open === null ? <span className={styles.name} title={name}>{name}</span> : <button type="button" className={styles.link} title={name} onClick={open}>{name}</button>;
};
