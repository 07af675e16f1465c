import type { FileColumn, FileNames } from '../columns';
import type { FieldChange, PreviewRow, RowAction } from './types';

/** The fields that differ between two states of a row, in the words of our own files. */
export const changesBetween = <Row>(columns: readonly FileColumn<string, Row>[], before: Row | null, after: Row, names: FileNames, currency: string): readonly FieldChange[] => {
  const changes: FieldChange[] = [];
  for (const { field, header, cell } of columns) {
    if (field === 'loadlineId') continue;
    const was = before === null ? '' : String(cell(before, names, currency) ?? '');
    const is = String(cell(after, names, currency) ?? '');
    if (was !== is) changes.push({ label: header, before: was, after: is });
  }
  return changes;
};

export const countsOf = (rows: readonly PreviewRow[]): Readonly<Record<RowAction, number>> => {
  const counts: Record<RowAction, number> = { create: 0, update: 0, unchanged: 0, joined: 0, leftOut: 0, blocked: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
};
