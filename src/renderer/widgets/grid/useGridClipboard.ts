import { useState, type ClipboardEvent } from 'react';
import { counted, planPaste } from './plans';
import { formatTsv, parseTsv } from './tsv';
import type { GridNewRow, GridProps } from './types';
import type { GridFocus } from './useGridFocus';

/** Columns marked with Shift; both ends included, 0 is the check boxes. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

export interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Gives every selected row what the focused row holds in the focused column. */
  readonly fillDown: () => void;
  /** Pasted rows beyond the end, offered as new ones. */
  readonly beyond: readonly GridNewRow[];
  readonly beyondProblem: string | null;
  readonly addBeyond: () => void;
  readonly leaveOut: () => void;
}

/** Copies and pastes cells as spreadsheets do. A paste goes in as a whole or not at all. */
export const useGridClipboard = <Row extends { readonly id: string }>(
  { columns, rows, selection, onEdit, onAddRows, onMessage, nouns }: GridProps<Row>,
  focus: GridFocus,
  range: ColumnRange | null,
): GridClipboard => {
  const [beyond, setBeyond] = useState<readonly GridNewRow[]>([]);
  const [beyondProblem, setBeyondProblem] = useState<string | null>(null);
  const activeId = focus.rowIds[focus.row];
  const withSelection = activeId !== undefined && selection.has(activeId);
  const targetsNow = (): readonly Row[] => (withSelection ? rows.filter(({ id }) => selection.has(id)) : rows.slice(Math.max(0, focus.row), focus.row + 1));

  const copiedColumns = (): typeof columns => {
    if (range !== null) return columns.slice(Math.max(0, range.from - 1), range.to);
    if (focus.column === 0 || (withSelection && selection.size > 1)) return columns;
    return columns.slice(focus.column - 1, focus.column);
  };
  const fallBack = (): void => { focus.goTo({ rowId: activeId ?? null, column: focus.column }); };

  return {
    beyond,
    beyondProblem,
    onCopy: (event) => {
      const targetRows = targetsNow();
      if (targetRows.length === 0) return;
      const cells = copiedColumns();
      event.preventDefault();
      event.clipboardData.setData('text/plain', formatTsv(targetRows.map((row) => cells.map((column) => column.text(row)))));
      onMessage(targetRows.length === 1 && cells.length === 1 ? 'Copied the cell.' : `Copied ${counted(targetRows.length, nouns)}.`, 'nowhere');
    },
    onPaste: (event) => {
      const cells = parseTsv(event.clipboardData.getData('text/plain'));
      if (cells.length === 0) return;
      event.preventDefault();
      const selectedIds = withSelection ? targetsNow().map(({ id }) => id) : [];
      const plan = planPaste({ columns, rowIds: focus.rowIds, row: Math.max(0, focus.row), column: Math.max(0, focus.column - 1), cells, selectedIds });
      const textAt = new Map(rows.map((row) => [row.id, row]));
      const edits = plan.edits.filter(({ rowId, columnId, text }) => {
        const row = textAt.get(rowId);
        return row !== undefined && columns.find(({ id }) => id === columnId)?.text(row) !== text;
      });
      const problem = edits.length === 0 ? null : onEdit(edits);
      if (problem !== null) {
        const title = columns.find(({ id }) => id === problem.columnId)?.title ?? '';
        return onMessage(`Nothing was pasted. Row ${String((focus.indexOf.get(problem.rowId) ?? 0) + 1)}, ${title}: ${problem.sentence}`, 'nowhere');
      }
      if (plan.newRows.length > 0 && onAddRows !== undefined) {
        setBeyondProblem(null);
        setBeyond(plan.newRows);
      }
      const passed = plan.passedOver.length === 0 ? '' : ` Passed over ${plan.passedOver.join(', ')}: read only.`;
      const pastedRows = new Set(edits.map(({ rowId }) => rowId)).size;
      if (edits.length > 0 || passed !== '') onMessage(`Pasted into ${counted(pastedRows, nouns)}.${passed}`, edits.length > 0 ? 'asChange' : 'nowhere');
      return undefined;
    },
    fillDown: () => {
      const targetRows = targetsNow();
      const [active, column] = [rows[focus.row], columns[focus.column - 1]];
      if (active === undefined || column?.editor === undefined || targetRows.length < 2) return onMessage('Select the rows to fill first.', 'nowhere');
      const text = column.text(active);
      const edits = targetRows.filter((row) => column.text(row) !== text).map(({ id }) => ({ rowId: id, columnId: column.id, text }));
      if (edits.length === 0) return onMessage(`${column.title} is the same in all of them already.`, 'nowhere');
      const problem = onEdit(edits);
      return problem === null ? onMessage(`Filled ${column.title} in ${counted(targetRows.length, nouns)}.`, 'asChange') : onMessage(`Nothing was filled. ${problem.sentence}`, 'nowhere');
    },
    addBeyond: () => {
      const problem = onAddRows?.(beyond) ?? null;
      setBeyondProblem(problem);
      if (problem !== null) return onMessage(problem, 'beside');
      setBeyond([]);
      return fallBack();
    },
    leaveOut: () => {
      setBeyond([]);
      fallBack();
    },
  };
};
