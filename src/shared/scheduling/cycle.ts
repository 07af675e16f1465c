import type { Dependency, TaskId, Workspace } from '../model';

/** What a task waits for. */
export type DependenciesOf = (id: TaskId) => readonly Dependency[];

/**
 * A circle of dependencies that can be reached from one of `starts`, in the order of work and closed: the first task is
 * also the last. Null: there is none. Looks at each task at most once.
 */
export const findCycle = (dependenciesOf: DependenciesOf, starts: Iterable<TaskId>): readonly TaskId[] | null => {
  const finished = new Set<TaskId>();
  for (const start of starts) {
    const cycle = cycleFrom(dependenciesOf, start, finished);
    if (cycle !== null) return cycle;
  }
  return null;
};

interface Step {
  readonly id: TaskId;
  readonly predecessors: readonly Dependency[];
  next: number;
}

const cycleFrom = (dependenciesOf: DependenciesOf, start: TaskId, finished: Set<TaskId>): readonly TaskId[] | null => {
  if (finished.has(start)) return null;
  // A stack of our own: chains of ten thousand tasks would overflow recursion.
  const path: Step[] = [{ id: start, predecessors: dependenciesOf(start), next: 0 }];
  const onPath = new Set<TaskId>([start]);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const predecessor = step.predecessors[step.next]?.predecessorId;
    step.next += 1;
    if (predecessor === undefined) {
      finished.add(step.id);
      onPath.delete(step.id);
      path.pop();
    } else if (onPath.has(predecessor)) {
      const circle = path.slice(path.findIndex(({ id }) => id === predecessor)).map(({ id }) => id);
      return [...circle, predecessor].reverse();
    } else if (!finished.has(predecessor)) {
      onPath.add(predecessor);
      path.push({ id: predecessor, predecessors: dependenciesOf(predecessor), next: 0 });
    }
  }
  return null;
};

/** The circle that would arise if the task waited for `dependencies` instead of what it waits for now; null: none would. */
export const wouldCycle = (workspace: Workspace, taskId: TaskId, dependencies: readonly Dependency[]): readonly TaskId[] | null =>
  findCycle((id) => (id === taskId ? dependencies : workspace.tasks.get(id)?.dependencies ?? []), [taskId]);

/** A circle in words: "Weld frame → Inspect → Weld frame". */
export const cycleWords = (titleOf: (id: TaskId) => string, cycle: readonly TaskId[]): string => cycle.map(titleOf).join(' → ');
