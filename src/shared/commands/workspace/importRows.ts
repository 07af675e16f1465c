import { checkFits } from '../../history';
import type { Op } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import { danglingReference } from '../checks/danglingReference';
import type { Command } from '../command';

export interface ImportRowsInput {
  /** Made against the workspace as it was previewed; at most one op a row. */
  readonly ops: readonly Op[];
  /** "Import 12 people and 60 tasks". */
  readonly label: string;
}

/**
 * Applies rows that were made outside, all or nothing. Refuses `does-not-fit` where a row changed since the preview,
 * and, like every command, rows that break an invariant, name rows that are not there or wait for each other in a circle.
 */
export const importRows: Command<ImportRowsInput> = (workspace, { ops, label }) => {
  const fits = checkFits(workspace, ops);
  if (!fits.ok) return fits;
  return danglingReference(workspace, ops) ?? checkedDraft(workspace, label, ops);
};
