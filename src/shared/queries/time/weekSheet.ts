import { capacityOn } from '../../calendar';
import { nameOrderKey, progressOf, type DayNumber, type Minutes, type Progress, type Project, type ResourceId, type Task, type TaskId, type TimeEntry, type Workspace } from '../../model';
import { grouped } from './grouped';
import { differingEffortPercent } from './progressWords';
import { dayOffWords, entriesIn, plannedIn, timeWeek, type PlannedDay, type TimeWeek } from './week';

/** One task on one day. */
export interface SheetCell {
  readonly day: DayNumber;
  /** Overtime included. */
  readonly logged: Minutes;
  readonly overtime: Minutes;
  /** Booked, tentative included. */
  readonly planned: Minutes;
  readonly tentative: Minutes;
  readonly notes: string;
}

export interface SheetRow {
  readonly id: TaskId;
  readonly task: Task;
  readonly project: Project | null;
  /** One a day of the week. */
  readonly cells: readonly SheetCell[];
  readonly logged: Minutes;
  readonly planned: Minutes;
  readonly progress: Progress;
  /** The percent that effort would give, where the percent is taken from elsewhere and says something very different. */
  readonly byEffort: number | null;
  /** Nothing is left of it and it is not done yet: time to ask. */
  readonly asks: 'isItDone' | 'nothing';
}

export interface SheetDay {
  readonly day: DayNumber;
  readonly capacity: Minutes;
  readonly logged: Minutes;
  readonly overtime: Minutes;
  readonly planned: Minutes;
  /** Logged above capacity that is not marked as overtime. */
  readonly beyond: Minutes;
  /** Why there is no capacity; empty where there is some. */
  readonly off: string;
}

/** The week of one person or piece of equipment: tasks by days. */
export interface WeekSheet {
  readonly resourceId: ResourceId;
  readonly week: TimeWeek;
  readonly rows: readonly SheetRow[];
  readonly days: readonly SheetDay[];
  readonly logged: Minutes;
  readonly overtime: Minutes;
  readonly planned: Minutes;
  readonly capacity: Minutes;
}

/**
 * The time sheet of one resource in the week that holds `day`: the tasks booked or logged that week and those of `besides`,
 * by project and title, each with its days. Costs what that resource has booked and logged (TIM-8). Null: the resource is gone.
 */
export const weekSheet = (workspace: Workspace, resourceId: ResourceId, day: DayNumber, besides: readonly TaskId[]): WeekSheet | null => {
  if (!workspace.resources.has(resourceId)) return null;
  const week = timeWeek(workspace, day);
  const entries = byTask(entriesIn(workspace, resourceId, week.from, week.to));
  const plans = byTask(plannedIn(workspace, resourceId, week.from, week.to));
  const ids = new Set([...entries.keys(), ...plans.keys(), ...besides]);
  const rows = inOrder([...ids].flatMap((id) => {
    const task = workspace.tasks.get(id);
    return task === undefined ? [] : [rowOf(workspace, task, week, entries.get(id) ?? [], plans.get(id) ?? [])];
  }));
  const days = daysOf(week).map((each, index) => dayOf(workspace, resourceId, each, rows.flatMap(({ cells }) => cells[index] ?? [])));
  return { resourceId, week, rows, days, logged: sumOf(days, 'logged'), overtime: sumOf(days, 'overtime'), planned: sumOf(days, 'planned'), capacity: sumOf(days, 'capacity') };
};

const daysOf = ({ from }: TimeWeek): readonly DayNumber[] => Array.from({ length: 7 }, (_, index) => from + index);

const byTask = <Row extends { readonly taskId: TaskId }>(rows: readonly Row[]): ReadonlyMap<TaskId, readonly Row[]> => grouped(rows, ({ taskId }) => taskId);

const sumOf = <Field extends string>(rows: readonly Readonly<Record<Field, Minutes>>[], field: Field): Minutes => rows.reduce((sum, row) => sum + row[field], 0);

const rowOf = (workspace: Workspace, task: Task, week: TimeWeek, entries: readonly TimeEntry[], plans: readonly PlannedDay[]): SheetRow => {
  const cells = daysOf(week).map((day): SheetCell => {
    const entry = entries.find((each) => each.day === day);
    const plan = plans.find((each) => each.day === day);
    return { day, logged: entry?.minutes ?? 0, overtime: entry?.overtime ?? 0, planned: (plan?.confirmed ?? 0) + (plan?.tentative ?? 0), tentative: plan?.tentative ?? 0, notes: entry?.notes ?? '' };
  });
  const progress = progressOf(workspace, task);
  return {
    id: task.id, task, project: task.projectId === null ? null : (workspace.projects.get(task.projectId) ?? null), cells, logged: sumOf(cells, 'logged'), planned: sumOf(cells, 'planned'), progress,
    byEffort: differingEffortPercent(workspace, task), asks: task.status !== 'done' && progress.remaining === 0 && progress.actual > 0 ? 'isItDone' : 'nothing',
  };
};

const inOrder = (rows: readonly SheetRow[]): readonly SheetRow[] => {
  const keyed = rows.map((row) => ({ row, key: `${row.project === null ? '1' : `0${nameOrderKey(row.project.name)}`}\u0000${nameOrderKey(row.task.title)}\u0000${row.id}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
};

const dayOf = (workspace: Workspace, resourceId: ResourceId, day: DayNumber, cells: readonly SheetCell[]): SheetDay => {
  const capacity = capacityOn(workspace, resourceId, day);
  const logged = sumOf(cells, 'logged');
  const overtime = sumOf(cells, 'overtime');
  return { day, capacity, logged, overtime, planned: sumOf(cells, 'planned'), beyond: Math.max(0, logged - overtime - capacity), off: dayOffWords(workspace, resourceId, day) };
};
