import { xOf, type DaySpan, type TaskBar, type TimelineScale } from '../../../../shared/queries/timeline';
import type { Emphasis } from '../state/viewState';
import styles from './Bar.module.css';
import { boxOf, isInView, type View } from './geometry';

interface BarProps {
  readonly bar: TaskBar;
  readonly scale: TimelineScale;
  readonly view: View;
  /** Where the first day begins on the line. */
  readonly left: number;
  readonly emphasis: Emphasis;
}

/** Below this many pixels a bar has no ends to pull: it is only moved. */
const leastForEnds = 20;
/** A due day nearer than this to the end stands between the bar and its label; one further away ends the label. */
const leastForLabel = 120;
/** Names beside a bar are told up to this width: all of them are in the line's name and its column. */
const mostForLabel = 240;
/** Tails longer than this many working days are only drawn on the line that is looked at: hundreds of them would be all there is to see. */
const longFloat = 15;

/** A task over the days: its bar, what the baseline had, its float, its due day, and who does it. */
export const Bar = ({ bar, scale, view, left, emphasis }: BarProps) => {
  const { span } = bar;
  const label = bar.who.join(', ');
  const end = span === null ? 0 : xOf(scale, span.finish + 1);
  const due = bar.deadline === null ? null : xOf(scale, bar.deadline + 1);
  const beside = due !== null && due >= end && due - end < leastForLabel ? due : end;
  const apart = beside > end ? 6 : bar.isCritical ? 13 : 10;
  const labelWidth = due !== null && due > beside ? Math.min(mostForLabel, due - beside - apart - 4) : mostForLabel;
  return (
    <>
      {emphasis.baseline && bar.baseline !== null && <Ghost span={bar.baseline} scale={scale} view={view} left={left} />}
      {span === null ? <span className={styles.missingPlace} style={{ left }}><span className={styles.missing} style={{ left: left + 12 }}>{bar.problem}</span></span> : <Body bar={bar} span={span} scale={scale} view={view} left={left} emphasis={emphasis} />}
      {span !== null && label !== '' && scale.zoom !== 'quarter' && isInView(view, beside, beside + mostForLabel) && (
        <span className={styles.label} style={{ left: left + beside + apart, maxWidth: labelWidth }} aria-hidden="true">{label}</span>
      )}
      {due !== null && isInView(view, due, due) && (
        <span className={styles.deadline} data-late={bar.lateBy > 0 ? '' : undefined} style={{ left: left + due - 1 }} aria-hidden="true" />
      )}
    </>
  );
};

const Body = ({ bar, span, scale, view, left, emphasis }: BarProps & { readonly span: DaySpan }) => {
  const box = boxOf(scale, span);
  const until = emphasis.float && bar.floatUntil !== null && bar.status !== 'done' ? xOf(scale, bar.floatUntil + 1) : null;
  const tail = until !== null && isInView(view, box.left, until) ? <span className={styles.tail} data-long={(bar.float ?? 0) > longFloat ? '' : undefined} style={{ left: left + box.left + box.width, width: until - box.left - box.width }} aria-hidden="true" /> : null;
  if (!isInView(view, box.left - 20, box.left + box.width + 20)) return tail;
  const booked = bar.booked === null || bar.status === 'done' ? null : boxOf(scale, { start: Math.max(bar.booked.start, span.start), finish: Math.min(bar.booked.finish, span.finish) });
  return (
    <>
      {tail}
      <div
        className={styles.bar} data-bar={bar.taskId} data-basis={bar.basis} data-certainty={bar.certainty} data-status={bar.status} data-critical={emphasis.critical && bar.isCritical ? '' : undefined}
        data-fixed={bar.status === 'done' || bar.isLocked ? '' : undefined} data-narrow={box.width < leastForEnds ? '' : undefined} style={{ left: left + box.left, width: box.width }} aria-hidden="true"
      >
        <div className={styles.body}>
          {booked !== null && <div className={styles.booked} style={{ left: booked.left - box.left, width: booked.width }} />}
          {bar.percent > 0 && bar.status !== 'done' && <div className={styles.fill} style={{ width: `${String(bar.percent)}%` }} />}
        </div>
        {bar.status !== 'done' && <><span className={styles.dot} data-dot="start" /><span className={styles.dot} data-dot="end" /></>}
      </div>
    </>
  );
};

/** What the baseline had, as a thin bar under the bar. */
export const Ghost = ({ span, scale, view, left }: { readonly span: DaySpan; readonly scale: TimelineScale; readonly view: View; readonly left: number }) => {
  const box = boxOf(scale, span);
  return isInView(view, box.left, box.left + box.width) ? <span className={styles.baseline} data-baseline="" style={{ left: left + box.left, width: box.width }} aria-hidden="true" /> : null;
};
