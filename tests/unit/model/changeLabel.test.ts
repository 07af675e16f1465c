import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneWords, isolated, labelAfter, quotedTitle } from '../../../src/shared/model';

describe('the words of a change', () => {
  it('CMD-8 tells what was done in the past, and leaves labels of other beginnings as they are', () => {
    expect(['Move “Survey 2” 1 day later', 'Copy 3 bookings', 'Let “Ship” wait for nothing', 'Tidied up'].map(doneWords)).toEqual([
      'Moved “Survey 2” 1 day later', 'Copied 3 bookings', 'Let “Ship” wait for nothing', 'Tidied up',
    ]);
  });
  it('CMD-8 names a change behind Undo, with titles in quotes', () => {
    expect(labelAfter('Undo', `Archive ${quotedTitle('Survey 2')}`)).toBe('Undo: archive “Survey 2”');
  });
  it('CMD-9 sets a title apart that would turn the sentence around, and no other', () => {
    expect(['Survey 2', 'Frästeil – “Ø 40” 日本', '', 'نجارة', 'Weld \u202Eemarf', '\u200FWeld'].map(quotedTitle)).toEqual([
      '“Survey 2”', '“Frästeil – “Ø 40” 日本”', '“”', '“\u2068نجارة\u2069”', '“\u2068Weld \u202Eemarf\u2069”', '“\u2068\u200FWeld\u2069”',
    ]);
  });
  it('CMD-9 closes what the title leaves open, and lets nothing in it end the quote before', () => {
    expect(['a\u2067b', 'a\u2066\u2068b\u2069', 'a\u2069\u202Eb', 'a\u202E\nb'].map(isolated)).toEqual(['\u2068a\u2067b\u2069\u2069', '\u2068a\u2066\u2068b\u2069\u2069\u2069', '\u2068a\u202Eb\u2069', '\u2068a\u202E b\u2069']);
    const titles = fc.string({ unit: fc.constantFrom('a', 'ב', '\u200E', '\u202A', '\u202C', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u2029', '\n') });
    fc.assert(fc.property(titles, (title) => {
      const all = [...isolated(title)];
      fc.pre(/[^a\n\u2029]/u.test(title));
      let open = 0;
      const depths = all.map((character) => (open += /[\u2066-\u2068]/u.test(character) ? 1 : character === '\u2069' ? -1 : 0));
      expect([depths.indexOf(0), /[\n\u2029]/u.test(all.join(''))]).toEqual([all.length - 1, false]);
    }));
  });
});
