import { lazy, useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { parseIsoDay } from '../../../shared/calendar';
import { resourceId, type ResourceId } from '../../../shared/model';
import { boardScales, type BoardItem, type BoardScale, type BoardWindow } from '../../../shared/queries/board';
import { useRoute } from '../frame';
import styles from './BoardSurface.module.css';
import { AfterPicture } from './AfterPicture';
import { DragLayer, emptyGrip, type Grip } from './drag/DragLayer';
import type { Surfaces } from './drag/locate';
import { BoardGrid } from './grid/BoardGrid';
import { OverLine } from './panels/OverLine';
import { useController } from './state/BoardContext';
import { moveCursor } from './state/focus';
import { pressInDrag, pressOnGrid, pressOnTask, type KeyboardPlace } from './state/keyboard';
import { openMenu, pullEdge, select, subjectUnder, touchedAt } from './state/pointer';
import { useKeptFocus } from './state/useKeptFocus';
import { chooseTask } from './state/subjects';
import { chosenWords } from './state/speech';
import { nothingSelected } from './state/viewState';
import { Tray } from './tray/Tray';

const Hands = lazy(async () => ({ default: (await import('./Hands')).Hands }));

interface BoardSurfaceProps {
  readonly label: string;
  readonly window: BoardWindow;
  readonly items: readonly BoardItem[];
  readonly resourceIds: readonly ResourceId[];
  readonly today: number;
  readonly fields: { readonly search: RefObject<HTMLInputElement | null>; readonly quickAdd: RefObject<HTMLTextAreaElement | null> };
  readonly onScale: (scale: BoardScale) => void;
  readonly empty: ReactNode;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const isButton = (target: EventTarget): boolean => target instanceof HTMLButtonElement;

/** Tray and grid, and everything hands and keys do on them, listened to in one place. */
export const BoardSurface = ({ label, window: shown, items, resourceIds, today, fields, onScale, empty }: BoardSurfaceProps): ReactNode => {
  const controller = useController();
  const scroller = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip>({ ...emptyGrip });
  // Said on the element, without drawing anything again.
  const onHands = useCallback(() => {
    if (root.current !== null) root.current.dataset['hands'] = 'there';
  }, []);
  const isAdding = useRef(false);
  const scrollToRow = useRef<((index: number) => void) | null>(null);
  const scrollToTask = useRef<((place: 'next' | 'previous' | 'first', from: string | null) => string | null) | null>(null);
  const surfaces = useCallback((): Surfaces | null => (scroller.current === null ? null : { scroller: scroller.current, tray: tray.current }), []);
  const subjectAt = useCallback((event: PointerEvent) => subjectUnder(controller, scroller.current, event), [controller]);
  useStillUnderDrag(root);
  useZoom(root, shown.scale, onScale);
  useFirstCursor(root, items, shown);
  useArrival(root, scrollToRow);
  useKeptFocus(root, scrollToRow);

  const onPointerDown = (event: PointerEvent): void => {
    isAdding.current = event.shiftKey || event.ctrlKey || event.metaKey;
    if (controller.drag.get().phase === 'dragging') controller.cancel();
    if (pullEdge(controller, surfaces(), event)) event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const touched = touchedAt(controller, scroller.current, event.target, event.clientX);
    if (event.target instanceof Element && event.target.closest('[data-more]') !== null) {
      openMenu(controller, touched, event.clientX, event.clientY);
      return;
    }
    if (isTyping(event.target) || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    select(controller, touched, event.shiftKey || event.ctrlKey || event.metaKey);
    if (isAdding.current && touched.kind === 'task') controller.say(chosenWords(controller));
    if (touched.kind === 'cell' || touched.kind === 'row') select(controller, { kind: 'nothing' }, false);
    if (touched.kind === 'booking') controller.cursor.set({ resourceId: touched.resourceId, day: touched.day, card: touched.key });
    if (touched.kind !== 'nothing' && touched.kind !== 'row') (touched.kind === 'cell' ? touched.element : touched.element.querySelector<HTMLElement>('[role=button]'))?.focus({ preventScroll: true });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const touched = touchedAt(controller, scroller.current, event.target, event.clientX);
    const taskId = touched.kind === 'task' ? touched.taskId : touched.kind === 'booking' ? controller.session.workspace().bookings.get(touched.bookingId)?.taskId : undefined;
    if (taskId !== undefined) controller.opened.set({ kind: 'task', taskId });
  };
  const onContextMenu = (event: MouseEvent): void => {
    const touched = touchedAt(controller, scroller.current, event.target, event.clientX);
    if (touched.kind === 'nothing' || isTyping(event.target)) return;
    event.preventDefault();
    const byKey = event.clientX === 0 && event.clientY === 0;
    const box = touched.element.getBoundingClientRect();
    openMenu(controller, touched, byKey ? box.left + 12 : event.clientX, byKey ? box.top + box.height / 2 : event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    isAdding.current = false;
    if (isTyping(event.target) || event.defaultPrevented || root.current === null) return;
    const held = controller.drag.get();
    // The hand that drags listens for itself: Escape lets go of what it holds, wherever the focus is.
    if (held.phase === 'dragging' && held.means === 'pointer') return;
    const place: KeyboardPlace = { root: root.current, scrollToRow: scrollToRow.current, taskBeside: (where, from) => scrollToTask.current?.(where, from) ?? null };
    const touched = touchedAt(controller, scroller.current, event.target, null);
    const handled =
      pressInDrag(controller, place, event) ||
      (event.key === 'F10' && event.shiftKey && touched.kind !== 'nothing' && menuByKey(touched.element)) ||
      (!isButton(event.target) && (touched.kind === 'task' ? pressOnTask(controller, place, touched.taskId, event) : touched.kind !== 'nothing' && pressOnGrid(controller, place, event)));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const menuByKey = (element: HTMLElement): boolean => {
    const box = element.getBoundingClientRect();
    openMenu(controller, touchedAt(controller, scroller.current, element, null), box.left + 12, box.top + box.height / 2);
    return true;
  };
  /** The cursor goes where the focus goes, however it got there. */
  const onFocus = (event: FocusEvent): void => {
    if (isButton(event.target)) return;
    const touched = touchedAt(controller, scroller.current, event.target, null);
    const { cursor, selection } = controller;
    // A press that adds to the choice is not a choice of this one alone; nor is coming back to one of those chosen.
    if (touched.kind === 'task' && !isAdding.current) chooseTask(controller, touched.taskId, selection.get().taskIds.has(touched.taskId) ? 'besides' : 'alone');
    if (touched.kind === 'cell' || touched.kind === 'booking') {
      if (selection.get().taskId !== null && touched.kind === 'booking') selection.set({ ...nothingSelected, bookingIds: selection.get().bookingIds });
      const card = touched.kind === 'booking' ? touched.key : null;
      const now = cursor.get();
      const stays = card !== null && now.card === card && now.resourceId === touched.resourceId;
      if (!stays) cursor.set({ resourceId: touched.resourceId, day: touched.day, card });
    }
  };

  return (
    <>
      <DragLayer grip={grip} subjectAt={subjectAt} className={styles.layer ?? ''}>
        <div ref={root} className={styles.surface} data-hands="coming" onPointerDown={onPointerDown} onClick={onClick} onDoubleClick={onDoubleClick} onContextMenu={onContextMenu} onKeyDown={onKeyDown} onFocus={onFocus}>
          <Tray surface={tray} searchField={fields.search} quickAdd={fields.quickAdd} scrollToTask={scrollToTask} />
          <div className={styles.plan}>
            <OverLine resourceIds={resourceIds} window={shown} />
            <BoardGrid label={label} items={items} window={shown} today={today} scroller={scroller} scrollToRow={scrollToRow} empty={empty} />
          </div>
        </div>
      </DragLayer>
      <AfterPicture>
        <Hands grip={grip} surfaces={surfaces} onReady={onHands} />
      </AfterPicture>
    </>
  );
};

/** While the pointer drags, nothing below it lights up: the place is computed, so the elements need not be asked. */
const useStillUnderDrag = (root: RefObject<HTMLElement | null>): void => {
  const { fitting } = useController();
  useEffect(
    () =>
      fitting.subscribe(() => {
        const state = fitting.get();
        const isDragged = state.phase === 'dragging' && state.means === 'pointer';
        if (root.current !== null && (root.current.dataset['dragged'] !== undefined) !== isDragged) {
          if (isDragged) root.current.dataset['dragged'] = '';
          else delete root.current.dataset['dragged'];
        }
      }),
    [fitting, root],
  );
};

/** A link that names a person, as from Capacity, leads to their row. */
const useArrival = (root: RefObject<HTMLElement | null>, scrollToRow: RefObject<((index: number) => void) | null>): void => {
  const controller = useController();
  const { parameters } = useRoute();
  useEffect(() => {
    const asked = parameters['resource'];
    const layout = controller.layout.get();
    if (asked === undefined || layout === null || root.current === null) return;
    const day = parseIsoDay(parameters['day'] ?? '') ?? controller.cursor.get().day;
    moveCursor(controller, root.current, { resourceId: resourceId(asked), day, card: null }, scrollToRow.current);
  }, [controller, parameters, root, scrollToRow]);
};

/** Ctrl and the wheel change the scale; the wheel alone scrolls. */
const useZoom = (root: RefObject<HTMLElement | null>, scale: BoardScale, onScale: (scale: BoardScale) => void): void => {
  useEffect(() => {
    const element = root.current;
    let last = 0;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (event.timeStamp - last < 250 || Math.abs(event.deltaY) < 4) return;
      last = event.timeStamp;
      const next = boardScales[boardScales.indexOf(scale) + Math.sign(event.deltaY)];
      if (next !== undefined) onScale(next);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [root, scale, onScale]);
};

/** The cursor is always on a cell that is shown, so that Tab reaches the grid; in another period it keeps its place, and the focus with it. */
const useFirstCursor = (root: RefObject<HTMLElement | null>, items: readonly BoardItem[], shown: BoardWindow): void => {
  const controller = useController();
  const before = useRef(shown);
  useEffect(() => {
    const { resourceId, day, card } = controller.cursor.get();
    const offset = day - before.current.from;
    before.current = shown;
    const hasRow = items.some((item) => item.kind === 'resource' && item.resourceId === resourceId);
    if (hasRow && day >= shown.from && day < shown.to) return;
    const first = items.find((item) => item.kind === 'resource');
    const row = hasRow ? resourceId : first?.kind === 'resource' ? first.resourceId : null;
    const next = { resourceId: row, day: shown.from + Math.max(0, Math.min(offset, shown.to - shown.from - 1)), card: null };
    controller.cursor.set(next);
    // A focused card goes away with its period; the focus falls to its cell.
    if (hasRow && card !== null && document.activeElement === document.body && root.current !== null) moveCursor(controller, root.current, next, null);
  }, [controller, root, items, shown]);
};

