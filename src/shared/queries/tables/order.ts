/** A sort asked for by column. */
export interface TableSort<Key extends string> {
  readonly key: Key;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What a column sorts by; null always comes last. */
export type SortValue = string | number | null;

const compare = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Rows in order of one value each, then by `tie`, then by id, so that equal rows never swap places. Empty values come last both ways. */
export const sortedBy = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: 'ascending' | 'descending',
  tie: (row: Row) => string,
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => {
    const value = valueOf(row);
    return { row, value: value === '' ? null : value };
  });
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1;
    } else {
      const order = compare(a.value, b.value);
      if (order !== 0) return sign * order;
    }
    return collator.compare(tie(a.row), tie(b.row)) || (a.row.id < b.row.id ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
};
