import type { Change, ChangeId } from '../model';

/**
 * One line of the history, in the order in which changes were acknowledged. The history is only ever appended to:
 * undo and redo are entries of their own.
 *
 * The two `…Next` fields make undo and redo linked lists that survive a restart: the last entry alone says what can be
 * undone and redone now, and each older entry says what comes after it.
 */
export interface HistoryEntry {
  /** 1, 2, 3 … without gaps. Two windows that write the same number at once: storage refuses the second. */
  readonly seq: number;
  readonly change: Change;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The change that an undo reverses or a redo repeats; null for `do`. */
  readonly of: ChangeId | null;
  /** Change that Undo reverses when this entry is the last one; null: nothing to undo. */
  readonly undoTop: ChangeId | null;
  /** Change of the `undo` entry that Redo reverses when this entry is the last one; null: nothing to redo. */
  readonly redoTop: ChangeId | null;
}
