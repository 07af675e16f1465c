import ical, { escape, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { compareNames, refuseWith, succeed, type BookedDay, type Booking, type DayNumber, type Instant, type Minutes, type ProjectId, type Resource, type ResourceId, type Result, type Workspace } from '../../model';
import { formatDay, formatHours } from '../../calendar';
import { printable } from '../html';

/** From which day on, and when the file was made. */
export interface CalendarSpan {
  /** Nothing that ended before it is in the file. */
  readonly from: DayNumber;
  /** Stands in every entry as the moment it was written. */
  readonly madeAt: Instant;
}

const dateOf = (day: DayNumber): Date => new Date(day * 86_400_000);

/** A text without what no calendar can hold; the library escapes the rest. */
const clean = (text: string): string => printable(text).trim();
const oneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ');

const begin = (name: string): ICalCalendar =>
  ical({
    // The library writes the name of a calendar as it is given.
    name: escape(oneLine(name), false),
    prodId: { company: 'Loadline', product: 'Loadline', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });

interface Entry {
  /** Stable from file to file: a calendar that reads the next one moves the entry instead of adding another. */
  readonly uid: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly summary: string;
  readonly description: string;
  readonly standing: 'confirmed' | 'tentative' | 'away' | 'note';
}

const add = (calendar: ICalCalendar, { uid, first, last, summary, description, standing }: Entry, { madeAt }: CalendarSpan): void => {
  const busy = standing === 'note' ? ICalEventBusyStatus.FREE : standing === 'away' ? ICalEventBusyStatus.OOF : standing === 'tentative' ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
  calendar.createEvent({
    id: `${uid}@loadline`,
    start: dateOf(first),
    // The day after the last one, as RFC 5545 wants the end of whole days.
    end: dateOf(last + 1),
    allDay: true,
    stamp: new Date(madeAt),
    summary: oneLine(summary),
    description: clean(description),
    status: standing === 'tentative' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // Planned work has hours and no time of day: an all-day entry that blocks would hide every meeting.
    transparency: standing === 'away' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: busy,
  });
};

interface Run {
  readonly days: readonly BookedDay[];
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly minutes: Minutes;
}

/** Days of a booking that follow each other, joined: one entry each. */
const runsOf = (days: readonly BookedDay[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.last === day.day - 1) runs[runs.length - 1] = { ...run, days: [...run.days, day], last: day.day, minutes: run.minutes + day.minutes };
    else runs.push({ days: [day], first: day.day, last: day.day, minutes: day.minutes });
  }
  return runs;
};

const addBooking = (calendar: ICalCalendar, workspace: Workspace, booking: Booking, resource: Resource, span: CalendarSpan, shown: 'person' | 'project'): void => {
  const task = workspace.tasks.get(booking.taskId);
  if (task === undefined) return;
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  runsOf(booking.days).forEach(({ days, first, last, minutes }, place) => {
    if (last < span.from) return;
    const who = shown === 'project' ? ` · ${resource.name}` : '';
    const facts = [
      project === undefined ? '' : `Project: ${project.name}`,
      shown === 'project' ? '' : `Who: ${resource.name}`,
      ...days.map((one) => `${formatDay(one.day, 'shortWeekdayDayMonth')}: ${formatHours(one.minutes)}`),
      task.deadline === null ? '' : `Due ${formatDay(task.deadline, 'dayMonthYear')}`,
      booking.certainty === 'tentative' ? 'Tentative' : '',
      task.notes,
    ].filter((line) => line !== '');
    add(calendar, { uid: `booking-${booking.id}-${String(place)}`, first, last, summary: `${task.title} (${formatHours(minutes)})${who}`, description: facts.join('\n'), standing: booking.certainty }, span);
  });
};

const reasonWords = { vacation: 'Vacation', sick: 'Sick', training: 'Training', maintenance: 'Maintenance', other: 'Time off' } as const;

/**
 * What a person is booked for and when they are away, as an iCalendar file (RFC 5545): whole-day entries, one for every run of days
 * of a booking, free of times of day because the plan has none. Refused when the person is gone, or has nothing to put in.
 */
export const personCalendar = (workspace: Workspace, resourceId: ResourceId, span: CalendarSpan): Result<string> => {
  const resource = workspace.resources.get(resourceId);
  if (resource === undefined) return gone();
  const calendar = begin(`${resource.name} · ${workspace.settings.workspaceName}`);
  for (const booking of sortedBookings([...workspace.bookings.values()].filter((one) => one.resourceId === resourceId))) addBooking(calendar, workspace, booking, resource, span, 'person');
  for (const off of [...workspace.timeOff.values()].filter((one) => one.resourceId === resourceId && one.lastDay >= span.from).sort((a, b) => a.firstDay - b.firstDay)) {
    const hours = off.minutesPerDay === null ? '' : `, ${formatHours(off.minutesPerDay)} a day`;
    // Somebody who is away for a part of the day is there for the rest of it.
    add(calendar, { uid: `off-${off.id}`, first: off.firstDay, last: off.lastDay, summary: `${reasonWords[off.reason]}${hours}`, description: off.notes, standing: off.minutesPerDay === null ? 'away' : 'note' }, span);
  }
  return written(calendar, `${resource.name} has no booked work and no time off from this day on, so the calendar would be empty.`, 'Book work, or choose an earlier first day.');
};

/** Milestones, deadlines and booked work of a project as an iCalendar file. Refused when the project is gone, or has none of these. */
export const projectCalendar = (workspace: Workspace, projectId: ProjectId, span: CalendarSpan): Result<string> => {
  const project = workspace.projects.get(projectId);
  if (project === undefined) return gone();
  const calendar = begin(`${project.name} · ${workspace.settings.workspaceName}`);
  const note = (uid: string, day: DayNumber | null, summary: string, description: string): void => {
    if (day !== null && day >= span.from) add(calendar, { uid, first: day, last: day, summary, description, standing: 'note' }, span);
  };
  for (const milestone of [...workspace.milestones.values()].filter((one) => one.projectId === projectId && !one.archived).sort((a, b) => compareNames(a.name, b.name))) {
    const owner = milestone.ownerId === null ? undefined : workspace.resources.get(milestone.ownerId);
    const facts = [owner === undefined ? '' : `Owner: ${owner.name}`, ...milestone.criteria.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${text}`), milestone.notes].filter((line) => line !== '');
    note(`milestone-${milestone.id}`, milestone.reachedDay ?? milestone.dueDay, `Milestone${milestone.reachedDay === null ? '' : ' reached'}: ${milestone.name}`, facts.join('\n'));
  }
  const tasks = [...workspace.tasks.values()].filter((task) => task.projectId === projectId && !task.archived).sort((a, b) => compareNames(a.title, b.title));
  for (const task of tasks) if (task.status !== 'done') note(`deadline-${task.id}`, task.deadline, `Due: ${task.title}`, task.notes);
  const ofProject = new Set(tasks.map(({ id }) => id));
  for (const booking of sortedBookings([...workspace.bookings.values()].filter(({ taskId }) => ofProject.has(taskId)))) {
    const resource = workspace.resources.get(booking.resourceId);
    if (resource !== undefined) addBooking(calendar, workspace, booking, resource, span, 'project');
  }
  return written(calendar, `${project.name} has no milestone, due day or booked work from this day on, so the calendar would be empty.`, 'Set a milestone or book work, or choose an earlier first day.');
};

const gone = (): Result<never> => refuseWith('gone', 'Who or what this report is about is no longer in the plan.', 'Choose another one.');

/** RFC 5545 asks for one entry at least: calendars refuse a file without. */
const written = (calendar: ICalCalendar, empty: string, nextStep: string): Result<string> => (calendar.length() === 0 ? refuseWith('nothing-in-calendar', empty, nextStep) : succeed(calendar.toString()));

/** By first day, then id: the same plan always gives the same file. */
const sortedBookings = (bookings: readonly Booking[]): readonly Booking[] =>
  [...bookings].sort((a, b) => (a.days[0]?.day ?? 0) - (b.days[0]?.day ?? 0) || (a.id < b.id ? -1 : 1));
