import { memo } from 'react';
import { isWorkingDay } from '../../../../shared/calendar';
import type { DayNumber, Workspace } from '../../../../shared/model';
import { dayAtX, scaleBands, xOf, type TimelineScale } from '../../../../shared/queries/timeline';
import type { View } from './geometry';
import styles from './Backdrop.module.css';

interface BackdropProps {
  readonly workspace: Workspace;
  readonly scale: TimelineScale;
  readonly weekStart: 1 | 7;
  readonly view: View;
  readonly left: number;
  readonly height: number;
  readonly today: DayNumber;
  readonly statusDay: DayNumber;
}

/** Runs of days that the plan's own calendar does not work, as `[from, to)`. */
const offRuns = (workspace: Workspace, from: DayNumber, to: DayNumber): readonly (readonly [DayNumber, DayNumber])[] => {
  const runs: (readonly [DayNumber, DayNumber])[] = [];
  let start: DayNumber | null = null;
  for (let day = from; day <= to; day += 1) {
    const isOff = day < to && !isWorkingDay(workspace, null, day);
    if (isOff) start ??= day;
    else if (start !== null) {
      runs.push([start, day]);
      start = null;
    }
  }
  return runs;
};

/** Behind the lines: days off, today, the status day. It stands still while lines scroll. */
export const Backdrop = memo(({ workspace, scale, weekStart, view, left, height, today, statusDay }: BackdropProps) => {
  const [from, to] = [dayAtX(scale, Math.max(0, view.from)), Math.min(scale.to, dayAtX(scale, view.to) + 1)];
  const showsDays = scale.zoom === 'day' || scale.zoom === 'week' || scale.zoom === 'month';
  const bands = scaleBands(scale.zoom, weekStart, from, to);
  return (
    <div className={styles.backdrop} aria-hidden="true">
      <div className={styles.days} style={{ left, height }}>
        {showsDays && offRuns(workspace, from, to).map(([start, end]) => <div key={start} className={styles.off} style={{ left: xOf(scale, start), width: (end - start) * scale.dayWidth }} />)}
        {bands.upper.map((band) => <div key={band.from} className={styles.rule} style={{ left: xOf(scale, band.from) }} />)}
        {statusDay !== today && <div className={styles.status} style={{ left: xOf(scale, statusDay + 1) }} />}
        <div className={styles.today} style={{ left: xOf(scale, today) + scale.dayWidth / 2 }} />
      </div>
    </div>
  );
});
Backdrop.displayName = 'Backdrop';

