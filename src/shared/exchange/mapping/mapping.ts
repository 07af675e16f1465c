import type { FileTable } from '../csv';
import type { EffortUnit } from '../../calendar';
import { fieldsOf, type FieldId, type FieldInfo, type TableKind } from './fields';
import { fieldNamed, headerUnit } from './headers';

/** Where one column goes. */
export interface ColumnTarget {
  readonly column: number;
  readonly header: string;
  /** null: not imported. */
  readonly field: FieldId | null;
  /** What a bare number in an effort column counts in; null for other columns. */
  readonly unit: EffortUnit | null;
}

export interface Mapping {
  readonly kind: TableKind;
  readonly columns: readonly ColumnTarget[];
}

/**
 * People or tasks, by the column names. A name that both kinds know counts little; where they come out equal, a file
 * with skills lists people and any other tasks.
 */
export const guessKind = (headers: readonly string[]): TableKind => {
  const weight = (kind: TableKind, other: TableKind): number => {
    const found = new Map<FieldInfo, number>();
    for (const header of headers) {
      const info = fieldNamed(header, fieldsOf(kind));
      if (info !== null) found.set(info, Math.max(found.get(info) ?? 0, fieldNamed(header, fieldsOf(other)) === null ? info.weight : 1));
    }
    return [...found.values()].reduce((sum, each) => sum + each, 0);
  };
  const [people, tasks] = [weight('people', 'tasks'), weight('tasks', 'people')];
  const skilled = headers.some((header) => fieldNamed(header, fieldsOf('people'))?.id === 'skills');
  return people > tasks || (people === tasks && skilled) ? 'people' : 'tasks';
};

const sampleOf = (table: FileTable, column: number): readonly string[] => {
  const values: string[] = [];
  for (const { cells } of table.rows) {
    const value = (cells[column] ?? '').trim();
    if (value !== '') values.push(value);
    if (values.length === 200) break;
  }
  return values;
};

/** Jira writes estimates as seconds and does not say so; whole multiples of a minute from ten minutes up, on average hours. */
const looksLikeSeconds = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => /^\d+$/u.test(value) && Number(value) % 60 === 0) && Math.max(...values.map(Number)) >= 1800;

/** The unit of an effort column: from its name, else seconds where the values look like them, else hours. */
export const detectUnit = (table: FileTable, column: number): EffortUnit =>
  headerUnit(table.headers[column] ?? '') ?? (looksLikeSeconds(sampleOf(table, column)) ? 'seconds' : 'hours');

/** Columns by name. The first column of a name wins where a field takes one column; its further columns are not imported. */
export const detectMapping = (table: FileTable, kind: TableKind): Mapping => {
  const fields = fieldsOf(kind);
  const exact = table.headers.map((header) => fieldNamed(header, fields));
  const owners = new Map<FieldInfo, number>();
  exact.forEach((info, column) => {
    if (info === null) return;
    const present = owners.get(info);
    if (present === undefined || rank(table, info, column) < rank(table, info, present)) owners.set(info, column);
  });
  const columns = table.headers.map((header, column): ColumnTarget => {
    const info = exact[column] ?? null;
    const taken = info !== null && (info.columns === 'many' || owners.get(info) === column) ? info : null;
    return { column, header, field: taken?.id ?? null, unit: taken?.measure === 'effort' ? detectUnit(table, column) : null };
  });
  return { kind, columns };
};

/** Of two columns for one field the one whose name comes first among its synonyms, if it holds anything. */
const rank = (table: FileTable, info: FieldInfo, column: number): number => {
  const name = (table.headers[column] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const place = info.synonyms.indexOf(name);
  return (place < 0 ? info.synonyms.length : place) + (sampleOf(table, column).length === 0 ? 1000 : 0);
};

/** The mapping after one column was given another field; a field that takes one column leaves its former one. */
export const withField = (table: FileTable, mapping: Mapping, column: number, field: FieldId | null): Mapping => {
  const info = fieldsOf(mapping.kind).find(({ id }) => id === field);
  return {
    ...mapping,
    columns: mapping.columns.map((target) => {
      if (target.column === column) return { ...target, field, unit: info?.measure === 'effort' ? (target.unit ?? detectUnit(table, column)) : null };
      return field !== null && target.field === field && info?.columns === 'one' ? { ...target, field: null, unit: null } : target;
    }),
  };
};

/** The mapping after the unit of one effort column was changed. */
export const withUnit = (mapping: Mapping, column: number, unit: EffortUnit): Mapping =>
  ({ ...mapping, columns: mapping.columns.map((target) => (target.column === column ? { ...target, unit } : target)) });
