import Papa from 'papaparse';
import { separators, type Separator } from './table';

const sampleLetters = 64 * 1024;

const widthsWith = (sample: string, separator: Separator): readonly number[] =>
  Papa.parse<string[]>(sample, { delimiter: separator, preview: 100, skipEmptyLines: 'greedy' }).data.map((cells) => cells.length);

const scoreOf = (widths: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return widths.length === 0 ? 0 : (count / widths.length) * (1 + Math.min(width, 20) / 100);
};

/** The separator that cuts the most rows into the same number of cells; a comma where none does. */
export const detectSeparator = (text: string): Separator => {
  const sample = text.slice(0, sampleLetters);
  let best: { readonly separator: Separator; readonly score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = scoreOf(widthsWith(sample, separator));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
};
