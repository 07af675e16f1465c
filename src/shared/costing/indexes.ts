import type { Expense, MaterialUse, ProjectId, Task, TaskId, Workspace } from '../model';

/** Rows by what they belong to. */
export interface CostIndexes {
  /** An expense for a task belongs where the task is, wherever that is moved. */
  readonly expensesByTask: ReadonlyMap<TaskId, readonly Expense[]>;
  /** Expenses that name no task, or one that is gone. */
  readonly otherExpenses: ReadonlyMap<ProjectId, readonly Expense[]>;
  readonly usesByTask: ReadonlyMap<TaskId, readonly MaterialUse[]>;
  readonly tasksByProject: ReadonlyMap<ProjectId | null, readonly Task[]>;
}

type Tables = Pick<Workspace, 'expenses' | 'materialUses' | 'tasks'>;

const kept = new WeakMap<Workspace['expenses'], { readonly of: Tables; readonly indexes: CostIndexes }>();

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Expenses, uses of material and tasks by what they belong to, each list in order of id; made once for the tables it reads. */
export const costIndexesOf = (workspace: Workspace): CostIndexes => {
  const present = kept.get(workspace.expenses);
  if (present !== undefined && present.of.materialUses === workspace.materialUses && present.of.tasks === workspace.tasks) return present.indexes;
  const { expenses, materialUses, tasks } = workspace;
  const expensesByTask = new Map<TaskId, Expense[]>();
  const otherExpenses = new Map<ProjectId, Expense[]>();
  const usesByTask = new Map<TaskId, MaterialUse[]>();
  const tasksByProject = new Map<ProjectId | null, Task[]>();
  for (const expense of expenses.values()) {
    if (expense.taskId !== null && tasks.has(expense.taskId)) push(expensesByTask, expense.taskId, expense);
    else push(otherExpenses, expense.projectId, expense);
  }
  for (const use of materialUses.values()) push(usesByTask, use.taskId, use);
  for (const task of tasks.values()) push(tasksByProject, task.projectId, task);
  for (const lists of [expensesByTask, otherExpenses, usesByTask, tasksByProject]) for (const list of lists.values()) (list as { readonly id: string }[]).sort(byId);
  const indexes = { expensesByTask, otherExpenses, usesByTask, tasksByProject };
  kept.set(expenses, { of: { expenses, materialUses, tasks }, indexes });
  return indexes;
};

/** The project an expense counts for: its task's, wherever that was moved (null: to no project), else its own. */
export const projectOfExpense = ({ tasks }: Workspace, { taskId, projectId }: Pick<Expense, 'taskId' | 'projectId'>): ProjectId | null => {
  const task = taskId === null ? undefined : tasks.get(taskId);
  return task === undefined ? projectId : task.projectId;
};
