import type { MilestoneId } from '../../../../shared/model';
import type { Odds } from '../../../../shared/scheduling';

const none: ReadonlyMap<MilestoneId, Odds> = new Map();

/** Likely days of each milestone, as far as they are simulated. */
export const useOdds = (): ReadonlyMap<MilestoneId, Odds> => none;
