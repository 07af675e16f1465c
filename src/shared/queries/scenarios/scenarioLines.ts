import { changeId, compareNames, type Change, type Op, type ScenarioEdit, type ScenarioEditId, type ScenarioId, type TaskId, type Workspace } from '../../model';
import { branchIn, decidedRow, editsOf, fieldsWith, lineKeyOf, planRowOf, scenarioConflicts, wholeRow, type ScenarioConflict } from '../../scenarios';
import { changeDetails, fieldsBetween, type RowChange } from '../history';

/** Where plan and scenario disagree in one row, in words. */
export interface LineConflict {
  readonly editId: ScenarioEditId;
  /** The field to be decided on, as decisions name it. */
  readonly field: string;
  /** "Title", "When"; for a whole row what it is called. */
  readonly label: string;
  readonly plan: string;
  readonly scenario: string;
}

/** An edit that no longer fits the plan. */
export interface LeftOutEdit {
  readonly editId: ScenarioEditId;
  readonly subject: string;
  readonly reason: string;
}

/** What a scenario changes of one thing: a task with its bookings, a person with their time off, or a single row. */
export interface ScenarioLine {
  readonly key: string;
  readonly title: string;
  /** "Task", "Person". */
  readonly kind: string;
  readonly taskId: TaskId | null;
  readonly editIds: readonly ScenarioEditId[];
  readonly rows: readonly RowChange[];
  readonly conflicts: readonly LineConflict[];
  readonly leftOut: readonly LeftOutEdit[];
}

/** What a scenario changes, thing by thing, by kind and name; each row as it is in the plan and as the scenario has it. */
export const scenarioLines = (plan: Workspace, id: ScenarioId): readonly ScenarioLine[] => {
  const groups = new Map<string, ScenarioEdit[]>();
  for (const edit of editsOf(plan, id)) {
    const key = lineKeyOf(edit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edit]);
    else group.push(edit);
  }
  const conflicts = new Map(scenarioConflicts(plan, id).map((conflict) => [conflict.editId, conflict]));
  const change = changeOf(plan, id);
  const details = new Map(changeDetails(plan, change).map((row, place) => [row.key, { row, place }]));
  const lines = [...groups].map(([key, edits]) => lineOf(plan, { id, key, edits, conflicts, change, details }));
  return lines.sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || places.indexOf(one.kind) - places.indexOf(other.kind) || compareNames(one.title, other.title));
};

const isOpen = ({ conflicts, leftOut }: ScenarioLine): boolean => conflicts.length > 0 || leftOut.length > 0;

const kinds = {
  tasks: 'Task', resources: 'People', projects: 'Project', milestones: 'Milestone', calendars: 'Calendar', skills: 'Skill', materials: 'Material', expenses: 'Expense', bookings: 'Task', timeOff: 'People', budgets: 'Project', materialUses: 'Task',
} as const;
const places: readonly string[] = ['Task', 'People', 'Project', 'Milestone', 'Expense', 'Material', 'Calendar', 'Skill'];

const opOf = (plan: Workspace, edit: ScenarioEdit, after: ScenarioEdit['after']): Op => ({ table: edit.table, id: edit.rowId, before: planRowOf(plan, edit), after }) as unknown as Op;

/** All that a scenario changes as one change of the plan, so that its words are those of the history. */
const changeOf = (plan: Workspace, id: ScenarioId): Change => ({
  id: changeId(id), at: '', by: '', label: '',
  ops: editsOf(plan, id).map((edit) => opOf(plan, edit, branchIn(plan, id).leftOut.has(edit.id) ? edit.after : decidedRow(plan, edit, []).row)),
});

interface LineParts {
  readonly id: ScenarioId;
  readonly key: string;
  readonly edits: readonly ScenarioEdit[];
  readonly conflicts: ReadonlyMap<ScenarioEditId, ScenarioConflict>;
  readonly change: Change;
  /** The words of each row that the scenario changes, and where they stand among all. */
  readonly details: ReadonlyMap<string, { readonly row: RowChange; readonly place: number }>;
}

const lineOf = (plan: Workspace, { id, key, edits, conflicts, change, details: all }: LineParts): ScenarioLine => {
  const details = edits.flatMap(({ table, rowId }) => all.get(`${table}/${rowId}`) ?? []).sort((one, other) => one.place - other.place).map(({ row }) => row);
  const [table = '', owner = ''] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
  const found = edits.flatMap((edit) => conflicts.get(edit.id) ?? []);
  const title = titleOf(plan, id, table, owner) ?? details[0]?.subject ?? '';
  const subjectOf = ({ table: name, rowId }: ScenarioConflict): string => besides(title, details.find((row) => row.key === `${name}/${rowId}`)?.subject ?? '');
  const fitting = new Set(edits.filter((edit) => conflicts.get(edit.id)?.leftOut === undefined || conflicts.get(edit.id)?.leftOut === '').map((edit) => `${edit.table}/${edit.rowId}`));
  return {
    key, title, kind: kinds[table as keyof typeof kinds], taskId: table === 'tasks' ? (owner as TaskId) : null,
    editIds: edits.map((edit) => edit.id), rows: details.filter((row) => fitting.has(row.key)).map((row) => ({ ...row, subject: besides(title, row.subject), fields: row.kind === 'added' ? row.fields.filter(({ after }) => after !== 'empty' && after !== 'none') : row.fields })),
    conflicts: found.filter(({ leftOut }) => leftOut === '').flatMap((conflict) => conflictWords(plan, change, conflict, subjectOf(conflict))),
    leftOut: found.filter(({ leftOut }) => leftOut !== '').map((conflict) => ({ editId: conflict.editId, subject: subjectOf(conflict), reason: conflict.leftOut })),
  };
};

/** What a row is called below the title of its line, which need not be said again: "by Ana Ruiz". */
const besides = (title: string, subject: string): string => (subject === title ? '' : subject.startsWith(`${title} by `) ? subject.slice(title.length + 1) : subject);

const titleOf = (plan: Workspace, id: ScenarioId, table: string, owner: string): string | undefined => {
  const branch = branchIn(plan, id).workspace;
  for (const workspace of [branch, plan]) {
    if (table === 'tasks' && workspace.tasks.has(owner as TaskId)) return workspace.tasks.get(owner as TaskId)?.title;
    if (table === 'resources' || table === 'projects') {
      const row = workspace[table].get(owner as never);
      if (row !== undefined) return row.name;
    }
  }
  return table === 'tasks' ? 'a deleted task' : undefined;
};

const conflictWords = (plan: Workspace, change: Change, conflict: ScenarioConflict, subject: string): readonly LineConflict[] =>
  conflict.fields.map((field) => {
    const { editId, table, rowId } = conflict;
    if (field === wholeRow) {
      const words = conflict.plan === null ? ['removed', 'changed and kept'] : conflict.scenario === null ? ['changed and kept', 'removed'] : ['as the plan has it', 'as the scenario has it'];
      return { editId, field, label: subject === '' ? 'this' : subject, plan: words[0] ?? '', scenario: words[1] ?? '' };
    }
    const op = { table, id: rowId, before: conflict.plan, after: conflict.scenario } as unknown as Op;
    const differing = fieldsBetween(plan, change, op, fieldsWith(table, field)).filter(({ before, after }) => before !== after);
    const said = (side: 'before' | 'after'): string => differing.map((one) => (differing.length > 1 ? `${one.label.toLowerCase()} ${one[side] ?? ''}` : one[side] ?? '')).join(', ');
    return { editId, field, label: `${differing.map(({ label }) => label.toLowerCase()).join(' and ')}${subject === '' ? '' : ` (${subject})`}`, plan: said('before'), scenario: said('after') };
  });
