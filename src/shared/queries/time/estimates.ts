import { civilOf, counted, dayFrom, formatDay } from '../../calendar';
import { compareNames, countsAsEffort, type DayNumber, type Minutes, type Task, type TimeEntry, type Workspace } from '../../model';
import { grouped } from './grouped';

export type EstimatesBy = 'kind' | 'person' | 'skill';
export type EstimatesPer = 'month' | 'quarter';

interface Sums {
  /** Done tasks with time logged. */
  readonly tasks: number;
  readonly estimate: Minutes;
  readonly actual: Minutes;
  /** Actual in hundredths of the estimate; null: nothing was estimated. */
  readonly percent: number | null;
}

export interface EstimatePeriod extends Sums {
  readonly from: DayNumber;
  /** "Nov 2026", "Q4 2026". */
  readonly label: string;
}

export interface EstimateRow extends Sums {
  /** Kind, person's id or skill's id; empty: tasks without one. */
  readonly key: string;
  readonly name: string;
  /** One a period of the whole table, oldest first, also where nothing was done. */
  readonly periods: readonly EstimatePeriod[];
  /** "Welding takes 1.3 times its estimate (12 tasks)." */
  readonly sentence: string;
}

export interface Estimates {
  readonly rows: readonly EstimateRow[];
  readonly all: EstimateRow | null;
}

/** How many periods are shown, the last one with a done task included. */
const periodsShown = 6;

/**
 * Estimate against actual of tasks that are done and have time logged, by kind of task, person or required skill, and over
 * months or quarters of the last day worked (TIM-11 to TIM-13). Of a task of several people each has the share of the estimate
 * that is their share of the time. The most tasks first.
 */
export const estimates = (workspace: Workspace, by: EstimatesBy, per: EstimatesPer): Estimates => {
  const parts = [...workspace.tasks.values()].flatMap((task) => partsOf(workspace, task, by));
  const whole = by === 'kind' ? parts : [...workspace.tasks.values()].flatMap((task) => partsOf(workspace, task, 'kind'));
  const last = whole.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  if (whole.length === 0) return { rows: [], all: null };
  const first = whole.reduce((earliest, { day }) => Math.min(earliest, day), last);
  const periods = periodsUntil(first, last, per);
  const rows = [...grouped(parts, ({ key }) => key)].map(([key, group]) => rowOf(key, group, periods, by));
  rows.sort((a, b) => b.tasks - a.tasks || compareNames(a.name, b.name) || (a.key < b.key ? -1 : 1));
  return { rows, all: rowOf('', whole.map((part) => ({ ...part, name: 'All tasks' })), periods, 'kind') };
};

interface Part {
  readonly key: string;
  readonly name: string;
  readonly estimate: number;
  readonly actual: Minutes;
  /** The last day worked on it. */
  readonly day: DayNumber;
}

const partsOf = (workspace: Workspace, task: Task, by: EstimatesBy): readonly Part[] => {
  const ids = task.status === 'done' ? workspace.index.timeByTask.get(task.id) ?? [] : [];
  const entries = ids.flatMap((id) => workspace.timeEntries.get(id) ?? []).filter(({ resourceId }) => {
    const resource = workspace.resources.get(resourceId);
    return resource !== undefined && countsAsEffort(task, resource);
  });
  const actual = minutesOf(entries);
  if (actual === 0) return [];
  const day = entries.reduce((latest, entry) => Math.max(latest, entry.day), Number.NEGATIVE_INFINITY);
  if (by === 'kind') return [{ key: task.kind.trim().toLowerCase(), name: task.kind.trim() === '' ? 'Without a kind' : task.kind.trim(), estimate: task.effort, actual, day }];
  if (by === 'person') {
    return [...grouped(entries, ({ resourceId }) => resourceId)].map(([id, own]) => {
      const minutes = minutesOf(own);
      return { key: id, name: workspace.resources.get(id)?.name ?? '', estimate: (task.effort * minutes) / actual, actual: minutes, day };
    });
  }
  const asked = task.requirements.filter(({ need }) => need === 'required');
  if (asked.length === 0) return [{ key: '', name: 'No skill required', estimate: task.effort, actual, day }];
  return asked.map(({ skillId }) => ({ key: skillId, name: workspace.skills.get(skillId)?.name ?? '', estimate: task.effort, actual, day }));
};

const minutesOf = (entries: readonly TimeEntry[]): Minutes => entries.reduce((sum, { minutes }) => sum + minutes, 0);

interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly label: string;
}

const monthsIn: Readonly<Record<EstimatesPer, number>> = { month: 1, quarter: 3 };

const periodsUntil = (first: DayNumber, last: DayNumber, per: EstimatesPer): readonly Period[] => {
  const step = monthsIn[per];
  const { year, month } = civilOf(last);
  const end = year * 12 + Math.floor((month - 1) / step) * step;
  const all = Array.from({ length: periodsShown }, (_, index) => periodAt(end - (periodsShown - 1 - index) * step, step));
  return all.filter(({ to }) => to > first);
};

const periodAt = (months: number, step: number): Period => {
  const from = monthStart(months);
  const { year, month } = civilOf(from);
  return { from, to: monthStart(months + step), label: step === 3 ? `Q${String((month + 2) / 3)} ${String(year)}` : `${formatDay(from, 'dayMonthYear').slice(2)}` };
};

const monthStart = (months: number): DayNumber => dayFrom({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, dayOfMonth: 1 });

const sumsOf = (parts: readonly Part[]): Sums => {
  const estimate = parts.reduce((sum, part) => sum + part.estimate, 0);
  const actual = parts.reduce((sum, part) => sum + part.actual, 0);
  return { tasks: parts.length, estimate: Math.round(estimate), actual, percent: estimate === 0 ? null : Math.round((100 * actual) / estimate) };
};

const rowOf = (key: string, parts: readonly Part[], periods: readonly Period[], by: EstimatesBy): EstimateRow => {
  const name = parts[0]?.name ?? '';
  const sums = sumsOf(parts);
  return {
    key, name, ...sums, sentence: sentenceOf(name, sums, by === 'person' ? 'the' : 'its'),
    periods: periods.map(({ from, to, label }) => ({ from, label, ...sumsOf(parts.filter(({ day }) => day >= from && day < to)) })),
  };
};

/** Within this of the estimate, in hundredths, it was right. */
const nearEnough = 5;

const sentenceOf = (name: string, { tasks, percent }: Sums, whose: 'the' | 'its'): string => {
  const verb = name === 'All tasks' ? 'take' : 'takes';
  const count = `(${counted(tasks, 'task')})`;
  if (percent === null) return `${name}: nothing was estimated ${count}.`;
  if (Math.abs(percent - 100) <= nearEnough) return `${name} ${verb} what was estimated ${count}.`;
  return `${name} ${verb} ${timesText(percent)} times ${name === 'All tasks' ? 'their' : whose} estimate ${count}.`;
};

/** Hundredths as a factor: 130 is "1.3", 127 is "1.27". */
export const timesText = (percent: number): string => {
  const rest = String(percent % 100).padStart(2, '0').replace(/0+$/u, '');
  return `${String(Math.floor(percent / 100))}${rest === '' ? '' : `.${rest}`}`;
};
