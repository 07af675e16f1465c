import { useEffect, useMemo, useState } from 'react';
import type { BoardDay, BoardRow, BoardScale } from '../../../../shared/queries/board';

/** Heights in pixels, known before anything is drawn so that rows and pointers can be computed. */
export interface LaneSizes {
  readonly rowHeight: number;
  readonly lane: number;
  readonly gap: number;
  readonly padding: number;
  readonly group: number;
  /** Below the cards, where a day has something to say in words: how much over, how long off. */
  readonly strip: number;
}

const padding = 4;
const gap = 2;
const monthLane = 22;

const rowHeightToken = (): number => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row-height')) || 44;

/** Sizes of the present density and scale. Asked of the page only when the density changes: each time is a layout. */
export const useLaneSizes = (scale: BoardScale): LaneSizes => {
  const [token, setToken] = useState(rowHeightToken);
  useEffect(() => {
    const look = (): void => setToken(rowHeightToken());
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
    look();
    return () => observer.disconnect();
  }, []);
  return useMemo(() => {
    const rowHeight = token + 4;
    return { rowHeight, lane: scale === 'month' ? monthLane : rowHeight - 2 * padding, gap, padding, group: 28, strip: 16 };
  }, [token, scale]);
};

/** Height of a row of the board. */
export const rowHeightFor = ({ rowHeight, lane, gap: between, padding: around, strip }: LaneSizes, row: BoardRow): number =>
  Math.max(rowHeight, 2 * around + row.lanes * lane + (row.lanes - 1) * between + (row.segments.length > 0 && row.days.some(hasWords) ? strip - around : 0));

const hasWords = ({ over, timeOffMinutes, capacity }: BoardDay): boolean => over > 0 || (timeOffMinutes > 0 && capacity > 0);

/** Distance of a lane from the top of its row. */
export const laneTop = ({ lane, gap: between, padding: around }: LaneSizes, index: number): number => around + index * (lane + between);
