import { effortUnitOf, type EffortUnit } from '../../calendar';
import { peopleFields, taskFields, type FieldInfo } from './fields';

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A column name without case, accents, signs and what stands in brackets. */
export const headerKey = (header: string): string => plain(header.replace(/[([{].*?[)\]}]/gu, ' ')) || plain(header);

/** The unit a column name states: `Effort (h)`, `Estimate [days]`, `Work in minutes`, `Hours`. */
export const headerUnit = (header: string): EffortUnit | null => {
  const bracketed = /[([{]\s*([\p{L}-]+)\s*[)\]}]/u.exec(header)?.[1];
  if (bracketed !== undefined) return effortUnitOf(bracketed.replace('person-', ''));
  return plain(header).split(' ').filter((word) => word.length > 1).map(effortUnitOf).find((unit) => unit !== null) ?? null;
};

/** The field of the list that a column name means; null if none. */
export const fieldNamed = (header: string, fields: readonly FieldInfo[]): FieldInfo | null => {
  const whole = plain(header);
  const key = headerKey(header);
  const bare = key.split(' ').filter((word) => word !== 'in' && word.length > 1 && effortUnitOf(word) === null).join(' ');
  for (const name of [whole, key, bare]) {
    const found = name === '' ? undefined : fields.find(({ synonyms }) => synonyms.includes(name));
    if (found !== undefined && (name !== bare || name === key || found.measure === 'effort')) return found;
  }
  return null;
};

const custom = /^custom field /u;

/** Whether a text is a column name of people or tasks, ours or another program's. */
export const knowsHeader = (text: string): boolean => {
  const name = text.replace(custom, '');
  return name.length < 60 && (fieldNamed(name, taskFields) !== null || fieldNamed(name, peopleFields) !== null);
};
