import { describe, expect, test } from 'vitest';
import { fixture, readBytes, readText, tableOfText } from '../support';

const codeOf = (bytes: Uint8Array): string => {
  const result = readBytes(bytes);
  return result.ok ? 'read' : result.refusal.code;
};

describe('encoding', () => {
  test.each([
    ['yard-tasks.csv', 'utf-8', 'unmarked', ','], ['semikolon-1252.csv', 'windows-1252', 'unmarked', ';'], ['utf16le.csv', 'utf-16le', 'marked', '\t'], ['utf16be.csv', 'utf-16be', 'marked', '\t'],
  ])('IMP-1 IMP-2 %s is %s, %s, cut by %j', (name, encoding, marked, separator) => {
    expect(readBytes(fixture(name))).toMatchObject({ ok: true, value: { encoding, marked, separator } });
  });

  test('IMP-1 letters survive every encoding', () => {
    expect(readBytes(fixture('semikolon-1252.csv'))).toMatchObject({ value: { headers: ['Aufgabe', 'Aufwand (h)', 'Fälligkeit', 'Priorität', 'Projekt'], rows: [{ row: 2, cells: ['Träger schweißen', '12,5', '26.11.2026', 'hoch', 'Hafenkran'] }, { row: 3 }, { row: 4, cells: ['Rüsten; Aufräumen', '0,75', '', 'mittel', ''] }] } });
    expect(readBytes(fixture('utf16be.csv'))).toMatchObject({ value: { headers: ['Name', 'Team', 'Skills'], rows: [{ cells: ['Zoë Łuk', 'Yard', 'Welding=4'] }] } });
    expect(readBytes(new TextEncoder().encode('\uFEFFName\nZoë\n'))).toMatchObject({ value: { marked: 'marked', headers: ['Name'] } });
    const unmarked = new Uint8Array([...'Name,Team\nAna,Yard\n'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(readBytes(unmarked)).toMatchObject({ value: { encoding: 'utf-16le', headers: ['Name', 'Team'] } });
  });

  test('IMP-1 another encoding can be chosen', () => {
    expect(readBytes(fixture('semikolon-1252.csv'), { encoding: 'utf-8' })).toMatchObject({ refusal: { code: 'wrong-encoding' } });
  });
});

describe('what is refused', () => {
  test('IMP-5 empty files, headers without rows', () => {
    expect(codeOf(fixture('empty.csv'))).toBe('empty-file');
    expect(codeOf(new TextEncoder().encode(' \n\n'))).toBe('empty-file');
    expect(codeOf(new TextEncoder().encode('Task,Effort\n'))).toBe('no-rows');
  });

  test('IMP-5 files that are no text', () => {
    const result = readBytes(fixture('picture.csv'), {}, 'picture.csv');
    expect(result).toEqual({ ok: false, refusal: { code: 'not-text', sentence: 'picture.csv is a PNG picture, not a CSV file. Nothing was changed.', nextStep: 'Choose the CSV file that holds the table.' } });
    expect(codeOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 9, 9]))).toBe('not-text');
    expect(codeOf(new Uint8Array(400).map((_, place) => place % 32))).toBe('not-text');
  });

  test('IMP-5 more than 50 MB, more than 20,000 rows', () => {
    expect(codeOf(new Uint8Array(50 * 1024 * 1024 + 1).fill(65))).toBe('too-large');
    const rows = (count: number): Uint8Array => new TextEncoder().encode(`Task,Effort\n${'Weld,3\n'.repeat(count)}`);
    expect(codeOf(rows(100_000))).toBe('too-many-rows');
    expect(codeOf(rows(20_000))).toBe('read');
  });

  test('IMP-6 broken quotes name their row', () => {
    const result = readBytes(fixture('broken-quotes.csv'), {}, 'broken.csv');
    expect(result.ok ? '' : result.refusal.sentence).toBe('broken.csv, row 3: a quotation mark is opened and never closed, so the rows below it cannot be told apart. Nothing was changed.');
    const after = readText('Task,Effort\nWeld,3\n"Pa"int,4\n');
    expect(after.ok ? '' : after.refusal.sentence).toBe('file.csv, row 3: there is text after a closing quotation mark. Nothing was changed.');
  });
});

describe('rows and columns', () => {
  test('IMP-2 separators are told by rows of equal width', () => {
    expect(tableOfText('Task;Notes\nWeld;a, b, c\nPaint;d, e\n').separator).toBe(';');
    expect(tableOfText('Task\tNotes\nWeld\ta, b\n').separator).toBe('\t');
    expect(tableOfText('Task\nWeld\n').separator).toBe(',');
    expect(readText('Task;Effort\nWeld;3\n', { separator: ',' })).toMatchObject({ value: { headers: ['Task;Effort'] } });
  });

  test('IMP-3 the header may stand below other rows', () => {
    expect(readBytes(fixture('asana-like.csv'))).toMatchObject({ value: { headerRow: 3, rowsAbove: [{ row: 1 }], blankRows: 1, rows: [{ row: 4 }, { row: 5 }] } });
    expect(readText('1,2\nTask,Effort\nWeld,3\n')).toMatchObject({ value: { headerRow: 2, headers: ['Task', 'Effort'] } });
    expect(readText('Weld,3\nPaint,4\n', { headerRow: 2 })).toMatchObject({ refusal: { code: 'no-rows' } });
    expect(readText('Weld,3\nPaint,4\n', { headerRow: 9 })).toMatchObject({ refusal: { code: 'no-header' } });
  });

  test('IMP-4 cells may span lines, rows may be short or too wide', () => {
    const table = tableOfText('Task,Notes\r\nWeld,"two\nlines"\r\n\r\nPaint\r\nShip,x,more,\r\n');
    expect(table.rows).toEqual([{ row: 2, cells: ['Weld', 'two\nlines'] }, { row: 4, cells: ['Paint', ''] }, { row: 5, cells: ['Ship', 'x'] }]);
    expect(table.surplus).toEqual([{ row: 5, cells: ['more'] }]);
  });

  test('IMP-4 all line ends', () => {
    const rows = [{ row: 2, cells: ['Weld', 'a'] }, { row: 3, cells: ['Paint', 'b'] }];
    for (const end of ['\n', '\r\n', '\r']) expect(tableOfText(['Task,Notes', 'Weld,"a"', 'Paint,b', ''].join(end)).rows).toEqual(rows);
    expect(tableOfText('Task,Notes\r\nWeld,"a"\nPaint,b\r\n').rows).toEqual(rows);
  });
});
