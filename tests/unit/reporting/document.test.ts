import { describe, expect, test } from 'vitest';
import { documentFromText, documentToText, type ReportDocument } from '../../../src/shared/reporting';
import { cellText } from '../../../src/shared/reporting/document/cellText';
import { inWholeUnits, moneyWords } from '../../../src/shared/reporting/drafting/words';
import { rowsOf, workspaceOf, type Workspace } from '../../../src/shared/model';
import { aBudget, aWorkspace, theSettings } from '../../support/builders';
import { aLivelyPlan, blockOf, draft } from './requests';

const kinds = ['project', 'portfolio', 'team', 'person', 'capacity', 'budget'] as const;
const subjects = { project: 'gate', portfolio: '', team: 'Shop', person: 'ana', capacity: '', budget: '' } as const;

describe('RPT-1 a report is plain data', () => {
  test.each(kinds)('a %s report written as text and read back is the same', (kind) => {
    const document = draft(aLivelyPlan(), kind, subjects[kind]);
    expect(documentFromText(documentToText(document))).toEqual({ ok: true, value: document });
  });
});

describe('RPT-2 what cannot be read is refused', () => {
  const document = draft(aLivelyPlan(), 'project', 'gate');
  const refusalOf = (text: string): string => {
    const read = documentFromText(text);
    return read.ok ? 'read' : `${read.refusal.code}: ${read.refusal.sentence}`;
  };

  test('no JSON, no report, a missing part, an unknown part, a row too short', () => {
    const kept = 'It is kept as it is, and the plan is not touched.';
    expect(refusalOf('{"version":1')).toBe(`report-damaged: This report cannot be read: it is not a report. ${kept}`);
    expect(refusalOf('[]')).toBe(`report-damaged: This report cannot be read: it is not a report. ${kept}`);
    expect(refusalOf(JSON.stringify({ ...document, pages: undefined }))).toBe(`report-damaged: This report cannot be read: there is something wrong at "pages". ${kept}`);
    expect(refusalOf(JSON.stringify({ ...document, extra: 1 }))).toBe(`report-damaged: This report cannot be read: a part of it is missing or unknown. ${kept}`);
    const short: ReportDocument = { ...document, pages: [{ id: 'a', title: '', layout: 'plain', blocks: [{ type: 'table', id: 't', caption: '', columns: [{ name: 'A', kind: 'text' }], rows: [[]], total: null, more: '' }] }] };
    expect(refusalOf(JSON.stringify(short))).toBe(`report-damaged: This report cannot be read: there is something wrong at "pages.0.blocks.0". ${kept}`);
  });

  test('a newer version', () => {
    expect(refusalOf(JSON.stringify({ version: 2 }))).toBe('report-too-new: This report was made by a newer version of Loadline and cannot be shown here. It is kept as it is.');
  });

  test('a text longer than any report', () => {
    expect(refusalOf(' '.repeat(20 * 1024 * 1024 + 1))).toBe('report-damaged: This report cannot be read: it is longer than any report that Loadline writes. It is kept as it is, and the plan is not touched.');
  });
});

test('RPT-3 what was written by hand takes the place of the draft; the status that was found is kept beside another', () => {
  const plain = draft(aLivelyPlan(), 'project', 'gate');
  const edited = draft(aLivelyPlan(), 'project', 'gate', { edits: new Map([['summary', 'All good.'], ['rag', 'green'], ['rag.reason', 'Agreed with the client.'], ['decisions.more', 'Order paint.']]) });
  expect(blockOf(plain, 'rag')).toMatchObject({ status: 'red', derived: 'red' });
  expect(blockOf(edited, 'rag')).toEqual({ type: 'rag', id: 'rag', status: 'green', derived: 'red', reasonId: 'rag.reason', reason: 'Agreed with the client.' });
  expect(blockOf(edited, 'paragraph', 'summary').text).toBe('All good.');
  expect(blockOf(edited, 'paragraph', 'decisions.more').text).toBe('Order paint.');
  expect(blockOf(plain, 'paragraph', 'summary').text).not.toBe('');
  const wrong = draft(aLivelyPlan(), 'project', 'gate', { edits: new Map([['rag', 'purple']]) });
  expect(blockOf(wrong, 'rag').status).toBe('red');
});

test('RPT-4 cells are put into words where they are shown', () => {
  const words = { currency: 'EUR', statusDay: '2026-11-23' };
  expect(cellText(1_234_567, 'money', words)).toBe('12,345.67');
  expect(cellText(-5, 'money', { ...words, currency: 'JPY' })).toBe('-5');
  expect(cellText(390, 'hours', words)).toBe('6.5');
  expect(cellText(33, 'percent', words)).toBe('33 %');
  expect(cellText(1234.5, 'number', words)).toBe('1,234.5');
  expect(cellText('2026-12-01', 'day', words)).toBe('1 Dec');
  expect(cellText('2027-01-01', 'day', words)).toBe('1 Jan 2027');
  expect(cellText('not a day', 'day', words)).toBe('not a day');
  expect(['text', 'number', 'money', 'hours', 'percent', 'day'].map((kind) => cellText(null, kind as 'text', words))).toEqual(['', '', '', '', '', '']);
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((cell) => cellText(cell, 'money', words))).toEqual(['', '']);
  expect(draft(aLivelyPlan(), 'project', 'gate').statusDay).toBe('2026-11-23');
});

describe('RPT-4 money in sentences and key figures', () => {
  const of = (currency: string): Workspace => aWorkspace({ settings: { ...theSettings, currency } });

  test('is told in whole units, half up; less than one is exact', () => {
    expect([0, 40, -99, 100, 8_049, 8_050, 123_450, -123_450, 123_449].map((amount) => moneyWords(amount, of('EUR')))).toEqual(['0 EUR', '0.40 EUR', '-0.99 EUR', '1 EUR', '80 EUR', '81 EUR', '1,235 EUR', '-1,235 EUR', '1,234 EUR']);
    expect([0, 40, 1_234].map((amount) => moneyWords(amount, of('JPY')))).toEqual(['0 JPY', '40 JPY', '1,234 JPY']);
    expect([0, 999, 1_234_500].map((amount) => moneyWords(amount, of('KWD')))).toEqual(['0 KWD', '0.999 KWD', '1,235 KWD']);
  });

  test('also where alerts tell it; names keep theirs', () => {
    const told = (sentence: string): string => inWholeUnits(sentence, of('EUR'));
    expect(told('“Pay 12.50 EUR” has spent 2,859.78 EUR, 59 % of its budget of 4,837.00 EUR, and 0.40 EUR more.')).toBe('“Pay 12.50 EUR” has spent 2,860 EUR, 59 % of its budget of 4,837 EUR, and 0.40 EUR more.');
    expect(told('-2,859.50 EUR, 12.50 EUROS, 12.50 USD')).toBe('-2,860 EUR, 12.50 EUROS, 12.50 USD');
    expect(inWholeUnits('1,200 JPY', of('JPY'))).toBe('1,200 JPY');
  });

  test('so that no first page mixes both', () => {
    for (const [kind, subject] of [['project', 'gate'], ['portfolio', ''], ['budget', '']] as const) {
      const rows = rowsOf(aLivelyPlan());
      const document = draft(workspaceOf({ ...rows, budgets: [aBudget('money', 'gate', { labour: 50_000, reserve: 20_000 })] }), kind, subject);
      const words = (document.pages[0]?.blocks ?? []).filter(({ type }) => type !== 'table' && type !== 'chart');
      expect(JSON.stringify(words).match(/[0-9.,]+ EUR/g)?.filter((amount) => amount.includes('.'))).toEqual([]);
    }
  });
});
