import { describe, expect, it } from 'vitest';
import { removeRates, setRates } from '../../../../src/shared/commands';
import { resourceId } from '../../../../src/shared/model';
import { aPerson, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const later = { day: monday + 7, costPerHour: 6_600, overtimePerHour: 9_900, billingPerHour: null };
const ana = aPerson('ana', { name: 'Ana Ruiz', costPerHour: 6_000, billingPerHour: 12_000, laterRates: [later] });
const ben = aPerson('ben', { name: 'Ben Ode' });
const plan = aWorkspace({ resources: [ana, ben] });

describe('rates', () => {
  it('MON-12 are set from the beginning, for many people at once', () => {
    expect(valueOf(setRates(plan, { resourceIds: [ana.id, ben.id], from: null, costPerHour: 5_000, overtimePerHour: null }, countingContext()))).toEqual({
      label: 'Change rates of 2 people', ops: [ana, ben].map((before) => ({ table: 'resources', id: before.id, before, after: { ...before, costPerHour: 5_000 } })),
    });
  });

  it('MON-12 are set from a day on, and go on as they were where not given', () => {
    expect(valueOf(setRates(plan, { resourceIds: [ana.id], from: monday, costPerHour: 6_300 }, countingContext()))).toEqual({
      label: 'Change rates of Ana Ruiz from 23 Nov 2026 on', ops: [{ table: 'resources', id: 'ana', before: ana, after: { ...ana, laterRates: [{ day: monday, costPerHour: 6_300, overtimePerHour: null, billingPerHour: 12_000 }, later] } }],
    });
    expect(valueOf(setRates(plan, { resourceIds: [ana.id], from: monday + 7, billingPerHour: 13_000 }, countingContext())).ops[0]?.after).toEqual({ ...ana, laterRates: [{ ...later, billingPerHour: 13_000 }] });
    expect(valueOf(setRates(plan, { resourceIds: [ana.id], from: monday + 9, overtimePerHour: null }, countingContext())).ops[0]?.after).toEqual({ ...ana, laterRates: [later, { ...later, day: monday + 9, overtimePerHour: null }] });
  });

  it('MON-12 refuse what has no cost, changes nothing, or is negative', () => {
    expect(refusalOf(setRates(plan, { resourceIds: [ana.id, ben.id], from: monday, billingPerHour: 1 }, countingContext()))).toEqual({ code: 'rate-missing', sentence: 'Nobody knows what an hour of Ben Ode costs from 23 Nov 2026 on.', nextStep: 'Write the cost of an hour.' });
    expect(refusalOf(setRates(plan, { resourceIds: [ana.id], from: monday + 7, costPerHour: 6_600 }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(setRates(plan, { resourceIds: [ana.id], from: null, costPerHour: -1 }, countingContext())).code).toBe('invalid');
    expect(refusalOf(setRates(plan, { resourceIds: [resourceId('x')], from: null, costPerHour: 1 }, countingContext())).code).toBe('gone');
  });

  it('MON-13 are taken back, and those before go on', () => {
    expect(valueOf(removeRates(plan, { resourceIds: [ana.id, ben.id], day: monday + 7 }, countingContext()))).toEqual({ label: 'Remove rates of Ana Ruiz from 30 Nov 2026 on', ops: [{ table: 'resources', id: 'ana', before: ana, after: { ...ana, laterRates: [] } }] });
    expect(refusalOf(removeRates(plan, { resourceIds: [ana.id], day: monday }, countingContext())).code).toBe('gone');
  });
});
