import type { HistoryEntry } from '../../shared/history';
import { applyOps, type Workspace } from '../../shared/model';

/** The workspace after one entry of the history. */
export interface Point {
  readonly workspace: Workspace;
  /** The last entry; null: nothing was done yet. */
  readonly tip: HistoryEntry | null;
}

/**
 * Whether there is nothing to lose here: never begun, or begun and undone to the last step with neither people, tasks nor
 * projects left. Then the three ways in are offered (again).
 */
export const isUntouched = ({ workspace, tip }: Point): boolean =>
  tip === null || (tip.undoTop === null && workspace.resources.size === 0 && workspace.tasks.size === 0 && workspace.projects.size === 0);

/** The point that `entry` leads to. */
export const pointAfter = (point: Point, entry: HistoryEntry): Point => ({ workspace: applyOps(point.workspace, entry.change.ops), tip: entry });
