import { DndContext, DragOverlay, PointerSensor, useDraggable, useSensor, useSensors, type DragStartEvent, type Modifier } from '@dnd-kit/core';
import { useCallback, useMemo, useRef, type PointerEvent as ReactPointerEvent, type ReactNode, type RefObject } from 'react';
import { useController } from '../state/BoardContext';
import type { DragSubject } from '../state/dragState';
import { DragChip } from './DragChip';
import { followPointer } from './follow';
import type { Surfaces } from './locate';

const beforeADrag = { distance: 4 };
const besidePointer = 14;
const chipSpace = { width: 330, height: 120 };

/** Puts the chip beside the pointer, whatever was taken hold of and where. */
const chipBesidePointer: Modifier = ({ activatorEvent, activeNodeRect, overlayNodeRect, transform }) => {
  if (!(activatorEvent instanceof PointerEvent) || activeNodeRect === null) return transform;
  const x = activatorEvent.clientX + transform.x;
  const y = activatorEvent.clientY + transform.y;
  const { width, height } = overlayNodeRect ?? { width: chipSpace.width, height: chipSpace.height };
  const left = x + besidePointer + Math.max(width, chipSpace.width) > window.innerWidth ? x - besidePointer - width : x + besidePointer;
  const top = Math.min(y + besidePointer, window.innerHeight - Math.max(height, chipSpace.height));
  return { ...transform, x: left - activeNodeRect.left, y: top - activeNodeRect.top };
};

const modifiers = [chipBesidePointer];

/** Takes hold of an element for dragging when the pointer goes down on it. */
type Grab = (event: ReactPointerEvent, element: HTMLElement) => void;

interface DragLayerProps {
  readonly surfaces: () => Surfaces | null;
  /** What the pointer went down on, or null where nothing can be dragged. */
  readonly subjectAt: (event: ReactPointerEvent) => { readonly element: HTMLElement; readonly subject: DragSubject } | null;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * The drag of the board: one draggable for every card there is, no droppables. dnd-kit says when a drag begins and ends and
 * carries the chip; where the pointer is on the board is computed (toolchain: what makes a board of 10,000 cards fast).
 */
export const DragLayer = ({ surfaces, subjectAt, className, children }: DragLayerProps): ReactNode => {
  const controller = useController();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: beforeADrag }));
  const grab = useRef<Grab | null>(null);
  const subject = useRef<DragSubject | null>(null);
  const stop = useRef<(() => void) | null>(null);
  /** The card of the tray that had the focus when it was picked up. */
  const held = useRef<HTMLElement | null>(null);
  // dnd-kit's own live region stays out of the document: the board speaks through the one status region.
  const accessibility = useMemo(() => ({ container: document.createElement('div') }), []);

  const begin = ({ activatorEvent }: DragStartEvent): void => {
    const present = surfaces();
    if (subject.current === null || present === null || !(activatorEvent instanceof PointerEvent)) return;
    controller.pickUp(subject.current, 'pointer', null);
    held.current = subject.current.kind === 'task' ? focusedIn(present.tray) : null;
    if (held.current !== null) present.tray?.focus({ preventScroll: true });
    stop.current = followPointer(controller, present, activatorEvent.clientX, activatorEvent.clientY);
  };
  const release = (): void => {
    stop.current?.();
    stop.current = null;
  };
  /** The focus to the card that stays where it was, unless it has gone elsewhere meanwhile. */
  const giveBack = (): void => {
    if (document.activeElement === surfaces()?.tray) held.current?.focus({ preventScroll: true });
  };
  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    const found = subjectAt(event);
    if (found === null) return;
    subject.current = found.subject;
    grab.current?.(event, found.element);
  }, [subjectAt]);

  return (
    <>
      <div className={className} onPointerDown={onPointerDown}>
        {children}
      </div>
      {/* Beside the board, not around it: what the hand holds changes a context, and React would look for its readers in every card. */}
      <DndContext
        sensors={sensors}
        autoScroll={false}
        accessibility={accessibility}
        onDragStart={begin}
        onDragEnd={() => {
          release();
          void controller.drop().then((isDone) => {
            if (!isDone) giveBack();
          });
        }}
        onDragCancel={() => {
          release();
          controller.letGo();
          giveBack();
        }}
      >
        <TheDraggable grab={grab} />
        <DragOverlay dropAnimation={null} modifiers={modifiers} style={overlayStyle} zIndex={1000}>
          <DragChip />
        </DragOverlay>
      </DndContext>
    </>
  );
};

/**
 * What has the focus in the tray. It goes to the tray itself while it is carried: a drop takes the card away, and taking
 * a focused element away makes the browser lay the page out in the middle of the drop, and leaves the focus nowhere.
 */
const focusedIn = (tray: HTMLElement | null): HTMLElement | null =>
  tray !== null && document.activeElement instanceof HTMLElement && tray.contains(document.activeElement) ? document.activeElement : null;

const overlayStyle = { width: 'max-content', height: 'auto', pointerEvents: 'none' } as const;

const TheDraggable = ({ grab }: { readonly grab: RefObject<Grab | null> }): ReactNode => {
  const { listeners, setNodeRef } = useDraggable({ id: 'hand' });
  grab.current = (event, element) => {
    setNodeRef(element);
    listeners?.['onPointerDown']?.(event);
  };
  return null;
};
