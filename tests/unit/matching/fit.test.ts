import { describe, expect, it } from 'vitest';
import { costOf, fitOf, formatMoney, rankAll, type Fit } from '../../../src/shared/matching';
import { bookingId, projectId, resourceId, skillId, taskId, type Level, type Resource, type SkillHolding, type SkillRequirement, type WorkspaceRows } from '../../../src/shared/model';
import { aBooking, aMilestone, aPerson, aProject, aSkill, aTask, aWorkspace, monday, theSettings } from '../../support/builders';

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
        { kind: 'skill', tone: 'neutral', sentence: 'Wiring would help' },
        { kind: 'freeCapacity', tone: 'good', sentence: '26 h free by Thu 26 Nov' },
        { kind: 'finish', tone: 'good', sentence: 'Done Tue 24 Nov' },
        { kind: 'cost', tone: 'neutral', sentence: '273.00 EUR' },
        { kind: 'continuity', tone: 'good', sentence: '1 other task on Harbour' },
        { kind: 'evenness', tone: 'good', sentence: '16 % booked until Sun 6 Dec' },
      ],
    });
  });

  describe('FIT-2 the score is the mean of the criteria that apply, weighted by their points', () => {
    /** What docs/spec/fit.md says, as points of a criterion and the share of them that was reached. */
    const mean = (...criteria: readonly (readonly [points: number, share: number])[]): number =>
      Math.round((100 * criteria.reduce((sum, [points, share]) => sum + points * share, 0)) / criteria.reduce((sum, [points]) => sum + points, 0));
    const harbour = { projects: [aProject('Harbour')] } as const;
    const [cheap, dear] = [aPerson('cheap', { costPerHour: 2_000 }), aPerson('dear', { costPerHour: 6_000 })];
    const oneDay = { effort: 480 } as const;
    /** Of ten working days in a fortnight, `days` are booked. */
    const even = (days: number): readonly [number, number] => [9, 1 - (days / 10) ** 2];
    const withRates = (costPerHour: number | null): Fit => {
      const workspace = aWorkspace({ resources: [aPerson('ana', { costPerHour }), cheap, dear], tasks: [aTask('frame', oneDay)] });
      return fitOf(workspace, taskId('frame'), resourceId('ana'), options);
    };
    const onHarbour = (others: number): Fit => {
      const titles = Array.from({ length: others }, (_none, index) => `other ${String(index)}`);
      return fit({}, {
        ...harbour, tasks: [aTask('frame', { ...oneDay, projectId: projectId('Harbour') }), ...titles.map((title) => aTask(title, { projectId: projectId('Harbour') }))],
        bookings: titles.map((title, index) => aBooking(title, title, 'ana', [[monday + 40 + index, 60]])),
      });
    };
    const busyFor = (days: number, task: Parameters<typeof aTask>[1] = {}): Fit =>
      fit({}, { tasks: [aTask('frame', { ...oneDay, ...task }), aTask('other')], bookings: [aBooking('b', 'other', 'ana', Array.from({ length: days }, (_none, index) => [monday + index, 480]))] });

    it.each<readonly [string, () => Fit, number]>([
      ['time and evenness alone', () => fit({}, {}, oneDay), mean([30, 1], even(1))],
      ['a day later than the two days that eight hours ideally take', () => busyFor(2), mean([30, 2 / 3], even(3))],
      ['the same before a deadline', () => busyFor(2, { deadline: monday + 4 }), mean([30, 0.7 + 0.3 * (2 / 3)], even(3))],
      ['the same after the deadline', () => busyFor(2, { deadline: monday + 1 }), mean([30, 0.35 * (0.5 * 0 + 0.5 * (2 / 3))], even(3))],
      ['skills: one met, a preferred one missing', () => fit({ skills: [holds('Welding', 3)] }, {}, { ...oneDay, requirements: [asks('Welding', 3), asks('Wiring', 2, 'preferred')] }), mean([45, 1 / 1.35], [30, 1], even(1))],
      ['skills: a preferred level too low', () => fit({ skills: [holds('Wiring', 1)] }, {}, { ...oneDay, requirements: [asks('Wiring', 4, 'preferred')] }), mean([45, 0.6 / 4], [30, 1], even(1))],
      ['skills: three levels more than asked', () => fit({ skills: [holds('Welding', 4)] }, {}, { ...oneDay, requirements: [asks('Welding', 1)] }), mean([45, 1 - 0.06], [30, 1], even(1))],
      ['cost: the cheapest', () => withRates(2_000), mean([30, 1], even(1), [8, 1])],
      ['cost: the dearest', () => withRates(6_000), mean([30, 1], even(1), [8, 0])],
      ['cost: between', () => withRates(5_000), mean([30, 1], even(1), [8, 0.25])],
      ['cost: not known', () => withRates(null), mean([30, 1], even(1), [8, 0.5])],
      ['continuity: nothing on the project', () => onHarbour(0), mean([30, 1], even(1), [8, 0])],
      ['continuity: two other tasks', () => onHarbour(2), mean([30, 1], even(1), [8, 2 / 3])],
      ['continuity: more than three others', () => onHarbour(4), mean([30, 1], even(1), [8, 1])],
    ])('%s', (_words, scored, expected) => {
      expect(scored().score).toBe(expected);
    });
  });

  it('FIT-3 verdicts: great from 80, good from 65, possible from 45, else poor', () => {
    const verdicts = new Map<number, Set<string>>();
    for (let busy = 0; busy <= 40; busy += 1) {
      for (let rate = 0; rate <= 100; rate += 5) {
        const workspace = aWorkspace({
          resources: [aPerson('ana', { costPerHour: rate }), aPerson('cheap', { costPerHour: 0 }), aPerson('dear', { costPerHour: 100 })], tasks: [aTask('frame'), aTask('other')],
          bookings: [aBooking('b', 'other', 'ana', Array.from({ length: busy }, (_none, index) => [monday + index, 60 * (1 + (busy % 8))]))],
        });
        const { score, verdict } = fitOf(workspace, taskId('frame'), resourceId('ana'), options);
        verdicts.set(score, (verdicts.get(score) ?? new Set()).add(verdict));
      }
    }
    const found = [...verdicts].sort(([one], [other]) => one - other);
    expect(found).toEqual(found.map(([score]) => [score, new Set([score >= 80 ? 'great' : score >= 65 ? 'good' : score >= 45 ? 'possible' : 'poor'])]));
    expect([44, 45, 64, 65, 79, 80].filter((score) => !verdicts.has(score))).toEqual([]);
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

  it.each<readonly [string, Partial<Resource>, SkillRequirement, string]>([
    ['met', { skills: [holds('Wiring', 2)] }, asks('Wiring', 2, 'preferred'), 'good: Wiring 2 of 2 helps'],
    ['too low', { skills: [holds('Wiring', 1)] }, asks('Wiring', 2, 'preferred'), 'neutral: Wiring 1, level 2 would help'],
    ['missing', {}, asks('Wiring', 2, 'preferred'), 'neutral: Wiring would help'],
    ['a certificate held', { skills: [holds('Confined space', 1)] }, asks('Confined space', 1, 'preferred'), 'good: Confined space helps'],
    ['a certificate lapsed', { skills: [holds('Confined space', 1, monday - 7)] }, asks('Confined space', 1, 'preferred'), 'neutral: Confined space would help, but lapsed on Mon 16 Nov'],
  ])('FIT-10 words what is only preferred as help: %s', (_case, person, requirement, sentence) => {
    expect(sentences(fit(person, {}, { requirements: [requirement] }))[0]).toBe(sentence);
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

  it('FIT-10 warns before the earliest start', () => {
    expect(sentences(fit({}, {}, { earliestStart: monday + 40 }))).toContain('bad: Not before 2 Jan 2027');
  });

  it('FIT-9 counts the rate of the day on which the work would begin', () => {
    const laterRates = [{ day: monday + 2, costPerHour: 6_000, overtimePerHour: null, billingPerHour: null }];
    const costFrom = (from: number): number | null => {
      const workspace = aWorkspace({ resources: [aPerson('ana', { costPerHour: 3_000, laterRates })], tasks: [aTask('frame', { effort: 60 })] });
      return fitOf(workspace, taskId('frame'), resourceId('ana'), { from, today: monday }).cost;
    };
    expect([costFrom(monday), costFrom(monday + 1), costFrom(monday + 2), costFrom(monday + 9)]).toEqual([3_000, 3_000, 6_000, 6_000]);
  });

  it('FIT-13 says whether the work keeps the milestone that waits for it, and caps what does not', () => {
    const keeping = fit({}, { milestones: [aMilestone('Gate hung', ['frame'], { dueDay: monday + 4 })] }, { effort: 480 });
    expect(sentences(keeping)).toContain('good: Keeps Gate hung');
    const missing = fit({}, { milestones: [aMilestone('Gate hung', ['frame'], { dueDay: monday - 3 })] }, { effort: 480 });
    expect([missing.verdictWords, missing.score <= 64, sentences(missing)]).toEqual(['Late finish', true, expect.arrayContaining(['bad: Too late for Gate hung, due Fri 20 Nov'])]);
    const reached = fit({}, { milestones: [aMilestone('Gate hung', ['frame'], { dueDay: monday - 3, reachedDay: monday })] }, { effort: 480 });
    expect(reached.reasons).toEqual(fit({}, {}, { effort: 480 }).reasons);
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
