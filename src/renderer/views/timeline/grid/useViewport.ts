import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { View } from './geometry';

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly view: View;
}

/** Drawn beyond what is in sight, so that scrolling seldom draws anything again. */
const chunk = 480;
const fallback: Viewport = { width: 1200, height: 800, view: { from: 0, to: 2400 } };

/** Size of the scrolled area, and which days are in sight, in steps. */
export const useViewport = (scroll: RefObject<HTMLElement | null>, pane: number): Viewport & { readonly read: () => void } => {
  const [viewport, setViewport] = useState(fallback);
  const read = useCallback((): void => {
    const element = scroll.current;
    if (element === null) return;
    const width = element.clientWidth > 0 ? element.clientWidth : fallback.width;
    const height = element.clientHeight > 0 ? element.clientHeight : fallback.height;
    const first = Math.floor(element.scrollLeft / chunk) * chunk - chunk;
    const view = { from: first, to: first + Math.ceil((width - pane) / chunk) * chunk + 3 * chunk };
    setViewport((before) => (before.width === width && before.height === height && before.view.from === view.from && before.view.to === view.to ? before : { width, height, view }));
  }, [scroll, pane]);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
    observer?.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      observer?.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroll, read]);
  return { ...viewport, read };
};
