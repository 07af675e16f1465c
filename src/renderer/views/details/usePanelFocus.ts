import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus when a panel opens; `giveBack` puts it where it was, if that is still there. */
export const usePanelFocus = (): { readonly target: RefObject<HTMLDivElement | null>; readonly giveBack: () => void } => {
  const target = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    target.current?.focus({ preventScroll: true });
  }, []);
  return { target, giveBack: () => { if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus(); } };
};
