import { milestoneId, projectId, resourceId, taskId, type WorkspaceRows } from '../../src/shared/model';
import { aBaseline, aBudget, aMilestone, anExpense, aTimeEntry } from './builders';
import type { BigWorkspacePlan } from './bigWorkspace';
import { linkedWorkspace } from './linkedWorkspace';

const projectCount = 50;
const milestonesEach = 4;

/** A plan with everything that reports speak of: 50 projects with milestones, budgets, expenses, a baseline, and time logged up to `today`. The same rows for the same plan. */
export const reportWorkspace = (plan: BigWorkspacePlan, today: number): WorkspaceRows => {
  const rows = linkedWorkspace(plan);
  const projects = rows.projects.slice(0, projectCount);
  const tasks = rows.tasks.map((task, index) => ({ ...task, projectId: projectId(`project-${index % projectCount}`) }));
  const past = rows.bookings.filter(({ days }) => (days[0]?.day ?? today) < today);
  return {
    ...rows, projects, tasks,
    milestones: projects.flatMap(({ id }, place) => Array.from({ length: milestonesEach }, (_none, step) => aMilestone(`milestone-${place}-${step}`, tasks.slice(0, 600).filter((_task, index) => index % projectCount === place && index % 4 === step).map((task) => task.id), {
      id: milestoneId(`milestone-${place}-${step}`), projectId: id, name: `Milestone ${place + 1}.${step + 1}`, dueDay: today + 14 * (step + 1), ownerId: resourceId(`person-${place}`),
    }))),
    budgets: projects.map(({ id }, place) => aBudget(`budget-${place}`, id, { labour: 4_000_000 + place * 100_000, reserve: 200_000, decisions: [] })),
    expenses: projects.flatMap(({ id }, place) => Array.from({ length: 6 }, (_none, step) => anExpense(`expense-${place}-${step}`, id, 10_000 * (step + 1), { state: step % 3 === 0 ? 'planned' : step % 3 === 1 ? 'committed' : 'actual', day: today - 20 + step * 7 }))),
    timeEntries: past.flatMap(({ id, taskId: task, resourceId: resource, days }) => days.filter(({ day }) => day < today).map(({ day, minutes }) => aTimeEntry(`time-${id}-${day}`, task, resource, day, minutes))),
    baselines: [aBaseline('approved', { day: plan.firstDay, tasks: tasks.map((task, index) => ({ taskId: taskId(task.id), projectId: task.projectId, start: plan.firstDay + (index % 120), finish: plan.firstDay + (index % 120) + 4, effort: task.effort, cost: task.effort * 70 })).sort((a, b) => (a.taskId < b.taskId ? -1 : 1)) })],
  };
};
