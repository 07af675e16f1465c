import { isOpOf, type Op, type OpOf } from './change';
import type { BookingId, CalendarId, ProjectId, ResourceId, SkillId, TaskId, TimeOffId } from './ids';
import { emptyIndex, indexAfter, indexFromScratch, type WorkspaceIndex } from './workspaceIndex';
import type { Booking, Calendar, Project, Resource, Settings, Skill, TableName, Task, TimeOff } from './records';
import { tableOf, withRows, type Table } from './table';

/** One plan, everything in it. Immutable: a change makes a new one that shares what it did not touch. */
export interface Workspace {
  readonly settings: Settings;
  readonly calendars: Table<CalendarId, Calendar>;
  readonly skills: Table<SkillId, Skill>;
  readonly resources: Table<ResourceId, Resource>;
  readonly timeOff: Table<TimeOffId, TimeOff>;
  readonly projects: Table<ProjectId, Project>;
  readonly tasks: Table<TaskId, Task>;
  readonly bookings: Table<BookingId, Booking>;
  /** Derived from the tables and kept up with every change. */
  readonly index: WorkspaceIndex;
}

/** The rows of a workspace as they lie in storage and files. */
export interface WorkspaceRows {
  readonly settings: Settings;
  readonly calendars: readonly Calendar[];
  readonly skills: readonly Skill[];
  readonly resources: readonly Resource[];
  readonly timeOff: readonly TimeOff[];
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
  readonly bookings: readonly Booking[];
}

/** A workspace from its rows, with its index computed from scratch. Rows are taken as valid: whoever reads them checks them. */
export const workspaceOf = (rows: WorkspaceRows): Workspace => {
  const tables = {
    settings: rows.settings,
    calendars: tableOf<CalendarId, Calendar>(rows.calendars),
    skills: tableOf<SkillId, Skill>(rows.skills),
    resources: tableOf<ResourceId, Resource>(rows.resources),
    timeOff: tableOf<TimeOffId, TimeOff>(rows.timeOff),
    projects: tableOf<ProjectId, Project>(rows.projects),
    tasks: tableOf<TaskId, Task>(rows.tasks),
    bookings: tableOf<BookingId, Booking>(rows.bookings),
  };
  return { ...tables, index: indexFromScratch({ ...tables, index: emptyIndex }) };
};

/** The rows of a workspace, each table sorted by id, so that equal workspaces give equal rows. */
export const rowsOf = (workspace: Workspace): WorkspaceRows => ({
  settings: workspace.settings,
  calendars: sorted(workspace.calendars),
  skills: sorted(workspace.skills),
  resources: sorted(workspace.resources),
  timeOff: sorted(workspace.timeOff),
  projects: sorted(workspace.projects),
  tasks: sorted(workspace.tasks),
  bookings: sorted(workspace.bookings),
});

const sorted = <Row extends { readonly id: string }>(table: Table<Row['id'], Row>): readonly Row[] =>
  [...table.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/**
 * The workspace after `ops`, its index brought up to date for the rows touched.
 * The ops are trusted to fit (`before` is the present row): `shared/history` checks that where it matters.
 */
export const applyOps = (workspace: Workspace, ops: readonly Op[]): Workspace => {
  const tables: Workspace = {
    settings: settingsAfter(workspace.settings, ops),
    calendars: withRows(workspace.calendars, editsOf(ops, 'calendars')),
    skills: withRows(workspace.skills, editsOf(ops, 'skills')),
    resources: withRows(workspace.resources, editsOf(ops, 'resources')),
    timeOff: withRows(workspace.timeOff, editsOf(ops, 'timeOff')),
    projects: withRows(workspace.projects, editsOf(ops, 'projects')),
    tasks: withRows(workspace.tasks, editsOf(ops, 'tasks')),
    bookings: withRows(workspace.bookings, editsOf(ops, 'bookings')),
    index: workspace.index,
  };
  return { ...tables, index: indexAfter(workspace, tables, ops) };
};

const settingsAfter = (settings: Settings, ops: readonly Op[]): Settings => {
  let present = settings;
  for (const op of ops) if (op.table === 'settings' && op.after !== null) present = op.after;
  return present;
};

const editsOf = <Name extends TableName>(ops: readonly Op[], name: Name): (readonly [OpOf<Name>['id'], OpOf<Name>['after']])[] => {
  const edits: (readonly [OpOf<Name>['id'], OpOf<Name>['after']])[] = [];
  for (const op of ops) if (isOpOf(op, name)) edits.push([op.id, op.after]);
  return edits;
};
