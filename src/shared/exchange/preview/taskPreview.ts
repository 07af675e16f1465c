import { findCycle } from '../../scheduling';
import { nameKey, problemsOf, taskId, type Op, type Task, type TaskId, type Workspace } from '../../model';
import { taskColumns, type FileNames } from '../columns';
import { type DecimalMark } from '../../calendar';
import { identityKey, matcher } from './matching';
import type { NewNames } from './newNames';
import { changesBetween } from './outcome';
import { namesAfter, type RowsOutcome } from './peoplePreview';
import { dependenciesFrom, taskResolver, type ResolveTask } from './predecessors';
import type { RowReader } from './rowReader';
import { requirementsAfter, taskFacts, type TaskFacts } from './taskFacts';
import type { PreviewRow } from './types';

interface Draft {
  readonly reader: RowReader;
  readonly facts: TaskFacts;
  readonly present: Task | null;
  readonly id: TaskId;
}

interface Built extends Draft {
  readonly after: Task;
}

/** Effort of a task whose row gives none. */
const assumedEffort = 480;

export interface TaskRowsInput {
  readonly readers: readonly RowReader[];
  /** Rows left out by hand, which others may name as predecessors. */
  readonly leftOut: readonly RowReader[];
  readonly decimalMark: DecimalMark;
}

/** What the rows of a task file do to a workspace. Rows that fail report it through their reader and make no op. */
export const previewTasks = (workspace: Workspace, { readers, leftOut, decimalMark }: TaskRowsInput, names: NewNames, newId: () => string): RowsOutcome => {
  const drafts = draftsOf(workspace, readers, decimalMark, newId);
  const resolve = taskResolver(workspace.tasks.values(), [
    ...drafts.map(({ id, facts }) => ({ row: facts.row, id, loadlineId: facts.loadlineId, externalId: facts.externalId, name: facts.name })),
    ...leftOut.map((reader) => ({ row: reader.row, id: null, loadlineId: reader.text('loadlineId'), externalId: reader.text('externalId'), name: reader.text('title') })),
  ]);
  const built = drafts.map((draft): Built => ({ ...draft, after: taskAfter(draft, resolve, names) }));
  for (const { reader, after } of built) if (!reader.failed()) for (const problem of problemsOf('tasks', after)) reader.error(null, problem);
  reportCircles(workspace, built);
  const shown = shownNames(workspace, names, built);
  const ops: Op[] = [];
  const rows = built.map(({ reader, facts, present, after }): PreviewRow => {
    const changes = reader.failed() ? [] : changesBetween(taskColumns, present, after, shown, workspace.settings.currency);
    const action = reader.failed() ? 'blocked' : present === null ? 'create' : changes.length === 0 ? 'unchanged' : 'update';
    if (action === 'create' || action === 'update') ops.push({ table: 'tasks', id: after.id, before: present, after });
    return { row: facts.row, name: facts.name, action, changes };
  });
  return { rows, ops };
};

const draftsOf = (workspace: Workspace, readers: readonly RowReader[], decimalMark: DecimalMark, newId: () => string): readonly Draft[] => {
  const find = matcher(workspace.tasks.values(), ({ title }) => title);
  const taken = new Map<string, number>();
  const titles = new Map<string, number>();
  return readers.map((reader) => {
    const facts = taskFacts(reader, decimalMark);
    const match = find(facts);
    if ('ambiguous' in match) reader.error('title', `${match.ambiguous} tasks are called ${facts.name}. Give the row an ID to say which one it is.`);
    const present = 'found' in match ? match.found : null;
    const named = facts.loadlineId !== '' || facts.externalId !== '';
    const key = present !== null ? `present ${present.id}` : named ? identityKey(facts) : null;
    const other = key === null ? undefined : taken.get(key);
    if (other !== undefined) reader.error(facts.externalId === '' ? 'title' : 'externalId', `The row is about ${facts.name}, like row ${other}.`);
    else if (key !== null) taken.set(key, facts.row);
    const twin = titles.get(nameKey(facts.name));
    if (key === null && twin !== undefined) reader.warn('title', 'Another row has the same title and no ID; both become tasks.');
    titles.set(nameKey(facts.name), facts.row);
    return { reader, facts, present, id: present?.id ?? taskId(newId()) };
  });
};

const taskAfter = ({ reader, facts, present, id }: Draft, resolve: ResolveTask, names: NewNames): Task => {
  const base: Task = present ?? {
    id, projectId: null, title: facts.name, effort: assumedEffort, remaining: assumedEffort, kind: '', percentFrom: 'effort', percentByHand: 0, effortOf: 'people', priority: 2, earliestStart: null, deadline: null, status: 'todo',
    blockedReason: '', splittable: true, requirements: [], crew: [], dependencies: [], tags: [], checklist: [], notes: '', links: [], externalId: '', archived: false,
  };
  if (present === null && facts.patch.effort === undefined && reader.text('effort') === '') reader.warn('effort', 'There is no effort; 8 h is assumed.');
  const { dependencies, problems } = dependenciesFrom(facts.predecessors, resolve);
  for (const { sentence, severity } of problems) (severity === 'error' ? reader.error : reader.warn)('predecessors', sentence);
  const after: Task = {
    ...base, ...facts.patch,
    projectId: facts.project === '' ? base.projectId : names.project(facts.project),
    requirements: requirementsAfter(base.requirements, facts, names),
    dependencies: facts.predecessors.length === 0 ? base.dependencies : dependencies,
  };
  return { ...after, remaining: remainingAfter(base, after, facts), blockedReason: after.status === 'blocked' ? after.blockedReason : '' };
};

/** What is left: as the file says; nothing of a task that the file finishes; all of a new effort on which nothing was reported. */
const remainingAfter = (base: Task, after: Task, facts: TaskFacts): number => {
  if (facts.patch.remaining !== undefined) return facts.patch.remaining;
  if (after.status === 'done' && base.status !== 'done') return 0;
  return base.remaining === base.effort ? after.effort : Math.min(base.remaining, after.effort);
};

/** Reports every row of a circle of tasks that would wait for each other, circle by circle. */
const reportCircles = (workspace: Workspace, built: readonly Built[]): void => {
  const rows = new Map(built.map((each) => [each.after.id, each]));
  const open = new Set(built.filter(({ after, present }) => after.dependencies !== present?.dependencies).map(({ after }) => after.id));
  const cut = new Set<TaskId>();
  const dependenciesOf = (id: TaskId) => (cut.has(id) ? [] : (rows.get(id)?.after ?? workspace.tasks.get(id))?.dependencies ?? []);
  for (let circle = findCycle(dependenciesOf, open); circle !== null; circle = findCycle(dependenciesOf, open)) {
    const members = [...new Set(circle)];
    const concerned = members.map((id) => rows.get(id)).filter((each) => each !== undefined);
    const where = concerned.map(({ facts }) => facts.row).sort((a, b) => a - b).join(', ');
    // A row that waits for itself was told so by the rules of the model.
    if (members.length > 1) for (const { reader } of concerned) reader.error('predecessors', `Rows ${where} wait for each other in a circle; none of them could ever start.`);
    for (const id of members) cut.add(id);
  }
};

const shownNames = (workspace: Workspace, names: NewNames, built: readonly Built[]): FileNames => {
  const known = namesAfter(workspace, names);
  const made = new Map(built.filter(({ present }) => present === null).map(({ after }) => [after.id, after.externalId === '' ? after.title : after.externalId]));
  return { ...known, task: (id) => made.get(id) ?? known.task(id) };
};
