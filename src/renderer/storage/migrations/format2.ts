import type { Transaction } from 'dexie';

/** A stored row of whatever format. */
type StoredRow = Readonly<Record<string, unknown>>;

/** What format 2 added to rows that were there before, with the value that leaves the plan as it was. */
const added: Readonly<Record<string, StoredRow>> = {
  settings: { statusDay: null, baselineId: null },
  resources: { overtimePerHour: null, billingPerHour: null, laterRates: [] },
  tasks: { kind: '', percentFrom: 'effort', percentByHand: 0 },
};

/** A row of format 1 as format 2 writes it. What was set aside for not being a row stays what it is. */
export const rowInFormat2 = (table: string, row: unknown): unknown =>
  added[table] === undefined || typeof row !== 'object' || row === null ? row : { ...added[table], ...row };

interface StoredOp {
  readonly table: string;
  readonly before: unknown;
  readonly after: unknown;
}

const hasOps = (change: unknown): change is { readonly ops: readonly StoredOp[] } => typeof change === 'object' && change !== null && 'ops' in change && Array.isArray(change.ops);

/** Undo puts rows of the history back: they get the new fields too. */
const entryInFormat2 = (entry: { change?: unknown }): void => {
  if (!hasOps(entry.change)) return;
  const ops = entry.change.ops.map((op) => ({ ...op, before: rowInFormat2(op.table, op.before), after: rowInFormat2(op.table, op.after) }));
  entry.change = { ...entry.change, ops };
};

/** Takes a plan of format 1 to format 2, in the transaction that creates the new tables: all of it or nothing. */
export const upgradeToFormat2 = async (transaction: Transaction, format: number): Promise<void> => {
  for (const table of Object.keys(added)) {
    await transaction.table(table).toCollection().modify((row: StoredRow, ref: { value: unknown }) => {
      ref.value = rowInFormat2(table, row);
    });
  }
  await transaction.table('history').toCollection().modify(entryInFormat2);
  await transaction.table('meta').put({ key: 'format', value: format });
};
