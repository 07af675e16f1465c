const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
// What HTML and XML cannot hold, halves of characters, and the marks that would turn the text that follows around.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF\p{Cs}]/u;
const everyUnprintable = new RegExp(unprintable, 'gu');

/** The text without characters that no document can hold, and without the marks that turn later text around (U+202A to U+202E). */
export const printable = (text: string): string => (unprintable.test(text) ? text.replace(everyUnprintable, '') : text);

/** A text that HTML and SVG take for nothing but text, inside elements and inside quoted attributes. */
export const escaped = (text: string): string => {
  const clean = printable(text);
  return special.test(clean) ? clean.replace(everySpecial, (character) => entities[character] ?? '') : clean;
};
