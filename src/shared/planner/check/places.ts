import { capacityOn, dayCapacity, formatDay, formatHours, loadOn } from '../../calendar';
import { countsAsEffort, skillMatch, type Booking, type DayNumber, type Minutes, type SkillRequirement, type Task, type Workspace } from '../../model';
import type { PlanFault } from './fault';
import { faultOf, isAway, pausesIn, rowsOfTask, sameDays, titleOf, unsettledDays, type LaidBooking, type PlanDifference } from './difference';

const dayWords = (day: DayNumber): string => formatDay(day, 'shortWeekdayDayMonth');

/** CHK-5: only people who are in the plan and were chosen are given work. Somebody else keeps what they have on the days they have it. */
export const personFaults = ({ request }: PlanDifference, { booking, was, task, resource, fresh }: LaidBooking): readonly PlanFault[] => {
  const about = { taskId: task.id, resourceId: resource.id, bookingIds: [booking.id], day: fresh[0]?.day ?? null };
  if (resource.archived) return [faultOf('archived', `${resource.name} is archived, but is given “${task.title}”.`, about)];
  const isChosen = request.resourceIds === null || request.resourceIds.includes(resource.id) || was?.resourceId === resource.id || task.crew.some(({ resourceId }) => resourceId === resource.id);
  return isChosen ? [] : [faultOf('notChosen', `${resource.name} was not chosen for this plan, but is given “${task.title}”.`, about)];
};

/** CHK-6: nothing is laid after the plan's last day, before the earliest start or before its project begins. */
export const dateFaults = ({ after, request }: PlanDifference, { booking, task, resource, fresh }: LaidBooking): readonly PlanFault[] => {
  const about = { taskId: task.id, resourceId: resource.id, bookingIds: [booking.id] };
  const faults: PlanFault[] = [];
  const first = fresh[0]?.day ?? request.from;
  const last = fresh.at(-1)?.day ?? request.from;
  if (request.until !== null && last > request.until) faults.push(faultOf('afterUntil', `“${task.title}” ends on ${dayWords(last)}, after the plan's last day, ${dayWords(request.until)}.`, { ...about, day: last }));
  const project = task.projectId === null ? undefined : after.projects.get(task.projectId);
  if (task.earliestStart !== null && first < task.earliestStart) {
    faults.push(faultOf('earliestStart', `“${task.title}” starts on ${dayWords(first)}, but not before ${dayWords(task.earliestStart)} at the earliest.`, { ...about, day: first }));
  } else if (project?.startDay !== null && project?.startDay !== undefined && first < project.startDay) {
    faults.push(faultOf('earliestStart', `“${task.title}” starts on ${dayWords(first)}, before its project ${project.name} begins on ${dayWords(project.startDay)}.`, { ...about, day: first }));
  }
  return faults;
};

/** CHK-7: who does the work holds every required skill at its level on the last day that is laid. */
export const skillFaults = ({ after }: PlanDifference, { booking, task, resource, fresh }: LaidBooking): readonly PlanFault[] => {
  const last = fresh.at(-1)?.day;
  if (last === undefined || !countsAsEffort(task, resource) || isHelping(after, task, booking)) return [];
  return task.requirements.flatMap((requirement): readonly PlanFault[] => {
    const match = skillMatch(resource, requirement, last);
    const skill = after.skills.get(requirement.skillId);
    if (requirement.need !== 'required' || match.verdict === 'met' || skill === undefined) return [];
    const kind = skill.kind === 'certification' && match.verdict !== 'tooLow' ? 'certification' : 'skill';
    return [faultOf(kind, `${resource.name} ${lackWords(skill.name, requirement, match)}; “${task.title}” ends on ${dayWords(last)}.`, { taskId: task.id, resourceId: resource.id, bookingIds: [booking.id], day: last })];
  });
};

/** Whether somebody of the kind that does the work only goes along with it: the crew asks for them, and somebody else lies on the very same days. */
const isHelping = (after: Workspace, task: Task, booking: Booking): boolean =>
  task.crew.some(({ kind, resourceId }) => (kind === 'equipment') === (task.effortOf === 'equipment') && (resourceId === null || resourceId === booking.resourceId))
  && rowsOfTask(after, task.id).some((other) => other.id !== booking.id && booking.days.every(({ day }) => other.days.some((booked) => booked.day === day)));

const lackWords = (name: string, { level }: SkillRequirement, { verdict, held, expires }: ReturnType<typeof skillMatch>): string => {
  if (verdict === 'lapsed') return `holds ${name}, but only until ${expires === null ? 'then' : formatDay(expires, 'dayMonthYear')}`;
  return verdict === 'missing' ? `does not hold ${name}` : `holds ${name} at level ${String(held)}, not ${String(level)}`;
};

/** CHK-8: what is laid lies in working time that is free: such a day carries no more than its capacity, time off and holidays taken off. */
export const capacityFaults = (difference: PlanDifference, laid: readonly LaidBooking[]): readonly PlanFault[] => {
  const { after } = difference;
  const found = new Map<string, PlanFault>();
  for (const { booking, task, resource, fresh } of laid) {
    for (const { day } of fresh) {
      const capacity = isAway(difference, resource.id, day) ? 0 : capacityOn(after, resource.id, day);
      const over = loadOn(after, resource.id, day) - capacity;
      const key = `${resource.id} ${String(day)}`;
      const present = found.get(key);
      if (present !== undefined) found.set(key, { ...present, bookingIds: [...new Set([...present.bookingIds, booking.id])].sort() });
      else if (over > 0) found.set(key, overFault({ after, booking, task, resource, day, over, capacity }));
    }
  }
  return [...found.values()];
};

const overFault = ({ after, booking, task, resource, day, over, capacity }: Pick<LaidBooking, 'booking' | 'task' | 'resource'> & Pick<PlanDifference, 'after'> & { readonly day: DayNumber; readonly over: Minutes; readonly capacity: Minutes }): PlanFault => {
  const { pattern, presence } = dayCapacity(after, resource.id, day);
  const about = { taskId: task.id, resourceId: resource.id, bookingIds: [booking.id], day, minutes: over };
  if (capacity > 0) return faultOf('capacity', `${resource.name} works ${formatHours(capacity)} on ${dayWords(day)}, ${formatHours(capacity + over)} are booked: ${formatHours(over)} over.`, about);
  const why = presence === 'away' ? 'is not in the team' : pattern === 0 ? 'does not work' : 'is off';
  return faultOf('timeOff', `${resource.name} ${why} on ${dayWords(day)}, but ${titleOf(after, task.id)} lies there.`, about);
};

/** CHK-9: work that must not be split takes every day between its first and its last on which all who do it together work. What was interrupted already may keep its days. */
export const interruptionFaults = (difference: PlanDifference, { booking, task, resource, days }: LaidBooking): readonly PlanFault[] => {
  const { before, after } = difference;
  if (task.splittable || !countsAsEffort(task, resource)) return [];
  const isKept = rowsOfTask(before, task.id).some((row) => sameDays(unsettledDays(difference, row), days));
  const [day] = isKept ? [] : pausesIn(difference, after, booking);
  return day === undefined ? [] : [faultOf('interrupted', `“${task.title}” must not be split, but rests on ${dayWords(day)}.`, { taskId: task.id, resourceId: resource.id, bookingIds: [booking.id], day })];
};
