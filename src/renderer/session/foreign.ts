import { checkFits, isBeginning, type HistoryEntry } from '../../shared/history';
import { refuseWith, succeed, workspaceOf, type Result } from '../../shared/model';
import type { WorkspaceStore } from '../../shared/ports';
import { pointAfter, type Point } from './point';

const follows = ({ workspace, tip }: Point, entry: HistoryEntry): boolean =>
  entry.seq === (tip?.seq ?? 0) + 1 && (isBeginning(entry) || checkFits(workspace, entry.change.ops).ok);

const reopened = async (store: WorkspaceStore): Promise<Result<Point>> => {
  const opened = await store.open();
  if (!opened.ok) return opened;
  const { rows, lastEntry } = opened.value;
  if (rows === null) {
    return refuseWith('storage-failed', 'The stored plan is gone while this window was open.', 'Keep this window open and export the plan before you do anything else.');
  }
  return succeed({ workspace: workspaceOf(rows), tip: lastEntry });
};

/** The point after entries that other windows appended, oldest first. If one does not fit what is in memory, the stored rows are read again. */
export const follow = async (store: WorkspaceStore, from: Point, entries: readonly HistoryEntry[]): Promise<Result<Point>> => {
  let point = from;
  for (const entry of entries) {
    if (!follows(point, entry)) return reopened(store);
    point = pointAfter(point, entry);
  }
  return succeed(point);
};
