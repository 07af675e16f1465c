import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, WorkingPattern } from '../../../../src/shared/model';
import {
  formatDayText, formatDependencies, formatEffort, formatHoldings, formatMoney, formatPattern, formatRequirements, formatTags,
  parseDayText, parseDependencies, parseEffort, parseHoldings, parseKind, parseMoney, parsePattern, parsePriority, parseRequirements, parseStatus, parseTags,
} from '../../../../src/shared/queries/tables';
import { monday } from '../../../support/builders';

const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | null => (result.ok ? null : (result.refusal?.code ?? null));
const valueOf = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null => (result.ok ? result.value : null);
const knowsNothing = (): boolean => false;
const level = fc.constantFrom<Level>(1, 2, 3, 4, 5);
const day = fc.integer({ min: 0, max: 40_000 });
/** Any name a person could type in one line. */
const name = fc.string({ unit: fc.constantFrom(...'abAB 12,;"?>=≥+-FS.#untilprefd'), minLength: 1, maxLength: 14 }).map((text) => text.trim()).filter((text) => text !== '');

describe('TAB-10 what a cell shows is read back as the same value', () => {
  it('effort', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200_000 }), (minutes) => { expect(parseEffort(formatEffort(minutes))).toEqual({ ok: true, value: minutes }); }));
  });
  it('days, whatever today is', () => {
    fc.assert(fc.property(day, day, (value, today) => { expect(parseDayText(formatDayText(value), today)).toEqual({ ok: true, value }); }));
    expect(parseDayText(formatDayText(null), monday)).toEqual({ ok: true, value: null });
  });
  it('task skills', () => {
    const requirement = fc.record({ name, level, need: fc.constantFrom('required' as const, 'preferred' as const) });
    fc.assert(fc.property(fc.uniqueArray(requirement, { selector: (one) => one.name.toLowerCase(), maxLength: 4 }), (value) => {
      expect(parseRequirements(formatRequirements(value), knowsNothing)).toEqual({ ok: true, value });
    }));
  });
  it('skills of people', () => {
    const holding = fc.record({ name, level, expires: fc.option(day) });
    fc.assert(fc.property(fc.uniqueArray(holding, { selector: (one) => one.name.toLowerCase(), maxLength: 4 }), (value) => {
      expect(parseHoldings(formatHoldings(value), knowsNothing, monday)).toEqual({ ok: true, value });
    }));
  });
  it('working patterns', () => {
    const minutes = fc.integer({ min: 0, max: 1440 });
    const week = fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes);
    fc.assert(fc.property(fc.option(week), (value: WorkingPattern | null) => { expect(parsePattern(formatPattern(value))).toEqual({ ok: true, value }); }));
  });
  it('predecessors', () => {
    const dependency = fc.record({ title: name, type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const), lagDays: fc.integer({ min: -30, max: 30 }) });
    fc.assert(fc.property(fc.array(dependency, { maxLength: 4 }), (value) => { expect(parseDependencies(formatDependencies(value))).toEqual({ ok: true, value }); }));
  });
  it('money, for currencies without decimals, with two and with three', () => {
    fc.assert(fc.property(fc.option(fc.integer({ min: 0, max: 100_000_000 })), fc.constantFrom(0, 2, 3), (value, digits) => {
      expect(parseMoney(formatMoney(value, digits), digits)).toEqual({ ok: true, value });
    }));
  });
  it('tags', () => {
    expect(parseTags(formatTags(['deck', 'night shift']))).toEqual(['deck', 'night shift']);
  });
});

describe('TAB-11 effort is typed in weeks, days, hours and minutes', () => {
  it.each([['12h', 720], ['1d', 480], ['90m', 90], ['1.5h', 90], ['1,5 h', 90], ['1h 30m', 90], ['2d 4h', 1200], ['3', 180], ['1w', 2400], ['0', 0], ['1:30', 90]] as const)('%s', (text, minutes) => {
    expect(valueOf(parseEffort(text))).toBe(minutes);
  });
  it.each([['-2h', 'effort-negative'], ['soon', 'effort-unread'], ['', 'effort-unread'], ['2x', 'effort-unread'], ['999999h', 'effort-too-large']])('refuses “%s”', (text, code) => {
    expect(codeOf(parseEffort(text))).toBe(code);
  });
});

describe('TAB-12 days are typed as people say them', () => {
  it.each([
    ['today', 0], ['tomorrow', 1], ['+3', 3], ['+2w', 14], ['Thu', 3], ['thursday', 3], ['mon', 0], ['next Mon', 7], ['next fri', 11], ['26 Nov', 3], ['26 nov 2026', 3],
    ['Nov 26', 3], ['Thu 26 Nov', 3], ['26.11.', 3], ['26.11.2026', 3], ['26.11.26', 3], ['2026-11-26', 3], ['26/11/2026', 3], ['4 Jan', 42],
  ] as const)('%s', (text, after) => {
    expect(valueOf(parseDayText(text, monday))).toBe(monday + after);
  });
  it.each([['3/4', 'day-ambiguous'], ['31 Feb', 'day-unread'], ['soon', 'day-unread'], ['26', 'day-unread']])('refuses “%s”', (text, code) => {
    expect(codeOf(parseDayText(text, monday))).toBe(code);
  });
});

describe('TAB-13 skills carry their level', () => {
  it('reads levels behind >=, ≥, L and a space, and ? as preferred', () => {
    expect(valueOf(parseRequirements('Welding>=3, Wiring ≥ 2, Paint 4, Deck L2?, Lift preferred', knowsNothing))).toEqual([
      { name: 'Welding', level: 3, need: 'required' }, { name: 'Wiring', level: 2, need: 'required' }, { name: 'Paint', level: 4, need: 'required' },
      { name: 'Deck', level: 2, need: 'preferred' }, { name: 'Lift', level: 1, need: 'preferred' },
    ]);
  });
  it('keeps a digit that belongs to the name of a known skill', () => {
    expect(valueOf(parseRequirements('Crane 2', (known) => known === 'Crane 2'))).toEqual([{ name: 'Crane 2', level: 1, need: 'required' }]);
  });
  it.each([['Welding>=6', 'level-out-of-range'], ['Welding 0', 'level-out-of-range'], ['A, a', 'skill-twice'], ['>=3', 'skill-unnamed']])('refuses “%s”', (text, code) => {
    expect(codeOf(parseRequirements(text, knowsNothing))).toBe(code);
  });
  it('reads an expiry behind until', () => {
    expect(valueOf(parseHoldings('Crane licence 3 until 2026-11-26, Wiring', knowsNothing, monday))).toEqual([
      { name: 'Crane licence', level: 3, expires: monday + 3 }, { name: 'Wiring', level: 3, expires: null },
    ]);
    expect(codeOf(parseHoldings('Crane 3 until whenever', knowsNothing, monday))).toBe('day-unread');
  });
});

describe('TAB-14 working patterns name weekdays and hours', () => {
  it.each([
    ['Mo-Th 8h', [480, 480, 480, 480, 0, 0, 0]], ['Mo-We 8h, Fr 4h', [480, 480, 480, 0, 240, 0, 0]], ['Mon-Fri', [480, 480, 480, 480, 480, 0, 0]], ['Mo We 6h', [360, 0, 360, 0, 0, 0, 0]],
    ['Sa-Mo 4h', [240, 0, 0, 0, 0, 240, 240]], ['none', [0, 0, 0, 0, 0, 0, 0]], ['', null],
  ])('%s', (text, week) => {
    expect(valueOf(parsePattern(text))).toEqual(week);
  });
  it.each([['8h', 'pattern-unread'], ['Xx 8h', 'pattern-unread'], ['Mo 25h', 'pattern-too-long'], ['Mo 8h, Mo 4h', 'pattern-day-twice']])('refuses “%s”', (text, code) => {
    expect(codeOf(parsePattern(text))).toBe(code);
  });
});

describe('TAB-15 choices are read by name or its beginning', () => {
  it('reads priorities, statuses and kinds', () => {
    expect([parsePriority('!high'), parsePriority('u'), parsePriority('2'), parseStatus('todo'), parseStatus('block'), parseKind('equip')].map((result) => valueOf<unknown>(result))).toEqual([3, 4, 2, 'todo', 'blocked', 'equipment']);
  });
  it('CST-22 refuses a cost below 0 whichever minus is typed, and decimals that the currency does not have', () => {
    expect([parseMoney('−3', 2), parseMoney('42.50', 0), parseMoney('42.5055', 2)].map(codeOf)).toEqual(['money-negative', 'money-unread', 'money-unread']);
  });
  it('refuses what could be two', () => {
    expect([codeOf(parseStatus('do')), codeOf(parsePriority('5')), codeOf(parseMoney('-3', 2)), codeOf(parseMoney('cheap', 2))]).toEqual(['choice-unread', 'choice-unread', 'money-negative', 'money-unread']);
  });
});
