import { formatDay } from '../../calendar';
import { refuseWith, type DayNumber, type Minutes, type ResourceId, type TaskId, type Workspace } from '../../model';
import type { Command } from '../command';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';
import { entriesOf } from './entries';
import { logTime, type LoggedTime } from './logTime';

export interface LogAllAsPlannedInput {
  /** Placeholders among people are passed over. */
  readonly resourceIds: readonly ResourceId[];
  /** First day to fill. */
  readonly from: DayNumber;
  /** First day after the last one to fill. */
  readonly to: DayNumber;
}

/**
 * Logs what is booked, on every task and day on which nothing is logged yet; what is logged stays. Tentative bookings are not
 * agreed yet and are left out (TIM-6). Refuses `nothing-to-log`, `gone`, and what `logTime` refuses.
 */
export const logAllAsPlanned: Command<LogAllAsPlannedInput> = (workspace, { resourceIds, from, to }, context) => {
  const named = rowsThere(workspace, 'resources', resourceIds);
  const workers = named.filter(({ kind }) => kind !== 'placeholder');
  // Where nobody else is named, logTime says why a placeholder cannot be.
  const resources = workers.length === 0 ? named : workers;
  if (resources.length === 0) return gone('This person or equipment');
  const who = namedOrCounted(resources.map(({ name }) => name), 'person', 'people');
  const entries = resources.flatMap(({ id }) => plannedEntries(workspace, id, from, to));
  if (entries.length === 0) {
    return refuseWith('nothing-to-log', `All that is booked for ${who}${spanWords(from, to)} is logged already, or nothing is booked.`, 'Type the hours of any other work, or book it on the board first.');
  }
  return logTime(workspace, { entries, label: `Log as planned for ${who}${spanWords(from, to)}` }, context);
};

/** " from Mon 23 Nov to Wed 25 Nov"; empty for no days at all. */
const spanWords = (from: DayNumber, to: DayNumber): string => {
  if (to <= from) return '';
  const first = formatDay(from, 'shortWeekdayDayMonth');
  return to - from === 1 ? ` on ${first}` : ` from ${first} to ${formatDay(to - 1, 'shortWeekdayDayMonth')}`;
};

const plannedEntries = (workspace: Workspace, resourceId: ResourceId, from: DayNumber, to: DayNumber): readonly LoggedTime[] => {
  const logged = new Set(entriesOf(workspace, resourceId).map(({ taskId, day }) => `${taskId} ${String(day)}`));
  const planned = new Map<string, { readonly taskId: TaskId; readonly day: DayNumber; minutes: Minutes }>();
  for (const id of [...(workspace.index.bookingsByResource.get(resourceId) ?? [])].sort()) {
    const booking = workspace.bookings.get(id);
    if (booking === undefined || booking.certainty === 'tentative') continue;
    for (const { day, minutes } of booking.days) {
      const key = `${booking.taskId} ${String(day)}`;
      if (day < from || day >= to || logged.has(key)) continue;
      const cell = planned.get(key) ?? { taskId: booking.taskId, day, minutes: 0 };
      planned.set(key, cell);
      cell.minutes += minutes;
    }
  }
  return [...planned.values()].map((cell) => ({ ...cell, resourceId }));
};
