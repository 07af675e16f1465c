import type { CostAlert, CostFigures } from '../../../shared/costing';
import { withThousands } from '../../../shared/model';
import { Button, classes, Tooltip } from '../../widgets';
import { Amount, Unknown } from './Amount';
import { figures } from './figures';
import styles from './FigureLine.module.css';
import { exactAmount, indexText } from './money';

export interface FigureLineProps {
  readonly money: CostFigures;
  readonly alerts: readonly CostAlert[];
  readonly currency: string;
  readonly isExplained: boolean;
  readonly explanationId: string;
  readonly onExplain: () => void;
}

/** The figures of a project on one line. Their names say on hover and focus what they mean, and when pressed what they mean here. */
export const FigureLine = ({ money, alerts, currency, isExplained, explanationId, onExplain }: FigureLineProps) => (
  <dl className={styles.line}>
    {figures.map(({ id, label, kind, meaning, valueOf, whyNone }) => {
      const value = valueOf(money);
      const isBad = alerts.some((alert) => alert.kind === id);
      return (
        <div key={id} className={classes(styles.figure, (id === 'forecast' || id === 'budget') && styles.leading)}>
          <dt>
            <Tooltip text={meaning} placement="top">
              <Button tone="quiet" size="small" className={styles.term} aria-expanded={isExplained} {...(isExplained ? { 'aria-controls': explanationId } : {})} onPress={onExplain}>{label}</Button>
            </Tooltip>
          </dt>
          <dd className={styles.value}>
            {kind === 'money' ? <Amount amount={value} currency={currency} whyNone={whyNone} tone={id === 'variance' ? 'balance' : 'plain'} />
              : value === null ? <Unknown why={whyNone} /> : <span className={classes(isBad && styles.bad)}>{indexText(value)}</span>}
            {kind === 'money' && value !== null && id === 'budget' && <span className={styles.unit}>{currency}</span>}
          </dd>
          {id === 'budget' && money.reserve !== null && money.reserve > 0 && <dd className={styles.note}>{exactAmount(money.reserve, currency)} of it reserve</dd>}
          {id === 'forecast' && money.budget !== null && money.budget > 0 && <dd className={styles.note}>{withThousands(Math.round((100 * money.estimateAtCompletion) / money.budget))} % of the budget</dd>}
          {id === 'actual' && money.budget !== null && money.budget > 0 && <dd className={styles.note}>{withThousands(Math.floor((100 * money.actual) / money.budget))} % of the budget</dd>}
        </div>
      );
    })}
  </dl>
);
