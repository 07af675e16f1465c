import { bookingMinutes, type Booking, type Resource, type Workspace } from '../../model';
import { skillProblems } from '../skillProblems';
import type { Conflict } from './conflict';

/** Required skills that are missing, too low or lapsed for the bookings of one resource; one conflict a booking and skill. */
export const skillConflicts = (workspace: Workspace, resource: Resource, bookings: readonly Booking[]): readonly Conflict[] =>
  bookings.flatMap((booking) => {
    const task = workspace.tasks.get(booking.taskId);
    const first = booking.days[0];
    const last = booking.days.at(-1);
    if (task === undefined || task.requirements.length === 0 || first === undefined || last === undefined) return [];
    return skillProblems(workspace, task, resource, last.day).map(({ kind, skillId, sentence }): Conflict => ({
      key: `${kind} ${booking.id} ${skillId}`, kind, sentence, day: first.day, resourceId: resource.id, taskId: task.id, bookingIds: [booking.id],
      minutes: bookingMinutes(booking), workingDays: 0, accepted: kind === 'requiredSkill' && booking.overrideReason !== '',
    }));
  });
