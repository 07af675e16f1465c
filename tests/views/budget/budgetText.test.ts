import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertWords, splitSentence } from '../../../src/renderer/views/budget/alertWords';
import { draftFromPlan, draftOf, isChanged, onPresent, problemsIn, wantedBy, type BudgetDraft } from '../../../src/renderer/views/budget/budgetDraft';
import { earnedLines, figures } from '../../../src/renderer/views/budget/figures';
import { exactAmount, editableAmount, fieldAmount, indexText, wholeAmount } from '../../../src/renderer/views/budget/money';
import { editableQuantity, fitsMaterial, materialPatchOf, materialPreview, newMaterialsOf, parseMaterialLines } from '../../../src/renderer/views/budget/materialText';
import { alertsOf, costsOf, earnedValueOf, noForecast } from '../../../src/shared/costing';
import { formatMoney, projectId } from '../../../src/shared/model';
import { parseAmount, parseQuantity } from '../../../src/shared/queries/budget';
import { aBooking, aBudget, aMaterial, aMaterialUse, aPerson, aProject, aTask, aWorkspace, anExpense, monday } from '../../support/builders';
import { refusalOf, valueOf } from '../../support/results';

const gate = projectId('Gate');

describe('amounts on the screen', () => {
  it.each([
    [243_750, '2,438', '2,437.50'], [-243_750, '−2,438', '−2,437.50'], [-49, '0', '−0.49'], [0, '0', '0.00'], [1_234_567_890, '12,345,679', '12,345,678.90'],
  ])('BUD-2 %d is %s in the table and %s on its page', (amount, whole, exact) => {
    expect([wholeAmount(amount, 'EUR'), exactAmount(amount, 'EUR')]).toEqual([whole, exact]);
  });

  it('BUD-2 has no decimals in a currency without them', () => {
    expect([wholeAmount(1_250, 'JPY'), exactAmount(-1_250, 'JPY'), editableAmount(1_250, 'JPY'), fieldAmount(1_250, 'JPY')]).toEqual(['1,250', '−1,250', '1250', '1,250']);
  });

  it('BUD-2 an index is cut off, so that none looks better than it is', () => {
    expect([0.899, 0.9, 1.999].map(indexText)).toEqual(['0.89', '0.90', '1.99']);
  });

  it('BUD-10 whatever a field shows is read back as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
      for (const text of [editableAmount(amount, currency), fieldAmount(amount, currency), exactAmount(amount, currency)]) expect(valueOf(parseAmount(text, digits))).toBe(amount);
    }), { examples: [[-1_953_125_000, 'KWD'], [1_250_000, 'KWD']] });
  });
});

describe('what earned value says', () => {
  const lines = earnedLines(earnedValueOf({ budgetAtCompletion: 100_000, plannedValue: 40_000, earnedValue: 30_000, actualCost: 33_400 }), (amount) => formatMoney(amount, 'EUR'));
  const words = (term: string): string => lines.find((line) => line.term === term)?.words ?? '';

  it('BUD-9 in plain words, with the same figures', () => {
    expect(['CV', 'SV', 'CPI', 'SPI', 'TCPI', 'VAC'].map(words)).toEqual([
      'The work that is done cost 34.00 EUR more than the baseline allowed.', 'Work worth 100.00 EUR that was planned by now is not done.', 'Each 1.00 spent has earned 0.89 of planned work. Work costs more than planned.',
      '75 % of the work planned by now is done.', 'Each 1.00 from now on must earn 1.05 for the cost in the baseline to hold. So far it was 0.89.', 'The baseline will be passed by this much if work goes on costing as it did.',
    ]);
  });

  it('BUD-9 says why what cannot be told is not told', () => {
    const none = earnedLines(earnedValueOf({ budgetAtCompletion: 100, plannedValue: 0, earnedValue: 0, actualCost: 0 }), String);
    expect(none.filter(({ amount, index }) => amount === null && index === null).map(({ term, words: said }) => [term, said])).toEqual([
      ['CPI', 'Nothing was spent yet, so this cannot be told.'], ['SPI', 'Nothing was planned up to the status day, so this cannot be told.'],
      ...['EAC', 'EAC', 'ETC', 'VAC'].map((term) => [term, 'Nothing was earned or spent yet, so there is no performance to go by.']),
    ]);
  });

  it('BUD-3 every figure that may be missing has its reason', () => {
    const nothing = costsOf(aWorkspace({ projects: [aProject('Gate')] }), { kind: 'project', projectId: gate }, { statusDay: monday, forecast: noForecast });
    const missing = figures.filter(({ valueOf: read }) => read(nothing) === null);
    expect(missing.map(({ id, whyNone }) => [id, whyNone !== ''])).toEqual([['budget', true], ['earned', true], ['variance', true], ['costIndex', true], ['scheduleIndex', true]]);
  });
});

describe('a budget that is being typed', () => {
  const draft: BudgetDraft = { labour: '15,500', lines: [{ key: 0, category: 'Steel', amount: '6.400,50' }, { key: 1, category: '', amount: '' }], reserve: '', reason: ' Dearer ', approver: 'Dora' };

  it('BUD-10 is read as people write it', () => {
    expect(wantedBy(draft, gate, 'EUR')).toEqual({ projectId: gate, labour: 1_550_000, lines: [{ category: 'Steel', amount: 640_050 }], reserve: 0, reason: ' Dearer ', approver: 'Dora' });
  });

  it('BUD-10 tells what cannot be read, each with its field, and asks for nothing then', () => {
    const wrong: BudgetDraft = { ...draft, labour: 'much', reserve: '-5', lines: [{ key: 7, category: ' ', amount: '5' }, { key: 8, category: 'Glass', amount: '' }] };
    expect([problemsIn(wrong, 'EUR').map(({ field, sentence }) => [field, sentence]), wantedBy(wrong, gate, 'EUR')]).toEqual([
      [
        ['labour', '“much” is not an amount. Write a figure such as 1250.50, with a minus for a credit.'], ['reserve', '“-5” is below 0, and a budget is not. Write 0 or more.'],
        [7, 'This amount has no category. Say what it is for, such as Travel.'],
      ], null,
    ]);
  });

  const workspace = aWorkspace({
    projects: [aProject('Gate')], resources: [aPerson('Ana', { costPerHour: 6_000 })], tasks: [aTask('Weld', { projectId: gate, effort: 120 })], bookings: [aBooking('b', 'Weld', 'Ana', [[monday, 120]])],
    expenses: [anExpense('Steel', 'Gate', 20_050, { category: 'Steel', state: 'planned', day: monday + 1 })], materials: [aMaterial('Wire', { unitCost: 100, stock: 9_000 })], materialUses: [aMaterialUse('u', 'Wire', 'Weld', 3_000)],
    budgets: [aBudget('b', 'Gate', { labour: 1_000_000, lines: [{ category: 'Travel', amount: 5_050 }], reserve: 2_000 })],
  });

  it('BUD-11 begins with what there is, and knows whether it was changed', () => {
    const begun = draftOf(workspace.budgets.get('b' as never), 'EUR');
    expect([begun, isChanged(workspace, { projectId: gate, from: begun, draft: begun }), isChanged(workspace, { projectId: gate, from: begun, draft: { ...begun, reserve: '21' } })]).toEqual([
      { labour: '10,000', lines: [{ key: 0, category: 'Travel', amount: '50.50' }], reserve: '20', reason: '', approver: '' }, false, true,
    ]);
  });

  it('BUD-11 takes nothing back that another window changed meanwhile', () => {
    const line = (key: number, category: string, amount: string) => ({ key, category, amount });
    const from: BudgetDraft = { labour: '100', lines: [line(0, 'Travel', '50'), line(1, 'Steel', '20'), line(2, 'Hire', '5')], reserve: '10', reason: '', approver: '' };
    const present: BudgetDraft = { ...from, labour: '111', lines: [line(0, 'Travel', '60'), line(1, 'Hire', '6'), line(2, 'Permits', '7')] };
    const typed: BudgetDraft = { ...from, lines: [line(0, 'Travel', '50'), line(1, 'Steel', '20'), line(2, 'Hire', '9'), line(3, 'Fuel', '1')], reserve: '12', reason: 'Dearer' };
    expect([onPresent({ from, draft: typed }, from), onPresent({ from, draft: typed }, present), onPresent({ from, draft: from }, present)]).toEqual([
      typed, { labour: '111', lines: [line(0, 'Travel', '60'), line(2, 'Hire', '9'), line(3, 'Fuel', '1'), line(4, 'Permits', '7')], reserve: '12', reason: 'Dearer', approver: '' },
      { ...present, lines: [line(0, 'Travel', '60'), line(2, 'Hire', '6'), line(3, 'Permits', '7')] },
    ]);
    expect(isChanged(workspace, { projectId: gate, from, draft: from })).toBe(false);
  });

  it('BUD-12 is filled in with what the plan costs', () => {
    expect(draftFromPlan(workspace, gate, { statusDay: monday, forecast: noForecast }, { ...draftOf(undefined, 'EUR'), reserve: '7' })).toEqual({
      labour: '120', lines: [{ key: 0, category: 'Materials', amount: '3' }, { key: 1, category: 'Steel', amount: '200.50' }], reserve: '7', reason: '', approver: '',
    });
  });
});

describe('material as it is typed', () => {
  const workspace = aWorkspace({ tasks: [aTask('Weld')], materials: [aMaterial('Wire', { stock: 9_000, unit: 'kg', vendor: 'Nordstahl' })], materialUses: [aMaterialUse('u', 'Wire', 'Weld', 5_000, { used: 2_500 })] });
  const read = (columnId: string, text: string) => materialPatchOf(workspace, 'Wire', columnId, text);

  it.each([
    ['name', 'Cable', { name: 'Cable' }], ['unit', 'm', { unit: 'm' }], ['onHand', '10 kg', { stock: 12_500 }], ['leastStock', '', { leastStock: 0 }], ['leastStock', '1.5', { leastStock: 1_500 }], ['unitCost', '', { unitCost: null }], ['unitCost', '4,20', { unitCost: 420 }],
    ['vendor', 'Baltic', { vendor: 'Baltic' }], ['notes', 'x', { notes: 'x' }],
  ])('BUD-16 %s reads %j', (columnId, text, patch) => {
    expect(valueOf(read(columnId, text))).toEqual(patch);
  });

  it.each([['name', '', 'no-name'], ['unit', '', 'no-unit'], ['onHand', 'many', 'quantity-unread'], ['onHand', '-1', 'quantity-negative'], ['unitCost', '-1', 'negative-amount'], ['planned', '1', 'read-only']])('BUD-16 %s refuses %j', (columnId, text, code) => {
    expect(refusalOf(read(columnId, text)).code).toBe(code);
  });

  it('BUD-16 a line names the stock with its unit, the cost of one, the least stock and the vendor', () => {
    expect(valueOf(parseMaterialLines('Steel plate; 120 m; 4.50; least 20; Nordstahl\nBolts\nPrimer; 12,5 l; € 9; Baltic Coatings', workspace))).toEqual([
      { name: 'Steel plate', stock: 120_000, unit: 'm', unitCost: 450, leastStock: 20_000, vendor: 'Nordstahl' }, { name: 'Bolts' }, { name: 'Primer', stock: 12_500, unit: 'l', unitCost: 900, vendor: 'Baltic Coatings' },
    ]);
    expect([materialPreview('Bolts', workspace), materialPreview('Bolts; 3', workspace), materialPreview('Bolts\nNuts', workspace), materialPreview('Bolts; a; b', workspace)]).toEqual([
      null, 'Bolts · 3 pieces', '2 materials', 'It is not clear what “b” says about “Bolts”. Write name; stock with unit; cost of one; least stock; vendor.',
    ]);
  });

  it('BUD-16 pasted rows are new material, all or none', () => {
    expect(valueOf(newMaterialsOf(workspace, [[{ columnId: 'name', text: 'Bolts' }, { columnId: 'unit', text: 'box' }, { columnId: 'onHand', text: '3 box' }]]))).toEqual([{ name: 'Bolts', unit: 'box', stock: 3_000 }]);
    expect([[{ columnId: 'unit', text: 'm' }], [{ columnId: 'name', text: 'x' }, { columnId: 'onHand', text: 'many' }]].map((row) => refusalOf(newMaterialsOf(workspace, [row])).sentence)).toEqual(['New row 1 has no name.', 'New row 1: “many” is not a quantity.']);
  });

  it('BUD-16 whatever a field shows is read back as the same quantity', () => {
    fc.assert(fc.property(fc.nat(1e12), (quantity) => { expect(valueOf(parseQuantity(editableQuantity(quantity), 'm'))).toBe(quantity); }));
  });

  it('is found by name, vendor and notes', () => {
    expect(['wire', 'NORD', '', 'glass'].map((text) => fitsMaterial(aMaterial('Wire', { vendor: 'Nordstahl' }), text))).toEqual([true, true, true, false]);
  });
});

describe('the words of an alert', () => {
  const workspace = aWorkspace({ projects: [aProject('Gate')], tasks: [aTask('Weld. Twice: “new”', { projectId: gate, effort: 600 })], resources: [aPerson('Ana', { costPerHour: 6_000 })], bookings: [aBooking('b', 'Weld. Twice: “new”', 'Ana', [[monday, 600]])], budgets: [aBudget('b', 'Gate', { labour: 50_000 })] });
  const alerts = alertsOf(workspace, { statusDay: monday, forecast: noForecast });

  it('BUD-7 leave the tasks to the links below, and say what their amounts are', () => {
    expect(alerts.map((alert) => splitSentence(alert, workspace))).toEqual([{ lead: '“Gate” will cost 600.00 EUR, 100.00 EUR more than its budget of 500.00 EUR.', about: expect.stringMatching(/^Most /) }]);
    expect(alerts.map((alert) => splitSentence({ ...alert, drivers: [] }, workspace).lead)).toEqual(alerts.map(({ sentence }) => sentence));
  });

  it('BUD-1 are as few as a cell has room for', () => {
    const figuresNow = costsOf(workspace, { kind: 'project', projectId: gate }, { statusDay: monday, forecast: noForecast });
    const [overrun] = alerts;
    if (overrun === undefined) throw new Error('no alert');
    const kinds = ['overrun', 'spent', 'committed', 'costIndex', 'scheduleIndex', 'material'] as const;
    const facts = { ...figuresNow, actual: 40_000, committed: 5_000, earned: earnedValueOf({ budgetAtCompletion: 100, plannedValue: 80, earnedValue: 50, actualCost: 60 }) };
    expect([kinds.map((kind) => alertWords({ ...overrun, kind }, facts, workspace)), alertWords({ ...overrun, kind: 'spent' }, { ...facts, budget: 0 }, workspace)]).toEqual([['Over by 100', '80 % spent', '90 % spent or ordered', 'CPI 0.83', 'SPI 0.62', 'Material runs out'], 'Budget is 0']);
  });
});
