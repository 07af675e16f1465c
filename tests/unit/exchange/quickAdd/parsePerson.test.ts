import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePerson, parsePersonLines, type PersonDraft } from '../../../../src/shared/exchange';
import { aSkill, aWorkspace, theSettings } from '../../../support/builders';

const workspace = aWorkspace({ skills: [aSkill('s1', { name: 'Welding' })] });
const draft = (over: Partial<PersonDraft>): PersonDraft => ({
  name: 'Ana Ruiz', kind: 'person', role: '', team: '', email: '', skills: [], pattern: null, costPerHour: null, newSkills: [], ...over,
});
const read = (text: string): unknown => {
  const result = parsePerson(text, workspace);
  return result.ok ? result.value : result.refusal.sentence;
};

describe('a person from one line', () => {
  test('QA-10, QA-11, QA-12 the line of the ten jobs', () => {
    expect(read('Ana Ruiz; Welding 4, Wiring 2; Mo-Th 8h')).toEqual(
      draft({ skills: [{ skill: 'Welding', level: 4 }, { skill: 'Wiring', level: 2 }], pattern: [480, 480, 480, 480, 0, 0, 0], newSkills: ['Wiring'] }));
  });

  test('QA-10 the name comes first, the other parts in any order, divided by semicolons or tabs', () => {
    const parts = ['Welding 4, Wiring 2', 'Mo-Th 8h', '40/h', '@Yard', 'ana@example.org', 'role Head welder'];
    const whole = draft({
      role: 'Head welder', team: 'Yard', email: 'ana@example.org', costPerHour: 4000, skills: [{ skill: 'Welding', level: 4 }, { skill: 'Wiring', level: 2 }], pattern: [480, 480, 480, 480, 0, 0, 0], newSkills: ['Wiring'],
    });
    fc.assert(fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), fc.constantFrom(';', '; ', '\t', ' ; '), (shuffled, divider) => {
      expect(read(['Ana Ruiz', ...shuffled].join(divider))).toEqual(whole);
    }));
    expect(read('Mo-Th 8h; Ana Ruiz')).toBe('“Mo-Th 8h” reads like working hours, not like a name.');
  });

  test('QA-13 role, team, cost, email and kind', () => {
    expect(read('Ana Ruiz (Welder) @Yard ana@example.org; 40/h; welding=5')).toEqual(
      draft({ role: 'Welder', team: 'Yard', email: 'ana@example.org', costPerHour: 4000, skills: [{ skill: 'Welding', level: 5 }] }));
    expect(read('Ana Ruiz; role Head welder; @"Yard two"; 37,50 EUR/h')).toEqual(draft({ role: 'Head welder', team: 'Yard two', costPerHour: 3750 }));
    expect(read('Crane 1; equipment; Mo-Fr 10h')).toEqual(draft({ name: 'Crane 1', kind: 'equipment', pattern: [600, 600, 600, 600, 600, 0, 0] }));
    expect(parsePerson('Ana Ruiz; 4000/h', aWorkspace({ settings: { ...theSettings, currency: 'JPY' } }))).toMatchObject({ value: { costPerHour: 4000 } });
  });

  test.each([
    ['Mo,We,Fr 6h', [360, 0, 360, 0, 360, 0, 0]], ['Mo-Th 8h, Fr 4h', [480, 480, 480, 480, 240, 0, 0]], ['Mo-Th 8h Fr 4h', [480, 480, 480, 480, 240, 0, 0]],
    ['Mon-Wed and Fri 7.5h', [450, 450, 450, 0, 450, 0, 0]], ['Tuesday 8', [0, 480, 0, 0, 0, 0, 0]], ['Fr-Mo 7h30m', [450, 0, 0, 0, 450, 450, 450]],
    ['32h/week', [384, 384, 384, 384, 384, 0, 0]], ['Mo – Fr 7,5 h', [450, 450, 450, 450, 450, 0, 0]],
  ])('QA-12 %s', (text, pattern) => {
    expect(read(`Ana Ruiz; ${text}`)).toEqual(draft({ pattern: pattern as unknown as PersonDraft['pattern'] }));
  });

  test('QA-11 a skill without a level has level 3, names may be quoted', () => {
    expect(read('Ana Ruiz; "Office 365", Welding')).toEqual(draft({ skills: [{ skill: 'Office 365', level: 3 }, { skill: 'Welding', level: 3 }], newSkills: ['Office 365'] }));
  });

  test('QA-11, QA-12 what is not understood is quoted', () => {
    expect(read('Ana Ruiz; Welding 7')).toBe('“Welding 7”: levels go from 1 to 5.');
    expect(read('Ana Ruiz; Mo-Xy 8h')).toBe('“Mo-Xy 8h” was not understood.');
    expect(read('Ana Ruiz; Mo 25h')).toBe('“Mo 25h” is more than a day has.');
    expect(read('')).toBe('There is no name.');
    expect(read('Mo-Th 8h; Ana')).toBe('“Mo-Th 8h” reads like working hours, not like a name.');
    expect(read('Ana Ruiz; 42')).toBe('“42” was not understood.');
  });

  test('several lines, all or none', () => {
    expect(parsePersonLines('Ana Ruiz\nBen Ode', workspace)).toEqual({ ok: true, value: [draft({}), draft({ name: 'Ben Ode' })] });
    const refused = parsePersonLines('Ana Ruiz\nBen Ode; Welding 9', workspace);
    expect(refused.ok ? null : refused.refusal.line).toBe(2);
  });
});
