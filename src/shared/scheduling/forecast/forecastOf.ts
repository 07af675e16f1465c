import type { DayNumber, Workspace } from '../../model';
import { derived } from './derive';
import { fullPass } from './fullPass';
import type { ForecastState } from './state';
import type { Forecast } from './types';
import { viewOf } from './view';

interface Kept {
  readonly state: ForecastState;
  readonly forecast: Forecast;
}

/** By status day: screens and reports may look from different ones. */
const kept = new WeakMap<Workspace, Map<DayNumber, Kept>>();
/** The last one made: the next workspace mostly comes of its own. */
const latest: { state: ForecastState | null } = { state: null };

const keptOf = (workspace: Workspace, statusDay: DayNumber): Kept => {
  const byDay = kept.get(workspace) ?? new Map<DayNumber, Kept>();
  const known = byDay.get(statusDay);
  if (known !== undefined) return known;
  const state = (latest.state?.statusDay === statusDay ? derived(latest.state, workspace) : null) ?? fullPass(workspace, statusDay);
  latest.state = state;
  const made = { state, forecast: viewOf(state) };
  kept.set(workspace, byDay.set(statusDay, made));
  return made;
};

/**
 * When each task will be worked on, as seen from `statusDay`: work that is booked from then on stays where it is, the rest is
 * laid into the free time of whoever can do it and ends first, in the order of service, after all it waits for. Then how late
 * each may be. Tasks that are archived are left out. Kept for each workspace; refuses nothing.
 */
export const forecastOf = (workspace: Workspace, statusDay: DayNumber): Forecast => keptOf(workspace, statusDay).forecast;

/** The same as arrays, for the parts of scheduling that walk the network. */
export const forecastStateOf = (workspace: Workspace, statusDay: DayNumber): ForecastState => keptOf(workspace, statusDay).state;
