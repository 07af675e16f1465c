import { compareNames, type DayNumber, type Minutes, type ResourceId, type SkillId, type Workspace } from '../../model';
import { boardRow, summed, type LoadFigure } from './rowModel';
import type { BoardWindow } from './window';

export interface DayTotal extends LoadFigure {
  readonly day: DayNumber;
}

/** Capacity, load, free and over of the resources given, for every day of the window. */
export const dayTotals = (workspace: Workspace, resourceIds: readonly ResourceId[], window: BoardWindow): readonly DayTotal[] => {
  const rows = resourceIds.map((id) => boardRow(workspace, id, window).days);
  return window.columns.map(({ day }, column) => ({ day, ...summed(rows.flatMap((days) => days[column] ?? [])) }));
};

export interface OverEntry {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly over: Minutes;
  /** First day of the window that is overfull. */
  readonly day: DayNumber;
}

/** Who is over in the window and by how much, the worst first. */
export const overIn = (workspace: Workspace, resourceIds: readonly ResourceId[], window: BoardWindow): readonly OverEntry[] =>
  resourceIds
    .flatMap((resourceId): readonly OverEntry[] => {
      const row = boardRow(workspace, resourceId, window);
      const worst = row.days.find(({ over }) => over > 0);
      return worst === undefined ? [] : [{ resourceId, name: workspace.resources.get(resourceId)?.name ?? '', over: row.figure.over, day: worst.day }];
    })
    .sort((a, b) => b.over - a.over || compareNames(a.name, b.name));

export interface SkillTotal {
  readonly skillId: SkillId;
  readonly name: string;
  /** Of everybody in the rows who holds the skill, whatever else they do. */
  readonly capacity: Minutes;
  readonly free: Minutes;
  /** Minutes booked in the window on tasks that require the skill. */
  readonly booked: Minutes;
  /** Effort without a booking on tasks that require the skill. */
  readonly unassigned: Minutes;
}

/** What the window holds of each skill that somebody has or some task requires, the scarcest first. */
export const skillTotals = (workspace: Workspace, resourceIds: readonly ResourceId[], window: BoardWindow): readonly SkillTotal[] => {
  const sums = new Map<SkillId, { capacity: Minutes; free: Minutes; booked: Minutes; unassigned: Minutes }>();
  const at = (id: SkillId): { capacity: Minutes; free: Minutes; booked: Minutes; unassigned: Minutes } => {
    const sum = sums.get(id) ?? { capacity: 0, free: 0, booked: 0, unassigned: 0 };
    sums.set(id, sum);
    return sum;
  };
  for (const resourceId of resourceIds) {
    const row = boardRow(workspace, resourceId, window);
    for (const { skillId } of workspace.resources.get(resourceId)?.skills ?? []) {
      at(skillId).capacity += row.figure.capacity;
      at(skillId).free += row.figure.free;
    }
    for (const { taskId, minutes } of row.segments) {
      for (const { skillId, need } of workspace.tasks.get(taskId)?.requirements ?? []) if (need === 'required') at(skillId).booked += minutes;
    }
  }
  for (const taskId of workspace.index.unbooked.keys()) {
    for (const { skillId, need } of workspace.tasks.get(taskId)?.requirements ?? []) {
      if (need === 'required') at(skillId).unassigned += workspace.index.unbooked.get(taskId) ?? 0;
    }
  }
  return [...sums]
    .map(([skillId, sum]): SkillTotal => ({ skillId, name: workspace.skills.get(skillId)?.name ?? '', ...sum }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.unassigned - b.free - (a.unassigned - a.free) || compareNames(a.name, b.name));
};
