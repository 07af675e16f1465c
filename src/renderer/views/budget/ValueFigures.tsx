import type { CostFigures } from '../../../shared/costing';
import { classes } from '../../widgets';
import styles from './Budget.module.css';
import { Amount, TermName } from './Figures';
import type { Term } from './terms';

interface ValueFiguresProps {
  readonly figures: CostFigures;
  readonly currency: string;
}

/** Earned value and the estimates that follow from it; each says on hover what it means. */
export const ValueFigures = ({ figures: { earned, estimateAtCompletion }, currency }: ValueFiguresProps) => {
  if (earned === null) return null;
  const soon = 'too little is done to tell';
  const lines: readonly (readonly [Term, number | null, 'plain' | 'signed', string])[] = [
    ['costVariance', earned.costVariance, 'signed', ''], ['scheduleVariance', earned.scheduleVariance, 'signed', ''],
    ['forecast', estimateAtCompletion, 'plain', ''], ['eacAtPlan', earned.eacAtPlan, 'plain', ''], ['eacPerformance', earned.eacPerformance, 'plain', soon], ['eacBoth', earned.eacBoth, 'plain', soon],
  ];
  return (
    <dl className={styles.values}>
      {lines.map(([term, amount, tone, why]) => (
        <div key={term} className={styles.value}>
          <dt><TermName term={term} /></dt>
          <dd className={classes(styles.number, term === 'forecast' && styles.lead)}><Amount amount={amount} currency={currency} tone={tone} why={why} /></dd>
        </div>
      ))}
      <div className={styles.value}>
        <dt><TermName term="toComplete" /></dt>
        <dd className={styles.number}>{earned.tcpi === null ? <span className={styles.none} title="nothing is left to do, or no money can do it">–</span> : <span className={styles.amount}>{earned.tcpi.toFixed(2)}</span>}</dd>
      </div>
    </dl>
  );
};
