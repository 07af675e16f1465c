import { memo, type ReactNode } from 'react';
import { formatHours, formatHoursNumber } from '../../../../shared/calendar';
import type { ResourceId } from '../../../../shared/model';
import { useBoardView } from '../state/BoardContext';
import { useTotals } from '../state/useBoardRows';
import { SkillTotals } from '../panels/SkillTotals';
import styles from './TotalsRow.module.css';

/** Below it only what is booked has room; the capacity is in the name. */
const narrow = 92;

/** Booked and capacity of every day over all rows; stays in sight at the foot. */
export const TotalsRow = memo(({ resourceIds, rowIndex }: { readonly resourceIds: readonly ResourceId[]; readonly rowIndex: number }): ReactNode => {
  const { window, columns } = useBoardView();
  const totals = useTotals(resourceIds, window);
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" aria-rowindex={rowIndex} className={styles.row}>
        <div role="rowheader" className={styles.head}>
          <span className={styles.what}>Booked of capacity</span>
          <SkillTotals resourceIds={resourceIds} />
        </div>
        {totals.map(({ day, load, capacity, over, free }, column) => {
          const left = columns[column] ?? 0;
          const share = capacity === 0 ? (load > 0 ? 1 : 0) : Math.min(1, load / capacity);
          return (
            <div
              key={day}
              role="gridcell"
              className={styles.total}
              data-narrow={(columns[column + 1] ?? 0) - left < narrow || undefined}
              style={{ left, width: (columns[column + 1] ?? 0) - left }}
              aria-label={`${formatHours(load)} booked of ${formatHours(capacity)}, ${formatHours(free)} free${over > 0 ? `, ${formatHours(over)} over` : ''}`}
              title={`${formatHours(free)} free${over > 0 ? `, ${formatHours(over)} over` : ''}`}
            >
              <span className={styles.bar} style={{ transform: `scaleX(${share.toFixed(3)})` }} />
              {(capacity > 0 || load > 0) && window.scale !== 'month' && (
                <span className={styles.words}>
                  {formatHoursNumber(load)}
                  <span className={styles.of}>/{formatHoursNumber(capacity)} h</span>
                </span>
              )}
              {over > 0 && <span className={styles.over}>+{window.scale === 'month' ? formatHoursNumber(over) : formatHours(over)}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
});
TotalsRow.displayName = 'TotalsRow';
