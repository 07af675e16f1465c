import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus when a panel opens; `giveBack` puts it where it was, if that is still there. While the panel is open,
 * a button that goes away under the focus (Assign, once all is booked) hands it to the panel's title instead of nowhere.
 */
export const usePanelFocus = (): { readonly target: RefObject<HTMLDivElement | null>; readonly giveBack: () => void } => {
  const target = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    target.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const panel = target.current?.closest('aside') ?? null;
    if (panel === null) return undefined;
    let inside = true;
    const note = (event: Event): void => { inside = event.target instanceof Node && panel.contains(event.target); };
    const observer = new MutationObserver(() => { if (inside && document.activeElement === document.body) target.current?.focus({ preventScroll: true }); });
    observer.observe(panel, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, []);
  return { target, giveBack: () => { if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus(); } };
};
