// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectId, resourceId, type Workspace } from '../../../src/shared/model';
import { csvOf, draftReport, htmlOf, markdownOf, personSheet, printedBoard, tablesOf, workbookOf, type ReportDocument } from '../../../src/shared/reporting';
import { aBooking, aMilestone, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';
import { blockOf, draft, request } from './requests';

const gate = projectId('gate');
const notShown = /\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b/;

/** Everything that leaves as text, by name; a workbook's sheets one by one. */
const outputsOf = (document: ReportDocument): readonly (readonly [string, string])[] => {
  const tables = tablesOf(document);
  const { title, subtitle, currency, page } = document;
  const sheets = Object.entries(unzipSync(workbookOf({ title, facts: [['', subtitle]], tables, currency, page }))).filter(([name]) => name.startsWith('xl/worksheets/')).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return [['html', htmlOf(document).replace(/<style>[\s\S]*?<\/style>/u, '')], ['markdown', markdownOf(document)], ...tables.map((table) => [`${table.name}.csv`, csvOf(table, currency)] as const), ...sheets];
};

const subjects = [['project', 'gate'], ['portfolio', ''], ['team', ''], ['person', 'ana'], ['capacity', ''], ['budget', ''], ['budget', 'gate']] as const;

const documentsOf = (workspace: Workspace): readonly ReportDocument[] => {
  const span = { from: monday, weeks: 1, page: { size: 'A4', orientation: 'landscape' } } as const;
  return [...subjects.map(([kind, subject]) => draftReport(workspace, request(kind, subject))), printedBoard(workspace, span), personSheet(workspace, resourceId('ana'), span)];
};

/** Ana has a rate from Tuesday on; she is booked on Monday too, and has worked then. */
const withoutRate = (): Workspace =>
  aWorkspace({
    resources: [aPerson('ana', { name: 'Ana', laterRates: [{ day: monday + 1, costPerHour: 6000, overtimePerHour: null, billingPerHour: null }] })], projects: [aProject('gate', { name: 'Gate' })],
    tasks: [aTask('weld', { title: 'Weld', projectId: gate })], bookings: [aBooking('b', 'weld', 'ana', [[monday, 240], [monday + 1, 240]])], timeEntries: [aTimeEntry('t', 'weld', 'ana', monday, 120)],
  });

const plans: readonly (readonly [string, Workspace])[] = [
  ['nothing at all', aWorkspace()],
  ['a project without tasks', aWorkspace({ projects: [aProject('gate', { name: 'Gate' })] })],
  ['milestones without tasks', aWorkspace({ projects: [aProject('gate', { name: 'Gate' })], milestones: [aMilestone('a', [], { name: 'Dated', projectId: gate, dueDay: monday + 30 }), aMilestone('b', [], { name: 'Bare', projectId: gate })] })],
  ['a task without effort', aWorkspace({ projects: [aProject('gate', { name: 'Gate' })], tasks: [aTask('weld', { title: 'Weld', projectId: gate, effort: 0 })] })],
  ['a rate that is missing for a day', withoutRate()],
];

describe('RPT-17 what is empty or missing gives figures or a sentence', () => {
  test.each(plans)('%s: in every output', (_name, workspace) => {
    for (const document of documentsOf(workspace)) {
      expect(document.pages.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
      for (const [name, text] of outputsOf(document)) expect([document.kind, name, notShown.exec(text)?.[0] ?? '', text.trim() === '']).toEqual([document.kind, name, '', false]);
    }
  });

  test('a project without tasks: its tables and its workbook', () => {
    const tables = tablesOf(draft(aWorkspace({ projects: [aProject('gate', { name: 'Gate' })] }), 'project', 'gate'));
    expect(tables.map(({ name }) => name)).toEqual(['Budget figures', 'Cost by kind', 'What the figures lack']);
    expect(csvOf({ ...tables[1], name: '', columns: tables[1]?.columns ?? [], rows: tables[1]?.rows ?? [] }, 'EUR')).toBe('\uFEFFCost,Planned (EUR),Spent (EUR),Still ahead (EUR)\r\nLabour,0,0,0\r\nMaterial,0,0,0\r\nExpenses,0,0,0\r\n');
    const parser = new DOMParser();
    const document = draft(aWorkspace(), 'portfolio', '');
    const files = unzipSync(workbookOf({ title: '', facts: [], tables: [], currency: 'EUR', page: document.page }));
    expect(Object.entries(files).filter(([, bytes]) => parser.parseFromString(strFromU8(bytes), 'application/xml').querySelector('parsererror') !== null)).toEqual([]);
  });

  test('a milestone without tasks says that nothing tells its day', () => {
    const [, workspace] = plans[2] ?? ['', aWorkspace()];
    const document = draft(workspace, 'project', 'gate');
    expect(blockOf(document, 'list', 'milestones.why').items).toEqual([
      { lead: 'Dated:', text: 'Due Wed 23 Dec. It waits for no tasks, so nothing tells whether it will be in time.' },
      { lead: 'Bare:', text: 'It has neither tasks nor a due day, so nothing tells when it will be reached.' },
    ]);
    expect(blockOf(document, 'table', 'milestones').rows).toEqual([['Dated', '', '2026-12-23', '2026-12-23', 0, 'On track'], ['Bare', '', null, null, null, 'On track']]);
  });

  test('a rate that is missing is named where money is, and on the first page', () => {
    const document = draft(withoutRate(), 'project', 'gate');
    expect(blockOf(document, 'list', 'lacks').items.map(({ text }) => text)).toContain('6 h of Ana have no cost, because no rate is known on 23 Nov 2026. Set a rate that holds from then on in People.');
    expect(blockOf(document, 'paragraph', 'summary').text).toContain('no budget is set. 6 h have no cost yet: a rate is missing.');
  });

  test('one task is one task', () => {
    expect(blockOf(draft(withoutRate(), 'project', 'gate'), 'paragraph', 'summary').text).toMatch(/^20 % of the work is done: 0 of 1 task is done; 8 h are left /);
  });
});
