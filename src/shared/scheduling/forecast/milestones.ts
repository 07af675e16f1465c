import { baselineInUse, type DayNumber, type Milestone, type MilestoneId, type TaskId, type Workspace } from '../../model';
import { between, lagged, slip } from './axis';
import { forecastStateOf } from './forecastOf';
import { milestoneSentence, type MilestoneFacts } from './milestoneSentence';
import { isOpen, linkCodes, noDay, type ForecastState } from './state';
import type { MilestoneForecast, MilestoneStatus, Odds } from './types';

/** A milestone with less working days than this between its forecast and its due day is at risk. */
export const fewDays = 2;

const kept = new WeakMap<ForecastState, readonly MilestoneForecast[]>();

/**
 * When each milestone that is not archived is expected and how it stands, by due day (those without one last), then by name. With `odds` it is also
 * at risk where one run in five ends after the due day. Kept for each workspace where no odds are given.
 */
export const milestoneForecasts = (workspace: Workspace, statusDay: DayNumber, odds?: ReadonlyMap<MilestoneId, Odds>): readonly MilestoneForecast[] => {
  const state = forecastStateOf(workspace, statusDay);
  const known = odds === undefined ? kept.get(state) : undefined;
  if (known !== undefined) return known;
  const planned = new Map(baselineInUse(workspace)?.milestones.map(({ milestoneId, day }) => [milestoneId, day]));
  const present = [...workspace.milestones.values()].filter(({ archived }) => !archived).sort(byDueDay);
  const forecasts = present.map((milestone) => forecastOfMilestone(state, milestone, planned.get(milestone.id) ?? null, odds?.get(milestone.id) ?? null));
  if (odds === undefined) kept.set(state, forecasts);
  return forecasts;
};

const never = Number.MAX_SAFE_INTEGER;

const byDueDay = (one: Milestone, other: Milestone): number =>
  (one.dueDay ?? never) - (other.dueDay ?? never) || (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1);

const forecastOfMilestone = (state: ForecastState, milestone: Milestone, baselineDay: DayNumber | null, odds: Odds | null): MilestoneForecast => {
  const { axis } = state;
  const { dueDay } = milestone;
  const slots = waitedFor(state, milestone);
  const open = slots.filter((slot) => isOpen(state, slot));
  const day = dayOf(state, milestone, slots, open);
  const chain = chainTo(state, open);
  const facts: MilestoneFacts = {
    state, milestone, day, odds, open: open.length, done: slots.length - open.length, last: chain[0] ?? null,
    unmet: milestone.criteria.filter(({ done }) => !done).length, troubled: troubledBefore(state, open),
  };
  const status = statusOf(facts);
  return {
    milestoneId: milestone.id, status, day, dueDay,
    slipFromDue: day === null || dueDay === null ? null : slip(axis, dueDay, day),
    slipFromBaseline: day === null || baselineDay === null ? null : slip(axis, baselineDay, day),
    drivers: chain.flatMap((slot) => idAt(state, slot)), sentence: milestoneSentence(facts, status),
    openTasks: facts.open, doneTasks: facts.done, unmetCriteria: facts.unmet,
  };
};

const idAt = ({ slots }: ForecastState, slot: number): readonly TaskId[] => {
  const id = slots.ids[slot];
  return id === undefined ? [] : [id];
};

/** Tasks it waits for that are still in the plan. */
export const waitedFor = ({ slots, tasks }: ForecastState, { taskIds }: Milestone): readonly number[] =>
  taskIds.flatMap((id) => {
    const slot = slots.of.get(id);
    return slot === undefined || tasks[slot] === undefined ? [] : [slot];
  });

/** Not before the status day unless it was reached: what nobody has declared reached is still to come. */
const dayOf = ({ numbers, statusDay }: ForecastState, { reachedDay, dueDay }: Milestone, slots: readonly number[], open: readonly number[]): DayNumber | null => {
  if (reachedDay !== null) return reachedDay;
  if (slots.length === 0) return dueDay === null ? null : Math.max(dueDay, statusDay);
  let day = statusDay;
  for (const slot of open) {
    const finish = numbers.finish[slot] ?? noDay;
    if (finish === noDay) return null;
    day = Math.max(day, finish);
  }
  return day;
};

const statusOf = ({ state: { axis, statusDay }, milestone: { dueDay, reachedDay }, day, odds, open, done, unmet, troubled }: MilestoneFacts): MilestoneStatus => {
  if (reachedDay !== null) return 'reached';
  if (dueDay !== null && (dueDay < statusDay || (day !== null && day > dueDay))) return 'late';
  if (troubled.length > 0) return 'atRisk';
  if (dueDay === null || day === null) return 'onTrack';
  if (open === 0 && done > 0 && unmet === 0) return 'onTrack';
  if (odds?.p80 !== undefined && odds.p80 !== null && odds.p80 > dueDay) return 'atRisk';
  return between(axis, done + open === 0 ? statusDay : day, dueDay) < fewDays ? 'atRisk' : 'onTrack';
};

/** What sets the end: the task that ends last, what that one had to wait for, and so on back. */
const chainTo = (state: ForecastState, open: readonly number[]): readonly number[] => {
  const { numbers, slots } = state;
  const isLater = (one: number, other: number): boolean => {
    const [first, second] = [numbers.finish[one] ?? noDay, numbers.finish[other] ?? noDay].map((day) => (day === noDay ? never : day)) as [number, number];
    return first === second ? (slots.ids[one] ?? '') < (slots.ids[other] ?? '') : first > second;
  };
  const chain: number[] = [];
  let next = open.reduce<number | null>((last, slot) => (last === null || isLater(slot, last) ? slot : last), null);
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = binding(state, next);
  }
  return chain;
};

/** The open task that kept this one from beginning or ending earlier; null: none did. */
const binding = (state: ForecastState, slot: number): number | null => {
  const { numbers, axis, waitsFor } = state;
  const links = waitsFor[slot] ?? [];
  let found: number | null = null;
  let latest = noDay;
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    const type = links[at + 1] ?? 0;
    if (!isOpen(state, other)) continue;
    const from = (type === linkCodes.FS || type === linkCodes.FF ? numbers.finish[other] : numbers.start[other]) ?? noDay;
    if (from === noDay) return other;
    const own = (type === linkCodes.FS || type === linkCodes.SS ? numbers.start[slot] : numbers.finish[slot]) ?? noDay;
    const earliest = lagged(axis, from, links[at + 2] ?? 0);
    // The day after is bound as well: both did not fit into one day.
    if (own !== noDay && between(axis, earliest, own) <= (type === linkCodes.FS ? 1 : 0) && earliest > latest) [found, latest] = [other, earliest];
  }
  return found;
};

/** Open tasks among those given and all they wait for that are blocked, or whose days nobody can tell; by id, since slots tell only which task was seen first. */
const troubledBefore = (state: ForecastState, open: readonly number[]): readonly number[] => {
  const seen = new Set(open);
  const queue = [...open];
  const troubled: number[] = [];
  for (let slot = queue.pop(); slot !== undefined; slot = queue.pop()) {
    if (state.tasks[slot]?.status === 'blocked' || state.numbers.finish[slot] === noDay) troubled.push(slot);
    const links = state.waitsFor[slot] ?? [];
    for (let at = 0; at < links.length; at += 3) {
      const other = links[at] ?? 0;
      if (seen.has(other) || !isOpen(state, other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  const id = (slot: number): string => state.slots.ids[slot] ?? '';
  return troubled.sort((one, other) => (id(one) < id(other) ? -1 : 1));
};
