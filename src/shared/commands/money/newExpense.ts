import { expenseId, quotedTitle, refuseWith, succeed, type DayNumber, type Expense, type ProjectId, type Result, type TaskId, type Workspace } from '../../model';

/** An expense to add: what for and how much, and the project or the task it is for. */
export type NewExpense = Pick<Expense, 'title' | 'amount'> & Partial<Omit<Expense, 'id' | 'title' | 'amount'>>;

/** The project an expense is counted for: its task's where it has a task in one, else the one given; undefined: neither. */
export const ownerOf = (workspace: Workspace, taskId: TaskId | null, given: ProjectId | undefined): ProjectId | undefined => {
  const task = taskId === null ? undefined : workspace.tasks.get(taskId);
  return task?.projectId ?? given;
};

/** The row of a new expense; planned, today and of the category Other where nothing else is given. Refuses `project-missing`. */
export const expenseRow = (given: NewExpense, workspace: Workspace, newId: () => string, today: DayNumber): Result<Expense> => {
  const taskId = given.taskId ?? null;
  const projectId = ownerOf(workspace, taskId, given.projectId);
  if (projectId === undefined) return refuseWith('project-missing', `The expense ${quotedTitle(given.title.trim())} belongs to no project.`, 'Choose the project that pays for it.');
  return succeed({
    id: expenseId(newId()), projectId, taskId, title: given.title.trim(), category: (given.category ?? 'Other').trim(), state: given.state ?? 'planned', day: given.day ?? today,
    amount: given.amount, vendor: (given.vendor ?? '').trim(), reference: (given.reference ?? '').trim(), notes: given.notes ?? '', externalId: given.externalId ?? '',
  });
};
