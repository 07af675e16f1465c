import {
  actualEffort, bookedEffort, progressOf, type BookingId, type DayNumber, type Minutes, type Progress, type Project, type ResourceId, type Task, type TaskId, type Workspace,
} from '../../model';
import { formatDependencies, namedDependencies } from './dependencyText';
import { formatTags } from './listText';
import { namedRequirements } from './skillNames';
import { formatRequirements } from './skillText';

/**
 * Where a task stands against its deadline: `overdue` the day has passed, `bookedLate` bookings run past it, `unplanned` it is
 * due within a week and effort is unbooked, `soon` due within a week, `later` neither; `none` no deadline; `done` finished.
 */
export type DeadlineState = 'none' | 'done' | 'overdue' | 'bookedLate' | 'unplanned' | 'soon' | 'later';

/** One line of the Tasks screen. */
export interface TaskRow {
  readonly id: TaskId;
  readonly task: Task;
  readonly project: Project | null;
  readonly projectName: string;
  /** Booked minutes that count toward the effort, and what is left without a booking (0 for done and archived tasks). */
  readonly booked: Minutes;
  readonly unbooked: Minutes;
  /** First booked day from today on. */
  readonly nextDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
  /** Everybody and everything booked for it. */
  readonly resourceIds: readonly ResourceId[];
  readonly peopleText: string;
  readonly deadlineState: DeadlineState;
  /** What was worked, what is left, and how far it is. */
  readonly progress: Progress;
  readonly skillsText: string;
  readonly tagsText: string;
  readonly predecessorsText: string;
}

/** Days ahead within which a deadline counts as near. */
const nearDays = 7;

const deadlineStateOf = (task: Task, unbooked: Minutes, lastDay: DayNumber | null, today: DayNumber): DeadlineState => {
  if (task.status === 'done') return 'done';
  if (task.deadline === null) return 'none';
  if (task.deadline < today) return 'overdue';
  if (lastDay !== null && lastDay > task.deadline) return 'bookedLate';
  if (task.deadline - today > nearDays) return 'later';
  return unbooked > 0 ? 'unplanned' : 'soon';
};

interface BookedFacts {
  readonly nextDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
  readonly resourceIds: readonly ResourceId[];
}

const bookedFacts = (workspace: Workspace, ids: readonly BookingId[], today: DayNumber): BookedFacts => {
  let nextDay: DayNumber | null = null;
  let lastDay: DayNumber | null = null;
  const resourceIds = new Set<ResourceId>();
  for (const id of ids) {
    const booking = workspace.bookings.get(id);
    if (booking === undefined) continue;
    resourceIds.add(booking.resourceId);
    for (const { day } of booking.days) {
      if (day >= today && (nextDay === null || day < nextDay)) nextDay = day;
      if (lastDay === null || day > lastDay) lastDay = day;
    }
  }
  return { nextDay, lastDay, resourceIds: [...resourceIds] };
};

const rowOf = (workspace: Workspace, task: Task, today: DayNumber): TaskRow => {
  const project = task.projectId === null ? null : (workspace.projects.get(task.projectId) ?? null);
  const facts = bookedFacts(workspace, workspace.index.bookingsByTask.get(task.id) ?? [], today);
  const unbooked = workspace.index.unbooked.get(task.id) ?? 0;
  return {
    id: task.id,
    task,
    project,
    projectName: project?.name ?? '',
    booked: bookedEffort(workspace, task.id),
    unbooked,
    ...facts,
    peopleText: facts.resourceIds.map((id) => workspace.resources.get(id)?.name ?? '').sort().join(', '),
    deadlineState: deadlineStateOf(task, unbooked, facts.lastDay, today),
    progress: progressOf(workspace, task),
    skillsText: formatRequirements(namedRequirements(workspace, task)),
    tagsText: formatTags(task.tags),
    predecessorsText: formatDependencies(namedDependencies(workspace, task)),
  };
};

interface Kept {
  readonly row: TaskRow;
  readonly bookingIds: readonly BookingId[] | undefined;
  readonly predecessors: readonly (Task | undefined)[];
  readonly resources: Workspace['resources'];
  readonly skills: Workspace['skills'];
  readonly timeEntries: Workspace['timeEntries'];
  readonly today: DayNumber;
}

/** Rows by task record. Booking lists are replaced whenever one of their bookings changes, so their identity stands for all of them. */
const kept = new WeakMap<Task, Kept>();

const stillHolds = (known: Kept, workspace: Workspace, task: Task, today: DayNumber): boolean =>
  known.today === today
  && known.skills === workspace.skills
  && known.resources === workspace.resources
  && known.bookingIds === workspace.index.bookingsByTask.get(task.id)
  && (known.timeEntries === workspace.timeEntries || known.row.progress.actual === actualEffort(workspace, task.id))
  && known.row.project === (task.projectId === null ? null : (workspace.projects.get(task.projectId) ?? null))
  && known.predecessors.every((predecessor, index) => workspace.tasks.get(task.dependencies[index]?.predecessorId ?? task.id) === predecessor);

/** The row of one task; the same object as long as nothing it shows has changed. */
export const taskRow = (workspace: Workspace, task: Task, today: DayNumber): TaskRow => {
  const known = kept.get(task);
  if (known !== undefined && stillHolds(known, workspace, task, today)) return known.row;
  const row = rowOf(workspace, task, today);
  kept.set(task, {
    row,
    bookingIds: workspace.index.bookingsByTask.get(task.id),
    predecessors: task.dependencies.map(({ predecessorId }) => workspace.tasks.get(predecessorId)),
    resources: workspace.resources,
    skills: workspace.skills,
    timeEntries: workspace.timeEntries,
    today,
  });
  return row;
};

/** Every task as a row, archived ones included, in no particular order. */
export const taskRows = (workspace: Workspace, today: DayNumber): readonly TaskRow[] => {
  const rows: TaskRow[] = [];
  for (const task of workspace.tasks.values()) rows.push(taskRow(workspace, task, today));
  return rows;
};

/** Every tag in use on a task that is not archived, sorted. */
export const tagsInUse = (workspace: Workspace): readonly string[] => {
  const tags = new Set<string>();
  for (const task of workspace.tasks.values()) if (!task.archived) for (const tag of task.tags) tags.add(tag);
  return [...tags].sort();
};
