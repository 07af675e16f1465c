import { useCallback, useState, type RefCallback } from 'react';

export interface RowWindow {
  readonly ref: RefCallback<HTMLElement>;
  /** First row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

const spare = 6;

/** The rows of a scrolling list of equal rows that are in sight. */
export const useRowWindow = (count: number, rowHeight: number): RowWindow => {
  const [view, setView] = useState({ top: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - spare);
  return { ref, first, end: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare) };
};
