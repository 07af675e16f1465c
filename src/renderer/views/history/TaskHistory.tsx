import { useMemo } from 'react';
import { formatDay, localDayOf } from '../../../shared/calendar';
import { type TaskId } from '../../../shared/model';
import { historyLines, linesByDay, type RowChange } from '../../../shared/queries/history';
import { LoadingState } from '../../widgets';
import styles from './History.module.css';
import { Line } from './Line';
import { useHistoryOf } from './useHistory';

/** Why a task is as it is and lies where it lies: every change to it and its bookings, newest first. */
export const TaskHistory = ({ taskId }: { readonly taskId: TaskId }) => {
  const entries = useHistoryOf({ table: 'tasks', id: taskId });
  const days = useMemo(() => linesByDay(historyLines(entries ?? []), localDayOf), [entries]);
  if (entries === null) return <LoadingState label="Reading the history" />;
  if (entries.length === 0) return <p className={styles.none}>No changes yet.</p>;
  const about = (row: RowChange): boolean => row.taskId === taskId;
  return (
    <div className={styles.inPanel}>
      {days.map(({ day, lines }) => (
        <section key={day} aria-label={formatDay(day, 'weekdayDayMonth')}>
          <h3 className={styles.day}>{formatDay(day, 'shortWeekdayDayMonth')}</h3>
          <ul>
            {lines.map((line) => (
              <Line key={line.seq} line={line} about={about} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
