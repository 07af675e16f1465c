import type { Calendar, CalendarId, DayNumber, Minutes, Resource, ResourceId, TimeOff, TimeOffId, WorkingPattern, Workspace } from '../model';
import { weekdayOf } from './days';

/** Capacity of consecutive days, `values[0]` belonging to `from`. Shared between callers: never written to. */
export interface CapacityWindow {
  readonly from: DayNumber;
  readonly values: Uint16Array;
}

interface KeptWindow extends CapacityWindow {
  readonly calendar: Calendar | undefined;
  readonly timeOff: readonly TimeOffId[] | undefined;
}

// Rows are immutable and every change replaces them, so their identity says whether a window still holds.
const ofResource = new WeakMap<Resource, KeptWindow>();
const ofCalendar = new WeakMap<Calendar, CapacityWindow>();

/** Made wider than asked, so that a walk over the days grows it seldom. */
const daysAhead = 400;
const daysBehind = 100;
/** About 20 years: beyond that a window is made for the question and not grown. */
const mostDays = 7305;
const noDays: CapacityWindow = { from: 0, values: new Uint16Array(0) };

/** The calendar a resource works by; the workspace's default where its own is gone. */
export const calendarOf = (workspace: Workspace, resource: Resource): Calendar | undefined =>
  workspace.calendars.get(resource.calendarId) ?? workspace.calendars.get(workspace.settings.defaultCalendarId);

/** Minutes of a weekday in a pattern; Monday is 1. */
export const patternMinutes = (pattern: WorkingPattern, weekday: number): Minutes => pattern[weekday - 1] ?? 0;

/** A window that covers `from` to `to` (excluded) for a resource; a resource that is gone has none. */
export const windowOf = (workspace: Workspace, id: ResourceId, from: DayNumber, to: DayNumber): CapacityWindow => {
  const resource = workspace.resources.get(id);
  if (resource === undefined) return { from, values: new Uint16Array(Math.max(0, to - from)) };
  const calendar = calendarOf(workspace, resource);
  const timeOff = workspace.index.timeOffByResource.get(id);
  const kept = ofResource.get(resource);
  const valid = kept !== undefined && kept.calendar === calendar && kept.timeOff === timeOff;
  if (valid && covers(kept, from, to)) return kept;
  const range = rangeFor(valid ? kept : noDays, from, to);
  const made: KeptWindow = { from: range.from, values: filled(workspace, resource, calendar, timeOff, range), calendar, timeOff };
  ofResource.set(resource, made);
  return made;
};

/** The same for a calendar alone: what someone would work who has no time off. */
export const windowOfCalendar = (workspace: Workspace, id: CalendarId, from: DayNumber, to: DayNumber): CapacityWindow => {
  const calendar = workspace.calendars.get(id);
  if (calendar === undefined) return { from, values: new Uint16Array(Math.max(0, to - from)) };
  const kept = ofCalendar.get(calendar);
  if (kept !== undefined && covers(kept, from, to)) return kept;
  const range = rangeFor(kept ?? noDays, from, to);
  const values = new Uint16Array(range.to - range.from);
  fillPattern(values, range.from, calendar.pattern);
  fillHolidays(values, range.from, calendar);
  const made = { from: range.from, values };
  ofCalendar.set(calendar, made);
  return made;
};

const covers = ({ from, values }: CapacityWindow, first: DayNumber, end: DayNumber): boolean => first >= from && end <= from + values.length;

const rangeFor = (kept: CapacityWindow, from: DayNumber, to: DayNumber): { readonly from: DayNumber; readonly to: DayNumber } => {
  const wanted = { from: from - daysBehind, to: Math.max(from, to) + daysAhead };
  if (kept.values.length === 0) return wanted;
  const grown = { from: Math.min(kept.from, wanted.from), to: Math.max(kept.from + kept.values.length, wanted.to) };
  return grown.to - grown.from <= mostDays ? grown : wanted;
};

const filled = (
  workspace: Workspace, resource: Resource, calendar: Calendar | undefined, timeOff: readonly TimeOffId[] | undefined,
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
): Uint16Array => {
  const pattern = resource.pattern ?? calendar?.pattern;
  if (resource.archived || pattern === undefined) return new Uint16Array(to - from);
  // Most people work their calendar's own week: they share its days, so that 200 of them are filled as quickly as one.
  const usual = resource.pattern === null && calendar !== undefined ? daysOfCalendar(workspace, calendar, from, to) : null;
  if (usual !== null && resource.startDay === null && resource.endDay === null && (timeOff ?? []).length === 0) return usual;
  const values = usual?.slice() ?? new Uint16Array(to - from);
  if (usual === null) {
    fillPattern(values, from, pattern);
    if (calendar !== undefined) fillHolidays(values, from, calendar);
  }
  if (resource.startDay !== null) values.fill(0, 0, Math.max(0, resource.startDay - from));
  if (resource.endDay !== null) values.fill(0, Math.max(0, resource.endDay + 1 - from));
  for (const id of timeOff ?? []) {
    const entry = workspace.timeOff.get(id);
    if (entry !== undefined) takeOff(values, from, entry);
  }
  return values;
};

const daysOfCalendar = (workspace: Workspace, { id }: Calendar, from: DayNumber, to: DayNumber): Uint16Array => {
  const window = windowOfCalendar(workspace, id, from, to);
  return window.values.subarray(from - window.from, to - window.from);
};

const fillPattern = (values: Uint16Array, from: DayNumber, pattern: WorkingPattern): void => {
  const first = weekdayOf(from) - 1;
  for (let index = 0; index < values.length; index += 1) values[index] = pattern[(first + index) % 7] ?? 0;
};

const fillHolidays = (values: Uint16Array, from: DayNumber, calendar: Calendar): void => {
  for (const { day, workingMinutes } of calendar.holidays) {
    const present = values[day - from];
    if (present !== undefined) values[day - from] = Math.min(present, workingMinutes);
  }
};

const takeOff = (values: Uint16Array, from: DayNumber, { firstDay, lastDay, minutesPerDay }: TimeOff): void => {
  const end = Math.min(values.length, lastDay + 1 - from);
  for (let index = Math.max(0, firstDay - from); index < end; index += 1) {
    values[index] = minutesPerDay === null ? 0 : Math.max(0, (values[index] ?? 0) - Math.max(0, minutesPerDay));
  }
};
