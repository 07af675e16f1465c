import { capacityOn, dayCapacity, formatDay, isoDayOf, isoWeekOf, loadOn, startOfWeek } from '../../calendar';
import type { DayNumber, Minutes, ResourceId, Task, TaskId, Workspace } from '../../model';
import type { PageFormat, ReportDocument, SheetBlock, SheetTask } from '../document';
import { note } from './parts';
import { isoOrNull, named, resourceName } from './words';

/** "23 Nov to 29 Nov 2026", "28 Dec 2026 to 3 Jan 2027". */
export const spanWords = (first: DayNumber, last: DayNumber): string => `${formatDay(first, isoDayOf(first).slice(0, 4) === isoDayOf(last).slice(0, 4) ? 'dayMonth' : 'dayMonthYear')} to ${formatDay(last, 'dayMonthYear')}`;

const reasonWords = { vacation: 'Vacation', sick: 'Sick', training: 'Training', maintenance: 'Maintenance', other: 'Time off' } as const;

/** Why somebody does not work on a day, or not all of it; empty: a usual day. */
export const offWordsOn = (workspace: Workspace, id: ResourceId, day: DayNumber): string => {
  const { holiday, timeOff, timeOffMinutes, pattern, presence, capacity } = dayCapacity(workspace, id, day);
  if (presence === 'away') return 'Not in the team';
  const words = [...(holiday === null ? [] : [holiday.name]), ...(timeOffMinutes > 0 ? timeOff.map(({ reason }) => reasonWords[reason]) : [])];
  if (words.length === 0) return pattern === 0 ? 'Not a working day' : '';
  return capacity > 0 ? `${words.join(', ')} (part of the day)` : words.join(', ');
};

/** Bookings of a resource on a day, the longest first. */
export const bookedOn = (workspace: Workspace, id: ResourceId, day: DayNumber): readonly { readonly task: Task; readonly minutes: Minutes; readonly certainty: 'confirmed' | 'tentative' }[] => {
  const found = new Map<TaskId, { readonly task: Task; readonly minutes: Minutes; readonly certainty: 'confirmed' | 'tentative' }>();
  for (const bookingId of workspace.index.bookingsByResource.get(id) ?? []) {
    const booking = workspace.bookings.get(bookingId);
    const task = booking && workspace.tasks.get(booking.taskId);
    const minutes = booking?.days.find((booked) => booked.day === day)?.minutes ?? 0;
    if (booking === undefined || task === undefined || minutes === 0) continue;
    const present = found.get(task.id);
    found.set(task.id, { task, minutes: minutes + (present?.minutes ?? 0), certainty: present?.certainty === 'confirmed' ? 'confirmed' : booking.certainty });
  }
  return [...found.values()].sort((a, b) => b.minutes - a.minutes || (a.task.title < b.task.title ? -1 : a.task.title > b.task.title ? 1 : a.task.id < b.task.id ? -1 : 1));
};

const stateOf = ({ status, blockedReason }: Task): string => (status === 'done' ? 'Done' : status === 'blocked' ? `Blocked${blockedReason === '' ? '' : `: ${blockedReason}`}` : '');

/** Days without capacity and without work are left out, but for the first five days of a week: a sheet shows that they are free or off. */
const isShown = (workspace: Workspace, id: ResourceId, day: DayNumber): boolean => capacityOn(workspace, id, day) > 0 || loadOn(workspace, id, day) > 0 || dayCapacity(workspace, id, day).pattern > 0;

/** The days of one resource with their tasks: hours, due day, notes, checklist and whom to ask. */
export const sheetBlock = (workspace: Workspace, id: ResourceId, from: DayNumber, weeks: number): SheetBlock => {
  const told = new Set<TaskId>();
  const taskOf = ({ task, minutes, certainty }: ReturnType<typeof bookedOn>[number]): SheetTask => {
    const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
    const isFirst = !told.has(task.id);
    told.add(task.id);
    // Notes and checklist stand once, on the first day of the task.
    return {
      title: task.title, project: project?.name ?? '', minutes, certainty, due: isoOrNull(task.deadline), notes: isFirst ? task.notes : '', checklist: isFirst ? task.checklist : [],
      contact: project === undefined || project.leadId === id ? '' : resourceName(workspace, project.leadId), state: stateOf(task),
    };
  };
  const days = Array.from({ length: weeks * 7 }, (_none, index) => from + index).filter((day) => isShown(workspace, id, day));
  return {
    type: 'sheet', id: 'sheet',
    days: days.map((day) => ({ day: isoDayOf(day), off: offWordsOn(workspace, id, day), load: loadOn(workspace, id, day), capacity: capacityOn(workspace, id, day), tasks: bookedOn(workspace, id, day).map(taskOf) })),
  };
};

export interface SheetRequest {
  /** Any day of the first week. */
  readonly from: DayNumber;
  readonly weeks: number;
  readonly page: PageFormat;
}

/** One sheet for one person, crane or placeholder: its weeks day by day, with boxes to tick. Somebody who is gone gets a sheet that says so. */
export const personSheet = (workspace: Workspace, id: ResourceId, { from, weeks, page }: SheetRequest): ReportDocument => {
  const resource = workspace.resources.get(id);
  const first = startOfWeek(from, workspace.settings.weekStart);
  const count = Math.max(1, weeks);
  const name = resource?.name ?? 'Somebody who is gone';
  const week = isoWeekOf(workspace.settings.weekStart === 1 ? first : first + 1).week;
  return {
    version: 1, kind: 'person', subject: id, title: `${named(name)}: week ${String(week)}`,
    subtitle: [spanWords(first, first + count * 7 - 1), resource?.role ?? '', resource?.team ?? ''].filter((text) => text !== '').join(' · '),
    statusDay: isoDayOf(from), since: isoDayOf(first), workspace: workspace.settings.workspaceName, scenario: '', currency: workspace.settings.currency, page,
    pages: [{ id: 'sheet', title: 'Week', layout: 'plain', blocks: resource === undefined ? [note('This person is no longer in the plan.')] : [sheetBlock(workspace, id, first, count)] }],
  };
};
