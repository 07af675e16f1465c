import { isOpOf, type Op, type OpOf } from './change';
import type {
  BaselineId, BookingId, BudgetId, CalendarId, ExpenseId, MaterialId, MaterialUseId, MilestoneId, ProjectId, ResourceId, ScenarioEditId, ScenarioId, SentReportId, SkillId, TaskId, TimeEntryId, TimeOffId,
} from './ids';
import { emptyIndex, indexAfter, indexFromScratch, type WorkspaceIndex } from './workspaceIndex';
import type { Booking, Calendar, Project, Resource, Settings, Skill, TableName, Task, TimeOff } from './records';
import type { Baseline, Budget, Expense, Material, MaterialUse, Milestone, SentReport, TimeEntry } from './reportingRecords';
import type { Scenario, ScenarioEdit } from './scenarioRecords';
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
  readonly milestones: Table<MilestoneId, Milestone>;
  readonly baselines: Table<BaselineId, Baseline>;
  readonly timeEntries: Table<TimeEntryId, TimeEntry>;
  readonly expenses: Table<ExpenseId, Expense>;
  readonly budgets: Table<BudgetId, Budget>;
  readonly materials: Table<MaterialId, Material>;
  readonly materialUses: Table<MaterialUseId, MaterialUse>;
  readonly sentReports: Table<SentReportId, SentReport>;
  readonly scenarios: Table<ScenarioId, Scenario>;
  readonly scenarioEdits: Table<ScenarioEditId, ScenarioEdit>;
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
  readonly milestones: readonly Milestone[];
  readonly baselines: readonly Baseline[];
  readonly timeEntries: readonly TimeEntry[];
  readonly expenses: readonly Expense[];
  readonly budgets: readonly Budget[];
  readonly materials: readonly Material[];
  readonly materialUses: readonly MaterialUse[];
  readonly sentReports: readonly SentReport[];
  readonly scenarios: readonly Scenario[];
  readonly scenarioEdits: readonly ScenarioEdit[];
}

/** No rows in any table but the two that no workspace is without: settings and a calendar. */
export const emptyRows: Omit<WorkspaceRows, 'settings' | 'calendars'> = {
  skills: [], resources: [], timeOff: [], projects: [], tasks: [], bookings: [],
  milestones: [], baselines: [], timeEntries: [], expenses: [], budgets: [], materials: [], materialUses: [], sentReports: [], scenarios: [], scenarioEdits: [],
};

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
    milestones: tableOf<MilestoneId, Milestone>(rows.milestones),
    baselines: tableOf<BaselineId, Baseline>(rows.baselines),
    timeEntries: tableOf<TimeEntryId, TimeEntry>(rows.timeEntries),
    expenses: tableOf<ExpenseId, Expense>(rows.expenses),
    budgets: tableOf<BudgetId, Budget>(rows.budgets),
    materials: tableOf<MaterialId, Material>(rows.materials),
    materialUses: tableOf<MaterialUseId, MaterialUse>(rows.materialUses),
    sentReports: tableOf<SentReportId, SentReport>(rows.sentReports),
    scenarios: tableOf<ScenarioId, Scenario>(rows.scenarios),
    scenarioEdits: tableOf<ScenarioEditId, ScenarioEdit>(rows.scenarioEdits),
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
  milestones: sorted(workspace.milestones),
  baselines: sorted(workspace.baselines),
  timeEntries: sorted(workspace.timeEntries),
  expenses: sorted(workspace.expenses),
  budgets: sorted(workspace.budgets),
  materials: sorted(workspace.materials),
  materialUses: sorted(workspace.materialUses),
  sentReports: sorted(workspace.sentReports),
  scenarios: sorted(workspace.scenarios),
  scenarioEdits: sorted(workspace.scenarioEdits),
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
    milestones: withRows(workspace.milestones, editsOf(ops, 'milestones')),
    baselines: withRows(workspace.baselines, editsOf(ops, 'baselines')),
    timeEntries: withRows(workspace.timeEntries, editsOf(ops, 'timeEntries')),
    expenses: withRows(workspace.expenses, editsOf(ops, 'expenses')),
    budgets: withRows(workspace.budgets, editsOf(ops, 'budgets')),
    materials: withRows(workspace.materials, editsOf(ops, 'materials')),
    materialUses: withRows(workspace.materialUses, editsOf(ops, 'materialUses')),
    sentReports: withRows(workspace.sentReports, editsOf(ops, 'sentReports')),
    scenarios: withRows(workspace.scenarios, editsOf(ops, 'scenarios')),
    scenarioEdits: withRows(workspace.scenarioEdits, editsOf(ops, 'scenarioEdits')),
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
