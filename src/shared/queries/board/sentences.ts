import { counted, formatDay, formatHours, formatHoursNumber, spanTotals, workingDaysBetween } from '../../calendar';
import { doneWords, isOpOf, type BookedDay, type Booking, type ChangeDraft, type DayNumber, type OpOf, type ResourceId, type Workspace } from '../../model';
import type { LoadFigure } from './rowModel';
import type { BoardWindow } from './window';

/** How assistive technology and tests know a cell: "Ana Ruiz, Tuesday 24 November". */
export const cellName = (name: string, day: DayNumber): string => `${name}, ${formatDay(day, 'weekdayDayMonth')}`;

/** "32 of 40 h", and where it is over "44 of 40 h, 4 h over". */
export const loadWords = ({ load, capacity, over }: LoadFigure): string =>
  `${formatHoursNumber(load)} of ${formatHours(capacity)}${over > 0 ? `, ${formatHours(over)} over` : ''}`;

/** "Tuesday 24 November", "Tuesday 24 November to Thursday 26 November". */
export const daysWords = (days: readonly BookedDay[]): string => {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = formatDay(first.day, 'weekdayDayMonth');
  return first.day === last.day ? from : `${from} to ${formatDay(last.day, 'weekdayDayMonth')}`;
};

const minutesOf = (days: readonly BookedDay[]): number => days.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * What a change to bookings did, in one line for the status region and the toast:
 * "Weld frame assigned to Ana Ruiz, Tuesday 24 November, 8 h. That is 1 working day after its deadline, Mon 23 Nov. 32 of 40 h."
 * `workspace` is the one after the change; the load is that of the window. Changes to anything else are told by their label.
 */
export const changeSentence = (workspace: Workspace, change: ChangeDraft, window: BoardWindow): string => {
  const ops = change.ops.flatMap((op): readonly OpOf<'bookings'>[] => (isOpOf(op, 'bookings') ? [op] : []));
  const lead = ops.find(({ why }) => why === undefined) ?? ops[0];
  if (lead === undefined) return `${doneWords(change.label)}.`;
  const own = ops.filter(({ why }) => why === undefined).length;
  const several = severalAssigned(workspace, change, ops, window);
  if (several !== null) return several;
  if (own > 1 || (lead.before !== null && lead.after === null && ops.length > 1)) return `${doneWords(change.label)}.${followers(ops.length - own)}`;
  return `${assignedMore(workspace, change, lead) ?? oneBooking(workspace, lead)}${lateness(workspace, lead)}${loadAfter(workspace, lead, window)}${followers(ops.length - own)}`;
};

const followers = (count: number): string => (count <= 0 ? '' : count === 1 ? ' 1 follower moved along.' : ` ${String(count)} followers moved along.`);

/** " That is 2 working days after its deadline, Tue 1 Dec."; empty where it is in time, or where nothing was placed. */
const lateness = (workspace: Workspace, { before, after }: OpOf<'bookings'>): string => {
  const deadline = after === null ? null : workspace.tasks.get(after.taskId)?.deadline ?? null;
  const last = after?.days.at(-1)?.day;
  if (after === null || deadline === null || last === undefined || last <= deadline || isMarkedOnly(before, after)) return '';
  const late = workingDaysBetween(workspace, after.resourceId, deadline, last);
  return ` That is ${late > 0 ? `${counted(late, 'working day')} ` : ''}after its deadline, ${formatDay(deadline, 'shortWeekdayDayMonth')}.`;
};

/** " 2 of them end after their deadline." */
const severalLate = (workspace: Workspace, bookings: readonly Booking[]): string => {
  const late = new Set(bookings.filter(({ taskId, days }) => (days.at(-1)?.day ?? 0) > (workspace.tasks.get(taskId)?.deadline ?? never)).map(({ taskId }) => taskId)).size;
  return late === 0 ? '' : late === 1 ? ' 1 of them ends after its deadline.' : ` ${String(late)} of them end after their deadlines.`;
};

const never = Number.MAX_SAFE_INTEGER;

/** Only locked, or confirmed: it lies where it lay. */
const isMarkedOnly = (before: Booking | null, after: Booking): boolean => before !== null && (before.locked !== after.locked || before.certainty !== after.certainty);

/** "3 tasks assigned to Ana Ruiz, Tuesday 24 November to Thursday 26 November, 20 h. 32 of 40 h." */
const severalAssigned = (workspace: Workspace, { label }: ChangeDraft, ops: readonly OpOf<'bookings'>[], window: BoardWindow): string | null => {
  const after = ops.flatMap((op) => op.after ?? []);
  const tasks = new Set(after.map(({ taskId }) => taskId)).size;
  const [owner] = after;
  if (tasks < 2 || owner === undefined || !label.startsWith('Assign ')) return null;
  const gained = ops.reduce((sum, op) => sum + minutesOf(op.after?.days ?? []) - minutesOf(op.before?.days ?? []), 0);
  const days = after.flatMap((booking) => booking.days).sort((a, b) => a.day - b.day);
  return `${String(tasks)} tasks assigned to ${workspace.resources.get(owner.resourceId)?.name ?? 'nobody'}, ${daysWords(days)}, ${formatHours(gained)}.${severalLate(workspace, after)} ${loadWords(spanTotals(workspace, owner.resourceId, window.from, window.to))}.`;
};

/** Open work that joined a booking of the same task: "Weld frame assigned to Ana Ruiz, now 12 h, Tuesday 24 November." */
const assignedMore = (workspace: Workspace, { label }: ChangeDraft, { before, after }: OpOf<'bookings'>): string | null => {
  if (before === null || after === null || !label.startsWith('Assign ')) return null;
  return `${workspace.tasks.get(after.taskId)?.title ?? 'Task'} assigned to ${workspace.resources.get(after.resourceId)?.name ?? 'nobody'}, now ${formatHours(minutesOf(after.days))}, ${daysWords(after.days)}.`;
};

const oneBooking = (workspace: Workspace, { before, after }: OpOf<'bookings'>): string => {
  const booking = after ?? before;
  if (booking === null) return '';
  const title = workspace.tasks.get(booking.taskId)?.title ?? 'Task';
  const name = workspace.resources.get(booking.resourceId)?.name ?? 'nobody';
  if (after === null) return `${title} taken back from ${name}, ${daysWords(booking.days)}.`;
  const place = `${daysWords(after.days)}, ${formatHours(minutesOf(after.days))}`;
  if (before === null) return `${title} assigned to ${name}, ${place}.`;
  if (before.locked !== after.locked) return `${title} ${after.locked ? 'locked' : 'unlocked'} on ${daysWords(after.days)}.`;
  if (before.certainty !== after.certainty) return `${title} is ${after.certainty} now.`;
  if (before.resourceId !== after.resourceId) return `${title} moved to ${name}, ${place}.`;
  if (before.days[0]?.day !== after.days[0]?.day && minutesOf(before.days) === minutesOf(after.days)) return `${title} moved to ${place}.`;
  return `${title} is now ${place}, ${name}.`;
};

const loadAfter = (workspace: Workspace, { before, after }: OpOf<'bookings'>, window: BoardWindow): string => {
  const owner: ResourceId | undefined = (after ?? before)?.resourceId;
  if (owner === undefined || (after !== null && isMarkedOnly(before, after))) return '';
  return ` ${loadWords(spanTotals(workspace, owner, window.from, window.to))}.`;
};
