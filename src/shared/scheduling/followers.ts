import type { TaskId, Workspace } from '../model';
import { holdsUp } from './dependencies';

/**
 * All tasks that wait for the ones named, directly or through others, each after everything it waits for among them.
 * The named ones are left out, and so are archived and done tasks and what only follows through those.
 */
export const followersOf = (workspace: Workspace, taskIds: readonly TaskId[]): readonly TaskId[] => {
  const given = new Set(taskIds);
  const reached = new Set<TaskId>();
  const queue = [...given];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const successor of workspace.index.successorsOf.get(id) ?? []) {
      if (given.has(successor) || reached.has(successor) || !holdsUp(workspace.tasks.get(successor))) continue;
      reached.add(successor);
      queue.push(successor);
    }
  }
  return inOrderOfWork(workspace, reached);
};

/** Tasks so that each comes after those it waits for; equal ones by id, so that the same plan gives the same order. */
const inOrderOfWork = (workspace: Workspace, ids: ReadonlySet<TaskId>): readonly TaskId[] => {
  const waiting = new Map<TaskId, number>();
  for (const id of ids) waiting.set(id, (workspace.tasks.get(id)?.dependencies ?? []).filter(({ predecessorId }) => ids.has(predecessorId)).length);
  const ready = [...ids].filter((id) => waiting.get(id) === 0).sort();
  const ordered: TaskId[] = [];
  for (let position = 0; position < ready.length; position += 1) {
    const id = ready[position];
    if (id === undefined) continue;
    ordered.push(id);
    for (const successor of workspace.index.successorsOf.get(id) ?? []) {
      const left = waiting.get(successor);
      if (left === undefined) continue;
      waiting.set(successor, left - 1);
      if (left === 1) ready.push(successor);
    }
  }
  return ordered;
};
