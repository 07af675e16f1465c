// The sets of instances below a folder: files and what their makespans are held against.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance, Reading } from './instances';
import { readDef } from './readDef';
import { readDzn } from './readDzn';
import { readSm } from './readSm';

export type SetName = (typeof setNames)[number];
export const setNames = ['j30', 'j60', 'j120', 'd36', 'genregular', 'genbig', 'mspsp'] as const;

interface Source {
  readonly folder: string;
  readonly references: string;
  /** Field of the reference that gaps are held against. */
  readonly field: 'bestKnown' | 'lowerBound';
  readonly files: RegExp;
  readonly read: (text: string) => Reading<Instance>;
}

const psplib = { folder: 'psplib', references: 'best-known.json', field: 'bestKnown', read: readSm } as const;
const imopse = { folder: 'imopse', references: 'bounds.json', field: 'lowerBound', read: readDef } as const;

const sources: Readonly<Record<SetName, Source>> = {
  j30: { ...psplib, files: /^j30.*\.sm$/i },
  j60: { ...psplib, files: /^j60.*\.sm$/i },
  j120: { ...psplib, files: /^j120.*\.sm$/i },
  d36: { ...imopse, files: /^d36.*\.def$/i },
  genregular: { ...imopse, files: /^genregular.*\.def$/i },
  genbig: { ...imopse, files: /^genbig.*\.def$/i },
  mspsp: { folder: 'mspsp', references: 'best-known.json', field: 'bestKnown', files: /\.dzn$/i, read: readDzn },
};

/** An instance and what it is held against. */
export interface Case {
  readonly name: string;
  readonly instance: Instance;
  /** The makespan that the gap is counted from. */
  readonly reference: number;
  /** No makespan can be less; null: not known. */
  readonly lowerBound: number | null;
}

export interface CaseSet {
  readonly set: SetName;
  /** In the order of their names, numbers by value. */
  readonly cases: readonly Case[];
  /** How many files were passed over, and why. */
  readonly skipped: readonly string[];
}

/** Keys of a reference file may leave out the ending, or a folder, or differ in capitals. */
const keyOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.(?:sm|def|dzn)$/i, '').toLowerCase();

type References = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const referencesOf = (path: string): References => {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return new Map(Object.entries(json ?? {}).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? [[keyOf(key), value as Readonly<Record<string, unknown>>]] : [])));
};

const numberOf = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);

/** Its multiples fall into every part of a unit evenly. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * `count` of `all`, one from each of as many equal parts of their order, each at another place of its part: kinds of instances
 * come back after so many names, and equal steps would meet the same kind again and again. All of them where there are no more.
 */
export const sampleOf = <Item>(all: readonly Item[], count: number | null): readonly Item[] => {
  if (count === null || count >= all.length) return all;
  return Array.from({ length: count }, (_none, part) => all.slice(Math.floor(((part + ((part + 1) * golden) % 1) * all.length) / count))[0]).filter((item) => item !== undefined);
};

const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The instances of a set below `folder`, or null where its folder, its reference file or every file of it is missing.
 * @param sample how many instances to take; null: all
 */
export const loadSet = (folder: string, set: SetName, sample: number | null): CaseSet | null => {
  const source = sources[set];
  const path = join(folder, source.folder);
  const references = join(path, source.references);
  if (!existsSync(references)) return null;
  const files = readdirSync(path).filter((file) => source.files.test(file)).sort(byName);
  if (files.length === 0) return null;
  const known = referencesOf(references);
  const skipped: string[] = [];
  const found = files.flatMap((file) => {
    const facts = known.get(keyOf(file));
    const reference = numberOf(facts?.[source.field]);
    if (reference !== null) return [{ file, reference, lowerBound: numberOf(facts?.['lowerBound']) }];
    skipped.push(`${file}: ${source.references} has no ${source.field} for it`);
    return [];
  });
  const cases = sampleOf(found, sample).flatMap(({ file, reference, lowerBound }): readonly Case[] => {
    const reading = source.read(readFileSync(join(path, file), 'utf8'));
    if (reading.ok) return [{ name: file, instance: reading.instance, reference, lowerBound }];
    skipped.push(`${file}: ${reading.problem}`);
    return [];
  });
  return { set, cases, skipped };
};
