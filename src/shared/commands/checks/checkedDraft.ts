import { cycleWords, findCycle } from '../../scheduling';
import { isOpOf, problemsOf, referenceProblems, refuseWith, rowsAfter, type ChangeDraft, type Op, type Refusal, type Result, type RowsAfter, type TaskId, type Workspace } from '../../model';
import { draftOf } from '../support/ops';
import { nameClash } from './names';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * The draft of a change whose every row keeps the invariants, or the first refusal: `nothing-changed`, `invalid`,
 * `unknown-reference`, `duplicate-name` or `cycle`. Every command ends here, so that no change can carry a row that
 * storage would set aside. Costs what the ops touch, and the tasks before those whose dependencies change.
 */
export const checkedDraft = (workspace: Workspace, label: string, ops: readonly Op[], reason = ''): Result<ChangeDraft> => {
  const rows = rowsAfter(workspace, ops);
  return firstProblem(ops, rows) ?? nameClash(workspace, ops) ?? cycleRefusal(ops, rows) ?? draftOf(label, ops, reason);
};

const firstProblem = (ops: readonly Op[], rows: RowsAfter): Refused | null => {
  for (const op of ops) {
    if (op.after === null) continue;
    const [problem] = problemsOf(op.table, op.after);
    if (problem !== undefined) return refuseWith('invalid', sentenceOf(op, problem), 'Correct it and try again.');
    const [reference] = referenceProblems(op, rows);
    if (reference !== undefined) return refuseWith('unknown-reference', sentenceOf(op, reference), 'Choose another one; it may have been removed in another window.');
  }
  return null;
};

/** "Weld frame: The deadline lies before the earliest start." */
const sentenceOf = (op: Op, problem: string): string => {
  const name = nameOf(op);
  return name === '' ? problem : `${name}: ${problem}`;
};

const nameOf = ({ after }: Op): string => {
  if (after === null) return '';
  const name: unknown = 'title' in after ? after.title : 'name' in after ? after.name : '';
  return typeof name === 'string' ? name.trim() : '';
};

/** Refuses with `cycle` and the circle in words where tasks would wait for each other. */
const cycleRefusal = (ops: readonly Op[], rows: RowsAfter): Refused | null => {
  const changed: TaskId[] = [];
  for (const op of ops) if (isOpOf(op, 'tasks') && op.after !== null && op.after.dependencies.length > 0 && op.after.dependencies !== op.before?.dependencies) changed.push(op.id);
  if (changed.length === 0) return null;
  const cycle = findCycle((id) => rows.get('tasks', id)?.dependencies ?? [], changed);
  if (cycle === null) return null;
  const circle = cycleWords((id) => rows.get('tasks', id)?.title ?? '', cycle);
  return refuseWith('cycle', `Tasks would wait for each other in a circle: ${circle}. None of them could ever start.`, 'Remove one of these dependencies first.');
};
