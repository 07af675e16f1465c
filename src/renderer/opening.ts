import { localDayOf } from '../shared/calendar';
import type { Result } from '../shared/model';
import type { Clock } from '../shared/ports';
import { openPreferences, openSession, reopenScenario, type Preferences, type Session } from './session';
import { databaseName, openStorage, type FirstLook } from './storage';

/** The only place that asks what time it is. */
const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => localDayOf(new Date().toISOString()),
};

const nameFrom = (preferences: Preferences): string => {
  const name = preferences.read('profile.name');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'You';
};

/** What the screens stand on. */
export interface OpenedPlan {
  readonly session: Result<Session>;
  readonly preferences: Preferences;
  /** What is to be told first, such as a scenario that is gone; empty: nothing. */
  readonly news: string;
}

/** Asking a browser for it that forbids it throws. */
const windowMemory = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/** Opens this origin's plan, and the preferences beside it; `begun` is a first look at both. */
export const openPlan = async (begun: FirstLook): Promise<OpenedPlan> => {
  const { workspaceStore, preferenceStore } = openStorage({ name: databaseName, parts: null, begun });
  const user = { name: () => 'You' };
  const [session, preferences] = await Promise.all([openSession(workspaceStore, systemClock, () => crypto.randomUUID(), () => user.name()), openPreferences(preferenceStore)]);
  user.name = () => nameFrom(preferences);
  return { session, preferences, news: session.ok ? await reopenScenario(session.value, windowMemory) : '' };
};
