import { escaped } from './escape';

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Text for inside an element: escaped, and what reads from right to left set apart, so that it turns nothing beside it around. */
export const inlineText = (text: string): string => (rightToLeft.test(text) ? `<bdi>${escaped(text)}</bdi>` : escaped(text));
