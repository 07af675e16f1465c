import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from './VirtualList.module.css';

export interface VirtualListProps<Item> {
  /** Accessible name. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** About how high an item is, in pixels, until it was drawn. */
  readonly heightOf: (item: Item) => number;
  readonly draw: (item: Item, index: number) => ReactNode;
  /** What scrolls; the list may be anywhere in it. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Stays in the document wherever it is scrolled to: what has the focus. */
  readonly kept: number | null;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLDivElement>, scrollTo: (index: number) => void) => void) | undefined;
}

/** A long list of items of different heights; only those in sight are in the document. */
export const VirtualList = <Item,>({ label, items, keyOf, heightOf, draw, scroller, kept, onKeyDown }: VirtualListProps<Item>) => {
  const root = useRef<HTMLDivElement>(null);
  const margin = useMargin(root, scroller);
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    return kept === null || kept >= items.length || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
  }, [kept, items.length]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : heightOf(item);
    },
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor,
  });
  return (
    <div
      ref={root}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={(event) => onKeyDown?.(event, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <div key={key} ref={virtualizer.measureElement} data-index={index} role="listitem" aria-setsize={items.length} aria-posinset={index + 1} className={styles.item} style={{ transform: `translateY(${String(start - margin)}px)` }}>
            {draw(item, index)}
          </div>
        );
      })}
    </div>
  );
};

/** How far the list begins below the top of what scrolls; looked at whenever something above it changes its height. */
const useMargin = (root: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number => {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const [list, around] = [root.current, scroller.current];
    if (list === null || around === null) return undefined;
    const measure = (): void => setMargin(Math.round(list.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop));
    measure();
    const observer = new ResizeObserver(measure);
    for (let above = list.parentElement; above !== null && around.contains(above); above = above.parentElement) for (const child of above.children) if (child !== list) observer.observe(child);
    return () => observer.disconnect();
  });
  return margin;
};
