// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sheetNames } from '../../../../src/shared/reporting/outputs/xlsx/sheetNames';
import { workbookOf, type OutputTable } from '../../../../src/shared/reporting';

const table: OutputTable = {
  name: 'Cost: by task/person',
  columns: [{ name: 'Task', kind: 'text' }, { name: 'Due', kind: 'day' }, { name: 'Cost', kind: 'money' }, { name: 'Effort', kind: 'hours' }, { name: 'Done', kind: 'percent' }, { name: 'Slip', kind: 'number' }],
  rows: [
    ['=cmd|\'/c calc\'!A1', '2026-11-27', 123_456, 450, 61, -2],
    ['<script>alert(1)</script> & _x0041_', 'no day', null, Number.POSITIVE_INFINITY, null, 0],
  ],
};

const filesOf = (over: Partial<Parameters<typeof workbookOf>[0]> = {}): Readonly<Record<string, string>> => {
  const bytes = workbookOf({ title: 'Harbour <crane> \u0000', facts: [['Status day', '2026-11-25'], ['Plan', '@plan']], tables: [table], currency: 'EUR', page: { size: 'A4', orientation: 'landscape' }, ...over });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
};

const cellsOf = (xml: string): readonly (readonly string[])[] => [...xml.matchAll(/<row>(.*?)<\/row>/gu)].map(([, row = '']) => row.match(/<c[ />].*?(?:<\/c>|(?<=\/)>)/gu) ?? []);

describe('RPO-3 a workbook is one that spreadsheets open', () => {
  test('its parts are named once each, and every part that is named is there', () => {
    const files = filesOf();
    expect(Object.keys(files).sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    const named = [...(files['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(([, name]) => name);
    const targets = [...(files['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/gu)].map(([, target]) => `xl/${target ?? ''}`);
    expect([[...named].sort(), targets.filter((target) => files[target] === undefined)]).toEqual([Object.keys(files).filter((name) => !name.endsWith('.rels') && !name.startsWith('[')).sort(), []]);
  });

  test('every part is well-formed, whatever the texts are', () => {
    const parser = new DOMParser();
    const wrong = Object.entries(filesOf()).filter(([, xml]) => parser.parseFromString(xml, 'application/xml').querySelector('parsererror') !== null);
    expect(wrong).toEqual([]);
  });

  test('numbers are numbers, days are days, texts are texts: guarded, escaped, and never a formula', () => {
    const sheet = filesOf()['xl/worksheets/sheet2.xml'] ?? '';
    const text = (content: string): string => `<c t="inlineStr" s="9"><is><t xml:space="preserve">${content}</t></is></c>`;
    expect([sheet.includes('<f'), cellsOf(sheet).slice(1)]).toEqual([
      false,
      [
        [text('&#39;=cmd|&#39;/c calc&#39;!A1'), '<c s="7"><v>46353</v></c>', '<c s="4"><v>1234.56</v></c>', '<c s="5"><v>7.5</v></c>', '<c s="6"><v>0.61</v></c>', '<c s="3"><v>-2</v></c>'],
        [text('&lt;script&gt;alert(1)&lt;/script&gt; &amp; _x005F_x0041_'), '<c t="inlineStr" s="0"><is><t xml:space="preserve">no day</t></is></c>', '<c/>', '<c/>', '<c/>', '<c s="3"><v>0</v></c>'],
      ],
    ]);
  });

  test('the head stays in sight, is printed on every page, and can be filtered by', () => {
    const files = filesOf();
    expect([
      files['xl/worksheets/sheet2.xml']?.includes('state="frozen"'), files['xl/worksheets/sheet2.xml']?.includes('<autoFilter ref="A1:F3"/>'), files['xl/worksheets/sheet2.xml']?.includes('paperSize="9" orientation="landscape"'),
      /<definedName name="_xlnm.Print_Titles" localSheetId="1">&#39;Cost by task person&#39;!\$1:\$1<\/definedName>/u.test(files['xl/workbook.xml'] ?? ''),
    ]).toEqual([true, true, true, true]);
  });

  test('the first sheet says what it is about', () => {
    expect(cellsOf(filesOf()['xl/worksheets/sheet1.xml'] ?? '').map((cells) => cells.map((cell) => cell.replace(/<[^>]+>/gu, '')))).toEqual([['Harbour &lt;crane&gt; '], ['Status day', '2026-11-25'], ['Plan', '&#39;@plan']]);
  });

  test('names of sheets are what Excel takes', () => {
    expect(sheetNames(['Report', 'report', 'History', "'quoted'", 'a:b/c\\d?e*f[g]h', '', 'x'.repeat(40), 'x'.repeat(40), '😀'.repeat(20)])).toEqual([
      'Report', 'report 2', 'History 2', 'quoted', 'a b c d e f g h', 'Table', 'x'.repeat(31), `${'x'.repeat(29)} 2`, '😀'.repeat(15),
    ]);
  });

  test('10,000 rows are written whole, without a worker', () => {
    const rows = Array.from({ length: 10_000 }, (_, place) => [`Task ${String(place)}`, '2026-11-27', place * 100, 60, 50, place] as const);
    const sheet = filesOf({ tables: [{ ...table, rows }] })['xl/worksheets/sheet2.xml'] ?? '';
    expect([cellsOf(sheet).length, sheet.includes('Task 9999')]).toEqual([10_001, true]);
  });
});
