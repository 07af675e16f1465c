import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classes } from './classes';
import { addMonths, civilOf, isoWeekNumber, longDay, monthNames, monthStart, weekdayNames, weekdayOfNumber } from './days';
import { IconButton } from './IconButton';
import styles from './MonthGrid.module.css';

export interface MonthGridProps {
  readonly label: string;
  readonly value: number | null;
  readonly today: number;
  readonly weekStart?: 1 | 7 | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly onChoose: (day: number) => void;
}

const steps: Readonly<Record<string, (day: number) => number>> = {
  ArrowLeft: (day) => day - 1,
  ArrowRight: (day) => day + 1,
  ArrowUp: (day) => day - 7,
  ArrowDown: (day) => day + 7,
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => monthStart(day),
  End: (day) => monthStart(day, 1) - 1,
};

/** One month of days with week numbers; arrows, Page Up and Page Down move, Enter chooses. */
export const MonthGrid = ({ label, value, today, weekStart = 1, min = -Infinity, max = Infinity, onChoose }: MonthGridProps) => {
  const [cursor, setCursor] = useState(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) grid.current?.querySelector<HTMLButtonElement>(`[data-day='${String(cursor)}']`)?.focus();
  }, [cursor]);
  const first = monthStart(cursor);
  const start = first - ((weekdayOfNumber(first) - weekStart + 7) % 7);
  const weeks = Array.from({ length: Math.ceil((monthStart(cursor, 1) - start) / 7) }, (_, week) => Array.from({ length: 7 }, (_day, day) => start + week * 7 + day));
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    hasMoved.current = true;
    setCursor(step(cursor));
  };
  const { year, month } = civilOf(cursor);
  return (
    <div className={styles.month}>
      <header className={styles.head}>
        <span className={styles.name} aria-live="polite">
          {monthNames[month - 1]} {year}
        </span>
        <IconButton label="Month before" icon={ChevronLeft} size="small" onPress={() => setCursor(addMonths(cursor, -1))} />
        <IconButton label="Month after" icon={ChevronRight} size="small" onPress={() => setCursor(addMonths(cursor, 1))} />
      </header>
      <table ref={grid} role="grid" aria-label={label} onKeyDown={move}>
        <thead>
          <tr>
            <th className={styles.week} scope="col">
              <abbr title="Week">Wk</abbr>
            </th>
            {weeks[0]?.map((day) => (
              <th key={day} className={styles.weekday} scope="col">
                <abbr title={weekdayNames[weekdayOfNumber(day) - 1]}>{weekdayNames[weekdayOfNumber(day) - 1]?.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              <th className={styles.week} scope="row">
                {isoWeekNumber(days[weekStart === 1 ? 3 : 4] ?? 0)}
              </th>
              {days.map((day) => (
                <td key={day} aria-selected={day === value}>
                  <button
                    type="button"
                    className={classes(styles.day, day === today && styles.today, day === value && styles.chosen, civilOf(day).month !== month && styles.outside)}
                    data-day={day}
                    tabIndex={day === cursor ? 0 : -1}
                    autoFocus={day === cursor}
                    disabled={day < min || day > max}
                    aria-label={longDay(day)}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onChoose(day)}
                  >
                    {civilOf(day).day}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
