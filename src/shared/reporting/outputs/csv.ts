import { writeTable, type Cell } from '../../exchange/csv';
import { currencyDigits } from '../../model';
import type { ColumnKind, ReportCell, ReportColumn } from '../document';
import { printable } from '../html';
import type { OutputTable } from './outputTable';

const minutesPerHour = 60;

/** What a head says besides its name: files have no page that tells the unit. */
const headOf = ({ name, kind }: ReportColumn, currency: string): string => {
  const units: Readonly<Record<ColumnKind, string>> = { money: currency, hours: 'h', percent: '%', text: '', number: '', day: '' };
  const unit = units[kind];
  return unit === '' || name.includes(`(${unit})`) ? name : `${name} (${unit})`;
};

/** One division of two whole numbers is rounded once and written shortest: 12345 minor units are 123.45. */
const figureOf = (cell: number, kind: ColumnKind, currency: string): number => {
  if (kind === 'money') return cell / 10 ** currencyDigits(currency);
  return kind === 'hours' ? Math.round((cell * 100) / minutesPerHour) / 100 : cell;
};

/** A cell as files carry it: money in major units, hours as decimals to a hundredth, percent and numbers as they are; texts and days as text, without what no document can hold. Null where there is no figure. */
export const fileCell = (cell: ReportCell, kind: ColumnKind, currency: string): Cell => {
  if (cell === null) return null;
  // Before the guard: what no file can hold must not hide the sign that begins a formula.
  if (typeof cell === 'string') return printable(cell);
  return Number.isFinite(cell) ? figureOf(cell, kind, currency) : null;
};

/** Names of the columns with their units, no two alike. */
export const headsOf = ({ columns }: OutputTable, currency: string): readonly string[] => {
  const taken = new Map<string, number>();
  return columns.map((column) => {
    const head = headOf(column, currency);
    const count = (taken.get(head) ?? 0) + 1;
    taken.set(head, count);
    return count === 1 ? head : `${head} ${String(count)}`;
  });
};

/** A table as a tidy CSV file: one row of names with units, one row a fact, no sums, plain numbers, ISO days; texts guarded against formulas. */
export const csvOf = (table: OutputTable, currency: string): string =>
  writeTable([headsOf(table, currency), ...table.rows.map((cells) => cells.map((cell, place) => fileCell(cell, table.columns[place]?.kind ?? 'text', currency)))]);
