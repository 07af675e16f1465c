import { describe, expect, it } from 'vitest';
import { costOf, fitOf, formatMoney, rankAll, type Fit } from '../../../src/shared/matching';
import { bookingId, projectId, resourceId, skillId, taskId, type Level, type Resource, type SkillHolding, type SkillRequirement, type WorkspaceRows } from '../../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, aWorkspace, monday, theSettings } from '../../support/builders';

const skills = [aSkill('Welding'), aSkill('Wiring'), aSkill('Confined space', { kind: 'certification' })];
const holds = (id: string, level: Level, expires: number | null = null): SkillHolding => ({ skillId: skillId(id), level, expires });
const asks = (id: string, level: Level, need: 'required' | 'preferred' = 'required'): SkillRequirement => ({ skillId: skillId(id), level, need });
const options = { from: monday, today: monday };
const fit = (person: Partial<Resource>, rows: Partial<WorkspaceRows> = {}, task: Parameters<typeof aTask>[1] = {}): Fit => {
  const workspace = aWorkspace({ skills, resources: [aPerson('ana', person)], tasks: [aTask('frame', { effort: 390, ...task })], ...rows });
  return fitOf(workspace, taskId('frame'), resourceId('ana'), options);
};
const sentences = ({ reasons }: Fit): string[] => reasons.map(({ tone, sentence }) => `${tone}: ${sentence}`);
const refusing = { ...theSettings, rules: { requiredSkill: 'refuse', overCapacity: 'refuse', timeOff: 'refuse' } } as const;

describe('fit of a resource for a task', () => {
  it('FIT-10 says what it would be like, by weight', () => {
    const task = { requirements: [asks('Welding', 3), asks('Wiring', 2, 'preferred')], deadline: monday + 3, projectId: projectId('Harbour') };
    const rows = { projects: [aProject('Harbour')], tasks: [aTask('frame', { effort: 390, ...task }), aTask('gate', { projectId: projectId('Harbour') })], bookings: [aBooking('b', 'gate', 'ana', [[monday, 360]])] };
    expect(fit({ skills: [holds('Welding', 4)], costPerHour: 4200 }, rows)).toEqual({
      resourceId: 'ana', score: 81, verdict: 'great', verdictWords: 'Great fit', days: [{ day: monday, minutes: 120 }, { day: monday + 1, minutes: 270 }], finish: monday + 1, cost: 27_300,
      reasons: [
        { kind: 'skill', tone: 'good', sentence: 'Welding 4 of 3' },
        { kind: 'skill', tone: 'neutral', sentence: 'No Wiring, preferred' },
        { kind: 'freeCapacity', tone: 'good', sentence: '26 h free by Thu 26 Nov' },
        { kind: 'finish', tone: 'good', sentence: 'Done Tue 24 Nov' },
        { kind: 'cost', tone: 'neutral', sentence: '273.00 EUR' },
        { kind: 'continuity', tone: 'good', sentence: '1 other task on Harbour' },
        { kind: 'evenness', tone: 'good', sentence: '16 % booked until Sun 6 Dec' },
      ],
    });
  });

  it('FIT-5 is impossible without a required certification, or with one that lapses too early', () => {
    const task = { effort: 960, requirements: [asks('Confined space', 1)] };
    const outcome = (person: Partial<Resource>): readonly unknown[] => {
      const found = fit(person, {}, task);
      return [found.score, found.verdict, found.verdictWords, sentences(found)[0]];
    };
    expect(outcome({})).toEqual([0, 'impossible', 'Not certified', 'bad: No Confined space']);
    expect(outcome({ skills: [holds('Confined space', 1, monday - 11)] })).toEqual([0, 'impossible', 'Certificate lapsed', 'bad: Confined space lapsed on Thu 12 Nov']);
    expect(outcome({ skills: [holds('Confined space', 1, monday)] })).toEqual([0, 'impossible', 'Certificate lapsed', 'bad: Confined space lapses on Mon 23 Nov, before the work is done']);
    expect(outcome({ skills: [holds('Confined space', 1, monday + 1)] })).toEqual([100, 'great', 'Great fit', 'good: Confined space valid until Tue 24 Nov']);
  });

  it('FIT-5 does not mind a lapsed certification that is only preferred', () => {
    expect(fit({}, {}, { requirements: [asks('Confined space', 1, 'preferred')] }).verdict).not.toBe('impossible');
  });

  it('FIT-4 is poor without a required skill and possible one level short', () => {
    const task = { requirements: [asks('Welding', 3)] };
    const words = (person: Partial<Resource>, rows: Partial<WorkspaceRows> = {}): readonly unknown[] => {
      const found = fit(person, rows, task);
      return [found.verdict, found.verdictWords, sentences(found)[0]];
    };
    expect(words({})).toEqual(['poor', 'Lacks skill', 'bad: No Welding']);
    expect(words({ skills: [holds('Welding', 1)] })).toEqual(['poor', 'Level low', 'bad: Welding 1, 3 required']);
    expect(words({ skills: [holds('Welding', 2)] })).toEqual(['possible', 'Level low', 'bad: Welding 2, 3 required']);
    expect(words({}, { settings: refusing })).toEqual(['impossible', 'Lacks skill', 'bad: No Welding']);
  });

  it('FIT-4 is possible at best after the deadline', () => {
    const late = fit({}, {}, { effort: 960, deadline: monday });
    expect([late.verdict, late.verdictWords, late.score <= 64]).toEqual(['poor', 'Late finish', true]);
    expect(sentences(late)).toEqual(['bad: 8 h free by Mon 23 Nov, 16 h needed', 'bad: Done Tue 24 Nov, after the deadline', 'good: 20 % booked until Sun 6 Dec']);
    expect(sentences(fit({}, {}, { deadline: monday - 1 }))[0]).toBe('bad: Due Sun 22 Nov, before this day');
  });

  it('FIT-4, FIT-6 has no room', () => {
    const rows = { bookings: [] };
    expect([fit({ pattern: [0, 0, 0, 0, 0, 0, 0] }, rows), fit({ pattern: [0, 0, 0, 0, 0, 0, 0] }, { settings: refusing })].map(({ verdict, verdictWords, days, finish }) => ({ verdict, verdictWords, days, finish }))).toEqual([
      { verdict: 'poor', verdictWords: 'No room', days: [], finish: null },
      { verdict: 'impossible', verdictWords: 'No room', days: [], finish: null },
    ]);
  });

  it('FIT-7 lets equipment go along with people\'s work, and people with equipment\'s', () => {
    const task = { requirements: [asks('Welding', 3)] };
    const crane = fit({ kind: 'equipment' }, {}, task);
    expect([crane.verdict, crane.verdictWords, crane.score, sentences(crane)[0]]).toEqual(['possible', 'Goes along', 40, 'neutral: Equipment goes along: its hours do not count toward the effort']);
    expect(fit({}, {}, { effortOf: 'equipment' }).verdictWords).toBe('Goes along');
    expect(fit({ kind: 'equipment' }, {}, { effortOf: 'equipment' }).verdictWords).toBe('Great fit');
  });

  it('FIT-8 says that a placeholder is nobody yet', () => {
    expect(sentences(fit({ kind: 'placeholder' }))).toContain('neutral: Nobody holds this role yet');
  });

  it('FIT-5 is impossible for who or what is archived or gone', () => {
    expect(fit({ archived: true })).toMatchObject({ score: 0, verdict: 'impossible', verdictWords: 'Archived' });
    expect(fitOf(aWorkspace(), taskId('frame'), resourceId('ana'), options)).toMatchObject({ verdict: 'impossible', verdictWords: 'Gone' });
    expect(fitOf(aWorkspace({ tasks: [aTask('frame')] }), taskId('frame'), resourceId('ana'), options)).toMatchObject({ verdict: 'impossible', verdictWords: 'Gone' });
  });

  it('FIT-1 places what is unbooked, what moves, or all that remains', () => {
    const workspace = aWorkspace({ resources: [aPerson('ana'), aPerson('ben')], tasks: [aTask('frame', { effort: 600 })], bookings: [aBooking('b', 'frame', 'ben', [[monday, 240]])] });
    const minutesOf = (found: Fit): number => found.days.reduce((sum, { minutes }) => sum + minutes, 0);
    const full = aWorkspace({ resources: [aPerson('ana'), aPerson('ben')], tasks: [aTask('frame', { effort: 240, remaining: 100 })], bookings: [aBooking('b', 'frame', 'ben', [[monday, 240]])] });
    expect([
      minutesOf(fitOf(workspace, taskId('frame'), resourceId('ana'), options)),
      minutesOf(fitOf(workspace, taskId('frame'), resourceId('ana'), { ...options, ignoring: new Set([bookingId('b')]) })),
      minutesOf(fitOf(full, taskId('frame'), resourceId('ana'), options)),
    ]).toEqual([360, 240, 100]);
  });

  it('FIT-1 counts the time of what moves as free', () => {
    const workspace = aWorkspace({ resources: [aPerson('ana')], tasks: [aTask('frame', { effort: 480 })], bookings: [aBooking('b', 'frame', 'ana', [[monday, 480]])] });
    expect(fitOf(workspace, taskId('frame'), resourceId('ana'), { ...options, ignoring: new Set([bookingId('b')]) }).days).toEqual([{ day: monday, minutes: 480 }]);
  });

  it('warns before the earliest start', () => {
    expect(sentences(fit({}, {}, { earliestStart: monday + 40 }))).toContain('bad: Not before 2 Jan 2027');
  });

  it('FIT-9 rounds cost half up', () => {
    expect([costOf(30, 1), costOf(29, 1), costOf(390, 4200), costOf(1, 89)]).toEqual([1, 0, 27_300, 1]);
    expect([formatMoney(42_000, 'EUR'), formatMoney(1_234_567, 'JPY'), formatMoney(-5, 'USD'), formatMoney(100_000_050, 'SEK')]).toEqual(['420.00 EUR', '1,234,567 JPY', '-0.05 USD', '1,000,000.50 SEK']);
  });
});

describe('ranking', () => {
  const resources = [
    aPerson('crane', { kind: 'equipment' }), aPerson('lapsed', { skills: [holds('Confined space', 1, monday - 1), holds('Welding', 5)] }),
    aPerson('novice', { skills: [holds('Confined space', 1), holds('Welding', 1)] }), aPerson('expert', { skills: [holds('Confined space', 1), holds('Welding', 5)] }),
    aPerson('right', { skills: [holds('Confined space', 1), holds('Welding', 3)] }), aPerson('gone', { archived: true }),
    aPerson('busy', { skills: [holds('Confined space', 1), holds('Welding', 3)] }), aPerson('also right', { skills: [holds('Confined space', 1), holds('Welding', 3)] }),
  ];
  const workspace = aWorkspace({
    skills, resources, tasks: [aTask('frame', { requirements: [asks('Welding', 3), asks('Confined space', 1)] }), aTask('other')], bookings: [aBooking('b', 'other', 'busy', [[monday, 480], [monday + 1, 480]])],
  });

  it('FIT-11 puts the best first, what goes along later and the impossible last', () => {
    expect(rankAll(workspace, taskId('frame'), options).map(({ resourceId: id }) => id)).toEqual(['also right', 'right', 'expert', 'busy', 'novice', 'crane', 'lapsed']);
  });

  it('FIT-12 gives each the fit it has alone', () => {
    const ranked = rankAll(workspace, taskId('frame'), { ...options, resourceIds: resources.map(({ id }) => id) });
    expect(ranked).toEqual(ranked.map(({ resourceId: id }) => fitOf(workspace, taskId('frame'), id, options)));
    expect(ranked).toHaveLength(resources.length);
  });
});
