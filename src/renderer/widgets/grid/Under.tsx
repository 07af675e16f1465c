import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import styles from './Grid.module.css';

interface At {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly minWidth: number;
}

/** The room a box below a cell wants before it flips above it. */
const roomWanted = 240;

const placeUnder = (anchor: HTMLElement): At => {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom;
  const flips = below < roomWanted && box.top > below;
  return { left: Math.max(0, Math.min(box.left, window.innerWidth - box.width)), top: flips ? null : box.bottom, bottom: flips ? window.innerHeight - box.top : null, minWidth: box.width };
};

/** A floating box below (or above) a cell, outside the grid's scrolling and clipping. Follows while anything scrolls. */
export const Under = ({ anchor, children }: { readonly anchor: RefObject<HTMLElement | null>; readonly children: ReactNode }) => {
  const [at, setAt] = useState<At | null>(null);
  useLayoutEffect(() => {
    const place = (): void => { if (anchor.current !== null) setAt(placeUnder(anchor.current)); };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor]);
  if (at === null) return null;
  return createPortal(
    <div className={styles.under} style={{ left: at.left, minWidth: at.minWidth, ...(at.top === null ? { bottom: at.bottom ?? 0 } : { top: at.top }) }}>{children}</div>,
    document.body,
  );
};
