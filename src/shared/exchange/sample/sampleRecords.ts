import { addWorkingDays, weekdayOf } from '../../calendar';
import {
  actualEffort, baselineId, bookedEffort, bookingMinutes, budgetId, costOf, expenseId, materialId, materialUseId, milestoneId, ratesOn, rowsOf, timeEntryId, workspaceOf,
  type Baseline, type BaselineTask, type Booking, type Budget, type DayNumber, type Expense, type Material, type MaterialUse, type Milestone, type Project, type Resource, type Task, type TaskId, type TimeEntry,
  type Workspace, type WorkspaceRows,
} from '../../model';
import { forecastOf, type TaskForecast } from '../../scheduling';
import { sampleBudgets, sampleExpenses, sampleMaterials, sampleMilestones, samplePace, sampleSlips, type SampleBudget } from './sampleReporting';

/** What the records below are made from. */
export interface SampleFacts {
  readonly today: DayNumber;
  readonly monday: DayNumber;
  readonly newId: () => string;
  readonly resourceOf: (key: string) => Resource;
  readonly taskOf: (key: string) => Task;
  readonly projectOf: (code: string) => Project;
}

/** The day itself, or the Monday after it: nobody promises work for a weekend. */
export const outOfWeekend = (day: DayNumber): DayNumber => day + (weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0);

/** A booked sample with what was done, spent and promised so far: milestones, a baseline of last Friday, time, money and material. */
export const withRecords = (workspace: Workspace, facts: SampleFacts): WorkspaceRows => {
  const rows = rowsOf(workspace);
  const timeEntries = timeOf(workspace, facts);
  const materials = materialsOf(facts);
  const expenses = sampleExpenses.map((row): Expense => ({
    id: expenseId(facts.newId()), projectId: facts.projectOf(row.project).id, taskId: row.task === null ? null : facts.taskOf(row.task).id, title: row.title, category: row.category, state: row.state,
    day: outOfWeekend(facts.monday + row.day), amount: row.amount, vendor: row.vendor, reference: row.reference, notes: '', externalId: '',
  }));
  const milestones = milestonesOf(facts);
  const logged = workspaceOf({ ...rows, timeEntries });
  return {
    ...rows, timeEntries, milestones, expenses, ...materials, tasks: rows.tasks.map((task) => withRemaining(logged, task, facts)),
    budgets: sampleBudgets.map((row) => budgetOf(row, facts)), baselines: [baselineOf(workspace, { milestones, expenses, ...materials }, facts)],
  };
};

/** What the sample says of some tasks by key, by their id. */
const byTask = (figures: Readonly<Record<string, number>>, { taskOf }: SampleFacts): ReadonlyMap<TaskId, number> => new Map(Object.entries(figures).map(([key, figure]) => [taskOf(key).id, figure]));

/** Quarters of an hour, as people write time down. */
const quarter = 15;

/** Every booked day before today, as long as the work really took. */
const timeOf = (workspace: Workspace, facts: SampleFacts): readonly TimeEntry[] => {
  const pace = byTask(samplePace, facts);
  return [...workspace.bookings.values()].flatMap((booking) => {
    const task = workspace.tasks.get(booking.taskId);
    if (task === undefined || booking.certainty === 'tentative') return [];
    return booking.days.filter(({ day }) => day < facts.today).map(({ day, minutes }): TimeEntry => {
      const worked = Math.min(660, Math.max(quarter, Math.round((minutes * (pace.get(task.id) ?? 100)) / 100 / quarter) * quarter));
      return { id: timeEntryId(facts.newId()), taskId: task.id, resourceId: booking.resourceId, day, minutes: worked, overtime: booking.overrideReason === '' ? 0 : worked, notes: '' };
    });
  });
};

/** What is left once that was worked: what the plan had for the days gone by counts as done, however long it took. */
const withRemaining = (logged: Workspace, task: Task, { today }: SampleFacts): Task => {
  if (task.status === 'done' || actualEffort(logged, task.id) === 0) return task;
  const past = (logged.index.bookingsByTask.get(task.id) ?? []).reduce((sum, id) => sum + pastMinutes(logged.bookings.get(id), today), 0);
  const counted = Math.min(task.effort, past);
  return bookedEffort(logged, task.id) === 0 ? task : { ...task, remaining: task.effort - counted };
};

const pastMinutes = (booking: Booking | undefined, today: DayNumber): number => (booking?.days ?? []).reduce((sum, { day, minutes }) => sum + (day < today ? minutes : 0), 0);

const milestonesOf = ({ monday, newId, resourceOf, taskOf, projectOf }: SampleFacts): readonly Milestone[] =>
  sampleMilestones.map((row) => ({
    id: milestoneId(newId()), projectId: projectOf(row.project).id, name: row.name, ownerId: resourceOf(row.owner).id, dueDay: outOfWeekend(monday + row.due),
    criteria: row.criteria.map((text) => ({ text, done: row.reached !== null })), taskIds: row.after.map((key) => taskOf(key).id), reachedDay: row.reached === null ? null : monday + row.reached,
    notes: '', externalId: '', archived: false,
  }));

const budgetOf = ({ project, labour, lines, reserve, decisions }: SampleBudget, { monday, newId, projectOf }: SampleFacts): Budget => {
  const total = labour + reserve + lines.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    id: budgetId(newId()), projectId: projectOf(project).id, labour, lines: lines.map(([category, amount]) => ({ category, amount })), reserve,
    thresholds: { spentPercent: 80, committedPercent: 90, costIndexPercent: 95, scheduleIndexPercent: 90, overrunPercent: 0 },
    decisions: decisions.map(([day, decided, reason, approver]) => ({ day: monday + day, total: decided ?? total, reason, approver })),
  };
};

const thousandths = 1000;

const materialsOf = ({ newId, taskOf }: SampleFacts): { readonly materials: readonly Material[]; readonly materialUses: readonly MaterialUse[] } => {
  const materials: Material[] = [];
  const materialUses: MaterialUse[] = [];
  for (const { name, unit, stock, unitCost, least, vendor, uses } of sampleMaterials) {
    const id = materialId(newId());
    materials.push({ id, name, unit, stock: stock * thousandths, unitCost, leastStock: least * thousandths, vendor, notes: '', externalId: '', archived: false });
    for (const [key, units] of uses) {
      const task = taskOf(key);
      materialUses.push({ id: materialUseId(newId()), materialId: id, taskId: task.id, planned: units * thousandths, used: task.status === 'done' ? units * thousandths : 0, day: null });
    }
  }
  return { materials, materialUses };
};

type Planned = Pick<WorkspaceRows, 'milestones' | 'expenses' | 'materials' | 'materialUses'>;

const baselineOf = (workspace: Workspace, { milestones, expenses, materials, materialUses }: Planned, facts: SampleFacts): Baseline => {
  const costOfUnit = new Map(materials.map(({ id, unitCost }) => [id, unitCost ?? 0]));
  const forecast = forecastOf(workspace, facts.monday).tasks;
  const slips = byTask(sampleSlips, facts);
  const tasks = [...workspace.tasks.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((task): BaselineTask => {
    const material = materialUses.filter(({ taskId }) => taskId === task.id).reduce((sum, { materialId: id, planned }) => sum + Math.round((planned * (costOfUnit.get(id) ?? 0)) / thousandths), 0);
    return { taskId: task.id, projectId: task.projectId, ...plannedDays({ workspace, monday: facts.monday }, task, forecast.get(task.id), slips.get(task.id) ?? 0), effort: task.effort, cost: labourOf(workspace, task) + material };
  });
  return {
    id: baselineId(facts.newId()), name: 'Approved plan', day: facts.monday - 3, tasks, notes: 'As agreed in the review on Friday.',
    milestones: milestones.map(({ id, dueDay, taskIds }) => ({ milestoneId: id, day: Math.max(...tasks.filter(({ taskId }) => taskIds.includes(taskId)).map(({ finish }) => finish ?? 0)), dueDay })),
    expenses: expenses.map(({ id, projectId, taskId, day, amount }) => ({ expenseId: id, projectId, taskId, day, amount })),
  };
};

/** An hour of somebody who is not chosen yet, in cents. */
const usualRate = 4_300;

const labourOf = (workspace: Workspace, task: Task): number => {
  let cost = 0;
  let open = task.effort;
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const resource = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
    if (booking === undefined || resource === undefined) continue;
    cost += costOf(bookingMinutes(booking), ratesOn(resource, booking.days[0]?.day ?? 0).costPerHour ?? usualRate);
    if ((resource.kind === 'equipment') === (task.effortOf === 'equipment')) open -= bookingMinutes(booking);
  }
  return cost + costOf(Math.max(0, open), usualRate);
};

/** Where the work lay in the approved plan: as it is booked or forecast now, less what slipped since. */
const plannedDays = ({ workspace, monday }: { readonly workspace: Workspace; readonly monday: DayNumber }, task: Task, forecast: TaskForecast | undefined, slip: number): Pick<BaselineTask, 'start' | 'finish'> => {
  const back = (day: DayNumber | null): DayNumber | null => (day === null || slip === 0 ? day : addWorkingDays(workspace, null, day, -slip));
  const days = (workspace.index.bookingsByTask.get(task.id) ?? []).flatMap((id) => workspace.bookings.get(id)?.days ?? []).map(({ day }) => day);
  if (days.length > 0) return { start: back(Math.min(...days)), finish: back(Math.max(...days)) };
  if (forecast !== undefined && forecast.finish !== null) return { start: back(forecast.start), finish: back(forecast.finish) };
  // Nobody could do it by now: the approved plan knew nothing of that.
  const start = task.earliestStart ?? task.deadline ?? monday;
  return { start, finish: addWorkingDays(workspace, null, start, Math.ceil(task.effort / 480) - 1) };
};
