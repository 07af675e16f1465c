/**
 * The first `most` of the rows in an order, as sorting all of them would give them; rows that are equal stay as they stood. A table shows
 * some dozens of thousands of tasks: most of them are only compared with the last that is shown.
 */
export const firstInOrder = <Row>(rows: readonly Row[], order: (a: Row, b: Row) => number, most: number): readonly Row[] => {
  if (rows.length <= most) return [...rows].sort(order);
  const first = rows.slice(0, most).sort(order);
  for (const row of rows.slice(most)) {
    const last = first.at(-1);
    if (last === undefined || order(row, last) >= 0) continue;
    first.pop();
    first.splice(placeIn(first, row, order), 0, row);
  }
  return first;
};

/** Behind all that come before it or are its equal. */
const placeIn = <Row>(sorted: readonly Row[], row: Row, order: (a: Row, b: Row) => number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && order(other, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
