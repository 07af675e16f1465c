import { useCallback } from 'react';
import { stepOf, together, type Command } from '../../../shared/commands';
import type { Result, Workspace } from '../../../shared/model';
import { useSession } from '../../hooks';
import type { GridEdit, GridProblem } from '../../widgets/grid';

/** How texts of cells become patches of rows, and which command makes them. */
export interface EditRules<Id extends string, Patch extends object> {
  readonly patchOf: (workspace: Workspace, rowId: string, columnId: string, text: string) => Result<Patch>;
  readonly edit: Command<{ readonly ids: readonly Id[]; readonly patch: Patch }>;
  readonly idOf: (text: string) => Id;
  readonly nouns: { readonly many: string };
}

interface RowPatch<Id, Patch> {
  readonly id: Id;
  readonly first: GridEdit;
  patch: Patch;
}

const words = ({ sentence, nextStep }: { readonly sentence: string; readonly nextStep: string }): string => `${sentence} ${nextStep}`;

/** Makes edits of cells as one change: all of them, or none and the first problem. `rules` should keep its identity. */
export const useGridEdits = <Id extends string, Patch extends object>(rules: EditRules<Id, Patch>): ((edits: readonly GridEdit[]) => GridProblem | null) => {
  const session = useSession();
  return useCallback((edits) => {
    const rows = new Map<string, RowPatch<Id, Patch>>();
    for (const edit of edits) {
      const patch = rules.patchOf(session.workspace(), edit.rowId, edit.columnId, edit.text);
      if (!patch.ok) return { rowId: edit.rowId, columnId: edit.columnId, sentence: words(patch.refusal) };
      const known = rows.get(edit.rowId);
      if (known === undefined) rows.set(edit.rowId, { id: rules.idOf(edit.rowId), first: edit, patch: patch.value });
      else known.patch = { ...known.patch, ...patch.value };
    }
    const [first] = rows.values();
    if (first === undefined) return null;
    const patches = [...rows.values()];
    const [edit] = edits;
    // The same text in the same column: one edit of many rows, which the history can name by its field.
    const alike = edits.every(({ columnId, text }) => columnId === edit?.columnId && text === edit.text) && patches.every(({ patch }) => JSON.stringify(patch) === JSON.stringify(first.patch));
    const outcome = alike
      ? session.run(rules.edit, { ids: patches.map(({ id }) => id), patch: first.patch })
      : session.run(together, { label: `Edit ${String(patches.length)} ${rules.nouns.many}`, steps: patches.map(({ id, patch }) => stepOf(rules.edit, { ids: [id], patch })) });
    if (outcome.ok || outcome.refusal.code === 'nothing-changed') return null;
    return { rowId: first.first.rowId, columnId: first.first.columnId, sentence: words(outcome.refusal) };
  }, [session, rules]);
};
