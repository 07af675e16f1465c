import type { PointerEvent as ReactPointerEvent } from 'react';
import type { BookingId, DayNumber, ResourceId, TaskId } from '../../../../shared/model';
import { followPointer } from '../drag/follow';
import { dayAt, type Surfaces } from '../drag/locate';
import type { BoardController } from './controller';
import type { DragSubject } from './dragState';
import { bookingSubject, chooseTask, taskSubject } from './subjects';
import { nothingSelected, type MenuSubject } from './viewState';

/** What of the board an element belongs to. */
export type Touched =
  | { readonly kind: 'booking'; readonly element: HTMLElement; readonly bookingId: BookingId; readonly key: string; readonly resourceId: ResourceId; readonly day: DayNumber }
  | { readonly kind: 'task'; readonly element: HTMLElement; readonly taskId: TaskId }
  | { readonly kind: 'cell'; readonly element: HTMLElement; readonly resourceId: ResourceId; readonly day: DayNumber }
  | { readonly kind: 'row'; readonly element: HTMLElement; readonly resourceId: ResourceId }
  | { readonly kind: 'nothing' };

/** The card, task or cell around an element; `x` tells the day where a card spans several. */
export const touchedAt = (controller: BoardController, scroller: HTMLElement | null, target: EventTarget | null, x: number | null): Touched => {
  if (!(target instanceof Element)) return { kind: 'nothing' };
  const task = target.closest<HTMLElement>('[data-task]');
  if (task !== null) return { kind: 'task', element: task, taskId: task.dataset['task'] as TaskId };
  const cell = target.closest<HTMLElement>('[data-cell]');
  if (cell === null) {
    const head = target.closest<HTMLElement>('[data-head]');
    return head === null ? { kind: 'nothing' } : { kind: 'row', element: head, resourceId: head.dataset['head'] as ResourceId };
  }
  const resourceId = cell.dataset['resource'] as ResourceId;
  const ownDay = Number(cell.dataset['day']);
  const card = target.closest<HTMLElement>('[data-booking]');
  if (card === null) return { kind: 'cell', element: cell, resourceId, day: ownDay };
  const layout = controller.layout.get();
  const under = x === null || scroller === null || layout === null ? null : dayAt(scroller, layout, x);
  return { kind: 'booking', element: card, bookingId: card.dataset['booking'] as BookingId, key: card.dataset['key'] ?? '', resourceId, day: under ?? ownDay };
};

/** What the pointer takes hold of where it goes down; null where nothing can be dragged. */
export const subjectUnder = (controller: BoardController, scroller: HTMLElement | null, event: ReactPointerEvent): { readonly element: HTMLElement; readonly subject: DragSubject } | null => {
  if (event.target instanceof Element && event.target.closest('[data-edge],[data-more]') !== null) return null;
  const touched = touchedAt(controller, scroller, event.target, event.clientX);
  if (touched.kind === 'task') return { element: touched.element, subject: taskSubject(controller, touched.taskId) };
  if (touched.kind !== 'booking') return null;
  const subject = bookingSubject(controller, touched.bookingId, touched.day);
  return subject === null ? null : { element: touched.element, subject };
};

/** Pulls an edge of a card from the moment the pointer goes down on it. Answers whether it did. */
export const pullEdge = (controller: BoardController, surfaces: Surfaces | null, event: ReactPointerEvent): boolean => {
  const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-edge]') : null;
  if (handle === null || surfaces === null || event.button !== 0) return false;
  const touched = touchedAt(controller, surfaces.scroller, handle, null);
  const booking = touched.kind === 'booking' ? controller.session.workspace().bookings.get(touched.bookingId) : undefined;
  if (booking === undefined) return false;
  const edge = handle.dataset['edge'] === 'start' ? 'start' : 'end';
  event.preventDefault();
  controller.pickUp({ kind: 'edge', bookingId: booking.id, edge, taskId: booking.taskId, fromResourceId: booking.resourceId }, 'pointer', null);
  const stop = followPointer(controller, surfaces, event.clientX, event.clientY);
  const over = new AbortController();
  const release = (): void => {
    over.abort();
    stop();
  };
  const { signal } = over;
  window.addEventListener('pointerup', (up) => {
    release();
    if (Math.abs(up.clientX - event.clientX) < 4) controller.cancel();
    else void controller.drop();
  }, { signal });
  window.addEventListener('pointercancel', () => {
    release();
    controller.cancel();
  }, { signal });
  window.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    release();
    controller.letGo();
  }, { signal });
  return true;
};

/** Selects by click: alone, or with Shift, Ctrl or Cmd added to and taken from what is selected. */
export const select = (controller: BoardController, touched: Touched, adding: boolean): void => {
  const { selection } = controller;
  if (touched.kind === 'task') chooseTask(controller, touched.taskId, adding ? 'toggle' : 'alone');
  else if (touched.kind === 'booking') {
    const before = selection.get().bookingIds;
    const alone = new Set([touched.bookingId]);
    const toggled = new Set(before);
    if (!toggled.delete(touched.bookingId)) toggled.add(touched.bookingId);
    selection.set({ ...nothingSelected, bookingIds: adding ? toggled : alone });
  } else if (touched.kind === 'nothing' && !adding) selection.set(nothingSelected);
};

const menuSubjectOf = (touched: Exclude<Touched, { kind: 'nothing' }>): MenuSubject => {
  switch (touched.kind) {
    case 'booking': return { kind: 'booking', bookingId: touched.bookingId, day: touched.day };
    case 'task': return { kind: 'task', taskId: touched.taskId };
    case 'cell': return { kind: 'cell', resourceId: touched.resourceId, day: touched.day };
    case 'row': return { kind: 'row', resourceId: touched.resourceId };
  }
};

/** Opens the menu of what was touched, at a point of the page. */
export const openMenu = (controller: BoardController, touched: Touched, x: number, y: number): void => {
  if (touched.kind === 'nothing') return;
  const chosen = controller.selection.get();
  if (touched.kind === 'booking' && !chosen.bookingIds.has(touched.bookingId)) select(controller, touched, false);
  if (touched.kind === 'task' && !chosen.taskIds.has(touched.taskId)) select(controller, touched, false);
  const on = menuSubjectOf(touched);
  const returnTo = touched.kind === 'cell' ? touched.element : touched.element.querySelector<HTMLElement>('[role=button]');
  controller.opened.set({ kind: 'menu', on, x, y, returnTo });
};
