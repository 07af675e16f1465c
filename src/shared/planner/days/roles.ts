import { countsAsEffort, type Booking, type BookingId, type CrewNeed, type Resource, type Task, type Workspace } from '../../model';

/** Whether a resource may fill a place of a crew by what it is. */
export const isOfKind = (need: CrewNeed, resource: Resource): boolean => (need.kind === 'equipment') === (resource.kind === 'equipment');

/** Bookings of a task by what they are for. */
export interface Roles {
  /** Do the work: their minutes are its effort. */
  readonly work: readonly Booking[];
  /** Go along with it: a crane, a second pair of hands. */
  readonly along: readonly Booking[];
}

/**
 * Which bookings of a task do its work and which go along. Of those of the kind that counts as effort, the ones go along that the crew names, and as
 * many as the crew asks for among those that lie on the very days of another.
 */
export const rolesOf = (workspace: Workspace, task: Task): Roles => {
  const work: Booking[] = [];
  const along: Booking[] = [];
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const resource = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
    if (booking === undefined || resource === undefined) continue;
    const named = task.crew.some(({ resourceId }) => resourceId === resource.id);
    (named || !countsAsEffort(task, resource) ? along : work).push(booking);
  }
  if (work.length < 2 || task.crew.length === 0) return { work, along };
  const moved = new Set<BookingId>();
  for (const need of task.crew) if (need.resourceId === null && (need.kind === 'equipment') === (task.effortOf === 'equipment')) takeAlong(work, need.count, moved);
  return { work: work.filter(({ id }) => !moved.has(id)), along: [...along, ...work.filter(({ id }) => moved.has(id))] };
};

/** Of several on the same days the first does the work. */
const takeAlong = (work: readonly Booking[], count: number, moved: Set<BookingId>): void => {
  for (const main of work) {
    if (moved.has(main.id)) continue;
    let left = count;
    for (const other of work) {
      if (left === 0) break;
      if (other === main || moved.has(other.id) || !sameDays(main, other)) continue;
      moved.add(other.id);
      left -= 1;
    }
  }
};

const sameDays = (one: Booking, other: Booking): boolean =>
  one.days.length === other.days.length && one.days.every(({ day, minutes }, index) => other.days[index]?.day === day && other.days[index].minutes === minutes);

/** Whether two bookings share a day. */
export const overlap = (one: Booking, other: Booking): boolean => one.days.some(({ day }) => other.days.some((booked) => booked.day === day));
