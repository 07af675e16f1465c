import { bookingMinutes, type DayNumber, type Minutes, type Resource, type ResourceId } from '../model';
import type { CostColumn, CostVisitor } from './entries';
import { firstParts } from './integers';
import { costOfWork } from './rates';
import { isEffortOf, type TaskMoney } from './taskMoney';

/** Where no day is known, the latest rates hold. */
const latest: DayNumber = Number.MAX_SAFE_INTEGER;

interface Work {
  /** null: nobody. */
  readonly resourceId: ResourceId | null;
  readonly resource: Resource | undefined;
  readonly minutes: Minutes;
  readonly day: DayNumber | null;
  readonly until: DayNumber | null;
}

const show = ({ task }: TaskMoney, column: CostColumn, { resourceId, resource, minutes, day, until }: Work, visit: CostVisitor): void => {
  const { amount, unrated } = costOfWork(resource, minutes, 0, day ?? latest);
  visit({ column, kind: 'labour', projectId: task.projectId, taskId: task.id, resourceId, materialId: null, expense: null, day, until, amount, minutes, unrated, billed: 0 });
};

/** Labour as it is planned now: every booked day at the rates of that day, and effort without a booking at those of whoever is forecast to do it. */
export const plannedLabour = (money: TaskMoney, visit: CostVisitor): void => {
  let rest = money.task.effort;
  for (const { booking, resource, isEffort } of money.bookings) {
    for (const { day, minutes } of booking.days) show(money, 'planned', { resourceId: booking.resourceId, resource, minutes, day, until: null }, visit);
    if (isEffort) rest -= bookingMinutes(booking);
  }
  if (!money.task.archived) restOf(money, 'planned', rest, null, visit);
};

/** Time worked up to the status day at the rates of its day; time reported for later days is still ahead. */
export const workedLabour = ({ task, question, worked }: TaskMoney, visit: CostVisitor): void => {
  for (const { entry, amount, unrated, billed } of worked) {
    const isSpent = entry.day <= question.statusDay;
    visit({
      column: isSpent ? 'actual' : 'ahead', kind: 'labour', projectId: task.projectId, taskId: task.id, resourceId: entry.resourceId, materialId: null, expense: null, day: entry.day, until: null,
      amount, minutes: entry.minutes, unrated, billed: isSpent ? billed : 0,
    });
  }
};

/**
 * Labour still to come of a task that is neither done nor archived: what remains, first by those booked on it from the status day
 * on, in order of day and less what they reported that day, then by whoever is forecast to do the rest. Bookings that
 * only accompany the work cost what they are booked.
 */
export const aheadLabour = (money: TaskMoney, visit: CostVisitor): void => {
  const { task, question } = money;
  if (task.archived || task.status === 'done') return;
  const reported = reportedFrom(money);
  const slices: (Work & { readonly day: DayNumber })[] = [];
  for (const { booking, resource, isEffort } of money.bookings) {
    for (const booked of booking.days) {
      if (booked.day < question.statusDay) continue;
      const minutes = booked.minutes - takeReported(reported, booking.resourceId, booked.day, booked.minutes);
      if (minutes === 0) continue;
      const slice = { resourceId: booking.resourceId, resource, minutes, day: booked.day, until: null };
      if (isEffort) slices.push(slice);
      else show(money, 'ahead', slice, visit);
    }
  }
  slices.sort((a, b) => a.day - b.day || ((a.resourceId ?? '') < (b.resourceId ?? '') ? -1 : 1));
  let left = task.remaining;
  for (const slice of slices) {
    const minutes = Math.min(left, slice.minutes);
    if (minutes === 0) break;
    show(money, 'ahead', minutes === slice.minutes ? slice : { ...slice, minutes }, visit);
    left -= minutes;
  }
  restOf(money, 'ahead', left, question.statusDay, visit);
};

type Reported = Map<string, Minutes> | null;

const keyOf = (id: ResourceId, day: DayNumber): string => `${id} ${String(day)}`;

const reportedFrom = ({ worked, question }: TaskMoney): Reported => {
  let reported: Reported = null;
  for (let index = worked.length - 1; index >= 0; index -= 1) {
    const entry = worked[index]?.entry;
    if (entry === undefined || entry.day < question.statusDay) break;
    reported ??= new Map();
    const key = keyOf(entry.resourceId, entry.day);
    reported.set(key, (reported.get(key) ?? 0) + entry.minutes);
  }
  return reported;
};

/** Minutes of a booked day that are reported already; each reported minute is taken once. */
const takeReported = (reported: Reported, id: ResourceId, day: DayNumber, minutes: Minutes): Minutes => {
  if (reported === null) return 0;
  const there = reported.get(keyOf(id, day)) ?? 0;
  const taken = Math.min(minutes, there);
  if (taken > 0) reported.set(keyOf(id, day), there - taken);
  return taken;
};

/**
 * Minutes that no booking holds: on the days the forecast gives, in their order, and what is left over in equal parts by those
 * forecast to do it, else by those booked, else by those who worked on it; by nobody where there is none.
 */
const restOf = (money: TaskMoney, column: 'planned' | 'ahead', minutes: Minutes, notBefore: DayNumber | null, visit: CostVisitor): void => {
  let left = Math.max(0, minutes);
  if (left === 0) return;
  const { planned, workspace } = money;
  for (const { resourceId, day, minutes: placed } of planned?.days ?? []) {
    const taken = Math.min(left, placed);
    if (taken > 0) show(money, column, { resourceId, resource: workspace.resources.get(resourceId), day, minutes: taken, until: null }, visit);
    left -= taken;
    if (left === 0) return;
  }
  const known = planned?.start ?? null;
  const day = known === null || notBefore === null ? known : Math.max(known, notBefore);
  const finish = planned?.finish ?? null;
  const until = day !== null && finish !== null && finish > day ? finish : null;
  const people = doers(money);
  if (people.length === 0) show(money, column, { resourceId: null, resource: undefined, minutes: left, day, until }, visit);
  people.forEach((resource, index) => {
    const part = firstParts(left, index + 1, people.length) - firstParts(left, index, people.length);
    if (part > 0) show(money, column, { resourceId: resource.id, resource, minutes: part, day, until }, visit);
  });
};

const doers = ({ workspace, task, planned, bookings, worked }: TaskMoney): readonly Resource[] => {
  const sources: readonly (readonly (Resource | undefined)[])[] = [(planned?.resourceIds ?? []).map((id) => workspace.resources.get(id)), bookings.map(({ resource }) => resource), worked.map(({ resource }) => resource)];
  for (const source of sources) {
    const found = new Set(source.flatMap((resource) => (resource !== undefined && isEffortOf(task, resource) ? [resource] : [])));
    if (found.size > 0) return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return [];
};
