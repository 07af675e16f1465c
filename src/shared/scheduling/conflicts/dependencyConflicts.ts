import type { Dependency, Task, TaskId, Workspace } from '../../model';
import { daysTooEarly, holdsUp, tooEarlySentence } from '../dependencies';
import { taskSpan } from '../span';
import { bookingsOfTaskIn } from './bookingsOfTask';
import type { Conflict } from './conflict';

/** Dependencies between this task and booked tasks before and after it that the bookings break; one conflict a dependency. Those to successors in `asked` are left to these. */
export const dependencyConflicts = (workspace: Workspace, task: Task, asked: ReadonlySet<TaskId>): readonly Conflict[] => {
  const before = task.dependencies.flatMap((dependency) => {
    const predecessor = workspace.tasks.get(dependency.predecessorId);
    return holdsUp(predecessor) ? broken(workspace, dependency, predecessor, task) : [];
  });
  const after = (workspace.index.successorsOf.get(task.id) ?? []).flatMap((id) => {
    const successor = asked.has(id) ? undefined : workspace.tasks.get(id);
    const dependency = successor?.dependencies.find(({ predecessorId }) => predecessorId === task.id);
    return successor === undefined || dependency === undefined ? [] : broken(workspace, dependency, task, successor);
  });
  return [...before, ...after];
};

const broken = (workspace: Workspace, dependency: Dependency, predecessor: Task, successor: Task): readonly Conflict[] => {
  if (!holdsUp(predecessor) || !holdsUp(successor)) return [];
  const predecessorSpan = taskSpan(workspace, predecessor.id);
  const successorSpan = taskSpan(workspace, successor.id);
  if (predecessorSpan === null || successorSpan === null) return [];
  const days = daysTooEarly(workspace, dependency, predecessorSpan, successorSpan);
  if (days === 0) return [];
  return [{
    key: `dependency ${predecessor.id} ${successor.id}`, kind: 'dependency', day: successorSpan.first, resourceId: null, taskId: successor.id,
    bookingIds: [...bookingsOfTaskIn(workspace, predecessor.id), ...bookingsOfTaskIn(workspace, successor.id)].map(({ id }) => id).sort(),
    sentence: tooEarlySentence({ predecessor, successor, dependency, predecessorSpan, successorSpan, days }), minutes: 0, workingDays: days, accepted: false,
  }];
};
