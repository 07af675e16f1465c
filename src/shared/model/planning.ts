import type { PlanningSettings } from './records';

/** What the automatic planner aims at until the workspace says otherwise. */
export const usualPlanning: PlanningSettings = {
  weights: { lateness: 5, finish: 5, cost: 5, evenness: 5, change: 5 },
  healthyPercent: 90,
  restAfterDays: 6,
};
