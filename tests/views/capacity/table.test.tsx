import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CapacityTable } from '../../../src/renderer/views/capacity/CapacityTable';
import { shownCell } from '../../../src/renderer/views/capacity/cellWords';
import { tableRows, type TableRow } from '../../../src/renderer/views/capacity/tableRows';
import { skillId } from '../../../src/shared/model';
import { capacityGrid, capacityWeeks, skillDemand, type CapacityWeek } from '../../../src/shared/queries/capacity';
import { aBooking, aPerson, aSkill, aTask, aWorkspace, monday } from '../../support/builders';

const workspace = aWorkspace({
  skills: [aSkill('Welding')],
  resources: [aPerson('Ana', { team: 'Workshop', role: 'Welder', skills: [{ skillId: skillId('Welding'), level: 3, expires: null }] }), aPerson('Ben', { team: 'Workshop', pattern: [0, 0, 0, 0, 0, 0, 0] })],
  tasks: [aTask('frame', { effort: 3660, deadline: monday + 4, requirements: [{ skillId: skillId('Welding'), level: 3, need: 'required' }] })],
  bookings: [aBooking('a', 'frame', 'Ana', [[monday, 600], [monday + 1, 225]])],
});
const grid = capacityGrid(workspace, monday, null, null);
const demand = skillDemand(workspace, monday, null);
const rows = tableRows(grid, demand, 'all');
const week = capacityWeeks(monday, 1)[0] ?? { from: 0, to: 0, number: 0 };
const cellOf = (place: number, measure: 'hours' | 'percent'): unknown => {
  const row = rows[place];
  return row === undefined ? null : shownCell(row, week, 0, measure);
};

describe('cells of the capacity screen', () => {
  it('lists teams, people and skills', () => {
    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['team team Workshop', 'resource Ana', 'resource Ben', 'heading heading', 'skill people Welding']);
  });

  it('lists people or skills alone', () => {
    expect([tableRows(grid, demand, 'people'), tableRows(grid, demand, 'skills')]).toEqual([rows.slice(0, 3), rows.slice(3)]);
  });

  it('shows load of capacity, or percent, and what is over as an amount', () => {
    const words = 'Ana, week 48, 23 to 29 Nov: 13.75 h of 40 h booked, 34 %, 28.25 h free, 2 h over';
    const shown = { tone: 'over', fill: 825 / 2400, amount: '+2 h', words };
    expect([cellOf(1, 'hours'), cellOf(1, 'percent')]).toEqual([{ ...shown, figure: '13.8', beside: '/40' }, { ...shown, figure: '34', beside: ' %' }]);
  });

  it('says where nobody works, and what is short', () => {
    expect([cellOf(2, 'hours'), cellOf(3, 'hours'), cellOf(4, 'hours')]).toEqual([
      { tone: 'off', fill: 0, figure: '', beside: '', amount: '', words: 'Ben, week 48, 23 to 29 Nov: no capacity' }, null,
      { tone: 'over', fill: 1, figure: '61', beside: '/40', amount: '21 h short', words: 'Welding, week 48, 23 to 29 Nov: 61 h needed, 40 h available, 21 h short' },
    ]);
  });
});

describe('the capacity table', () => {
  let host: HTMLElement;
  let root: Root;
  const opened: (readonly [string, number])[] = [];

  beforeAll(() => { Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }); Element.prototype.scrollIntoView = () => undefined; });
  beforeEach(() => {
    opened.length = 0;
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
    const onOpen = (row: TableRow, { number }: CapacityWeek): void => { opened.push([row.key, number]); };
    act(() => root.render(<CapacityTable rows={rows} weeks={grid.weeks} measure="hours" onOpen={onOpen} />));
  });
  afterEach(() => { act(() => root.unmount()); host.remove(); });

  const focused = (): string => document.activeElement?.firstElementChild?.textContent ?? '';
  const press = (key: string, ctrlKey = false): void => { act(() => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })); }); };
  const first = (): HTMLElement => host.querySelector<HTMLElement>('[data-cell][tabindex="0"]') ?? host;

  it('is one stop for Tab', () => {
    expect(host.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(host.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('6');
  });

  it('walks with the arrow keys, past the heading, to the ends', () => {
    act(() => first().focus());
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'End'].map((key) => { press(key); return focused().replace(/:.*/, ''); });
    press('Home', true);
    expect([...seen, focused().replace(/:.*/, '')]).toEqual([
      'Ana, week 48, 23 to 29 Nov', 'Ben, week 48, 23 to 29 Nov', 'Welding, week 48, 23 to 29 Nov', 'Welding, week 49, 30 Nov to 6 Dec', 'Ben, week 49, 30 Nov to 6 Dec',
      'Ben, week 20, 17 to 23 May', 'Workshop, week 48, 23 to 29 Nov',
    ]);
  });

  it('opens a week by Enter and by a click', () => {
    act(() => first().focus());
    press('ArrowDown');
    press('Enter');
    act(() => host.querySelector<HTMLElement>('[data-cell="4-2"]')?.click());
    expect(opened).toEqual([['Ana', 48], ['people Welding', 50]]);
  });
});
