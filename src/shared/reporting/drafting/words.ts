import { counted, formatDayNear, isoDayOf } from '../../calendar';
import { currencyDigits, formatMoney, isolated, withThousands, type DayNumber, type IsoDay, type MinorUnits, type ResourceId, type Workspace } from '../../model';

/** A name inside a sentence of a report, set apart where it would turn the sentence around. */
export const named = isolated;

/** Name of a resource; empty where there is none. */
export const resourceName = (workspace: Workspace, id: ResourceId | null): string => (id === null ? '' : workspace.resources.get(id)?.name ?? '');

/** "Fri 27 Nov", with its year where that is not the year of `near`. */
export const dayWords = (day: DayNumber, near: DayNumber): string => formatDayNear(day, near);

export const isoOrNull = (day: DayNumber | null): IsoDay | null => (day === null ? null : isoDayOf(day));

/** "3 working days later", "1 working day earlier", "as planned". */
export const slipWords = (days: number): string => (days === 0 ? 'as planned' : `${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`);

/** A share in whole percent, never 100 before it is whole; null where there is nothing to share. */
export const percentOf = (part: number, whole: number): number | null => (whole <= 0 ? null : Math.floor((100 * part) / whole));

export const percentWords = (percent: number | null): string => (percent === null ? '–' : `${String(percent)} %`);

/**
 * Money in a sentence or a key figure, with its currency, in whole units (half up): 1,234.56 EUR is "1,235 EUR", nothing is "0 EUR".
 * Less than one unit stays exact, or it would be told as nothing.
 */
export const moneyWords = (amount: MinorUnits, { settings: { currency } }: Workspace): string => {
  const unit = 10 ** currencyDigits(currency);
  if (amount !== 0 && Math.abs(amount) < unit) return formatMoney(amount, currency);
  return `${amount < 0 ? '-' : ''}${withThousands(Math.floor((Math.abs(amount) + unit / 2) / unit))} ${currency}`;
};

/** A sentence made elsewhere with its amounts told as `moneyWords` tells them; what stands in quotes is a name, and stays. */
export const inWholeUnits = (sentence: string, workspace: Workspace): string => {
  const { currency } = workspace.settings;
  const digits = currencyDigits(currency);
  if (digits === 0 || !sentence.includes(currency)) return sentence;
  const amounts = new RegExp(`“[^”]*”|(-?)(\\d{1,3}(?:,\\d{3})*)\\.(\\d{${String(digits)}}) ${currency}(?![\\p{L}\\p{N}])`, 'gu');
  return sentence.replace(amounts, (all, sign: string | undefined, whole: string | undefined, rest: string | undefined) => {
    if (whole === undefined || rest === undefined) return all;
    return moneyWords(Number(`${sign ?? ''}${whole.replaceAll(',', '')}${rest}`), workspace);
  });
};

/** An index with two decimals, cut off, so that 0.899 is not said to be 0.90; null: a dash. */
export const indexWords = (index: number | null): string => (index === null || !Number.isFinite(index) ? '–' : (Math.floor(index * 100) / 100).toFixed(2));

/** "and 12 more"; empty where nothing is left out. */
export const moreWords = (all: number, shown: number, what = 'more'): string => (all > shown ? `and ${counted(all - shown, what, what)}` : '');

/** The first sentence of a text: what is the matter, without what to do about it. */
export const headline = (text: string): string => /^.*?[.?!](?=\s+[\p{Lu}“])/su.exec(text)?.[0] ?? text;

/** Sentences one after the other; empty ones left out. */
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
