import { sameRow } from '../../history';
import { refuseWith, succeed, type ChangeDraft, type Op, type Records, type Refusal, type Result, type TableName } from '../../model';

/** An op on a row whose table is known only as a type parameter; the pairing of table and row is checked by the caller's types. */
const opOf = <Name extends TableName>(table: Name, id: Records[Name]['id'], before: Records[Name] | null, after: Records[Name] | null): Op =>
  ({ table, id, before, after }) as unknown as Op;

export const created = <Name extends TableName>(table: Name, after: Records[Name]): Op => opOf(table, after.id, null, after);

export const removed = <Name extends TableName>(table: Name, before: Records[Name]): Op => opOf(table, before.id, before, null);

/** The edit of one row; empty where nothing differs, so that a change never carries rows it does not change. */
export const edited = <Name extends TableName>(table: Name, before: Records[Name], after: Records[Name]): readonly Op[] =>
  sameRow(before, after) ? [] : [opOf(table, before.id, before, after)];

/** The same op with the reason it is there, for the history. */
export const withWhy = (op: Op, why: string): Op => ({ ...op, why });

/** The draft of a change, or the refusal that there is nothing to change. */
export const draftOf = (label: string, ops: readonly Op[], reason = ''): Result<ChangeDraft> => {
  if (ops.length === 0) return nothingChanged();
  return succeed(reason.trim() === '' ? { label, ops } : { label, ops, reason: reason.trim() });
};

export const nothingChanged = (): { readonly ok: false; readonly refusal: Refusal } =>
  refuseWith('nothing-changed', 'That is how it is already, so nothing was changed.', 'Choose another value.');
