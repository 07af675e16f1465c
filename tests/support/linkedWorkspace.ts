import { milestoneId, taskId, type Dependency, type DependencyType, type Milestone, type Task, type WorkspaceRows } from '../../src/shared/model';
import { bigWorkspace, type BigWorkspacePlan } from './bigWorkspace';
import { aMilestone } from './builders';

/** Projects of the big plan: a task and the one so many before it belong to the same. */
const projectCount = 60;
const kinds: readonly DependencyType[] = ['FS', 'FS', 'FS', 'FS', 'FS', 'SS', 'FF', 'SF'];

/** Whole numbers that look like chance and are the same at every run. */
const scattered = (index: number, limit: number): number => (Math.imul(index + 17, 2_654_435_761) >>> 8) % limit;

/** Two tasks of three wait for one or two of the tasks of their project shortly before them. */
const dependenciesOf = (index: number): readonly Dependency[] => {
  if (scattered(index, 3) === 0) return [];
  const first = 1 + scattered(index, 4);
  const second = first + 1 + scattered(index + 7, 4);
  return [first, ...(scattered(index, 2) === 0 ? [second] : [])].flatMap((back, place) => {
    const other = index - back * projectCount;
    return other < 0 ? [] : [{ predecessorId: taskId(`task-${String(other)}`), type: kinds[scattered(index + place, kinds.length)] ?? 'FS', lagDays: scattered(index + place, 5) - 1 }];
  });
};

const taskNumber = ({ id }: Task): number => Number(id.slice('task-'.length));

/** Every fortieth task and the two of its project before it are what a milestone waits for. */
const milestonesOf = (plan: BigWorkspacePlan): readonly Milestone[] => Array.from({ length: Math.floor(plan.tasks / 40) }, (_none, count) => {
  const last = count * 40 + 39;
  const tasks = [last, last - projectCount, last - 2 * projectCount].filter((index) => index >= 0).map((index) => `task-${String(index)}`);
  return { ...aMilestone(`milestone-${String(count)}`, tasks, { name: `Milestone ${String(count + 1)}`, dueDay: plan.firstDay + scattered(count, plan.weeks * 7) }), id: milestoneId(`milestone-${String(count)}`) };
});

/** The big plan with dependencies of all types and milestones: 85 of a hundred tasks are booked, the rest waits for somebody. */
export const linkedWorkspace = (plan: BigWorkspacePlan): WorkspaceRows => {
  const rows = bigWorkspace(plan);
  return { ...rows, tasks: rows.tasks.map((task) => ({ ...task, dependencies: dependenciesOf(taskNumber(task)) })), milestones: milestonesOf(plan) };
};
