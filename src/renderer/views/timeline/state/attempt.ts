import { addWorkingDays, workingDaysBetween } from '../../../../shared/calendar';
import { editMilestones, editTasks, moveTasks, resizeTask, setDependencies } from '../../../../shared/commands';
import { quotedTitle, type DayNumber, type Dependency, type DependencyType, type MilestoneId, type TaskId, type Workspace } from '../../../../shared/model';
import type { Session } from '../../../hooks';
import { attempt, type Attempt } from '../../hand';
import { isBooked, workedAgainst } from './begun';

const refused = (code: string, sentence: string, nextStep: string): Attempt => {
  const answer = { ok: false, refusal: { code, sentence, nextStep } } as const;
  return { about: [code], tryOut: () => answer, run: () => answer };
};

/** Moves a task by working days, or what is left of it once it is begun: its bookings with what follows; what nobody is booked for begins no earlier than that day. */
export const moveAttempt = (session: Session, taskId: TaskId, from: DayNumber, workingDays: number): Attempt => {
  const workspace = session.workspace();
  const task = workspace.tasks.get(taskId);
  if (task?.status === 'done') return refused('done', `${quotedTitle(task.title)} is done: its days are what was worked.`, 'Set it back to do or doing to plan it again.');
  if (isBooked(workspace, taskId)) return attempt(session, moveTasks, { taskIds: [taskId], workingDays, followers: 'move' as const });
  return attempt(session, editTasks, { ids: [taskId], patch: { earliestStart: addWorkingDays(workspace, null, from, workingDays) } });
};

/** Moves an end of a task; the start of one that nobody is booked for is the day before which it does not begin. */
export const resizeAttempt = (session: Session, taskId: TaskId, edge: 'start' | 'end', day: DayNumber): Attempt => {
  const workspace = session.workspace();
  const task = workspace.tasks.get(taskId);
  if (task?.status === 'done') return refused('done', `${quotedTitle(task.title)} is done: its days are what was worked.`, 'Set it back to do or doing to plan it again.');
  const worked = workedAgainst(workspace, taskId, edge, day);
  if (worked !== null) return refused('worked', worked.sentence, worked.nextStep);
  if (edge === 'start' && !isBooked(workspace, taskId)) return attempt(session, editTasks, { ids: [taskId], patch: { earliestStart: day } });
  return attempt(session, resizeTask, { taskId, edge, day, followers: 'move' as const });
};

/** Lets the successor wait for the predecessor, or changes how it does. */
export const linkAttempt = (session: Session, predecessorId: TaskId, successorId: TaskId, type: DependencyType, lagDays: number): Attempt =>
  attempt(session, setDependencies, { taskId: successorId, dependencies: dependenciesWith(session.workspace(), successorId, { predecessorId, type, lagDays }) });

/** What a task waits for with one more, or one changed. */
export const dependenciesWith = (workspace: Workspace, taskId: TaskId, dependency: Dependency): readonly Dependency[] => {
  const present = workspace.tasks.get(taskId)?.dependencies ?? [];
  return present.some(({ predecessorId }) => predecessorId === dependency.predecessorId)
    ? present.map((one) => (one.predecessorId === dependency.predecessorId ? dependency : one))
    : [...present, dependency];
};

export const unlinkAttempt = (session: Session, predecessorId: TaskId, successorId: TaskId): Attempt =>
  attempt(session, setDependencies, { taskId: successorId, dependencies: (session.workspace().tasks.get(successorId)?.dependencies ?? []).filter((one) => one.predecessorId !== predecessorId) });

export const dueAttempt = (session: Session, milestoneId: MilestoneId, dueDay: DayNumber | null): Attempt => attempt(session, editMilestones, { ids: [milestoneId], patch: { dueDay } });

/** By how many working days of the plan's own calendar a day lies after another; what is not worked counts as the day before. */
export const shiftTo = (workspace: Workspace, from: DayNumber, to: DayNumber): number => workingDaysBetween(workspace, null, from, to);
