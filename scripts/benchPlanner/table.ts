import type { Line } from './measure';

interface Bar {
  readonly pass: number;
  readonly aim: number;
}

/** Gaps in percent that are asked for, by set and limit. */
const bars: Readonly<Record<string, Bar>> = {
  'j30 1s': { pass: 0.02, aim: 0 },
  'j60 1s': { pass: 0.15, aim: 0.09 },
  'j120 1s': { pass: 1, aim: 0.8 },
  'j120 10s': { pass: 0.6, aim: 0.53 },
  'd36 0.1s': { pass: 2, aim: 1.5 },
  'd36 1s': { pass: 1, aim: 0.85 },
  'd36 10s': { pass: 0.75, aim: 0.6 },
  'mspsp 1s': { pass: 5, aim: 1 },
};

export interface Row {
  readonly line: Line;
  /** Means of a search. */
  readonly schedules: number;
  readonly cpuSeconds: number;
}

const percent = (value: number | undefined | null): string => (value === undefined || value === null ? '' : `${value.toFixed(2)} %`);

/** What a line says about its bars: MISSED, passed, or the aim is reached. An infeasible schedule misses every bar. */
export const verdictOf = ({ set, limit, gapPercent, infeasible }: Line): string => {
  const bar = bars[`${set} ${limit}`];
  if (infeasible > 0 || gapPercent === null) return 'MISSED';
  if (bar === undefined) return '';
  return gapPercent <= bar.aim ? 'aim' : gapPercent <= bar.pass ? 'pass' : 'MISSED';
};

const cellsOf = ({ line, schedules, cpuSeconds }: Row): readonly string[] => {
  const bar = bars[`${line.set} ${line.limit}`];
  return [line.set, line.limit, String(line.instances), line.gapPercent === null ? 'none' : percent(line.gapPercent), String(line.solvedToBound), String(line.infeasible), Math.round(schedules).toLocaleString('en'), cpuSeconds.toFixed(2), percent(bar?.pass), percent(bar?.aim), verdictOf(line)];
};

const heads = ['set', 'limit', 'instances', 'gap', 'to bound', 'infeasible', 'schedules', 'CPU s', 'pass', 'aim', 'verdict'];
const widths = [12, 8, 9, 9, 9, 11, 11, 7, 8, 8, 8];

const lay = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 || index === 10 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ').trimEnd();

export const tableHead = lay(heads);

/** One row of the table, below `tableHead`. */
export const tableRow = (row: Row): string => lay(cellsOf(row));
