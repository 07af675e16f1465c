import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, differentNames, fileNameFrom, fileNameIn, folderIndex, type OutputTable } from '../../../../src/shared/reporting';

const table: OutputTable = {
  name: 'Milestones',
  columns: [
    { name: 'Milestone', kind: 'text' }, { name: 'Due', kind: 'day' }, { name: 'Budget', kind: 'money' }, { name: 'Left', kind: 'hours' }, { name: 'Done', kind: 'percent' }, { name: 'Slip', kind: 'number' }, { name: 'Budget', kind: 'money' },
  ],
  rows: [
    ['=cmd|calc', '2026-11-27', 1_234_56, 450, 61, -2, null],
    ['<script>alert(1)</script>, “quoted"', null, -5, 500, 0, 1.5, Number.NaN],
  ],
};

describe('RPO-1 CSV is tidy', () => {
  test('heads with units, one row a fact, plain numbers, ISO days, guarded texts', () => {
    expect(csvOf(table, 'EUR')).toBe(
      '\uFEFFMilestone,Due,Budget (EUR),Left (h),Done (%),Slip,Budget (EUR) 2\r\n'
      + "'=cmd|calc,2026-11-27,1234.56,7.5,61,-2,\r\n"
      + '"<script>alert(1)</script>, “quoted""",,-0.05,8.33,0,1.5,\r\n',
    );
  });

  test('amounts of a currency without decimals are whole', () => {
    expect(csvOf({ name: 'Cost', columns: [{ name: 'Cost', kind: 'money' }], rows: [[1200]] }, 'JPY')).toBe('\uFEFFCost (JPY)\r\n1200\r\n');
  });

  test('every amount reads back as the same minor units', () => {
    fc.assert(fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), (amount) => {
      const text = csvOf({ name: 'Cost', columns: [{ name: 'Cost', kind: 'money' }], rows: [[amount]] }, 'EUR').split('\r\n')[1] ?? '';
      expect([/e/i.test(text), Math.round(Number(text) * 100)]).toEqual([false, amount]);
    }));
  });
});

describe('RPO-2 names of files', () => {
  test.each([
    [['Status', 'Harbour crane', '2026-11-25'], 'Status Harbour crane 2026-11-25'],
    [['Status', '../../etc/passwd', ''], 'Status .. .. etc passwd'],
    [['', '  '], 'Loadline report'],
    [['...hidden...'], 'hidden'],
    [['CON'], 'Loadline CON'],
    [['lpt1.backup'], 'Loadline lpt1.backup'],
    [['report\u202Efdp.exe', 'a\u0000b\nc'], 'report fdp.exe a b c'],
    [['Anne 😀 עברית'], 'Anne 😀 עברית'],
  ])('%j becomes %s', (parts, name) => {
    expect(fileNameFrom(...parts)).toBe(name);
  });

  test('a name of 200 characters is cut, and at a whole character', () => {
    expect(fileNameFrom('😀'.repeat(200))).toBe('😀'.repeat(100));
  });

  test('no text of the plan makes a name that a system refuses', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
      const name = fileNameFrom(...parts);
      // eslint-disable-next-line no-control-regex
      expect([name === '', /[\u0000-\u001f<>:"/\\|?*]/u.test(name), /^[.\s]|[.\s]$/u.test(name), [...name].length <= 110]).toEqual([false, false, false, true]);
    }));
  });

  test('SCN-51 a file made in a scenario has its name, whatever it is called, and keeps what kind of file it is', () => {
    expect([fileNameIn(null, 'people.csv'), fileNameIn('More welders', 'people.csv'), fileNameIn('../a\u202Etxt.exe', 'tasks.csv'), fileNameIn('x'.repeat(200), 'tasks.csv')]).toEqual([
      'people.csv', 'people scenario More welders.csv', 'tasks scenario .. a txt.exe.csv', `tasks scenario ${'x'.repeat(85)}.csv`,
    ]);
  });

  test('names that are alike on a disk are told apart', () => {
    expect(differentNames(['Ana Ruiz', 'ANA RUIZ', 'Ben', 'Ana Ruiz'])).toEqual(['Ana Ruiz', 'ANA RUIZ (2)', 'Ben', 'Ana Ruiz (3)']);
  });
});

test('RPO-14 the page that leads to the files of a folder leads nowhere else', () => {
  const html = folderIndex('Pack <b>', [{ file: '2 Tower & "quay".html', label: '<script>' }, { file: 'javascript:alert(1).html', label: 'x' }, { file: '//example.org', label: 'y' }]);
  expect([[...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address), html.includes('<script'), html.includes('<b>'), html.includes("default-src 'none'")]).toEqual([
    ['./2%20Tower%20%26%20%22quay%22.html', './javascript%3Aalert(1).html', './%2F%2Fexample.org'], false, false, true,
  ]);
});
