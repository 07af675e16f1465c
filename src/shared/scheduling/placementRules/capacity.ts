import { formatDay, formatHours, loadOfBookings, loadOn } from '../../calendar';
import type { Minutes } from '../../model';
import { dayOverload, offWords, type DayOverload } from '../overload';
import type { Violation } from '../violation';
import type { Placement } from './placement';

interface PlacedOverload extends DayOverload {
  readonly minutes: Minutes;
  readonly free: Minutes;
}

/** What the placement books over capacity, and on time off or holidays; both in minutes. */
export const capacityViolations = (placement: Placement): readonly Violation[] => {
  const overloads = overloadsOf(placement);
  return [...timeOffViolation(placement, overloads), ...overViolation(placement, overloads)];
};

const overloadsOf = ({ workspace, resource, days, ignoring }: Placement): readonly PlacedOverload[] => {
  const leaving = ignoring.size === 0 ? undefined : loadOfBookings(workspace, ignoring).get(resource.id);
  return days.flatMap(({ day, minutes }): readonly PlacedOverload[] => {
    const load = loadOn(workspace, resource.id, day) - (leaving?.get(day) ?? 0);
    const overload = dayOverload(workspace, resource.id, day, 0);
    const free = Math.max(0, overload.capacity - load);
    return minutes <= free ? [] : [{ ...dayOverload(workspace, resource.id, day, minutes - free), minutes, free }];
  });
};

const timeOffViolation = ({ resource }: Placement, overloads: readonly PlacedOverload[]): readonly Violation[] => {
  const off = overloads.filter(({ onTimeOff }) => onTimeOff > 0);
  const [first] = off;
  if (first === undefined) return [];
  const minutes = off.reduce((sum, { onTimeOff }) => sum + onTimeOff, 0);
  const day = formatDay(first.day, 'shortWeekdayDayMonth');
  const words = offWords(first.reasons);
  const absence = first.reasons.timeOff.length > 0 ? `${resource.name} is ${words === 'time off' ? 'off' : words} on ${day}` : `${day} is ${words} for ${resource.name}`;
  const what = off.length === 1 ? `this books ${formatHours(minutes)} of it` : `this books ${formatHours(minutes)} on ${String(off.length)} days off`;
  return [{ kind: 'timeOff', weight: 'soft', minutes, sentence: `${absence}, ${what}.` }];
};

const overViolation = ({ resource }: Placement, overloads: readonly PlacedOverload[]): readonly Violation[] => {
  const over = overloads.filter(({ overCapacity }) => overCapacity > 0);
  const [first] = over;
  if (first === undefined) return [];
  const minutes = over.reduce((sum, { overCapacity }) => sum + overCapacity, 0);
  const more = over.length === 1 ? '' : ` ${formatHours(minutes)} over on ${String(over.length)} days in all.`;
  return [{ kind: 'overCapacity', weight: 'soft', minutes, sentence: `${firstOver(resource.name, first)}${more}` }];
};

const firstOver = (name: string, { day, minutes, free, overCapacity, reasons }: PlacedOverload): string => {
  const when = formatDay(day, 'shortWeekdayDayMonth');
  if (reasons.presence === 'away') return `${name} is not in the team on ${when}, this books ${formatHours(minutes)}.`;
  if (reasons.pattern === 0) return `${name} does not work on ${when}, this books ${formatHours(minutes)}.`;
  return `${name} has ${formatHours(free)} free on ${when}, this books ${formatHours(minutes)}: ${formatHours(overCapacity)} over.`;
};
