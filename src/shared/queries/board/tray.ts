import { compareNames, nameOrderKey, type DayNumber, type Minutes, type Op, type Priority, type Project, type ProjectId, type SkillId, type Table, type Task, type TaskId, type Workspace } from '../../model';

export type TraySort = 'priority' | 'effort' | 'title' | 'project';

export type TrayDue = 'any' | 'overdue' | 'thisWeek' | 'nextWeek' | 'none';

export interface TrayCriteria {
  /** Looked for in title, tags, project and number, every word somewhere; empty: all. */
  readonly search: string;
  readonly projectId: ProjectId | null;
  readonly skillId: SkillId | null;
  /** This priority or higher. */
  readonly priority: Priority | null;
  readonly due: TrayDue;
  readonly tag: string | null;
  readonly sort: TraySort;
}

export const everything: TrayCriteria = { search: '', projectId: null, skillId: null, priority: null, due: 'any', tag: null, sort: 'priority' };

/** A task with effort that nobody has yet. */
export interface TrayEntry {
  readonly task: Task;
  /** Minutes without a booking. */
  readonly open: Minutes;
}

export interface Tray {
  /** As filtered and sorted. */
  readonly entries: readonly TrayEntry[];
  /** How many there are without any filter. */
  readonly total: number;
}

/** Where `due` counts from: today, and the first day of its week. */
export interface TrayDays {
  readonly today: DayNumber;
  readonly weekFrom: DayNumber;
}

interface Memory {
  readonly unbooked: Table<TaskId, Minutes>;
  readonly tasks: Table<TaskId, Task>;
  readonly projects: Table<ProjectId, Project>;
  readonly criteria: TrayCriteria;
  readonly days: TrayDays;
  readonly known: Map<TaskId, TrayEntry>;
  readonly tray: Tray;
}

/** Above this many differing tasks it is quicker to sort all anew. */
const fewChanges = 200;

/**
 * Asks for the tray. `touched`: the only tasks that changed, or whose bookings did, since the last time it was asked;
 * null: not known, so all are compared.
 */
export type AskTray = (workspace: Workspace, criteria: TrayCriteria, days: TrayDays, touched: ReadonlySet<TaskId> | null) => Tray;

/**
 * A function that answers the tray of a workspace and remembers its last answer: after a change only the tasks touched
 * are filtered and sorted in, and a change that touches none gives the same object back.
 */
export const trayQuery = (): AskTray => {
  let memory: Memory | null = null;
  return (workspace, criteria, days, touched) => {
    const last = memory;
    if (last !== null && sameQuestion(last, workspace, criteria, days)) {
      if (last.unbooked === workspace.index.unbooked && last.tasks === workspace.tasks) return last.tray;
      memory = following(last, workspace, touched) ?? fresh(workspace, criteria, days);
    } else memory = fresh(workspace, criteria, days);
    return memory.tray;
  };
};

/** What a change touches: its tasks and those of its bookings; null where it may be any (a person became equipment). */
export const tasksTouchedBy = (ops: readonly Op[]): ReadonlySet<TaskId> | null => {
  const touched = new Set<TaskId>();
  for (const op of ops) {
    if (op.table === 'tasks') touched.add(op.id);
    if (op.table === 'bookings') for (const row of [op.before, op.after]) if (row !== null) touched.add(row.taskId);
    if (op.table === 'resources' && op.before !== null) return null;
  }
  return touched;
};

const sameQuestion = (last: Memory, workspace: Workspace, criteria: TrayCriteria, days: TrayDays): boolean =>
  last.criteria === criteria && last.projects === workspace.projects && last.days.today === days.today && last.days.weekFrom === days.weekFrom;

const facts = (workspace: Workspace): Pick<Memory, 'unbooked' | 'tasks' | 'projects'> => ({
  unbooked: workspace.index.unbooked,
  tasks: workspace.tasks,
  projects: workspace.projects,
});

const fresh = (workspace: Workspace, criteria: TrayCriteria, days: TrayDays): Memory => {
  const known = new Map<TaskId, TrayEntry>();
  for (const id of workspace.index.unbooked.keys()) {
    const entry = entryOf(workspace, id);
    if (entry !== null) known.set(id, entry);
  }
  const shown = shows(workspace, criteria, days);
  const entries = [...known.values()].filter(shown).sort(order(workspace, criteria.sort));
  return { ...facts(workspace), criteria, days, known, tray: { entries, total: known.size } };
};

const entryOf = (workspace: Workspace, id: TaskId): TrayEntry | null => {
  const task = workspace.tasks.get(id);
  const open = workspace.index.unbooked.get(id);
  return task === undefined || open === undefined ? null : { task, open };
};

type Difference = readonly [TaskId, TrayEntry | null];

/** The memory brought up to date, or null where too much differs. */
const following = (last: Memory, workspace: Workspace, touched: ReadonlySet<TaskId> | null): Memory | null => {
  const differing = touched === null ? allDifferences(last, workspace) : differencesAmong(last, workspace, touched);
  if (differing.length > fewChanges) return null;
  const next = differing.length === 0 ? last : { ...last, ...merged(last, workspace, differing) };
  return next.known.size === workspace.index.unbooked.size ? { ...next, ...facts(workspace) } : null;
};

const differencesAmong = ({ known }: Memory, workspace: Workspace, ids: Iterable<TaskId>): readonly Difference[] => {
  const differing: Difference[] = [];
  for (const id of ids) {
    const before = known.get(id);
    const after = entryOf(workspace, id);
    if (before?.task !== after?.task || before?.open !== after?.open) differing.push([id, after]);
  }
  return differing;
};

const allDifferences = (last: Memory, workspace: Workspace): readonly Difference[] => [
  ...differencesAmong(last, workspace, workspace.index.unbooked.keys()),
  ...[...last.known.keys()].filter((id) => !workspace.index.unbooked.has(id)).map((id): Difference => [id, null]),
];

const merged = (last: Memory, workspace: Workspace, differing: readonly Difference[]): Pick<Memory, 'known' | 'tray'> => {
  const known = last.known;
  const gone = new Set(differing.map(([id]) => id));
  const shown = shows(workspace, last.criteria, last.days);
  const compare = order(workspace, last.criteria.sort);
  const entries = last.tray.entries.filter(({ task }) => !gone.has(task.id));
  for (const [id, entry] of differing) {
    if (entry === null) known.delete(id);
    else {
      known.set(id, entry);
      if (shown(entry)) entries.splice(placeFor(entries, entry, compare), 0, entry);
    }
  }
  return { known, tray: { entries, total: known.size } };
};

const placeFor = (entries: readonly TrayEntry[], entry: TrayEntry, compare: (a: TrayEntry, b: TrayEntry) => number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = entries[middle];
    if (at !== undefined && compare(at, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const shows = (workspace: Workspace, criteria: TrayCriteria, days: TrayDays): ((entry: TrayEntry) => boolean) => {
  const words = criteria.search.toLocaleLowerCase('en').split(/\s+/).filter((word) => word !== '');
  return ({ task }) =>
    (criteria.projectId === null || task.projectId === criteria.projectId) &&
    (criteria.skillId === null || task.requirements.some(({ skillId }) => skillId === criteria.skillId)) &&
    (criteria.priority === null || task.priority >= criteria.priority) &&
    (criteria.tag === null || task.tags.includes(criteria.tag)) &&
    isDue(task.deadline, criteria.due, days) &&
    (words.length === 0 || mentions(workspace, task, words));
};

const mentions = (workspace: Workspace, task: Task, words: readonly string[]): boolean => {
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  const text = [task.title, task.externalId, project?.name ?? '', project?.code ?? '', ...task.tags].join('\n').toLocaleLowerCase('en');
  return words.every((word) => text.includes(word));
};

const isDue = (deadline: DayNumber | null, due: TrayDue, { today, weekFrom }: TrayDays): boolean => {
  if (due === 'any') return true;
  if (deadline === null) return due === 'none';
  if (due === 'overdue') return deadline < today;
  if (due === 'thisWeek') return deadline < weekFrom + 7;
  return due === 'nextWeek' && deadline < weekFrom + 14;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const never = Number.MAX_SAFE_INTEGER;

/** The tray of ten thousand tasks is sorted at every opening of the board. */
const titleKeys = new WeakMap<Task, string>();
const titleKey = (task: Task): string => {
  const known = titleKeys.get(task);
  if (known !== undefined) return known;
  const key = nameOrderKey(task.title);
  titleKeys.set(task, key);
  return key;
};

const order = (workspace: Workspace, sort: TraySort): ((a: TrayEntry, b: TrayEntry) => number) => {
  const byUrgency = (a: TrayEntry, b: TrayEntry): number =>
    b.task.priority - a.task.priority || (a.task.deadline ?? never) - (b.task.deadline ?? never) || byText(titleKey(a.task), titleKey(b.task)) || (a.task.id < b.task.id ? -1 : a.task.id > b.task.id ? 1 : 0);
  const projectOf = ({ task }: TrayEntry): string => (task.projectId === null ? '\uffff' : workspace.projects.get(task.projectId)?.name ?? '');
  const first: Readonly<Record<TraySort, (a: TrayEntry, b: TrayEntry) => number>> = {
    priority: () => 0,
    effort: (a, b) => b.open - a.open,
    title: (a, b) => compareNames(a.task.title, b.task.title),
    project: (a, b) => compareNames(projectOf(a), projectOf(b)),
  };
  const leading = first[sort];
  return (a, b) => leading(a, b) || byUrgency(a, b);
};

/** Every tag of a task that nobody has yet, sorted. */
export const trayTags = (workspace: Workspace): readonly string[] => {
  const tags = new Set<string>();
  for (const id of workspace.index.unbooked.keys()) for (const tag of workspace.tasks.get(id)?.tags ?? []) tags.add(tag);
  return [...tags].sort(compareNames);
};
