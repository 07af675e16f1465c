import { useCallback, type PointerEvent as ReactPointerEvent, type ReactNode, type RefObject } from 'react';
import type { DragSubject } from '../state/dragState';

/** What ties the layer to the hand that drags, which comes after the first picture. */
export interface Grip {
  /** Takes hold of an element for dragging when the pointer goes down on it; null: no hand is there yet. */
  take: ((event: ReactPointerEvent, element: HTMLElement) => void) | null;
  subject: DragSubject | null;
}

export const emptyGrip: Readonly<Grip> = { take: null, subject: null };

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
    grip.current.take?.(event, found.element);
  }, [grip, subjectAt]);
  return (
    <div className={className} onPointerDown={onPointerDown}>
      {children}
    </div>
  );
};
