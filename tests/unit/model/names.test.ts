import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, nameOrderKey } from '../../../src/shared/model';

describe('NAM-1 names stand in the order people expect', () => {
  const names = ['Package 10', 'package 9', 'Package 100', 'Árbol', 'Zinc'];

  it('puts 9 before 10, and case and accents aside', () => {
    expect([...names].sort(compareNames)).toEqual(['Árbol', 'package 9', 'Package 10', 'Package 100', 'Zinc']);
  });

  it('has a key for long lists that orders numbers the same way', () => {
    const plain = (a: string, b: string): number => (nameOrderKey(a) < nameOrderKey(b) ? -1 : 1);
    expect(names.slice(0, 3).sort(plain)).toEqual(['package 9', 'Package 10', 'Package 100']);
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => { expect(Math.sign(nameOrderKey(`Weld ${String(a)}`).localeCompare(nameOrderKey(`Weld ${String(b)}`), 'en'))).toBe(Math.sign(a - b)); }));
  });
});
