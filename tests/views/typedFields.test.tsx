import { act, useState, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DateField, NumberField, WidgetRoot } from '../../src/renderer/widgets';
import { parseDayText } from '../../src/shared/queries/tables';
import { monday } from '../support/builders';

const readDay = (text: string, today: number): { readonly day: number } | { readonly problem: string } => {
  const read = parseDayText(text, today);
  return read.ok && read.value !== null ? { day: read.value } : { problem: 'This is no day.' };
};

type Values = readonly (number | null)[];

/** A field whose value follows what it commits; `log` hears of each commit, and of the keys that left it. */
const Held = ({ kind, log }: { readonly kind: 'number' | 'day'; readonly log: (number | string | null)[] }): ReactElement => {
  const [value, setValue] = useState<number | null>(kind === 'number' ? 4 : monday);
  const take = (next: number | null): void => {
    log.push(next);
    setValue(next);
  };
  return (
    <div onKeyDown={({ key }) => { if (key === 'Escape') log.push('left'); }}>
      {kind === 'number'
        ? <NumberField label="Field" value={value} min={0} max={6} step={2} whenEmpty="null" onCommit={take} />
        : <DateField label="Field" value={value} today={monday} min={monday - 1} max={monday + 2} onChange={take} onProblem={(problem) => log.push(`problem: ${problem ?? 'none'}`)} />}
    </div>
  );
};

describe.each([
  { kind: 'number', good: ['5', 5], bad: ['soon', 'Type a number.'], far: ['9', 'From 0 to 6.'], up: [6], down: [2, 0] },
  { kind: 'day', good: ['24 Nov', monday + 1], bad: ['soon', 'This is no day.'], far: ['27 Nov', /^Not after .*25 Nov/], up: [monday + 1, monday + 2], down: [monday - 1] },
] as const)('TYP-6 a typed $kind', ({ kind, good, bad, far, up, down }) => {
  let container: HTMLElement;
  let root: Root;
  let log: (number | string | null)[];

  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
    log = [];
    act(() => { show(); });
  });
  afterEach(() => {
    act(() => { root.unmount(); });
    container.remove();
  });

  const show = (): void => { root.render(<WidgetRoot keyboard="other" readDay={readDay}><Held kind={kind} log={log} /></WidgetRoot>); };
  const field = (): HTMLInputElement => {
    const input = container.querySelector('input');
    if (input === null) throw new Error('There is no field.');
    return input;
  };
  const type = (text: string): void => {
    act(() => {
      field().focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const press = (key: string): void => { act(() => { field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); }); };
  const commits = (): readonly (number | string | null)[] => log.filter((entry) => typeof entry !== 'string' || !entry.startsWith('problem'));
  const problem = (): string => document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  const stepped = (key: string): Values => {
    const before = log.length;
    for (let step = 0; step < 4; step += 1) press(key);
    return log.slice(before) as Values;
  };

  it('is taken with Enter, once', () => {
    type(good[0]);
    press('Enter');
    press('Enter');
    expect(log).toEqual([good[1]]);
  });

  it('is taken on leaving', () => {
    type(good[0]);
    act(() => { field().blur(); });
    expect(log).toEqual([good[1]]);
  });

  it('is forgotten with Escape, which goes further only when nothing was typed', () => {
    const shown = field().value;
    type(good[0]);
    press('Escape');
    const after = field().value;
    press('Escape');
    expect([after, log]).toEqual([shown, ['left']]);
  });

  it.each([['read', bad], ['in range', far]] as const)('that is not %s is told below the field, stays in it and changes nothing', (_what, [text, sentence]) => {
    type(text);
    press('Enter');
    expect([field().getAttribute('aria-invalid'), field().value, commits()]).toEqual(['true', text, []]);
    expect(problem()).toMatch(sentence);
  });

  it('is no fault any more once it is what the field showed before', () => {
    const shown = field().value;
    type(bad[0]);
    press('Enter');
    type(shown);
    press('Enter');
    expect([field().getAttribute('aria-invalid'), field().value, commits()]).toEqual([null, shown, []]);
  });

  it('steps with the arrow keys, to the last that is allowed', () => {
    expect(stepped('ArrowUp')).toEqual(up);
    act(() => { root.unmount(); });
    root = createRoot(container);
    act(() => { show(); });
    expect(stepped('ArrowDown')).toEqual(down);
  });

  it('may be emptied', () => {
    type('');
    press('Enter');
    expect(log).toEqual([null]);
  });

  if (kind === 'day') it('that cannot be taken is told to the form around it, and when it is mended or the field is gone', () => {
    const told = (): readonly unknown[] => log.filter((entry) => typeof entry === 'string');
    type(bad[0]);
    press('Enter');
    press('Enter');
    expect(told()).toEqual(['problem: This is no day.']);
    type(good[0]);
    press('Enter');
    expect(told()).toEqual(['problem: This is no day.', 'problem: none']);
    type(bad[0]);
    press('Enter');
    act(() => { root.render(null); });
    expect(told().slice(2)).toEqual(['problem: This is no day.', 'problem: none']);
  });
});
