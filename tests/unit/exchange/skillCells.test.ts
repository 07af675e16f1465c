import { describe, expect, test } from 'vitest';
import { skillsFrom } from '../../../src/shared/exchange/preview/skillCells';

describe('the skills of a cell', () => {
  test('IMP-28 a lapse is read after a level', () => {
    expect(skillsFrom('First aid=1 until 2026-11-23, Lift licence=2 until open')).toEqual([
      { skill: { name: 'First aid', level: 1, expires: 20_780 } },
      { skill: { name: 'Lift licence', level: 2, expires: null } },
    ]);
  });

  test('IMP-28 "until" inside a quoted name belongs to the name', () => {
    expect(skillsFrom('"Works until noon"=3, "a until ""b"""')).toEqual([
      { skill: { name: 'Works until noon', level: 3, expires: 'unsaid' } },
      { skill: { name: 'a until "b"', level: null, expires: 'unsaid' } },
    ]);
  });

  test('IMP-28 a lapse that is no day is named with its piece', () => {
    expect(skillsFrom('First aid=1 until someday')).toEqual([{ piece: 'First aid=1 until someday', sentence: '“First aid=1 until someday”: “someday” is not a day.' }]);
  });
});
