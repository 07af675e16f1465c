import { counted } from '../../calendar';
import type { Refusal } from '../../model';
import { quotedTitle, refuseWith } from '../../model';

export { counted };

/** The name where there is one, else how many: "Ana Ruiz", "3 people". */
export const namedOrCounted = (names: readonly string[], one: string, many?: string): string => (names.length === 1 && names[0] !== undefined ? names[0] : counted(names.length, one, many));

/** The title where there is one, else how many: "“Weld frame”", "3 tasks". */
export const titledOrCounted = (titles: readonly string[], one: string): string => namedOrCounted(titles.map(quotedTitle), one);

/** What it is and its title where there is one, else how many: "project “Harbour”", "3 projects". */
export const kindOrCounted = (titles: readonly string[], one: string): string => namedOrCounted(titles.map((title) => `${one} ${quotedTitle(title)}`), one);

/** "Ana, Ben and 3 more". */
export const someOf = (names: readonly string[], shown = 3): string => {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length <= shown) return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return `${names.slice(0, shown - 1).join(', ')} and ${String(names.length - shown + 1)} more`;
};

/** "“Weld frame”, “Paint” and 3 more". */
export const someTitles = (titles: readonly string[]): string => someOf(titles.map(quotedTitle));

/** Refuses because what was named is no longer there. */
export const gone = (what: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuseWith('gone', `${what} is no longer in the plan; it may have been removed in another window. Nothing was changed.`, 'Choose another one.');
