import type { Dependency, Task, Workspace } from '../../model';
import { daysTooEarly, holdsUp, tooEarlySentence } from '../dependencies';
import { taskSpan, type TaskSpan } from '../span';
import type { Violation } from '../violation';
import type { Placement } from './placement';

interface Broken {
  readonly days: number;
  readonly sentence: string;
}

/** Dependencies that would be broken to tasks before and after this one; the worst of them in words. */
export const dependencyViolations = ({ workspace, task, resource, days, ignoring }: Placement): readonly Violation[] => {
  const successors = workspace.index.successorsOf.get(task.id);
  if (task.dependencies.length === 0 && successors === undefined) return [];
  const span = taskSpan(workspace, task.id, ignoring, [{ resourceId: resource.id, days }]);
  if (span === null) return [];
  const broken: Broken[] = [];
  for (const dependency of task.dependencies) {
    const predecessor = workspace.tasks.get(dependency.predecessorId);
    if (holdsUp(predecessor)) broken.push(...brokenBetween(workspace, dependency, predecessor, taskSpan(workspace, predecessor.id), task, span));
  }
  for (const id of successors ?? []) {
    const successor = workspace.tasks.get(id);
    const dependency = successor?.dependencies.find(({ predecessorId }) => predecessorId === task.id);
    if (successor !== undefined && dependency !== undefined && holdsUp(successor)) broken.push(...brokenBetween(workspace, dependency, task, span, successor, taskSpan(workspace, id)));
  }
  const worst = broken.reduce<Broken | null>((one, other) => (one === null || other.days > one.days ? other : one), null);
  if (worst === null) return [];
  const more = broken.length === 1 ? '' : ` ${String(broken.length - 1)} more ${broken.length === 2 ? 'dependency is' : 'dependencies are'} broken.`;
  return [{ kind: 'dependency', weight: 'notice', minutes: 0, sentence: `${worst.sentence}${more}` }];
};

const brokenBetween = (
  workspace: Workspace, dependency: Dependency, predecessor: Task, predecessorSpan: TaskSpan | null, successor: Task, successorSpan: TaskSpan | null,
): readonly Broken[] => {
  if (predecessorSpan === null || successorSpan === null) return [];
  const days = daysTooEarly(workspace, dependency, predecessorSpan, successorSpan);
  return days === 0 ? [] : [{ days, sentence: tooEarlySentence({ predecessor, successor, dependency, predecessorSpan, successorSpan, days }) }];
};
