import { sameRow } from '../history';
import { applyOps, type ChangeDraft, type Op, type Result, type Workspace } from '../model';
import type { Command, CommandContext } from './command';
import { draftOf } from './support/ops';

/** One part of a change that is made as a whole. */
export type Step = (workspace: Workspace, context: CommandContext) => Result<ChangeDraft>;

/** A command and its input as a part of a larger change. */
export const stepOf = <Input>(command: Command<Input>, input: Input): Step => (workspace, context) => command(workspace, input, context);

export interface TogetherInput {
  /** What all of it is, as the history shows it: "Edit 12 tasks". */
  readonly label: string;
  /** Each sees what those before it did. */
  readonly steps: readonly Step[];
}

/**
 * Several commands as one change and one step of undo: all of them or none. A step that changes nothing is passed over;
 * any other refusal refuses the whole.
 */
export const together: Command<TogetherInput> = (workspace, { label, steps }, context) => {
  const merged = new Map<string, Op>();
  const reasons = new Set<string>();
  let present = workspace;
  for (const step of steps) {
    const draft = step(present, context);
    if (!draft.ok) {
      if (draft.refusal.code === 'nothing-changed') continue;
      return draft;
    }
    present = applyOps(present, draft.value.ops);
    if (draft.value.reason !== undefined) reasons.add(draft.value.reason);
    for (const op of draft.value.ops) {
      const key = `${op.table} ${op.id}`;
      const earlier = merged.get(key);
      // The pairing of table and rows stays: both ops are about the same row of the same table.
      merged.set(key, earlier === undefined ? op : ({ ...op, before: earlier.before } as Op));
    }
  }
  return draftOf(label, [...merged.values()].filter(({ before, after }) => !sameRow(before, after)), [...reasons].join('; '));
};
