import { describe, expect, it } from 'vitest';
import { noForecast, type CostForecast } from '../../../../src/shared/costing';
import { projectId, taskId } from '../../../../src/shared/model';
import { expenseTable, materialTable, parseAmount, parseQuantity } from '../../../../src/shared/queries/budget';
import { aMaterial, aMaterialUse, anExpense, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { refusalOf, valueOf } from '../../../support/results';

describe('expenses', () => {
  const plan = aWorkspace({
    projects: [aProject('p', { name: 'Crane' }), aProject('q', { name: 'Attic' }), aProject('old', { archived: true })], tasks: [aTask('weld', { projectId: projectId('q'), title: 'Weld' })],
    expenses: [
      anExpense('1', 'p', 100, { title: 'Hotel', state: 'planned', day: monday - 1, vendor: 'Nord' }), anExpense('2', 'p', 20, { title: 'Crane hire', state: 'committed', day: monday - 1, category: 'Hire' }),
      anExpense('3', 'p', 3, { title: 'Late', day: monday + 2 }), anExpense('4', 'p', -50, { title: 'Moved', taskId: taskId('weld'), vendor: 'Acme' }), anExpense('5', 'old', 1_000),
    ],
  });

  it('CST-23 come by day, and say what does not fit their day', () => {
    const { rows, totals, total, categories, vendors } = expenseTable(plan, null, monday);
    expect(rows.map(({ id, projectName, taskTitle, note }) => [id, projectName, taskTitle, note])).toEqual([
      ['2', 'Crane', '', 'Expected on 22 Nov, and not paid yet'], ['1', 'Crane', '', 'Planned for 22 Nov, and neither ordered nor paid yet'], ['4', 'Attic', 'Weld', ''], ['3', 'Crane', '', 'Counts as committed until 25 Nov'],
    ]);
    expect({ totals, total, categories, vendors }).toEqual({ totals: { planned: 100, committed: 20, actual: -47 }, total: 73, categories: ['Hire', 'Travel'], vendors: ['Acme', 'Nord'] });
  });

  it('CST-10 are listed where their money counts', () => {
    expect([projectId('p'), projectId('q'), projectId('old')].map((id) => expenseTable(plan, id, monday).total)).toEqual([123, -50, 1_000]);
  });
});

describe('material', () => {
  it('CST-23 says what is there, what it is worth and who needs it', () => {
    const forecast: CostForecast = { get: () => ({ start: monday + 2, finish: null, resourceIds: [] }) };
    const plan = aWorkspace({
      tasks: [aTask('weld', { title: 'Weld' }), aTask('paint', { title: 'Paint' })], materials: [aMaterial('wire', { name: 'Wire', stock: 2_500, unitCost: 333 }), aMaterial('acid', { name: 'Acid', archived: true }), aMaterial('bolts', { name: 'Bolts' })],
      materialUses: [aMaterialUse('1', 'wire', 'weld', 1_000), aMaterialUse('2', 'wire', 'paint', 9_000, { day: monday, used: 1_000 })],
    });
    const [bolts, wire, ...others] = materialTable(plan, forecast);
    expect([bolts?.worth, wire?.worth, others]).toEqual([null, 500, []]);
    expect([bolts?.stateName, wire?.stateName, wire?.stock.onHand, wire?.stock.short]).toEqual(['Enough', 'Runs out', 1_500, 7_500]);
    expect(wire?.uses.map(({ taskTitle, day, hasOwnDay }) => [taskTitle, day, hasOwnDay])).toEqual([['Paint', monday, true], ['Weld', monday + 2, false]]);
    expect(materialTable(plan, noForecast, 'archived').map(({ id }) => id)).toEqual(['acid']);
  });
});

describe('typed figures', () => {
  it.each([
    ['1,250.50', 125_050], ['1250', 125_000], ['1.250,50', 125_050], ['42,5', 4_250], ['-200', -20_000], ['−0.01', -1], ['€ 42', 4_200], ['42 EUR', 4_200], ['.5', 50], ['1 250', 125_000], ['0', 0], ['-0', 0], ['1,250', 125_000], ["1'250.05", 125_005],
  ])('CST-22 reads %s', (text, amount) => {
    expect(valueOf(parseAmount(text, 2))).toBe(amount);
  });

  it('CST-22 reads currencies without decimals, and amounts no fraction can hold', () => {
    expect([valueOf(parseAmount('1,250', 0)), valueOf(parseAmount('1.005', 3)), valueOf(parseAmount('9999999999.99', 2))]).toEqual([1_250, 1_005, 999_999_999_999]);
  });

  it('CST-22 takes groups of three for thousands, also where a currency has three decimals, and asks about decimals that it has not', () => {
    expect(['1,953,125', '1,250', '1.250.000', '1.250', '1250,5', '1,250.500'].map((text) => valueOf(parseAmount(text, 3)))).toEqual([1_953_125_000, 1_250_000, 1_250_000_000, 1_250, 1_250_500, 1_250_500]);
    expect([valueOf(parseAmount('1,250.00', 0)), valueOf(parseAmount('42.500', 3)), valueOf(parseAmount('42.5000', 2))]).toEqual([1_250, 42_500, 4_250]);
    expect([['42.50', 0], ['1.2345', 2], ['0.0005', 3]].map(([text = '', places = 0]) => refusalOf(parseAmount(String(text), Number(places))).code)).toEqual(['money-unread', 'money-unread', 'money-unread']);
  });

  it.each(['', 'much', '12.3.4x', '--5', '1e9', '.', '1.2.3', '1,00,000', '31 Feb', '12 dec'])('CST-22 refuses the amount “%s”', (text) => {
    expect(refusalOf(parseAmount(text, 2))).toEqual({ code: 'money-unread', sentence: `“${text}” is not an amount.`, nextStep: 'Write a figure such as 1250.50, with a minus for a credit.' });
  });

  it('CST-22 refuses amounts and quantities beyond counting', () => {
    expect([refusalOf(parseAmount('9'.repeat(20), 2)).code, refusalOf(parseQuantity('9'.repeat(20), '')).code]).toEqual(['money-too-large', 'quantity-too-large']);
  });

  it('CST-22 reads quantities with their unit or without', () => {
    expect([['12.5', 'm'], ['12,5 m', 'm'], ['1,000 M', 'm'], ['0.001', ''], ['.25 kg', 'kg'], ['3pieces', 'pieces']].map(([text = '', unit = '']) => valueOf(parseQuantity(text, unit)))).toEqual([12_500, 12_500, 1_000_000, 1, 250, 3_000]);
    expect(['', 'm', '1.2345', 'two'].map((text) => refusalOf(parseQuantity(text, 'm')).code)).toEqual(Array.from({ length: 4 }, () => 'quantity-unread'));
    expect(refusalOf(parseQuantity('-1', '')).sentence).toBe('A quantity cannot be negative.');
  });
});
