import {
  detectAll, detectMapping, mappingFor, withField, withUnit, type DayOrder, type DecimalMark, type EffortUnit, type FieldId, type FileTable, type Mapping, type MappingMemory, type ReadingChoices, type TableKind,
  type TableSource,
} from '../../../shared/exchange';
import { type Refusal } from '../../../shared/model';

/** A table that was read, and everything the user decided about it. */
export interface ReadFile {
  readonly state: 'read';
  readonly table: FileTable;
  readonly mapping: Mapping;
  readonly origin: 'remembered' | 'byName' | 'byHand';
  readonly dayOrder: DayOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly leaveOut: ReadonlySet<number>;
}

export type FileContent = ReadFile | { readonly state: 'reading'; readonly done: number } | { readonly state: 'refused'; readonly refusal: Refusal };

/** One file of the import. */
export interface ImportFile {
  readonly id: number;
  readonly source: TableSource;
  readonly choices: ReadingChoices;
  readonly content: FileContent;
}

export const newFile = (id: number, source: TableSource): ImportFile => ({ id, source, choices: detectAll, content: { state: 'reading', done: 0 } });

const noRows: ReadonlySet<number> = new Set();

/** A table just read, mapped as last time or by its names. */
export const asRead = (table: FileTable, memory: MappingMemory): ReadFile =>
  ({ state: 'read', table, ...mappingFor(table, memory), dayOrder: null, decimalMark: null, leaveOut: noRows });

/** What the user can change about a file that was read. */
export type Edit =
  | { readonly kind: 'kind'; readonly value: TableKind }
  | { readonly kind: 'field'; readonly column: number; readonly field: FieldId | null }
  | { readonly kind: 'unit'; readonly column: number; readonly unit: EffortUnit }
  | { readonly kind: 'dayOrder'; readonly value: DayOrder }
  | { readonly kind: 'decimalMark'; readonly value: DecimalMark }
  | { readonly kind: 'leaveOut'; readonly rows: readonly number[] }
  | { readonly kind: 'takeBack'; readonly rows: readonly number[] };

export const edited = (file: ReadFile, edit: Edit): ReadFile => {
  switch (edit.kind) {
    case 'kind': return edit.value === file.mapping.kind ? file : { ...file, mapping: detectMapping(file.table, edit.value), origin: 'byName' };
    case 'field': return { ...file, mapping: withField(file.table, file.mapping, edit.column, edit.field), origin: 'byHand' };
    case 'unit': return { ...file, mapping: withUnit(file.mapping, edit.column, edit.unit), origin: 'byHand' };
    case 'dayOrder': return { ...file, dayOrder: edit.value };
    case 'decimalMark': return { ...file, decimalMark: edit.value };
    case 'leaveOut': return { ...file, leaveOut: new Set([...file.leaveOut, ...edit.rows]) };
    case 'takeBack': return { ...file, leaveOut: new Set([...file.leaveOut].filter((row) => !edit.rows.includes(row))) };
  }
};
