import { useEffect, useRef } from 'react';
import { taskKey, xOf, type MovedSpan } from '../../../../shared/queries/timeline';
import { useSession } from '../../../hooks';
import { CircleAlert, classes, TriangleAlert } from '../../../widgets';
import { type Store, useStoreValue } from '../../hand';
import { boxOf, headHeight } from '../grid/geometry';
import { useController } from '../state/TimelineContext';
import type { Dragging } from '../state/dragState';
import { dragWords } from '../state/speech';
import type { Layout } from '../state/viewState';
import styles from './Ghosts.module.css';
import type { Spot } from './hand';

/** What lies where it would lie, while something is in the hand: ghosts of every bar that moves, and a line to what is aimed at. */
export const Ghosts = ({ layout, spot }: { readonly layout: Layout; readonly spot: Store<Spot | null> }) => {
  const { drag } = useController();
  const state = useStoreValue(drag, (value) => (value.phase === 'dragging' ? value : null));
  const { subject, trial } = state ?? {};
  if (state === null || subject === undefined) return null;
  return (
    <>
      {(trial?.preview?.spans ?? []).map((moved) => <Ghost key={moved.taskId} moved={moved} layout={layout} outcome={trial?.outcome ?? 'fine'} />)}
      {subject.kind === 'link' && <Rubber state={state} layout={layout} spot={spot} />}
      {subject.kind === 'due' && state.target?.kind === 'day' && <span className={styles.due} style={{ left: layout.pane + xOf(layout.scale, state.target.day + 1), top: (layout.lines.indexOf.get(`milestone ${subject.milestoneId}`) ?? 0) * layout.rowHeight, height: layout.rowHeight }} />}
    </>
  );
};

const Ghost = ({ moved, layout, outcome }: { readonly moved: MovedSpan; readonly layout: Layout; readonly outcome: string }) => {
  const index = layout.lines.indexOf.get(taskKey(moved.taskId));
  if (index === undefined || moved.after === null) return null;
  const { left, width } = boxOf(layout.scale, moved.after);
  return <div className={styles.ghost} data-outcome={outcome} data-ghost={moved.taskId} style={{ transform: `translate(${String(layout.pane + left)}px, ${String(index * layout.rowHeight)}px)`, width, height: layout.rowHeight }}><span className={styles.body} /></div>;
};

/** The line that is being drawn, from the end of a bar to the pointer. */
const Rubber = ({ state, layout, spot }: { readonly state: Dragging; readonly layout: Layout; readonly spot: Store<Spot | null> }) => {
  const path = useRef<SVGPathElement>(null);
  const { subject, target, trial } = state;
  const taskId = subject.kind === 'link' ? subject.taskId : null;
  const edge = subject.kind === 'link' ? subject.edge : 'end';
  useEffect(() => {
    const draw = (): void => {
      const at = spot.get();
      const own = taskId === null ? undefined : layout.forecast.tasks.get(taskId);
      const index = taskId === null ? undefined : layout.lines.indexOf.get(taskKey(taskId));
      const scroller = path.current?.closest<HTMLElement>('[role=treegrid]');
      if (at === null || own === undefined || own.start === null || own.finish === null || index === undefined || scroller === null || scroller === undefined) return;
      const box = scroller.getBoundingClientRect();
      const from = { x: layout.pane + xOf(layout.scale, edge === 'start' ? own.start : own.finish + 1), y: (index + 0.5) * layout.rowHeight };
      const to = { x: at.x - box.left + scroller.scrollLeft, y: at.y - box.top - headHeight + scroller.scrollTop };
      path.current?.setAttribute('d', `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`);
    };
    draw();
    return spot.subscribe(draw);
  }, [spot, layout, taskId, edge]);
  const aimed = target?.kind === 'bar' ? layout.forecast.tasks.get(target.taskId) : undefined;
  const index = target?.kind === 'bar' ? layout.lines.indexOf.get(taskKey(target.taskId)) : undefined;
  return (
    <>
      <svg className={styles.rubber} aria-hidden="true"><path ref={path} className={styles.line} data-outcome={trial?.outcome} /></svg>
      {target?.kind === 'bar' && aimed?.start !== null && aimed?.start !== undefined && aimed.finish !== null && index !== undefined && (
        <span className={styles.aim} data-outcome={trial?.outcome} style={{ left: layout.pane + xOf(layout.scale, target.edge === 'start' ? aimed.start : aimed.finish + 1), top: (index + 0.5) * layout.rowHeight }} />
      )}
    </>
  );
};

/** What the drop would do, in words beside the pointer. */
export const DragChip = ({ spot }: { readonly spot: Store<Spot | null> }) => {
  const { drag, layout } = useController();
  const session = useSession();
  const state = useStoreValue(drag, (value) => (value.phase === 'dragging' ? value : null));
  const chip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Measured once for these words: asking at every frame would make the page lay itself out each time.
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = chip.current ?? {};
    const place = (): void => {
      const at = spot.get();
      const element = chip.current;
      if (element === null || at === null) return;
      const left = Math.min(at.x + 16, window.innerWidth - width - 12);
      const top = at.y + 20 + height > window.innerHeight - 12 ? at.y - height - 16 : at.y + 20;
      element.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`;
    };
    place();
    return spot.subscribe(place);
  }, [spot, state]);
  const present = layout.get();
  if (state === null || present === null) return null;
  const words = dragWords(session.workspace(), present, state);
  return (
    <div ref={chip} className={styles.chip} data-chip="">
      <strong className={styles.title}>{words.title}</strong>
      {words.place !== '' && <span className={styles.place}>{words.place}</span>}
      {words.warnings.map((warning) => (
        <span key={warning} className={classes(styles.warning, state.trial?.outcome === 'refused' && styles.refused)}>
          {state.trial?.outcome === 'refused' ? <CircleAlert className={styles.icon} /> : <TriangleAlert className={styles.icon} />}
          {warning}
        </span>
      ))}
      {words.effects.map((effect) => <span key={effect} className={styles.effect}>{effect}</span>)}
    </div>
  );
};

