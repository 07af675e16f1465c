import { openSession, type Session } from '../../src/renderer/session';
import type { Command } from '../../src/shared/commands';
import { refuseWith, succeed, taskId, type Change, type Op, type Result, type Task } from '../../src/shared/model';
import type { Clock, WorkspaceStore } from '../../src/shared/ports';
import { aTask, monday } from './builders';

/** A clock that stands at noon on the first Monday of the tests. */
export const stillClock: Clock = { now: () => '2026-11-23T12:00:00.000Z', today: () => monday };

/** Ids that name the window they come from: `a-1`, `a-2` … */
export const countingIds = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}-${String((count += 1))}`;
};

/** The value of a result that the test expects to be one. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}: ${result.refusal.sentence}`);
  return result.value;
};

/** The code of a refusal that the test expects; `''`: it was not refused. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? '' : result.refusal.code);

export const aSession = async (store: WorkspaceStore, window: string): Promise<Session> => valueOf(await openSession(store, stillClock, countingIds(window), () => window));

/** Adds a task titled `title` under that id; refuses when it is there. */
export const addTask: Command<string> = (workspace, title) => {
  const id = taskId(title);
  if (workspace.tasks.has(id)) return refuseWith('exists', `${title} is there already.`, 'Choose another title.');
  return succeed({ label: `Add ${title}`, ops: [{ table: 'tasks', id, before: null, after: aTask(title, { effort: 0 }) }] });
};

/** Adds one minute to the effort of the task: what two windows do at once must both count. */
export const addMinute: Command<string> = (workspace, title) => {
  const before = workspace.tasks.get(taskId(title));
  if (before === undefined) return refuseWith('missing', `${title} is not there any more.`, 'Look at the plan again.');
  const after: Task = { ...before, effort: before.effort + 1, remaining: before.remaining + 1 };
  return succeed({ label: `Lengthen ${title}`, ops: [{ table: 'tasks', id: before.id, before, after }] });
};

export const removeTask: Command<string> = (workspace, title) => {
  const before = workspace.tasks.get(taskId(title));
  if (before === undefined) return refuseWith('missing', `${title} is not there any more.`, 'Look at the plan again.');
  return succeed({ label: `Remove ${title}`, ops: [{ table: 'tasks', id: before.id, before, after: null }] });
};

/** Whatever ops a test wants. */
export const applyThese: Command<readonly Op[]> = (_workspace, ops) => succeed({ label: 'Apply', ops });

/** Runs the command and answers once it is durable. */
export const runSaved = async <Input>(session: Session, command: Command<Input>, input: Input): Promise<Change> => valueOf(await valueOf(session.run(command, input)).saved);

export const titlesIn = (session: Session): readonly string[] => [...session.workspace().tasks.values()].map(({ title }) => title).sort();
export const effortIn = (session: Session, title: string): number | undefined => session.workspace().tasks.get(taskId(title))?.effort;
