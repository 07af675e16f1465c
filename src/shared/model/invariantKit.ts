import type { DayNumber } from './units';

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
  const problem = `must be a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  return (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? null : problem);
};

export const oneOf = (...allowed: readonly (string | number | boolean)[]): ValueCheck => {
  const known = new Set<unknown>(allowed);
  const problem = `must be one of ${allowed.join(', ')}`;
  return (value) => (known.has(value) ? null : problem);
};

export const text = (most: number): ValueCheck => {
  const tooLong = `must be at most ${most.toLocaleString('en')} characters long`;
  return (value) => (typeof value !== 'string' ? 'must be text' : value.length > most ? tooLong : null);
};

export const filledText = (most: number): ValueCheck => {
  const plain = text(most);
  return (value) => plain(value) ?? ((value as string).trim() === '' ? 'must not be empty' : null);
};

const idCheck = filledText(200);
export const anId: ValueCheck = idCheck;

export const yesOrNo: ValueCheck = (value) => (typeof value === 'boolean' ? null : 'must be yes or no');

export const aDay: ValueCheck = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= firstSensibleDay && value <= lastSensibleDay ? null : 'must be a day between 1900 and 2199';

export const orNone = (check: ValueCheck): ValueCheck => (value) => (value === null ? null : check(value));

export const listOf = (check: ValueCheck, most: number): ValueCheck => (value) => {
  if (!Array.isArray(value)) return 'must be a list';
  if (value.length > most) return `must have at most ${most.toLocaleString('en')} entries`;
  for (const entry of value) {
    const problem = check(entry);
    if (problem !== null) return problem;
  }
  return null;
};

/** Every field of a nested value; the first problem, named after its field. */
export const shaped = <Row>(checks: FieldChecks<Row>): ValueCheck => {
  const fields = Object.entries<readonly [string, ValueCheck]>(checks);
  return (value) => {
    if (!isPlainRecord(value)) return 'must hold named values';
    for (const [field, [words, check]] of fields) {
      const problem = check(value[field]);
      if (problem !== null) return `(${words}) ${problem}`;
    }
    return null;
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
  let last = -Infinity;
  for (const { day } of value as readonly { readonly day: DayNumber }[]) {
    if (day <= last) return 'must be sorted by day, one entry a day';
    last = day;
  }
  return null;
};

/** The problems of a record field by field, as sentences. */
export const fieldProblems = <Row>(checks: FieldChecks<Row>): ((record: unknown) => readonly string[]) => {
  const fields = Object.entries<readonly [string, ValueCheck]>(checks);
  return (record) => {
    if (!isPlainRecord(record)) return ['The record holds no named values.'];
    const problems: string[] = [];
    for (const [field, [words, check]] of fields) {
      const problem = check(record[field]);
      if (problem !== null) problems.push(`The ${words} ${problem}.`);
    }
    return problems;
  };
};
