import type { Transaction } from 'dexie';

/** A stored row of whatever format. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What a format added to rows of earlier ones, by table, with the values that leave the plan as it was. */
export type AddedFields = Readonly<Record<string, StoredRow>>;

/** A row of the format before with the new fields. What was set aside for not being a row stays what it is. */
export const withFields = (added: AddedFields, table: string, row: unknown): unknown =>
  added[table] === undefined || typeof row !== 'object' || row === null ? row : { ...added[table], ...row };

interface StoredOp {
  readonly table: string;
  readonly before: unknown;
  readonly after: unknown;
}

const hasOps = (change: unknown): change is { readonly ops: readonly StoredOp[] } => typeof change === 'object' && change !== null && 'ops' in change && Array.isArray(change.ops);

/** Gives every stored row its new fields, also those inside the history, which Undo puts back, and writes the format's number: part of the transaction that creates the new tables, so all of it or nothing. */
export const addFields = async (transaction: Transaction, added: AddedFields, format: number): Promise<void> => {
  for (const table of Object.keys(added)) {
    await transaction.table(table).toCollection().modify((row: StoredRow, ref: { value: unknown }) => {
      ref.value = withFields(added, table, row);
    });
  }
  await transaction.table('history').toCollection().modify((entry: { change?: unknown }) => {
    if (!hasOps(entry.change)) return;
    const ops = entry.change.ops.map((op) => ({ ...op, before: withFields(added, op.table, op.before), after: withFields(added, op.table, op.after) }));
    entry.change = { ...entry.change, ops };
  });
  await transaction.table('meta').put({ key: 'format', value: format });
};
