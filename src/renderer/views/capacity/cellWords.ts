import { formatDay, formatHours, formatHoursNumber } from '../../../shared/calendar';
import type { CapacityCell, CapacityWeek, DemandCell } from '../../../shared/queries/capacity';
import { capacityCellsOf, nameOf, type TableRow } from './tableRows';

export type Measure = 'hours' | 'percent';

/** What a cell looks like and how it is said. */
export interface ShownCell {
  readonly tone: 'none' | 'off' | 'free' | 'filling' | 'full' | 'over';
  /** How far the cell is filled, 0 to 1. */
  readonly fill: number;
  /** What is booked; empty where nothing is, so that loads stand out from free weeks. */
  readonly figure: string;
  /** After the figure, quieter: what there is. */
  readonly beside: string;
  /** The amount that is too much, in words: "+5 h", "13 h short". */
  readonly amount: string;
  /** The whole of it as a sentence. */
  readonly words: string;
}

/** "week 48, 23 to 29 Nov". */
export const weekWords = ({ from, to, number }: CapacityWeek): string => {
  const first = formatDay(from, 'dayMonth');
  const last = formatDay(to - 1, 'dayMonth');
  return `week ${String(number)}, ${first.slice(-3) === last.slice(-3) ? first.slice(0, -4) : first} to ${last}`;
};

/** The cell of a line in a week. */
export const shownCell = (row: TableRow, week: CapacityWeek, index: number, measure: Measure): ShownCell | null => {
  const start = `${nameOf(row)}, ${weekWords(week)}: `;
  const cell = capacityCellsOf(row)?.[index];
  if (cell !== undefined) return capacityCell(cell, measure, start);
  const demand = row.kind === 'skill' ? row.row.cells[index] : undefined;
  return demand === undefined ? null : demandCell(demand, measure, start);
};

const capacityCell = ({ state, capacity, load, over, free, percent }: CapacityCell, measure: Measure, start: string): ShownCell => {
  const amount = over > 0 ? `+${formatHours(over)}` : '';
  if (state === 'off') return { tone: 'off', fill: 0, figure: '', beside: '', amount, words: `${start}no capacity` };
  const shown = { tone: state, fill: capacity === 0 ? 1 : Math.min(1, load / capacity), amount };
  const booked = `${start}${formatHours(load)} of ${formatHours(capacity)} booked${percent === null ? '' : `, ${String(percent)} %`}, ${formatHours(free)} free`;
  const words = over > 0 ? `${booked}, ${formatHours(over)} over` : booked;
  if (measure === 'percent') return { ...shown, figure: percent === null || state === 'free' ? '' : String(percent), beside: percent === null ? '' : state === 'free' ? '–' : ' %', words };
  return { ...shown, figure: state === 'free' ? '' : figureOf(load), beside: `/${figureOf(capacity)}`, words };
};

const demandCell = ({ needed, there, gap }: DemandCell, measure: Measure, start: string): ShownCell => {
  const words = `${start}${aboutHours(needed)} needed, ${aboutHours(there)} available${gap > 0 ? `, ${aboutHours(gap)} short` : ''}`;
  if (needed === 0) return { tone: 'none', fill: 0, figure: '', beside: '', amount: '', words };
  const shown = { tone: gap > 0 ? 'over' : 'filling', fill: there === 0 ? 1 : Math.min(1, needed / there), amount: gap > 0 ? `${aboutHours(gap)} short` : '', words } as const;
  if (measure === 'percent') return { ...shown, figure: there === 0 ? '' : String(Math.round((100 * needed) / there)), beside: there === 0 ? '' : ' %' };
  return { ...shown, figure: figureOf(needed), beside: `/${figureOf(there)}` };
};

/** Hours for a narrow cell: a tenth is enough there, and nothing below an hour from 100 h on. */
const figureOf = (minutes: number): string => formatHoursNumber(minutes >= 6000 ? Math.round(minutes / 60) * 60 : Math.round(minutes / 6) * 6);
/** Hours of an estimate: demand is spread over days, so minutes would feign what nobody knows. */
export const aboutHours = (minutes: number): string => `${figureOf(minutes)} h`;
