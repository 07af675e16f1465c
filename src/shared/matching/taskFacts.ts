import { civilOf, formatDay, loadOfBookings } from '../calendar';
import { bookingMinutes, countsAsEffort, milestoneWaitingFor, type BookingId, type DailyLoad, type DayNumber, type MinorUnits, type Minutes, type Project, type ResourceId, type SkillRequirement, type Task, type TaskId, type Workspace } from '../model';
import type { FitOptions } from './fit';

export interface RequirementFacts {
  readonly requirement: SkillRequirement;
  readonly name: string;
  readonly kind: 'skill' | 'certification';
}

/** What is the same for every resource: worked out once for a whole ranking. */
export interface TaskFacts {
  readonly workspace: Workspace;
  readonly task: Task;
  readonly from: DayNumber;
  readonly minutes: Minutes;
  /** Required ones first. */
  readonly requirements: readonly RequirementFacts[];
  readonly leaving: ReadonlyMap<ResourceId, DailyLoad>;
  readonly project: Project | null;
  /** The first milestone that waits for it and has a due day. */
  readonly milestone: { readonly name: string; readonly dueDay: DayNumber } | null;
  /** Who works on this very task already. */
  readonly alreadyOnTask: ReadonlySet<ResourceId>;
  readonly rates: RateRange | null;
  /** Last day that evenness looks at. */
  readonly evenUntil: DayNumber;
  /** A day in words, with the year where it is not this one. */
  readonly dayWords: (day: DayNumber) => string;
}

/** The lowest and highest rate of those who could do the work; null: nothing to compare. */
export interface RateRange {
  readonly lowest: MinorUnits;
  readonly highest: MinorUnits;
}

/** The facts of a task for ranking; null if it is gone. */
export const taskFactsOf = (workspace: Workspace, taskId: TaskId, options: FitOptions, evennessDays: number): TaskFacts | null => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined) return null;
  const ignoring = options.ignoring ?? noBookings;
  const evenUntil = Math.max(options.from + evennessDays, Math.min(task.deadline ?? 0, options.from + 2 * evennessDays)) - 1;
  return {
    workspace,
    task,
    from: options.from,
    minutes: minutesToPlace(workspace, task, ignoring),
    requirements: requirementFacts(workspace, task),
    leaving: ignoring.size === 0 ? noLoad : loadOfBookings(workspace, ignoring),
    project: task.projectId === null ? null : workspace.projects.get(task.projectId) ?? null,
    milestone: milestoneOf(workspace, taskId),
    alreadyOnTask: resourcesOn(workspace, taskId, ignoring),
    rates: ratesOf(workspace, task.effortOf),
    evenUntil,
    dayWords: dayWordsOf(options.today),
  };
};

const milestoneOf = (workspace: Workspace, taskId: TaskId): TaskFacts['milestone'] => {
  const milestone = milestoneWaitingFor(workspace, taskId);
  return milestone === null || milestone.dueDay === null ? null : { name: milestone.name, dueDay: milestone.dueDay };
};

const noBookings: ReadonlySet<BookingId> = new Set();
const noLoad: ReadonlyMap<ResourceId, DailyLoad> = new Map();

/** Unbooked effort and what is about to move; for a task that is fully booked, its remaining effort. */
const minutesToPlace = (workspace: Workspace, task: Task, ignoring: ReadonlySet<BookingId>): Minutes => {
  let staying = 0;
  let moving = 0;
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const resource = booking && workspace.resources.get(booking.resourceId);
    if (booking === undefined || resource === undefined) continue;
    if (ignoring.has(id)) moving += bookingMinutes(booking);
    else if (countsAsEffort(task, resource)) staying += bookingMinutes(booking);
  }
  if (moving > 0) return moving;
  const open = Math.max(0, task.effort - staying);
  return open > 0 ? open : task.remaining > 0 ? task.remaining : task.effort;
};

const requirementFacts = (workspace: Workspace, task: Task): readonly RequirementFacts[] => {
  const facts = task.requirements.map((requirement): RequirementFacts => {
    const skill = workspace.skills.get(requirement.skillId);
    return { requirement, name: skill?.name ?? 'A skill that is gone', kind: skill?.kind ?? 'skill' };
  });
  return facts.sort((a, b) => Number(a.requirement.need === 'preferred') - Number(b.requirement.need === 'preferred'));
};

const resourcesOn = (workspace: Workspace, taskId: TaskId, ignoring: ReadonlySet<BookingId>): ReadonlySet<ResourceId> => {
  const ids = new Set<ResourceId>();
  for (const id of workspace.index.bookingsByTask.get(taskId) ?? []) {
    const booking = workspace.bookings.get(id);
    if (booking !== undefined && !ignoring.has(id)) ids.add(booking.resourceId);
  }
  return ids;
};

type RatesByKind = Readonly<Record<Task['effortOf'], RateRange | null>>;
const keptRates = new WeakMap<Workspace['resources'], RatesByKind>();

const ratesOf = (workspace: Workspace, effortOf: Task['effortOf']): RateRange | null => {
  const kept = keptRates.get(workspace.resources);
  if (kept !== undefined) return kept[effortOf];
  const rates = { people: rangeOf(workspace, 'people'), equipment: rangeOf(workspace, 'equipment') };
  keptRates.set(workspace.resources, rates);
  return rates[effortOf];
};

const rangeOf = (workspace: Workspace, effortOf: Task['effortOf']): RateRange | null => {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const { archived, kind, costPerHour } of workspace.resources.values()) {
    if (archived || costPerHour === null || (kind === 'equipment') !== (effortOf === 'equipment')) continue;
    lowest = Math.min(lowest, costPerHour);
    highest = Math.max(highest, costPerHour);
  }
  return lowest < highest ? { lowest, highest } : null;
};

const dayWordsOf = (today: DayNumber): ((day: DayNumber) => string) => {
  const { year } = civilOf(today);
  const known = new Map<DayNumber, string>();
  return (day) => {
    const present = known.get(day);
    if (present !== undefined) return present;
    const words = formatDay(day, civilOf(day).year === year ? 'shortWeekdayDayMonth' : 'dayMonthYear');
    known.set(day, words);
    return words;
  };
};
