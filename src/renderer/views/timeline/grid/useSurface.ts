import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { DayNumber, MilestoneId, TaskId } from '../../../../shared/model';
import type { Store } from '../../hand';
import { followHand, subjectUnder, type Spot } from '../drag/hand';
import { pressOnLine } from '../state/keyboard';
import { menuSpot, openLine, showLineMenu, toggleLine } from '../state/verbs';
import { useController } from '../state/TimelineContext';
import type { Layout } from '../state/viewState';
import type { Anchor } from './TimelineGrid';

interface SurfaceQuestion {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly layout: Layout;
  readonly spot: Store<Spot | null>;
  readonly showDay: (day: DayNumber) => void;
  readonly onZoom: (way: 1 | -1) => void;
  readonly anchor: Anchor;
}

const lineAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null);

/** Everything hands and keys do on the lines, listened to in one place. */
export const useSurface = ({ scroll, virtual, layout, spot, showDay, onZoom, anchor }: SurfaceQuestion) => {
  const controller = useController();
  const wanted = useRef<string | null>(null);
  const focusLine = useCallback((key: string): void => {
    const index = controller.layout.get()?.lines.indexOf.get(key);
    if (index === undefined) return;
    controller.cursor.set(key);
    virtual.scrollToIndex(index, { align: 'auto' });
    wanted.current = key;
    const find = (left: number): void => {
      const element = scroll.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
      if (wanted.current !== key) return;
      if (element !== null && element !== undefined) {
        wanted.current = null;
        element.focus({ preventScroll: true });
      } else if (left > 0) requestAnimationFrame(() => { find(left - 1); });
    };
    find(10);
  }, [controller, virtual, scroll]);
  const showBar = useCallback((key: string): void => {
    const [kind, id = ''] = key.split(' ');
    const present = controller.layout.get();
    if (present === null) return;
    const day = kind === 'task' ? present.forecast.tasks.get(id as TaskId)?.start : kind === 'milestone' ? present.milestones.find(({ milestoneId }) => milestoneId === (id as MilestoneId))?.day : groupStart(present, key);
    if (day !== null && day !== undefined) showDay(day);
  }, [controller, showDay]);

  useEffect(() => {
    const element = scroll.current;
    let last = 0;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (event.timeStamp - last < 200 || Math.abs(event.deltaY) < 4) return;
      last = event.timeStamp;
      anchor.hold(event.clientX);
      onZoom(event.deltaY > 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [scroll, onZoom, anchor]);

  useKeptLine(scroll, layout, focusLine);

  useEffect(() => controller.drag.subscribe(() => {
    const element = scroll.current;
    if (element === null) return;
    if (controller.drag.get().phase === 'dragging') element.dataset['dragging'] = '';
    else delete element.dataset['dragging'];
  }), [controller, scroll]);

  const handlers = {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0 || scroll.current === null) return;
      const subject = subjectUnder(controller, event.target, event.clientX);
      if (subject === null) return;
      event.preventDefault();
      lineAt(event.target)?.focus({ preventScroll: true });
      followHand(controller, scroll.current, subject, { x: event.clientX, y: event.clientY }, spot);
    },
    onClick: (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLElement>('[data-link]')?.dataset['link'];
      if (link !== undefined) {
        const [predecessorId = '', successorId = ''] = link.split(' ');
        controller.opened.set({ kind: 'dependency', predecessorId: predecessorId as TaskId, successorId: successorId as TaskId, x: event.clientX, y: event.clientY, returnTo: scroll.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]') ?? null });
        return;
      }
      const line = lineAt(event.target);
      const key = line?.dataset['line'];
      if (line === null || key === undefined) return;
      if (event.target.closest('[data-fold]') !== null) toggleLine(controller, key);
      line.focus({ preventScroll: true });
      if (event.target.closest('[data-mark]') !== null) openLine(controller, key);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const key = lineAt(event.target)?.dataset['line'];
      if (key !== undefined && event.target instanceof Element && event.target.closest('[data-fold]') === null) openLine(controller, key);
    },
    onContextMenu: (event: MouseEvent): void => {
      const line = lineAt(event.target);
      const key = line?.dataset['line'];
      if (line === null || key === undefined) return;
      event.preventDefault();
      const byKey = event.clientX === 0 && event.clientY === 0;
      const spotOf = menuSpot(line);
      showLineMenu(controller, key, byKey ? spotOf.x : event.clientX, byKey ? spotOf.y : event.clientY, line);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const line = lineAt(event.target);
      if (line === null || event.defaultPrevented || event.target !== line) return;
      const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / layout.rowHeight) - 3);
      const handled = pressOnLine(controller, { focusLine, showBar, line, page, scrollBy: (days) => { scroll.current?.scrollBy({ left: days * layout.scale.dayWidth }); } }, event);
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent): void => {
      const key = lineAt(event.target)?.dataset['line'];
      if (key !== undefined) controller.cursor.set(key);
    },
  };
  return { focusLine, showBar, handlers };
};

/** The focus stays on the lines when its own is folded, undone or deleted away: the nearest one above that is left has it. */
const useKeptLine = (scroll: RefObject<HTMLDivElement | null>, { lines }: Layout, focusLine: (key: string) => void): void => {
  const held = useRef<{ readonly key: string; readonly above: readonly string[] } | null>(null);
  const present = useRef(lines);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      const key = target instanceof Node && scroll.current?.contains(target) === true ? lineAt(target)?.dataset['line'] : undefined;
      const index = key === undefined ? undefined : present.current.indexOf.get(key);
      held.current = key === undefined || index === undefined ? null : { key, above: present.current.lines.slice(0, index).map((line) => line.key).reverse() };
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [scroll]);
  useEffect(() => {
    present.current = lines;
    if (held.current === null || document.activeElement !== document.body) return;
    const next = [held.current.key, ...held.current.above].find((key) => lines.indexOf.has(key)) ?? lines.lines[0]?.key;
    if (next !== undefined) focusLine(next);
  }, [lines, focusLine]);
};

const groupStart = (layout: Layout, key: string): DayNumber | null => {
  const line = layout.lines.lines[layout.lines.indexOf.get(key) ?? -1];
  return line?.kind === 'project' ? line.group.start : null;
};
