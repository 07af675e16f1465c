import type { DayNumber, ResourceId } from '../../../../shared/model';
import type { BoardController } from './controller';
import type { Cursor, Layout } from './viewState';

/** Row of a resource among the board's items; -1 if it is not shown. */
export const rowOf = ({ items }: Layout, resourceId: string | null): number => items.findIndex((item) => item.kind === 'resource' && item.resourceId === resourceId);

const patience = 8;

/** Puts the cursor somewhere and the focus with it, once the row is in the document. */
export const moveCursor = (controller: BoardController, root: HTMLElement, to: Cursor, scrollToRow: ((index: number) => void) | null): void => {
  controller.cursor.set(to);
  const layout = controller.layout.get();
  if (layout !== null) scrollToRow?.(rowOf(layout, to.resourceId));
  focusWhenThere(root, to, patience);
};

const focusWhenThere = (root: HTMLElement, { resourceId, day, card }: Cursor, tries: number): void => {
  const selector = card === null ? cellSelector(resourceId, day) : `[data-key="${CSS.escape(card)}"] [role=button]`;
  const found = root.querySelector<HTMLElement>(selector);
  if (found !== null) found.focus({ preventScroll: false });
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(root, { resourceId, day, card }, tries - 1));
};

const cellSelector = (resourceId: string | null, day: DayNumber): string => `[data-cell="${CSS.escape(`${resourceId ?? ''} ${String(day)}`)}"]`;

/**
 * Opens the ways to mend an overload below the cell it is in, scrolled into sight: the row stays readable meanwhile.
 * Where the cell does not come, beside what was pressed.
 */
export const openMends = (controller: BoardController, resourceId: ResourceId, day: DayNumber, pressed: Element): void => {
  const layout = controller.layout.get();
  layout?.scrollTo(rowOf(layout, resourceId));
  const open = (tries: number): void => {
    const cell = document.querySelector(cellSelector(resourceId, day));
    if (cell === null && tries > 0) requestAnimationFrame(() => open(tries - 1));
    else controller.opened.set({ kind: 'mends', resourceId, day, anchor: cell ?? pressed });
  };
  // A popover closes when what it hangs on scrolls: the row is scrolled first.
  requestAnimationFrame(() => open(patience));
};

/** The cell a number of rows and columns away, past headings and never off the board. */
export const cellBeside = (layout: Layout, from: Pick<Cursor, 'resourceId' | 'day'>, rows: number, columns: number): Cursor | null => {
  const present = rowOf(layout, from.resourceId);
  const step = Math.sign(rows);
  let index = present;
  for (let left = Math.abs(rows); left > 0; left -= 1) {
    let next = index + step;
    while (layout.items[next]?.kind === 'group') next += step;
    if (layout.items[next] === undefined) break;
    index = next;
  }
  const item = layout.items[index] ?? layout.items.find(({ kind }) => kind === 'resource');
  if (item === undefined || item.kind !== 'resource') return null;
  const { from: first, to: end } = layout.window;
  const day = Math.max(first, Math.min(end - 1, from.day + columns));
  return { resourceId: item.resourceId, day, card: null };
};
