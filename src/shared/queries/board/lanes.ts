/** Columns that a card covers, both included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * A lane for every span, so that no two in a lane overlap: each goes, in the order of its first column, to the highest lane
 * that is free there. `laneOf` follows the order of `spans`.
 */
export const lanesFor = (spans: readonly ColumnSpan[]): { readonly lanes: number; readonly laneOf: readonly number[] } => {
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.first ?? 0) - (spans[b]?.first ?? 0) || length(spans[b]) - length(spans[a]) || a - b);
  const laneOf = new Array<number>(spans.length).fill(0);
  const lastOfLane: number[] = [];
  for (const index of order) {
    const span = spans[index];
    if (span === undefined) continue;
    const free = lastOfLane.findIndex((last) => last < span.first);
    const lane = free === -1 ? lastOfLane.length : free;
    laneOf[index] = lane;
    lastOfLane[lane] = span.last;
  }
  return { lanes: lastOfLane.length, laneOf };
};

const length = (span: ColumnSpan | undefined): number => (span === undefined ? 0 : span.last - span.first);
