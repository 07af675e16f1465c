import { capacitySpan, formatDay, formatHours } from '../../calendar';
import type { Booking, DayNumber, Minutes, Resource, Workspace } from '../../model';
import { dayOverload, offWords, type DayOverload } from '../overload';
import type { Conflict } from './conflict';

/** Over-allocation and work on time off of one resource, one conflict a day and kind; together they are `load - capacity`. */
export const capacityConflicts = (workspace: Workspace, resource: Resource, bookings: readonly Booking[], from: DayNumber, to: DayNumber): readonly Conflict[] => {
  const load = workspace.index.load.get(resource.id);
  if (load === undefined) return [];
  const capacity = capacitySpan(workspace, resource.id, from, to);
  const conflicts: Conflict[] = [];
  for (let day = from; day < to; day += 1) {
    const booked = load.get(day) ?? 0;
    const over = booked - (capacity[day - from] ?? 0);
    if (over > 0) conflicts.push(...conflictsOn(resource, bookings, booked, dayOverload(workspace, resource.id, day, over)));
  }
  return conflicts;
};

const conflictsOn = (resource: Resource, bookings: readonly Booking[], load: Minutes, overload: DayOverload): readonly Conflict[] => {
  const { day, onTimeOff, overCapacity } = overload;
  const involved = bookings.filter(({ days }) => days.some((booked) => booked.day === day));
  const facts = {
    day, resourceId: resource.id, taskId: null, bookingIds: involved.map(({ id }) => id).sort(), workingDays: 0,
    accepted: involved.every(({ overrideReason }) => overrideReason !== ''),
  };
  const key = (kind: string): string => `${kind} ${resource.id} ${String(day)}`;
  return [
    ...(onTimeOff > 0 ? [{ ...facts, key: key('timeOff'), kind: 'timeOff' as const, minutes: onTimeOff, sentence: timeOffSentence(resource, overload) }] : []),
    ...(overCapacity > 0 ? [{ ...facts, key: key('overAllocation'), kind: 'overAllocation' as const, minutes: overCapacity, sentence: overSentence(resource, load, overload) }] : []),
  ];
};

const timeOffSentence = (resource: Resource, { day, onTimeOff, reasons }: DayOverload): string => {
  const when = formatDay(day, 'shortWeekdayDayMonth');
  const words = offWords(reasons);
  const absence = reasons.timeOff.length > 0 ? `${resource.name} is ${words === 'time off' ? 'off' : words} on ${when}` : `${when} is ${words} for ${resource.name}`;
  return `${absence}, with ${formatHours(onTimeOff)} booked on it.`;
};

const overSentence = (resource: Resource, load: Minutes, { day, capacity, overCapacity }: DayOverload): string =>
  `${resource.name} has ${formatHours(load)} booked and ${formatHours(capacity)} to work on ${formatDay(day, 'shortWeekdayDayMonth')}: ${formatHours(overCapacity)} over.`;
