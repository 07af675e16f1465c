import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostProvider, SessionProvider } from '../../../src/renderer/hooks';
import { openPreferences, type Session } from '../../../src/renderer/session';
import { BudgetScreen } from '../../../src/renderer/views/budget';
import { Frame, Screen, screenNames, type ScreenName } from '../../../src/renderer/views/frame';
import { budgetOf, budgetTotal } from '../../../src/shared/costing';
import { projectId, succeed, type Op, type Records, type TableName } from '../../../src/shared/model';
import type { Host } from '../../../src/shared/ports';
import { aBooking, aBudget, aMaterial, aMaterialUse, aPerson, aProject, aTask, aTimeEntry, anExpense, monday, standardCalendar } from '../../support/builders';
import { memoryDisk, memoryStore } from '../../support/memoryStore';
import { aSession, applyThese, runSaved } from '../../support/testSession';

const host: Host = {
  description: 'Test edition.', keyboard: 'other', saveTextFile: () => Promise.resolve(succeed({ saved: true })), saveBytes: () => Promise.resolve(succeed({ saved: true })), press: null, beginFolder: null,
  onMenuRequest: () => () => undefined, askForPersistence: () => Promise.resolve(true), holdOpen: () => undefined,
};

const Plain = () => <Screen title="Plain">Nothing</Screen>;
const screens = { ...Object.fromEntries(screenNames.map((name) => [name, Plain])), budget: BudgetScreen } as Record<ScreenName, typeof Plain>;

const gate = projectId('Gate');
const rows: { readonly [Table in TableName]?: readonly Records[Table][] } = {
  calendars: [standardCalendar],
  resources: [aPerson('Ana', { costPerHour: 6_000 })],
  projects: [aProject('Gate'), aProject('Quay')],
  tasks: [aTask('Weld', { projectId: gate, effort: 600, remaining: 240, status: 'doing' }), aTask('Light', { projectId: projectId('Quay'), effort: 60 })],
  bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 240]]), aBooking('b2', 'Light', 'Ana', [[monday + 1, 60]])],
  timeEntries: [aTimeEntry('t', 'Weld', 'Ana', monday - 3, 360)],
  expenses: [anExpense('Steel', 'Gate', 70_050, { state: 'committed', day: monday + 2, category: 'Steel' }), anExpense('Taxi', 'Gate', 4_950, { day: monday - 2 })],
  budgets: [aBudget('b', 'Gate', { labour: 90_000, lines: [{ category: 'Steel', amount: 50_000 }], decisions: [{ day: monday - 10, total: 140_000, reason: 'Order signed', approver: 'Port' }] })],
  materials: [aMaterial('Wire', { stock: 2_000, unitCost: 100 })],
  materialUses: [aMaterialUse('u', 'Wire', 'Light', 1_000)],
};

const creations = (Object.keys(rows) as TableName[]).flatMap((table) => (rows[table] ?? []).map((row) => ({ table, id: row.id, before: null, after: row }) as Op));

describe('the Budget screen', () => {
  let container: HTMLElement;
  let root: Root;
  let session: Session;

  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined });
    Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
    window.location.hash = '#/budget';
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
    session = await aSession(memoryStore(memoryDisk()), 'a');
    await runSaved(session, applyThese, creations);
    const preferences = await openPreferences({ readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve(true) });
    await act(async () => {
      root.render(<HostProvider host={host}><SessionProvider session={session} preferences={preferences}><Frame screens={screens} welcome={Plain} /></SessionProvider></HostProvider>);
    });
  });

  afterEach(() => {
    act(() => root.unmount());
    container.remove();
    session.close();
  });

  const settle = (work: () => void): Promise<void> => act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
  const go = (hash: string): Promise<void> => settle(() => { window.location.hash = hash; });
  const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string, text = ''): HTMLElement => {
    const found = all(selector).find((element) => element.textContent.includes(text));
    if (found === undefined) throw new Error(`Nothing matches ${selector} with “${text}”`);
    return found;
  };
  const click = (selector: string, text = ''): Promise<void> => settle(() => { find(selector, text).click(); });
  const field = (label: string): HTMLInputElement => {
    const id = find('label', label).getAttribute('for') ?? '';
    const input = document.getElementById(id);
    if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) throw new Error(`${label} is no field`);
    return input as HTMLInputElement;
  };
  const type = (input: HTMLInputElement, text: string): Promise<void> => settle(() => {
    input.focus();
    Object.getOwnPropertyDescriptor(input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<void> => settle(() => { target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); });
  const lines = (): readonly (readonly string[])[] => all('table tbody tr, table tfoot tr').map((line) => [...line.children].map(({ textContent }) => textContent));
  const status = (): string => all('[role=status]').map(({ textContent }) => textContent).join(' ');

  const none = {
    earned: '–Nothing can be earned without a baseline that holds this work.', budget: '–No budget is set.', variance: '–Without a budget there is nothing to compare the forecast with.',
    costIndex: '–Nothing was spent yet, or there is no baseline to earn against.', scheduleIndex: '–Nothing was planned up to the status day, or there is no baseline.',
  };

  it('BUD-1 and BUD-3 shows every project in a line, the sum below, and why a figure is missing', () => {
    expect(lines()).toEqual([
      ['Gate', '1,400', '1,350', '701', '410', none.earned, '1,350', '50', none.costIndex, none.scheduleIndex, 'Within budget'],
      ['Quay', none.budget, '61', '0', '0', none.earned, '61', none.variance, none.costIndex, none.scheduleIndex, 'No budget'],
      ['All projects', '1,400', '1,411', '701', '410', none.earned, '1,411', '−11', none.costIndex, none.scheduleIndex, 'No alerts'],
    ]);
  });

  it('BUD-2 says the exact amount on hover', () => {
    expect(find('tbody td:nth-child(4) span').title).toBe('700.50 EUR');
  });

  it('BUD-4 sorts by a figure, walks with the arrows, opens a project and comes back to it', async () => {
    await click('thead button', 'Forecast');
    await click('thead button', 'Forecast');
    const order = lines().map(([name]) => name);
    find('[data-opens="Quay"]').focus();
    await press(find('[data-opens="Quay"]'), 'ArrowDown');
    const walked = document.activeElement?.textContent;
    await click('[data-opens="Gate"]');
    const opened = [document.activeElement?.tagName, document.activeElement?.textContent, window.location.hash];
    await press(document.body, 'ArrowUp', { altKey: true });
    expect([order, walked, opened, document.activeElement?.getAttribute('data-opens')]).toEqual([['Quay', 'Gate', 'All projects'], 'Gate', ['H2', 'Gate', '#/budget?project=Gate'], 'Gate']);
  });

  it('BUD-5 a project that is gone leads to the table; keys lead on to the next one and to the tabs', async () => {
    await go('#/budget?project=Nothing');
    const table = lines().length;
    await go('#/budget?project=Gate');
    await press(document.body, ']');
    const next = find('h2').textContent;
    await press(document.body, '2');
    const expenses = window.location.hash;
    await press(document.body, '1');
    await press(document.body, '[');
    await press(document.body, 'ArrowUp', { altKey: true });
    expect([table, next, expenses, document.activeElement?.getAttribute('data-opens')]).toEqual([3, 'Quay', '#/budget?project=Quay&tab=expenses', 'Gate']);
  });

  it('BUD-6 shows the curve, or its figures as a table that ends with the estimate at completion', async () => {
    await go('#/budget?project=Gate');
    const said = find('svg[role=img]').getAttribute('aria-label');
    await click('button', 'Show as table');
    const figures = [...find('[aria-label="Cost over time as a table"]').querySelectorAll('tbody tr')].at(-1);
    expect([said?.startsWith('Gate: cost over time. Budget 1,400.00 EUR'), figures?.lastElementChild?.textContent]).toEqual([true, '1,350.00']);
  });

  it('BUD-7 a baseline that is missing is captured where it is said to be, under a free name', async () => {
    await go('#/budget?project=Gate');
    await click('button', 'Capture a baseline');
    expect([[...session.workspace().baselines.values()].map(({ name }) => name), status()]).toEqual([['Plan of 23 Nov 2026'], expect.stringContaining('Captured baseline “Plan of 23 Nov 2026”')]);
    expect(find('dl').textContent).toContain('Earned');
    expect(all('button').some(({ textContent }) => textContent === 'Capture a baseline')).toBe(false);
  });

  it.each(['milestone', 'task', 'person', 'vendor', 'category', 'week'])('BUD-8 taken apart by %s it is the same money', async (by) => {
    await go(`#/budget?project=Gate&by=${by}`);
    const sum = [...find('section[aria-label="Where the money goes"] tfoot tr').children].map(({ textContent }) => textContent);
    expect(by === 'category' ? [sum[0], ...sum.slice(2, -1)] : sum).toEqual(['Sum', '1,350.00', '700.50', '409.50', '240.00', '1,350.00']);
  });

  it('BUD-9 explains the terms when one of them is pressed', async () => {
    await go('#/budget?project=Gate');
    await click('dl button', 'CPI');
    expect(find('section[aria-label="What the figures mean"]').textContent).toContain('This work is in no baseline yet');
  });

  it('BUD-10 and BUD-11 a budget is refused without reason, kept while the panel is closed, then decided', async () => {
    await go('#/budget?project=Gate');
    await press(document.body, 'e');
    await type(field('Labour'), '1,000.50');
    expect(find('footer').textContent).toContain('1,500.50 EUR100.50 more than now');
    await click('footer button', 'Change the budget');
    expect([status().includes('a change needs a reason'), budgetTotal(budgetOf(session.workspace(), gate) ?? { labour: 0, lines: [], reserve: 0 })]).toEqual([true, 140_000]);
    await press(field('Labour'), 'Escape');
    expect([document.activeElement?.tagName, all('aside').length]).toEqual(['H2', 0]);
    await press(document.body, 'e');
    expect(field('Labour').value).toBe('1,000.50');
    await type(field('Reason for the change'), 'Dearer welders');
    await type(field('Approved by'), 'Dora');
    await click('footer button', 'Change the budget');
    expect(all('aside ol li').map(({ textContent }) => textContent)).toEqual(['23 Nov 20261,500.50+100.50. Dearer welders, approved by Dora', '13 Nov 20261,400.00Order signed, approved by Port']);
    await press(document.body, 'z', { ctrlKey: true });
    expect(field('Labour').value).toBe('900');
  });

  it('BUD-11 keeps what was typed of each project, also while another screen is shown', async () => {
    await go('#/budget?project=Gate&panel=budget');
    await type(field('Labour'), '1,000');
    await go('#/budget?project=Quay&panel=budget');
    await type(field('Labour'), '70');
    await go('#/tasks');
    await go('#/budget?project=Gate&panel=budget');
    const ofGate = field('Labour').value;
    await go('#/budget?project=Quay&panel=budget');
    expect([ofGate, field('Labour').value]).toEqual(['1,000', '70']);
    await click('footer button', 'Discard');
    await go('#/tasks');
    await go('#/budget?project=Quay&panel=budget');
    expect(field('Labour').value).toBe('');
  });

  it('BUD-10 tells beside the field what it cannot read, and saves nothing', async () => {
    await go('#/budget?project=Gate&panel=budget');
    await type(field('Reserve'), 'some');
    await click('footer button', 'Change the budget');
    expect([field('Reserve').getAttribute('aria-invalid'), find('aside').textContent.includes('“some” is not an amount.'), budgetOf(session.workspace(), gate)?.decisions.length]).toEqual(['true', true, 1]);
  });

  it('BUD-13 and BUD-15 a typed line is an expense of the project on show, counted in the sums of what is shown', async () => {
    await go('#/budget?tab=expenses&project=Gate');
    const sums = (): string => find('dl[aria-label^="Sums of"]').textContent;
    const before = sums();
    const line = find('textarea[aria-label="Add expenses"]') as HTMLTextAreaElement as unknown as HTMLInputElement;
    await type(line, 'Crane 250; committed');
    await press(line, 'Enter');
    const added = [...session.workspace().expenses.values()].find(({ title }) => title === 'Crane');
    expect([before, sums(), added?.projectId, added?.amount]).toEqual(['Planned0.00Committed700.50Actual49.50Together750.00 EUR', 'Planned0.00Committed950.50Actual49.50Together1,000.00 EUR', 'Gate', 25_000]);
    await press(line, 'z', { ctrlKey: true });
    await type(find('input[aria-label="Search expenses"]') as HTMLInputElement, 'taxi');
    expect(sums()).toContain('Together49.50');
  });

  it('BUD-17 lists the tasks that use a material, changes what they need, and takes deliveries', async () => {
    await go('#/budget?tab=material&material=Wire');
    await type(field('Planned for Light'), '5');
    await press(field('Planned for Light'), 'Enter');
    const short = find('aside').textContent;
    await type(field('Delivered, m'), '3.5');
    await click('aside button', 'Add to stock');
    expect([short.includes('“Wire” runs out'), [...session.workspace().materialUses.values()].map(({ planned }) => planned), session.workspace().materials.get('Wire' as never)?.stock, find('aside').textContent.includes('runs out')]).toEqual([true, [5_000], 5_500, false]);
  });
});
