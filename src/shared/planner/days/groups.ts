import type { ProjectId, Task, Workspace } from '../../model';
import { ratesOn } from '../../model';
import { spanOf, type Occupation } from '../../scheduling';
import { planWeight, priorityWeight } from './aims';
import type { Compiling } from './compiling';
import { fixedOccupations, workOn } from './fixed';
import { packed } from './lists';
import { long, type DueArrays, type EndArrays } from './model';
import { isOpen } from './scope';

/** Projects in the order in which a model counts them. */
export const projectIds = (workspace: Workspace): readonly ProjectId[] => [...workspace.projects.keys()].sort();

interface Due {
  readonly due: number;
  readonly weight: number;
  readonly tasks: readonly Task[];
}

/** Milestones that are not reached, and projects, that are due on a day; each with its open tasks. */
export const duesIn = (workspace: Workspace): readonly Due[] => {
  const dues: Due[] = [];
  for (const { dueDay, archived, reachedDay, taskIds } of workspace.milestones.values()) {
    if (dueDay === null || archived || reachedDay !== null) continue;
    const tasks = taskIds.flatMap((id) => workspace.tasks.get(id) ?? []).filter(isOpen);
    if (tasks.length > 0) dues.push({ due: dueDay, weight: Math.max(...tasks.map(({ priority }) => priorityWeight(priority))), tasks });
  }
  const byProject = openByProject(workspace);
  for (const id of projectIds(workspace)) {
    const project = workspace.projects.get(id);
    const tasks = byProject.get(id) ?? [];
    if (project !== undefined && !project.archived && project.dueDay !== null && tasks.length > 0) dues.push({ due: project.dueDay, weight: priorityWeight(project.priority), tasks });
  }
  return dues;
};

const openByProject = (workspace: Workspace): ReadonlyMap<ProjectId, readonly Task[]> => {
  const byProject = new Map<ProjectId, Task[]>();
  for (const task of workspace.tasks.values()) {
    if (task.projectId === null || !isOpen(task)) continue;
    const list = byProject.get(task.projectId);
    if (list === undefined) byProject.set(task.projectId, [task]);
    else list.push(task);
  }
  return byProject;
};

/** The same by position in the model, with the last day of what is fixed. */
export const duesOf = ({ workspace, from, moving, indexOf }: Compiling): DueArrays => {
  const dues = duesIn(workspace);
  const tasks = packed(dues.map((due) => due.tasks.flatMap(({ id }) => indexOf.get(id) ?? [])));
  return {
    count: dues.length, due: Int32Array.from(dues, ({ due }) => due - from), weight: Int32Array.from(dues, ({ weight }) => weight),
    fixedLast: Int32Array.from(dues, (due) => due.tasks.reduce((last, { id }) => Math.max(last, (spanOf(fixedOccupations(workspace, moving, id))?.last ?? from + long) - from), long)),
    tasksFrom: tasks.from, tasks: tasks.values,
  };
};

/** Projects and, last, the whole plan: what is fixed of their last days, their cost and their budgets. */
export const endsOf = ({ workspace, from, moving, staff }: Compiling): EndArrays => {
  const ids = projectIds(workspace);
  const position = new Map(ids.map((id, index) => [id, index]));
  const occupations = Array.from({ length: ids.length + 1 }, (): Occupation[] => []);
  const fixedCost = new Float64Array(ids.length + 1);
  for (const task of workspace.tasks.values()) {
    const project = task.projectId === null ? -1 : position.get(task.projectId) ?? -1;
    const open = isOpen(task);
    for (const occupation of fixedOccupations(workspace, moving, task.id)) {
      if (open) occupations[ids.length]?.push(occupation);
      if (open && project >= 0) occupations[project]?.push(occupation);
      const resource = workspace.resources.get(occupation.resourceId);
      if (resource === undefined) continue;
      for (const { day, minutes } of occupation.days) {
        const cost = minutes * (ratesOn(resource, day).costPerHour ?? staff.dearest);
        if (project >= 0) fixedCost[project] = (fixedCost[project] ?? 0) + cost;
        if (day >= from) fixedCost[ids.length] = (fixedCost[ids.length] ?? 0) + cost;
      }
    }
  }
  const spans = occupations.map(spanOf);
  const fixed = packed(spans.map((span, index) => (span === null ? [] : workOn(occupations[index] ?? [], span.last).flatMap(([id, minutes]) => [staff.indexOf.get(id) ?? -1, span.last - from, minutes]))), 3);
  const budgets = new Map([...workspace.budgets.values()].map(({ projectId, labour }) => [projectId, labour]));
  return {
    count: ids.length + 1,
    weight: Int32Array.from([...ids.map((id) => (workspace.projects.get(id)?.archived === true ? 0 : priorityWeight(workspace.projects.get(id)?.priority ?? 2))), planWeight]),
    fixedLast: Int32Array.from(spans, (span) => (span === null ? long : span.last - from)), fixedFrom: fixed.from, fixed: fixed.values,
    fixedCost, budget: Float64Array.from([...ids.map((id) => budgets.get(id) ?? -1), -1]),
  };
};
