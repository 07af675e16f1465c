import type { Booking, DayNumber, Minutes, Task } from '../../model';
import { lengthOf } from './axis';
import { isBefore } from './order';
import { daysOfPlacement, firstOf, lastOf, placementIn, type Piece } from './placing';
import { freeRow, groupOf, horizonDays, preferredMet, type Candidate } from './staff';
import { noDay, type ForecastState, type Placement } from './state';

interface Rest {
  readonly rest: Minutes;
  readonly ready: { readonly day: DayNumber; readonly minutes: Minutes; readonly notBefore: DayNumber; readonly waits: 'forNobody' | 'no' };
  /** Who is booked on the task already comes first where several end as early. */
  readonly booked: readonly Booking[];
}

/**
 * Where what is not booked of a task goes: to whoever ends first; of these to who is booked on it already, holds more of the
 * preferred skills, is closest in level, costs less, by id. Undefined: nobody can, or has room in time.
 */
export const placeRest = (state: ForecastState, slot: number, task: Task, { rest, ready, booked }: Rest): Placement | undefined => {
  const group = groupOf(state.staff, task);
  state.numbers.group[slot] = group.index;
  const from = ready.day - state.statusDay;
  if (ready.waits === 'forNobody' || from >= horizonDays) return undefined;
  const mostOnFirst = ready.minutes < 0 ? rest : Math.max(0, lengthOf(state.axis, ready.day) - ready.minutes);
  const notBefore = ready.notBefore === noDay ? 0 : ready.notBefore - state.statusDay;
  const piece: Piece = { minutes: rest, from, mostOnFirst, splittable: task.splittable, notBefore };
  let best: Candidate | null = null;
  let placed = -1;
  for (const candidate of group.candidates) {
    const found = placementFor(state, slot, piece, candidate, placed < 0 ? horizonDays - 1 : lastOf(placed));
    if (found < 0) continue;
    if (best === null || lastOf(found) < lastOf(placed) || isBetter(state, task, booked, candidate, best)) [best, placed] = [candidate, found];
  }
  return best === null ? undefined : { person: best.person, days: daysOfPlacement(rowBefore(state, best.person, slot, firstOf(placed), lastOf(placed)), piece, placed) };
};

const placementFor = (state: ForecastState, slot: number, piece: Piece, { person, until }: Candidate, end: number): number => {
  const stop = Math.min(end, until);
  const row = rowBefore(state, person, slot, piece.from, stop);
  // The hint is about the row as it stands, not about an earlier one of it.
  const begin = row === state.rows[person] ? Math.max(piece.from, freeFrom(state, row, person)) : piece.from;
  return placementIn(row, piece, begin, stop);
};

/** Moves the hint on to the first free day: nothing is free before it. */
const freeFrom = ({ firstFree }: ForecastState, row: Int16Array, person: number): number => {
  let day = firstFree[person] ?? 0;
  while (day < horizonDays && (row[day] ?? 0) <= 0) day += 1;
  firstFree[person] = day;
  return day;
};

const isBetter = (state: ForecastState, task: Task, booked: readonly Booking[], one: Candidate, other: Candidate): boolean => {
  const { staff, statusDay } = state;
  const first = staff.resources[one.person];
  const second = staff.resources[other.person];
  const known = Number(booked.some(({ resourceId }) => resourceId === first?.id)) - Number(booked.some(({ resourceId }) => resourceId === second?.id));
  if (known !== 0) return known > 0;
  const preferred = preferredMet(task, first, statusDay) - preferredMet(task, second, statusDay);
  if (preferred !== 0) return preferred > 0;
  if (one.surplus !== other.surplus) return one.surplus < other.surplus;
  const rate = (staff.rates[one.person] ?? 0) - (staff.rates[other.person] ?? 0);
  return rate === 0 ? one.person < other.person : rate < 0;
};

/** Free minutes of a person as they are, everything placed so far taken off. */
export const rowOf = (state: ForecastState, person: number): Int16Array => {
  const present = state.rows[person];
  if (present !== undefined) return present;
  const made = freeRow(state.workspace, state.staff, person);
  state.rows[person] = made;
  return made;
};

const scratch = new Int16Array(horizonDays);

/** Free minutes of a person from one day to another as a task meets them: what is served after it is not there yet. */
const rowBefore = (state: ForecastState, person: number, slot: number, from: number, to: number): Int16Array => {
  const row = rowOf(state, person);
  let lifted = row;
  for (const other of state.placedOn[person] ?? []) {
    const placement = state.placements[other];
    if (placement === undefined || lastDay(placement) < from || firstDay(placement) > to || !isBefore(state, slot, other)) continue;
    if (lifted === row) {
      scratch.set(row.subarray(from, to + 1), from);
      lifted = scratch;
    }
    addDays(lifted, placement, 1);
  }
  return lifted;
};

/** First and last day of a placement, counted from the status day. */
export const firstDay = ({ days }: Placement): number => days[0] ?? 0;
export const lastDay = ({ days }: Placement): number => days[days.length - 2] ?? 0;

const addDays = (row: Int16Array, placement: Placement | undefined, sign: 1 | -1): void => {
  if (placement === undefined) return;
  const { days } = placement;
  for (let at = 0; at < days.length; at += 2) {
    const day = days[at] ?? 0;
    row[day] = (row[day] ?? 0) + sign * (days[at + 1] ?? 0);
  }
};

/** Takes the minutes of a placement off its person's row, which must be this state's own. */
export const occupy = (state: ForecastState, placement: Placement): void => addDays(rowOf(state, placement.person), placement, -1);

/** Gives the minutes of a placement back to its person's row, which must be this state's own. */
export const release = (state: ForecastState, placement: Placement): void => {
  addDays(rowOf(state, placement.person), placement, 1);
  state.firstFree[placement.person] = Math.min(state.firstFree[placement.person] ?? 0, firstDay(placement));
};
