import type { MilestoneId, ProjectId, TaskId, Workspace } from '../../model';
import type { Forecast, MilestoneForecast } from '../../scheduling';
import { filterTests, isFiltering, type TimelineFilter } from './filter';
import { timelineTree, type PlacedTask, type TimelineGroup } from './tree';

interface RowPlace {
  /** Stable: the row's kind and id. */
  readonly key: string;
  /** 1 for a project. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** `leaf`: it has nothing to show under it. */
  readonly state: 'open' | 'closed' | 'leaf';
  /** The project it is in. */
  readonly projectId: ProjectId | null;
}

export interface ProjectLine extends RowPlace {
  readonly kind: 'project';
  readonly group: TimelineGroup;
  /** Tasks under it that the filter shows. */
  readonly tasks: number;
}
export interface MilestoneLine extends RowPlace {
  readonly kind: 'milestone';
  readonly milestoneId: MilestoneId;
  readonly tasks: number;
}
export interface TaskLine extends RowPlace {
  readonly kind: 'task';
  readonly taskId: TaskId;
  /** The milestone it stands under. */
  readonly milestoneId: MilestoneId | null;
}
/** One line of the timeline. */
export type TimelineLine = ProjectLine | MilestoneLine | TaskLine;

export interface TimelineLines {
  readonly lines: readonly TimelineLine[];
  /** Line of a key; what is folded away or filtered out is absent. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Tasks that the filter shows, folded away or not. */
  readonly tasks: number;
}

export const projectKey = (id: ProjectId | null): string => `project ${id ?? ''}`;
export const milestoneKey = (id: MilestoneId): string => `milestone ${id}`;
export const taskKey = (id: TaskId): string => `task ${id}`;

/** The lines of the timeline from top to bottom: what `filter` shows and `closed` (keys) does not fold away. */
export const timelineLines = (workspace: Workspace, forecast: Forecast, milestones: readonly MilestoneForecast[], filter: TimelineFilter, closed: ReadonlySet<string>): TimelineLines => {
  const tests = filterTests(workspace, filter, new Map(milestones.map((one) => [one.milestoneId, one])));
  const narrowed = isFiltering(filter);
  const left = timelineTree(workspace, forecast).filter(tests.group).flatMap((group): readonly LeftGroup[] => {
    const shown = (tasks: readonly PlacedTask[]): readonly PlacedTask[] => (narrowed ? tasks.filter((placed) => tests.task(placed, group)) : tasks);
    const parts = group.milestones.flatMap((one) => {
      const tasks = shown(one.tasks);
      return tasks.length > 0 || !narrowed || tests.milestone(one, group) ? [{ milestoneId: one.milestone.id, tasks }] : [];
    });
    const tasks = shown(group.tasks);
    return parts.length > 0 || tasks.length > 0 || !narrowed ? [{ group, milestones: parts, tasks, count: tasks.length + parts.reduce((sum, part) => sum + part.tasks.length, 0) }] : [];
  });
  const lines: TimelineLine[] = [];
  left.forEach((part, index) => { addGroup(lines, part, index + 1, left.length, closed); });
  const indexOf = new Map<string, number>();
  lines.forEach(({ key }, index) => { indexOf.set(key, index); });
  return { lines, indexOf, tasks: left.reduce((sum, { count }) => sum + count, 0) };
};

interface LeftGroup {
  readonly group: TimelineGroup;
  readonly milestones: readonly { readonly milestoneId: MilestoneId; readonly tasks: readonly PlacedTask[] }[];
  readonly tasks: readonly PlacedTask[];
  readonly count: number;
}

const stateOf = (children: number, key: string, closed: ReadonlySet<string>): RowPlace['state'] => (children === 0 ? 'leaf' : closed.has(key) ? 'closed' : 'open');

const addGroup = (lines: TimelineLine[], { group, milestones, tasks, count }: LeftGroup, place: number, of: number, closed: ReadonlySet<string>): void => {
  const projectId = group.project?.id ?? null;
  const key = projectKey(projectId);
  const children = milestones.length + tasks.length;
  const state = stateOf(children, key, closed);
  lines.push({ kind: 'project', key, level: 1, place, of, state, projectId, group, tasks: count });
  if (state !== 'open') return;
  milestones.forEach((part, index) => {
    const own = milestoneKey(part.milestoneId);
    const folded = stateOf(part.tasks.length, own, closed);
    lines.push({ kind: 'milestone', key: own, level: 2, place: index + 1, of: children, state: folded, projectId, milestoneId: part.milestoneId, tasks: part.tasks.length });
    if (folded === 'open') addTasks(lines, part.tasks, { projectId, milestoneId: part.milestoneId, level: 3, before: 0, of: part.tasks.length });
  });
  addTasks(lines, tasks, { projectId, milestoneId: null, level: 2, before: milestones.length, of: children });
};

const addTasks = (lines: TimelineLine[], tasks: readonly PlacedTask[], { before, ...facts }: Pick<TaskLine, 'projectId' | 'milestoneId' | 'level' | 'of'> & { readonly before: number }): void => {
  tasks.forEach(({ task }, index) => lines.push({ kind: 'task', key: taskKey(task.id), place: before + index + 1, state: 'leaf', taskId: task.id, ...facts }));
};

/** Keys of everything that can be folded. */
export const foldableKeys = (workspace: Workspace, forecast: Forecast): readonly string[] =>
  timelineTree(workspace, forecast).flatMap(({ project, milestones }) => [projectKey(project?.id ?? null), ...milestones.map(({ milestone }) => milestoneKey(milestone.id))]);
