import { memo, type ReactNode } from 'react';
import { formatDay, formatHours } from '../../../../shared/calendar';
import { hourMarks } from '../../../../shared/queries/board';
import { useBoardView } from '../state/BoardContext';
import styles from './BoardGrid.module.css';

const narrow = 64;
/** From here on the month stands beside the date. */
const roomForMonth = 92;

/** The days across the top; stays in sight. */
export const HeadRow = memo((): ReactNode => {
  const { window, columns, today, axis } = useBoardView();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" className={styles.corner}>Person</div>
        {window.columns.map(({ day, weekday }, index) => {
          const [date = '', month = ''] = formatDay(day, 'dayMonth').split(' ');
          const left = columns[index] ?? 0;
          return (
            <div
              key={day}
              role="columnheader"
              aria-label={formatDay(day, 'weekdayDayMonth')}
              className={styles.day}
              data-today={day === today || undefined}
              data-past={day < today || undefined}
              data-narrow={(columns[index + 1] ?? 0) - left < narrow || undefined}
              data-week-start={(weekday === 1 && index > 0) || undefined}
              style={{ left, width: (columns[index + 1] ?? 0) - left }}
            >
              <span className={styles.weekday}>{window.scale === 'month' ? formatDay(day, 'weekdayShort').slice(0, 1) : formatDay(day, 'weekdayShort')}</span>
              <span className={styles.date}>{date}</span>
              {window.scale === 'day' && hourMarks(axis).map((minutes) => <span key={minutes} className={styles.mark} style={{ left: `${String((minutes / axis) * 100)}%` }} aria-hidden="true">{formatHours(minutes)}</span>)}
              {(index === 0 || date === '1') && (columns[index + 1] ?? 0) - left >= roomForMonth && <span className={styles.month}>{month}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
});
HeadRow.displayName = 'HeadRow';
