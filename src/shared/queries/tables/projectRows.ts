import type { DayNumber, Minutes, Project, ProjectId, Resource, Workspace } from '../../model';
import { sortedBy, type SortValue, type TableSort } from './order';
import { taskRow } from './taskRows';

/** Sums over a project's tasks that are not archived. */
export interface ProjectSums {
  readonly open: number;
  readonly done: number;
  readonly effort: Minutes;
  readonly booked: Minutes;
  readonly unbooked: Minutes;
  /** Tasks past their deadline or booked beyond it. */
  readonly late: number;
  readonly lastDay: DayNumber | null;
}

/** `late` the due day has passed or will; `planned` everything is booked; `finished` no open task is left; `empty` there is no task. */
export type ProjectState = 'empty' | 'finished' | 'late' | 'planned' | 'open';

/** One line of the Projects screen. */
export interface ProjectRow extends ProjectSums {
  readonly id: ProjectId;
  readonly project: Project;
  readonly lead: Resource | null;
  readonly state: ProjectState;
}

const noSums: ProjectSums = { open: 0, done: 0, effort: 0, booked: 0, unbooked: 0, late: 0, lastDay: null };

const later = (a: DayNumber | null, b: DayNumber | null): DayNumber | null => (a === null ? b : b === null ? a : Math.max(a, b));

const sumsByProject = (workspace: Workspace, today: DayNumber): ReadonlyMap<ProjectId, ProjectSums> => {
  const sums = new Map<ProjectId, ProjectSums>();
  for (const task of workspace.tasks.values()) {
    if (task.projectId === null || task.archived) continue;
    const row = taskRow(workspace, task, today);
    const sum = sums.get(task.projectId) ?? noSums;
    const done = task.status === 'done' ? 1 : 0;
    sums.set(task.projectId, {
      open: sum.open + 1 - done,
      done: sum.done + done,
      effort: sum.effort + task.effort,
      booked: sum.booked + row.booked,
      unbooked: sum.unbooked + row.unbooked,
      late: sum.late + (row.deadlineState === 'overdue' || row.deadlineState === 'bookedLate' ? 1 : 0),
      lastDay: later(sum.lastDay, row.lastDay),
    });
  }
  return sums;
};

const stateOf = (project: Project, sums: ProjectSums, today: DayNumber): ProjectState => {
  if (sums.open === 0) return sums.done === 0 ? 'empty' : 'finished';
  const past = project.dueDay !== null && (project.dueDay < today || (sums.lastDay !== null && sums.lastDay > project.dueDay));
  return past || sums.late > 0 ? 'late' : sums.unbooked === 0 ? 'planned' : 'open';
};

const kept = new WeakMap<Project, ProjectRow>();

const same = (a: ProjectRow, b: ProjectRow): boolean => (Object.keys(a) as (keyof ProjectRow)[]).every((key) => a[key] === b[key]);

/** Every project as a row, archived ones included. A row stays the same object as long as nothing it shows has changed. */
export const projectRows = (workspace: Workspace, today: DayNumber): readonly ProjectRow[] => {
  const sums = sumsByProject(workspace, today);
  return [...workspace.projects.values()].map((project) => {
    const sum = sums.get(project.id) ?? noSums;
    const row: ProjectRow = {
      id: project.id, project, ...sum, lead: project.leadId === null ? null : (workspace.resources.get(project.leadId) ?? null), state: stateOf(project, sum, today),
    };
    const known = kept.get(project);
    if (known !== undefined && same(known, row)) return known;
    kept.set(project, row);
    return row;
  });
};

/** What the Projects screen shows. */
export interface ProjectFilter {
  readonly text: string;
  readonly archived: 'hidden' | 'only';
}

/** The rows that pass the filter; every word must occur in name, code, client, lead or external id. */
export const filteredProjectRows = (rows: readonly ProjectRow[], filter: ProjectFilter): readonly ProjectRow[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter(({ project, lead }) => {
    const text = [project.name, project.code, project.client, lead?.name ?? '', project.externalId].join('\n').toLowerCase();
    return project.archived === (filter.archived === 'only') && words.every((word) => text.includes(word));
  });
};

export type ProjectSortKey = 'name' | 'code' | 'lead' | 'startDay' | 'dueDay' | 'priority' | 'client' | 'open' | 'late' | 'booked' | 'unbooked' | 'state';

export const projectStateNames: Readonly<Record<ProjectState, string>> = { late: 'Late', open: 'To book', planned: 'Planned', finished: 'Finished', empty: 'No tasks' };
const stateOrder: readonly ProjectState[] = ['late', 'open', 'planned', 'finished', 'empty'];

const valueOf: Readonly<Record<ProjectSortKey, (row: ProjectRow) => SortValue>> = {
  name: ({ project }) => project.name,
  code: ({ project }) => project.code,
  lead: ({ lead }) => lead?.name ?? null,
  startDay: ({ project }) => project.startDay,
  dueDay: ({ project }) => project.dueDay,
  priority: ({ project }) => project.priority,
  client: ({ project }) => project.client,
  open: ({ open }) => open,
  late: ({ late }) => late,
  booked: ({ booked }) => booked,
  unbooked: ({ unbooked }) => unbooked,
  state: ({ state }) => stateOrder.indexOf(state),
};

/** Rows in the order asked for (`near`: rows ordered so a moment ago, for speed); equal ones by name. */
export const sortedProjectRows = (rows: readonly ProjectRow[], sort: TableSort<ProjectSortKey>, near: readonly ProjectRow[] = []): readonly ProjectRow[] =>
  sortedBy(rows, valueOf[sort.key], sort.direction, ({ project }) => project.name, near);

