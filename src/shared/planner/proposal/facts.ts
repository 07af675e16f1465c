import { applyOps, countsAsEffort, skillMatch, statusDayOf, type DayNumber, type Op, type Resource, type ResourceId, type Task, type TaskId, type Workspace } from '../../model';
import type { PlanRequest } from '../request';
import type { BareLine } from './lines';
import { opsOfLines, previewIds } from './ops';

/** What reasons are made from: the plan as it is, the plan with all lines in it, and who takes which time. */
export interface ProposalFacts {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly ops: readonly Op[];
  readonly request: PlanRequest;
  readonly statusDay: DayNumber;
  /** Lines that lay work on a day of a resource. */
  readonly takers: (resourceId: ResourceId, day: DayNumber) => readonly BareLine[];
  /** Who may do the work of a task on a day, of those who were chosen. */
  readonly ableFor: (task: Task, day: DayNumber) => readonly Resource[];
}

export const factsOf = (before: Workspace, request: PlanRequest, lines: readonly BareLine[]): ProposalFacts => {
  const ops = opsOfLines(before, lines, previewIds());
  const takers = new Map<string, BareLine[]>();
  for (const line of lines) {
    for (const { resourceId, days } of line.to) {
      for (const { day } of days) {
        const key = `${resourceId} ${String(day)}`;
        const present = takers.get(key);
        if (present === undefined) takers.set(key, [line]);
        else present.push(line);
      }
    }
  }
  const groups = new Map<string, readonly Resource[]>();
  return {
    before, ops, after: applyOps(before, ops), request, statusDay: statusDayOf(before, request.from),
    takers: (resourceId, day) => takers.get(`${resourceId} ${String(day)}`) ?? [],
    ableFor: (task, day) => {
      const required = task.requirements.filter(({ need }) => need === 'required');
      const key = `${task.effortOf} ${required.map(({ skillId, level }) => `${skillId} ${String(level)}`).sort().join()} ${required.length === 0 ? '' : String(day)}`;
      const known = groups.get(key);
      if (known !== undefined) return known;
      const able = ableOn(before, request, task, day);
      groups.set(key, able);
      return able;
    },
  };
};

/** Whoever may be given the work of a task that ends on a day: in the plan, chosen, with every required skill. */
export const ableOn = (workspace: Workspace, { resourceIds }: PlanRequest, task: Task, day: DayNumber): readonly Resource[] => {
  const required = task.requirements.filter(({ need }) => need === 'required');
  return [...workspace.resources.values()].filter((resource) =>
    !resource.archived && countsAsEffort(task, resource) && (resourceIds === null || resourceIds.includes(resource.id)) && required.every((requirement) => skillMatch(resource, requirement, day).verdict === 'met'));
};

/** The last day a task is worked on in a plan; null: it is not booked. */
export const taskEnd = (workspace: Workspace, id: TaskId): DayNumber | null => {
  let last: DayNumber | null = null;
  for (const bookingId of workspace.index.bookingsByTask.get(id) ?? []) {
    const end = workspace.bookings.get(bookingId)?.days.at(-1)?.day;
    if (end !== undefined && (last === null || end > last)) last = end;
  }
  return last;
};
