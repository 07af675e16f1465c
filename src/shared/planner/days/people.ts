import { capacitySpan, startOfWeek } from '../../calendar';
import { ratesOn, type BookedDay, type BookingId, type DayNumber, type Minutes, type Resource, type Workspace } from '../../model';
import { notWorked, type PeopleArrays } from './model';
import type { Staff } from './staff';

export interface PeopleQuestion {
  readonly workspace: Workspace;
  readonly staff: Staff;
  readonly from: DayNumber;
  readonly days: number;
  readonly fixedLoadOf: (id: Resource['id']) => ReadonlyMap<DayNumber, Minutes>;
  /** Somebody who is away for some days whatever the calendar says. */
  readonly away: { readonly resourceId: Resource['id']; readonly from: DayNumber; readonly to: DayNumber } | null;
}

/** Load of resources by day without what may move, added up once for each. */
export const fixedLoads = (workspace: Workspace, moving: ReadonlyMap<BookingId, readonly BookedDay[]>): PeopleQuestion['fixedLoadOf'] => {
  const known = new Map<Resource['id'], ReadonlyMap<DayNumber, Minutes>>();
  return (id) => {
    const present = known.get(id) ?? fixedLoad(workspace, id, moving);
    known.set(id, present);
    return present;
  };
};

const fixedLoad = (workspace: Workspace, id: Resource['id'], moving: ReadonlyMap<BookingId, readonly BookedDay[]>): ReadonlyMap<DayNumber, Minutes> => {
  const load = new Map(workspace.index.load.get(id));
  for (const bookingId of workspace.index.bookingsByResource.get(id) ?? []) {
    for (const { day, minutes } of moving.get(bookingId) ?? []) load.set(day, (load.get(day) ?? 0) - minutes);
  }
  return load;
};

/** Rows of free minutes, healthy weeks and rates of everybody who is there. */
export const peopleOf = (question: PeopleQuestion): PeopleArrays => {
  const { workspace, staff, from, days } = question;
  const { planning, weekStart } = workspace.settings;
  const count = staff.resources.length;
  const firstWeek = startOfWeek(from, weekStart);
  const weekOf = Int16Array.from({ length: days }, (_, day) => Math.floor((from + day - firstWeek) / 7));
  const weeks = days === 0 ? 0 : (weekOf[days - 1] ?? 0) + 1;
  const people = {
    count, weeks, weekOf, free: new Int16Array(count * days), reserve: new Int16Array(count * days), room: new Int32Array(count * weeks), rate: new Float64Array(count),
  };
  const restless: number[] = [];
  const rates = { from: new Int32Array(count + 1), day: [] as number[], rate: [] as number[] };
  staff.resources.forEach((resource, row) => {
    const capacity = capacityOf(question, resource, firstWeek, firstWeek + 7 * weeks);
    const load = question.fixedLoadOf(resource.id);
    fillRow(people, row, days, from - firstWeek, capacity, (day) => load.get(from + day) ?? 0, planning.healthyPercent);
    if (question.away?.resourceId === resource.id) keepOpen(people.free, row * days, capacitySpan(workspace, resource.id, from, from + days));
    const isPerson = resource.kind === 'person';
    for (let week = 0; week < weeks; week += 1) people.room[row * weeks + week] = isPerson ? healthyRoom(capacity, week, firstWeek, load, planning.healthyPercent) : unlimited;
    if (isPerson && longestRow(capacity) > planning.restAfterDays) restless.push(row);
    people.rate[row] = ratesOn(resource, from).costPerHour ?? staff.dearest;
    for (const later of resource.laterRates) {
      if (later.day <= from) continue;
      rates.day.push(later.day - from);
      rates.rate.push(later.costPerHour);
    }
    rates.from[row + 1] = rates.day.length;
  });
  return {
    ...people, laterFrom: rates.from, laterDay: Int32Array.from(rates.day), laterRate: Float64Array.from(rates.rate), restless: Int32Array.from(restless),
    ...busyDays(question, restless),
  };
};

/** Load of equipment and placeholders wears nobody out. */
const unlimited = 1_000_000_000;

const capacityOf = ({ workspace, away }: PeopleQuestion, { id }: Resource, from: DayNumber, to: DayNumber): Uint16Array => {
  const capacity = capacitySpan(workspace, id, from, to);
  if (away === null || away.resourceId !== id) return capacity;
  return capacity.slice().fill(0, Math.min(Math.max(0, away.from - from), capacity.length), Math.min(Math.max(0, away.to + 1 - from), capacity.length));
};

const fillRow = (
  people: Pick<PeopleArrays, 'free' | 'reserve'>, row: number, days: number, lead: number, capacity: Uint16Array, load: (day: number) => Minutes, healthyPercent: number,
): void => {
  for (let day = 0; day < days; day += 1) {
    const works = capacity[lead + day] ?? 0;
    people.free[row * days + day] = works === 0 ? notWorked : Math.max(0, works - load(day));
    people.reserve[row * days + day] = works - Math.floor((works * healthyPercent) / 100);
  }
};

/** Days of a leave that nobody entered as time off yet are working days without room: work that must not be split does not rest on them. */
const keepOpen = (free: Int16Array, from: number, capacity: Uint16Array): void => {
  capacity.forEach((works, day) => {
    if (works > 0 && free[from + day] === notWorked) free[from + day] = 0;
  });
};

/** The healthy minutes of a week less what is fixed there. */
const healthyRoom = (capacity: Uint16Array, week: number, firstWeek: DayNumber, load: ReadonlyMap<DayNumber, Minutes>, healthyPercent: number): number => {
  let works = 0;
  let fixed = 0;
  for (let index = 7 * week; index < 7 * week + 7; index += 1) {
    works += capacity[index] ?? 0;
    fixed += load.get(firstWeek + index) ?? 0;
  }
  return Math.floor((works * healthyPercent) / 100) - fixed;
};

const longestRow = (capacity: Uint16Array): number => {
  let longest = 0;
  let row = 0;
  for (const works of capacity) {
    row = works > 0 ? row + 1 : 0;
    if (row > longest) longest = row;
  }
  return longest;
};

const busyDays = (question: PeopleQuestion, restless: readonly number[]): Pick<PeopleArrays, 'busy' | 'busyBefore'> => {
  const { staff, from, days, fixedLoadOf } = question;
  const busy = new Uint8Array(restless.length * days);
  const busyBefore = Int32Array.from(restless, (row, index) => {
    const id = staff.resources[row]?.id;
    if (id === undefined) return 0;
    const load = fixedLoadOf(id);
    for (let day = 0; day < days; day += 1) if ((load.get(from + day) ?? 0) > 0) busy[index * days + day] = 1;
    let before = 0;
    while ((load.get(from - 1 - before) ?? 0) > 0) before += 1;
    return before;
  });
  return { busy, busyBefore };
};
