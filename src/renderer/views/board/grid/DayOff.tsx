import type { CSSProperties, ReactNode } from 'react';
import { formatHours, formatHoursNumber } from '../../../../shared/calendar';
import type { BoardDay } from '../../../../shared/queries/board';
import { useBoardView } from '../state/BoardContext';
import styles from './DayOff.module.css';

/** What of a day is not worked, hatched to scale, with the reason in words; and by how much the day is overfull. */
export const DayOff = ({ day }: { readonly day: BoardDay }): ReactNode => {
  const { window, axis } = useBoardView();
  const off = day.pattern === 0 ? 1 : Math.min(1, Math.max(0, 1 - day.capacity / day.pattern));
  const why = reason(day);
  return (
    <>
      {off > 0 && <span className={styles.off} data-kind={day.pattern === 0 ? 'rest' : 'off'} style={extentOf(day, off, window.scale === 'day' ? axis : null)} title={why || undefined} />}
      {why !== '' && <span className={styles.why}>{why}</span>}
      {day.over > 0 && <span className={styles.over}>+{window.scale === 'month' ? formatHoursNumber(day.over) : formatHours(day.over)}</span>}
    </>
  );
};

const share = (part: number): string => `${String(Math.round(part * 1000) / 10)}%`;

/** From the top by its share of the day; on the day scale where its hours would be. */
const extentOf = ({ pattern, capacity }: BoardDay, off: number, axis: number | null): CSSProperties =>
  axis === null || off === 1 ? { height: share(off) } : { left: share(capacity / axis), right: share(1 - pattern / axis), height: '100%' };

const reason = ({ presence, holiday, timeOffMinutes, pattern, capacity }: BoardDay): string => {
  if (presence === 'away') return 'Not in the team';
  if (pattern === 0) return '';
  if (holiday !== null) return holiday;
  if (timeOffMinutes === 0) return '';
  return capacity === 0 ? 'Off' : `Off ${formatHours(timeOffMinutes)}`;
};
