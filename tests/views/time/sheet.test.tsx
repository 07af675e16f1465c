import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellText, parseCellText } from '../../../src/renderer/views/time/cellText';
import { endOfFilling, lastDayToLog } from '../../../src/renderer/views/time/logWeek';
import { WeekTable, type SheetEdit } from '../../../src/renderer/views/time/WeekTable';
import { resourceId } from '../../../src/shared/model';
import { timeWeek, weekSheet } from '../../../src/shared/queries/time';
import { aBooking, aPerson, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';
import { refusalOf, valueOf } from '../../support/results';

describe('the text of a cell', () => {
  it.each([['8', 480, 0], ['7,5 h', 450, 0], ['7:30', 450, 0], ['90m', 90, 0], ['8+2', 600, 120], ['+2', 120, 120], [' 8 + 1:30 ', 570, 90], ['', 0, 0], ['0', 0, 0], ['=', 360, 0]])('TIM-14 reads %j', (text, minutes, overtime) => {
    expect(valueOf(parseCellText(text, 360))).toEqual({ minutes, overtime });
  });

  it.each(['abc', '8+', '8+2+1', '-3', '8+x'])('TIM-14 refuses %j', (text) => {
    expect(refusalOf(parseCellText(text, 360))).toEqual({ code: 'hours-unread', sentence: `“${text}” is not a number of hours.`, nextStep: 'Type 7.5, 7:30 or 90m, 8+2 with overtime, or = for what is planned.' });
  });

  it('TIM-14 = needs something planned', () => {
    expect(refusalOf(parseCellText('=', 0)).code).toBe('nothing-planned');
  });

  it('TIM-14 shows what it reads', () => {
    for (const [logged, overtime] of [[0, 0], [480, 0], [600, 120], [120, 120], [475, 0]] as const) {
      const text = cellText({ logged, overtime });
      expect(text === '' ? { minutes: 0, overtime: 0 } : valueOf(parseCellText(text, 0))).toEqual({ minutes: logged, overtime });
    }
  });
});

describe('how far a week is filled', () => {
  const week = timeWeek(aWorkspace(), monday);
  it('TIM-15 to its end once it is over, up to today in it, not at all before', () => {
    expect([monday - 1, monday, monday + 2, monday + 6, monday + 30].map((day) => endOfFilling(week, day) - monday)).toEqual([0, 1, 3, 7, 7]);
  });
  it('TIM-15 up to the status day where that is later', () => {
    expect([lastDayToLog(monday - 7, monday), lastDayToLog(monday + 4, monday)]).toEqual([monday, monday + 4]);
  });
});

describe('the sheet', () => {
  const workspace = aWorkspace({
    resources: [aPerson('Ana')], tasks: [aTask('Paint'), aTask('Weld', { effort: 600, remaining: 0, status: 'doing' })], bookings: [aBooking('b', 'Paint', 'Ana', [[monday, 480], [monday + 1, 240]])],
    timeEntries: [aTimeEntry('e', 'Weld', 'Ana', monday + 1, 600, { overtime: 120, notes: 'gas' })],
  });
  const sheet = weekSheet(workspace, resourceId('Ana'), monday, []);
  let host: HTMLElement;
  let root: Root;
  let calls: string[] = [];
  let refusal: string | null = null;

  beforeAll(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    Element.prototype.scrollIntoView = () => undefined;
  });
  beforeEach(() => {
    calls = [];
    refusal = null;
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
    if (sheet === null) throw new Error('no sheet');
    act(() => root.render(
      <WeekTable
        sheet={sheet} name="Ana" today={monday + 1} openId={undefined} onPlace={() => undefined} onOpen={(id) => { calls.push(`open ${id}`); }} onDone={({ id }) => { calls.push(`done ${id}`); }}
        onProblem={(sentence) => { calls.push(`problem ${sentence}`); }} onRemaining={({ id }, text) => { calls.push(`left ${id} ${text}`); return refusal; }}
        onEdit={(edits: readonly SheetEdit[]) => { calls.push(edits.map(({ row, column, text }) => `${row.id} ${String(column)} ${text}`).join('; ')); return refusal; }}
      >
        {null}
      </WeekTable>,
    ));
  });
  afterEach(() => { act(() => root.unmount()); host.remove(); });

  const focused = (): string => document.activeElement?.getAttribute('aria-label')?.replace(/:.*/, '') ?? '';
  const press = (key: string, more: KeyboardEventInit = {}): void => { act(() => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); }); };
  const write = (text: string): void => {
    act(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement)) throw new Error('nothing is being edited');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  it('TIM-16 is one stop for Tab, on today, and says all about a cell', () => {
    expect([host.querySelectorAll('[data-cell][tabindex="0"]').length, focused(), host.querySelector('[data-cell="1-1"]')?.getAttribute('aria-label')]).toEqual([
      1, 'Paint, Tuesday 24 November', 'Weld, Tuesday 24 November: 10 h logged, 2 h of it overtime, note: gas',
    ]);
  });

  it('TIM-16 walks with the arrows to the ends', () => {
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'Home', 'End', 'ArrowRight', 'ArrowUp'].map((key) => { press(key); return focused(); });
    expect(seen).toEqual(['Weld, Tuesday 24 November', 'Weld, Tuesday 24 November', 'Weld, Monday 23 November', 'Weld, Monday 23 November', 'Weld', 'Weld', 'Paint']);
  });

  it('TIM-16 a figure begins; Enter, Tab and arrows keep it and go on; Escape forgets it', () => {
    press('6');
    write('6+1');
    press('Enter');
    const afterEnter = focused();
    press('2');
    press('Tab');
    const afterTab = focused();
    press('3');
    press('ArrowLeft');
    const afterArrow = focused();
    press('9');
    press('Escape');
    press('-');
    const begun = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    press('Escape');
    expect(begun).toBe('-');
    expect([calls, afterEnter, afterTab, afterArrow, focused()]).toEqual([['Paint 1 6+1', 'Weld 1 2', 'Weld 2 3'], 'Weld, Tuesday 24 November', 'Weld, Wednesday 25 November', 'Weld, Tuesday 24 November', 'Weld, Tuesday 24 November']);
  });

  it('TIM-16 Enter edits what is there, and says nothing where nothing changed', () => {
    press('ArrowDown');
    press('Enter');
    const begun = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    press('Enter');
    expect([begun, calls]).toEqual(['8+2', []]);
  });

  it('TIM-14 = takes over the plan, Delete empties, what is refused stays with the reason', () => {
    press('=');
    press('Delete');
    refusal = 'That is not a number.';
    press('5');
    write('x');
    press('Enter');
    expect([calls, document.activeElement instanceof HTMLInputElement && document.activeElement.getAttribute('aria-invalid'), document.body.textContent.includes('That is not a number.')]).toEqual([['Paint 1 =', 'Paint 1 ', 'Paint 1 x'], 'true', true]);
  });

  it('TIM-16 what is left is a cell too; TIM-17 Done? is a button; the title opens the task', () => {
    press('End');
    press('4');
    press('Enter');
    act(() => { [...host.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Done?'))?.click(); });
    act(() => { [...host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Paint')?.click(); });
    press('Enter', { ctrlKey: true });
    expect(calls).toEqual(['left Paint 4', 'done Weld', 'open Paint', 'open Weld']);
  });

  it('TIM-16 pasted cells go down and right from the focus, all or none', () => {
    press('ArrowRight');
    const data = { getData: () => '8\t4\n2\t1', setData: () => undefined };
    act(() => { const event = new Event('paste', { bubbles: true, cancelable: true }); Object.assign(event, { clipboardData: data }); document.activeElement?.dispatchEvent(event); });
    expect(calls).toEqual(['Paint 2 8; Paint 3 4; Weld 2 2; Weld 3 1']);
  });
});
