import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { projectId, resourceId, rowsOf, workspaceOf, type Workspace } from '../../../src/shared/model';
import { csvOf, htmlOf, markdownOf, personCalendar, personSheet, printedBoard, projectCalendar, tablesOf, workbookOf, type ReportDocument, type TableBlock } from '../../../src/shared/reporting';
import { tableHtml } from '../../../src/shared/reporting/html/tableHtml';
import { columnWidths } from '../../../src/shared/reporting/html/columnWidths';
import { markdownText } from '../../../src/shared/reporting/markdown/escape';
import { aBooking, aMilestone, aPerson, aProject, aTask, aWorkspace, monday } from '../../support/builders';
import { aLivelyPlan, blockOf, draft, textOf } from './requests';

const kinds = [['project', 'gate'], ['portfolio', ''], ['team', 'Shop'], ['person', 'ana'], ['capacity', ''], ['budget', '']] as const;

/** Tags of a page in which every text is escaped: name and attributes. */
const tagsOf = (html: string): readonly (readonly [name: string, attributes: string])[] => [...html.matchAll(/<([a-z!][a-z0-9]*)((?:\s[^<>]*)?)>/gi)].map(([, name = '', attributes = '']) => [name.toLowerCase(), attributes]);

describe('RPT-18 the page is whole', () => {
  test.each(kinds)('%s', (kind, subject) => {
    const html = htmlOf(draft(aLivelyPlan(), kind, subject));
    const tags = tagsOf(html);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">/);
    expect(tags.filter(([name]) => ['script', 'link', 'iframe', 'object', 'embed', 'form', 'img', 'a', 'base'].includes(name))).toEqual([]);
    expect(tags.filter(([, attributes]) => /\son[a-z]+=|\s(?:href|src)=/i.test(attributes))).toEqual([]);
    const levels = tags.flatMap(([name]) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });
});

const payloads = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><script>alert(1)</script>', '=cmd()', '[click](javascript:alert(1))', '**bold** _x_ `code` @channel <!here> #general', 'https://evil.example', '\u202Egnp.exe', 'שלום עולם', '😀 emoji', '👩🏽‍🚀'.repeat(50), 'x'.repeat(200), 'ש'.repeat(200), '\u0000=cmd()', '\u202E=cmd()', '@SUM(A1)', '\t=1+1', "'; } body { display: none } /*", '\\" \u0000 \uD800'];

const named = (name: string): Workspace => {
  const rows = rowsOf(aLivelyPlan());
  return workspaceOf({
    ...rows, settings: { ...rows.settings, workspaceName: name }, resources: rows.resources.map((each) => ({ ...each, name, role: name })), projects: rows.projects.map((each) => ({ ...each, name, client: name, code: name })),
    tasks: rows.tasks.map((each) => ({ ...each, title: name, notes: name, blockedReason: each.blockedReason === '' ? '' : name, checklist: [{ text: name, done: false }] })), milestones: rows.milestones.map((each) => ({ ...each, name })),
    expenses: rows.expenses.map((each) => ({ ...each, title: name, vendor: name, category: name })), materials: rows.materials.map((each) => ({ ...each, name })), baselines: rows.baselines.map((each) => ({ ...each, name })),
  });
};

/** Every paper there is about a plan in which all names are the same: reports, the printed board, a person's sheet. */
const papersOf = (name: string): readonly ReportDocument[] => {
  const workspace = named(name);
  const reports = kinds.map(([kind, subject]) => draft(workspace, kind, subject, { changes: [{ day: monday, by: name, label: name, reason: name }], edits: new Map([['summary', name]]) }));
  const span = { from: monday, weeks: 1, page: { size: 'A4', orientation: 'landscape' } } as const;
  return [...reports, printedBoard(workspace, span), ...['ana', 'ben'].map((id) => personSheet(workspace, resourceId(id), span))];
};

const plainPapers = papersOf('Plain');
const tagNamesOf = (text: string): ReadonlySet<string> => new Set(tagsOf(text.replace(/<style>[\s\S]*?<\/style>/, '')).map(([name]) => name));
const wordsOf = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');
const turnsText = /[\u202A-\u202E]/u;
const isFormula = (text: string): boolean => /^\s*[=+\-@]/u.test(text) && !/^-?[0-9.]+$/u.test(text);

describe('RPT-19 texts come out as harmless text', () => {
  test.each(payloads)('%j', (payload) => {
    for (const [place, document] of papersOf(payload).entries()) {
      const html = htmlOf(document);
      const plain = plainPapers[place];
      if (plain === undefined) throw new Error('Every paper has its plain one.');
      const known = tagNamesOf(htmlOf(plain));
      expect([...tagNamesOf(html)].filter((name) => name !== 'bdi' && !known.has(name))).toEqual([]);
      // Nothing of a name is lost but what no paper can hold.
      // eslint-disable-next-line no-control-regex
      expect(wordsOf(html)).toContain(payload.replace(/[\u0000\u202E\uD800]/gu, '').replace(/\s+/g, ' ').trim());
      expect(html.match(/<\/?style>/g)).toHaveLength(2);
      expect(html).not.toMatch(/[\u202A-\u202E]/u);
      expect(html).not.toContain(String.fromCharCode(0));
      const markdown = markdownOf(document);
      expect(markdown).not.toMatch(/<|[^\\]\]\(|(?<!\\)`|@(?=[a-z])|https?:\/\/|javascript:[a-z]/);
    }
  });

  test.each(payloads)('%j in tables: files of them and workbooks', (payload) => {
    for (const document of papersOf(payload)) {
      const tables = tablesOf(document);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const csv = csvOf(table, document.currency);
        expect(csv).not.toMatch(turnsText);
        expect(csv).not.toContain(String.fromCharCode(0));
        const { data, errors } = Papa.parse<readonly string[]>(csv.replace(/^\uFEFF/u, '').replace(/\r\n$/u, ''), { delimiter: ',', newline: '\r\n' });
        expect([errors, data.length, data.filter((cells) => cells.length !== table.columns.length || cells.some(isFormula))]).toEqual([[], table.rows.length + 1, []]);
      }
      const files = Object.entries(unzipSync(workbookOf({ title: document.title, facts: [['Plan', payload]], tables, currency: document.currency, page: document.page }))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
      for (const [name, xml] of files) {
        expect([name, tagsOf(xml).filter(([tag]) => ['script', 'img', 'style', 'f'].includes(tag)), turnsText.test(xml)]).toEqual([name, [], false]);
        expect([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/gu)].map(([, text = '']) => wordsOf(text)).filter(isFormula)).toEqual([]);
      }
    }
  });

  test.each(payloads)('%j in calendars', (payload) => {
    const span = { from: monday, madeAt: '2026-11-25T10:00:00.000Z' };
    for (const text of [personCalendar(named(payload), resourceId('ana'), span), projectCalendar(named(payload), projectId('gate'), span)].map(textOf)) {
      const lines = text.replaceAll('\r\n ', '').split('\r\n');
      expect(lines.filter((line) => line !== '' && !/^(?:X-)?[A-Z-]+(?:;[A-Z-]+=[^:;]*)*:/u.test(line))).toEqual([]);
      expect([turnsText.test(text), text.includes(String.fromCharCode(0)), lines.filter((line) => line.startsWith('SUMMARY')).length]).toEqual([false, false, lines.filter((line) => line === 'BEGIN:VEVENT').length]);
    }
  });

  test('a style sheet takes a title only as escaped signs', () => {
    const html = htmlOf({ ...draft(aLivelyPlan(), 'person', 'ana'), title: '"; } * { display: none } </style>' });
    expect(html).toContain('@bottom-left { content: "\\000022\\00003b\\000020\\00007d\\000020\\00002a');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  test('Markdown marks, mentions and addresses are disarmed', () => {
    expect(markdownText('**a** _b_ `c` [d](e) ~f~ a|b')).toBe('\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ a\\|b');
    expect(markdownText('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@\u2060U1&gt;');
    expect(markdownText('@here ask ana@example.com')).toBe('@\u2060here ask ana@\u2060example.\u2060com');
    expect(markdownText('- list')).toBe('\\- list');
    expect(markdownText('1. list')).toBe('1\\. list');
    expect(markdownText('two\nlines')).toBe('two lines');
    expect(markdownText('Week 48: 12.5 h, 10:30')).toBe('Week 48: 12.5 h, 10:30');
    expect(markdownText('https://a.example')).toBe('https:\u2060//a.\u2060example');
  });

  test('what reads from right to left is set apart', () => {
    expect(tableHtml({ ...aTable, rows: [['שלום', 1]] }, words)).toContain('<th scope="row"><bdi>שלום</bdi></th>');
  });
});

const words = { currency: 'EUR', statusDay: '2026-11-23', letters: 100 };
const aTable: TableBlock = { type: 'table', id: 't', caption: 'Cost', columns: [{ name: 'Item', kind: 'text' }, { name: 'Amount', kind: 'money' }], rows: [['Steel', 123_456], ['Paint', null]], total: ['Total', 123_456], more: 'and 3 more' };

describe('RPT-20 tables', () => {
  test('have heads of rows and columns, units, sums and what is left out', () => {
    expect(tableHtml(aTable, words).replace(/<colgroup>.*<\/colgroup>/, '')).toBe(
      '<div class="wide" style="--letters:17"><table><caption>Cost</caption><thead><tr><th scope="col">Item</th><th scope="col" class="n">Amount <span class="unit">EUR</span></th></tr></thead>'
      + '<tbody><tr><th scope="row">Steel</th><td class="n">1,234.56</td></tr><tr><th scope="row">Paint</th><td class="n"></td></tr><tr class="rest"><td colspan="2">and 3 more</td></tr></tbody>'
      + '<tfoot><tr><th scope="row">Total</th><td class="n">1,234.56</td></tr></tfoot></table></div>',
    );
    expect(tableHtml({ ...aTable, total: null }, words)).toContain('</tbody></table><p class="more">and 3 more</p></div>');
    expect(tableHtml({ ...aTable, rows: [], total: null, more: 'None yet.' }, words)).toBe('<h3>Cost</h3><p class="more">None yet.</p>');
  });

  test('heads are repeated and sums are not', () => {
    const html = htmlOf(draft(aLivelyPlan(), 'project', 'gate'));
    expect(html).toContain('thead { display: table-header-group; }');
    expect(html).toContain('tfoot { display: table-row-group; }');
  });

  test('columns of figures are as wide as their longest figure, words share the rest', () => {
    expect(columnWidths([{ head: 'A', wraps: 'oneLine', texts: ['1,234,567.00'] }, { head: 'B', wraps: 'wraps', texts: ['x'.repeat(200)] }], 100)).toEqual([14, 86]);
    expect(columnWidths([{ head: 'Status', wraps: 'wraps', texts: ['In progress'] }], 10)).toEqual([13]);
    expect(columnWidths([], 100)).toEqual([]);
  });
});

describe('RPT-21 paper', () => {
  const html = htmlOf(draft(aLivelyPlan(), 'project', 'gate', { page: { size: 'Letter', orientation: 'landscape' } }));

  test('has its size, page numbers and no letters below 9 pt', () => {
    expect(html).toContain('@page { size: letter landscape;');
    expect(html).toContain('@bottom-right { content: counter(page) " / " counter(pages);');
    const sizes = [...html.matchAll(/font(?:-size)?:\s*([0-9.]+)pt/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBe(9);
  });

  test('every status has its word and its own shape', () => {
    const shapes = (['red', 'amber', 'green'] as const).map((status) => {
      const page = htmlOf(draft(aLivelyPlan(), 'project', 'gate', { edits: new Map([['rag', status]]) }));
      return { word: /<strong>([^<]*)<\/strong>/.exec(page)?.[1], shape: /class="rag [^>]*><svg[^>]*>(.*?)<\/svg>/.exec(page)?.[1] };
    });
    expect(shapes.map(({ word }) => word)).toEqual(['Red', 'Amber', 'Green']);
    expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(3);
    expect(htmlOf(draft(aLivelyPlan(), 'project', 'gate', { edits: new Map([['rag', 'green']]) }))).toContain('Set by hand; the figures say red.');
  });
});

test('RPT-22 the message is the first page as lists', () => {
  const workspace = aWorkspace({ projects: [aProject('gate', { name: 'Gate' })], milestones: [aMilestone('m', [], { name: 'Frame', projectId: projectId('gate'), dueDay: monday + 7 })], tasks: [] });
  expect(markdownOf(draft(workspace, 'project', 'gate', { edits: new Map([['summary', 'One.\n\nTwo.'], ['rag', 'amber'], ['rag.reason', 'Rain.']]) }))).toBe([
    '**Gate: weekly status**', 'Status of Monday 23 November 2026 (week 48) · since 16 Nov 2026', '🟡 **Amber**: Rain. (Set by hand; the figures say green.)', 'One.', 'Two.', '**Milestones**',
    '- **Frame**: due 30 Nov, forecast 30 Nov, slip, days 0, status On track', '**Budget**', '- Budget: **not set**\n- Spent: **0 EUR**\n- At completion: **0 EUR** (spent, committed and still ahead)',
    '**What changed**', '- Nothing was changed in this period.', '**Top conflicts**', '- Nothing is in conflict in the next four weeks.', '**Decisions needed**', '1. Who answers for Frame? It is due Mon 30 Nov and has no owner. **(by 30 Nov)**', '',
  ].join('\n\n').replace(/\n\n$/, '\n'));
  const sheet = markdownOf(draft(aWorkspace({ resources: [aPerson('ana', { name: 'Ana' })], tasks: [aTask('weld', { title: 'Weld' })], bookings: [aBooking('b', 'weld', 'ana', [[monday, 90]])] }), 'person', 'ana'));
  expect(sheet).toContain('**Mon 23 Nov**\n- ☐ Weld, 1.5 h');
});

describe('RPT-23 tables for files', () => {
  test('hold raw cells without sums, under names of their own', () => {
    const document: ReportDocument = { ...draft(aLivelyPlan(), 'project', 'gate'), pages: [{ id: 'p', title: '', layout: 'plain', blocks: [{ type: 'heading', level: 2, text: 'A/B: [long] name of a table that is cut' }, { ...aTable, caption: '' }, { ...aTable, caption: '' }, { ...aTable, rows: [] }] }] };
    const tables = tablesOf(document);
    expect(tables.map(({ name }) => name)).toEqual(['A B long name of a table tha', 'A B long name of a table tha 2']);
    expect(tables[0]?.rows).toEqual([['Steel', 123_456], ['Paint', null]]);
  });

  test('of every report have a cell a column', () => {
    for (const [kind, subject] of kinds) {
      const tables = tablesOf(draft(aLivelyPlan(), kind, subject));
      expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(tables.length);
      expect(tables.filter(({ columns, rows }) => rows.some((cells) => cells.length !== columns.length))).toEqual([]);
    }
    expect(blockOf(draft(aLivelyPlan(), 'project', 'gate'), 'table', 'expenses').rows).toEqual([['Steel', 'Travel', 'Nord', 'Spent', '2026-11-23', 30_000]]);
  });
});
