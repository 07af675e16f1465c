import { useRef } from 'react';
import { idsBetween } from './plans';

export interface GridSelection {
  readonly toggle: (rowId: string) => void;
  /** Selects from where the last selection began to this row. */
  readonly extendTo: (row: number, from: number) => void;
  readonly all: () => void;
  readonly none: () => void;
  /** The next extension begins at the row it starts from. */
  readonly forgetAnchor: () => void;
}

/** Selecting rows, one by one or from an anchor on. */
export const useGridSelection = (rowIds: readonly string[], selection: ReadonlySet<string>, onChange: (selection: ReadonlySet<string>) => void): GridSelection => {
  const anchor = useRef<string | null>(null);
  const change = (ids: Iterable<string>): void => { onChange(new Set(ids)); };
  return {
    toggle: (rowId) => {
      anchor.current = rowId;
      change(selection.has(rowId) ? [...selection].filter((id) => id !== rowId) : [...selection, rowId]);
    },
    extendTo: (row, from) => {
      const begun = anchor.current === null ? -1 : rowIds.indexOf(anchor.current);
      if (begun < 0) anchor.current = rowIds[from] ?? null;
      change(idsBetween(rowIds, begun < 0 ? from : begun, row));
    },
    all: () => { change(selection.size === rowIds.length ? [] : rowIds); },
    none: () => { if (selection.size > 0) change([]); },
    forgetAnchor: () => { anchor.current = null; },
  };
};
