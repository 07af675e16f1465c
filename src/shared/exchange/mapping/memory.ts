import type { FileTable } from '../csv';
import type { EffortUnit } from '../../calendar';
import { fieldInfo, type FieldId, type TableKind } from './fields';
import { detectMapping, guessKind, type ColumnTarget, type Mapping } from './mapping';

/** What was chosen for files with the same column names. */
interface Remembered {
  readonly signature: string;
  readonly kind: TableKind;
  readonly columns: readonly { readonly field: FieldId | null; readonly unit: EffortUnit | null }[];
}

/** The mappings kept for next time, latest first; a plain value for the preference store. */
export type MappingMemory = readonly Remembered[];

const kept = 40;

/** The column names of a file, as the key under which its mapping is remembered. */
export const headerSignature = (headers: readonly string[]): string => headers.map((header) => header.trim().toLowerCase()).join('\u001f');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const units: readonly unknown[] = ['hours', 'days', 'minutes', 'seconds', 'weeks', null];

const asRemembered = (value: unknown): Remembered | null => {
  if (!isObject(value)) return null;
  const { signature, kind, columns } = value;
  if (typeof signature !== 'string' || (kind !== 'people' && kind !== 'tasks') || !Array.isArray(columns)) return null;
  const read: { field: FieldId | null; unit: EffortUnit | null }[] = [];
  for (const column of columns as readonly unknown[]) {
    if (!isObject(column)) return null;
    const info = typeof column['field'] === 'string' ? fieldInfo(kind, column['field'] as FieldId) : undefined;
    const unit = units.includes(column['unit']) ? (column['unit'] as EffortUnit | null) : null;
    read.push({ field: info?.id ?? null, unit });
  }
  return { signature, kind, columns: read };
};

/** The memory from what the preference store held; what does not read as a memory is left out. */
export const memoryFrom = (value: unknown): MappingMemory =>
  Array.isArray(value) ? value.map(asRemembered).filter((each) => each !== null) : [];

/** The mapping for a file: the one remembered for its column names, else by their names. */
export const mappingFor = (table: FileTable, memory: MappingMemory): { readonly mapping: Mapping; readonly origin: 'remembered' | 'byName' } => {
  const known = memory.find(({ signature }) => signature === headerSignature(table.headers));
  if (known?.columns.length !== table.headers.length) return { mapping: detectMapping(table, guessKind(table.headers)), origin: 'byName' };
  const columns = table.headers.map((header, column): ColumnTarget => ({ column, header, field: known.columns[column]?.field ?? null, unit: known.columns[column]?.unit ?? null }));
  return { mapping: { kind: known.kind, columns }, origin: 'remembered' };
};

/** The memory after a file was imported with a mapping. */
export const remember = (memory: MappingMemory, table: FileTable, mapping: Mapping): MappingMemory => {
  const signature = headerSignature(table.headers);
  const entry: Remembered = { signature, kind: mapping.kind, columns: mapping.columns.map(({ field, unit }) => ({ field, unit })) };
  return [entry, ...memory.filter((other) => other.signature !== signature)].slice(0, kept);
};
