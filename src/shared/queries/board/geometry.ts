import type { BoardWindow } from './window';

/** Left edges of columns or top edges of rows in pixels, with the end of the last one: one more than there are pieces. */
export type Edges = readonly number[];

/** Which piece holds `position`; null: before the first or behind the last. */
export const pieceAt = (edges: Edges, position: number): number | null => {
  const end = edges.at(-1);
  if (end === undefined || position < (edges[0] ?? 0) || position >= end) return null;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Edges of pieces of the sizes given, one behind the other. */
export const edgesOf = (sizes: readonly number[]): Edges => {
  const edges = [0];
  let end = 0;
  for (const size of sizes) {
    end += size;
    edges.push(end);
  }
  return edges;
};

const leastWidth: Readonly<Record<BoardWindow['scale'], number>> = { day: 320, week: 64, month: 24 };

/** Column edges that fill `width`, by weight, in whole pixels; wider than `width` where columns would become too narrow to use. */
export const columnEdges = (window: BoardWindow, width: number): Edges => {
  const least = leastWidth[window.scale];
  const weights = window.columns.map(({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const full = Math.max(width, least * sum);
  let weighed = 0;
  return [0, ...weights.map((weight) => Math.round((full * (weighed += weight)) / sum))];
};
