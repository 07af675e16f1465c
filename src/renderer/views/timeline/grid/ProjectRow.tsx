import { memo, type CSSProperties } from 'react';
import { formatDayNear } from '../../../../shared/calendar';
import { projectName, shortSpan, spanWords, xOf, type ProjectBar, type ProjectLine } from '../../../../shared/queries/timeline';
import { Ghost } from './Bar';
import barStyles from './Bar.module.css';
import { Fold } from './Fold';
import { boxOf, hueVariable, isInView } from './geometry';
import styles from './Line.module.css';
import type { RowProps } from './rowProps';
import { SlipFigure } from './TaskRow';

interface ProjectRowProps extends RowProps {
  readonly line: ProjectLine;
  readonly bar: ProjectBar;
}

/** A project: what its tasks come to. */
export const ProjectRow = memo(({ line, bar, index, top, height, scale, view, columns, emphasis, tab, near }: ProjectRowProps) => {
  const box = bar.span === null ? null : boxOf(scale, bar.span);
  return (
    <div
      role="row" aria-rowindex={index + 2} aria-level={1} aria-posinset={line.place} aria-setsize={line.of} aria-expanded={line.state === 'leaf' ? undefined : line.state === 'open'} aria-label={projectName(bar, near)}
      tabIndex={tab} data-line={line.key} data-kind="project" className={styles.line} style={{ top, height, '--hue': hueVariable(bar.hue) } as CSSProperties}
    >
      <div className={styles.wash} />
      <div className={styles.pane} style={{ width: columns.width }}>
        <span role="rowheader" className={styles.name}>
          <Fold state={line.state} name={bar.name} />
          <span className={styles.hue} />
          <span className={styles.title} title={bar.name}>{bar.name}</span>
          <span className={styles.count} title={`${String(bar.openTasks)} of ${String(bar.tasks)} tasks are open`}>{bar.percent} %</span>
        </span>
        <span role="gridcell" className={styles.dates} title={bar.span === null ? '' : spanWords(bar.span, near)}>{bar.span === null ? <span className={styles.quiet}>{bar.tasks === 0 ? 'No tasks' : 'No days yet'}</span> : shortSpan(bar.span, near)}</span>
        {columns.kind === 'full' && <span role="gridcell" className={styles.who} title={bar.lead}>{bar.lead === '' ? '–' : bar.lead}</span>}
        {columns.kind === 'full' && <span role="gridcell" className={styles.figure} title={bar.lateBy > 0 && bar.dueDay !== null ? `After its due day, ${formatDayNear(bar.dueDay, near)}` : undefined}>{bar.lateBy > 0 ? <span className={styles.bad}>−{bar.lateBy} d</span> : <span className={styles.quiet}>–</span>}</span>}
        <span role="gridcell" className={styles.figure}><SlipFigure slip={bar.slip} /></span>
      </div>
      {emphasis.baseline && bar.baseline !== null && <Ghost span={bar.baseline} scale={scale} view={view} left={columns.width} />}
      {box !== null && isInView(view, box.left, box.left + box.width) && (
        <span className={barStyles.summary} style={{ left: columns.width + box.left, width: box.width }} aria-hidden="true">
          <span className={barStyles.fill} style={{ width: `${String(bar.percent)}%` }} />
        </span>
      )}
      {bar.dueDay !== null && isInView(view, xOf(scale, bar.dueDay + 1), xOf(scale, bar.dueDay + 1)) && (
        <span className={barStyles.deadline} data-late={bar.lateBy > 0 ? '' : undefined} style={{ left: columns.width + xOf(scale, bar.dueDay + 1) - 1 }} aria-hidden="true" />
      )}
    </div>
  );
});
ProjectRow.displayName = 'ProjectRow';
