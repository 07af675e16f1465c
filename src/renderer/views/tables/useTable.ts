import { useCallback, useMemo, useState } from 'react';
import { usePreference } from '../../hooks';
import type { GridSort } from '../../widgets/grid';

export interface TableState<Key extends string> {
  readonly sort: { readonly key: Key; readonly direction: GridSort['direction'] };
  readonly setSort: (sort: GridSort) => void;
  /** Rows that are selected and on show. */
  readonly selection: ReadonlySet<string>;
  readonly setSelection: (selection: ReadonlySet<string>) => void;
}

/** The sort of a table, kept for this person, and its selection, which never holds rows that are not on show. */
export const useTable = <Key extends string>(name: string, keys: readonly Key[], first: Key): TableState<Key> & { readonly shown: (rows: readonly { readonly id: string }[]) => ReadonlySet<string> } => {
  const [kept, setKept] = usePreference<GridSort>(`${name}.sort`, { key: first, direction: 'ascending' });
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const sort = useMemo(() => {
    const key = keys.find((one) => one === kept.key) ?? first;
    return { key, direction: kept.direction === 'descending' ? ('descending' as const) : ('ascending' as const) };
  }, [keys, kept, first]);
  const shown = useCallback((rows: readonly { readonly id: string }[]) => {
    if (selection.size === 0) return selection;
    const ids = new Set(rows.map(({ id }) => id));
    const present = [...selection].filter((id) => ids.has(id));
    return present.length === selection.size ? selection : new Set(present);
  }, [selection]);
  return { sort, setSort: setKept, selection, setSelection, shown };
};
