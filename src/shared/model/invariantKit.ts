import { withThousands } from './thousands';
import type { DayNumber, MinorUnits, Minutes } from './units';

/** What is wrong with one value, as the end of a sentence ("must be a whole number of 0 or more"); null: nothing. */
export type ValueCheck = (value: unknown) => string | null;

/** A field's words and what its value must be. Every field of a row has one, so that none goes unchecked. */
export type FieldChecks<Row> = { readonly [Field in keyof Row]-?: readonly [words: string, check: ValueCheck] };

/** 1900-01-01 and 2199-12-31: days outside are slips of the keyboard or of a date format. */
export const firstSensibleDay: DayNumber = -25_567;
export const lastSensibleDay: DayNumber = 84_005;

export const isPlainRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const wholeNumber = (least: number, most: number): ValueCheck => {
  const problem = `must be a whole number from ${withThousands(least)} to ${withThousands(most)}`;
  return (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? null : problem);
};

export const oneOf = (...allowed: readonly (string | number | boolean)[]): ValueCheck => {
  const known = new Set<unknown>(allowed);
  const problem = `must be one of ${allowed.join(', ')}`;
  return (value) => (known.has(value) ? null : problem);
};

export const text = (most: number): ValueCheck => {
  const tooLong = `must be at most ${withThousands(most)} characters long`;
  return (value) => (typeof value !== 'string' ? 'must be text' : value.length > most ? tooLong : null);
};

/** No text, or nothing but white space in it. */
const isBlank = (value: string): boolean => value.length === 0 || (value.charCodeAt(0) <= 0x20 || value.charCodeAt(0) >= 0x80 ? value.trim() === '' : false);

export const filledText = (most: number): ValueCheck => {
  const plain = text(most);
  return (value) => plain(value) ?? (isBlank(value as string) ? 'must not be empty' : null);
};

const idCheck = filledText(200);
export const anId: ValueCheck = idCheck;

export const yesOrNo: ValueCheck = (value) => (typeof value === 'boolean' ? null : 'must be yes or no');

export const aDay: ValueCheck = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= firstSensibleDay && value <= lastSensibleDay ? null : 'must be a day between 1900 and 2199';

export const orNone = (check: ValueCheck): ValueCheck => (value) => (value === null ? null : check(value));

export const listOf = (check: ValueCheck, most: number): ValueCheck => (value) => {
  if (!Array.isArray(value)) return 'must be a list';
  if (value.length > most) return `must have at most ${withThousands(most)} entries`;
  for (let index = 0; index < value.length; index += 1) {
    const problem = check(value[index]);
    if (problem !== null) return problem;
  }
  return null;
};

/**
 * The checks of a record as three lists beside each other. Every stored record passes here at opening, in code the engine
 * has not warmed up yet: plain loops over plain lists are several times faster there than taking pairs apart.
 */
interface FieldList {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly checks: readonly ValueCheck[];
}

const fieldListOf = <Row>(checks: FieldChecks<Row>): FieldList => {
  const fields = Object.entries<readonly [string, ValueCheck]>(checks);
  return { names: fields.map(([name]) => name), words: fields.map(([, [words]]) => words), checks: fields.map(([, [, check]]) => check) };
};

/** The place of the first field with a problem from `start` on, and the problem; null: none has. */
const nextProblem = ({ names, checks }: FieldList, record: Readonly<Record<string, unknown>>, start: number): { readonly at: number; readonly problem: string } | null => {
  for (let at = start; at < checks.length; at += 1) {
    const problem = checks[at]?.(record[names[at] ?? '']) ?? null;
    if (problem !== null) return { at, problem };
  }
  return null;
};

/** Every field of a nested value; the first problem, named after its field. */
export const shaped = <Row>(checks: FieldChecks<Row>): ValueCheck => {
  const fields = fieldListOf(checks);
  return (value) => {
    if (!isPlainRecord(value)) return 'must hold named values';
    const found = nextProblem(fields, value, 0);
    return found === null ? null : `(${fields.words[found.at] ?? ''}) ${found.problem}`;
  };
};

/** Passes a list on only if no two entries share a key. */
export const withoutRepeats = (list: ValueCheck, keyOf: (entry: never) => unknown, words: string): ValueCheck => (value) => {
  const problem = list(value);
  if (problem !== null) return problem;
  const entries = value as readonly never[];
  return entries.length > 1 && new Set(entries.map(keyOf)).size < entries.length ? `must name each ${words} once` : null;
};

/** Passes a list on only if its entries ascend by day, without repeats. */
export const ascendingDays = (list: ValueCheck): ValueCheck => (value) => {
  const problem = list(value);
  if (problem !== null) return problem;
  const entries = value as readonly { readonly day: DayNumber }[];
  for (let index = 1; index < entries.length; index += 1) {
    if ((entries[index]?.day ?? 0) <= (entries[index - 1]?.day ?? 0)) return 'must be sorted by day, one entry a day';
  }
  return null;
};

/** A day has no more minutes than this, whatever a pattern or a booking says. */
export const mostMinutesADay: Minutes = 1440;
/** 100,000 hours: more than a large project's whole effort, so more is a slip of unit. */
export const mostEffort: Minutes = 6_000_000;
/** Ten million of a currency with two decimal places an hour, ten thousand million a sum: more is a slip of unit, and sums of these stay exact. */
export const mostAmount: MinorUnits = 1_000_000_000_000;

export const name: ValueCheck = filledText(200);
export const line: ValueCheck = text(200);
export const prose: ValueCheck = text(20_000);
export const effort: ValueCheck = wholeNumber(0, mostEffort);

/** Whole minor units of money from `least` up. */
export const amount = (least: MinorUnits): ValueCheck => wholeNumber(least, mostAmount);

/** What a record without problems answers, again and again. */
export const noProblems: readonly string[] = [];

/** The problems of a record field by field, as sentences. */
export const fieldProblems = <Row>(checks: FieldChecks<Row>): ((record: unknown) => readonly string[]) => {
  const fields = fieldListOf(checks);
  return (record) => {
    if (!isPlainRecord(record)) return ['The record holds no named values.'];
    let found = nextProblem(fields, record, 0);
    if (found === null) return noProblems;
    const problems: string[] = [];
    for (; found !== null; found = nextProblem(fields, record, found.at + 1)) problems.push(`The ${fields.words[found.at] ?? ''} ${found.problem}.`);
    return problems;
  };
};
