import { spanTotals, type SpanTotals } from '../../calendar';
import { compareNames, type DayNumber, type Resource, type ResourceId, type ResourceKind, type SkillId, type Workspace } from '../../model';
import { capacityWeeks, type CapacityWeek } from './weeks';

export type CellState = 'off' | 'free' | 'filling' | 'full' | 'over';

/** One resource, or one team, in one week. */
export interface CapacityCell extends SpanTotals {
  readonly state: CellState;
  /** Load of capacity; null: no capacity. */
  readonly percent: number | null;
}

export interface CapacityRow {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly role: string;
  readonly kind: ResourceKind;
  /** One a week. */
  readonly cells: readonly CapacityCell[];
}

export interface CapacityGroup {
  /** Empty: without a team. */
  readonly team: string;
  readonly rows: readonly CapacityRow[];
  readonly cells: readonly CapacityCell[];
}

export interface CapacityGrid {
  readonly weeks: readonly CapacityWeek[];
  /** Only those with rows after the filters. */
  readonly groups: readonly CapacityGroup[];
  /** Every team, for the filter. */
  readonly teams: readonly string[];
}

/** From this share of capacity on a week is full. */
const fullFrom = 0.95;

/**
 * People and equipment by week, 26 weeks from the one that holds `day`, grouped by team (CSC-1 to CSC-4).
 * `team` null: every team; `skillId` null: every skill.
 */
export const capacityGrid = (workspace: Workspace, day: DayNumber, team: string | null, skillId: SkillId | null): CapacityGrid => {
  const weeks = capacityWeeks(day, workspace.settings.weekStart);
  const present = [...workspace.resources.values()].filter(({ archived }) => !archived);
  const teams = [...new Set(present.map((resource) => resource.team))].sort(compareTeams);
  const shown = present.filter((resource) => (team === null || resource.team === team) && (skillId === null || resource.skills.some((held) => held.skillId === skillId)));
  const groups = teams.map((name) => groupOf(workspace, name, shown.filter((resource) => resource.team === name), weeks)).filter(({ rows }) => rows.length > 0);
  return { weeks, groups, teams };
};

const compareTeams = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : compareNames(a, b));

const kindOrder: Readonly<Record<ResourceKind, number>> = { person: 0, placeholder: 1, equipment: 2 };

const groupOf = (workspace: Workspace, team: string, resources: readonly Resource[], weeks: readonly CapacityWeek[]): CapacityGroup => {
  const sorted = [...resources].sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const rows = sorted.map(({ id, name, role, kind }): CapacityRow => ({
    resourceId: id, name, role, kind, cells: weeks.map(({ from, to }) => cellOf(spanTotals(workspace, id, from, to))),
  }));
  return { team, rows, cells: weeks.map((_, index) => summed(rows, index)) };
};

const summed = (rows: readonly CapacityRow[], week: number): CapacityCell => {
  let capacity = 0;
  let load = 0;
  let over = 0;
  let free = 0;
  for (const row of rows) {
    const cell = row.cells[week];
    capacity += cell?.capacity ?? 0;
    load += cell?.load ?? 0;
    over += cell?.over ?? 0;
    free += cell?.free ?? 0;
  }
  return cellOf({ capacity, load, over, free });
};

const cellOf = (totals: SpanTotals): CapacityCell => ({
  ...totals,
  state: stateOf(totals),
  percent: totals.capacity === 0 ? null : Math.round((100 * totals.load) / totals.capacity),
});

const stateOf = ({ capacity, load, over }: SpanTotals): CellState => {
  if (over > 0) return 'over';
  if (capacity === 0) return 'off';
  if (load === 0) return 'free';
  return load >= fullFrom * capacity ? 'full' : 'filling';
};
