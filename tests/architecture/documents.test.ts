import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/* The rules of docs/spec/documents.md */

const root = resolve(import.meta.dirname, '../..');

/** Files below a folder of the project with this ending, as paths from the root. */
const filesBelow = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split(sep).join('/'))
    .filter((file) => ending.test(file));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const documents = [...readdirSync(root).filter((file) => file.endsWith('.md') && file !== 'THIRD-PARTY-NOTICES.md'), ...filesBelow('docs', /\.md$/)];

/** As GitHub names the headings of a document in links. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')));

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** Links of a document that lead nowhere. `textOf` answers a file of the project, null where there is none. */
const deadLinks = (file: string, text: string, textOf: (path: string) => string | null): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^(https?|mailto):/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const there = path === '' ? text : textOf(join(dirname(file), path).split(sep).join('/'));
    const isDead = there === null || (anchor !== undefined && !anchorsOf(there).has(anchor));
    return isDead ? [`${file}: ${target}`] : [];
  });

const textOf = (path: string): string | null => {
  const whole = join(root, path);
  if (relative(root, whole).startsWith('..') || !existsSync(whole)) return null;
  return statSync(whole).isDirectory() ? '' : read(path);
};

describe('DOC-1 every link in a document leads somewhere', () => {
  test('those of the project', () => {
    expect(documents.flatMap((file) => deadLinks(file, read(file), textOf))).toEqual([]);
  });

  test('a missing file, a missing heading and a way out of the project are each found', () => {
    const text = '# A page\n[a](b.md) [c](other.md#not-there) [d](other.md#its-heading) [e](#a-page) [f](../../secret.md) `[g](h.md)` [i](https://example.org)';
    const found = deadLinks('docs/page.md', text, (path) => (path === 'docs/other.md' ? '# Its heading' : null));
    expect(found).toEqual(['docs/page.md: b.md', 'docs/page.md: other.md#not-there', 'docs/page.md: ../../secret.md']);
  });
});

const numberPattern = /\b[A-Z]{2,5}-\d+\b/g;
/** Looks like a number of a rule and is none: encodings and standards. */
const otherNames = /\b(?:UTF|ISO|SHA)-\d+\b/g;

/** Numbers that a page of rules defines, in bold; a span stands for all its members. */
const definedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) => {
    const span = /^([A-Z]{2,5})-(\d+) to (?:[A-Z]{2,5}-)?(\d+)$/.exec(bold);
    if (span === null) return bold.match(numberPattern) ?? [];
    const [, prefix = '', first = '', last = ''] = span;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_none, index) => `${prefix}-${String(Number(first) + index)}`);
  });

/** Numbers that a source of tests cites: those in the names of tests, and wherever a prefix of ours stands. */
const citedIn = (source: string, prefixes: ReadonlySet<string>): readonly string[] => {
  const names = [...source.matchAll(/\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`\n]*\))?\(\s*(['"`])([^\n]*?)\1/g)].map(([, , name = '']) => name);
  const numbers = names.join('\n').replace(otherNames, '').match(numberPattern) ?? [];
  const elsewhere = (source.match(numberPattern) ?? []).filter((number) => prefixes.has(prefixOf(number)));
  return [...new Set([...numbers, ...elsewhere])];
};

const prefixOf = (number: string): string => number.replace(/-\d+$/, '');

const pages = filesBelow('docs/spec', /\.md$/);
const testFiles = filesBelow('tests', /\.(test|spec)\.tsx?$/);
const prefixesOf = (numbers: Iterable<string>): ReadonlySet<string> => new Set([...numbers].map(prefixOf));

describe('DOC-2 every rule that a test cites is written down', () => {
  test('in the project', () => {
    const defined = new Set(pages.flatMap((file) => definedIn(read(file))));
    const prefixes = prefixesOf(defined);
    const dangling = testFiles
      // This file cites numbers that are none, to see them found.
      .filter((file) => !file.endsWith('/documents.test.ts'))
      .flatMap((file) => citedIn(read(file), prefixes).filter((number) => !defined.has(number)).map((number) => `${file}: ${number}`));
    expect(dangling).toEqual([]);
  });

  test('a number that no page defines would be found', () => {
    expect(definedIn('- **AB-1** Words. **XYZ-1, XYZ-2** and **ABCD-30 to ABCD-32** and AB-9 in passing')).toEqual(['AB-1', 'XYZ-1', 'XYZ-2', 'ABCD-30', 'ABCD-31', 'ABCD-32']);
    expect(citedIn("test('AB-1 and XYZ-50 in UTF-8', () => expect('XX-9')); test.each(rows)('ZZ-3 %s', run); describe(\"ABC-4 a 'word'\", run); // AB-7", new Set(['AB']))).toEqual(['AB-1', 'XYZ-50', 'ZZ-3', 'ABC-4', 'AB-7']);
  });
});

test('DOC-3 no rule has two pages', () => {
  const where = new Map<string, string[]>();
  for (const file of pages) for (const number of new Set(rulesOf(read(file)))) where.set(number, [...(where.get(number) ?? []), file]);
  expect([...where].filter(([, files]) => files.length > 1)).toEqual([]);
});

/** Rules of these pages that none of the sources cites, each with its page and what to do about it. */
const untested = (rules: ReadonlyMap<string, string>, sources: readonly string[]): readonly string[] => {
  const prefixes = prefixesOf(rules.keys());
  const cited = new Set(sources.flatMap((source) => citedIn(source, prefixes)));
  return [...rules].filter(([number]) => !cited.has(number)).map(([number, page]) => `${number} (${page}) is cited by no test: name it in the test that fails when it is broken, or write that test.`);
};

describe('DOC-4 every rule is cited by a test', () => {
  test('in the project', () => {
    const rules = new Map(pages.flatMap((page) => rulesOf(read(page)).map((number): readonly [string, string] => [number, page])));
    expect(untested(rules, testFiles.map(read))).toEqual([]);
  });

  test('a rule without a test would be found, with its page', () => {
    const rules = new Map([['AB-1', 'docs/spec/page.md'], ['AB-2', 'docs/spec/page.md']]);
    expect(untested(rules, ["test('AB-1 and AB-20 are here', run);"])).toEqual(['AB-2 (docs/spec/page.md) is cited by no test: name it in the test that fails when it is broken, or write that test.']);
  });
});

/** Rules that a page states itself: the bold numbers its list items begin with. */
const rulesOf = (text: string): readonly string[] => definedIn((text.match(/^- \*\*[^*]+\*\*/gm) ?? []).join('\n'));
