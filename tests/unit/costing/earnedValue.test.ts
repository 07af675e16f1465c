import { describe, expect, it } from 'vitest';
import { earnedValueOf, tcpiFor } from '../../../src/shared/costing';

const input = { budgetAtCompletion: 10_000, plannedValue: 5_000, earnedValue: 4_000, actualCost: 4_500 };

describe('earned value', () => {
  it('EVM-6, EVM-7 and EVM-8 follow from four figures', () => {
    expect(earnedValueOf(input)).toEqual({
      ...input, costVariance: -500, scheduleVariance: -1_000, costIndex: 4_000 / 4_500, scheduleIndex: 0.8,
      eacPerformance: 11_250, eacAtPlan: 10_500, eacBoth: 12_938, etc: 6_750, vac: -1_250, tcpi: 6_000 / 5_500, tcpiTo: 'budget',
    });
  });

  it('EVM-6 has no index where it would divide by 0, and EVM-7 no estimate that needs one', () => {
    const nothing = { costIndex: null, scheduleIndex: null, eacPerformance: null, eacBoth: null, etc: null, vac: null };
    expect(earnedValueOf({ budgetAtCompletion: 10_000, plannedValue: 0, earnedValue: 0, actualCost: 0 })).toMatchObject({ ...nothing, eacAtPlan: 10_000, tcpi: 1, tcpiTo: 'budget' });
    expect(earnedValueOf({ budgetAtCompletion: 0, plannedValue: 0, earnedValue: 0, actualCost: 0 })).toMatchObject({ ...nothing, eacAtPlan: 0, tcpi: null, tcpiTo: null });
  });

  it('EVM-6 has no cost index where credits outweigh what was spent', () => {
    expect(earnedValueOf({ ...input, actualCost: -100 })).toMatchObject({ costIndex: null, eacPerformance: null, costVariance: 4_100 });
  });

  it('EVM-7 knows a CPI of 0 and no estimate that follows from it', () => {
    expect(earnedValueOf({ ...input, earnedValue: 0 })).toMatchObject({ costIndex: 0, scheduleIndex: 0, eacPerformance: null, eacBoth: null, eacAtPlan: 14_500 });
  });

  it('EVM-7 stays exact where products outgrow a number', () => {
    const large = 900_000_000_000;
    expect(earnedValueOf({ budgetAtCompletion: large, plannedValue: large - 1, earnedValue: large - 3, actualCost: large - 2 })).toMatchObject({ eacPerformance: large + 1, eacBoth: large + 1 });
  });

  it('EVM-7 and EVM-9 give no estimate where next to nothing is earned', () => {
    const much = 1_000_000_000_000;
    expect(earnedValueOf({ budgetAtCompletion: much, plannedValue: much, earnedValue: 1, actualCost: much })).toMatchObject({ eacPerformance: null, eacBoth: null, etc: null, vac: null, eacAtPlan: 2 * much - 1 });
  });

  it('EVM-8 aims at the estimate once the budget is spent, and at nothing once all is done', () => {
    expect(earnedValueOf({ ...input, actualCost: 12_000 }, 18_000)).toMatchObject({ tcpi: 1, tcpiTo: 'estimate' });
    expect(earnedValueOf({ ...input, actualCost: 12_000 })).toMatchObject({ tcpi: 6_000 / 18_000, tcpiTo: 'estimate' });
    expect(earnedValueOf({ ...input, actualCost: 12_000 }, 12_000)).toMatchObject({ tcpi: null, tcpiTo: null });
    expect(earnedValueOf({ ...input, earnedValue: 10_000 })).toMatchObject({ tcpi: null, tcpiTo: null });
    expect(tcpiFor(input, 4_500)).toBeNull();
  });
});
