import { useState, type ReactNode } from 'react';
import { CellEditor } from './CellEditor';
import { CustomEditor } from './CustomEditor';
import type { AfterCommit, Editing } from './editing';
import { placeAfter, type GridMove } from './plans';
import type { GridColumn, GridProps } from './types';
import type { GridFocus } from './useGridFocus';

export interface GridEditing {
  readonly editing: Editing | null;
  readonly editor: ReactNode;
  /** Opens the editor of a cell; a letter replaces what is there. Answers whether the cell can be edited. */
  readonly begin: (row: number, column: number, letter?: string) => boolean;
  /** Gives the focused cell a text without opening its editor. */
  readonly put: (row: number, column: number, text: string) => void;
}

const moveAfter: Readonly<Record<AfterCommit, GridMove>> = {
  down: { row: 1, column: 0 }, up: { row: -1, column: 0 }, right: { row: 0, column: 1 }, left: { row: 0, column: -1 }, stay: { row: 0, column: 0 },
};

/** Which cell is being edited, and what happens when its text is committed. */
export const useGridEditing = <Row extends { readonly id: string }>({ columns, rows, onEdit, onMessage }: GridProps<Row>, focus: GridFocus): GridEditing => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const row = editing === null ? undefined : rows[focus.indexOf.get(editing.rowId) ?? -1];
  const at = editing === null ? -1 : columns.findIndex(({ id }) => id === editing.columnId);
  const column: GridColumn<Row> | undefined = columns[at];

  /** Hands the text over if it is new; the sentence if it was refused. */
  const handOver = (target: Row, to: GridColumn<Row>, text: string): string | null =>
    to.text(target) === text ? null : (onEdit([{ rowId: target.id, columnId: to.id, text }])?.sentence ?? null);

  const finish = (text: string, then: (() => void) | null): void => {
    if (editing === null || row === undefined || column === undefined) return setEditing(null);
    const sentence = handOver(row, column, text);
    if (sentence !== null) {
      setEditing({ ...editing, problem: sentence });
      return onMessage(sentence, 'beside');
    }
    setEditing(null);
    return then?.();
  };
  const commit = (text: string, after: AfterCommit): void => {
    // Where to go is decided before the edit: it may sort the row elsewhere.
    const rowIndex = editing === null ? -1 : (focus.indexOf.get(editing.rowId) ?? -1);
    const down = after === 'up' && rowIndex === 0 ? moveAfter.stay : moveAfter[after];
    const target = placeAfter(focus.rowIds, columns.length + 1, { row: rowIndex, column: at + 1 }, down);
    finish(text, () => { focus.goTo(target); });
  };
  const cancel = (): void => {
    setEditing(null);
    if (editing !== null) focus.goTo({ rowId: editing.rowId, column: at + 1 });
  };
  const put = (rowIndex: number, columnIndex: number, text: string): void => {
    const [target, to] = [rows[rowIndex], columns[columnIndex - 1]];
    const sentence = target === undefined || to?.editor === undefined ? null : handOver(target, to, text);
    if (sentence !== null) onMessage(sentence, 'nowhere');
  };
  const begin = (rowIndex: number, columnIndex: number, letter?: string): boolean => {
    const [target, to] = [rows[rowIndex], columns[columnIndex - 1]];
    if (target === undefined || to?.editor === undefined || to.editor.kind === 'toggle') return false;
    if (letter !== undefined && to.editor.kind === 'custom') return false;
    setEditing({ rowId: target.id, columnId: to.id, begin: letter ?? to.text(target), with: letter === undefined ? 'kept' : 'typed', problem: null });
    return true;
  };

  let editor: ReactNode = null;
  if (editing !== null && row !== undefined && column?.editor !== undefined && column.editor.kind !== 'toggle') {
    const key = `${editing.rowId} ${editing.columnId}`;
    editor = column.editor.kind === 'custom'
      ? <CustomEditor key={key} label={column.title} shown={column.render?.(row) ?? column.text(row)} onCancel={cancel}>{column.editor.render({ row, commit: (text) => { commit(text, 'stay'); }, cancel })}</CustomEditor>
      : (
        <CellEditor
          key={key}
          label={column.title}
          row={row}
          editor={column.editor}
          editing={editing}
          align={column.align ?? 'start'}
          onCommit={commit}
          onLeave={(text) => { finish(text, null); }}
          onCancel={cancel}
        />
      );
  }
  return { editing, editor, begin, put };
};
