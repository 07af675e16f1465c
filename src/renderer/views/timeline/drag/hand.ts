import { xOf, type TimelineLine } from '../../../../shared/queries/timeline';
import type { MilestoneId, TaskId } from '../../../../shared/model';
import { scrollSpeed, type Store } from '../../hand';
import { headHeight } from '../grid/geometry';
import { movableStart } from '../state/begun';
import type { TimelineController } from '../state/controller';
import type { DragSubject, DragTarget } from '../state/dragState';
import type { Layout } from '../state/viewState';

/** Where the pointer is, in pixels of the page. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const leastMove = 4;
/** How much of a bar's end is for pulling it. */
const endWidth = 7;
const leastForEnds = 20;

/** What the pointer takes hold of where it goes down; null where nothing can be dragged. */
export const subjectUnder = (controller: TimelineController, target: EventTarget | null, x: number): DragSubject | null => {
  const layout = controller.layout.get();
  if (!(target instanceof Element) || layout === null) return null;
  const due = target.closest<HTMLElement>('[data-due]');
  if (due !== null) return dueSubject(controller, due.dataset['due'] as MilestoneId);
  const bar = target.closest<HTMLElement>('[data-bar]');
  if (bar === null) return null;
  const taskId = bar.dataset['bar'] as TaskId;
  const dot = target.closest<HTMLElement>('[data-dot]')?.dataset['dot'];
  if (dot !== undefined) return { kind: 'link', taskId, edge: dot === 'start' ? 'start' : 'end' };
  const own = layout.forecast.tasks.get(taskId);
  if (own === undefined || own.start === null || own.finish === null) return null;
  const box = bar.getBoundingClientRect();
  if (box.width >= leastForEnds && x - box.left < endWidth) return { kind: 'edge', taskId, edge: 'start', from: own.start };
  if (box.width >= leastForEnds && box.right - x < endWidth) return { kind: 'edge', taskId, edge: 'end', from: own.finish };
  return { kind: 'move', taskId, from: movableStart(controller.session.workspace(), layout.forecast, taskId) ?? own.start };
};

const dueSubject = (controller: TimelineController, milestoneId: MilestoneId): DragSubject | null => {
  const from = controller.session.workspace().milestones.get(milestoneId)?.dueDay ?? null;
  return from === null ? null : { kind: 'due', milestoneId, from };
};

/** Follows the pointer from where it went down until it is let go: picks up once it has moved, aims once a frame, scrolls near the edges. */
export const followHand = (controller: TimelineController, scroller: HTMLElement, subject: DragSubject, down: Spot, spot: Store<Spot | null>): void => {
  const box = scroller.getBoundingClientRect();
  const startX = down.x + scroller.scrollLeft;
  let at = down;
  let frame = 0;
  let isHeld = false;
  const over = new AbortController();
  const { signal } = over;
  const step = (): void => {
    const layout = controller.layout.get();
    if (layout !== null) {
      scrollNear(scroller, box, layout, subject, at, down);
      spot.set(at);
      controller.aim(targetAt(scroller, box, layout, subject, at, startX));
    }
    frame = requestAnimationFrame(step);
  };
  const stop = (): void => {
    over.abort();
    cancelAnimationFrame(frame);
    spot.set(null);
  };
  window.addEventListener('pointermove', (event) => {
    at = { x: event.clientX, y: event.clientY };
    if (isHeld || Math.abs(at.x - down.x) + Math.abs(at.y - down.y) < leastMove) return;
    isHeld = true;
    controller.pickUp(subject);
    frame = requestAnimationFrame(step);
  }, { signal, passive: true });
  window.addEventListener('pointerup', (event) => {
    at = { x: event.clientX, y: event.clientY };
    const layout = controller.layout.get();
    if (isHeld && layout !== null) controller.aim(targetAt(scroller, box, layout, subject, at, startX));
    stop();
    if (!isHeld) return;
    // The click that follows would open what was only moved.
    window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true, signal: AbortSignal.timeout(50) });
    controller.drop();
  }, { signal });
  window.addEventListener('pointercancel', () => {
    stop();
    controller.cancel();
  }, { signal });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isHeld) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    controller.letGo();
  }, { signal, capture: true });
};

const targetAt = (scroller: HTMLElement, box: DOMRect, layout: Layout, subject: DragSubject, at: Spot, startX: number): DragTarget | null => {
  if (subject.kind === 'link') return barAt(scroller, box, layout, subject.taskId, at);
  const days = Math.round((at.x + scroller.scrollLeft - startX) / layout.scale.dayWidth);
  return { kind: 'day', day: subject.from + days };
};

/** The end of the bar under the pointer that is nearer. */
const barAt = (scroller: HTMLElement, box: DOMRect, layout: Layout, fromId: TaskId, at: Spot): DragTarget | null => {
  if (at.y < box.top + headHeight || at.y > box.bottom || at.x < box.left + layout.pane) return null;
  const line: TimelineLine | undefined = layout.lines.lines[Math.floor((at.y - box.top - headHeight + scroller.scrollTop) / layout.rowHeight)];
  if (line?.kind !== 'task' || line.taskId === fromId) return null;
  const own = layout.forecast.tasks.get(line.taskId);
  if (own === undefined || own.start === null || own.finish === null) return null;
  const x = at.x - box.left - layout.pane + scroller.scrollLeft;
  const [left, right] = [xOf(layout.scale, own.start), xOf(layout.scale, own.finish + 1)];
  return x < left - 24 || x > right + 24 ? null : { kind: 'bar', taskId: line.taskId, edge: x - left <= right - x ? 'start' : 'end' };
};

/** Scrolls towards an edge that the hand has moved towards: a bar that lies near one is not run away with when it is taken. */
const scrollNear = (scroller: HTMLElement, box: DOMRect, layout: Layout, subject: DragSubject, { x, y }: Spot, down: Spot): void => {
  const horizontal = x > down.x ? scrollSpeed(box.right - x) : -scrollSpeed(x - box.left - layout.pane);
  if (horizontal !== 0 && x !== down.x) scroller.scrollLeft += horizontal;
  const vertical = subject.kind !== 'link' || y === down.y ? 0 : y > down.y ? scrollSpeed(box.bottom - y) : -scrollSpeed(y - box.top - headHeight);
  if (vertical !== 0) scroller.scrollTop += vertical;
};
