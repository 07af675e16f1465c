import type { Change } from '../model';
import type { HistoryEntry } from './entry';

const seqAfter = (last: HistoryEntry | null): number => (last?.seq ?? 0) + 1;

/** The entry that records a new change after `last` (null: it is the first). It goes on the undo stack and clears the redo stack. */
export const doEntry = (last: HistoryEntry | null, change: Change): HistoryEntry => ({
  seq: seqAfter(last), change, kind: 'do', of: null, undoTop: change.id, redoTop: null, below: last?.undoTop ?? null,
});

/**
 * The entry that records `change`, the reverse of `target`, after `last`. `target` is the entry that `last.undoTop` names:
 * it leaves the undo stack, and the new entry goes on the redo stack.
 */
export const undoEntry = (last: HistoryEntry, target: HistoryEntry, change: Change): HistoryEntry => ({
  seq: seqAfter(last), change, kind: 'undo', of: target.change.id, undoTop: target.below, redoTop: change.id, below: last.redoTop,
});

/**
 * The entry that records `change`, the reverse of the undo `target`, after `last`. `target` is the entry that `last.redoTop`
 * names: it leaves the redo stack, and the new entry goes on the undo stack.
 */
export const redoEntry = (last: HistoryEntry, target: HistoryEntry, change: Change): HistoryEntry => ({
  seq: seqAfter(last), change, kind: 'redo', of: target.of, undoTop: change.id, redoTop: target.below, below: last.undoTop,
});
