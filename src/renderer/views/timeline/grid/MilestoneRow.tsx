import { memo } from 'react';
import { formatDay, formatDayNear } from '../../../../shared/calendar';
import type { DayNumber } from '../../../../shared/model';
import { milestoneLabel, milestoneName, oddsSentence, xOf, type MilestoneLine, type MilestoneMark, type TimelineScale } from '../../../../shared/queries/timeline';
import type { Odds } from '../../../../shared/scheduling';
import { Check, Minus } from '../../../widgets';
import type { Emphasis } from '../state/viewState';
import barStyles from './Bar.module.css';
import { Fold } from './Fold';
import { isInView, type View } from './geometry';
import styles from './Line.module.css';
import type { RowProps } from './rowProps';
import { SlipFigure } from './TaskRow';

interface MilestoneRowProps extends RowProps {
  readonly line: MilestoneLine;
  readonly mark: MilestoneMark;
  readonly odds: Odds | undefined;
  readonly isOpen: boolean;
}

/** A milestone: when it is due, when it is expected, how likely, and what that makes it. */
export const MilestoneRow = memo(({ line, mark, odds, index, top, height, scale, view, columns, emphasis, tab, near, isOpen }: MilestoneRowProps) => {
  const total = mark.openTasks + mark.doneTasks;
  const said = odds === undefined || mark.status === 'reached' ? '' : oddsSentence(odds, near);
  return (
    <div
      role="row" aria-rowindex={index + 2} aria-level={2} aria-posinset={line.place} aria-setsize={line.of} aria-expanded={line.state === 'leaf' ? undefined : line.state === 'open'}
      aria-label={said === '' ? milestoneName(mark, near) : `${milestoneName(mark, near)}. ${said}`} tabIndex={tab} data-line={line.key} data-kind="milestone" data-open={isOpen ? '' : undefined} className={styles.line} style={{ top, height }}
    >
      <div className={styles.wash} />
      <div className={styles.pane} style={{ width: columns.width }}>
        <span role="rowheader" className={styles.name} style={{ paddingInlineStart: 16 }}>
          <Fold state={line.state} name={mark.name} />
          <span className={styles.diamond} />
          <span className={styles.title} title={mark.name}>{mark.name}</span>
          {total > 0 && <span className={styles.count} title={`${String(mark.doneTasks)} of ${String(total)} tasks done`}>{mark.doneTasks}/{total}</span>}
        </span>
        <span role="gridcell" className={styles.dates} title={mark.sentence}>{mark.day === null ? <span className={mark.openTasks > 0 ? styles.bad : styles.quiet}>No day</span> : formatDayNear(mark.day, near)}</span>
        {columns.kind === 'full' && <span role="gridcell" className={styles.who} title={mark.owner}>{mark.owner === '' ? '–' : mark.owner}</span>}
        {columns.kind === 'full' && <span role="gridcell" className={styles.figure} title={mark.dueDay === null ? undefined : `Due ${formatDayNear(mark.dueDay, near)}`}><DueFigure mark={mark} /></span>}
        <span role="gridcell" className={styles.figure}><SlipFigure slip={mark.slip} /></span>
      </div>
      <Marks mark={mark} odds={odds} scale={scale} view={view} left={columns.width} emphasis={emphasis} />
    </div>
  );
});
MilestoneRow.displayName = 'MilestoneRow';

/** Working days it has left before its due day. */
const DueFigure = ({ mark: { slipFromDue, status } }: { readonly mark: MilestoneMark }) => {
  if (slipFromDue === null || status === 'reached') return <span className={styles.quiet}>–</span>;
  return slipFromDue > 0 ? <span className={styles.bad}>−{slipFromDue} d</span> : <>{Math.abs(slipFromDue)} d</>;
};

const Marks = ({ mark, odds, scale, view, left, emphasis }: { readonly mark: MilestoneMark; readonly odds: Odds | undefined; readonly scale: TimelineScale; readonly view: View; readonly left: number; readonly emphasis: Emphasis }) => {
  const at = (day: DayNumber): number => xOf(scale, day + 1);
  const shows = (day: DayNumber | null): day is DayNumber => day !== null && isInView(view, at(day) - 20, at(day) + 20);
  const likely = mark.status === 'reached' || odds === undefined || odds.p50 === null || odds.p90 === null ? null : { from: odds.p50, middle: odds.p80 ?? odds.p90, to: odds.p90 };
  const ends = [mark.day, mark.dueDay, likely?.to ?? null].flatMap((day) => (day === null ? [] : [at(day)]));
  const right = ends.length === 0 ? null : Math.max(...ends);
  return (
    <>
      {emphasis.baseline && shows(mark.baselineDay) && <span className={barStyles.was} data-baseline="" style={{ left: left + at(mark.baselineDay) }} aria-hidden="true" />}
      {mark.day !== null && mark.dueDay !== null && mark.day > mark.dueDay && isInView(view, at(mark.dueDay), at(mark.day)) && <span className={barStyles.overdue} style={{ left: left + at(mark.dueDay), width: at(mark.day) - at(mark.dueDay) }} aria-hidden="true" />}
      {likely !== null && isInView(view, at(likely.from), at(likely.to)) && (
        <span className={barStyles.odds} style={{ left: left + at(likely.from), width: at(likely.to) - at(likely.from) }} aria-hidden="true">
          <span className={barStyles.odd} data-odd="p50" style={{ left: 0 }} />
          <span className={barStyles.odd} data-odd="p80" style={{ left: at(likely.middle) - at(likely.from) }} />
          <span className={barStyles.odd} data-odd="p90" style={{ left: at(likely.to) - at(likely.from) }} />
        </span>
      )}
      {shows(mark.dueDay) && <span className={barStyles.due} data-due={mark.milestoneId} title={`Due ${formatDay(mark.dueDay, 'dayMonthYear')}`} style={{ left: left + at(mark.dueDay) }} aria-hidden="true" />}
      {shows(mark.day) && (
        <span className={barStyles.mark} data-mark={mark.milestoneId} data-tone={mark.status} style={{ left: left + at(mark.day) }} aria-hidden="true">
          {mark.status === 'reached' && <Check />}
          {mark.status === 'late' && <Minus />}
        </span>
      )}
      {right !== null && isInView(view, right, right + 200) && (
        <span className={barStyles.status} style={{ left: left + right + 14 }} aria-hidden="true">
          <span className={barStyles.word} data-tone={mark.status}>{milestoneLabel(mark)}</span>
          {odds !== undefined && odds.onTimePercent !== null && mark.status !== 'reached' && <span>{odds.onTimePercent} % in time</span>}
        </span>
      )}
    </>
  );
};
