import type { Op } from '../../model';
import type { FileTable } from '../csv';
import type { Mapping, TableKind } from '../mapping';
import type { DayOrder, DecimalMark } from '../../calendar';
import type { DayOrderEvidence, DecimalEvidence } from '../values';

/** One file and what the user decided about it. */
export interface ImportPart {
  readonly table: FileTable;
  readonly mapping: Mapping;
  /** null: as detected. Where both orders fit and none is chosen, days are refused, not guessed. */
  readonly dayOrder: DayOrder | null;
  /** null: as detected. */
  readonly decimalMark: DecimalMark | null;
  /** Rows left out by hand. */
  readonly leaveOut: ReadonlySet<number>;
}

export interface Problem {
  /** Place of the file in the import. */
  readonly part: number;
  /** null: the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly sentence: string;
  /** `error` blocks the import until it is mended or the row is left out; `warning` says what is assumed or dropped. */
  readonly severity: 'error' | 'warning';
}

/** One field of an existing row, before and after, as our own files write it. */
export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** `joined`: adds skills to the person of an earlier row. `blocked`: has an error. */
export type RowAction = 'create' | 'update' | 'unchanged' | 'joined' | 'leftOut' | 'blocked';

export interface PreviewRow {
  readonly row: number;
  readonly action: RowAction;
  readonly name: string;
  /** New rows: what is filled in. Updates: what changes. */
  readonly changes: readonly FieldChange[];
}

export interface UnusedColumn {
  readonly column: number;
  readonly header: string;
  /** Rows with something in it. */
  readonly filled: number;
}

export interface PartPreview {
  readonly kind: TableKind;
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowAction, number>>;
  readonly notImported: readonly UnusedColumn[];
  readonly dayOrderEvidence: DayOrderEvidence;
  /** null: days cannot be read before the order is chosen. */
  readonly dayOrder: DayOrder | null;
  readonly decimalEvidence: DecimalEvidence;
  readonly decimalMark: DecimalMark;
}

export interface ImportPreview {
  readonly parts: readonly PartPreview[];
  readonly problems: readonly Problem[];
  readonly newSkills: readonly string[];
  readonly newProjects: readonly string[];
  readonly newTeams: readonly string[];
  /** For `importRows`; empty while an error stands. */
  readonly ops: readonly Op[];
  /** "Import 10 people and 100 tasks". */
  readonly label: string;
  readonly errors: number;
}
