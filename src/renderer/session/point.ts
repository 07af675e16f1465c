import type { HistoryEntry } from '../../shared/history';
import { applyOps, type Workspace } from '../../shared/model';

/** The workspace after one entry of the history. */
export interface Point {
  readonly workspace: Workspace;
  /** The last entry; null: nothing was done yet. */
  readonly tip: HistoryEntry | null;
}

/** The point that `entry` leads to. */
export const pointAfter = (point: Point, entry: HistoryEntry): Point => ({ workspace: applyOps(point.workspace, entry.change.ops), tip: entry });
