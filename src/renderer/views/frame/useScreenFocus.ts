import { useEffect, useRef } from 'react';

/** Gives the screen itself the focus where what had it goes away with another part of the screen; `shown`: which part; null: one that takes the focus itself. */
export const useScreenFocus = (shown: string | null): void => {
  const last = useRef(shown);
  useEffect(() => {
    if (shown !== null && last.current !== shown && document.activeElement === document.body) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    last.current = shown;
  }, [shown]);
};
