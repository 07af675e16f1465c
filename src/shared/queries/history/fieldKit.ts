import { formatDay } from '../../calendar';
import type { DayNumber } from '../../model';
import type { Names } from './names';

/** How one field is called and how its values read. */
export interface FieldWords<Row> {
  readonly field: keyof Row & string;
  readonly label: string;
  readonly words: (value: Row, names: Names) => string;
}

export const dayWords = (value: DayNumber | null): string => (value === null ? 'open' : formatDay(value, 'dayMonthYear'));
export const textWords = (value: string): string => (value === '' ? 'empty' : value);
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
export const listWords = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));
export const count = (value: number, noun: string): string => `${String(value)} ${noun}${value === 1 ? '' : 's'}`;

export const field = <Row>(name: keyof Row & string, label: string, words: (row: Row, names: Names) => string): FieldWords<Row> => ({ field: name, label, words });
