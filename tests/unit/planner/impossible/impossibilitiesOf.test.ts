import { describe, expect, it } from 'vitest';
import { problemsOf, projectId, resourceId, skillId, taskId, type Level, type Task, type Workspace, type WorkspaceRows } from '../../../../src/shared/model';
import { dayModelOf, impossibilitiesOf, planDays, proposalOf, tryWayOut, type Impossibility, type PlanRequest, type Proposal, type WayOut } from '../../../../src/shared/planner';
import { planAll } from '../../../support/aProposal';
import { aBooking, aMilestone, aPerson, aProject, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';

const friday = monday + 4;
const licence = (level: Level = 3, expires: number | null = null) => ({ skillId: skillId('Lift licence'), level, expires });
const needsLicence: Partial<Task> = { requirements: [{ skillId: skillId('Lift licence'), level: 1, need: 'required' }] };
const waitsFor = (task: string): Partial<Task> => ({ dependencies: [{ predecessorId: taskId(task), type: 'FS', lagDays: 0 }] });

/** Ana and Ben may lift, Cem may not. */
const plan = (rows: Partial<WorkspaceRows>): Workspace =>
  aWorkspace({ skills: [aSkill('Lift licence', { kind: 'certification' })], resources: [aPerson('Ana', { skills: [licence()] }), aPerson('Ben', { skills: [licence()] }), aPerson('Cem')], ...rows });

const requestOf = (over: Partial<PlanRequest>): PlanRequest => ({ ...planAll(), ...over });
const planned = (workspace: Workspace, request: PlanRequest): Proposal => proposalOf(workspace, request, planDays(dayModelOf(workspace, request), { seed: 1, budget: { used: (schedules) => schedules / 20 } }));
const found = (workspace: Workspace, request: Partial<PlanRequest> = {}): readonly Impossibility[] => impossibilitiesOf(workspace, planned(workspace, requestOf(request)));
const sentences = (workspace: Workspace, request: Partial<PlanRequest> = {}): readonly string[] => found(workspace, request).map(({ sentence }) => sentence);
const waysIn = (workspace: Workspace, request: Partial<PlanRequest> = {}): readonly string[] => (found(workspace, request)[0]?.waysOut ?? []).map(({ sentence }) => sentence);

/** Four lifts of 21 hours for two people who have 40 each. */
const fourLifts = (): Workspace => plan({ tasks: ['a', 'b', 'c', 'd'].map((id) => aTask(`Lift ${id}`, { ...needsLicence, effort: 1260 })) });

describe('what rules a plan out', () => {
  it('OUT-1 is not told where everything has its place in time', () => {
    expect(found(plan({ tasks: [aTask('Lift', needsLicence)] }), { until: friday })).toEqual([]);
  });

  it('OUT-2 nobody has the skill, nobody of those chosen, or giving it away is not allowed', () => {
    expect(sentences(plan({ tasks: [aTask('Weld', { requirements: [{ skillId: skillId('Lift licence'), level: 4, need: 'required' }] })] }))).toEqual(['Nobody has Lift licence at level 4, which “Weld” needs.']);
    expect(sentences(plan({ tasks: [aTask('Lift', needsLicence)] }), { resourceIds: [resourceId('Cem')] })).toEqual(['None of those chosen has Lift licence, which “Lift” needs.']);
    expect(sentences(plan({ tasks: [aTask('Lift', needsLicence)], bookings: [aBooking('b1', 'Lift', 'Cem', [[monday, 480]])] }), { allowed: ['delay'] })).toEqual(['“Lift” is with Cem, who does not have Lift licence, and giving work to others is not allowed.']);
  });

  it('OUT-2 a certificate lapses first', () => {
    const resources = [aPerson('Ana', { skills: [licence(3, monday + 1)] }), aPerson('Cem')];
    expect(sentences(plan({ resources, tasks: [aTask('Lift', { ...needsLicence, effort: 1440 })] }))).toEqual(['“Lift” takes 24 h, and Lift licence of Ana lapses on 24 Nov 2026.']);
  });

  it('OUT-2 what comes before takes too long', () => {
    const tasks = [aTask('Weld', { effort: 1440 }), aTask('Grind', { effort: 960, ...waitsFor('Weld') }), aTask('Inspect', { effort: 240, deadline: monday + 2, ...waitsFor('Grind') })];
    expect(sentences(plan({ tasks }))).toEqual(['“Inspect” cannot begin before Thu 26 Nov, because “Weld” and “Grind” come first; it is due Wed 25 Nov.']);
  });

  it('OUT-2 nobody has as much time for it', () => {
    expect(sentences(plan({ tasks: [aTask('Weld', { effort: 1440, deadline: monday + 1 })] }))).toEqual(['“Weld” takes 24 h by Tue 24 Nov; of Ana, Ben and Cem nobody has more than 16 h.']);
    const pierced = plan({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { splittable: false, effort: 1200 }), aTask('Fixed')], bookings: [aBooking('b1', 'Fixed', 'Ana', [[monday + 2, 480]], { locked: true })] });
    expect(sentences(pierced, { until: friday })).toEqual(['“Weld” takes 20 h in one go by Fri 27 Nov; Ana has 16 h.']);
  });

  it('OUT-2 all who can do it have less time than is needed', () => {
    expect(sentences(fourLifts(), { until: friday })).toEqual(['Two people have Lift licence: 84 h needed, 80 h there by Fri 27 Nov.']);
  });

  it('OUT-2 counts time off and what lies outside the scope', () => {
    const workspace = plan({ tasks: [aTask('Lift', { ...needsLicence, effort: 960 }), aTask('Other', { effort: 960 })], timeOff: [aTimeOff('o', 'Ana', monday, friday)], bookings: [aBooking('b1', 'Other', 'Ben', [[monday, 480], [monday + 1, 480]])] });
    expect(sentences(workspace, { until: monday + 2, scope: { kind: 'selection', taskIds: [taskId('Lift')] } })).toEqual(['“Lift” takes 16 h by Wed 25 Nov; of Ana and Ben nobody has more than 8 h.']);
    expect(sentences(workspace, { until: monday + 2 })).toEqual([]);
  });

  it('OUT-1 milestones and due days of projects are asked about too', () => {
    const workspace = plan({ projects: [aProject('Harbour', { dueDay: monday + 1 })], tasks: [aTask('Weld', { effort: 1440, projectId: projectId('Harbour') })], milestones: [aMilestone('M1', ['Weld'], { dueDay: monday })] });
    expect(found(workspace).map(({ facts, waysOut }) => [facts[1]?.sentence, waysOut[0]?.sentence])).toEqual([
      ['M1 is due Mon 23 Nov', 'Move M1 by 2 days, to Wed 25 Nov'], ['Harbour is due Tue 24 Nov', 'Move the due day of Harbour by 1 day, to Wed 25 Nov'],
    ]);
  });

  it('OUT-3 work that wants for the same is told together', () => {
    const nobody = plan({ resources: [aPerson('Cem')], tasks: ['a', 'b', 'c', 'd'].map((id) => aTask(`Lift ${id}`, needsLicence)) });
    expect(found(nobody).map(({ sentence, taskIds }) => [sentence, taskIds.length])).toEqual([['Nobody has Lift licence, which “Lift a”, “Lift b” and 2 more need.', 4]]);
  });

  it('OUT-3 OUT-4 lists its facts, each of which is needed', () => {
    const [only] = found(fourLifts(), { until: friday });
    expect(only?.facts.map(({ kind, sentence }) => `${kind}: ${sentence}`)).toEqual([
      'window: “Lift c” takes 21 h', 'window: “Lift a” takes 21 h of the same people', 'window: “Lift b” takes 21 h of the same people', 'window: “Lift d” takes 21 h of the same people',
      'deadline: The plan ends on Fri 27 Nov', 'nobody: “Lift c” needs Lift licence', 'capacity: Ana and Ben have together 80 h from Mon 23 Nov to Fri 27 Nov',
    ]);
    expect([only?.missing, only?.taskIds, only?.resourceIds]).toEqual([240, ['Lift a', 'Lift b', 'Lift c', 'Lift d'], ['Ana', 'Ben']]);
  });

  it('OUT-3 PRP-2 names the year of a day that is far away', () => {
    const far = monday + 7 * 104;
    const [late] = found(plan({ tasks: [aTask('Weld', { effort: 960, earliestStart: far, deadline: far })] }));
    expect([late?.sentence, late?.facts.map(({ sentence }) => sentence), late?.waysOut[0]?.sentence]).toEqual([
      '“Weld” takes 16 h by Mon 20 Nov 2028; of Ana, Ben and Cem nobody has more than 8 h.',
      ['“Weld” takes 16 h', '“Weld” is due Mon 20 Nov 2028', 'Ana, Ben and Cem have each at most 8 h from Mon 20 Nov 2028 to Mon 20 Nov 2028'],
      'Move the deadline of “Weld” by 1 day, to Tue 21 Nov 2028',
    ]);
    expect(sentences(plan({ tasks: [aTask('Weld', { earliestStart: far + 1, deadline: far })] }))).toEqual(['“Weld” cannot begin before Tue 21 Nov 2028; it is due Mon 20 Nov 2028.']);
  });

  it('OUT-8 names nobody who cannot do it where the skill is left aside', () => {
    const workspace = plan({ tasks: [aTask('Lift', { ...needsLicence, effort: 1440 })] });
    const [only] = found(workspace, { until: monday + 1 });
    expect([only?.sentence, only?.facts.map(({ sentence }) => sentence), only?.resourceIds]).toEqual([
      '“Lift” takes 24 h by Tue 24 Nov; nobody has more than 16 h until then.', ['“Lift” takes 24 h', 'The plan ends on Tue 24 Nov', 'Nobody has more than 16 h from Mon 23 Nov to Tue 24 Nov'], ['Ana', 'Ben'],
    ]);
    expect(only?.waysOut.filter(({ kind }) => kind === 'overtime').map(({ sentence }) => sentence)).toEqual(['4 h more a day for Ana and Ben: 8 h in all are missing']);
  });

  it('OUT-8 reckons what is missing from the time of those who can do it', () => {
    const [only] = found(plan({ resources: [aPerson('Ana', { skills: [licence()] }), aPerson('Cem', { pattern: [600, 600, 600, 600, 600, 0, 0] })], tasks: [aTask('Lift', { ...needsLicence, effort: 1260 })] }), { until: monday + 1 });
    expect([only?.sentence, only?.missing]).toEqual(['“Lift” takes 21 h by Tue 24 Nov; nobody has more than 20 h until then.', 300]);
    expect(only?.waysOut.filter(({ unit }) => unit === 'minutes').map(({ sentence }) => sentence)).toEqual(['2.5 h more a day for Ana: 5 h in all are missing', 'Take 5 h off “Lift”']);
  });

  it('OUT-8 names those who have the skill where Cem without it would have the time', () => {
    const away = [aTimeOff('Ana off', 'Ana', monday, monday + 1), aTimeOff('Ben off', 'Ben', monday + 1, monday + 1)];
    expect(sentences(plan({ tasks: [aTask('Lift', { ...needsLicence, effort: 960 })], timeOff: away }), { until: monday + 1 })).toEqual(['“Lift” takes 16 h by Tue 24 Nov; of Ana and Ben nobody has more than 8 h.']);
  });

  it('OUT-8 says of whom it speaks where only a part of what is asked is left aside', () => {
    const diving = { skillId: skillId('Diving'), level: 1, expires: null } as const;
    const both: Partial<Task> = { requirements: [{ skillId: skillId('Lift licence'), level: 1, need: 'required' }, { skillId: skillId('Diving'), level: 1, need: 'required' }] };
    // Cem, who has neither, would have the time; Ben, who may lift, cannot dive.
    const workspace = plan({
      skills: [aSkill('Lift licence'), aSkill('Diving')], resources: [aPerson('Ana', { skills: [licence(), diving] }), aPerson('Ben', { skills: [licence()] }), aPerson('Cem', { pattern: [720, 720, 720, 720, 720, 0, 0] }), aPerson('Dora', { skills: [diving], pattern: [720, 720, 720, 720, 720, 0, 0] })],
      tasks: [aTask('Salvage', { ...both, effort: 1200 })],
    });
    const [only] = found(workspace, { until: monday + 1 });
    expect([only?.sentence, only?.facts.at(-1)?.sentence]).toEqual(['“Salvage” takes 20 h by Tue 24 Nov; nobody with Lift licence has more than 16 h until then.', 'Nobody with Lift licence has more than 16 h from Mon 23 Nov to Tue 24 Nov']);
    const team = plan({ resources: [aPerson('Ana', { skills: [licence()] }), aPerson('Ben'), aPerson('Cem', { skills: [licence()], pattern: [720, 720, 720, 720, 720, 0, 0] })], tasks: [aTask('Lift', { ...needsLicence, effort: 1200 })] });
    expect(sentences(team, { until: monday + 1, resourceIds: ['Ana', 'Ben'].map(resourceId) })).toEqual(['“Lift” takes 20 h by Tue 24 Nov; none of those chosen has more than 16 h until then.']);
  });

  it('OUT-8 counts everybody without saying that they can do it', () => {
    const lifts = ['a', 'b'].map((id) => aTask(`Lift ${id}`, { ...needsLicence, effort: 1260 }));
    const workspace = plan({ resources: [aPerson('Ana', { skills: [licence()] }), aPerson('Cem')], tasks: lifts, timeOff: [aTimeOff('o', 'Cem', monday, friday)] });
    const [only] = found(workspace, { until: friday });
    expect([only?.sentence, only?.facts.at(-1)?.sentence]).toEqual(['Both people together: 42 h needed, 40 h there by Fri 27 Nov.', 'Both people together have 40 h from Mon 23 Nov to Fri 27 Nov']);
  });

  it('OUT-4 leaves aside what is not needed to show it', () => {
    const small = aTask('Lift small', { ...needsLicence, effort: 60 });
    const workspace = plan({ tasks: [...fourLifts().tasks.values(), small, aTask('Paint'), aTask('Weld', { effort: 480 })] });
    const facts = found(workspace, { until: friday })[0]?.taskIds ?? [];
    expect(facts).not.toContain('Paint');
    expect(facts).not.toContain('Lift small');
  });
});

describe('ways out', () => {
  it('OUT-5 come with a number each, cheapest first', () => {
    const priced = plan({ resources: [aPerson('Ana', { skills: [licence()], costPerHour: 6000, overtimePerHour: 9000 }), aPerson('Ben', { skills: [licence()], costPerHour: 5000 }), aPerson('Cem')], tasks: [...fourLifts().tasks.values()] });
    expect(found(priced, { until: friday })[0]?.waysOut.map(({ kind, sentence, amount, unit, cost }) => [kind, sentence, amount, unit, cost])).toEqual([
      ['extendWindow', 'Plan 1 day further ahead, to Mon 30 Nov', 1, 'days', null],
      ['overtime', '0.5 h more a day for Ana and Ben: 4 h in all are missing', 240, 'minutes', 20_000],
      ['train', 'Train Cem in Lift licence', 1, 'levels', null],
      ['lowerEffort', 'Take 4 h off “Lift c”', 240, 'minutes', null],
      ['hire', 'Find one more person with Lift licence', 1, 'people', null],
    ]);
  });

  it('OUT-5 allow what the question or the task forbids', () => {
    expect(waysIn(plan({ tasks: [aTask('Lift', needsLicence)] }), { resourceIds: [resourceId('Cem')] })[0]).toBe('Let everybody be given work, not only those chosen');
    expect(waysIn(plan({ tasks: [aTask('Lift', needsLicence)], bookings: [aBooking('b1', 'Lift', 'Cem', [[monday, 480]])] }), { allowed: ['delay'] })[0]).toBe('Allow giving “Lift” and other work to somebody else');
    const pierced = plan({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { splittable: false, effort: 1200 }), aTask('Fixed')], bookings: [aBooking('b1', 'Fixed', 'Ana', [[monday + 2, 480]], { locked: true })] });
    expect(waysIn(pierced, { until: friday }).slice(0, 3)).toEqual(['Let “Weld” be split', 'Unlock “Fixed”', 'Plan 1 day further ahead, to Mon 30 Nov']);
  });

  it('OUT-5 renew a certificate for as long as it takes', () => {
    const resources = [aPerson('Ana', { skills: [licence(3, monday + 1)] }), aPerson('Cem')];
    expect(waysIn(plan({ resources, tasks: [aTask('Lift', { ...needsLicence, effort: 1440 })] }))).toEqual(['Renew Lift licence of Ana until 25 Nov 2026 or later', 'Train Cem in Lift licence', 'Find one more person with Lift licence']);
  });

  it('OUT-5 train whoever lacks least', () => {
    const asked = plan({ tasks: [aTask('Weld', { requirements: [{ skillId: skillId('Lift licence'), level: 4, need: 'required' }] })] });
    expect(waysIn(asked)).toEqual(['Train Ana in Lift licence at level 4', 'Find one more person with Lift licence at level 4']);
  });

  it('OUT-6 OUT-7 each can be tried at once, and then it is no longer ruled out', () => {
    const cases: readonly (readonly [Workspace, Partial<PlanRequest>])[] = [
      [fourLifts(), { until: friday }],
      [plan({ tasks: [aTask('Lift', needsLicence)] }), { resourceIds: [resourceId('Cem')] }],
      [plan({ tasks: [aTask('Weld', { effort: 1440, deadline: monday + 1 })] }), {}],
      [plan({ resources: [aPerson('Ana', { skills: [licence(3, monday + 1)] }), aPerson('Cem')], tasks: [aTask('Lift', { ...needsLicence, effort: 1440 })] }), {}],
    ];
    const tried = cases.flatMap(([workspace, over]) => (found(workspace, over)[0]?.waysOut ?? []).map((way) => ({ workspace, over, way })));
    expect(tried.length).toBeGreaterThan(12);
    for (const { workspace, over, way } of tried) {
      const outcome = tryWayOut(workspace, requestOf(over), way, () => 'somebody');
      for (const op of outcome.ops) if (op.after !== null) expect(problemsOf(op.table, op.after)).toEqual([]);
      expect([way.sentence, impossibilitiesOf(outcome.workspace, planned(outcome.workspace, outcome.request)).map(({ sentence }) => sentence)]).toEqual([way.sentence, []]);
    }
  });

  /** Ana welds at level 1, where 3 is asked for, and nobody paints; painting waits for welding. */
  const weldThenPaint = (more: readonly Task[] = []): Workspace => aWorkspace({
    skills: [aSkill('Welding'), aSkill('Painting')], resources: [aPerson('Ana', { skills: [{ skillId: skillId('Welding'), level: 1, expires: null }] })],
    tasks: [aTask('Weld', asks('Welding', 3)), aTask('Paint', { ...asks('Painting', 2), ...waitsFor('Weld') }), ...more],
  });
  const asks = (skill: string, level: Level): Partial<Task> => ({ requirements: [{ skillId: skillId(skill), level, need: 'required' }] });
  const trained = (workspace: Workspace, skill: string, level: Level): Workspace => tryWayOut(workspace, requestOf({}), { trial: { kind: 'train', resourceId: resourceId('Ana'), skillId: skillId(skill), level } }, () => 'somebody').workspace;

  it('OUT-9 work that waits for other work without a place has its own ways out, and says that it waits', () => {
    expect(found(weldThenPaint()).map(({ sentence, waysOut }) => [sentence, waysOut.map((way) => way.sentence)]).sort()).toEqual([
      ['Nobody has Painting at level 2, which “Paint” needs. It also waits for “Weld”, which has no place either.', ['Train Ana in Painting at level 2', 'Find one more person with Painting at level 2']],
      ['Nobody has Welding at level 3, which “Weld” needs.', ['Train Ana in Welding at level 3', 'Find one more person with Welding at level 3']],
    ]);
    const pack = aTask('Pack', { ...asks('Painting', 2), ...waitsFor('Paint') });
    expect(sentences(weldThenPaint([pack]))).toContain('Nobody has Painting at level 2, which “Pack” and “Paint” need. “Pack” and “Paint” also wait for “Weld”, which has no place either.');
  });

  it('OUT-9 each way out lifts what it is for, and both together leave nothing', () => {
    const painting = trained(weldThenPaint(), 'Painting', 2);
    expect(sentences(painting)).toEqual(['Nobody has Welding at level 3, which “Weld” needs.']);
    const both = trained(painting, 'Welding', 3);
    expect([sentences(both), planned(both, requestOf({})).leftOut]).toEqual([[], []]);
  });

  it('OUT-6 OUT-9 what comes before and can be done still counts: somebody new for the work does not help where it is what takes too long', () => {
    const tasks = [aTask('Weld', { effort: 1440 }), aTask('Grind', { effort: 960, ...waitsFor('Weld') }), aTask('Inspect', { effort: 240, deadline: monday + 2, ...waitsFor('Grind') })];
    expect(waysIn(plan({ tasks }))).toEqual(['Move the deadline of “Inspect” by 1 day, to Thu 26 Nov']);
  });

  it('OUT-7 trying changes nothing of the plan itself', () => {
    const workspace = fourLifts();
    const ways = found(workspace, { until: friday })[0]?.waysOut ?? [];
    const kinds = (way: WayOut): readonly string[] => tryWayOut(workspace, requestOf({ until: friday }), way, () => 'somebody').ops.map(({ table, id }) => `${table} ${id}`);
    expect(Object.fromEntries(ways.map((way) => [way.kind, kinds(way)]))).toEqual({ extendWindow: [], overtime: ['resources Ana', 'resources Ben'], train: ['resources Cem'], lowerEffort: ['tasks Lift c'], hire: ['resources somebody'] });
    expect(workspace.resources.size).toBe(3);
  });
});
