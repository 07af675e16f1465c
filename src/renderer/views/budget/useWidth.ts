import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, in whole pixels; `usual` until that is known. */
export const useWidth = <Watched extends HTMLElement>(usual: number): { readonly target: RefObject<Watched | null>; readonly width: number } => {
  const target = useRef<Watched>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const { current } = target;
    if (current === null) return undefined;
    const read = (): void => { if (current.clientWidth > 0) setWidth(current.clientWidth); };
    read();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
    observer?.observe(current);
    return () => { observer?.disconnect(); };
  }, []);
  return { target, width };
};
