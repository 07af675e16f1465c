import { capacityOn } from '../calendar';
import { costsOf } from '../costing';
import type { DayNumber, MilestoneId, MinorUnits, Minutes, ProjectId, Records, ScenarioId, TaskId, Workspace } from '../model';
import { forecastOf, milestoneForecasts } from '../scheduling';
import { branchOf } from './branch';
import { editsOf } from './edits';

/** One figure in the plan and in the scenario. */
export interface Compared<Value> {
  readonly plan: Value;
  readonly scenario: Value;
}

export interface ComparedDay<Id> extends Compared<DayNumber | null> {
  readonly id: Id;
  readonly name: string;
  readonly dueDay: DayNumber | null;
}

/** A plan and one of its scenarios in numbers. */
export interface Comparison {
  /** Rows in which they differ. */
  readonly changes: number;
  /** Tasks whose bookings differ by day, person or minutes. */
  readonly tasksMoved: number;
  /** Booked minutes that lie on another day or with somebody else; what is booked more or less altogether is no part of it. */
  readonly minutesMoved: Minutes;
  readonly bookedMinutes: Compared<Minutes>;
  /** Effort of open tasks without a booking. */
  readonly unbooked: Compared<Minutes>;
  /** Minutes booked over capacity, from the status day on. */
  readonly overMinutes: Compared<Minutes>;
  /** People and equipment with such minutes. */
  readonly overPeople: Compared<number>;
  /** What the whole plan costs, in minor units. */
  readonly plannedCost: Compared<MinorUnits>;
  /** The last forecast finish of any task. */
  readonly finish: Compared<DayNumber | null>;
  /** Milestones that are not archived in either, by the plan's due day and name. */
  readonly milestones: readonly ComparedDay<MilestoneId>[];
  /** The last forecast finish in each project that is not archived, by name. */
  readonly projects: readonly ComparedDay<ProjectId>[];
}

/**
 * The plan and the branch of a scenario in numbers, both as seen from the status day. Forecast, cost and load of each are worked out
 * on their own workspace: nothing of a scenario is counted in the plan, and nothing twice.
 */
export const compareScenario = (plan: Workspace, id: ScenarioId, statusDay: DayNumber): Comparison => {
  const branch = branchOf(plan, id);
  const [inPlan, inScenario] = [figuresOf(plan, statusDay), figuresOf(branch, statusDay)];
  const compared = <Field extends keyof Figures>(field: Field): Compared<Figures[Field]> => ({ plan: inPlan[field], scenario: inScenario[field] });
  return {
    changes: editsOf(plan, id).length,
    ...movedBetween(plan, branch, id),
    bookedMinutes: compared('bookedMinutes'), unbooked: compared('unbooked'), overMinutes: compared('overMinutes'), overPeople: compared('overPeople'),
    plannedCost: compared('plannedCost'), finish: compared('finish'),
    milestones: comparedDays(plan.milestones, branch.milestones, inPlan.milestones, inScenario.milestones).sort((one, other) => (one.dueDay ?? Infinity) - (other.dueDay ?? Infinity) || (one.name < other.name ? -1 : 1)),
    projects: comparedDays(plan.projects, branch.projects, inPlan.projects, inScenario.projects).sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
};

/** Works out and keeps the plan's own side of comparisons, so that the first one need not do all at once. */
export const prepareComparison = (plan: Workspace, statusDay: DayNumber): void => {
  figuresOf(plan, statusDay);
};

interface Figures {
  readonly bookedMinutes: Minutes;
  readonly unbooked: Minutes;
  readonly overMinutes: Minutes;
  readonly overPeople: number;
  readonly plannedCost: MinorUnits;
  readonly finish: DayNumber | null;
  readonly milestones: ReadonlyMap<MilestoneId, DayNumber | null>;
  readonly projects: ReadonlyMap<ProjectId, DayNumber>;
}

const kept = new WeakMap<Workspace, { readonly statusDay: DayNumber; readonly figures: Figures }>();

const figuresOf = (workspace: Workspace, statusDay: DayNumber): Figures => {
  const present = kept.get(workspace);
  if (present?.statusDay === statusDay) return present.figures;
  const forecast = forecastOf(workspace, statusDay);
  const projects = new Map<ProjectId, DayNumber>();
  for (const { taskId, finish } of forecast.tasks.values()) {
    const projectId = workspace.tasks.get(taskId)?.projectId ?? null;
    if (projectId !== null && finish !== null) projects.set(projectId, Math.max(finish, projects.get(projectId) ?? finish));
  }
  let unbooked = 0;
  for (const minutes of workspace.index.unbooked.values()) unbooked += minutes;
  const figures: Figures = {
    ...loadOf(workspace, statusDay), unbooked, finish: forecast.finish, projects,
    plannedCost: costsOf(workspace, { kind: 'workspace' }, { statusDay, forecast: forecast.tasks }).planned,
    milestones: new Map(milestoneForecasts(workspace, statusDay).map(({ milestoneId, day }) => [milestoneId, day])),
  };
  kept.set(workspace, { statusDay, figures });
  return figures;
};

const loadOf = (workspace: Workspace, from: DayNumber): Pick<Figures, 'bookedMinutes' | 'overMinutes' | 'overPeople'> => {
  let [bookedMinutes, overMinutes, overPeople] = [0, 0, 0];
  for (const [resourceId, days] of workspace.index.load) {
    let over = 0;
    for (const [day, minutes] of days) {
      bookedMinutes += minutes;
      if (day >= from) over += Math.max(0, minutes - capacityOn(workspace, resourceId, day));
    }
    overMinutes += over;
    if (over > 0) overPeople += 1;
  }
  return { bookedMinutes, overMinutes, overPeople };
};

interface DatedRow<Id> {
  readonly id: Id;
  readonly name: string;
  readonly dueDay: DayNumber | null;
  readonly archived: boolean;
}

const comparedDays = <Id>(plan: { values(): Iterable<DatedRow<Id>> }, branch: { values(): Iterable<DatedRow<Id>> }, inPlan: ReadonlyMap<Id, DayNumber | null>, inScenario: ReadonlyMap<Id, DayNumber | null>): ComparedDay<Id>[] => {
  const rows = new Map<Id, DatedRow<Id>>();
  for (const table of [branch, plan]) for (const row of table.values()) if (!row.archived) rows.set(row.id, row);
  return [...rows.values()].map(({ id, name, dueDay }) => ({ id, name, dueDay, plan: inPlan.get(id) ?? null, scenario: inScenario.get(id) ?? null }));
};

/** Minutes of a task by person and day. */
type Places = Map<string, number>;

const addPlaces = (places: Places, booking: Records['bookings'] | null, sign: 1 | -1): void => {
  for (const { day, minutes } of booking?.days ?? []) {
    const place = `${booking?.resourceId ?? ''} ${String(day)}`;
    places.set(place, (places.get(place) ?? 0) + sign * minutes);
  }
};

const movedBetween = (plan: Workspace, branch: Workspace, id: ScenarioId): Pick<Comparison, 'tasksMoved' | 'minutesMoved'> => {
  const byTask = new Map<TaskId, Places>();
  const note = (booking: Records['bookings'] | null, sign: 1 | -1): void => {
    if (booking === null) return;
    const places = byTask.get(booking.taskId) ?? new Map<string, number>();
    byTask.set(booking.taskId, places);
    addPlaces(places, booking, sign);
  };
  for (const edit of editsOf(plan, id)) {
    if (edit.table !== 'bookings') continue;
    note(plan.bookings.get(edit.rowId) ?? null, -1);
    note(branch.bookings.get(edit.rowId) ?? null, 1);
  }
  let [tasksMoved, minutesMoved] = [0, 0];
  for (const places of byTask.values()) {
    let [more, less] = [0, 0];
    for (const minutes of places.values()) if (minutes > 0) more += minutes; else less -= minutes;
    if (more > 0 || less > 0) tasksMoved += 1;
    minutesMoved += Math.min(more, less);
  }
  return { tasksMoved, minutesMoved };
};
