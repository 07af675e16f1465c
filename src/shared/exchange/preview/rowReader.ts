import type { DayNumber } from '../../model';
import type { TableRow } from '../csv';
import type { ColumnTarget, FieldId, Mapping } from '../mapping';
import { numberFrom, writtenDay, type DayOrder, type DecimalMark } from '../../calendar';
import type { Problem } from './types';

/** How the cells of one file are read. */
export interface CellRules {
  readonly dayOrder: DayOrder | null;
  readonly decimalMark: DecimalMark;
}

/** One row as fields instead of columns; what it cannot read it reports. */
export interface RowReader {
  readonly row: number;
  /** The first filled cell of a field, trimmed; empty where the row says nothing. */
  readonly text: (field: FieldId) => string;
  /** All filled cells of a field that several columns may feed. */
  readonly texts: (field: FieldId) => readonly string[];
  /** The same with their blanks, for notes. */
  readonly raws: (field: FieldId) => readonly string[];
  readonly target: (field: FieldId) => ColumnTarget | undefined;
  readonly isMapped: (field: FieldId) => boolean;
  /** undefined: the cell is empty or was reported. */
  readonly day: (field: FieldId) => DayNumber | undefined;
  readonly number: (field: FieldId) => number | undefined;
  readonly error: (field: FieldId | null, sentence: string) => void;
  readonly warn: (field: FieldId | null, sentence: string) => void;
  readonly failed: () => boolean;
}

export type Report = (problem: Omit<Problem, 'part'>) => void;

/** The columns of each field, made once for a file. */
export const targetsOf = (mapping: Mapping): ReadonlyMap<FieldId, readonly ColumnTarget[]> => {
  const targets = new Map<FieldId, ColumnTarget[]>();
  for (const target of mapping.columns) {
    if (target.field === null) continue;
    const present = targets.get(target.field);
    if (present === undefined) targets.set(target.field, [target]);
    else present.push(target);
  }
  return targets;
};

/** A day that fits both orders: the file as a whole was told that the order has to be chosen. */
const isOpen = (cell: string): boolean => writtenDay(cell, null) === null && writtenDay(cell, 'dayFirst') !== null;

export const rowReader = ({ row, cells }: TableRow, targets: ReadonlyMap<FieldId, readonly ColumnTarget[]>, rules: CellRules, report: Report): RowReader => {
  let failed = false;
  const target = (field: FieldId): ColumnTarget | undefined => targets.get(field)?.[0];
  const raws = (field: FieldId): readonly string[] => (targets.get(field) ?? []).map(({ column }) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  const texts = (field: FieldId): readonly string[] => raws(field).map((cell) => cell.trim());
  const text = (field: FieldId): string => texts(field)[0] ?? '';
  const tell = (severity: Problem['severity']) => (field: FieldId | null, sentence: string): void => {
    if (severity === 'error') failed = true;
    report({ row, column: field === null ? null : (target(field)?.header ?? null), sentence, severity });
  };
  const error = tell('error');
  const read = <T>(field: FieldId, convert: (cell: string) => T | null, wrong: (cell: string) => string): T | undefined => {
    const cell = text(field);
    if (cell === '') return undefined;
    const value = convert(cell);
    if (value !== null) return value;
    error(field, wrong(cell));
    return undefined;
  };
  return {
    row, text, texts, raws, target, error, warn: tell('warning'),
    isMapped: (field) => targets.has(field),
    failed: () => failed,
    day: (field) => (rules.dayOrder === null && isOpen(text(field)) ? undefined : read(field, (cell) => writtenDay(cell, rules.dayOrder), (cell) => `“${cell}” is not a day.`)),
    number: (field) => read(field, (cell) => numberFrom(cell, rules.decimalMark), (cell) => `“${cell}” is not a number.`),
  };
};
