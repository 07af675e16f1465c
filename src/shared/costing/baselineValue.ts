import { progressWith, type Baseline, type BaselineExpense, type BaselineTask, type DayNumber, type MinorUnits, type ProjectId, type Task, type TaskId, type Workspace } from '../model';
import { scaled } from './integers';
import { effortWorked, isEffortOf, workedByTask } from './taskMoney';
import { spreadUpTo, workingDayCount, type WorkingDayCount } from './workingDayCount';

/** One task or expense of the baseline, where its money counts now. */
export interface BaselineLine {
  /** The task it counts for; null: a project as a whole, or a task that is gone. */
  readonly taskId: TaskId | null;
  readonly projectId: ProjectId | null;
  readonly cost: MinorUnits;
  /** First and last day over whose working days it is planned; null: without days, planned on the baseline's last day. */
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  /** `task`: earned by progress; `expense`: earned whole on the day given, where there is one; `gone`: never earned. */
  readonly earns: { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'expense'; readonly day: DayNumber | null } | { readonly kind: 'gone' };
}

/** The tasks and expenses of a baseline, where they count now: with their task's present project, else with the one they had. Credits are left out: they are no work. */
export const linesOf = (workspace: Workspace, baseline: Baseline): readonly BaselineLine[] => [
  ...baseline.tasks.map((line) => taskLine(workspace, line)),
  ...baseline.expenses.filter(({ amount }) => amount > 0).map((line) => expenseLine(workspace, line)),
];

const taskLine = (workspace: Workspace, { taskId, projectId, cost, start, finish }: BaselineTask): BaselineLine => {
  const task = workspace.tasks.get(taskId);
  return task === undefined ? { taskId: null, projectId, cost, start, finish, earns: { kind: 'gone' } } : { taskId, projectId: task.projectId, cost, start, finish, earns: { kind: 'task', task } };
};

const expenseLine = (workspace: Workspace, line: BaselineExpense): BaselineLine => {
  const expense = workspace.expenses.get(line.expenseId);
  const taskId = expense === undefined ? line.taskId : expense.taskId;
  const task = taskId === null ? undefined : workspace.tasks.get(taskId);
  const owner = { taskId: task?.id ?? null, projectId: task === undefined ? (expense ?? line).projectId : task.projectId };
  return { ...owner, cost: line.amount, start: line.day, finish: line.day, earns: expense === undefined ? { kind: 'gone' } : { kind: 'expense', day: expense.state === 'actual' ? expense.day : null } };
};

/** The last day on which the baseline plans anything: what has no days of its own is planned then. */
export const lastBaselineDay = (baseline: Baseline): DayNumber => {
  let last = baseline.day;
  for (const { finish } of baseline.tasks) if (finish !== null && finish > last) last = finish;
  for (const { day } of baseline.expenses) if (day > last) last = day;
  return last;
};

/** The baseline's last day, and a count of working days over all its days. */
export const baselineDays = (workspace: Workspace, baseline: Baseline): { readonly lastDay: DayNumber; readonly count: WorkingDayCount } => {
  const lastDay = lastBaselineDay(baseline);
  let first = lastDay;
  for (const { start } of baseline.tasks) if (start !== null && start < first) first = start;
  return { lastDay, count: workingDayCount(workspace, first, lastDay + 1) };
};

/** PV of one line up to and including `day`. */
export const plannedUpTo = ({ cost, start, finish }: BaselineLine, lastDay: DayNumber, day: DayNumber, count: WorkingDayCount): MinorUnits =>
  start === null || finish === null ? (day >= lastDay ? cost : 0) : spreadUpTo(cost, start, finish, day, count);

/**
 * EV of one line, shown as amounts on days up to the status day: the share of its cost that `progressOf` says is done, rounded half
 * up once. Days gone by keep no record of progress, so the share is taken to have grown with the time worked; a task
 * without any time earned its share on its baseline finish, at the latest on the status day. An expense is earned whole, as the baseline has
 * it, on the day it is spent. What is gone is never earned.
 */
export const earnedParts = (workspace: Workspace, { cost, earns, finish }: BaselineLine, statusDay: DayNumber, show: (day: DayNumber, amount: MinorUnits) => void): void => {
  if (earns.kind === 'gone') return;
  if (earns.kind === 'expense') {
    if (earns.day !== null && earns.day <= statusDay) show(earns.day, cost);
    return;
  }
  const { task } = earns;
  const worked = workedByTask(workspace).get(task.id) ?? [];
  const { actual, done, of } = progressWith(task, effortWorked(task, worked));
  const share = scaled(cost, Math.min(done, of), of);
  if (share === 0) return;
  if (actual === 0) {
    show(Math.min(finish ?? statusDay, statusDay), share);
    return;
  }
  let [until, earned] = [0, 0];
  for (const { entry: { day, minutes }, resource } of worked) {
    if (day > statusDay) break;
    if (!isEffortOf(task, resource)) continue;
    until += minutes;
    const next = scaled(share, until, actual);
    show(day, next - earned);
    earned = next;
  }
};

/** EV of one line up to the status day. */
export const earnedOf = (workspace: Workspace, line: BaselineLine, statusDay: DayNumber): MinorUnits => {
  let sum = 0;
  earnedParts(workspace, line, statusDay, (_, amount) => { sum += amount; });
  return sum;
};
