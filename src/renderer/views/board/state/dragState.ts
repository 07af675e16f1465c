import type { Fit } from '../../../../shared/matching';
import type { BookingId, DayNumber, ResourceId, TaskId } from '../../../../shared/model';
import type { DropPreview } from '../../../../shared/queries/board';
import type { Violation } from '../../../../shared/scheduling';

/** What is in the hand. */
export type DragSubject =
  /** Tasks of the tray, to be done one after the other; `taskId` is the one that was taken hold of. */
  | { readonly kind: 'task'; readonly taskId: TaskId; readonly taskIds: readonly TaskId[] }
  | {
      readonly kind: 'bookings';
      readonly bookingIds: readonly BookingId[];
      /** The one that was taken hold of, and the day under the hand. */
      readonly grabbedId: BookingId;
      readonly grabbedDay: DayNumber;
      readonly taskId: TaskId;
      readonly fromResourceId: ResourceId;
    }
  | { readonly kind: 'edge'; readonly bookingId: BookingId; readonly edge: 'start' | 'end'; readonly taskId: TaskId; readonly fromResourceId: ResourceId };

export type DropTarget = { readonly kind: 'cell'; readonly resourceId: ResourceId; readonly day: DayNumber } | { readonly kind: 'tray' };

/** Keys held while dropping. */
export interface DropManner {
  readonly copying: 'move' | 'copy';
  readonly placing: 'flow' | 'pile';
}

export const plainManner: DropManner = { copying: 'move', placing: 'flow' };

/** What would happen on a drop here. */
export interface Trial {
  /** `fine`: done at once; `asks`: done with a reason; `refused`: not possible. */
  readonly outcome: 'fine' | 'asks' | 'refused';
  readonly preview: DropPreview | null;
  readonly violations: readonly Violation[];
  /** Why not, where refused; empty otherwise. */
  readonly refusal: string;
}

export type DragState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'dragging';
      readonly means: 'pointer' | 'keyboard';
      readonly subject: DragSubject;
      readonly target: DropTarget | null;
      readonly manner: DropManner;
      /** For the day aimed at; empty while an edge is dragged. */
      readonly fits: ReadonlyMap<ResourceId, Fit>;
      /** The three that suit best, in order. */
      readonly best: readonly ResourceId[];
      readonly trial: Trial | null;
    };

export type Dragging = Extract<DragState, { phase: 'dragging' }>;

export const idle: DragState = { phase: 'idle' };
export const noFits: ReadonlyMap<ResourceId, Fit> = new Map();

export const sameTarget = (a: DropTarget | null, b: DropTarget | null): boolean =>
  a === b || (a !== null && b !== null && (a.kind === 'cell' ? b.kind === 'cell' && a.resourceId === b.resourceId && a.day === b.day : b.kind === 'tray'));
