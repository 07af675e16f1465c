import { doEntry, type HistoryEntry } from '../../src/shared/history';
import { changeId, type ChangeId, type Op, type Task } from '../../src/shared/model';
import { aTask } from './builders';

/** A `do` entry after `last`, with the ops given. */
export const anEntry = (id: string, ops: readonly Op[], last: HistoryEntry | null = null): HistoryEntry =>
  doEntry(last, { id: changeId(id), at: '2026-11-23T12:00:00.000Z', by: 'test', label: id, ops });

export const taskOp = (before: Task | null, after: Task | null): Op => {
  const id = after?.id ?? before?.id ?? aTask('none').id;
  return { table: 'tasks', id, before, after };
};

export const idsOf = (entries: readonly HistoryEntry[]): readonly ChangeId[] => entries.map(({ change }) => change.id);
