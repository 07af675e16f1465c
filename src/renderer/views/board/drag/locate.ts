import { pieceAt, type BoardItem } from '../../../../shared/queries/board';
import type { DayNumber } from '../../../../shared/model';
import { soonest } from '../state/controller';
import type { DropTarget } from '../state/dragState';
import type { Layout } from '../state/viewState';

/** Where the grid and the tray are on the page. */
export interface Surfaces {
  readonly scroller: HTMLElement;
  readonly tray: HTMLElement | null;
}

/** Their boxes, measured once a drag: asking at every frame would make the page lay itself out each time. */
export interface Boxes {
  readonly scroller: DOMRect;
  readonly tray: DOMRect | null;
}

export const boxesOf = ({ scroller, tray }: Surfaces): Boxes => ({ scroller: scroller.getBoundingClientRect(), tray: tray?.getBoundingClientRect() ?? null });

/** Width of the column of names, in pixels: beside an open panel it gives way, so that the days stay in sight. */
export const nameWidthIn = (width: number): number => (width < 760 ? 184 : 264);

/** Height of the row of days and of the totals, in pixels. */
export const headHeight = 44;
export const footHeight = 36;

const inside = (box: DOMRect, x: number, y: number): boolean => x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** What lies under a point of the page: a cell, the tray, or nothing. Over the names: the soonest day. */
export const targetAt = (scroller: HTMLElement, boxes: Boxes, layout: Layout, x: number, y: number): DropTarget | null => {
  if (boxes.tray !== null && inside(boxes.tray, x, y)) return { kind: 'tray' };
  const box = boxes.scroller;
  if (!inside(box, x, y) || y < box.top + headHeight || y >= box.bottom - footHeight) return null;
  const row = itemAt(layout, y - box.top + scroller.scrollTop - headHeight);
  if (row === null || row.kind !== 'resource') return null;
  const across = x - box.left;
  if (across < layout.names) return { kind: 'cell', resourceId: row.resourceId, day: soonest(layout) };
  const column = pieceAt(layout.columns, across - layout.names + scroller.scrollLeft);
  const day = column === null ? undefined : layout.window.columns[column]?.day;
  return day === undefined ? null : { kind: 'cell', resourceId: row.resourceId, day };
};

const itemAt = (layout: Layout, y: number): BoardItem | null => {
  const index = pieceAt(layout.rows, y);
  return index === null ? null : layout.items[index] ?? null;
};

/** The day under a horizontal position of the page; null beside the days. */
export const dayAt = (scroller: HTMLElement, layout: Layout, x: number): DayNumber | null => {
  const column = pieceAt(layout.columns, x - scroller.getBoundingClientRect().left - layout.names + scroller.scrollLeft);
  return column === null ? null : layout.window.columns[column]?.day ?? null;
};
