import { expectedCostOf } from '../../costing';
import { baselineId, quotedTitle, statusDayOf, type Baseline, type BaselineTask, type DayNumber, type Op, type Workspace } from '../../model';
import { expectedEffort, forecastOf, milestoneForecasts } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created, edited } from '../support/ops';

export interface CaptureBaselineInput {
  readonly name: string;
  readonly notes?: string;
}

/**
 * Keeps the plan as it is on the status day: forecast start and finish, expected effort and cost of every task that is not
 * archived, forecast and due day of every milestone, and all expenses. Where several baselines are of that day, the new one is chosen
 * as the one to compare with. Refuses an empty name and one that is taken.
 */
export const captureBaseline: Command<CaptureBaselineInput> = (workspace, { name, notes = '' }, { newId, today }) => {
  const day = statusDayOf(workspace, today);
  const baseline: Baseline = {
    id: baselineId(newId()), name: name.trim(), day, notes: notes.trim(),
    tasks: tasksOn(workspace, day),
    milestones: milestoneForecasts(workspace, day).map((milestone) => ({ milestoneId: milestone.milestoneId, day: milestone.day, dueDay: milestone.dueDay })).sort((one, other) => (one.milestoneId < other.milestoneId ? -1 : 1)),
    expenses: [...workspace.expenses.values()].map(({ id, projectId, taskId, day: due, amount }) => ({ expenseId: id, projectId, taskId, day: due, amount })).sort((one, other) => (one.expenseId < other.expenseId ? -1 : 1)),
  };
  return checkedDraft(workspace, `Capture baseline ${quotedTitle(baseline.name)}`, [created('baselines', baseline), ...chosenOp(workspace, baseline)]);
};

const tasksOn = (workspace: Workspace, day: DayNumber): readonly BaselineTask[] => {
  const forecast = forecastOf(workspace, day).tasks;
  const rows: BaselineTask[] = [];
  for (const task of workspace.tasks.values()) {
    const days = forecast.get(task.id);
    if (days === undefined) continue;
    rows.push({ taskId: task.id, projectId: task.projectId, start: days.start, finish: days.finish, effort: expectedEffort(workspace, task), cost: expectedCostOf(workspace, task.id, { statusDay: day, forecast }) });
  }
  return rows.sort((one, other) => (one.taskId < other.taskId ? -1 : 1));
};

/** Of baselines of one day nobody could tell which is the last: the new one is meant. */
const chosenOp = ({ baselines, settings }: Workspace, { id, day }: Baseline): readonly Op[] =>
  settings.baselineId === null && [...baselines.values()].some((other) => other.day >= day) ? edited('settings', settings, { ...settings, baselineId: id }) : [];
