import { useLayoutEffect, useState, type RefObject } from 'react';

interface Viewport {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

export interface VisibleRows {
  /** Places of the lines to draw, in order; `kept` among them even when it is scrolled away. */
  readonly places: readonly number[];
  readonly rowHeight: number;
  /** Lines that fit, for Page Up and Page Down. */
  readonly page: number;
}

const fallback: Viewport = { top: 0, height: 800, rowHeight: 44 };
const overscan = 6;

/** Which lines of one height are in sight. `probe` has the height that the density gives a line. */
export const useVisibleRows = (scroll: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>, count: number, kept: number): VisibleRows => {
  const [{ top, height, rowHeight }, setViewport] = useState(fallback);
  useLayoutEffect(() => {
    const element = scroll.current;
    const measured = probe.current;
    if (element === null || measured === null) return undefined;
    const read = (): void => {
      const line = measured.offsetHeight > 0 ? measured.offsetHeight : fallback.rowHeight;
      const next = { top: Math.floor(element.scrollTop / line) * line, height: element.clientHeight > 0 ? element.clientHeight : fallback.height, rowHeight: line };
      setViewport((before) => (before.top === next.top && before.height === next.height && before.rowHeight === next.rowHeight ? before : next));
    };
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
    observer?.observe(element);
    observer?.observe(measured);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      observer?.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroll, probe]);
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(count - 1, Math.ceil((top + height) / rowHeight) + overscan);
  const places: number[] = [];
  if (kept < first && kept < count) places.push(kept);
  for (let place = first; place <= last; place += 1) places.push(place);
  if (kept > last && kept < count) places.push(kept);
  return { places, rowHeight, page: Math.max(1, Math.floor(height / rowHeight) - 2) };
};
