import { useMemo, useRef, useState, type RefObject } from 'react';
import { usePreference } from '../../hooks';
import type { GridHandle, GridSort } from '../../widgets/grid';

export interface TableState<Key extends string = string> {
  readonly sort: { readonly key: Key; readonly direction: GridSort['direction'] };
  readonly setSort: (sort: GridSort) => void;
  /** Rows that were selected; some may not be on show any more. */
  readonly selection: ReadonlySet<string>;
  readonly setSelection: (selection: ReadonlySet<string>) => void;
  /** To move the focus into the table. */
  readonly grid: RefObject<GridHandle | null>;
}

/** The sort of a table, kept for this person, its selection, and a handle of its grid. */
export const useTable = <Key extends string>(name: string, keys: readonly Key[], first: Key): TableState<Key> => {
  const [kept, setKept] = usePreference<GridSort>(`${name}.sort`, { key: first, direction: 'ascending' });
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<GridHandle>(null);
  const sort = useMemo(() => {
    const key = keys.find((one) => one === kept.key) ?? first;
    return { key, direction: kept.direction === 'descending' ? ('descending' as const) : ('ascending' as const) };
  }, [keys, kept, first]);
  return { sort, setSort: setKept, selection, setSelection, grid };
};
