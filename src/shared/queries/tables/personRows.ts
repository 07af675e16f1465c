import { calendarOf, spanTotals, startOfWeek, type SpanTotals } from '../../calendar';
import type { Calendar, DailyLoad, DayNumber, Project, Resource, ResourceId, ResourceKind, TimeOffId, Workspace } from '../../model';
import { kindNames, resourceKinds } from './choiceText';
import { sortedBy, type SortValue, type TableSort } from './order';
import { formatPattern } from './patternText';
import { namedHoldings } from './skillNames';
import { formatHoldings } from './skillText';

/** One line of the People screen: a person, a piece of equipment or a placeholder. */
export interface PersonRow {
  readonly id: ResourceId;
  readonly resource: Resource;
  readonly calendar: Calendar | null;
  readonly skillsText: string;
  /** Empty where the calendar's own pattern holds. */
  readonly patternText: string;
  readonly thisWeek: SpanTotals;
  /** The four weeks from the start of this one. */
  readonly fourWeeks: SpanTotals;
  /** Projects this person leads. */
  readonly leads: readonly Project[];
  /** The earliest day on which one of the certifications lapses; null: none does. */
  readonly nextExpiry: DayNumber | null;
  readonly bookingCount: number;
}

interface Kept {
  readonly row: PersonRow;
  readonly load: DailyLoad | undefined;
  readonly bookings: ReadonlySet<unknown> | undefined;
  readonly timeOff: readonly TimeOffId[] | undefined;
  readonly timeOffTable: Workspace['timeOff'];
  readonly skills: Workspace['skills'];
  readonly projects: Workspace['projects'];
  readonly week: DayNumber;
}

const kept = new WeakMap<Resource, Kept>();

const rowOf = (workspace: Workspace, resource: Resource, week: DayNumber): PersonRow => ({
  id: resource.id,
  resource,
  calendar: calendarOf(workspace, resource) ?? null,
  skillsText: formatHoldings(namedHoldings(workspace, resource)),
  patternText: formatPattern(resource.pattern),
  thisWeek: spanTotals(workspace, resource.id, week, week + 7),
  fourWeeks: spanTotals(workspace, resource.id, week, week + 28),
  leads: [...workspace.projects.values()].filter(({ leadId, archived }) => leadId === resource.id && !archived),
  nextExpiry: resource.skills.reduce<DayNumber | null>((first, { expires }) => (expires !== null && (first === null || expires < first) ? expires : first), null),
  bookingCount: workspace.index.bookingsByResource.get(resource.id)?.size ?? 0,
});

/** The row of one resource; the same object as long as nothing it shows has changed. */
export const personRow = (workspace: Workspace, resource: Resource, today: DayNumber): PersonRow => {
  const week = startOfWeek(today, workspace.settings.weekStart);
  const { index, timeOff, skills, projects } = workspace;
  const load = index.load.get(resource.id);
  const bookings = index.bookingsByResource.get(resource.id);
  const off = index.timeOffByResource.get(resource.id);
  const known = kept.get(resource);
  const holds = known !== undefined && known.week === week && known.load === load && known.bookings === bookings && known.timeOff === off
    && known.timeOffTable === timeOff && known.skills === skills && known.projects === projects && known.row.calendar === (calendarOf(workspace, resource) ?? null);
  if (holds) return known.row;
  const row = rowOf(workspace, resource, week);
  kept.set(resource, { row, load, bookings, timeOff: off, timeOffTable: timeOff, skills, projects, week });
  return row;
};

/** Every person, piece of equipment and placeholder as a row, archived ones included. */
export const personRows = (workspace: Workspace, today: DayNumber): readonly PersonRow[] => {
  const rows: PersonRow[] = [];
  for (const resource of workspace.resources.values()) rows.push(personRow(workspace, resource, today));
  return rows;
};

/** What the People screen shows; null asks nothing. */
export interface PersonFilter {
  readonly text: string;
  readonly kind: ResourceKind | null;
  readonly team: string | null;
  readonly archived: 'hidden' | 'only';
}

export const everyone: PersonFilter = { text: '', kind: null, team: null, archived: 'hidden' };

/** The rows that pass the filter; every word must occur in name, role, team, skills, vendor, email or external id. */
export const filteredPersonRows = (rows: readonly PersonRow[], filter: PersonFilter): readonly PersonRow[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter(({ resource, skillsText }) => {
    if (resource.archived !== (filter.archived === 'only')) return false;
    if (filter.kind !== null && resource.kind !== filter.kind) return false;
    if (filter.team !== null && resource.team !== filter.team) return false;
    const text = [resource.name, resource.role, resource.team, skillsText, resource.vendor, resource.email, resource.externalId].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

export type PersonSortKey =
  | 'name' | 'kind' | 'role' | 'team' | 'skills' | 'expiry' | 'pattern' | 'calendar' | 'thisWeek' | 'fourWeeks' | 'cost' | 'email' | 'startDay' | 'endDay';

const share = ({ load, capacity }: SpanTotals): number => (capacity === 0 ? (load > 0 ? Number.MAX_SAFE_INTEGER : -1) : load / capacity);

const valueOf: Readonly<Record<PersonSortKey, (row: PersonRow) => SortValue>> = {
  name: ({ resource }) => resource.name,
  kind: ({ resource }) => kindNames[resource.kind],
  role: ({ resource }) => resource.role,
  team: ({ resource }) => resource.team,
  skills: ({ skillsText }) => skillsText,
  expiry: ({ nextExpiry }) => nextExpiry,
  pattern: ({ patternText }) => patternText,
  calendar: ({ calendar }) => calendar?.name ?? null,
  thisWeek: ({ thisWeek }) => share(thisWeek),
  fourWeeks: ({ fourWeeks }) => share(fourWeeks),
  cost: ({ resource }) => resource.costPerHour,
  email: ({ resource }) => resource.email,
  startDay: ({ resource }) => resource.startDay,
  endDay: ({ resource }) => resource.endDay,
};

/** Rows in the order asked for (`near`: rows ordered so a moment ago, for speed); equal ones people first, then equipment, then by name. */
export const sortedPersonRows = (rows: readonly PersonRow[], sort: TableSort<PersonSortKey>, near: readonly PersonRow[] = []): readonly PersonRow[] =>
  sortedBy(rows, valueOf[sort.key], sort.direction, ({ resource }) => `${String(resourceKinds.indexOf(resource.kind))} ${resource.name}`, near);

/** Every value of a free-text field in use, sorted, for suggestions. */
export const wordsInUse = (workspace: Workspace, field: 'team' | 'role'): readonly string[] =>
  [...new Set([...workspace.resources.values()].filter(({ archived }) => !archived).map((resource) => resource[field]).filter((word) => word !== ''))].sort();
