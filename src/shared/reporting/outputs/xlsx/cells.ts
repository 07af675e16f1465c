import { guarded } from '../../../exchange/csv';
import { parseIsoDay } from '../../../calendar';
import { currencyDigits } from '../../../model';
import type { ColumnKind, ReportCell } from '../../document';
import { escaped, printable } from '../../html';
import { fileCell } from '../csv';

/** Places in the list of cell formats of `styles.ts`. */
export const cellFormats = { plain: 0, head: 1, headRight: 2, number: 3, money: 4, hours: 5, percent: 6, day: 7, title: 8, wrapped: 9 } as const;

const formatOf: Readonly<Record<ColumnKind, number>> = {
  text: cellFormats.plain, number: cellFormats.number, money: cellFormats.money, hours: cellFormats.hours, percent: cellFormats.percent, day: cellFormats.day,
};

/** Spreadsheets count days from the last but one of 1899, because they take 1900 for a leap year. */
const serialOfDayZero = 25_569;

/** What one cell holds at most. */
const longestText = 32_767;

const cut = (text: string): string => (text.length <= longestText ? text : `${[...text].slice(0, longestText - 1).join('')}…`.slice(0, longestText));

/** `_x0041_` in a workbook means a letter by its number: a text that looks so is written so that it is read as it is. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

/** A text as the content of a cell: guarded against formulas, without what XML cannot hold. */
export const textContent = (text: string): string => `<is><t xml:space="preserve">${escaped(literal(cut(guarded(printable(text)))))}</t></is>`;

export const textCell = (text: string, format: number): string => (text === '' ? `<c s="${String(format)}"/>` : `<c t="inlineStr" s="${String(format)}">${textContent(text)}</c>`);

const numberCell = (value: number, format: number): string => `<c s="${String(format)}"><v>${String(value)}</v></c>`;

/** A cell of a report as a cell of a sheet: numbers stay numbers and days are days, so that they can be summed and sorted. */
export const sheetCell = (cell: ReportCell, kind: ColumnKind, currency: string): string => {
  if (kind === 'day' && typeof cell === 'string') {
    const day = parseIsoDay(cell);
    return day === null ? textCell(cell, cellFormats.plain) : numberCell(day + serialOfDayZero, cellFormats.day);
  }
  const value = fileCell(cell, kind, currency);
  if (value === null) return '<c/>';
  if (typeof value === 'string') return textCell(value, kind === 'text' ? cellFormats.wrapped : cellFormats.plain);
  return numberCell(kind === 'percent' ? value / 100 : value, formatOf[kind]);
};

/** The number format of money: thousands apart, the currency's decimals, credits with a minus. */
export const moneyFormat = (currency: string): string => {
  const digits = currencyDigits(currency);
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
};
