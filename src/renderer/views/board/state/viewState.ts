import type { BookingId, DayNumber, ResourceId, TaskId } from '../../../../shared/model';
import type { BoardItem, BoardWindow, Edges } from '../../../../shared/queries/board';

/** Where the keyboard is on the board: a cell, or a card that begins in it. */
export interface Cursor {
  readonly resourceId: ResourceId | null;
  readonly day: DayNumber;
  /** null: the cell itself. */
  readonly card: string | null;
}

export interface Selection {
  readonly bookingIds: ReadonlySet<BookingId>;
  /** The tray's chosen task; of several, the last one chosen. */
  readonly taskId: TaskId | null;
  /** All of the tray's chosen tasks, in the order of choosing. */
  readonly taskIds: ReadonlySet<TaskId>;
}

export const nothingSelected: Selection = { bookingIds: new Set(), taskId: null, taskIds: new Set() };

/** What is laid out now; read by gestures, never by rendering. */
export interface Layout {
  readonly window: BoardWindow;
  readonly items: readonly BoardItem[];
  readonly columns: Edges;
  /** Width of the column of names. */
  readonly names: number;
  readonly rows: Edges;
  readonly today: DayNumber;
  /** Scrolls a row into sight, by its place among the items. */
  readonly scrollTo: (index: number) => void;
}

/** What is open besides the grid: at most one thing. */
export type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'place'; readonly subject: PlaceSubject }
  | { readonly kind: 'minutes'; readonly bookingId: BookingId; readonly day: DayNumber }
  | { readonly kind: 'mends'; readonly resourceId: ResourceId; readonly day: DayNumber; readonly anchor: Element }
  | { readonly kind: 'menu'; readonly on: MenuSubject; readonly x: number; readonly y: number; readonly returnTo: HTMLElement | null };

export type PlaceSubject =
  | { readonly kind: 'task'; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'bookings'; readonly bookingIds: readonly BookingId[]; readonly verb: 'Assign' | 'Move' | 'Copy' };

export type MenuSubject =
  | { readonly kind: 'booking'; readonly bookingId: BookingId; readonly day: DayNumber }
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'cell'; readonly resourceId: ResourceId; readonly day: DayNumber }
  | { readonly kind: 'row'; readonly resourceId: ResourceId };

export const nothingOpen: Opened = { kind: 'nothing' };
