import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps, bookingId, settingsId, skillId, taskId, type Op, type Resource, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import { capacityOn } from '../../src/shared/calendar';
import { daysTooEarly, taskSpan } from '../../src/shared/scheduling';
import { dayModelOf, objectivesOf, planDays, proposalOf, type Objectives, type PlanOutcome, type PlanRequest, type Totals } from '../../src/shared/planner';
import { opsOfLines, previewIds } from '../../src/shared/planner/proposal/ops';
import { aBooking, aPerson, aSkill, aTask, aWorkspace, monday, standardCalendar, theSettings } from '../support/builders';
import { planRequest, schedules } from '../support/plans';
import { aPlanSeed, planCaseOf } from '../support/planCases';

const numbered = (prefix: string, index: number): string => `${prefix}${String(index)}`;

const aPlanDrawn = fc.record({
  people: fc.array(fc.record({ able: fc.boolean(), rate: fc.constantFrom(null, 3000, 6000) }), { minLength: 1, maxLength: 4 }),
  tasks: fc.array(fc.record({
    effort: fc.constantFrom(60, 240, 480, 900), priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), asks: fc.boolean(), splittable: fc.boolean(), due: fc.option(fc.nat(9)),
    waits: fc.option(fc.nat(8)), type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const), lag: fc.integer({ min: -1, max: 2 }), booked: fc.option(fc.nat(8)), locked: fc.boolean(),
  }), { minLength: 1, maxLength: 9 }),
});

const rowsOfPlan = ({ people, tasks }: typeof aPlanDrawn extends fc.Arbitrary<infer Drawn> ? Drawn : never): Partial<WorkspaceRows> => ({
  skills: [aSkill('S')],
  resources: people.map(({ able, rate }, index) => aPerson(numbered('P', index), { costPerHour: rate, skills: able || index === 0 ? [{ skillId: aSkill('S').id, level: 3, expires: null }] : [] })),
  tasks: tasks.map((task, index) => aTask(numbered('T', index), {
    effort: task.effort, priority: task.priority, splittable: task.splittable, deadline: task.due === null ? null : monday + task.due,
    requirements: task.asks ? [{ skillId: aSkill('S').id, level: 2, need: 'required' }] : [],
    dependencies: task.waits === null || task.waits >= index ? [] : [{ predecessorId: taskId(numbered('T', task.waits)), type: task.type, lagDays: task.lag }],
  })),
  bookings: tasks.flatMap((task, index) => (task.booked === null ? [] : [aBooking(numbered('b', index), numbered('T', index), 'P0', [[monday + task.booked, Math.min(480, task.effort)]], { locked: task.locked })])),
});

/** Plain plans: a few people, tasks with skills, dependencies and deadlines, some of them booked. */
const aPlan = aPlanDrawn.map(rowsOfPlan);

/** Found by a hunt: with somebody more a task of one day was laid gently over two, and 3,000 schedules did not mend it. */
const usual = { effort: 60, priority: 4, asks: false, splittable: false, due: null, waits: null, type: 'FS', lag: 0, booked: null, locked: false } as const;
const stuckPlan = rowsOfPlan({
  people: [{ able: true, rate: null }],
  tasks: [
    { ...usual, asks: true, due: 7, booked: 3 }, { ...usual, booked: 5 }, { ...usual, priority: 2, splittable: true, due: 1, waits: 1, type: 'SF', booked: 6, locked: true }, { ...usual, splittable: true, due: 5, booked: 3 },
    { ...usual, effort: 480, asks: true, due: 0, booked: 4 }, { ...usual, effort: 900, priority: 1, asks: true, splittable: true, due: 0, waits: 2, type: 'SS', booked: 8, locked: true },
    { ...usual, effort: 240, priority: 1, due: 2, waits: 5, booked: 2, locked: true },
  ],
});

const planned = (workspace: Workspace, count: number, request: PlanRequest = planRequest, seed = 1): { readonly outcome: PlanOutcome; readonly totals: Totals } => {
  const told: Totals[] = [];
  const outcome = planDays(dayModelOf(workspace, request), { seed, budget: schedules(count) }, (_outcome, { totals }) => told.push(totals));
  const totals = told.at(-1);
  if (totals === undefined) throw new Error('Nothing was told.');
  return { outcome, totals };
};

/** What a search compares, as told of a workspace and by a search: cost in minor units. */
const sixAims = ({ unplaced, lateness, finish, cost, evenness, change }: Objectives) => ({ unplaced, lateness, finish, cost, evenness, change });
const toldAims = ({ unplaced, lateness, finish, cost, evenness, change }: Totals) => ({ unplaced, lateness, finish, cost: Math.floor((cost + 30) / 60), evenness, change });

/** Minutes left out by their weight, also where they stay as they are: what counts most. */
const unplacedIn = (workspace: Workspace, { leftOut }: PlanOutcome): number => leftOut.reduce((sum, { taskId: id, minutes }) => sum + minutes * 2 ** ((workspace.tasks.get(id)?.priority ?? 1) - 1), 0);

/** The workspace with a plan in it; only of plans whose bookings move as a whole. */
const withPlan = (workspace: Workspace, { bookings, leftOut }: PlanOutcome): Workspace => {
  const ops: Op[] = [];
  const named = new Set(bookings.map((each) => each.bookingId));
  for (const left of leftOut) {
    const before = left.bookingId === null ? undefined : workspace.bookings.get(left.bookingId);
    if (before !== undefined && !named.has(before.id)) ops.push({ table: 'bookings', id: before.id, before, after: null });
  }
  bookings.forEach((place, index) => {
    const before = place.bookingId === null ? null : workspace.bookings.get(place.bookingId) ?? null;
    const id = before?.id ?? bookingId(numbered('new', index));
    const after = { ...(before ?? aBooking(id, place.taskId, place.resourceId, [])), resourceId: place.resourceId, days: place.days };
    ops.push({ table: 'bookings', id, before, after });
  });
  return applyOps(workspace, ops);
};

describe('plans in days', () => {
  it('PLN-20 are the same for the same seed and number of schedules, and never worse for more', () => {
    fc.assert(fc.property(aPlan, fc.nat(9), (rows, seed) => {
      const workspace = aWorkspace(rows);
      const values = [1, 2, 40, 160].map((count) => {
        const { outcome } = planned(workspace, count, planRequest, seed);
        expect(planned(workspace, count, planRequest, seed).outcome).toEqual(outcome);
        return unplacedIn(workspace, outcome);
      });
      expect([...values].sort((one, other) => other - one)).toEqual(values);
    }), { numRuns: 40 });
  });

  it('PLN-7 PLN-8 PLN-9 PLN-12 break no hard rule and leave what is locked', () => {
    fc.assert(fc.property(aPlan, (rows) => {
      const workspace = aWorkspace(rows);
      const { outcome } = planned(workspace, 60);
      const after = withPlan(workspace, outcome);
      const out = new Set(outcome.leftOut.map((left) => left.taskId));
      for (const booking of workspace.bookings.values()) if (booking.locked) expect(after.bookings.get(booking.id)).toBe(booking);
      for (const { taskId: id, bookingId: booked, resourceId, days } of outcome.bookings) {
        if (out.has(id)) continue;
        const resource = after.resources.get(resourceId);
        for (const { skillId, level } of after.tasks.get(id)?.requirements ?? []) expect(resource?.skills.some((held) => held.skillId === skillId && held.level >= level)).toBe(true);
        const was = booked === null ? undefined : workspace.bookings.get(booked);
        if (was?.resourceId === resourceId && JSON.stringify(was.days) === JSON.stringify(days)) continue;
        for (const { day } of days) expect(after.index.load.get(resourceId)?.get(day) ?? 0).toBeLessThanOrEqual(Math.max(capacityOn(after, resourceId, day), 0));
      }
      for (const task of after.tasks.values()) {
        for (const dependency of task.dependencies) {
          const [before, own] = [taskSpan(after, dependency.predecessorId), taskSpan(after, task.id)];
          if (before === null || own === null || out.has(task.id) || out.has(dependency.predecessorId)) continue;
          const [wasBefore, was] = [taskSpan(workspace, dependency.predecessorId), taskSpan(workspace, task.id)];
          const already = wasBefore === null || was === null ? 0 : daysTooEarly(workspace, dependency, wasBefore, was);
          expect(daysTooEarly(after, dependency, before, own)).toBeLessThanOrEqual(already);
        }
      }
    }), { numRuns: 150 });
  });

  it('PLN-19 come to what their bookings come to', () => {
    fc.assert(fc.property(aPlan, (rows) => {
      const workspace = aWorkspace(rows);
      const { outcome, totals } = planned(workspace, 1);
      if (outcome.leftOut.length > 0) return;
      expect(sixAims(objectivesOf(withPlan(workspace, outcome), planRequest, workspace))).toEqual(toldAims(totals));
    }), { numRuns: 150 });
  });

  it('PLN-19 come to it also where work moves in part, for a leave or to level, and at every plan told of', () => {
    // Of several of one kind on the same days rows do not tell who works and who goes along.
    const isClear = ({ tasks }: Workspace): boolean => [...tasks.values()].every(({ crew }) => crew.every(({ kind }) => kind === 'equipment'));
    fc.assert(fc.property(aPlanSeed, ([seed, size]) => {
      const { workspace, request } = planCaseOf(seed, size);
      if (!isClear(workspace)) return;
      planDays(dayModelOf(workspace, request), { seed: 1, budget: schedules(30) }, (outcome, { totals }) => {
        if (outcome.leftOut.length > 0) return;
        const after = applyOps(workspace, opsOfLines(workspace, proposalOf(workspace, request, outcome).lines, previewIds()));
        expect(sixAims(objectivesOf(after, request, workspace))).toEqual(toldAims(totals));
      });
    }), { numRuns: 200, examples: [[[1082, 8]]] });
  });

  it('PLN-1 PLN-13 name all work of the scope: each booking and all effort are planned or left out', () => {
    fc.assert(fc.property(aPlanSeed, ([seed, size]) => {
      const { workspace, request } = planCaseOf(seed, size);
      const { outcome } = planned(workspace, 20, request);
      const booked = outcome.bookings.flatMap((place) => (place.bookingId === null ? [] : [place.bookingId]));
      expect(new Set(booked).size).toBe(booked.length);
      for (const { bookingId: id } of [...outcome.bookings, ...outcome.leftOut]) if (id !== null) expect(workspace.bookings.get(id)?.locked).toBe(false);
      for (const { days } of outcome.bookings) {
        expect(days.length).toBeGreaterThan(0);
        expect([...days].sort((one, other) => one.day - other.day)).toEqual(days);
        for (const { day } of days) expect(day).toBeGreaterThanOrEqual(request.from);
      }
    }), { numRuns: 100 });
  });

  it('PLN-21 are the obvious ones where one person has no choice', () => {
    fc.assert(fc.property(fc.array(fc.record({ effort: fc.integer({ min: 1, max: 40 }), priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }), { minLength: 1, maxLength: 8 }), (list) => {
      const tasks = list.map(({ effort, priority }, index) => aTask(numbered('T', index), { effort: 30 * effort, priority, deadline: monday + 60 }));
      const { outcome } = planned(aWorkspace({ resources: [aPerson('Ana')], tasks }), 1);
      const order = [...tasks].sort((one, other) => other.priority - one.priority || (one.id < other.id ? -1 : 1));
      let begun = 0;
      for (const { id, effort } of order) {
        const place = outcome.bookings.find((each) => each.taskId === id);
        const dayAt = (minutes: number): number => monday + 7 * Math.floor(minutes / 2400) + Math.floor((minutes % 2400) / 480);
        expect([place?.days[0]?.day, place?.days.at(-1)?.day]).toEqual([dayAt(begun), dayAt(begun + effort - 1)]);
        begun += effort;
      }
    }), { numRuns: 60 });
  });

  const more: Resource = aPerson('Z', { costPerHour: 3000, skills: [{ skillId: aSkill('S').id, level: 5, expires: null }] });
  const withOneMore = (rows: Partial<WorkspaceRows>): Partial<WorkspaceRows> => ({ ...rows, resources: [...rows.resources ?? [], more] });
  const aims = (rows: Partial<WorkspaceRows>, count: number, seed: number) => {
    const workspace = aWorkspace(rows);
    const { outcome } = planned(workspace, count, planRequest, seed);
    return { unplaced: unplacedIn(workspace, outcome), lateness: objectivesOf(withPlan(workspace, outcome), planRequest).lateness };
  };

  it('PLN-22 are no worse with one more where work that is laid gently would be late if it stayed', () => {
    expect(aims(stuckPlan, 300, 1).lateness).toBe(12);
    expect(aims(withOneMore(stuckPlan), 3000, 1).lateness).toBe(12);
  });

  it('PLN-22 are no worse with one more who can do everything, but for the noise of a search that has just begun', () => {
    fc.assert(fc.property(aPlan, (rows) => {
      const without = aims(rows, 300, 1);
      const wider = withOneMore(rows);
      const isNoWorse = ([count, seed]: readonly [number, number]): boolean => {
        const { unplaced, lateness } = aims(wider, count, seed);
        // Work without a place may stay booked, late or not: that is decided after the search.
        return unplaced < without.unplaced || (unplaced === without.unplaced && (unplaced > 0 || lateness <= without.lateness));
      };
      expect([[300, 1], [3000, 1], [3000, 2], [3000, 3]].some(([count = 0, seed = 0]) => isNoWorse([count, seed]))).toBe(true);
    }), { numRuns: 30 });
  });

  it('PLN-23 are those on equal time units where a day has one minute', () => {
    const unit = { calendars: [{ ...standardCalendar, pattern: [1, 1, 1, 1, 1, 1, 1] as const }], settings: { ...theSettings, id: settingsId } };
    const aCase = fc.record({ people: fc.integer({ min: 1, max: 3 }), list: fc.array(fc.record({ duration: fc.integer({ min: 1, max: 5 }), person: fc.nat(2), waits: fc.array(fc.nat(9), { maxLength: 2 }) }), { minLength: 1, maxLength: 10 }) });
    fc.assert(fc.property(aCase, ({ people, list }) => {
      const jobs = list.map(({ duration, person, waits }, index) => ({ duration, person: person % people, waits: [...new Set(waits.filter((other) => other < index))] }));
      const { outcome } = planned(aWorkspace({
        ...unit, skills: [0, 1, 2].map((index) => aSkill(numbered('S', index))),
        resources: Array.from({ length: people }, (_, index) => aPerson(numbered('P', index), { skills: [{ skillId: skillId(numbered('S', index)), level: 1, expires: null }] })),
        tasks: jobs.map(({ duration, person, waits }, index) => aTask(numbered('T', index), {
          effort: duration, splittable: false, requirements: [{ skillId: skillId(numbered('S', person)), level: 1, need: 'required' }], dependencies: waits.map((other) => ({ predecessorId: taskId(numbered('T', other)), type: 'FS', lagDays: 0 })),
        })),
      }), 1);
      const starts = startsOf(jobs);
      expect(jobs.map((_job, index) => (outcome.bookings.find((place) => place.taskId === numbered('T', index))?.days[0]?.day ?? 0) - monday)).toEqual(starts);
    }), { numRuns: 100 });
  });
});

interface Job {
  readonly duration: number;
  readonly person: number;
  readonly waits: readonly number[];
}

/** Serial schedule generation on equal time units: by the longest chain before a job, then by number, each at the first gap of its person behind all it waits for. */
const startsOf = (jobs: readonly Job[]): readonly number[] => {
  const level: number[] = [];
  for (const { waits } of jobs) level.push(Math.max(0, ...waits.map((other) => (level[other] ?? 0) + 1)));
  const start = new Map<number, number>();
  const busy = new Set<string>();
  for (const index of jobs.map((_job, at) => at).sort((one, other) => (level[one] ?? 0) - (level[other] ?? 0) || one - other)) {
    const { duration, person, waits } = jobs[index] ?? { duration: 0, person: 0, waits: [] };
    const units = (from: number): readonly string[] => Array.from({ length: duration }, (_, unit) => `${String(person)} ${String(from + unit)}`);
    let from = Math.max(0, ...waits.map((other) => (start.get(other) ?? 0) + (jobs[other]?.duration ?? 0)));
    while (units(from).some((each) => busy.has(each))) from += 1;
    for (const each of units(from)) busy.add(each);
    start.set(index, from);
  }
  return jobs.map((_job, index) => start.get(index) ?? 0);
};
