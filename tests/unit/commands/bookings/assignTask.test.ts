import { describe, expect, it } from 'vitest';
import { assignTask } from '../../../../src/shared/commands';
import { resourceId, taskId, type Task } from '../../../../src/shared/model';
import { aBooking, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday, theSettings } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const ana = resourceId('Ana');
const weld = taskId('Weld frame');
const aPlan = (task: Partial<Task> = {}, rows: Parameters<typeof aWorkspace>[0] = {}) =>
  aWorkspace({ resources: [aPerson('Ana'), aPerson('Crane', { kind: 'equipment' })], tasks: [aTask('Weld frame', { effort: 720, ...task })], ...rows });
const drop = { taskId: weld, resourceId: ana, from: monday, placing: 'flow' } as const;

describe('assigning a task', () => {
  it('ASG-1 books all that is not booked yet, as one change', () => {
    expect(valueOf(assignTask(aPlan(), drop, countingContext()))).toEqual({
      label: 'Assign “Weld frame” to Ana',
      ops: [{ table: 'bookings', id: 'new-1', before: null, after: aBooking('new-1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 240]]) }],
    });
  });

  it('ASG-2 flows over free capacity, past days off and what is booked already', () => {
    const plan = aPlan({}, {
      tasks: [aTask('Weld frame', { effort: 720 }), aTask('Paint')], timeOff: [aTimeOff('off', 'Ana', monday + 1, monday + 1)], bookings: [aBooking('b1', 'Paint', 'Ana', [[monday, 300]])],
    });
    expect(valueOf(assignTask(plan, drop, countingContext())).ops[0]?.after).toEqual(aBooking('new-1', 'Weld frame', 'Ana', [[monday, 180], [monday + 2, 480], [monday + 3, 60]]));
  });

  it('ASG-2 finds a run of free days for work that must not be split', () => {
    const plan = aPlan({ splittable: false }, { bookings: [aBooking('b1', 'Paint', 'Ana', [[monday + 1, 480]])], tasks: [aTask('Weld frame', { effort: 720, splittable: false }), aTask('Paint')] });
    expect(valueOf(assignTask(plan, drop, countingContext())).ops[0]?.after).toEqual(aBooking('new-1', 'Weld frame', 'Ana', [[monday + 2, 480], [monday + 3, 240]]));
  });

  it('ASG-1 lets a crane accompany the work without taking its effort', () => {
    const plan = aPlan({}, { bookings: [aBooking('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 240]])] });
    expect(valueOf(assignTask(plan, { ...drop, resourceId: resourceId('Crane') }, countingContext())).ops[0]?.after).toEqual(
      aBooking('new-1', 'Weld frame', 'Crane', [[monday, 480], [monday + 1, 240]]),
    );
  });

  it('ASG-3 asks for a reason when it is piled over capacity, and keeps the reason', () => {
    const plan = aPlan({ effort: 480 }, { tasks: [aTask('Weld frame', { effort: 480 }), aTask('Paint')], bookings: [aBooking('b1', 'Paint', 'Ana', [[monday + 3, 360]])] });
    const input = { ...drop, from: monday + 3, placing: 'pile' } as const;
    const violation = { kind: 'overCapacity', weight: 'soft', minutes: 360, sentence: 'Ana has 2 h free on Thu 26 Nov, this books 8 h: 6 h over.' };
    expect(refusalOf(assignTask(plan, input, countingContext()))).toEqual({
      code: 'needs-reason', sentence: violation.sentence, nextStep: 'Give a reason to do it all the same, or choose another place.', violations: [violation],
    });
    expect(valueOf(assignTask(plan, { ...input, overrideReason: ' Overtime agreed ' }, countingContext()))).toEqual({
      label: 'Assign “Weld frame” to Ana', reason: 'Overtime agreed',
      ops: [{ table: 'bookings', id: 'new-1', before: null, after: aBooking('new-1', 'Weld frame', 'Ana', [[monday + 3, 480]], { overrideReason: 'Overtime agreed' }) }],
    });
  });

  it('ASG-3 piles onto a day off, up to the length of a usual day', () => {
    const plan = aPlan({}, { timeOff: [aTimeOff('off', 'Ana', monday, monday)] });
    const input = { ...drop, placing: 'pile' } as const;
    expect(refusalOf(assignTask(plan, input, countingContext())).violations).toEqual([
      { kind: 'timeOff', weight: 'soft', minutes: 480, sentence: 'Ana is on vacation on Mon 23 Nov, this books 8 h of it.' },
    ]);
    expect(valueOf(assignTask(plan, { ...input, overrideReason: 'Came in' }, countingContext())).ops[0]?.after).toEqual(
      aBooking('new-1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 240]], { overrideReason: 'Came in' }),
    );
  });

  it('ASG-4 joins bookings of the same task that it touches, over a weekend too', () => {
    const plan = aPlan({ effort: 1_440 }, { bookings: [aBooking('b1', 'Weld frame', 'Ana', [[monday + 4, 480]]), aBooking('b2', 'Weld frame', 'Ana', [[monday + 8, 480]])] });
    const draft = valueOf(assignTask(plan, { ...drop, from: monday + 7 }, countingContext()));
    const [first, second] = ['b1', 'b2'].map((id) => [...plan.bookings.values()].find((booking) => booking.id === id));
    expect(draft).toEqual({
      label: 'Assign “Weld frame” to Ana',
      ops: [
        { table: 'bookings', id: 'b1', before: first, after: aBooking('b1', 'Weld frame', 'Ana', [[monday + 4, 480], [monday + 7, 480], [monday + 8, 480]]) },
        { table: 'bookings', id: 'b2', before: second, after: null },
      ],
    });
  });

  it('ASG-4 leaves tentative, locked and distant bookings alone', () => {
    const bookings = [
      aBooking('tentative', 'Weld frame', 'Ana', [[monday, 60]], { certainty: 'tentative' }),
      aBooking('locked', 'Weld frame', 'Ana', [[monday + 2, 60]], { locked: true }),
      aBooking('distant', 'Weld frame', 'Ana', [[monday + 9, 60]]),
    ];
    const draft = valueOf(assignTask(aPlan({}, { bookings }), { ...drop, from: monday + 1, minutes: 120 }, countingContext()));
    expect(draft.ops).toEqual([{ table: 'bookings', id: 'new-1', before: null, after: aBooking('new-1', 'Weld frame', 'Ana', [[monday + 1, 120]]) }]);
  });

  it('ASG-5 says how much is booked above the effort', () => {
    const plan = aPlan({ effort: 480 }, { bookings: [aBooking('b1', 'Weld frame', 'Ana', [[monday, 480]])] });
    expect(refusalOf(assignTask(plan, { ...drop, from: monday + 3 }, countingContext()))).toEqual({
      code: 'fully-booked', sentence: '“Weld frame” is fully booked.', nextStep: 'Give the hours to book besides, or move the bookings it has.', violations: [],
    });
    expect(valueOf(assignTask(plan, { ...drop, from: monday + 3, minutes: 120, certainty: 'tentative' }, countingContext()))).toEqual({
      label: 'Assign 2 h of “Weld frame” to Ana, tentatively, 2 h above its effort',
      ops: [{ table: 'bookings', id: 'new-1', before: null, after: aBooking('new-1', 'Weld frame', 'Ana', [[monday + 3, 120]], { certainty: 'tentative' }) }],
    });
  });

  it('CMD-5 follows the workspace: a rule that only warns lets it pass, one that refuses does not', () => {
    const lacking = { skills: [aSkill('Welding')], tasks: [aTask('Weld frame', { requirements: [{ skillId: aSkill('Welding').id, level: 3, need: 'required' as const }] })] };
    const ruled = (requiredSkill: 'warn' | 'refuse' | 'askReason') => aPlan({}, { ...lacking, settings: { ...theSettings, rules: { ...theSettings.rules, requiredSkill } } });
    expect(valueOf(assignTask(ruled('warn'), drop, countingContext())).ops).toHaveLength(1);
    expect(refusalOf(assignTask(ruled('askReason'), drop, countingContext())).code).toBe('needs-reason');
    expect(refusalOf(assignTask(ruled('refuse'), { ...drop, overrideReason: 'please' }, countingContext()))).toMatchObject({
      code: 'rule-broken', sentence: 'Ana does not hold Welding; Weld frame requires level 3.', nextStep: 'Choose another person or other days.',
    });
  });

  it('PLC-2 a lapsed certification is refused, reason or not', () => {
    const licence = aSkill('Forklift licence', { kind: 'certification' });
    const plan = aPlan({}, {
      skills: [licence], resources: [aPerson('Ana', { skills: [{ skillId: licence.id, level: 3, expires: monday }] })],
      tasks: [aTask('Weld frame', { effort: 720, requirements: [{ skillId: licence.id, level: 1, need: 'required' }] })],
    });
    expect(refusalOf(assignTask(plan, { ...drop, overrideReason: 'please' }, countingContext()))).toMatchObject({
      code: 'rule-broken', sentence: 'Forklift licence of Ana lapses on 23 Nov 2026, before Weld frame ends on Tue 24 Nov.',
    });
  });

  it('CMD-1 refuses what is gone, archived or not a number of minutes', () => {
    const plan = aPlan({ archived: true });
    expect(refusalOf(assignTask(plan, { ...drop, minutes: 60 }, countingContext())).code).toBe('rule-broken');
    expect(refusalOf(assignTask(plan, { ...drop, taskId: taskId('nowhere') }, countingContext())).code).toBe('gone');
    expect(refusalOf(assignTask(plan, { ...drop, minutes: 0.5 }, countingContext())).code).toBe('invalid');
    expect(refusalOf(assignTask(aPlan({ effort: 0 }), drop, countingContext())).sentence).toBe('“Weld frame” has no effort, so there is nothing to book.');
  });
});
