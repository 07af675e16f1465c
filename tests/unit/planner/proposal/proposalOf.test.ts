import { describe, expect, it } from 'vitest';
import { projectId, resourceId, skillId, taskId, type Task, type Workspace, type WorkspaceRows } from '../../../../src/shared/model';
import { proposalOf, proposing, type PlannedBooking, type PlanOutcome, type PlanRequest } from '../../../../src/shared/planner';
import { overbookedWeek, planAll } from '../../../support/aProposal';
import { aBooking, aBudget, aMilestone, aPerson, aProject, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';
import { anOutcome, placed, told } from '../../../support/outcomes';

const waitsFor = (task: string) => [{ predecessorId: taskId(task), type: 'FS' as const, lagDays: 0 }];
const wiring = (level: 3 | 4, expires: number | null = null) => ({ skillId: skillId('Wiring'), level, expires });
const needsWiring: Partial<Task> = { requirements: [{ skillId: skillId('Wiring'), level: 3, need: 'required' }] };

/** A plan with Ana, Ben and a crane, and the rows given. */
const plan = (rows: Partial<WorkspaceRows>): Workspace => aWorkspace({ skills: [aSkill('Wiring')], resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Crane', { kind: 'equipment' })], ...rows });

const proposed = (workspace: Workspace, bookings: readonly PlannedBooking[], over: Partial<PlanOutcome> = {}, request: Partial<PlanRequest> = {}) => proposalOf(workspace, { ...planAll(), ...request }, anOutcome(bookings, over));

describe('lines', () => {
  const week = (): Workspace => overbookedWeek();
  const pieces = [placed('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]), placed('b2', 'Wiring', 'Ben', [[monday + 1, 360]]), placed(null, 'Inspect', 'Ana', [[monday + 2, 120]])];

  it('PRP-1 tell what changes and why, and count what stays', () => {
    const proposal = proposed(week(), pieces);
    expect(told(proposal)).toEqual([
      'Book “Inspect” for Ana on Wed 25 Nov', '- Ana has 8 h free on Wed 25 Nov', '- Waits for “Weld frame”, which ends Tue 24 Nov', '- Keeps M2, due Thu 26 Nov',
      'Give “Wiring” to Ben instead of Ana', '- Ana is 6 h over on Tue 24 Nov', '- Ben has Wiring 4', '- 60.00 EUR cheaper',
    ]);
    expect([proposal.staying, proposal.schedules, proposal.faults]).toEqual([1, 7, []]);
  });

  it('PRP-1 carry all that is needed to take them', () => {
    const [, wire] = proposed(week(), pieces).lines;
    expect(wire).toEqual({
      id: 'b2', taskId: 'Wiring', projectId: 'Harbour', bookingId: 'b2', kind: 'reassign', before: aBooking('b2', 'Wiring', 'Ana', [[monday + 1, 360]]),
      from: { resourceId: 'Ana', days: [{ day: monday + 1, minutes: 360 }], role: 'work' }, to: [{ resourceId: 'Ben', days: [{ day: monday + 1, minutes: 360 }], role: 'work' }], minutes: 360,
      sentence: 'Give “Wiring” to Ben instead of Ana', state: 'stands', stateSentence: '',
      reasons: [{ kind: 'cause', sentence: 'Ana is 6 h over on Tue 24 Nov' }, { kind: 'choice', sentence: 'Ben has Wiring 4' }, { kind: 'gain', sentence: '60.00 EUR cheaper' }],
    });
  });

  it('PRP-1 a crew goes with the work it goes along with', () => {
    const crew = [{ kind: 'equipment', skillId: null, level: 1, resourceId: null, count: 1 }] as const;
    const fresh = plan({ tasks: [aTask('Lift', { crew })] });
    expect(proposed(fresh, [placed(null, 'Lift', 'Crane', [[monday, 480]]), placed(null, 'Lift', 'Ben', [[monday, 480]])]).lines.map(({ sentence, minutes }) => [sentence, minutes])).toEqual([['Book “Lift” for Ben on Mon 23 Nov with Crane', 480]]);
    const booked = plan({ tasks: [aTask('Lift', { crew })], bookings: [aBooking('b1', 'Lift', 'Ben', [[monday, 480]])] });
    expect(proposed(booked, [placed('b1', 'Lift', 'Ben', [[monday + 1, 480]]), placed(null, 'Lift', 'Crane', [[monday + 1, 480]])]).lines.map(({ sentence }) => sentence)).toEqual(['Move “Lift” 1 day later with Crane']);
    expect(proposed(booked, [placed('b1', 'Lift', 'Ben', [[monday, 480]]), placed(null, 'Lift', 'Crane', [[monday, 480]])]).lines.map(({ sentence }) => sentence)).toEqual(['Add Crane to “Lift” on Mon 23 Nov']);
  });

  it('PRP-2 are ordered by project, work without one last, and then by day', () => {
    const workspace = plan({ projects: [aProject('Z'), aProject('A')], tasks: [aTask('one'), aTask('two', { projectId: projectId('Z') }), aTask('three', { projectId: projectId('A') }), aTask('four', { projectId: projectId('A') })] });
    const proposal = proposed(workspace, [placed(null, 'one', 'Ana', [[monday, 480]]), placed(null, 'two', 'Ben', [[monday, 480]]), placed(null, 'three', 'Ana', [[monday + 2, 480]]), placed(null, 'four', 'Ana', [[monday + 1, 480]])]);
    expect(proposal.lines.map(({ taskId: id }) => id)).toEqual(['four', 'three', 'two', 'one']);
  });

  it('PRP-2 name the year of a day that is far away in their causes too', () => {
    const far = monday + 7 * 104;
    const workspace = plan({
      tasks: [aTask('over', { effort: 600 }), aTask('late', { deadline: far }), aTask('soon', { earliestStart: far }), aTask('first'), aTask('second', { dependencies: waitsFor('first') }), aTask('off')], timeOff: [aTimeOff('o', 'Ana', far + 14, far + 14)],
      bookings: [aBooking('b1', 'over', 'Ana', [[far, 600]]), aBooking('b2', 'late', 'Ben', [[far + 2, 480]]), aBooking('b3', 'soon', 'Ben', [[far - 3, 480]]), aBooking('b4', 'first', 'Ben', [[far + 7, 480]]), aBooking('b5', 'second', 'Ana', [[far + 4, 480]]), aBooking('b6', 'off', 'Ana', [[far + 14, 480]])],
    });
    const { lines } = proposed(workspace, [
      placed('b1', 'over', 'Ana', [[far + 1, 480], [far + 2, 120]]), placed('b2', 'late', 'Ben', [[far - 4, 480]]), placed('b3', 'soon', 'Ben', [[far + 3, 480]]), placed('b4', 'first', 'Ben', [[far + 7, 480]]), placed('b5', 'second', 'Ana', [[far + 8, 480]]), placed('b6', 'off', 'Ben', [[far + 14, 480]]),
    ]);
    expect(Object.fromEntries(lines.map(({ taskId: id, reasons }) => [id, reasons.find(({ kind }) => kind === 'cause')?.sentence]))).toEqual({
      over: 'Ana is 2 h over on Mon 20 Nov 2028', late: 'It ended 2 days after its deadline, Mon 20 Nov 2028', soon: 'It may not begin before Mon 20 Nov 2028',
      second: 'It lies 2 days too early: waits for “first”, which ends Mon 27 Nov 2028', off: 'Ana is on vacation on Mon 4 Dec 2028',
    });
  });

  it('PRP-2 name the year of a day that is far away', () => {
    const far = monday + 7 * 104;
    const { lines, totals } = proposed(plan({ tasks: [aTask('soon'), aTask('far', { earliestStart: far })] }), [placed(null, 'soon', 'Ana', [[monday + 42, 480]]), placed(null, 'far', 'Ana', [[far, 480]])]);
    expect(lines.map(({ sentence }) => sentence)).toEqual(['Book “soon” for Ana on Mon 4 Jan', 'Book “far” for Ana on Mon 20 Nov 2028']);
    expect(lines[1]?.reasons.map(({ sentence }) => sentence)).toContain('May begin on Mon 20 Nov 2028 at the earliest');
    expect(totals.find(({ objective }) => objective === 'finish')?.afterWords).toBe('Mon 20 Nov 2028');
  });

  it('PRP-2 say in words what happens', () => {
    const workspace = plan({
      tasks: ['move', 'early', 'spread', 'split', 'off', 'two'].map((id) => aTask(id, { effort: 960 })),
      bookings: ['move', 'early', 'spread', 'split', 'off'].map((id, index) => aBooking(id, id, index < 3 ? 'Ana' : 'Ben', [[monday + 2, 480], [monday + 3, 480]])),
    });
    const { lines } = proposed(workspace, [
      placed('move', 'move', 'Ana', [[monday + 4, 480], [monday + 7, 480]]), placed('early', 'early', 'Ana', [[monday + 1, 480], [monday + 2, 480]]), placed('spread', 'spread', 'Ana', [[monday + 2, 240], [monday + 3, 480], [monday + 4, 240]]),
      placed('split', 'split', 'Ana', [[monday, 480]]), placed('split', 'split', 'Ben', [[monday, 480]]), placed(null, 'two', 'Ben', [[monday + 7, 480], [monday + 8, 480]]),
    ], { leftOut: [{ taskId: taskId('off'), bookingId: aBooking('off', '', '', []).id, minutes: 960, cause: 'noRoom' }] });
    expect(Object.fromEntries(lines.map(({ id, kind, sentence }) => [id, `${kind}: ${sentence}`]))).toEqual({
      move: 'move: Move “move” 2 days later', early: 'move: Move “early” 1 day earlier', spread: 'move: Spread “spread” anew, from Wed 25 Nov to Fri 27 Nov',
      split: 'split: Split “split”: 8 h to Ana on Mon 23 Nov, 8 h to Ben on Mon 23 Nov', off: 'unbook: Take “off” off Ben', 'new two': 'book: Book “two” for Ben from Mon 30 Nov to Tue 1 Dec',
    });
  });

  it('PRP-3 leave what does not move with whoever has it', () => {
    const workspace = plan({ tasks: [aTask('Weld', { effort: 1440 })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 2, 480]])] });
    const { lines, load, faults } = proposed(workspace, [placed('b1', 'Weld', 'Ben', [[monday + 1, 480]])], {}, { scope: { kind: 'leave', resourceId: resourceId('Ana'), from: monday + 1, to: monday + 1 } });
    expect(lines.map(({ from, kind, reasons }) => [kind, from?.days, reasons[0]?.sentence])).toEqual([['split', [{ day: monday + 1, minutes: 480 }], 'Ana is away on Tue 24 Nov']]);
    expect([load.map(({ name, weeks }) => [name, weeks[0]?.after]), faults]).toEqual([[['Ana', 960], ['Ben', 480]], []]);
  });
});

describe('reasons', () => {
  const causeOf = (rows: Partial<WorkspaceRows>, to: readonly PlannedBooking[]) => proposed(plan(rows), to).lines.map(({ id, reasons }) => [id, ...reasons.filter(({ kind }) => kind === 'cause').map(({ sentence }) => sentence)]);
  const toBen = [placed('b1', 'Wire', 'Ben', [[monday + 1, 480]])];
  const anas = [aBooking('b1', 'Wire', 'Ana', [[monday + 1, 480]])];

  it('PRP-4 name what the old place breaks', () => {
    const tasks = [aTask('Wire', needsWiring)];
    const skilled = (...skills: readonly ReturnType<typeof wiring>[]) => [aPerson('Ana', { skills }), aPerson('Ben', { skills: [wiring(4)] })];
    expect(causeOf({ tasks, resources: skilled(wiring(3)), bookings: anas, timeOff: [aTimeOff('o', 'Ana', monday + 1, monday + 1, { reason: 'sick' })] }, toBen)).toEqual([['b1', 'Ana is sick on Tue 24 Nov']]);
    expect(causeOf({ tasks, resources: skilled(), bookings: anas }, toBen)).toEqual([['b1', 'Ana does not hold Wiring']]);
    expect(causeOf({ tasks, resources: skilled(wiring(3, monday)), bookings: anas }, toBen)).toEqual([['b1', 'Wiring of Ana lapses on 23 Nov 2026']]);
    expect(causeOf({ tasks: [aTask('Wire', { earliestStart: monday + 2 })], bookings: anas }, [placed('b1', 'Wire', 'Ana', [[monday + 2, 480]])])).toEqual([['b1', 'It may not begin before Wed 25 Nov']]);
    expect(causeOf({ tasks: [aTask('Wire', { deadline: monday })], bookings: anas }, [placed('b1', 'Wire', 'Ana', [[monday, 480]])])).toEqual([['b1', 'It ended 1 day after its deadline, Mon 23 Nov']]);
    expect(causeOf({ tasks: [aTask('Wire', { dependencies: waitsFor('Weld') }), aTask('Weld')], bookings: [...anas, aBooking('b2', 'Weld', 'Ben', [[monday + 1, 480]])] }, [placed('b1', 'Wire', 'Ana', [[monday + 2, 480]]), placed('b2', 'Weld', 'Ben', [[monday + 1, 480]])])).toEqual([
      ['b1', 'It lies 1 day too early: waits for “Weld”, which ends Tue 24 Nov'],
    ]);
  });

  it('PRP-4 say the worst day where somebody is over', () => {
    const bookings = [aBooking('b1', 'Wire', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'Weld', 'Ana', [[monday, 120], [monday + 1, 360]])];
    expect(causeOf({ tasks: [aTask('Wire', { effort: 960 }), aTask('Weld')], bookings }, [placed('b1', 'Wire', 'Ana', [[monday + 2, 480], [monday + 3, 480]])])).toEqual([['b1', 'Ana is 6 h over on Tue 24 Nov and over on 1 day more']]);
  });

  it('PRP-4 where the old place breaks nothing, say what would break if it stayed', () => {
    const tasks = [aTask('Weld'), aTask('Wire', { dependencies: waitsFor('Weld') }), aTask('Paint'), aTask('Rush')];
    const bookings = [aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 1, 480]]), aBooking('b3', 'Paint', 'Ben', [[monday, 480]])];
    expect(causeOf({ tasks, bookings, timeOff: [aTimeOff('o', 'Ana', monday, monday)] }, [
      placed('b1', 'Weld', 'Ana', [[monday + 1, 480]]), placed('b2', 'Wire', 'Ana', [[monday + 2, 480]]), placed('b3', 'Paint', 'Ben', [[monday + 1, 480]]), placed(null, 'Rush', 'Ben', [[monday, 480]]),
    ])).toEqual([
      ['new Rush'], ['b3', 'Makes room for “Rush” on Mon 23 Nov'], ['b1', 'Ana is on vacation on Mon 23 Nov'], ['b2', 'Waits for “Weld”, which ends Tue 24 Nov'],
    ]);
  });

  const choiceOf = (rows: Partial<WorkspaceRows>, to: readonly PlannedBooking[], request: Partial<PlanRequest> = {}) => proposed(plan(rows), to, {}, request).lines.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'choice').map(({ sentence }) => sentence));

  it('PRP-5 say why this person', () => {
    const paint = [placed(null, 'Paint', 'Ben', [[monday, 480]])];
    expect(choiceOf({ tasks: [aTask('Paint', needsWiring)], resources: [aPerson('Ana'), aPerson('Ben', { skills: [wiring(4)] })] }, paint)).toEqual(['Only Ben has Wiring 3 or more']);
    expect(choiceOf({ tasks: [aTask('Paint'), aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]])] }, paint)).toEqual(['Ana can do it too, but has no time left on Mon 23 Nov']);
    expect(choiceOf({ tasks: [aTask('Paint')], resources: [aPerson('Ana', { costPerHour: 6000 }), aPerson('Ben', { costPerHour: 5000 })] }, paint)).toEqual(['Cheapest of the 2 who can do it, at 50.00 EUR an hour']);
    expect(choiceOf({ tasks: [aTask('Paint')] }, paint)).toEqual(['Ben has 8 h free on Mon 23 Nov']);
  });

  it('PRP-5 say why not earlier', () => {
    const resources = [aPerson('Ben')];
    const on = (day: number) => [placed(null, 'Paint', 'Ben', [[day, 480]])];
    const days = (sentences: readonly string[]) => sentences.filter((sentence) => !sentence.includes('free'));
    expect(days(choiceOf({ resources, tasks: [aTask('Paint', { dependencies: waitsFor('Weld') }), aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ben', [[monday + 1, 480]])] }, on(monday + 2)))).toEqual(['Waits for “Weld”, which ends Tue 24 Nov']);
    expect(days(choiceOf({ resources, tasks: [aTask('Paint', { earliestStart: monday + 2 })] }, on(monday + 2)))).toEqual(['May begin on Wed 25 Nov at the earliest']);
    expect(days(choiceOf({ resources, projects: [aProject('Harbour', { startDay: monday + 2 })], tasks: [aTask('Paint', { projectId: projectId('Harbour') })] }, on(monday + 2)))).toEqual(['Harbour begins on Wed 25 Nov']);
    expect(days(choiceOf({ resources, tasks: [aTask('Paint'), aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ben', [[monday, 480]])] }, on(monday + 1)))).toEqual(['Ben has no time before Tue 24 Nov']);
    expect(days(choiceOf({ resources, tasks: [aTask('Paint')] }, on(monday)))).toEqual([]);
  });

  it('PRP-6 say what comes of it', () => {
    const gains = (day: number, over: Parameters<typeof aTask>[1], due: number | null = null) => proposed(
      plan({ tasks: [aTask('Wire', over)], bookings: anas, milestones: [aMilestone('Gate hung', ['Wire'], { dueDay: due })], resources: [aPerson('Ana', { costPerHour: 6000 }), aPerson('Ben', { costPerHour: 5000 })] }),
      [placed('b1', 'Wire', 'Ana', [[day, 480]])],
    ).lines[0]?.reasons.map(({ kind, sentence }) => `${kind}: ${sentence}`).filter((words) => !words.startsWith('cause'));
    expect(gains(monday, { deadline: monday })).toEqual(['gain: In time for its deadline, Mon 23 Nov', 'gain: Ends 1 day earlier']);
    expect(gains(monday + 4, { deadline: monday + 2 })).toEqual(['price: Ends 2 days after its deadline, Wed 25 Nov', 'price: Ends 3 days later']);
    expect(gains(monday + 2, {}, monday + 2)).toEqual(['gain: Still keeps Gate hung, due Wed 25 Nov', 'price: Ends 1 day later']);
    expect(gains(monday + 3, {}, monday + 2)).toEqual(['price: 1 day too late for Gate hung, due Wed 25 Nov', 'price: Ends 2 days later']);
  });

  it('PRP-7 where nothing can be said by itself, the plan as a whole is the reason', () => {
    expect(proposed(plan({ tasks: [aTask('Wire')], bookings: anas }), [placed('b1', 'Wire', 'Ana', [[monday + 1, 240], [monday + 2, 240]])]).lines[0]?.reasons.map(({ sentence }) => sentence)).toEqual(['Ends 1 day later']);
    expect(proposed(plan({ tasks: [aTask('Wire')], bookings: anas }), [placed('b1', 'Wire', 'Ana', [[monday, 240], [monday + 1, 240]])]).lines[0]?.reasons.map(({ sentence }) => sentence)).toEqual(['Not needed by itself: the plan as a whole comes out better']);
  });
});

describe('what is left out', () => {
  const leftOut = (rows: Partial<WorkspaceRows>, cause: 'nobody' | 'noRoom' | 'waits', request: Partial<PlanRequest> = {}) =>
    proposed(plan(rows), [], { leftOut: [{ taskId: taskId('Lift'), bookingId: null, minutes: 480, cause }] }, request).leftOut.map(({ sentence, nextStep }) => [sentence, nextStep]);

  it('PRP-8 says why, and what to do about it', () => {
    expect(leftOut({ tasks: [aTask('Lift', needsWiring)] }, 'nobody')).toEqual([['8 h of “Lift”: nobody has Wiring at level 3.', 'Train somebody, add a placeholder, or change what the task asks for.']]);
    expect(leftOut({ tasks: [aTask('Lift', needsWiring)], resources: [aPerson('Ana'), aPerson('Ben', { skills: [wiring(3)] })] }, 'nobody', { resourceIds: [resourceId('Ana')] })).toEqual([['8 h of “Lift”: none of those chosen can do it.', 'Choose more people for the plan.']]);
    expect(leftOut({ tasks: [aTask('Lift', { splittable: false })] }, 'noRoom', { until: monday + 4 })).toEqual([['8 h of “Lift”: no place in one piece is left up to Fri 27 Nov.', 'Plan further ahead, free some time, add people, or let it be split.']]);
    expect(leftOut({ tasks: [aTask('Lift'), aTask('Other', { effort: 960 })], resources: [aPerson('Ana')], bookings: [aBooking('b1', 'Other', 'Ana', [[monday, 480], [monday + 1, 480]])] }, 'noRoom', { until: monday + 1 })).toEqual([['8 h of “Lift”: Ana does not have enough time up to Tue 24 Nov.', 'Plan further ahead, free some time, or add people.']]);
    expect(leftOut({ tasks: [aTask('Lift'), aTask('Weld', { dependencies: waitsFor('Lift') })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]], { locked: true })] }, 'noRoom')).toEqual([['8 h of “Lift”: no place is left within two years before “Weld”, which waits for it.', 'Move “Weld”, unlock what is locked, or add people.']]);
    expect(leftOut({ tasks: [aTask('Lift', { dependencies: waitsFor('Weld') }), aTask('Weld')] }, 'waits')).toEqual([['8 h of “Lift”: it waits for “Weld”, and that has no place.', 'Find a place for that first.']]);
  });
});

describe('effects', () => {
  it('PRP-9 tell milestones that move before those that stay', () => {
    const workspace = plan({
      tasks: [aTask('Weld'), aTask('Wire')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 3, 480]]), aBooking('b2', 'Wire', 'Ben', [[monday + 1, 480]])],
      milestones: [aMilestone('M1', ['Wire'], { dueDay: monday + 2 }), aMilestone('M2', ['Weld'], { dueDay: monday + 2 })],
    });
    const { milestones } = proposed(workspace, [placed('b1', 'Weld', 'Ana', [[monday, 480]]), placed('b2', 'Wire', 'Ben', [[monday + 1, 480]])]);
    expect(milestones.map(({ sentence, shift, statusBefore }) => [sentence, shift, statusBefore])).toEqual([
      ['M2: Mon 23 Nov instead of Thu 26 Nov, now in time for Wed 25 Nov', -3, 'late'], ['M1: Tue 24 Nov as before', 0, 'atRisk'],
    ]);
  });

  it('PRP-9 tell each aim before and after, in the order in which they count', () => {
    const pieces = [placed('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]), placed('b2', 'Wiring', 'Ben', [[monday + 1, 360]]), placed(null, 'Inspect', 'Ana', [[monday + 2, 120]])];
    expect(proposed(overbookedWeek(), pieces).totals.map(({ objective, beforeWords, afterWords, trend }) => [objective, beforeWords, afterWords, trend])).toEqual([
      ['unplaced', '2 h', '0 h', 'better'], ['lateness', 'nothing late', 'nothing late', 'same'], ['finish', 'Tue 24 Nov', 'Wed 25 Nov', 'worse'],
      ['cost', '1,320.00 EUR', '1,380.00 EUR', 'worse'], ['evenness', 'healthy', 'healthy', 'same'], ['change', 'nothing moves', '6 h move', 'worse'],
    ]);
  });

  it('PRP-9 are left out of a first picture, as are reasons; it comes before anything else is worked out', () => {
    const outcome = anOutcome([placed('b2', 'Wiring', 'Ben', [[monday + 1, 360]])], { leftOut: [{ taskId: taskId('Inspect'), bookingId: null, minutes: 120, cause: 'noRoom' }] });
    const whole = proposalOf(overbookedWeek(), planAll(), outcome);
    const first = proposing(overbookedWeek(), planAll(), outcome).next();
    expect(first).toEqual({ done: false, value: { ...whole, lines: whole.lines.map((line) => ({ ...line, reasons: [] })), totals: [], milestones: [], costs: [], load: [], overBefore: 0, overAfter: 0, faults: [] } });
    expect(whole.lines.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('PRP-9 tell cost by project against its budget', () => {
    const rows = (costBen: number) => plan({
      projects: [aProject('Harbour')], tasks: [aTask('Wire', { projectId: projectId('Harbour') })], bookings: [aBooking('b1', 'Wire', 'Ana', [[monday, 480]])], budgets: [aBudget('u1', 'Harbour', { labour: 45_000 })],
      resources: [aPerson('Ana', { costPerHour: 6000 }), aPerson('Ben', { costPerHour: costBen })],
    });
    const given = [placed('b1', 'Wire', 'Ben', [[monday, 480]])];
    expect(proposed(rows(5000), given).costs).toEqual([{ projectId: 'Harbour', name: 'Harbour', before: 48_000, after: 40_000, budget: 45_000, sentence: 'Harbour: 400.00 EUR instead of 480.00 EUR, within budget again' }]);
    expect(proposed(rows(7000), given).costs.map(({ sentence }) => sentence)).toEqual(['Harbour: 560.00 EUR instead of 480.00 EUR, 110.00 EUR over budget']);
    expect(proposed(rows(6000), given).costs).toEqual([]);
  });

  it('PRP-9 tell load and time over by person, most over first', () => {
    const { load, overBefore, overAfter } = proposed(overbookedWeek(), [placed('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]), placed('b2', 'Wiring', 'Ben', [[monday + 7, 360]])]);
    expect(load).toEqual([
      { resourceId: 'Ana', name: 'Ana', overBefore: 360, overAfter: 0, weeks: [{ week: monday, capacity: 2400, before: 1320, after: 960 }] },
      { resourceId: 'Ben', name: 'Ben', overBefore: 0, overAfter: 0, weeks: [{ week: monday + 7, capacity: 2400, before: 0, after: 360 }] },
    ]);
    expect([overBefore, overAfter]).toEqual([360, 0]);
  });

  it('PRP-9 do not count what was over before the first day', () => {
    const rows = { tasks: [aTask('Past', { effort: 600 }), aTask('Weld', { effort: 600 })], bookings: [aBooking('b1', 'Past', 'Ana', [[monday, 600]]), aBooking('b2', 'Weld', 'Ana', [[monday - 7, 600], [monday + 2, 600]])] };
    const { load, overBefore, overAfter } = proposed(plan(rows), [placed('b2', 'Weld', 'Ana', [[monday + 2, 480], [monday + 3, 120]])], {}, { from: monday + 2 });
    expect([overBefore, overAfter, load.map(({ weeks }) => weeks.map(({ week, before, after }) => [week, before, after]))]).toEqual([120, 0, [[[monday - 7, 600, 600], [monday, 1200, 1200]]]]);
  });
});
