import { capacitySpan } from '../../calendar';
import { compareNames, type DayNumber, type Minutes, type Resource, type ResourceId, type Workspace } from '../../model';
import { entriesIn, timeWeek, type TimeWeek } from './week';

/** `off`: nothing was to be worked up to the day; `none`, `partly`, `complete`: how much of the capacity up to it is logged. */
export type TeamWeekState = 'off' | 'none' | 'partly' | 'complete';

export interface TeamWeekRow {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly role: string;
  readonly team: string;
  /** Of the whole week. */
  readonly capacity: Minutes;
  /** Of the week up to the day asked for, that day included. */
  readonly due: Minutes;
  readonly logged: Minutes;
  readonly overtime: Minutes;
  /** Capacity up to the day that is not logged yet. */
  readonly missing: Minutes;
  /** Days with capacity, up to the day, on which nothing is logged. */
  readonly emptyDays: readonly DayNumber[];
  readonly state: TeamWeekState;
}

export interface TeamWeek {
  readonly week: TimeWeek;
  /** Who misses most first, then by name. */
  readonly rows: readonly TeamWeekRow[];
  readonly capacity: Minutes;
  readonly due: Minutes;
  readonly logged: Minutes;
  readonly missing: Minutes;
  readonly complete: number;
  /** Those of whom something was due. */
  readonly expected: number;
}

/**
 * Who has logged how much of their capacity in the week that holds `day`, up to and including `until` (TIM-10): people, and
 * others where time is logged for them.
 */
export const teamWeek = (workspace: Workspace, day: DayNumber, until: DayNumber): TeamWeek => {
  const week = timeWeek(workspace, day);
  const rows = [...workspace.resources.values()].flatMap((resource) => rowOf(workspace, resource, week, until) ?? []);
  rows.sort((a, b) => b.missing - a.missing || compareNames(a.name, b.name) || (a.resourceId < b.resourceId ? -1 : 1));
  const total = (field: 'capacity' | 'due' | 'logged' | 'missing'): Minutes => rows.reduce((sum, row) => sum + row[field], 0);
  return {
    week, rows, capacity: total('capacity'), due: total('due'), logged: total('logged'), missing: total('missing'),
    complete: rows.filter(({ state }) => state === 'complete').length, expected: rows.filter(({ due }) => due > 0).length,
  };
};

const rowOf = (workspace: Workspace, { id, name, role, team, kind, archived }: Resource, { from, to }: TimeWeek, until: DayNumber): TeamWeekRow | null => {
  if (kind === 'placeholder') return null;
  const entries = entriesIn(workspace, id, from, to);
  if (entries.length === 0 && (kind !== 'person' || archived)) return null;
  const capacities = [...capacitySpan(workspace, id, from, to)];
  const logged = new Map<DayNumber, Minutes>();
  let overtime = 0;
  for (const entry of entries) {
    logged.set(entry.day, (logged.get(entry.day) ?? 0) + entry.minutes);
    overtime += entry.overtime;
  }
  let [due, missing] = [0, 0];
  const emptyDays: DayNumber[] = [];
  capacities.forEach((capacity, index) => {
    const day = from + index;
    if (day > until || capacity === 0) return;
    const there = logged.get(day) ?? 0;
    due += capacity;
    missing += Math.max(0, capacity - there);
    if (there === 0) emptyDays.push(day);
  });
  const sum = [...logged.values()].reduce((all, minutes) => all + minutes, 0);
  const state = due === 0 ? 'off' : missing === 0 ? 'complete' : missing === due ? 'none' : 'partly';
  return { resourceId: id, name, role, team, capacity: capacities.reduce((all, minutes) => all + minutes, 0), due, logged: sum, overtime, missing, emptyDays, state };
};
