import { memo, type CSSProperties } from 'react';
import { slipText, shortSpan, spanWords, taskName, type TaskBar, type TaskLine } from '../../../../shared/queries/timeline';
import { Ban, Check, Lock } from '../../../widgets';
import { Bar } from './Bar';
import { hueVariable } from './geometry';
import styles from './Line.module.css';
import type { RowProps } from './rowProps';

interface TaskRowProps extends RowProps {
  readonly line: TaskLine;
  readonly bar: TaskBar;
  readonly isOpen: boolean;
}

/** A task: its name and figures, and its bar over the days. */
export const TaskRow = memo(({ line, bar, index, top, height, scale, view, columns, emphasis, tab, near, isOpen }: TaskRowProps) => (
  <div
    role="row" aria-rowindex={index + 2} aria-level={line.level} aria-posinset={line.place} aria-setsize={line.of} aria-label={taskName(bar, near)} tabIndex={tab} data-line={line.key} data-kind="task"
    data-status={bar.status} data-open={isOpen ? '' : undefined} className={styles.line} style={{ top, height, '--hue': hueVariable(bar.hue) } as CSSProperties}
  >
    <div className={styles.wash} />
    <div className={styles.pane} style={{ width: columns.width }}>
      <span role="rowheader" className={styles.name} style={{ paddingInlineStart: (line.level - 1) * 16 }}>
        <span className={styles.gap} />
        <span className={styles.hue} />
        <span className={styles.title} title={bar.title}>{bar.title}</span>
        {bar.status === 'done' && <Check className={styles.glyph} aria-hidden="true" />}
        {bar.status === 'blocked' && <Ban className={styles.glyph} aria-hidden="true" />}
        {bar.isLocked && <Lock className={styles.glyph} aria-hidden="true" />}
      </span>
      <span role="gridcell" className={styles.dates} title={bar.span === null ? bar.problem : spanWords(bar.span, near)}>{bar.span === null ? <span className={styles.bad}>No day</span> : shortSpan(bar.span, near)}</span>
      {columns.kind === 'full' && <span role="gridcell" className={styles.who} title={bar.who.join(', ')}>{whoWords(bar.who)}</span>}
      {columns.kind === 'full' && <span role="gridcell" className={styles.figure}><FloatFigure bar={bar} /></span>}
      <span role="gridcell" className={styles.figure}><SlipFigure slip={bar.slip} /></span>
    </div>
    <Bar bar={bar} scale={scale} view={view} left={columns.width} emphasis={emphasis} />
  </div>
));
TaskRow.displayName = 'TaskRow';

const whoWords = (names: readonly string[]): string => (names.length <= 1 ? names[0] ?? '–' : `${names[0] ?? ''} +${String(names.length - 1)}`);

const FloatFigure = ({ bar }: { readonly bar: TaskBar }) => {
  if (bar.isCritical) return <span className={styles.critical} title={`Critical: ${bar.float !== null && bar.float < 0 ? `${String(-bar.float)} working days too late already` : 'a day later here is a day later at the end'}`}>{bar.float === null || bar.float >= 0 ? 'crit.' : `−${String(-bar.float)} d`}</span>;
  return bar.float === null ? <span className={styles.quiet}>–</span> : <>{bar.float} d</>;
};

/** How much later than the baseline; a dash where there is nothing to compare with. */
export const SlipFigure = ({ slip }: { readonly slip: number | null }) => {
  if (slip === null) return <span className={styles.quiet}>–</span>;
  return <span className={slip > 0 ? styles.bad : slip < 0 ? styles.good : styles.quiet}>{slipText(slip)}</span>;
};
