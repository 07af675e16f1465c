import { describe, expect, it } from 'vitest';
import { addWorkingDays, flowEffort, isWorkingDay, pileEffort, workingDaysBetween, type FlowQuestion } from '../../../src/shared/calendar';
import { bookingId, resourceId, type Result } from '../../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../../support/builders';

const ana = resourceId('ana');
const workspace = aWorkspace({
  resources: [aPerson('ana'), aPerson('zoe', { archived: true })],
  tasks: [aTask('other')],
  bookings: [aBooking('monday', 'other', 'ana', [[monday, 300]]), aBooking('wednesday', 'other', 'ana', [[monday + 2, 540]])],
  timeOff: [aTimeOff('thursday', 'ana', monday + 3, monday + 3)],
});
const ask = (over: Partial<FlowQuestion>): FlowQuestion => ({ resourceId: ana, minutes: 600, from: monday, splittable: true, ...over });
const daysOf = (result: Result<readonly { readonly day: number; readonly minutes: number }[]>): unknown =>
  result.ok ? result.value.map(({ day, minutes }) => [day - monday, minutes]) : result.refusal;

describe('flowing effort', () => {
  it('CAP-8 fills what is free, day by day', () => {
    expect(daysOf(flowEffort(workspace, ask({ minutes: 900 })))).toEqual([[0, 180], [1, 480], [4, 240]]);
  });

  it('CAP-8 counts bookings about to move as free', () => {
    expect(daysOf(flowEffort(workspace, ask({ ignoring: new Set([bookingId('monday'), bookingId('nobody')]) })))).toEqual([[0, 480], [1, 120]]);
  });

  it('CAP-9 keeps work together that must not be split; days off do not interrupt', () => {
    expect(daysOf(flowEffort(workspace, ask({ minutes: 660, splittable: false })))).toEqual([[0, 180], [1, 480]]);
    expect(daysOf(flowEffort(workspace, ask({ minutes: 700, splittable: false })))).toEqual([[4, 480], [7, 220]]);
    expect(daysOf(flowEffort(workspace, ask({ minutes: 960, splittable: false, ignoring: new Set([bookingId('wednesday')]) })))).toEqual([[0, 180], [1, 480], [2, 300]]);
  });

  it('CAP-10 refuses where nothing is found in time', () => {
    const refusal = {
      code: 'no-free-capacity', sentence: 'ana has no room for 10 h between 23 Nov 2026 and 23 Nov 2026.',
      nextStep: 'Choose somebody else, free some time first, or book over capacity.',
    };
    expect(daysOf(flowEffort(workspace, ask({ until: monday })))).toEqual(refusal);
    expect(daysOf(flowEffort(workspace, ask({ resourceId: resourceId('zoe') })))).toMatchObject({ code: 'no-free-capacity' });
    expect(daysOf(flowEffort(workspace, ask({ resourceId: resourceId('gone') })))).toMatchObject({ code: 'resource-gone' });
    expect(daysOf(flowEffort(workspace, ask({ minutes: 480 * 366 })))).toMatchObject({ code: 'no-free-capacity' });
  });

  it('CAP-8 places nothing for no minutes', () => {
    expect(daysOf(flowEffort(workspace, ask({ minutes: 0 })))).toEqual([]);
  });

  it('CAP-11 piles up on working time', () => {
    expect(daysOf(pileEffort(workspace, ask({ minutes: 1500 })))).toEqual([[0, 480], [1, 480], [2, 480], [4, 60]]);
  });
});

describe('working days', () => {
  it('CAP-12 skips weekends and days off', () => {
    expect([0, 1, 2, 3, 4, 5].map((count) => addWorkingDays(workspace, ana, monday, count) - monday)).toEqual([0, 1, 2, 4, 7, 8]);
    expect([0, -1, 1].map((count) => addWorkingDays(workspace, ana, monday + 5, count) - monday)).toEqual([7, 4, 8]);
    expect(isWorkingDay(workspace, ana, monday + 3)).toBe(false);
    expect(workingDaysBetween(workspace, ana, monday, monday + 7)).toBe(4);
    expect(workingDaysBetween(workspace, ana, monday + 7, monday)).toBe(-4);
  });

  it('CAP-12 asks the default calendar where there is no resource', () => {
    expect([addWorkingDays(workspace, null, monday, 3) - monday, addWorkingDays(workspace, null, monday, -1) - monday, isWorkingDay(workspace, null, monday + 5)]).toEqual([3, -3, false]);
  });

  it('CAP-13 counts calendar days for somebody who does not work', () => {
    expect(addWorkingDays(workspace, resourceId('zoe'), monday, 6) - monday).toBe(6);
  });
});
