// What a plan of the app comes to: when it ends, counted in hours of work, and what the app's checker says of it.
import { isWorkingDay } from '../../src/shared/calendar';
import { applyOps, bookingId, type BookingId, type DayNumber, type Op, type TaskId, type Workspace } from '../../src/shared/model';
import { checkPlan, type PlanOutcome, type PlanRequest } from '../../src/shared/planner';

const hoursOfDay = 8;

interface Piece {
  readonly taskId: TaskId;
  readonly resourceId: string;
  readonly minutes: number;
}

const mostOf = <Key>(pieces: readonly Piece[], keyOf: (piece: Piece) => Key, join: (a: number, b: number) => number): Map<Key, number> => {
  const found = new Map<Key, number>();
  for (const piece of pieces) found.set(keyOf(piece), join(found.get(keyOf(piece)) ?? 0, piece.minutes));
  return found;
};

/** The most minutes of one day that have to come one after the other: those of one person, or of tasks that wait for each other. */
const chainMinutes = (workspace: Workspace, pieces: readonly Piece[]): number => {
  const byPerson = mostOf(pieces, ({ resourceId }) => resourceId, (a, b) => a + b);
  const byTask = mostOf(pieces, ({ taskId }) => taskId, Math.max);
  const known = new Map<TaskId, number>();
  const chainTo = (task: TaskId): number => {
    const found = known.get(task);
    if (found !== undefined) return found;
    const before = (workspace.tasks.get(task)?.dependencies ?? []).filter(({ type, lagDays, predecessorId }) => type === 'FS' && lagDays === 0 && byTask.has(predecessorId)).map(({ predecessorId }) => chainTo(predecessorId));
    const minutes = Math.max(0, ...before) + (byTask.get(task) ?? 0);
    known.set(task, minutes);
    return minutes;
  };
  return Math.max(0, ...byPerson.values(), ...[...byTask.keys()].map(chainTo));
};

/** Hours of work from the first day to the end of a plan: eight for each whole working day, and the longest chain of the last one. */
export const hoursOf = (workspace: Workspace, outcome: PlanOutcome, from: DayNumber): number => {
  const days = outcome.bookings.flatMap(({ days: booked }) => booked.map(({ day }) => day));
  if (days.length === 0) return 0;
  const last = days.reduce((a, b) => Math.max(a, b));
  let whole = 0;
  for (let day = from; day < last; day += 1) if (isWorkingDay(workspace, null, day)) whole += 1;
  const pieces = outcome.bookings.flatMap(({ taskId, resourceId, days: booked }) => booked.filter(({ day }) => day === last).map(({ minutes }) => ({ taskId, resourceId, minutes })));
  return whole * hoursOfDay + chainMinutes(workspace, pieces) / 60;
};

/** The workspace with a plan in it. */
const withPlan = (workspace: Workspace, outcome: PlanOutcome): Workspace =>
  applyOps(workspace, outcome.bookings.flatMap(({ bookingId: known, taskId, resourceId, days }, index): readonly Op[] => {
    const before = known === null ? null : (workspace.bookings.get(known) ?? null);
    const id: BookingId = before?.id ?? bookingId(`planned${String(index)}`);
    return [{ table: 'bookings', id, before, after: { certainty: 'confirmed', locked: false, overrideReason: '', ...before, id, taskId, resourceId, days } }];
  }));

/** What the app's own checker, which knows nothing of the search, says against a plan. */
export const faultsOfPlan = (workspace: Workspace, outcome: PlanOutcome, request: PlanRequest): readonly string[] =>
  checkPlan(workspace, withPlan(workspace, outcome), request, outcome.leftOut).map(({ sentence }) => sentence);
