import { blankRows } from '../../shared/history';
import { problemsOf, type CalendarId, type ProjectId, type ResourceId, type Records, type TableName, type TaskId, type WorkspaceRows } from '../../shared/model';
import type { SetAsideRecord } from '../../shared/ports';
import type { RawTables, TablesButBookings } from './reading';

/** The rows that can be worked with, and what had to stay aside. */
export interface CheckedRows {
  /** null: nothing was stored yet. */
  readonly rows: WorkspaceRows | null;
  readonly setAside: readonly SetAsideRecord[];
}

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string' ? record.id : '';

const problemIn = (table: TableName, record: unknown): string | null => {
  const problems = problemsOf(table, record);
  return problems.length === 0 ? null : problems.join(' ');
};

/** Collects what stays aside while the good records go on. */
interface Sieve {
  readonly setAside: SetAsideRecord[];
  sound<Name extends TableName>(table: Name, records: readonly unknown[]): readonly Records[Name][];
  owned<Name extends TableName>(table: Name, records: readonly Records[Name][], problemOf: (record: Records[Name]) => string | null): readonly Records[Name][];
}

const openSieve = (): Sieve => {
  const setAside: SetAsideRecord[] = [];
  const keep = <Row>(table: TableName, records: readonly Row[], problemOf: (record: Row) => string | null): readonly Row[] => {
    let good: Row[] | null = null;
    records.forEach((record, index) => {
      const problem = problemOf(record);
      if (problem === null) {
        good?.push(record);
        return;
      }
      good ??= records.slice(0, index);
      setAside.push({ table, id: idOf(record), problem, record });
    });
    return good ?? records;
  };
  return {
    setAside,
    // A record without problems is what its table promises: that is what `problemsOf` establishes.
    sound: <Name extends TableName>(table: Name, records: readonly unknown[]) => keep(table, records, (record) => problemIn(table, record)) as readonly Records[Name][],
    owned: keep,
  };
};

/** The rows that other rows belong to. */
interface Owners {
  readonly taskIds: ReadonlySet<TaskId>;
  readonly resourceIds: ReadonlySet<ResourceId>;
  readonly projectIds: ReadonlySet<ProjectId>;
}

/** Progress, money and reports: what belongs to a missing row stays aside with it. */
const reportingRows = (sieve: Sieve, tables: TablesButBookings, { taskIds, resourceIds, projectIds }: Owners): Pick<WorkspaceRows, 'milestones' | 'timeEntries' | 'expenses' | 'budgets' | 'materials' | 'materialUses' | 'sentReports'> => {
  const ofProject = ({ projectId }: { readonly projectId: ProjectId }): string | null => (projectIds.has(projectId) ? null : 'Its project is missing.');
  const materials = sieve.sound('materials', tables.materials);
  const materialIds = new Set(materials.map(({ id }) => id));
  return {
    milestones: sieve.sound('milestones', tables.milestones),
    timeEntries: sieve.owned('timeEntries', sieve.sound('timeEntries', tables.timeEntries), ({ taskId, resourceId }) => {
      if (!taskIds.has(taskId)) return 'Its task is missing.';
      return resourceIds.has(resourceId) ? null : 'The person whose time it is, is missing.';
    }),
    expenses: sieve.owned('expenses', sieve.sound('expenses', tables.expenses), ofProject),
    budgets: sieve.owned('budgets', sieve.sound('budgets', tables.budgets), ofProject),
    materials,
    materialUses: sieve.owned('materialUses', sieve.sound('materialUses', tables.materialUses), ({ taskId, materialId }) => {
      if (!taskIds.has(taskId)) return 'Its task is missing.';
      return materialIds.has(materialId) ? null : 'Its material is missing.';
    }),
    sentReports: sieve.sound('sentReports', tables.sentReports),
  };
};

const scenarioRows = (sieve: Sieve, tables: TablesButBookings): Pick<WorkspaceRows, 'scenarios' | 'scenarioEdits'> => {
  const scenarios = sieve.sound('scenarios', tables.scenarios);
  const ids = new Set(scenarios.map(({ id }) => id));
  return { scenarios, scenarioEdits: sieve.owned('scenarioEdits', sieve.sound('scenarioEdits', tables.scenarioEdits), ({ scenarioId }) => (ids.has(scenarioId) ? null : 'Its scenario is missing.')) };
};

const settingsFrom = (stored: readonly Records['settings'][], calendars: readonly Records['calendars'][], baselines: readonly Records['baselines'][]): Records['settings'] => {
  const kept = stored[0] ?? blankRows.settings;
  const settings = kept.baselineId === null || baselines.some(({ id }) => id === kept.baselineId) ? kept : { ...kept, baselineId: null };
  const [first] = calendars;
  if (first === undefined || calendars.some(({ id }) => id === settings.defaultCalendarId)) return settings;
  return { ...settings, defaultCalendarId: first.id };
};

/**
 * Checks every stored record but the bookings, and answers how to check those once they are there. A record that is not what
 * its table promises, or whose owner is missing (a booking without its task or resource, time off without its resource, a
 * resource without its calendar), stays aside in memory; storage is not touched.
 */
export const checkButBookings = (tables: TablesButBookings): ((bookings: readonly unknown[]) => CheckedRows) => {
  const sieve = openSieve();
  const storedSettings = sieve.sound('settings', tables.settings);
  const storedCalendars = sieve.sound('calendars', tables.calendars);
  const calendars = storedCalendars.length === 0 ? blankRows.calendars : storedCalendars;
  const calendarIds = new Set<CalendarId>(calendars.map(({ id }) => id));
  const resources = sieve.owned('resources', sieve.sound('resources', tables.resources), ({ calendarId }) =>
    calendarIds.has(calendarId) ? null : 'Its calendar is missing.');
  const resourceIds = new Set<ResourceId>(resources.map(({ id }) => id));
  const timeOff = sieve.owned('timeOff', sieve.sound('timeOff', tables.timeOff), ({ resourceId }) =>
    resourceIds.has(resourceId) ? null : 'Whose time off it is, is missing.');
  const tasks = sieve.sound('tasks', tables.tasks);
  const taskIds = new Set<TaskId>(tasks.map(({ id }) => id));
  const projects = sieve.sound('projects', tables.projects);
  const baselines = sieve.sound('baselines', tables.baselines);
  const rest = {
    settings: settingsFrom(storedSettings, calendars, baselines), calendars, resources, timeOff, tasks, projects, baselines, skills: sieve.sound('skills', tables.skills),
    ...reportingRows(sieve, tables, { taskIds, resourceIds, projectIds: new Set(projects.map(({ id }) => id)) }),
    ...scenarioRows(sieve, tables),
  };
  return (stored) => {
    if (stored.length === 0 && Object.values(tables).every((rows) => rows.length === 0)) return { rows: null, setAside: [] };
    const bookings = sieve.owned('bookings', sieve.sound('bookings', stored), ({ taskId, resourceId }) => {
      if (!taskIds.has(taskId)) return 'Its task is missing.';
      return resourceIds.has(resourceId) ? null : 'The person or equipment it books is missing.';
    });
    return { rows: { ...rest, bookings }, setAside: sieve.setAside };
  };
};

/** Checks every stored record, as `checkButBookings` says. */
export const checkRows = (tables: RawTables): CheckedRows => checkButBookings(tables)(tables.bookings);
