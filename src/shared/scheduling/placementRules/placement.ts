import type { BookedDay, BookingId, Resource, Task, Workspace } from '../../model';

/** A placement with its rows looked up. */
export interface Placement {
  readonly workspace: Workspace;
  readonly task: Task;
  readonly resource: Resource;
  readonly days: readonly BookedDay[];
  readonly ignoring: ReadonlySet<BookingId>;
}
