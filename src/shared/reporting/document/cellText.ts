import { formatDay, formatHoursNumber, parseIsoDay } from '../../calendar';
import { formatAmount, withThousands, type DayNumber, type IsoDay, type MinorUnits } from '../../model';
import type { ColumnKind, ReportCell } from './blocks';

/** What the cells of one document have in common. */
export interface CellWords {
  readonly currency: string;
  /** Days of its year are written without the year. */
  readonly statusDay: IsoDay;
}

/** An amount without its currency, which stands in the column's head: 42000 EUR is "420.00". */
export const amountText = (amount: MinorUnits, currency: string): string => formatAmount(amount, currency);

/** "27 Nov" in the year of `statusDay`, else "27 Nov 2027"; what is no day stays as it is. */
export const dayText = (day: IsoDay, statusDay: IsoDay): string => {
  const number = parseIsoDay(day);
  return number === null ? day : dayWords(number, day.slice(0, 4) === statusDay.slice(0, 4));
};

const dayWords = (day: DayNumber, isSameYear: boolean): string => formatDay(day, isSameYear ? 'dayMonth' : 'dayMonthYear');

const numberText = (value: number): string => {
  const [whole = '0', rest] = String(Math.abs(Math.round(value * 100) / 100)).split('.');
  return `${value < 0 ? '-' : ''}${withThousands(Number(whole))}${rest === undefined ? '' : `.${rest}`}`;
};

/** A cell as people read it. Null, and a number that is none, are the empty text. */
export const cellText = (cell: ReportCell, kind: ColumnKind, { currency, statusDay }: CellWords): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return kind === 'day' ? dayText(cell, statusDay) : cell;
  if (!Number.isFinite(cell)) return '';
  switch (kind) {
    case 'money': return amountText(cell, currency);
    case 'hours': return formatHoursNumber(cell);
    case 'percent': return `${numberText(cell)} %`;
    case 'number': case 'text': case 'day': return numberText(cell);
  }
};

/** The unit that a column's cells share; empty where they have none or carry it themselves. */
export const unitOf = (kind: ColumnKind, currency: string): string => (kind === 'money' ? currency : kind === 'hours' ? 'h' : '');
