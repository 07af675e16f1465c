import { formatHours } from '../../../shared/calendar';
import type { CapacityGrid, CapacityRow, CapacityWeek, DemandRow } from '../../../shared/queries/capacity';
import { Button } from '../../widgets';
import styles from './CapacitySummary.module.css';
import { aboutHours } from './cellWords';

export interface CapacitySummaryProps {
  readonly grid: CapacityGrid;
  readonly demand: readonly DemandRow[];
  readonly onOpen: (row: CapacityRow | null, week: CapacityWeek) => void;
}

const namesShown = 3;

/** Who is over this week and next, and which skill is short first: the answers people come for. */
export const CapacitySummary = ({ grid, demand, onOpen }: CapacitySummaryProps) => {
  const [present, next] = grid.weeks;
  return (
    <section className={styles.summary} aria-label="In short">
      {present !== undefined && <OverInWeek words="This week" grid={grid} column={0} week={present} onOpen={onOpen} />}
      {next !== undefined && <OverInWeek words="Next week" grid={grid} column={1} week={next} onOpen={onOpen} />}
      <Shortages demand={demand} weeks={grid.weeks} onOpen={onOpen} />
    </section>
  );
};

interface OverInWeekProps extends Pick<CapacitySummaryProps, 'grid' | 'onOpen'> {
  readonly words: string;
  readonly column: number;
  readonly week: CapacityWeek;
}

const OverInWeek = ({ words, grid, column, week, onOpen }: OverInWeekProps) => {
  const over = grid.groups.flatMap(({ rows }) => rows).flatMap((row) => {
    const minutes = row.cells[column]?.over ?? 0;
    return minutes > 0 ? [{ row, minutes }] : [];
  }).sort((a, b) => b.minutes - a.minutes);
  const more = over.length - namesShown;
  return (
    <p className={styles.item}>
      <span className={styles.when}>{words}</span>
      {over.length === 0 ? <span className={styles.calm}>nobody over</span> : over.slice(0, namesShown).map(({ row, minutes }) => (
        <Button key={row.resourceId} tone="quiet" size="small" onPress={() => onOpen(row, week)}>
          {row.name} <span className={styles.over}>+{formatHours(minutes)}</span>
        </Button>
      ))}
      {more > 0 && <span className={styles.calm}>and {more} more</span>}
    </p>
  );
};

const Shortages = ({ demand, weeks, onOpen }: Pick<CapacitySummaryProps, 'demand' | 'onOpen'> & { readonly weeks: readonly CapacityWeek[] }) => {
  const gaps = demand.flatMap((row) => {
    const column = row.cells.findIndex(({ gap }) => gap > 0);
    const week = weeks[column];
    const gap = row.cells[column]?.gap ?? 0;
    return week === undefined ? [] : [{ row, week, gap, column }];
  }).sort((a, b) => a.column - b.column || b.gap - a.gap);
  return (
    <p className={styles.item}>
      <span className={styles.when}>Skills</span>
      {gaps.length === 0 ? <span className={styles.calm}>enough for all that is planned</span> : gaps.slice(0, namesShown).map(({ row, week, gap }) => (
        <Button key={`${row.of} ${row.skillId}`} tone="quiet" size="small" onPress={() => onOpen(null, week)}>
          {row.name} <span className={styles.over}>{aboutHours(gap)} short</span> <span className={styles.calm}>in week {week.number}</span>
        </Button>
      ))}
      {gaps.length > namesShown && <span className={styles.calm}>and {gaps.length - namesShown} more</span>}
    </p>
  );
};
