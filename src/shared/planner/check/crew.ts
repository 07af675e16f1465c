import { countsAsEffort, skillMatch, type Booking, type CrewNeed, type DayNumber, type Minutes, type Resource, type ResourceId, type Task, type Workspace } from '../../model';
import { formatDay } from '../../calendar';
import type { PlanFault } from './fault';
import { faultOf, rowsOfTask, titleOf, unsettledDays, type LaidBooking, type PlanDifference } from './difference';

/**
 * CHK-15: work and who goes along with it lie on the same days. Work that gets its first place has its whole crew on each of its days; what ran
 * together before a plan runs together after it.
 */
export const crewFaults = (difference: PlanDifference, laid: readonly LaidBooking[]): readonly PlanFault[] =>
  [...new Set(laid.map(({ task }) => task))].flatMap((task) => {
    const isNew = !(difference.before.index.bookingsByTask.get(task.id) ?? []).some((id) => isWork(difference.before, task, difference.before.bookings.get(id)));
    return [...(isNew ? missingCrew(difference.after, task) : []), ...strays(difference, task)];
  });

const isWork = (workspace: Workspace, task: Task, booking: Booking | undefined): boolean => {
  const resource = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
  return resource !== undefined && countsAsEffort(task, resource);
};

/** Everybody on the task by day, with minutes. */
const presenceOf = (workspace: Workspace, task: Task): ReadonlyMap<DayNumber, ReadonlyMap<ResourceId, Minutes>> => {
  const byDay = new Map<DayNumber, Map<ResourceId, Minutes>>();
  for (const { resourceId, days } of rowsOfTask(workspace, task.id)) {
    for (const { day, minutes } of days) {
      const present = byDay.get(day) ?? new Map<ResourceId, Minutes>();
      byDay.set(day, present.set(resourceId, (present.get(resourceId) ?? 0) + minutes));
    }
  }
  return byDay;
};

/** Each day of new work has one who does it and, besides, the crew it asks for. */
const missingCrew = (workspace: Workspace, task: Task): readonly PlanFault[] => {
  if (task.crew.length === 0) return [];
  for (const [day, present] of presenceOf(workspace, task)) {
    const there = [...present.keys()].flatMap((id) => workspace.resources.get(id) ?? []);
    const worker = there.some((each) => countsAsEffort(task, each) && isManned(task.crew, there.filter((other) => other !== each), day));
    if (!worker) return [faultOf('crew', `${titleOf(workspace, task.id)} lies on ${formatDay(day, 'shortWeekdayDayMonth')} without everybody it needs.`, { taskId: task.id, bookingIds: [...workspace.index.bookingsByTask.get(task.id) ?? []], day })];
  }
  return [];
};

/** Whether the people and equipment there fill every place of a crew, each in one place. */
const isManned = (crew: readonly CrewNeed[], there: readonly Resource[], day: DayNumber): boolean => {
  const places = crew.flatMap((need) => Array.from({ length: need.count }, () => need));
  const placeOf = new Map<Resource, number>();
  const seat = (place: number, tried: Set<Resource>): boolean => {
    const need = places[place];
    for (const each of there) {
      if (need === undefined || tried.has(each) || !fills(need, each, day)) continue;
      tried.add(each);
      const taken = placeOf.get(each);
      if (taken === undefined || seat(taken, tried)) {
        placeOf.set(each, place);
        return true;
      }
    }
    return false;
  };
  return places.every((_need, place) => seat(place, new Set()));
};

const fills = ({ kind, skillId, level, resourceId }: CrewNeed, resource: Resource, day: DayNumber): boolean => {
  if ((kind === 'equipment') !== (resource.kind === 'equipment') || (resourceId !== null && resourceId !== resource.id)) return false;
  return skillId === null || skillMatch(resource, { skillId, level, need: 'required' }, day).verdict === 'met';
};

/** Companions that lay only on days of the work before, as far as both may still be touched, and lie alone now. */
const strays = (difference: PlanDifference, task: Task): readonly PlanFault[] => {
  const { before, after } = difference;
  const ahead = (row: Booking): readonly DayNumber[] => unsettledDays(difference, row).map(({ day }) => day);
  const was = aloneDays(before, task, ahead, ahead);
  if (was === null || was.length > 0) return [];
  const [alone] = aloneDays(after, task, (row) => row.days.map(({ day }) => day), ahead) ?? [];
  return alone === undefined ? [] : [faultOf('crew', `What goes along with ${titleOf(after, task.id)} lies on ${formatDay(alone, 'shortWeekdayDayMonth')}, but the work does not.`, { taskId: task.id, bookingIds: [...after.index.bookingsByTask.get(task.id) ?? []], day: alone })];
};

type DaysOf = (row: Booking) => readonly DayNumber[];

/** Days on which only companions are booked; null: there are no companions, or nothing but companions. */
const aloneDays = (workspace: Workspace, task: Task, workDays: DaysOf, alongDays: DaysOf): readonly DayNumber[] | null => {
  const rows = rowsOfTask(workspace, task.id);
  const work = new Set(rows.filter((row) => isWork(workspace, task, row)).flatMap(workDays));
  const along = rows.filter((row) => !isWork(workspace, task, row)).flatMap(alongDays);
  return along.length === 0 || work.size === 0 ? null : along.filter((day) => !work.has(day)).sort((one, other) => one - other);
};
