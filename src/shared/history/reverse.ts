import type { Op } from '../model';

// `before` and `after` of one op are of one table; the union of all tables cannot say so once they are swapped.
const reverseOp = (op: Op): Op => ({ table: op.table, id: op.id, before: op.after, after: op.before }) as Op;

/** The ops that take `ops` back: last first, `before` and `after` swapped. Reasons for single rows are left behind. */
export const reverseOps = (ops: readonly Op[]): readonly Op[] => ops.map(reverseOp).reverse();
