import { printable } from '../../html';

/** What Excel takes for the name of a sheet. */
const longest = 31;
const forbidden = /[[\]:*?/\\]/gu;
const fallback = 'Table';

const cutTo = (text: string, most: number): string => {
  let cut = '';
  for (const letter of text) {
    if (cut.length + letter.length > most) break;
    cut += letter;
  }
  return cut.trimEnd();
};

/** Names of sheets that Excel opens: at most 31 letters, without its own signs, not quoted, not reserved, no two alike. */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>(['history']);
  return names.map((name) => {
    const plain = cutTo(printable(name).replace(forbidden, ' ').replace(/\s+/gu, ' ').trim().replace(/^'+|'+$/gu, ''), longest).replace(/'+$/u, '');
    const base = plain === '' ? fallback : plain;
    let candidate = base;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
      const mark = ` ${String(count)}`;
      candidate = `${cutTo(base, longest - mark.length)}${mark}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
};
