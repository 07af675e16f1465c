import type { TableRow } from './table';

const searched = 25;
const filled = ({ cells }: TableRow): readonly string[] => cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
const isFigure = (cell: string): boolean => /^[\d.,:/%\s-]+$/u.test(cell);

/**
 * The place of the row that names the columns: the one with the most names that `knows` recognises; else the first row
 * as wide as most rows and without figures; else the first row. -1 for no rows.
 */
export const headerPlace = (rows: readonly TableRow[], knows: (header: string) => boolean): number => {
  const first = rows.slice(0, searched);
  let best = { place: -1, known: 0 };
  first.forEach((row, place) => {
    const cells = filled(row);
    const known = cells.filter(knows).length;
    const enough = known >= 2 || (known === 1 && cells.length === 1);
    if (enough && known > best.known) best = { place, known };
  });
  if (best.place >= 0) return best.place;
  const usual = median(rows.slice(0, 200).map((row) => filled(row).length));
  const wide = first.findIndex((row) => {
    const cells = filled(row);
    return cells.length >= Math.max(1, usual * 0.8) && !cells.some(isFigure);
  });
  return wide >= 0 ? wide : first.length > 0 ? 0 : -1;
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
