import type { Priority, Workspace } from '../../model';
import type { AimArrays } from './model';

/** What lateness, ends and work left out count by priority: each step doubles it. */
export const priorityWeight = (priority: Priority): number => 2 ** (priority - 1);
/** What the end of the whole plan counts beside those of its projects. */
export const planWeight = 2;
/** Work that goes to somebody else counts so much more than work that moves. */
export const reassignWeight = 3;
/** What an amount over a project's labour budget counts beside the cost it is part of. */
export const overBudgetWeight = 2;
/** Minutes that a day without the rest that is due counts as unhealthy. */
export const restlessDay = 480;

/** The magnitudes that make aims comparable: plan minutes, an end, a cost. */
export interface Magnitudes {
  readonly finish: number;
  readonly cost: number;
  readonly minutes: number;
}

/**
 * Each aim counts a thousand times the next where both differ by the same share of their magnitude; but ends and change are weighed
 * against each other: moving a share of all work is worth ending earlier by as large a share of the plan's length, and no less.
 */
const ranks = { evenness: 1e3, cost: 1e6, finish: 1e9, change: 1e9, lateness: 1e11, unplaced: 1e12 };

/** A weight of 5 leaves an aim where it is; 10 brings it up to the next one, 0 takes it out. */
const factor = (weight: number): number => (weight === 0 ? 0 : 10 ** ((weight - 5) * 0.6));

/** What a unit of each aim weighs: a minute left out, a day late, a minute later, a minor unit, a minute too many, a minute moved. */
export const aimWeights = ({ settings: { planning } }: Workspace, magnitudes: Magnitudes): Pick<AimArrays, 'unplaced' | 'lateness' | 'finish' | 'cost' | 'evenness' | 'change'> => {
  const { weights } = planning;
  return {
    unplaced: ranks.unplaced,
    lateness: ranks.lateness * factor(weights.lateness),
    finish: (ranks.finish * factor(weights.finish)) / Math.max(1, magnitudes.finish),
    cost: (ranks.cost * factor(weights.cost)) / Math.max(1, magnitudes.cost),
    evenness: (ranks.evenness * factor(weights.evenness)) / Math.max(1, magnitudes.minutes),
    change: (ranks.change * factor(weights.change)) / Math.max(1, magnitudes.minutes),
  };
};
