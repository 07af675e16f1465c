import type { PageFormat } from '../../document';
import { headsOf } from '../csv';
import type { OutputTable } from '../outputTable';
import { cellFormats, sheetCell, textCell } from './cells';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** 1 is Letter, 9 is A4: numbers of the format. */
const paperSizes: Readonly<Record<PageFormat['size'], number>> = { Letter: 1, A4: 9 };

const letterA = 65;
/** A, B … Z, AA: how a column is called; `place` counts from 0. */
export const columnName = (place: number): string => {
  const [rest, last] = [Math.floor(place / 26), String.fromCharCode(letterA + (place % 26))];
  return rest === 0 ? last : `${columnName(rest - 1)}${last}`;
};

const sampled = 500;
const narrowest = 9;
const widest = 60;

const widthOf = (head: string, table: OutputTable, place: number): number => {
  let letters = Math.min(head.length, 24);
  for (const row of table.rows.slice(0, sampled)) letters = Math.max(letters, Math.min(widest, String(row[place] ?? '').length));
  return Math.max(narrowest, letters + 2);
};

const isRight = (kind: string): boolean => kind === 'money' || kind === 'hours' || kind === 'percent' || kind === 'number';

const setUp = (page: PageFormat): string =>
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
  + `<pageSetup paperSize="${String(paperSizes[page.size])}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`
  + '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

const begin = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;

/** A table as a sheet: a bold head that stays in sight and can be filtered by, widths that fit, printed as wide as the paper. */
export const tableSheet = (table: OutputTable, currency: string, page: PageFormat): string => {
  const heads = headsOf(table, currency);
  const kinds = table.columns.map(({ kind }) => kind);
  const rows = table.rows.map((cells) => `<row>${kinds.map((kind, place) => sheetCell(cells[place] ?? null, kind, currency)).join('')}</row>`);
  const all = `A1:${columnName(Math.max(0, heads.length - 1))}${String(table.rows.length + 1)}`;
  return `${begin}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + (heads.length === 0 ? '' : `<cols>${heads.map((head, place) => `<col min="${String(place + 1)}" max="${String(place + 1)}" width="${String(widthOf(head, table, place))}" customWidth="1"/>`).join('')}</cols>`)
    + `<sheetData><row>${heads.map((head, place) => textCell(head, isRight(kinds[place] ?? 'text') ? cellFormats.headRight : cellFormats.head)).join('')}</row>${rows.join('')}</sheetData>`
    + (heads.length === 0 ? '' : `<autoFilter ref="${all}"/>`)
    + `${setUp(page)}</worksheet>`;
};

/** A sheet of lines, each a word and what it says: what the report is about. */
export const aboutSheet = (title: string, facts: readonly (readonly [name: string, text: string])[], page: PageFormat): string =>
  `${begin}<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>`
  + `<sheetData><row>${textCell(title, cellFormats.title)}</row>${facts.map(([name, text]) => `<row>${textCell(name, cellFormats.plain)}${textCell(text, cellFormats.wrapped)}</row>`).join('')}</sheetData>${setUp(page)}</worksheet>`;
