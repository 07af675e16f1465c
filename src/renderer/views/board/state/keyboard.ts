import type { TaskId } from '../../../../shared/model';
import { boardRow } from '../../../../shared/queries/board';
import type { Press } from '../../hand';
import { soonest, type BoardController } from './controller';
import { cellBeside, moveCursor, rowOf } from './focus';
import type { DragSubject } from './dragState';
import { aimWords, chosenWords, subjectWords } from './speech';
import { bookingOfCard, bookingSubject, chooseTask, taskSubject } from './subjects';
import type { Cursor } from './viewState';

/** What the keyboard needs of the page around it. */
export interface KeyboardPlace {
  readonly root: HTMLElement;
  readonly scrollToRow: ((index: number) => void) | null;
  /** The tray's next or previous task, scrolled into sight. */
  readonly taskBeside: (place: 'next' | 'previous' | 'first', from: string | null) => string | null;
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const pressed = (key: string): boolean => key === 'Enter' || key === ' ';

/** Keys while something is in the hand: arrows aim, Enter drops, Escape lets go. Answers whether the key was one of them. */
export const pressInDrag = (controller: BoardController, place: KeyboardPlace, { key, altKey, shiftKey }: Press): boolean => {
  const state = controller.drag.get();
  const layout = controller.layout.get();
  if (state.phase !== 'dragging' || layout === null) return false;
  if (state.means !== 'keyboard') return false;
  if (key === 'Escape') {
    controller.letGo();
    return true;
  }
  if (pressed(key)) {
    controller.hold({ copying: altKey ? 'copy' : 'move', placing: shiftKey ? 'pile' : 'flow' });
    const { target, subject } = state;
    const next = subject.kind === 'task' ? taskAfter(place, subject) : null;
    void controller.drop().then((done) => {
      if (!done || target?.kind !== 'cell' || subject.kind !== 'task') return;
      // The task has left the tray: the next one is at hand, or, if it was the last, the cell it went to.
      if (next !== null) focusTask(controller, place.root, next, 8);
      else moveCursor(controller, place.root, { resourceId: target.resourceId, day: target.day, card: null }, place.scrollToRow);
    });
    return true;
  }
  const by = arrows[key];
  if (by === undefined) return key === 'Tab';
  const from = state.target?.kind === 'cell' ? state.target : { resourceId: controller.cursor.get().resourceId, day: soonest(layout) };
  const next = cellBeside(layout, from, by[0], by[1]);
  if (next === null || next.resourceId === null) return true;
  controller.aim({ kind: 'cell', resourceId: next.resourceId, day: next.day });
  place.scrollToRow?.(rowOf(layout, next.resourceId));
  const aimed = controller.drag.get();
  if (aimed.phase === 'dragging') controller.say(aimWords(controller.session.workspace(), aimed));
  return true;
};

/** The first task below those in the hand that stays in the tray; null where there is none. */
const taskAfter = (place: KeyboardPlace, { taskId, taskIds }: Extract<DragSubject, { readonly kind: 'task' }>): string | null => {
  const leaving = new Set<string>(taskIds);
  let next: string | null = taskId;
  for (let step = 0; step <= taskIds.length && next !== null && leaving.has(next); step += 1) next = place.taskBeside('next', next);
  return next === null || leaving.has(next) ? null : next;
};

/** Keys on a cell or a card of the grid. */
export const pressOnGrid = (controller: BoardController, place: KeyboardPlace, press: Press): boolean => {
  const layout = controller.layout.get();
  const cursor = controller.cursor.get();
  if (layout === null || cursor.resourceId === null || press.altKey || press.ctrlKey || press.metaKey) return false;
  const go = (to: Cursor | null): boolean => {
    if (to !== null) moveCursor(controller, place.root, to, place.scrollToRow);
    return true;
  };
  const cards = cardsAt(controller, cursor);
  const at = cursor.card === null ? -1 : cards.indexOf(cursor.card);
  if (pressed(press.key)) return cursor.card === null ? enterCell(cards, cursor, go) : pickUpCard(controller, cursor, cursor.card);
  if (press.key === 'Escape' && cursor.card !== null) return go({ ...cursor, card: null });
  const by = arrows[press.key];
  if (by === undefined || (press.shiftKey && cursor.card !== null)) return false;
  const beside = at === -1 ? undefined : cards[at + by[0]];
  if (by[0] !== 0 && beside !== undefined) return go({ ...cursor, card: beside });
  return go(cellBeside(layout, cursor, by[0], by[1]));
};

const enterCell = (cards: readonly string[], cursor: Cursor, go: (to: Cursor | null) => boolean): boolean => {
  const first = cards[0];
  return first === undefined ? false : go({ ...cursor, card: first });
};

const pickUpCard = (controller: BoardController, cursor: Cursor, card: string): boolean => {
  const subject = bookingSubject(controller, bookingOfCard(card), cursor.day);
  if (subject === null) {
    controller.notify({ message: 'This booking is locked. Press L to unlock it first.', tone: 'info' });
    return true;
  }
  if (cursor.resourceId === null) return false;
  controller.pickUp(subject, 'keyboard', { kind: 'cell', resourceId: cursor.resourceId, day: cursor.day });
  controller.say(`${controller.session.workspace().tasks.get(subject.taskId)?.title ?? ''} picked up. Arrow keys choose a person and a day, Enter drops it, Escape cancels.`);
  return true;
};

/** Keys of the cards that lie on the cursor's day, from the top. */
const cardsAt = ({ session, layout }: BoardController, { resourceId, day }: Cursor): readonly string[] => {
  const window = layout.get()?.window;
  if (resourceId === null || window === undefined) return [];
  const column = day - window.from;
  return [...boardRow(session.workspace(), resourceId, window).segments]
    .filter(({ first, last }) => first <= column && column <= last)
    .sort((a, b) => a.lane - b.lane)
    .map(({ key }) => key);
};

/** Keys on a task of the tray: arrows walk the list, with Shift they choose several; Enter and Space pick up what is chosen. */
export const pressOnTask = (controller: BoardController, place: KeyboardPlace, taskId: TaskId, press: Press): boolean => {
  if (press.altKey || press.ctrlKey || press.metaKey) return false;
  if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
    const next = place.taskBeside(press.key === 'ArrowDown' ? 'next' : 'previous', taskId);
    if (next === null) return true;
    if (press.shiftKey) {
      chooseTask(controller, next as TaskId, 'besides');
      controller.say(chosenWords(controller));
    } else if (controller.selection.get().taskIds.has(next as TaskId)) chooseTask(controller, next as TaskId, 'alone');
    focusTask(controller, place.root, next, 8);
    return true;
  }
  if (!pressed(press.key)) return false;
  const layout = controller.layout.get();
  const first = layout?.items.find(({ kind }) => kind === 'resource');
  if (layout === null || first === undefined || first.kind !== 'resource') return false;
  const subject = taskSubject(controller, taskId);
  const best = bestRow(controller, subject) ?? first.resourceId;
  controller.pickUp(subject, 'keyboard', { kind: 'cell', resourceId: best, day: soonest(layout) });
  place.scrollToRow?.(rowOf(layout, best));
  const aimed = controller.drag.get();
  if (aimed.phase === 'dragging') controller.say(`${subjectWords(controller.session.workspace(), subject)} picked up. Arrow keys choose a person and a day, Enter drops it, Escape cancels. ${aimWords(controller.session.workspace(), aimed)}`);
  return true;
};

const bestRow = (controller: BoardController, subject: DragSubject): BookingOwner | null => {
  controller.pickUp(subject, 'keyboard', null);
  const state = controller.drag.get();
  const layout = controller.layout.get();
  controller.cancel();
  if (state.phase !== 'dragging' || layout === null) return null;
  for (const id of state.fits.keys()) if (rowOf(layout, id) !== -1) return id;
  return null;
};

type BookingOwner = Exclude<Cursor['resourceId'], null>;

export const focusTask = (controller: BoardController, root: HTMLElement, taskId: string, tries: number): void => {
  const found = root.querySelector<HTMLElement>(`[data-task="${CSS.escape(taskId)}"] [role=button]`);
  if (found !== null) found.focus();
  else if (tries > 0) requestAnimationFrame(() => focusTask(controller, root, taskId, tries - 1));
};

