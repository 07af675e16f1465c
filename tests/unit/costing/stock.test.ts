import { describe, expect, it } from 'vitest';
import { formatQuantity, noForecast, stockOf, type CostForecast, type Stock } from '../../../src/shared/costing';
import { materialId, type Material, type MaterialUse } from '../../../src/shared/model';
import { aMaterial, aMaterialUse, aTask, aWorkspace, monday } from '../../support/builders';

const forecast: CostForecast = { get: (id) => ({ start: id === 'early' ? monday : id === 'late' ? monday + 9 : null, finish: null, resourceIds: [] }) };
const tasks = [aTask('early', { title: 'Lay cable' }), aTask('late', { title: 'Connect' }), aTask('unknown'), aTask('done', { status: 'done' }), aTask('archived', { archived: true })];

const stock = (over: Partial<Material>, uses: readonly MaterialUse[], asked: CostForecast = forecast): Stock =>
  stockOf(aWorkspace({ tasks, materials: [aMaterial('cable', { name: 'Cable', stock: 10_000, ...over })], materialUses: uses }), materialId('cable'), asked);

describe('stock', () => {
  it('CST-17 is what ever was there less what was used, and meets needs in order of their days', () => {
    const uses = [aMaterialUse('1', 'cable', 'unknown', 1_000), aMaterialUse('2', 'cable', 'late', 4_000), aMaterialUse('3', 'cable', 'early', 5_000, { used: 2_000 }), aMaterialUse('4', 'cable', 'done', 9_000, { used: 500 }), aMaterialUse('5', 'cable', 'archived', 9_000)];
    expect(stock({}, uses)).toEqual({
      onHand: 7_500, used: 2_500, planned: 8_000, short: 500, runsOutOn: null, runsOutFor: 'unknown', orderBy: null, state: 'short',
      needs: [{ taskId: 'early', day: monday, quantity: 3_000, after: 4_500 }, { taskId: 'late', day: monday + 9, quantity: 4_000, after: 500 }, { taskId: 'unknown', day: null, quantity: 1_000, after: -500 }],
      sentence: '“Cable” runs out with “unknown”, short by 0.5 m. Order more.',
    });
  });

  it('CST-17 takes the day of the use before that of its task', () => {
    const uses = [aMaterialUse('1', 'cable', 'early', 8_000, { day: monday + 20 }), aMaterialUse('2', 'cable', 'late', 4_000)];
    expect(stock({ vendor: 'Nordstahl' }, uses)).toMatchObject({ runsOutOn: monday + 20, runsOutFor: 'early', sentence: '“Cable” runs out on 13 Dec 2026 with “Lay cable”, short by 2 m. Order more from Nordstahl before then.' });
  });

  it('CST-17 is low where less is left than should be, now or on a day to come', () => {
    expect(stock({ leastStock: 7_000 }, [aMaterialUse('1', 'cable', 'early', 4_000)])).toMatchObject({ state: 'low', short: 0, orderBy: monday, sentence: '“Cable” falls below its least stock of 7 m on 23 Nov 2026. Order more before then.' });
    expect(stock({ leastStock: 12_000 }, [aMaterialUse('1', 'cable', 'late', 1_000)])).toMatchObject({ state: 'low', orderBy: null, sentence: '“Cable” is down to 10 m, below its least stock of 12 m. Order more.' });
  });

  it('CST-17 says nothing where all is well, or nothing is known', () => {
    expect(stock({}, [aMaterialUse('1', 'cable', 'early', 10_000)])).toMatchObject({ state: 'enough', sentence: '', runsOutOn: null });
    expect(stockOf(aWorkspace(), materialId('gone'), noForecast)).toMatchObject({ onHand: 0, planned: 0, state: 'enough', needs: [], sentence: '' });
  });

  it('CST-17 tells where more was used than there was', () => {
    expect(stock({}, [aMaterialUse('1', 'cable', 'done', 0, { used: 12_000 })])).toMatchObject({ onHand: -2_000, short: 2_000, state: 'short', sentence: 'More of “Cable” was used than there was, by 2 m. Correct the stock or what tasks used.' });
  });

  it('CST-3 writes quantities with up to three decimals, and units that are words with their number', () => {
    expect([1_000, 2_000, 500].map((quantity) => formatQuantity(quantity, 'piece'))).toEqual(['1 piece', '2 pieces', '0.5 pieces']);
    expect([formatQuantity(12_500, 'm'), formatQuantity(1_000_001, ''), formatQuantity(-250, 'kg'), formatQuantity(0, 'm')]).toEqual(['12.5 m', '1,000.001', '-0.25 kg', '0 m']);
  });
});
