import { useState } from 'react';
import { formatHours } from '../../../shared/calendar';
import type { CostQuestion, WholeScope } from '../../../shared/costing';
import { breakdownNames, breakdownOf, type Breakdown, type BreakdownBy, type BreakdownRow } from '../../../shared/queries/budget';
import { useQuery, useWorkspace } from '../../hooks';
import { Button, classes, SegmentedControl } from '../../widgets';
import { useNavigate } from '../frame';
import styles from './Budget.module.css';
import { Amount, TermName } from './Figures';
import type { Term } from './terms';

const ways = (['category', 'milestone', 'task', 'person', 'vendor', 'week'] as const).map((value): { readonly value: BreakdownBy; readonly label: string } => ({ value, label: breakdownNames[value] }));
const atFirst = 100;
const more = 400;

type MoneyField = 'planned' | 'committed' | 'actual' | 'ahead' | 'estimate' | 'baseline' | 'plannedValue' | 'earnedValue';
interface Column {
  readonly term: Term;
  readonly field: MoneyField;
}
const always: readonly Column[] = [{ term: 'planned', field: 'planned' }, { term: 'committed', field: 'committed' }, { term: 'actual', field: 'actual' }, { term: 'ahead', field: 'ahead' }, { term: 'forecast', field: 'estimate' }];
const withBaseline: readonly Column[] = [{ term: 'baseline', field: 'baseline' }, { term: 'plannedValue', field: 'plannedValue' }, { term: 'earned', field: 'earnedValue' }];

/** What costs most stands first; weeks and milestones keep their order in time. */
const sorted = ({ by, rows }: Breakdown): readonly BreakdownRow[] => (by === 'task' || by === 'person' || by === 'vendor' ? [...rows].sort((a, b) => b.estimate - a.estimate) : rows);

/** The money of a project, or of all, taken apart. */
export const BreakdownTable = ({ scope, question }: { readonly scope: WholeScope; readonly question: CostQuestion }) => {
  const [by, setBy] = useState<BreakdownBy>('category');
  const [count, setCount] = useState(atFirst);
  const breakdown = useQuery(breakdownOf, scope, by, question);
  const { settings: { currency } } = useWorkspace();
  const rows = sorted(breakdown);
  const columns = [...always, ...(breakdown.hasEarnedValue ? withBaseline : [])];
  return (
    <section className={styles.part} aria-label="Taken apart">
      <header className={styles.partHead}>
        <h3 className={styles.partTitle}>Where it goes</h3>
        <SegmentedControl label="Take apart by" size="small" value={by} options={ways} onChange={(next) => { setBy(next); setCount(atFirst); }} />
      </header>
      {rows.length === 0 ? <p className={styles.hint}>There is nothing to take apart yet.</p> : (
        <div className={styles.wide} role="region" aria-label={`Money by ${breakdownNames[by].toLowerCase()}`} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.first}>{breakdownNames[by]}</th>
                {breakdown.total.budget !== null && <th scope="col" className={styles.number}><TermName term="budget" /></th>}
                {columns.map(({ term, field }) => <th key={field} scope="col" className={styles.number}><TermName term={term} /></th>)}
                <th scope="col" className={styles.number}><TermName term="worked" /></th>
              </tr>
            </thead>
            <tbody>{rows.slice(0, count).map((row) => <Line key={row.id} row={row} columns={columns} hasBudget={breakdown.total.budget !== null} currency={currency} />)}</tbody>
            <tfoot><Line row={{ ...breakdown.total, id: 'total', name: 'Together', milestoneId: null, taskId: null, resourceId: null, week: null }} columns={columns} hasBudget={breakdown.total.budget !== null} currency={currency} /></tfoot>
          </table>
        </div>
      )}
      {rows.length > count && <div className={styles.buttons}><Button size="small" onPress={() => { setCount(count + more); }}>Show {Math.min(more, rows.length - count)} more of {rows.length}</Button></div>}
    </section>
  );
};

interface LineProps {
  readonly row: BreakdownRow;
  readonly columns: readonly Column[];
  readonly hasBudget: boolean;
  readonly currency: string;
}

const Line = ({ row, columns, hasBudget, currency }: LineProps) => (
  <tr>
    <th scope="row" className={styles.first}><Name row={row} /></th>
    {hasBudget && <td className={styles.number}><Amount amount={row.budget} currency={currency} /></td>}
    {columns.map(({ field }) => (
      <td key={field} className={classes(styles.number, field === 'estimate' && styles.lead, field === 'estimate' && row.budget !== null && row.estimate > row.budget && styles.bad)}>
        <Amount amount={row[field]} currency={currency} />
      </td>
    ))}
    <td className={styles.number}><span className={row.actualMinutes === 0 ? styles.none : styles.amount}>{row.actualMinutes === 0 ? '–' : formatHours(row.actualMinutes)}</span></td>
  </tr>
);

/** The name leads where the row can be opened. */
const Name = ({ row: { name, taskId, resourceId, milestoneId } }: { readonly row: BreakdownRow }) => {
  const navigate = useNavigate();
  const open = taskId !== null ? () => { navigate('tasks', { task: taskId }); } : resourceId !== null ? () => { navigate('people', { person: resourceId }); } : milestoneId !== null ? () => { navigate('timeline', { milestone: milestoneId }); } : null;
  return open === null ? <span className={styles.cut} title={name}>{name}</span> : <button type="button" className={classes(styles.rowButton, styles.link)} title={name} onClick={open}><span className={styles.cut}>{name}</span></button>;
};
