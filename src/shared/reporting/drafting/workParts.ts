import { counted, formatHours, spanTotals } from '../../calendar';
import { countsAsEffort, type DayNumber, type Minutes, type Resource, type ResourceId, type Task, type TimeOff } from '../../model';
import { capacityWeeks, demandSentence, type CapacityWeek } from '../../queries/capacity';
import type { ListBlock, ListItem, ReportBlock, ReportCell, TableBlock } from '../document';
import { byName, workOf, type PlanFacts, type ReportScope, type TaskFacts } from './facts';
import { column, item, list, subheading, table } from './parts';
import { dayWords, isoOrNull, named, resourceName } from './words';

const statusWords: Readonly<Record<Task['status'], string>> = { todo: 'To do', doing: 'In progress', blocked: 'Blocked', done: 'Done' };
const statusOrder: Readonly<Record<Task['status'], number>> = { blocked: 0, doing: 1, todo: 2, done: 3 };

/** Who does a task: those booked whose minutes are its effort, else those the forecast expects. */
export const whoOf = ({ workspace }: PlanFacts, { task, forecast }: TaskFacts): string => {
  const booked = new Set<ResourceId>();
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const resource = booking && workspace.resources.get(booking.resourceId);
    if (resource !== undefined && countsAsEffort(task, resource)) booked.add(resource.id);
  }
  const ids = booked.size > 0 ? [...booked] : forecast?.basis === 'nobody' ? [] : forecast?.resourceIds ?? [];
  const names = ids.map((id) => resourceName(workspace, id)).filter((name) => name !== '').sort();
  if (names.length === 0) return 'nobody';
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''}${booked.size === 0 ? ' (forecast)' : ''}`;
};

const byConcern = (a: TaskFacts, b: TaskFacts): number =>
  statusOrder[a.task.status] - statusOrder[b.task.status] || (a.forecast?.finish ?? Number.MAX_SAFE_INTEGER) - (b.forecast?.finish ?? Number.MAX_SAFE_INTEGER) || byTitle(a.task, b.task);

/** What nobody can do first, then what slips most against the baseline or its due day. */
export const bySlip = (a: TaskFacts, b: TaskFacts): number =>
  Number(b.forecast?.basis === 'nobody') - Number(a.forecast?.basis === 'nobody') || slipOf(b) - slipOf(a) || byTitle(a.task, b.task);

const slipOf = ({ slip, lateBy }: TaskFacts): number => Math.max(slip ?? 0, lateBy);

/** Plain order of titles: lists of thousands are sorted by it, and asking for the order of a language would cost twenty times as much. */
const byTitle = (a: Task, b: Task): number => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1);

export interface TaskTableParts {
  readonly id: string;
  /** More than one project: it is named. */
  readonly of: 'project' | 'portfolio';
  readonly most?: number;
  /** `left`: only what is left of it, so that titles have room. `whole` unless said otherwise. */
  readonly effort?: 'whole' | 'left';
  /** What is blocked or begun first, then by the day it ends, unless said otherwise. */
  readonly order?: (a: TaskFacts, b: TaskFacts) => number;
}

/** Tasks with status, who, forecast days, slip and effort. */
export const taskTable = (facts: PlanFacts, tasks: readonly Task[], { id, of, most, effort = 'whole', order = byConcern }: TaskTableParts): TableBlock => {
  const many = of === 'portfolio';
  const hasBaseline = facts.baseline !== null;
  const isWhole = effort === 'whole';
  const rows = tasks.map(facts.taskFacts);
  const sum = (of_: (row: TaskFacts) => Minutes): Minutes => rows.reduce((total, row) => total + of_(row), 0);
  const blank: readonly ReportCell[] = [...(many ? [null] : []), null, null, null, null, null, ...(hasBaseline ? [null] : [])];
  return table({
    id, caption: '',
    columns: [
      column('Task'), ...(many ? [column('Project')] : []), column('Status'), column('Done', 'percent'), column('Who'), column('Start', 'day'), column('Finish', 'day'), ...(hasBaseline ? [column('Slip, days', 'number')] : []),
      ...(isWhole ? [column('Effort', 'hours'), column('Actual', 'hours')] : []), column('Left', 'hours'),
    ],
    rows, order, ...(most === undefined ? {} : { most }),
    cells: (row) => [
      row.task.title, ...(many ? [projectCode(facts, row.task)] : []), statusWords[row.task.status], row.progress.percent, whoOf(facts, row), isoOrNull(row.forecast?.start ?? null), isoOrNull(row.forecast?.finish ?? null),
      ...(hasBaseline ? [row.slip] : []), ...(isWhole ? [row.task.effort, row.progress.actual] : []), row.progress.remaining,
    ],
    total: ['Total', ...blank, ...(isWhole ? [sum(({ task }) => task.effort), sum(({ progress }) => progress.actual)] : []), sum(({ progress }) => progress.remaining)], none: 'There is no task yet.',
  });
};

export const projectCode = ({ workspace }: PlanFacts, { projectId }: Pick<Task, 'projectId'>): string => (projectId === null ? '' : workspace.projects.get(projectId)?.code ?? '');

/** Open tasks that end after their due day, the latest first; nothing where there are none. */
export const lateTasks = (facts: PlanFacts, tasks: readonly Task[], of: 'project' | 'portfolio'): readonly ReportBlock[] => {
  const { late } = workOf(facts, tasks);
  if (late.length === 0) return [];
  const many = of === 'portfolio';
  return [subheading('Tasks that end after their due day'), table({
    id: 'late', caption: '', columns: [column('Task'), ...(many ? [column('Project')] : []), column('Who'), column('Due', 'day'), column('Expected', 'day'), column('Late, days', 'number'), column('Left', 'hours')], rows: late, most: 40,
    cells: (row) => [row.task.title, ...(many ? [projectCode(facts, row.task)] : []), whoOf(facts, row), isoOrNull(row.task.deadline), isoOrNull(row.forecast?.finish ?? null), row.lateBy, row.progress.remaining], none: '',
  })];
};

/** Open tasks whose finish is later than their deadline or than the baseline, and those that have no possible day. */
export const slippingTasks = (facts: PlanFacts, tasks: readonly Task[]): readonly Task[] => tasks.filter((task) => {
  if (task.status === 'done') return false;
  const { forecast, slip, lateBy } = facts.taskFacts(task);
  return forecast?.basis === 'nobody' || (slip ?? 0) > 0 || lateBy > 0;
});

/** Weeks that tables of people show. */
export const weeksAhead = 6;

const weeksOf = ({ workspace, request }: PlanFacts, count: number): readonly CapacityWeek[] => capacityWeeks(request.statusDay, workspace.settings.weekStart, count);

/** People by weeks: load against capacity in whole percent, what is over in hours. */
export const loadTable = (facts: PlanFacts, resources: readonly Resource[], id: string, count: number = weeksAhead): TableBlock => {
  const { workspace } = facts;
  const weeks = weeksOf(facts, count);
  const totals = resources.map(({ id: resourceId }) => weeks.map(({ from, to }) => spanTotals(workspace, resourceId, from, to)));
  const sums = weeks.map((_week, index) => totals.reduce((sum, each) => ({ load: sum.load + (each[index]?.load ?? 0), capacity: sum.capacity + (each[index]?.capacity ?? 0) }), { load: 0, capacity: 0 }));
  const share = ({ load, capacity }: { readonly load: Minutes; readonly capacity: Minutes }): number | null => (capacity === 0 ? null : Math.round((100 * load) / capacity));
  const over = totals.map((each) => each.reduce((sum, week) => sum + week.over, 0));
  const free = totals.map((each) => each.reduce((sum, week) => sum + week.free, 0));
  const rows = resources.map((resource, index) => ({ resource, index }));
  return table({
    id, caption: '',
    columns: [column('Who'), column('Role'), ...weeks.map(({ number }) => column(`W${String(number)}`, 'percent')), column('Over', 'hours'), column('Free', 'hours')],
    rows, cells: ({ resource, index }) => [resource.name, resource.role, ...(totals[index] ?? []).map(share), over[index] ?? 0, free[index] ?? 0],
    total: ['All', null, ...sums.map(share), over.reduce((sum, each) => sum + each, 0), free.reduce((sum, each) => sum + each, 0)], none: 'There is nobody to plan with.',
  });
};

/** People who work on these tasks from the status day on: booked or forecast, by name. */
export const peopleOf = ({ workspace, forecast, request }: PlanFacts, tasks: readonly Task[]): readonly Resource[] => {
  const ids = new Set<ResourceId>();
  for (const task of tasks) {
    if (task.status === 'done') continue;
    for (const id of forecast.tasks.get(task.id)?.resourceIds ?? []) ids.add(id);
    for (const bookingId of workspace.index.bookingsByTask.get(task.id) ?? []) {
      const booking = workspace.bookings.get(bookingId);
      if (booking !== undefined && (booking.days.at(-1)?.day ?? 0) >= request.statusDay) ids.add(booking.resourceId);
    }
  }
  return [...ids].flatMap((id) => workspace.resources.get(id) ?? []).filter(({ archived }) => !archived).sort(byName);
};

/** Everybody who is not archived and has working time in the next six weeks, those most over and then those least free first; `most` of them. */
export const busiest = ({ workspace, request }: PlanFacts, most: number): readonly Resource[] => {
  const totals = [...workspace.resources.values()].filter(({ archived }) => !archived).map((resource) => ({ resource, totals: spanTotals(workspace, resource.id, request.statusDay, request.statusDay + 7 * weeksAhead) }));
  return totals.filter(({ totals: { capacity, load } }) => capacity + load > 0).sort((a, b) => b.totals.over - a.totals.over || a.totals.free - b.totals.free || byName(a.resource, b.resource)).slice(0, most).map(({ resource }) => resource);
};

/** Skills of which more is needed than is there, week by week, in sentences. `skills` null: all. */
export const skillGaps = ({ workspace, request, skillDemand }: PlanFacts, tasks: readonly Task[] | null, most?: number): ListBlock => {
  const asked = tasks === null ? null : new Set(tasks.flatMap(({ requirements, status }) => (status === 'done' ? [] : requirements.filter(({ need }) => need === 'required').map(({ skillId }) => skillId))));
  const weeks = capacityWeeks(request.statusDay, workspace.settings.weekStart);
  const items: ListItem[] = skillDemand().filter(({ skillId, gap }) => gap > 0 && (asked === null || asked.has(skillId))).map((row) => {
    const short = row.cells.flatMap((cell, index) => { const week = weeks[index]; return cell.gap > 0 && week !== undefined ? [{ cell, week }] : []; });
    const [first] = short;
    return item('', first === undefined ? '' : `${demandSentence(row, first.cell, first.week)}${short.length > 1 ? `; ${formatHours(row.gap)} are missing in ${counted(short.length, 'week')}` : ''}.`);
  });
  return list('skills', items, 'There is enough of every skill that is asked for.', most);
};

/** What cannot stand in the next four weeks, what nobody accepted first, then by day. */
export const conflictList = ({ conflicts }: ReportScope, most?: number): ListBlock =>
  list('conflicts', [...conflicts].sort((a, b) => Number(a.accepted) - Number(b.accepted) || a.day - b.day).map(({ sentence, accepted }) => item('', accepted ? `${sentence} (accepted with a reason)` : sentence)), 'Nothing is in conflict in the next four weeks.', most);

/** Time off of some people in the next four weeks. */
export const timeOffList = ({ workspace, request }: PlanFacts, resources: readonly Resource[], days: number): ListBlock => {
  const rows = resources.flatMap((resource) => (workspace.index.timeOffByResource.get(resource.id) ?? []).flatMap((id) => {
    const entry = workspace.timeOff.get(id);
    return entry === undefined || entry.lastDay < request.statusDay || entry.firstDay >= request.statusDay + days ? [] : [{ resource, entry }];
  })).sort((a, b) => a.entry.firstDay - b.entry.firstDay || byName(a.resource, b.resource));
  return list('timeOff', rows.map(({ resource, entry }) => item(`${named(resource.name)}:`, offWords(entry, request.statusDay))), 'Nobody is off in this time.', 40);
};

const offWords = ({ firstDay, lastDay, minutesPerDay, reason }: TimeOff, near: DayNumber): string => {
  const span = firstDay === lastDay ? dayWords(firstDay, near) : `${dayWords(firstDay, near)} to ${dayWords(lastDay, near)}`;
  return `${span}, ${reason}${minutesPerDay === null ? '' : `, ${formatHours(minutesPerDay)} a day`}`;
};
