import { act, useState, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Grid, type GridColumn, type GridEdit, type GridNewRow, type GridProblem, type GridSort } from '../../src/renderer/widgets/grid';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly hours: string;
  readonly done: boolean;
  readonly note: string;
}

const line = (id: string, over: Partial<Line> = {}): Line => ({ id, name: `Name ${id}`, hours: '1', done: false, note: `Note ${id}`, ...over });

const columns: readonly GridColumn<Line>[] = [
  { id: 'name', title: 'Name', width: 200, text: ({ name }) => name, sortKey: 'name', enter: 'open', editor: { kind: 'text' } },
  { id: 'hours', title: 'Hours', width: 80, align: 'end', text: ({ hours }) => hours, editor: { kind: 'number' } },
  { id: 'colour', title: 'Colour', width: 100, text: () => '', editor: { kind: 'choice', suggest: (typed) => ['Red', 'Green', 'Blue'].filter((word) => word.toLowerCase().includes(typed.toLowerCase())).map((word) => ({ value: word, label: word })) } },
  { id: 'done', title: 'Done', width: 60, text: ({ done }) => (done ? 'yes' : 'no'), editor: { kind: 'toggle', checked: ({ done }) => done, on: 'yes', off: 'no' } },
  { id: 'note', title: 'Note', width: 200, text: ({ note }) => note },
];

/** What the screen behind the grid was asked to do. */
interface Log {
  readonly edits: (readonly GridEdit[])[];
  readonly added: (readonly GridNewRow[])[];
  readonly opened: string[];
  readonly messages: string[];
}

const refuseWords = (edits: readonly GridEdit[]): GridProblem | null => {
  const bad = edits.find(({ columnId, text }) => columnId === 'hours' && !/^\d+$/.test(text));
  return bad === undefined ? null : { rowId: bad.rowId, columnId: bad.columnId, sentence: `“${bad.text}” is not a number.` };
};

const Screen = ({ lines, log }: { readonly lines: readonly Line[]; readonly log: Log }): ReactElement => {
  const [rows, setRows] = useState(lines);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<GridSort | null>(null);
  const shown = sort === null ? rows : [...rows].sort((a, b) => (sort.direction === 'ascending' ? 1 : -1) * a.name.localeCompare(b.name, 'en', { numeric: true }));
  return (
    <Grid
      label="Lines"
      columns={columns}
      rows={shown}
      rowName={({ name }) => name}
      selection={selection}
      onSelectionChange={setSelection}
      sort={sort}
      onSortChange={setSort}
      nouns={{ one: 'line', many: 'lines' }}
      onEdit={(edits) => {
        log.edits.push(edits);
        const problem = refuseWords(edits);
        if (problem === null) setRows((present) => present.map((row) => edits.filter(({ rowId }) => rowId === row.id).reduce((next, { columnId, text }) => ({ ...next, [columnId]: columnId === 'done' ? text === 'yes' : text }), row)));
        return problem;
      }}
      onAddRows={(added) => {
        log.added.push(added);
        return null;
      }}
      onOpen={({ id }) => { log.opened.push(id); }}
      onMessage={(message) => { log.messages.push(message); }}
      empty={<p>No lines yet.</p>}
    />
  );
};

let root: Root;
let log: Log;

beforeAll(() => {
  // jsdom lays nothing out: give the scroll box a size, so that rows are drawn at all.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 800 });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});
beforeEach(() => { log = { edits: [], added: [], opened: [], messages: [] }; });
afterEach(() => {
  act(() => { root.unmount(); });
  document.body.replaceChildren();
});

const show = (lines: readonly Line[]): void => {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  act(() => { root.render(<Screen lines={lines} log={log} />); });
};

const all = (role: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[role="${role}"]`)];
const cell = (row: number, column: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[aria-rowindex="${String(row + 2)}"] [aria-colindex="${String(column + 1)}"]`);
  if (found === null) throw new Error(`no cell ${String(row)}, ${String(column)}`);
  return found;
};
const focusOn = (row: number, column: number): void => { act(() => { cell(row, column).focus(); }); };
const press = (key: string, init: KeyboardEventInit = {}): boolean => {
  let going = true;
  act(() => { going = (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })); });
  return going;
};
const type = (text: string): void => {
  const field = document.activeElement as HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const where = (): readonly [row: number, column: number] => {
  const at = document.activeElement?.closest('[aria-colindex]');
  return [Number(at?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2, Number(at?.getAttribute('aria-colindex')) - 1];
};
const clipboard = (kind: 'copy' | 'paste', text = ''): string => {
  let written = '';
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text, setData: (_type: string, value: string) => { written = value; } } });
  act(() => { (document.activeElement ?? document.body).dispatchEvent(event); });
  return written;
};
const selected = (): readonly (string | null)[] => all('row').filter((row) => row.getAttribute('aria-selected') === 'true').map((row) => row.getAttribute('aria-rowindex'));

describe('GRID-1 it is a grid to assistive technology, whatever part of it is drawn', () => {
  it('counts all rows and columns and numbers those drawn', () => {
    show(Array.from({ length: 10_000 }, (_, index) => line(String(index))));
    const grid = all('grid')[0];
    expect([grid?.getAttribute('aria-rowcount'), grid?.getAttribute('aria-colcount'), all('columnheader').length]).toEqual(['10001', '6', 6]);
    expect(all('row').length).toBeLessThan(40);
    expect(cell(3, 1).textContent).toBe('Name 3');
  });
  it('has one tab stop', () => {
    show([line('a'), line('b')]);
    expect(document.querySelectorAll('[tabindex="0"]').length).toBe(1);
  });
  it('says so when it is empty', () => {
    show([]);
    expect(document.body.textContent).toContain('No lines yet.');
  });
});

describe('GRID-2 keys move as in a spreadsheet', () => {
  it.each([
    ['ArrowDown', {}, [2, 2]], ['ArrowUp', {}, [0, 2]], ['ArrowRight', {}, [1, 3]], ['ArrowLeft', {}, [1, 1]], ['Home', {}, [1, 0]], ['End', {}, [1, 5]],
    ['Home', { ctrlKey: true }, [0, 0]], ['ArrowRight', { ctrlKey: true }, [1, 5]],
  ] as const)('%s %j', (key, init, expected) => {
    show([line('a'), line('b'), line('c')]);
    focusOn(1, 2);
    press(key, init);
    expect(where()).toEqual(expected);
  });
  it('goes to the last of 10,000 rows with Ctrl+End', () => {
    show(Array.from({ length: 10_000 }, (_, index) => line(String(index))));
    focusOn(0, 1);
    press('End', { ctrlKey: true });
    expect(where()).toEqual([9_999, 5]);
  });
  it('reaches the head with Up from the first row, and sorts there', () => {
    show([line('b'), line('a')]);
    focusOn(0, 1);
    press('ArrowUp');
    expect(where()).toEqual([-1, 1]);
    press('Enter');
    expect([cell(-1, 1).getAttribute('aria-sort'), cell(0, 1).textContent]).toEqual(['ascending', 'Name a']);
    press(' ');
    expect([cell(-1, 1).getAttribute('aria-sort'), cell(0, 1).textContent]).toEqual(['descending', 'Name b']);
  });
  it('lets Tab leave', () => {
    show([line('a')]);
    focusOn(0, 1);
    expect(press('Tab')).toBe(true);
  });
});

describe('GRID-3 typing, F2 and Enter edit; Escape takes back', () => {
  it('replaces what is there when a letter is typed, commits with Enter and moves down', () => {
    show([line('a'), line('b')]);
    focusOn(0, 2);
    press('7');
    expect((document.activeElement as HTMLInputElement).value).toBe('7');
    type('75');
    press('Enter');
    expect([log.edits, where(), cell(0, 2).textContent]).toEqual([[[{ rowId: 'a', columnId: 'hours', text: '75' }]], [1, 2], '75']);
  });
  it('begins with the text selected, and Shift+Enter moves up', () => {
    show([line('a'), line('b')]);
    focusOn(1, 2);
    press('F2');
    const field = document.activeElement as HTMLInputElement;
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['1', 0, 1]);
    type('3');
    press('Enter', { shiftKey: true });
    expect(where()).toEqual([0, 2]);
  });
  it('moves right with Tab while editing', () => {
    show([line('a')]);
    focusOn(0, 2);
    press('Enter');
    press('Tab');
    expect(where()).toEqual([0, 3]);
  });
  it('takes back with Escape and changes nothing when nothing was typed', () => {
    show([line('a')]);
    focusOn(0, 2);
    press('F2');
    type('99');
    press('Escape');
    expect([log.edits, where(), cell(0, 2).textContent]).toEqual([[], [0, 2], '1']);
    press('F2');
    press('Enter');
    expect(log.edits).toEqual([]);
  });
  it('keeps the editor open with the sentence when the text is refused', () => {
    show([line('a')]);
    focusOn(0, 2);
    press('F2');
    type('soon');
    press('Enter');
    const field = document.activeElement as HTMLInputElement;
    const sentence = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    expect([field.value, field.getAttribute('aria-invalid'), sentence, log.messages]).toEqual(['soon', 'true', '“soon” is not a number.', ['“soon” is not a number.']]);
  });
  it('opens the row with Enter in a column that says so, and edits it with F2', () => {
    show([line('a')]);
    focusOn(0, 1);
    press('Enter');
    expect(log.opened).toEqual(['a']);
    press('F2');
    expect((document.activeElement as HTMLInputElement).value).toBe('Name a');
  });
  it('TAB-42 opens the row by the button at the end of its name', () => {
    show([line('a'), line('b')]);
    act(() => document.querySelector<HTMLElement>('button[aria-label="Open Name b"]')?.click());
    expect([log.opened, document.querySelector('[aria-label="Name b"]')?.getAttribute('role')]).toEqual([['b'], 'gridcell']);
  });
  it('does not edit a column that is read only', () => {
    show([line('a')]);
    focusOn(0, 5);
    press('x');
    expect([document.querySelector('input'), cell(0, 5).getAttribute('aria-readonly')]).toEqual([null, 'true']);
  });
});

describe('GRID-4 choices are narrowed by typing, toggles switch', () => {
  it('takes the first choice that fits what is typed', () => {
    show([line('a')]);
    focusOn(0, 3);
    press('g');
    expect(all('option').map(({ textContent }) => textContent)).toEqual(['Green']);
    press('Enter');
    expect(log.edits).toEqual([[{ rowId: 'a', columnId: 'colour', text: 'Green' }]]);
  });
  it('chooses with arrows', () => {
    show([line('a')]);
    focusOn(0, 3);
    press('Enter');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(log.edits).toEqual([[{ rowId: 'a', columnId: 'colour', text: 'Green' }]]);
  });
  it('switches a toggle with Space', () => {
    show([line('a')]);
    focusOn(0, 4);
    press(' ');
    expect([log.edits, all('checkbox').at(-1)?.getAttribute('aria-checked')]).toEqual([[[{ rowId: 'a', columnId: 'done', text: 'yes' }]], 'true']);
  });
});

describe('GRID-5 rows are selected with check boxes, Shift and Ctrl+A', () => {
  it('extends with Shift+arrows and shrinks again', () => {
    show([line('a'), line('b'), line('c')]);
    focusOn(0, 1);
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['2', '3', '4']);
    press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual(['2', '3']);
  });
  it('selects all with Ctrl+A and none with Escape', () => {
    show([line('a'), line('b')]);
    focusOn(0, 1);
    press('a', { ctrlKey: true });
    expect(selected()).toEqual(['2', '3']);
    press('Escape');
    expect(selected()).toEqual([]);
  });
  it('names its check boxes after the rows', () => {
    show([line('a')]);
    const box = document.querySelector<HTMLElement>('[aria-label="Select Name a"]');
    act(() => { box?.click(); });
    expect(selected()).toEqual(['2']);
  });
});

describe('GRID-6 cells are copied and pasted as in a spreadsheet', () => {
  it('copies the cell, and whole rows when they are selected', () => {
    show([line('a'), line('b', { note: 'two\twords' })]);
    focusOn(0, 2);
    expect(clipboard('copy')).toBe('1');
    press('ArrowDown', { shiftKey: true });
    expect(clipboard('copy')).toBe('Name a\t1\t\tno\tNote a\r\nName b\t1\t\tno\t"two\twords"');
  });
  it('pastes down and right from the focused cell, passing over columns that are read only', () => {
    show([line('a'), line('b'), line('c')]);
    focusOn(1, 1);
    clipboard('paste', 'Weld\t8\nPaint\t4\n');
    expect([log.edits, log.messages]).toEqual([
      [[
        { rowId: 'b', columnId: 'name', text: 'Weld' }, { rowId: 'b', columnId: 'hours', text: '8' }, { rowId: 'c', columnId: 'name', text: 'Paint' }, { rowId: 'c', columnId: 'hours', text: '4' },
      ]],
      ['Pasted into 2 lines.'],
    ]);
  });
  it('offers rows beyond the end as new rows', () => {
    show([line('a')]);
    focusOn(0, 1);
    clipboard('paste', 'Weld\t8\nPaint\t4\nLift');
    expect(log.edits.length).toBe(1);
    const add = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add 2 lines');
    expect(document.activeElement).toBe(add);
    act(() => { add?.click(); });
    expect(log.added).toEqual([[[{ columnId: 'name', text: 'Paint' }, { columnId: 'hours', text: '4' }], [{ columnId: 'name', text: 'Lift' }]]]);
  });
  it('pastes nothing when one cell is refused, and says which', () => {
    show([line('a'), line('b')]);
    focusOn(0, 2);
    clipboard('paste', '4\nsoon');
    expect([cell(0, 2).textContent, log.messages]).toEqual(['1', ['Nothing was pasted. Row 2, Hours: “soon” is not a number.']]);
  });
  it('fills every selected row with one pasted cell', () => {
    show([line('a'), line('b')]);
    focusOn(0, 2);
    press('a', { ctrlKey: true });
    clipboard('paste', '6');
    expect(log.edits).toEqual([[{ rowId: 'a', columnId: 'hours', text: '6' }, { rowId: 'b', columnId: 'hours', text: '6' }]]);
  });
  it('fills the selected rows from the focused cell with Ctrl+D, and changes nothing where they hold the same', () => {
    show([line('a', { hours: '3' }), line('b')]);
    focusOn(0, 2);
    press('a', { ctrlKey: true });
    press('d', { ctrlKey: true });
    press('d', { ctrlKey: true });
    expect([log.edits, log.messages]).toEqual([[[{ rowId: 'b', columnId: 'hours', text: '3' }]], ['Filled Hours in 2 lines.', 'Hours is the same in all of them already.']]);
  });
});
