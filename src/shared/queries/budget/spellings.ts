import { nameKey } from '../../model';

/** Names that differ in letter case or spaces are one; shown is the way it is written most, of equals the one with capitals. */
export interface Spellings {
  /** Notes a name and answers its key. */
  readonly note: (name: string) => string;
  readonly shown: (key: string) => string;
}

export const spellings = (): Spellings => {
  const counts = new Map<string, Map<string, number>>();
  return {
    note: (name) => {
      const key = nameKey(name);
      const known = counts.get(key) ?? new Map<string, number>();
      counts.set(key, known);
      known.set(name.trim(), (known.get(name.trim()) ?? 0) + 1);
      return key;
    },
    shown: (key) => [...(counts.get(key) ?? [])].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '',
  };
};
