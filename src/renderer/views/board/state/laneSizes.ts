import { useMemo } from 'react';
import type { BoardDay, BoardRow, BoardScale } from '../../../../shared/queries/board';
import { useAppearance, type Density } from '../../frame';

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

/** The token `--row-height` of each density: asking the page for it would be a layout before the first picture. */
export const rowHeightOf: Readonly<Record<Density, number>> = { normal: 44, compact: 36 };

/** Sizes of the present density and scale. */
export const useLaneSizes = (scale: BoardScale): LaneSizes => {
  const { density } = useAppearance();
  return useMemo(() => {
    const rowHeight = rowHeightOf[density] + 4;
    return { rowHeight, lane: scale === 'month' ? monthLane : rowHeight - 2 * padding, gap, padding, group: 28, strip: 16 };
  }, [density, scale]);
};

/** Height of a row of the board, with room for so many lanes at least. */
export const rowHeightFor = ({ rowHeight, lane, gap: between, padding: around, strip }: LaneSizes, row: BoardRow, least = 0): number =>
  Math.max(rowHeight, 2 * around + Math.max(least, row.lanes) * lane + (Math.max(least, row.lanes) - 1) * between + (row.segments.length > 0 && row.days.some(hasWords) ? strip - around : 0));

const hasWords = ({ over, timeOffMinutes, capacity }: BoardDay): boolean => over > 0 || (timeOffMinutes > 0 && capacity > 0);

/** Distance of a lane from the top of its row. */
export const laneTop = ({ lane, gap: between, padding: around }: LaneSizes, index: number): number => around + index * (lane + between);
