import { DndContext, DragOverlay, PointerSensor, useDraggable, useSensor, useSensors, type DragStartEvent, type Modifier } from '@dnd-kit/core';
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useController } from '../state/BoardContext';
import { DragChip } from './DragChip';
import type { Grip } from './DragLayer';
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

interface DragHandProps {
  readonly grip: RefObject<Grip>;
  readonly surfaces: () => Surfaces | null;
}

/**
 * The hand that drags: one draggable for every card there is, no droppables. dnd-kit says when a drag begins and ends and
 * carries the chip; where the pointer is on the board is computed, which is what keeps a board of 10,000 cards fast.
 * It stands beside the board, not around it: what it holds changes a context, and React would look for its readers in every card.
 */
export const DragHand = ({ grip, surfaces }: DragHandProps): ReactNode => {
  const controller = useController();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: beforeADrag }));
  const stop = useRef<(() => void) | null>(null);
  /** The card of the tray that had the focus when it was picked up. */
  const held = useRef<HTMLElement | null>(null);
  // dnd-kit's own live region stays out of the document: the board speaks through the one status region.
  const accessibility = useMemo(() => ({ container: document.createElement('div') }), []);

  const begin = ({ activatorEvent }: DragStartEvent): void => {
    const present = surfaces();
    if (grip.current.subject === null || present === null || !(activatorEvent instanceof PointerEvent)) return;
    controller.pickUp(grip.current.subject, 'pointer', null);
    held.current = grip.current.subject.kind === 'task' ? focusedIn(present.tray) : null;
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

  return (
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
      <TheDraggable grip={grip} />
      <DragOverlay dropAnimation={null} modifiers={modifiers} style={overlayStyle} zIndex={1000}>
        <DragChip />
      </DragOverlay>
    </DndContext>
  );
};

/**
 * What has the focus in the tray. It goes to the tray itself while it is carried: a drop takes the card away, and taking
 * a focused element away makes the browser lay the page out in the middle of the drop, and leaves the focus nowhere.
 */
const focusedIn = (tray: HTMLElement | null): HTMLElement | null =>
  tray !== null && document.activeElement instanceof HTMLElement && tray.contains(document.activeElement) ? document.activeElement : null;

const overlayStyle = { width: 'max-content', height: 'auto', pointerEvents: 'none' } as const;

const TheDraggable = ({ grip }: { readonly grip: RefObject<Grip> }): ReactNode => {
  const { listeners, setNodeRef } = useDraggable({ id: 'hand' });
  grip.current.take = (event, element) => {
    setNodeRef(element);
    listeners?.['onPointerDown']?.(event);
  };
  useEffect(() => {
    const { early, take } = grip.current;
    grip.current.early = null;
    if (early !== null) take?.(...early);
  }, [grip]);
  return null;
};
