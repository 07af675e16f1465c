import { memo } from 'react';
import { formatDay } from '../../../../shared/calendar';
import type { DayNumber } from '../../../../shared/model';
import { dayAtX, scaleBands, xOf, type TimelineScale } from '../../../../shared/queries/timeline';
import { ChevronsDownUp, ChevronsUpDown, classes, IconButton, VisuallyHidden } from '../../../widgets';
import type { Columns, View } from './geometry';
import styles from './Head.module.css';

interface HeadProps {
  readonly scale: TimelineScale;
  readonly weekStart: 1 | 7;
  readonly view: View;
  readonly columns: Columns;
  readonly today: DayNumber;
  readonly statusDay: DayNumber;
  /** Whether lines are folded away. */
  readonly folded: 'some' | 'none';
  /** Folds everything, or unfolds what is folded. */
  readonly onFoldAll: () => void;
}

/** Names of the columns and two lines of days, those in sight only. */
export const Head = memo(({ scale, weekStart, view, columns, today, statusDay, folded, onFoldAll }: HeadProps) => {
  const { upper, lower } = scaleBands(scale.zoom, weekStart, dayAtX(scale, Math.max(0, view.from)), Math.min(scale.to, dayAtX(scale, view.to) + 1));
  const isDays = scale.zoom === 'day' || scale.zoom === 'week';
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <div className={styles.corner} style={{ width: columns.width }}>
        <span role="columnheader" className={styles.name}>
          <IconButton className={styles.foldAll} size="small" label={folded === 'some' ? 'Unfold everything' : 'Fold everything'} icon={folded === 'some' ? ChevronsUpDown : ChevronsDownUp} onPress={onFoldAll} />
          Project, milestone, task
        </span>
        <span role="columnheader" className={styles.dates}>Days</span>
        {columns.kind === 'full' && <span role="columnheader" className={styles.who}>Who</span>}
        {columns.kind === 'full' && <span role="columnheader" className={styles.figure} title="Working days it may slip before anything else moves">Float</span>}
        <span role="columnheader" className={styles.figure} title="Working days later than the baseline">Slip</span>
      </div>
      <div role="columnheader" className={styles.days}>
        <VisuallyHidden>Timeline</VisuallyHidden>
        {upper.map(({ from, to, label }) => (
          <div key={from} className={styles.upper} style={{ left: xOf(scale, from), width: xOf(scale, to) - xOf(scale, from) }} aria-hidden="true">
            <span className={styles.upperWords} style={{ left: columns.width }}>{label}</span>
          </div>
        ))}
        {lower.map(({ from, to, label }) => (
          <div key={from} className={classes(styles.lower, isDays && styles.day)} data-today={today >= from && today < to ? '' : undefined} style={{ left: xOf(scale, from), width: xOf(scale, to) - xOf(scale, from) }} aria-hidden="true">
            {label}
          </div>
        ))}
        <span className={styles.todayMark} style={{ left: xOf(scale, today) + scale.dayWidth / 2 }} title={`Today, ${formatDay(today, 'weekdayDayMonth')}`} aria-hidden="true" />
        {statusDay !== today && (
          <span className={styles.statusMark} style={{ left: xOf(scale, statusDay + 1) }} aria-hidden="true">Status {formatDay(statusDay, 'dayMonth')}</span>
        )}
      </div>
    </div>
  );
});
Head.displayName = 'Head';
