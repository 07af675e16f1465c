import type { MinorUnits } from '../model';
import { scaled } from './integers';

/** What earned value is worked out from, in minor units. */
export interface EarnedValueInput {
  /** BAC: all that the baseline allows for the work. */
  readonly budgetAtCompletion: MinorUnits;
  /** PV: what the baseline has planned up to the status day. */
  readonly plannedValue: MinorUnits;
  /** EV: what the baseline allows for the work that is done. */
  readonly earnedValue: MinorUnits;
  /** AC: what was spent up to the status day. */
  readonly actualCost: MinorUnits;
}

/** Earned value and what follows from it; indexes are plain ratios, null where they would divide by 0. */
export interface EarnedValue extends EarnedValueInput {
  readonly costVariance: MinorUnits;
  readonly scheduleVariance: MinorUnits;
  /** CPI; null: nothing was spent. */
  readonly costIndex: number | null;
  /** SPI; null: nothing was planned yet. */
  readonly scheduleIndex: number | null;
  /** Estimate at completion if the work goes on costing as it did; null: nothing earned or spent yet, or so little earned that it says nothing. */
  readonly eacPerformance: MinorUnits | null;
  /** Estimate at completion if the rest costs what was planned for it. */
  readonly eacAtPlan: MinorUnits;
  /** Estimate at completion if both cost and pace go on as they did; null: nothing earned, spent or planned yet, or so little earned that it says nothing. */
  readonly eacBoth: MinorUnits | null;
  /** Estimate to complete and variance at completion that belong to `eacPerformance`. */
  readonly etc: MinorUnits | null;
  readonly vac: MinorUnits | null;
  /** The CPI that the rest would need; null: nothing is left to do, or no money can do it. */
  readonly tcpi: number | null;
  /** What `tcpi` would reach: the budget, or the estimate at completion where the budget is spent already. */
  readonly tcpiTo: 'budget' | 'estimate' | null;
}

/**
 * CV = EV - AC: above 0, the work cost less than planned.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); the three data elements and their variances also in ANSI/EIA-748.
 */
export const costVarianceOf = ({ earnedValue, actualCost }: EarnedValueInput): MinorUnits => earnedValue - actualCost;

/**
 * SV = EV - PV: above 0, more was done than planned.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); ANSI/EIA-748.
 */
export const scheduleVarianceOf = ({ earnedValue, plannedValue }: EarnedValueInput): MinorUnits => earnedValue - plannedValue;

/**
 * CPI = EV / AC: what was earned for each unit of money spent. Null where nothing was spent, or credits outweigh it.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); Fleming and Koppelman, Earned Value Project Management.
 */
export const costIndexOf = ({ earnedValue, actualCost }: EarnedValueInput): number | null => (actualCost > 0 ? earnedValue / actualCost : null);

/**
 * SPI = EV / PV: how much of what was planned is done. Null where nothing was planned yet.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); Fleming and Koppelman, Earned Value Project Management.
 */
export const scheduleIndexOf = ({ earnedValue, plannedValue }: EarnedValueInput): number | null => (plannedValue > 0 ? earnedValue / plannedValue : null);

/**
 * EAC = BAC / CPI, worked out as BAC x AC / EV and rounded half up once: the performance so far continues.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); Fleming and Koppelman, Earned Value Project Management.
 */
export const eacPerformanceOf = ({ budgetAtCompletion, earnedValue, actualCost }: EarnedValueInput): MinorUnits | null =>
  earnedValue > 0 && actualCost > 0 ? sensible(scaled(budgetAtCompletion, actualCost, earnedValue)) : null;

/** Next to nothing earned extrapolates to more money than can be counted: that is no estimate. */
const sensible = (estimate: MinorUnits): MinorUnits | null => (Number.isSafeInteger(estimate) ? estimate : null);

/**
 * EAC = AC + (BAC - EV): the rest costs what was planned for it.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011).
 */
export const eacAtPlanOf = ({ budgetAtCompletion, earnedValue, actualCost }: EarnedValueInput): MinorUnits => actualCost + (budgetAtCompletion - earnedValue);

/**
 * EAC = AC + (BAC - EV) / (CPI x SPI), worked out as AC + (BAC - EV) x AC x PV / EV^2 and rounded half up once: what is late costs as well.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011).
 */
export const eacBothOf = ({ budgetAtCompletion, plannedValue, earnedValue, actualCost }: EarnedValueInput): MinorUnits | null => {
  if (earnedValue <= 0 || actualCost <= 0 || plannedValue <= 0) return null;
  const rest = BigInt(budgetAtCompletion - earnedValue) * BigInt(actualCost) * BigInt(plannedValue);
  return sensible(actualCost + halfUp(rest, BigInt(earnedValue) * BigInt(earnedValue)));
};

const halfUp = (numerator: bigint, denominator: bigint): number => {
  const doubled = 2n * numerator + denominator;
  const quotient = doubled / (2n * denominator);
  return Number(doubled % (2n * denominator) < 0n ? quotient - 1n : quotient);
};

/**
 * TCPI = (BAC - EV) / (target - AC): the CPI that the rest of the work needs for `target`, the budget or an estimate at completion,
 * to hold. Null where nothing is left to do, or no money is left to do it with.
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011).
 */
export const tcpiFor = ({ budgetAtCompletion, earnedValue, actualCost }: EarnedValueInput, target: MinorUnits): number | null =>
  budgetAtCompletion > earnedValue && target > actualCost ? (budgetAtCompletion - earnedValue) / (target - actualCost) : null;

const tcpiOf = (input: EarnedValueInput, estimate: MinorUnits | null): Pick<EarnedValue, 'tcpi' | 'tcpiTo'> => {
  const toBudget = tcpiFor(input, input.budgetAtCompletion);
  if (toBudget !== null) return { tcpi: toBudget, tcpiTo: 'budget' };
  const tcpi = estimate === null ? null : tcpiFor(input, estimate);
  return { tcpi, tcpiTo: tcpi === null ? null : 'estimate' };
};

/**
 * Everything that follows from BAC, PV, EV and AC. ETC = EAC - AC and VAC = BAC - EAC belong to `eacPerformance`. Once the budget is
 * spent it cannot be reached any more: TCPI is then the one for `estimate`, an estimate at completion counted from the plan, else for
 * `eacPerformance` (where it is the CPI itself).
 * Source: PMI, Practice Standard for Earned Value Management, 2nd ed. (2011).
 */
export const earnedValueOf = (input: EarnedValueInput, estimate: MinorUnits | null = null): EarnedValue => {
  const eacPerformance = eacPerformanceOf(input);
  return {
    budgetAtCompletion: input.budgetAtCompletion, plannedValue: input.plannedValue, earnedValue: input.earnedValue, actualCost: input.actualCost,
    costVariance: costVarianceOf(input),
    scheduleVariance: scheduleVarianceOf(input),
    costIndex: costIndexOf(input),
    scheduleIndex: scheduleIndexOf(input),
    eacPerformance,
    eacAtPlan: eacAtPlanOf(input),
    eacBoth: eacBothOf(input),
    etc: eacPerformance === null ? null : eacPerformance - input.actualCost,
    vac: eacPerformance === null ? null : input.budgetAtCompletion - eacPerformance,
    ...tcpiOf(input, estimate ?? eacPerformance),
  };
};
