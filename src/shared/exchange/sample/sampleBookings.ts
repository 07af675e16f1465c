import { flowEffort, pileEffort } from '../../calendar';
import { applyOps, bookingId, type Booking, type DayNumber, type Resource, type ResourceId, type Task, type Workspace } from '../../model';
import type { SampleBooking, SampleTask } from './sampleTasks';

/** What the plan looks like so far and what may be asked of it. */
export interface SamplePlan {
  readonly monday: DayNumber;
  readonly newId: () => string;
  readonly resourceOf: (key: string) => Resource;
  readonly taskOf: (key: string) => Task;
}

/** Books the sample's tasks one after the other, each on what the earlier ones left free. */
export const bookSample = (start: Workspace, rows: readonly SampleTask[], plan: SamplePlan): Workspace => {
  let workspace = start;
  for (const row of rows) for (const wish of row.by) workspace = booked(workspace, row, wish, plan);
  return workspace;
};

const booked = (workspace: Workspace, row: SampleTask, wish: SampleBooking, plan: SamplePlan): Workspace => {
  const task = plan.taskOf(row.key);
  const booking = bookingFor(workspace, task, wish, plan.resourceOf(wish.who).id, plan);
  return booking === null ? workspace : applyOps(workspace, [{ table: 'bookings', id: booking.id, before: null, after: booking }]);
};

const bookingFor = (workspace: Workspace, task: Task, wish: SampleBooking, resourceId: ResourceId, plan: SamplePlan): Booking | null => {
  const place = wish.kind === 'piled' ? pileEffort : flowEffort;
  const minutes = wish.hours === null ? task.effort : wish.hours * 60;
  const days = place(workspace, { resourceId, minutes, from: plan.monday + wish.from, splittable: task.splittable });
  if (!days.ok) return null;
  return {
    id: bookingId(plan.newId()), taskId: task.id, resourceId, days: days.value, certainty: wish.kind === 'tentative' ? 'tentative' : 'confirmed', locked: wish.kind === 'locked',
    overrideReason: wish.kind === 'piled' ? 'Promised to the client' : '',
  };
};
