import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInOrder } from '../../../src/shared/reporting/drafting/firstInOrder';

describe('the first rows in an order', () => {
  it('RPT-14 are those that sorting all of them would show, equal ones as they stood', () => {
    const row = fc.record({ weight: fc.nat({ max: 8 }), title: fc.string({ maxLength: 2 }) });
    fc.assert(fc.property(fc.array(row, { maxLength: 60 }), fc.nat({ max: 70 }), (rows, most) => {
      const order = (a: { readonly weight: number }, b: { readonly weight: number }) => b.weight - a.weight;
      expect(firstInOrder(rows, order, most)).toEqual([...rows].sort(order).slice(0, most));
    }));
  });
});
