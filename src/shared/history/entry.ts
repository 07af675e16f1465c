import type { Change, ChangeId } from '../model';

/**
 * One line of the history, in the order in which changes were acknowledged. The history is only ever appended to:
 * undo and redo are entries of their own, and carry the label of what they undo or repeat.
 *
 * The history is two stacks kept as linked lists, so that they survive a restart. A `do` or `redo` entry lies on the undo
 * stack, an `undo` entry on the redo stack, each on top of the entry it names as `below`. The last entry alone says what
 * can be undone and redone now (`undoTop`, `redoTop`); taking an entry off its stack leaves its `below` on top
 * (docs/spec/history.md).
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
  /** What this entry covers on its own stack (undo stack for `do` and `redo`, redo stack for `undo`); null: it lies at the bottom. */
  readonly below: ChangeId | null;
}
