import { scrollSpeed } from '../../hand';
import type { BoardController } from '../state/controller';
import { boxesOf, footHeight, headHeight, targetAt, type Surfaces } from './locate';

/**
 * Follows the pointer while something is in the hand: aims once a frame, reads Alt and Shift, and scrolls near the edges.
 * Answers how to stop.
 */
export const followPointer = (controller: BoardController, surfaces: Surfaces, x: number, y: number): (() => void) => {
  let at = { x, y };
  let boxes = boxesOf(surfaces);
  const measure = (): void => {
    boxes = boxesOf(surfaces);
  };
  let frame = 0;
  const aim = (): void => {
    const layout = controller.layout.get();
    if (layout !== null) controller.aim(targetAt(surfaces.scroller, boxes, layout, at.x, at.y));
  };
  const hold = ({ altKey, shiftKey }: { readonly altKey: boolean; readonly shiftKey: boolean }): void =>
    controller.hold({ copying: altKey ? 'copy' : 'move', placing: shiftKey ? 'pile' : 'flow' });
  const step = (): void => {
    scrollNear(surfaces.scroller, boxes.scroller, at.x, at.y);
    aim();
    frame = requestAnimationFrame(step);
  };
  const onMove = (event: PointerEvent): void => {
    at = { x: event.clientX, y: event.clientY };
    hold(event);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Alt' || event.key === 'Shift') hold(event);
  };
  window.addEventListener('pointermove', onMove, { passive: true });
  window.addEventListener('keydown', onKey);
  window.addEventListener('keyup', onKey);
  window.addEventListener('resize', measure);
  aim();
  frame = requestAnimationFrame(step);
  return () => {
    aim();
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('keyup', onKey);
    window.removeEventListener('resize', measure);
  };
};

const scrollNear = (scroller: HTMLElement, box: DOMRect, x: number, y: number): void => {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return;
  const vertical = scrollSpeed(box.bottom - footHeight - y) - scrollSpeed(y - box.top - headHeight);
  const horizontal = scrollSpeed(box.right - x);
  if (vertical !== 0) scroller.scrollTop += vertical;
  if (horizontal !== 0 && scroller.scrollWidth > scroller.clientWidth) scroller.scrollLeft += horizontal;
};
