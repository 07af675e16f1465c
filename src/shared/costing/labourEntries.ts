import { bookedEffort, countsAsEffort, type Booking, type DayNumber, type Minutes, type ResourceId, type Task, type Workspace } from '../model';
import type { CostColumn, CostVisitor } from './entries';
import { firstParts } from './integers';
import type { TaskMoney } from './indexes';
import { billedFor, labourCostOf } from './rates';

/** Where no day is known, the latest rates hold. */
const latest: DayNumber = Number.MAX_SAFE_INTEGER;

interface Work {
  readonly resourceId: ResourceId | null;
  readonly minutes: Minutes;
  readonly overtime?: Minutes;
  readonly day: DayNumber | null;
  readonly until?: DayNumber | null;
}

const show = ({ workspace, task }: Pick<TaskMoney, 'workspace' | 'task'>, column: CostColumn, { resourceId, minutes, overtime = 0, day, until = null }: Work, visit: CostVisitor): void => {
  const { amount, unrated } = resourceId === null ? { amount: 0, unrated: minutes } : labourCostOf(workspace, resourceId, minutes, overtime, day ?? latest);
  const billed = column === 'actual' && resourceId !== null ? billedFor(workspace, resourceId, minutes, day ?? latest) : 0;
  visit({ column, kind: 'labour', projectId: task.projectId, taskId: task.id, resourceId, materialId: null, expense: null, day, until, amount, minutes, unrated, billed });
};

const bookingsOf = ({ workspace, task }: Pick<TaskMoney, 'workspace' | 'task'>): readonly Booking[] =>
  (workspace.index.bookingsByTask.get(task.id) ?? []).flatMap((id) => workspace.bookings.get(id) ?? []);

const counts = (workspace: Workspace, task: Task, id: ResourceId): boolean => {
  const resource = workspace.resources.get(id);
  return resource !== undefined && countsAsEffort(task, resource);
};

/** Labour as it is planned now: every booked day at the rates of that day, and effort without a booking at those of whoever is forecast to do it. */
export const plannedLabour = (money: Omit<TaskMoney, 'question'>, visit: CostVisitor): void => {
  const { workspace, task } = money;
  for (const { resourceId, days } of bookingsOf(money)) for (const { day, minutes } of days) show(money, 'planned', { resourceId, minutes, day }, visit);
  if (!task.archived) restOf(money, 'planned', task.effort - bookedEffort(workspace, task.id), visit);
};

/** Time worked up to the status day at the rates of its day; time reported for later days is still ahead. */
export const workedLabour = (money: TaskMoney, visit: CostVisitor): void => {
  const { workspace, task, question } = money;
  for (const id of workspace.index.timeByTask.get(task.id) ?? []) {
    const entry = workspace.timeEntries.get(id);
    if (entry !== undefined) show(money, entry.day <= question.statusDay ? 'actual' : 'ahead', entry, visit);
  }
};

/**
 * Labour still to come of a task that is neither done nor archived: what remains, first by those booked on it from the status day
 * on, in order of day and less what they reported that day, then by whoever is forecast to do the rest. Bookings that
 * only accompany the work cost what they are booked.
 */
export const aheadLabour = (money: TaskMoney, visit: CostVisitor): void => {
  const { workspace, task, question } = money;
  if (task.archived || task.status === 'done') return;
  const reported = reportedFrom(money);
  const slices: { readonly resourceId: ResourceId; readonly day: DayNumber; readonly minutes: Minutes }[] = [];
  for (const { resourceId, days } of bookingsOf(money)) {
    const isEffort = counts(workspace, task, resourceId);
    for (const booked of days) {
      if (booked.day < question.statusDay) continue;
      const key = `${resourceId} ${String(booked.day)}`;
      const done = Math.min(booked.minutes, reported.get(key) ?? 0);
      if (done > 0) reported.set(key, (reported.get(key) ?? 0) - done);
      const slice = { resourceId, day: booked.day, minutes: booked.minutes - done };
      if (slice.minutes === 0) continue;
      if (isEffort) slices.push(slice);
      else show(money, 'ahead', slice, visit);
    }
  }
  slices.sort((a, b) => a.day - b.day || (a.resourceId < b.resourceId ? -1 : 1));
  let left = task.remaining;
  for (const slice of slices) {
    const minutes = Math.min(left, slice.minutes);
    if (minutes === 0) break;
    show(money, 'ahead', { ...slice, minutes }, visit);
    left -= minutes;
  }
  restOf(money, 'ahead', left, visit, question.statusDay);
};

const reportedFrom = ({ workspace, task, question }: TaskMoney): Map<string, Minutes> => {
  const reported = new Map<string, Minutes>();
  for (const id of workspace.index.timeByTask.get(task.id) ?? []) {
    const entry = workspace.timeEntries.get(id);
    if (entry === undefined || entry.day < question.statusDay) continue;
    const key = `${entry.resourceId} ${String(entry.day)}`;
    reported.set(key, (reported.get(key) ?? 0) + entry.minutes);
  }
  return reported;
};

/**
 * Minutes that no booking holds: on the days the forecast gives, in their order, and what is left over in equal parts by those
 * forecast to do it, else by those booked, else by those who worked on it; by nobody where there is none.
 */
const restOf = (money: Omit<TaskMoney, 'question'>, column: 'planned' | 'ahead', minutes: Minutes, visit: CostVisitor, notBefore: DayNumber | null = null): void => {
  let left = Math.max(0, minutes);
  if (left === 0) return;
  const { planned } = money;
  for (const placed of planned?.days ?? []) {
    const taken = Math.min(left, placed.minutes);
    if (taken > 0) show(money, column, { ...placed, minutes: taken }, visit);
    left -= taken;
    if (left === 0) return;
  }
  const known = planned?.start ?? null;
  const start = known === null || notBefore === null ? known : Math.max(known, notBefore);
  const finish = planned?.finish ?? null;
  const until = start !== null && finish !== null && finish > start ? finish : null;
  const people = doers(money);
  if (people.length === 0) show(money, column, { resourceId: null, minutes: left, day: start, until }, visit);
  people.forEach((resourceId, index) => {
    const part = firstParts(left, index + 1, people.length) - firstParts(left, index, people.length);
    if (part > 0) show(money, column, { resourceId, minutes: part, day: start, until }, visit);
  });
};

const doers = (money: Omit<TaskMoney, 'question'>): readonly ResourceId[] => {
  const { workspace, task, planned } = money;
  const known = (planned?.resourceIds ?? []).filter((id) => counts(workspace, task, id));
  if (known.length > 0) return known;
  const booked = bookingsOf(money).map(({ resourceId }) => resourceId).filter((id) => counts(workspace, task, id));
  if (booked.length > 0) return [...new Set(booked)].sort();
  const worked = (workspace.index.timeByTask.get(task.id) ?? []).flatMap((id) => workspace.timeEntries.get(id)?.resourceId ?? []).filter((id) => counts(workspace, task, id));
  return [...new Set(worked)].sort();
};
