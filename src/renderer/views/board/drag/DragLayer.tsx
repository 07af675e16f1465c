import { useCallback, type PointerEvent as ReactPointerEvent, type ReactNode, type RefObject } from 'react';
import type { DragSubject } from '../state/dragState';

type Press = readonly [event: ReactPointerEvent, element: HTMLElement];

/** What ties the layer to the hand that drags, which comes after the first picture. */
export interface Grip {
  /** Takes hold of an element for dragging when the pointer goes down on it; null: no hand is there yet. */
  take: ((...press: Press) => void) | null;
  /** A press that came before the hand, and is still held: the hand takes it when it comes. */
  early: Press | null;
  subject: DragSubject | null;
}

export const emptyGrip: Readonly<Grip> = { take: null, early: null, subject: null };

const holdUntilUp = (grip: Grip, press: Press): void => {
  grip.early = press;
  window.addEventListener('pointerup', () => {
    grip.early = null;
  }, { once: true, capture: true });
};

interface DragLayerProps {
  readonly grip: RefObject<Grip>;
  /** What the pointer went down on, or null where nothing can be dragged. */
  readonly subjectAt: (event: ReactPointerEvent) => { readonly element: HTMLElement; readonly subject: DragSubject } | null;
  readonly className: string;
  readonly children: ReactNode;
}

/** Hands what the pointer goes down on to the hand that drags. */
export const DragLayer = ({ grip, subjectAt, className, children }: DragLayerProps): ReactNode => {
  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    const found = subjectAt(event);
    if (found === null) return;
    grip.current.subject = found.subject;
    if (grip.current.take === null) holdUntilUp(grip.current, [event, found.element]);
    else grip.current.take(event, found.element);
  }, [grip, subjectAt]);
  return (
    <div className={className} onPointerDown={onPointerDown}>
      {children}
    </div>
  );
};
