import { describe, expect, it } from 'vitest';
import { skillId, skillMatch } from '../../../src/shared/model';
import { aPerson, monday } from '../../support/builders';

describe('meeting a requirement', () => {
  const ana = aPerson('ana', { skills: [{ skillId: skillId('Welding'), level: 3, expires: null }, { skillId: skillId('Diving'), level: 2, expires: monday }] });
  const verdict = (skill: string, level: 1 | 2 | 3 | 4 | 5, lastDay: number): string => skillMatch(ana, { skillId: skillId(skill), level, need: 'required' }, lastDay).verdict;

  it('is met at the level or above, on every day of the work', () => {
    expect([verdict('Welding', 3, monday), verdict('Welding', 1, monday), verdict('Diving', 2, monday)]).toEqual(['met', 'met', 'met']);
  });

  it('fails for a low level, a skill not held, and a certification that lapses before the last day', () => {
    expect([verdict('Welding', 4, monday), verdict('Wiring', 1, monday), verdict('Diving', 2, monday + 1), verdict('Diving', 3, monday)]).toEqual(['tooLow', 'missing', 'lapsed', 'tooLow']);
  });

  it('tells level and expiry', () => {
    expect(skillMatch(ana, { skillId: skillId('Diving'), level: 5, need: 'preferred' }, monday)).toEqual({ skillId: 'Diving', need: 'preferred', wanted: 5, held: 2, verdict: 'tooLow', expires: monday });
  });
});
