import { useLayoutEffect, useState, type RefObject } from 'react';

const fallback = 44;

/** The height of a row in pixels as the density sets it; follows when the density changes. `probe` has that height. */
export const useRowHeight = (probe: RefObject<HTMLElement | null>): number => {
  const [height, setHeight] = useState(fallback);
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => { setHeight(element.offsetHeight > 0 ? element.offsetHeight : fallback); };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => { observer.disconnect(); };
  }, [probe]);
  return height;
};
