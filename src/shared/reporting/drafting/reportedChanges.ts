import { localDayOf } from '../../calendar';
import { doneWords, labelAfter, type Change, type ChangeId, type DayNumber, type Op, type ProjectId, type ReportKind, type ResourceId, type TableName, type TaskId, type Workspace } from '../../model';
import type { ChangeTopic, ReportedChange } from './request';

/** An entry of the history, as far as a report asks. */
export interface RecordedChange {
  readonly change: Change;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The change that an undo reverses or a redo repeats. */
  readonly of: ChangeId | null;
}

export interface ChangeQuestion {
  readonly kind: ReportKind;
  readonly subject: string;
  /** First and last day of the period. */
  readonly since: DayNumber;
  readonly statusDay: DayNumber;
}

/**
 * The changes of a period that still stand and concern a report's subject, in the order in which they were made. `entries` are the
 * history in its order. What was done and undone within the period is left out; undoing what was done before it is told as that.
 * Sent reports, settings, calendars and skills are not told, nor what was tried in scenarios until it is merged.
 */
export const reportedChanges = (workspace: Workspace, entries: readonly RecordedChange[], question: ChangeQuestion): readonly ReportedChange[] =>
  [...standing(entries, question).values()].flatMap(({ entry: { change, kind }, day }) => {
    const ops = change.ops.filter((op) => !quietTables.has(op.table));
    if (ops.length === 0 || !ops.some((op) => concerns(workspace, op, question))) return [];
    const label = kind === 'undo' ? labelAfter('Undone', change.label) : doneWords(change.label);
    return [{ day, by: change.by, label, reason: change.reason ?? '', topic: topicOf(ops, change.reason ?? '') }];
  });

interface Standing {
  readonly entry: RecordedChange;
  readonly day: DayNumber;
}

/** What of the period has an effect at its end: an undo cancels what it reverses, a redo the undo, where that lies in the period too. */
const standing = (entries: readonly RecordedChange[], { since, statusDay }: ChangeQuestion): ReadonlyMap<ChangeId, Standing> => {
  const found = new Map<ChangeId, Standing>();
  const undoOf = new Map<ChangeId, ChangeId>();
  for (const entry of entries) {
    const day = localDayOf(entry.change.at);
    if (day < since || day > statusDay) continue;
    const { kind, of, change: { id } } = entry;
    if (kind === 'undo' && of !== null) undoOf.set(of, id);
    const cancelled = of === null ? undefined : kind === 'undo' ? of : undoOf.get(of);
    if (cancelled === undefined || !found.delete(cancelled)) found.set(id, { entry, day });
  }
  return found;
};

const moneyTables: ReadonlySet<TableName> = new Set<TableName>(['budgets', 'expenses', 'materials', 'materialUses', 'baselines']);
const capacityTables: ReadonlySet<TableName> = new Set<TableName>(['resources', 'timeOff', 'bookings']);
const quietTables: ReadonlySet<TableName> = new Set<TableName>(['sentReports', 'settings', 'calendars', 'skills', 'scenarios', 'scenarioEdits']);

const concerns = (workspace: Workspace, op: Op, { kind, subject }: ChangeQuestion): boolean => {
  if (kind === 'portfolio') return true;
  if (kind === 'budget') return moneyTables.has(op.table);
  if (kind === 'capacity') return capacityTables.has(op.table);
  if (kind === 'project') return projectsOf(workspace, op).has(subject as ProjectId);
  const people = resourcesOf(workspace, op);
  if (kind === 'person') return people.has(subject as ResourceId);
  for (const id of people) if (workspace.resources.get(id)?.team === subject) return true;
  return false;
};

const rowsOfOp = <Row>({ before, after }: { readonly before: Row | null; readonly after: Row | null }): readonly Row[] => [before, after].filter((row) => row !== null);

const projectsOf = (workspace: Workspace, op: Op): ReadonlySet<ProjectId> => {
  const ofTask = (id: TaskId | null): ProjectId | null => (id === null ? null : workspace.tasks.get(id)?.projectId ?? null);
  const found = new Set<ProjectId>();
  const add = (id: ProjectId | null): void => { if (id !== null) found.add(id); };
  switch (op.table) {
    case 'projects': found.add(op.id); break;
    case 'tasks': case 'milestones': case 'budgets': for (const { projectId } of rowsOfOp<{ readonly projectId: ProjectId | null }>(op)) add(projectId); break;
    case 'expenses': for (const { projectId } of rowsOfOp(op)) add(projectId); break;
    case 'bookings': case 'timeEntries': case 'materialUses': for (const { taskId } of rowsOfOp<{ readonly taskId: TaskId }>(op)) add(ofTask(taskId)); break;
    case 'baselines': for (const id of workspace.projects.keys()) found.add(id); break;
    default: break;
  }
  return found;
};

const resourcesOf = (workspace: Workspace, op: Op): ReadonlySet<ResourceId> => {
  switch (op.table) {
    case 'resources': return new Set([op.id]);
    case 'timeOff': case 'bookings': case 'timeEntries': return new Set(rowsOfOp<{ readonly resourceId: ResourceId }>(op).map(({ resourceId }) => resourceId));
    case 'tasks': return new Set((workspace.index.bookingsByTask.get(op.id) ?? []).flatMap((id) => workspace.bookings.get(id)?.resourceId ?? []));
    default: return new Set();
  }
};

const topicOf = (ops: readonly Op[], reason: string): ChangeTopic => {
  const tables = new Set(ops.map(({ table }) => table));
  if (reason !== '' && tables.has('bookings')) return 'override';
  if (tables.has('milestones') || tables.has('baselines')) return 'milestone';
  if (tables.has('budgets')) return 'budget';
  if (tables.has('expenses') || tables.has('materials') || tables.has('materialUses')) return 'money';
  if (ops.some((op) => op.table === 'tasks' && changesScope(op))) return 'scope';
  if (tables.has('timeEntries') || (tables.has('tasks') && !tables.has('bookings'))) return 'progress';
  if (tables.has('bookings') || tables.has('tasks')) return 'schedule';
  if (tables.has('resources') || tables.has('timeOff')) return 'people';
  return 'other';
};

const changesScope = ({ before, after }: Extract<Op, { readonly table: 'tasks' }>): boolean =>
  before === null || after === null || before.archived !== after.archived || before.effort !== after.effort || before.deadline !== after.deadline || before.projectId !== after.projectId;
