import { capacitySpan, startOfWeek, workingDaysBetween } from '../calendar';
import { bookingMinutes, changedBetween, ratesOn, type Booking, type DayNumber, type MinorUnits, type Minutes, type Project, type Resource, type Task, type Workspace } from '../model';
import { taskSpan } from '../scheduling';
import { overBudgetWeight, planWeight, priorityWeight, reassignWeight, restlessDay } from './days/aims';
import { duesIn } from './days/groups';
import { horizonDays } from './days/model';
import { isOpen, restOf } from './days/scope';
import { dearestRate } from './days/staff';
import type { PlanRequest } from './request';

/** What a plan comes to. Less is better for all of them. The first six are what a search compares, in the order in which they count. */
export interface Objectives {
  /** Minutes of open work without a booking, times the weight of their priority. */
  readonly unplaced: number;
  /** Working days late of deadlines, milestones and due projects, times the weight of their priority. */
  readonly lateness: number;
  /** Working minutes from the first day of the plan until each project and the whole plan end, times their weights. */
  readonly finish: number;
  /** Labour booked from the first day on in minor units, what is over a project's labour budget counted again. */
  readonly cost: MinorUnits;
  /** Minutes over healthy weeks, and for each day without the rest that is due those of a whole day. */
  readonly evenness: Minutes;
  /** Minutes of bookings that lie elsewhere than before; those given to somebody else or taken off count as often as that weighs. */
  readonly change: Minutes;
  /** Minutes of open work without a booking. */
  readonly unplacedMinutes: Minutes;
  /** Working days late, all that is due together. */
  readonly lateDays: number;
  /** Last day on which open work is booked; null: none is. */
  readonly lastDay: DayNumber | null;
  readonly labour: MinorUnits;
  readonly overBudget: MinorUnits;
  /** Minutes at a rate nobody entered, counted at the dearest one known. */
  readonly unratedMinutes: Minutes;
  readonly unhealthyMinutes: Minutes;
  readonly daysWithoutRest: number;
}

/**
 * What the plan in a workspace comes to, worked out from its rows alone. All of it counts, also what a request leaves alone; `change` is
 * counted against `before` and is 0 without it.
 */
export const objectivesOf = (workspace: Workspace, request: PlanRequest, before?: Workspace): Objectives => {
  const open = [...workspace.tasks.values()].filter(isOpen);
  const ends = finishOf(workspace, request.from, open);
  const money = costOf(workspace, request.from);
  const unhealthyMinutes = unhealthyOf(workspace, request);
  const daysWithoutRest = restlessOf(workspace, request);
  const rests = open.map((task) => ({ minutes: restOf(workspace, request, task), weight: priorityWeight(task.priority) }));
  return {
    unplaced: sumOf(rests, ({ minutes, weight }) => minutes * weight), unplacedMinutes: sumOf(rests, ({ minutes }) => minutes),
    ...latenessOf(workspace, open), ...ends, ...money,
    evenness: unhealthyMinutes + restlessDay * daysWithoutRest, unhealthyMinutes, daysWithoutRest,
    change: before === undefined ? 0 : changeOf(before, workspace),
  };
};

const sumOf = <T>(list: readonly T[], value: (each: T) => number): number => list.reduce((sum, each) => sum + value(each), 0);

const latenessOf = (workspace: Workspace, open: readonly Task[]): Pick<Objectives, 'lateness' | 'lateDays'> => {
  const lastOf = (tasks: readonly Task[]): DayNumber => Math.max(-Infinity, ...tasks.map(({ id }) => taskSpan(workspace, id)?.last ?? -Infinity));
  const dues = [...open.filter(({ deadline }) => deadline !== null).map((task) => ({ due: task.deadline ?? 0, weight: priorityWeight(task.priority), tasks: [task] })), ...duesIn(workspace)];
  const late = dues.map(({ due, weight, tasks }) => {
    const last = lastOf(tasks);
    return { weight, days: last > due ? workingDaysBetween(workspace, null, due, last) : 0 };
  });
  return { lateness: sumOf(late, ({ weight, days }) => weight * days), lateDays: sumOf(late, ({ days }) => days) };
};

const finishOf = (workspace: Workspace, from: DayNumber, open: readonly Task[]): Pick<Objectives, 'finish' | 'lastDay'> => {
  const bookings = open.flatMap(({ id }) => workspace.index.bookingsByTask.get(id) ?? []).flatMap((id) => workspace.bookings.get(id) ?? []);
  const plan = endOf(workspace, from, bookings);
  const byProject = new Map<Project['id'], Booking[]>();
  for (const booking of bookings) {
    const projectId = workspace.tasks.get(booking.taskId)?.projectId ?? null;
    if (projectId !== null) byProject.set(projectId, [...byProject.get(projectId) ?? [], booking]);
  }
  let finish = planWeight * plan.minutes;
  for (const [id, own] of byProject) {
    const project = workspace.projects.get(id);
    if (project !== undefined && !project.archived) finish += priorityWeight(project.priority) * endOf(workspace, from, own).minutes;
  }
  return { finish, lastDay: plan.day };
};

/** The last booked day, and the working minutes until its end: 8 hours a working day before it, and the most that one resource works on it, 8 hours at most. */
const endOf = (workspace: Workspace, from: DayNumber, bookings: readonly Booking[]): { readonly day: DayNumber | null; readonly minutes: Minutes } => {
  let last = -Infinity;
  for (const { days } of bookings) last = Math.max(last, days.at(-1)?.day ?? last);
  if (last < from) return { day: last === -Infinity ? null : last, minutes: 0 };
  const onLast = new Map<Resource['id'], Minutes>();
  for (const { resourceId, days } of bookings) for (const { day, minutes } of days) if (day === last) onLast.set(resourceId, (onLast.get(resourceId) ?? 0) + minutes);
  return { day: last, minutes: 480 * workingDaysBetween(workspace, null, from - 1, last - 1) + Math.min(480, Math.max(...onLast.values())) };
};

const costOf = (workspace: Workspace, from: DayNumber): Pick<Objectives, 'cost' | 'labour' | 'overBudget' | 'unratedMinutes'> => {
  const dearest = dearestRate(workspace, from);
  const byProject = new Map<Project['id'], number>();
  let labour = 0;
  let unratedMinutes = 0;
  for (const { taskId, resourceId, days } of workspace.bookings.values()) {
    const resource = workspace.resources.get(resourceId);
    const projectId = workspace.tasks.get(taskId)?.projectId ?? null;
    if (resource === undefined) continue;
    for (const { day, minutes } of days) {
      const rate = ratesOn(resource, day).costPerHour;
      const cost = minutes * (rate ?? dearest);
      if (day >= from) labour += cost;
      if (day >= from && rate === null) unratedMinutes += minutes;
      if (projectId !== null) byProject.set(projectId, (byProject.get(projectId) ?? 0) + cost);
    }
  }
  let over = 0;
  for (const { projectId, labour: budget } of workspace.budgets.values()) over += Math.max(0, (byProject.get(projectId) ?? 0) - 60 * budget);
  // Sums are exact in minor units times minutes an hour; they are rounded here, once and half up.
  const rounded = (amount: number): MinorUnits => Math.floor((amount + 30) / 60);
  return { cost: rounded(labour + overBudgetWeight * over), labour: rounded(labour), overBudget: rounded(over), unratedMinutes };
};

/** The days of a plan: as far as its last day, at most two years. */
const daysOf = ({ from, until }: PlanRequest): number => Math.max(0, until === null ? horizonDays : Math.min(horizonDays, until + 1 - from));

const peopleOf = (workspace: Workspace): readonly Resource[] => [...workspace.resources.values()].filter(({ archived, kind }) => !archived && kind === 'person');

/** Capacity by day; none while somebody is away whose work is planned anew. */
const capacityOf = (workspace: Workspace, { scope }: PlanRequest, id: Resource['id'], from: DayNumber, to: DayNumber): readonly Minutes[] => {
  const capacity = [...capacitySpan(workspace, id, from, to)];
  return scope.kind !== 'leave' || scope.resourceId !== id ? capacity : capacity.map((minutes, index) => (from + index >= scope.from && from + index <= scope.to ? 0 : minutes));
};

const unhealthyOf = (workspace: Workspace, request: PlanRequest): Minutes => {
  const { planning: { healthyPercent }, weekStart } = workspace.settings;
  const days = daysOf(request);
  const first = startOfWeek(request.from, weekStart);
  let over = 0;
  for (const { id } of peopleOf(workspace)) {
    const load = workspace.index.load.get(id);
    if (load === undefined) continue;
    const weeks = new Map<DayNumber, Minutes>();
    for (const [day, minutes] of load) {
      const week = startOfWeek(day, weekStart);
      if (week >= first && week < request.from + days) weeks.set(week, (weeks.get(week) ?? 0) + minutes);
    }
    for (const [week, minutes] of weeks) over += Math.max(0, minutes - Math.floor((sumOf(capacityOf(workspace, request, id, week, week + 7), (each) => each) * healthyPercent) / 100));
  }
  return over;
};

/** Days worked beyond those in a row after which a rest is due, of people whose working days leave none by themselves. */
const restlessOf = (workspace: Workspace, request: PlanRequest): number => {
  const { planning: { restAfterDays }, weekStart } = workspace.settings;
  const days = daysOf(request);
  const first = startOfWeek(request.from, weekStart);
  const end = days === 0 ? first : startOfWeek(request.from + days - 1, weekStart) + 7;
  let count = 0;
  for (const { id } of peopleOf(workspace)) {
    let row = 0;
    let longest = 0;
    for (const works of capacityOf(workspace, request, id, first, end)) {
      row = works > 0 ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    if (longest <= restAfterDays) continue;
    const load = workspace.index.load.get(id);
    let before = 0;
    while ((load?.get(request.from - 1 - before) ?? 0) > 0) before += 1;
    for (let day = request.from; day < request.from + days; day += 1) {
      before = (load?.get(day) ?? 0) > 0 ? before + 1 : 0;
      if (before > restAfterDays) count += 1;
    }
  }
  return count;
};

/** Booking by booking: minutes of a day that are there no more; what its resource lost of it altogether counts as given away. */
const changeOf = (before: Workspace, after: Workspace): Minutes => {
  let change = 0;
  for (const id of changedBetween(before.bookings, after.bookings)) {
    const was = before.bookings.get(id);
    const is = after.bookings.get(id);
    if (was === undefined) continue;
    const days = is?.resourceId === was.resourceId ? is.days : [];
    const now = new Map(days.map(({ day, minutes }) => [day, minutes]));
    const moved = sumOf(was.days, ({ day, minutes }) => Math.max(0, minutes - (now.get(day) ?? 0)));
    const lost = Math.max(0, bookingMinutes(was) - sumOf(days, ({ minutes }) => minutes));
    change += moved + (reassignWeight - 1) * lost;
  }
  return change;
};
