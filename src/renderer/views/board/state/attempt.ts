import {
  addTimeOff, assignTask, copyBookings, mendOverload, moveBookings, resizeBooking, stepOf, together, unassignBookings, type TogetherInput,
} from '../../../../shared/commands';
import type { DayNumber, ResourceId, TaskId } from '../../../../shared/model';
import type { Mend } from '../../../../shared/scheduling';
import type { Session } from '../../../hooks';
import { attempt, type Attempt } from '../../hand';
import type { DragSubject, DropManner, DropTarget } from './dragState';

/** What a drop of the subject on the target means; null where it means nothing. */
export const dropAttempt = (session: Session, subject: DragSubject, target: DropTarget, manner: DropManner): Attempt | null => {
  if (subject.kind === 'task') return target.kind === 'tray' ? null : assignAttempt(session, subject.taskIds, target.resourceId, target.day, manner.placing);
  if (subject.kind === 'edge') {
    return target.kind === 'tray' ? null : attempt(session, resizeBooking, { bookingId: subject.bookingId, edge: subject.edge, day: target.day });
  }
  if (target.kind === 'tray') return attempt(session, unassignBookings, { bookingIds: subject.bookingIds });
  const days = target.day - subject.grabbedDay;
  const toResourceId = target.resourceId === subject.fromResourceId ? null : target.resourceId;
  if (manner.copying === 'copy') return attempt(session, copyBookings, { bookingIds: subject.bookingIds, days, toResourceId: toResourceId ?? subject.fromResourceId });
  if (days === 0 && toResourceId === null) return null;
  return attempt(session, moveBookings, { bookingIds: subject.bookingIds, days, toResourceId, followers: 'move' as const, placing: manner.placing });
};

/** One task, or several one after the other over what is free: one step of undo. */
const assignAttempt = (session: Session, taskIds: readonly TaskId[], resourceId: ResourceId, from: DayNumber, placing: DropManner['placing']): Attempt => {
  const inputs = taskIds.map((taskId) => ({ taskId, resourceId, from, minutes: null, placing }));
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) return attempt(session, assignTask, only);
  const label = `Assign ${String(inputs.length)} tasks to ${session.workspace().resources.get(resourceId)?.name ?? ''}`;
  const all = (reason: string | null): TogetherInput => ({ label, steps: inputs.map((input) => stepOf(assignTask, reason === null ? input : { ...input, overrideReason: reason })) });
  return { about: [assignTask, ...taskIds], tryOut: (reason) => together(session.workspace(), all(reason), session.commandContext()), run: (reason) => session.run(together, all(reason)) };
};

export const mendAttempt = (session: Session, resourceId: ResourceId, day: DayNumber, mend: Mend): Attempt => attempt(session, mendOverload, { resourceId, day, mend });

export const dayOffAttempt = (session: Session, resourceId: ResourceId, day: DayNumber): Attempt =>
  attempt(session, addTimeOff, { resourceIds: [resourceId], firstDay: day, lastDay: day, reason: 'other' as const });
