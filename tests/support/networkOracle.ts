import { addWorkingDays, capacityOn, isWorkingDay, weekdayOf } from '../../src/shared/calendar';
import type { DayNumber, Dependency, Resource, Task, TaskId, Workspace } from '../../src/shared/model';

/*
 * The network as a person would work it out with a calendar and a pencil: day by day, each rule looked up again for every day
 * that is tried. Slow, and without a thought of the program's own arrays. For plans in which each task has somebody of its own.
 */

export interface OracleDays {
  readonly start: DayNumber;
  readonly finish: DayNumber;
  readonly firstMinutes: number;
  readonly lastMinutes: number;
  /** Minutes into the last day at which it ends. */
  readonly endMinutes: number;
}

export interface OracleLimits {
  /** Working days it may move, later or (negative) earlier. */
  readonly totalFloat: number;
  readonly latestFinish: DayNumber;
  readonly latestStart: DayNumber;
  /** Minutes of the latest first day that are left before it. */
  readonly before: number;
}

const dayLength = (workspace: Workspace, day: DayNumber): number => {
  const minutes = workspace.calendars.get(workspace.settings.defaultCalendarId)?.pattern[weekdayOf(day) - 1] ?? 0;
  return minutes > 0 ? minutes : 480;
};

/** Where a dependency points to from a day. */
const pointsTo = (workspace: Workspace, day: DayNumber, { lagDays }: Dependency): DayNumber => (lagDays === 0 ? day : addWorkingDays(workspace, null, day, lagDays));

/** The work laid out from a day on, with so many minutes of that day taken already. */
const laidOut = (workspace: Workspace, task: Task, person: Resource, from: DayNumber, taken: number | null): OracleDays => {
  let left = task.remaining;
  let start: DayNumber | null = null;
  let firstMinutes = 0;
  for (let day = from; ; day += 1) {
    const most = day === from && taken !== null ? Math.max(0, dayLength(workspace, day) - taken) : Infinity;
    const worked = Math.min(left, capacityOn(workspace, person.id, day), most);
    if (worked === 0) continue;
    if (start === null) [start, firstMinutes] = [day, worked];
    left -= worked;
    if (left === 0) return { start, finish: day, firstMinutes, lastMinutes: worked, endMinutes: worked + (start === day && start === from ? taken ?? 0 : 0) };
  }
};

/** The earliest days of every task: each day from the status day on is tried until nothing speaks against it. */
export const earliestDays = (workspace: Workspace, statusDay: DayNumber, personOf: (task: Task) => Resource): ReadonlyMap<TaskId, OracleDays> => {
  const known = new Map<TaskId, OracleDays>();
  const daysOf = (task: Task): OracleDays => {
    const present = known.get(task.id);
    if (present !== undefined) return present;
    const waits = task.dependencies.flatMap((dependency) => {
      const predecessor = workspace.tasks.get(dependency.predecessorId);
      return predecessor === undefined || predecessor.archived || predecessor.status === 'done' ? [] : [{ dependency, days: daysOf(predecessor) }];
    });
    for (let day = Math.max(statusDay, task.earliestStart ?? statusDay); ; day += 1) {
      const taken = waits.filter(({ dependency, days }) => dependency.type === 'FS' && pointsTo(workspace, days.finish, dependency) === day).map(({ days }) => days.endMinutes);
      const tried = laidOut(workspace, task, personOf(task), day, taken.length === 0 ? null : Math.max(...taken));
      const isKept = waits.every(({ dependency, days }) => {
        const earliest = pointsTo(workspace, dependency.type === 'FS' || dependency.type === 'FF' ? days.finish : days.start, dependency);
        return (dependency.type === 'FS' || dependency.type === 'SS' ? day : tried.finish) >= earliest;
      });
      if (!isKept) continue;
      known.set(task.id, tried);
      return tried;
    }
  };
  for (const task of workspace.tasks.values()) daysOf(task);
  return known;
};

/** Working days after one day up to another, counted one by one. */
export const workingDaysFrom = (workspace: Workspace, from: DayNumber, to: DayNumber): number => {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(workspace, null, day)) count += 1;
  for (let day = to; day < from; day += 1) if (isWorkingDay(workspace, null, day)) count -= 1;
  return count;
};

/** The day so many working days after another (before, if negative), walked one by one. */
const walked = (workspace: Workspace, day: DayNumber, count: number): DayNumber => {
  let present = day;
  for (let left = Math.abs(count); left > 0;) {
    present += Math.sign(count);
    if (isWorkingDay(workspace, null, present)) left -= 1;
  }
  return present;
};

/** The latest days of every task: it is moved earlier by a working day at a time, from far ahead, until nothing that waits for it would suffer. */
export const latestDays = (workspace: Workspace, earliest: ReadonlyMap<TaskId, OracleDays>, projectEnd: DayNumber): ReadonlyMap<TaskId, OracleLimits> => {
  const known = new Map<TaskId, OracleLimits>();
  const limitsOf = (task: Task, own: OracleDays): OracleLimits => {
    const present = known.get(task.id);
    if (present !== undefined) return present;
    const successors = [...workspace.tasks.values()].flatMap((successor) => successor.dependencies.filter(({ predecessorId }) => predecessorId === task.id).map((dependency) => {
      const days = earliest.get(successor.id);
      if (days === undefined) throw new Error('Every task has days.');
      return { dependency, limits: limitsOf(successor, days) };
    }));
    const end = Math.min(projectEnd, task.deadline ?? projectEnd);
    for (let totalFloat = 70; ; totalFloat -= 1) {
      const start = walked(workspace, own.start, totalFloat);
      const finish = walked(workspace, own.finish, totalFloat);
      const isKept = finish <= end && successors.every(({ dependency, limits }) => {
        const { type } = dependency;
        const to = pointsTo(workspace, type === 'FS' || type === 'FF' ? finish : start, dependency);
        if (type === 'FS') return to < limits.latestStart || (to === limits.latestStart && own.lastMinutes <= limits.before);
        return to <= (type === 'SS' ? limits.latestStart : limits.latestFinish);
      });
      if (!isKept) continue;
      const shared = successors.filter(({ dependency, limits }) => dependency.type === 'FS' && pointsTo(workspace, finish, dependency) === limits.latestStart).map(({ limits }) => limits.before);
      const ends = Math.min(dayLength(workspace, finish), ...shared);
      const before = own.start === own.finish ? ends - own.lastMinutes : dayLength(workspace, start) - own.firstMinutes;
      const made = { totalFloat, latestFinish: finish, latestStart: start, before: Math.max(0, before) };
      known.set(task.id, made);
      return made;
    }
  };
  for (const task of workspace.tasks.values()) {
    const own = earliest.get(task.id);
    if (own !== undefined) limitsOf(task, own);
  }
  return known;
};
