import type { WorkspaceRows } from '../../src/shared/model';
import { dayModelOf, planDays, type PlanOutcome, type PlanRequest } from '../../src/shared/planner';
import { aWorkspace, monday } from './builders';

export const planRequest: PlanRequest = { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: ['delay', 'split', 'reassign'] };

/** A budget of so many schedules. */
export const schedules = (count: number): { readonly used: (done: number) => number } => ({ used: (done) => done / count });

export const outcomeFor = (rows: Partial<WorkspaceRows>, request: Partial<PlanRequest> = {}, count = 200): PlanOutcome =>
  planDays(dayModelOf(aWorkspace(rows), { ...planRequest, ...request }), { seed: 1, budget: schedules(count) });

/** A plan in words, sorted: "Weld (b): Ana 0=480 1=120", days counted from Monday; then what is left out. */
export const planIn = (rows: Partial<WorkspaceRows>, request: Partial<PlanRequest> = {}, count = 200): readonly string[] => {
  const { bookings, leftOut } = outcomeFor(rows, request, count);
  const places = bookings.map(({ taskId, bookingId, resourceId, days }) => `${taskId}${bookingId === null ? '' : ` (${bookingId})`}: ${resourceId} ${days.map(({ day, minutes }) => `${String(day - monday)}=${String(minutes)}`).join(' ')}`);
  return [...places.sort(), ...leftOut.map(({ taskId, bookingId, minutes, cause }) => `${taskId}${bookingId === null ? '' : ` (${bookingId})`} left out: ${String(minutes)} ${cause}`).sort()];
};
