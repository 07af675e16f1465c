import { compareNames } from '../../model';

/** A sort asked for by column. */
export interface TableSort<Key extends string> {
  readonly key: Key;
  readonly direction: 'ascending' | 'descending';
}

/** What a column sorts by; null always comes last. */
export type SortValue = string | number | null;

const compare = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));

/** The same rows, as far as they are there, in the order of `near`, the others behind: nearly sorted rows sort quickly. */
const inOrderOf = <Row extends { readonly id: string }>(rows: readonly Row[], near: readonly Row[]): readonly Row[] => {
  if (near.length === 0) return rows;
  const left = new Map(rows.map((row) => [row.id, row]));
  const ordered: Row[] = [];
  for (const { id } of near) {
    const row = left.get(id);
    if (row !== undefined && left.delete(id)) ordered.push(row);
  }
  return [...ordered, ...left.values()];
};

/**
 * Rows in order of one value each, then by `tie`, then by id, so that equal rows never swap places. Empty values come last both ways.
 * `near`, rows in an order that was right a moment ago, changes nothing about the answer: it only comes sooner.
 */
export const sortedBy = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: 'ascending' | 'descending',
  tie: (row: Row) => string,
  near: readonly Row[] = [],
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = inOrderOf(rows, near).map((row) => {
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
    return compareNames(tie(a.row), tie(b.row)) || (a.row.id < b.row.id ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
};
