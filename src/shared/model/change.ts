import type { ChangeId } from './ids';
import type { Records, TableName } from './records';
import type { Instant } from './units';

/** One row of one table before and after. */
export type OpOf<Name extends TableName> = {
  readonly table: Name;
  readonly id: Records[Name]['id'];
  /** null: the row is created. */
  readonly before: Records[Name] | null;
  /** null: the row is removed. */
  readonly after: Records[Name] | null;
  /** Why this row moved, where the change's label does not say: "Follows Weld frame (FS)". */
  readonly why?: string;
};

/** One row before and after. */
export type Op = { readonly [Name in TableName]: OpOf<Name> }[TableName];

/** Whether an op is about a row of the table named. */
export const isOpOf = <Name extends TableName>(op: Op, table: Name): op is Op & OpOf<Name> => op.table === table;

/** What a command answers: a change that nobody has stamped yet. */
export interface ChangeDraft {
  /** What was done, as the history and Undo show it: "Assign Weld frame to Ana Ruiz". */
  readonly label: string;
  /** Why a rule was overridden, or any reason the user gave. */
  readonly reason?: string;
  /** At most one op a row; never empty. */
  readonly ops: readonly Op[];
}

/** The one record of an edit: undo, storage, other windows, scenarios and merge all speak it. */
export interface Change extends ChangeDraft {
  readonly id: ChangeId;
  readonly at: Instant;
  /** Who did it. */
  readonly by: string;
}
