import { formatDay, formatHours } from '../../calendar';
import type { Booking, Task, Workspace } from '../../model';
import { bookingsOfTaskIn } from './bookingsOfTask';
import type { Conflict } from './conflict';

/** Work that is booked after the deadline of its task; one conflict a task. Done tasks have met theirs. */
export const deadlineConflicts = (workspace: Workspace, task: Task): readonly Conflict[] => {
  const { deadline } = task;
  if (deadline === null || task.status === 'done') return [];
  const late = bookingsOfTaskIn(workspace, task.id).filter((booking) => lastDay(booking) > deadline);
  if (late.length === 0) return [];
  const days = late.flatMap((booking) => booking.days.filter(({ day }) => day > deadline));
  const minutes = days.reduce((sum, booked) => sum + booked.minutes, 0);
  const end = Math.max(...late.map(lastDay));
  return [{
    key: `deadline ${task.id}`, kind: 'deadline', day: Math.min(...days.map(({ day }) => day)), resourceId: null, taskId: task.id, bookingIds: late.map(({ id }) => id).sort(), minutes,
    sentence: `${task.title} is due ${formatDay(deadline, 'shortWeekdayDayMonth')} and booked until ${formatDay(end, 'shortWeekdayDayMonth')}: ${formatHours(minutes)} too late.`,
    workingDays: 0, accepted: false,
  }];
};

const lastDay = (booking: Booking): number => booking.days.at(-1)?.day ?? 0;
