import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyWeek, editSettings, editTasks, logAllAsPlanned, logAsPlanned, logTime, setRemaining, type LoggedTime } from '../../../../src/shared/commands';
import { actualEffort, applyOps, baselineId, resourceId, taskId, type ChangeDraft, type Resource, type Task, type TimeEntry, type Workspace } from '../../../../src/shared/model';
import { aBaseline, aBooking, aPerson, aTask, aTimeEntry, aTimeOff, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const ana = aPerson('Ana');
const ben = aPerson('Ben');
const plan = (tasks: readonly Task[], timeEntries: readonly TimeEntry[] = [], resources: readonly Resource[] = [ana, ben]): Workspace => aWorkspace({ resources, tasks, timeEntries });
const worked = (task: string, person: string, day: number, minutes: number, over: Partial<LoggedTime> = {}): LoggedTime => ({ taskId: taskId(task), resourceId: resourceId(person), day, minutes, ...over });
const log = (workspace: Workspace, ...entries: readonly LoggedTime[]): ChangeDraft => valueOf(logTime(workspace, { entries }, countingContext(workspace.timeEntries.size === 0 ? 'new' : `new${String(workspace.timeEntries.size)}`)));
const after = (workspace: Workspace, ...entries: readonly LoggedTime[]): Workspace => applyOps(workspace, log(workspace, ...entries).ops);
const left = (workspace: Workspace, id: string): unknown => {
  const task = workspace.tasks.get(taskId(id));
  return task === undefined ? null : [task.status, task.remaining];
};
const entriesIn = (workspace: Workspace): readonly unknown[] => [...workspace.timeEntries.values()].map(({ taskId: task, resourceId: person, day, minutes, overtime, notes }) => [task, person, day, minutes, overtime, notes]);

describe('logging time', () => {
  it('TIM-1, TIM-2 and TIM-3 an entry, less left, and the task is being done', () => {
    const weld = aTask('Weld', { effort: 960 });
    expect(log(plan([weld]), worked('Weld', 'Ana', monday, 480, { notes: ' gas ' }))).toEqual({
      label: 'Log 8 h on “Weld” for Ana, Mon 23 Nov',
      ops: [
        { table: 'timeEntries', id: 'new-1', before: null, after: aTimeEntry('new-1', 'Weld', 'Ana', monday, 480, { notes: 'gas' }) },
        { table: 'tasks', id: weld.id, before: weld, after: { ...weld, status: 'doing', remaining: 480 } },
      ],
    });
  });

  it('TIM-1 replaces the entry that is there and keeps what is not given', () => {
    const entry = aTimeEntry('e', 'Weld', 'Ana', monday, 600, { overtime: 120, notes: 'gas' });
    const workspace = plan([aTask('Weld', { effort: 960, remaining: 360, status: 'doing' })], [entry]);
    expect([
      entriesIn(after(workspace, worked('Weld', 'Ana', monday, 480))), entriesIn(after(workspace, worked('Weld', 'Ana', monday, 60))),
      entriesIn(after(workspace, worked('Weld', 'Ana', monday, 480, { overtime: 0, notes: '' }))), entriesIn(after(workspace, worked('Weld', 'Ana', monday, 240), worked('Weld', 'Ana', monday, 300, { overtime: 0 }))),
    ]).toEqual([[['Weld', 'Ana', monday, 480, 120, 'gas']], [['Weld', 'Ana', monday, 60, 60, 'gas']], [['Weld', 'Ana', monday, 480, 0, '']], [['Weld', 'Ana', monday, 300, 0, 'gas']]]);
  });

  it('TIM-1 0 removes the entry, and the rest is there again', () => {
    const workspace = plan([aTask('Weld', { effort: 960, remaining: 360, status: 'doing' })], [aTimeEntry('e', 'Weld', 'Ana', monday, 600)]);
    const draft = log(workspace, worked('Weld', 'Ana', monday, 0));
    const done = applyOps(workspace, draft.ops);
    expect([draft.label, entriesIn(done), left(done, 'Weld')]).toEqual(['Remove the time on “Weld” for Ana, Mon 23 Nov', [], ['doing', 960]]);
    expect(refusalOf(logTime(done, { entries: [worked('Weld', 'Ana', monday, 0)] }, countingContext())).code).toBe('nothing-changed');
  });

  it('TIM-2 never leaves less than nothing; what went beyond the effort is not left to do again', () => {
    const begun = after(plan([aTask('Weld', { effort: 480 })]), worked('Weld', 'Ana', monday, 600));
    expect([left(begun, 'Weld'), left(after(begun, worked('Weld', 'Ana', monday, 540)), 'Weld'), left(after(begun, worked('Weld', 'Ana', monday, 300)), 'Weld')]).toEqual([['doing', 0], ['doing', 0], ['doing', 180]]);
  });

  it('TIM-2 taking back what was logged gives the rest there was', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 1440 }), (effort, first, second) => {
      const start = after(plan([aTask('Weld', { effort })]), worked('Weld', 'Ana', monday, first));
      const back = after(after(start, worked('Weld', 'Ana', monday + 1, second)), worked('Weld', 'Ana', monday + 1, 0));
      expect(left(back, 'Weld')).toEqual(left(start, 'Weld'));
    }));
  });

  it('TIM-2 rest and actual make up the effort as long as something is left, in whatever order time is corrected', () => {
    const edits = fc.array(fc.record({ day: fc.integer({ min: 0, max: 3 }), minutes: fc.integer({ min: 0, max: 400 }) }), { maxLength: 12 });
    fc.assert(fc.property(edits, (steps) => {
      let workspace = plan([aTask('Weld', { effort: 900 })]);
      for (const { day, minutes } of steps) {
        const draft = logTime(workspace, { entries: [worked('Weld', 'Ana', monday + day, minutes)] }, countingContext(`d${String(day)}-${String(workspace.timeEntries.size)}`));
        if (draft.ok) workspace = applyOps(workspace, draft.value.ops);
      }
      expect(workspace.tasks.get(taskId('Weld'))?.remaining).toBe(Math.max(0, 900 - actualEffort(workspace, taskId('Weld'))));
    }));
  });

  it('TIM-3 blocked stays blocked, done stays done', () => {
    const workspace = plan([aTask('Weld', { status: 'blocked', blockedReason: 'No gas' }), aTask('Paint', { status: 'done', remaining: 0 })]);
    const done = after(workspace, worked('Weld', 'Ana', monday, 60), worked('Paint', 'Ana', monday, 60));
    expect([left(done, 'Weld'), left(done, 'Paint')]).toEqual([['blocked', 420], ['done', 0]]);
  });

  it('TIM-4 a crane that goes along leaves the rest as it is', () => {
    const workspace = plan([aTask('Lift')], [], [ana, aPerson('Crane', { kind: 'equipment' })]);
    expect(left(after(workspace, worked('Lift', 'Crane', monday, 120)), 'Lift')).toEqual(['doing', 480]);
  });

  it('TIM-5 refuses more than a day has, counting what is logged elsewhere', () => {
    const workspace = plan([aTask('Weld'), aTask('Paint')], [aTimeEntry('e', 'Weld', 'Ana', monday, 600)]);
    expect(refusalOf(logTime(workspace, { entries: [worked('Paint', 'Ana', monday, 900)] }, countingContext()))).toEqual({
      code: 'too-much-time', sentence: 'Ana would have 25 h on Monday 23 November, and a day has 24 h.', nextStep: 'Type fewer hours, or take some off another task of that day.',
    });
    expect(logTime(workspace, { entries: [worked('Paint', 'Ana', monday, 900), worked('Weld', 'Ana', monday, 540)] }, countingContext()).ok).toBe(true);
    expect(logTime(workspace, { entries: [worked('Paint', 'Ben', monday, 900)] }, countingContext()).ok).toBe(true);
  });

  it.each<readonly [LoggedTime, string, string]>([
    [worked('Gone', 'Ana', monday, 60), 'gone', 'This task is no longer in the plan; it may have been removed in another window. Nothing was changed.'],
    [worked('Weld', 'Gone', monday, 60), 'gone', 'This person or equipment is no longer in the plan; it may have been removed in another window. Nothing was changed.'],
    [worked('Weld', 'Welder', monday, 60), 'placeholder', 'Welder is a role that is not filled yet, so nobody can have worked there.'],
    [worked('Weld', 'Ana', monday, 60, { overtime: 90 }), 'invalid', 'The overtime is more than the time worked.'],
    [worked('Weld', 'Ana', monday, -5), 'invalid', 'The minutes must be a whole number from 1 to 1,440.'],
  ])('TIM-5 refuses %j', (entry, code, sentence) => {
    expect(refusalOf(logTime(plan([aTask('Weld')], [], [ana, aPerson('Welder', { kind: 'placeholder' })]), { entries: [entry] }, countingContext()))).toMatchObject({ code, sentence });
  });

  it('names one person, or counts several', () => {
    const workspace = plan([aTask('Weld'), aTask('Paint')]);
    expect([log(workspace, worked('Weld', 'Ana', monday, 60), worked('Paint', 'Ana', monday, 60)).label, log(workspace, worked('Weld', 'Ana', monday, 60), worked('Weld', 'Ben', monday, 60)).label]).toEqual([
      'Log 2 entries for Ana', 'Log 2 entries for 2 people',
    ]);
  });
});

describe('logging as planned', () => {
  const bookings = [
    aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 240]]), aBooking('b2', 'Weld', 'Ana', [[monday + 1, 60]]), aBooking('b3', 'Paint', 'Ana', [[monday + 1, 120], [monday + 2, 300]]),
    aBooking('b4', 'Lift', 'Ana', [[monday, 60]], { certainty: 'tentative' }), aBooking('b5', 'Weld', 'Ben', [[monday, 300]]),
  ];
  const workspace = aWorkspace({ resources: [ana, ben], tasks: [aTask('Weld', { effort: 1200 }), aTask('Paint'), aTask('Lift')], bookings, timeEntries: [aTimeEntry('e', 'Paint', 'Ana', monday + 1, 90)] });

  it('TIM-6 fills what is booked and empty, bookings of one day together, nothing tentative', () => {
    const draft = valueOf(logAsPlanned(workspace, { resourceId: ana.id, from: monday, to: monday + 7 }, countingContext()));
    const done = applyOps(workspace, draft.ops);
    expect([draft.label, entriesIn(done), left(done, 'Weld'), left(done, 'Lift')]).toEqual([
      'Log as planned for Ana from Mon 23 Nov to Sun 29 Nov',
      [['Paint', 'Ana', monday + 1, 90, 0, ''], ['Weld', 'Ana', monday, 480, 0, ''], ['Weld', 'Ana', monday + 1, 300, 0, ''], ['Paint', 'Ana', monday + 2, 300, 0, '']],
      ['doing', 420], ['todo', 480],
    ]);
    expect(refusalOf(logAsPlanned(done, { resourceId: ana.id, from: monday, to: monday + 7 }, countingContext()))).toMatchObject({
      code: 'nothing-to-log', sentence: 'All that is booked for Ana from Mon 23 Nov to Sun 29 Nov is logged already, or nothing is booked.',
    });
  });

  it('TIM-6 only the days asked for, and several people as one change', () => {
    const one = valueOf(logAsPlanned(workspace, { resourceId: ana.id, from: monday, to: monday + 1 }, countingContext()));
    const two = valueOf(logAllAsPlanned(workspace, { resourceIds: [ana.id, ben.id], from: monday, to: monday + 1 }, countingContext()));
    expect([one.label, one.ops.length, two.label, left(applyOps(workspace, two.ops), 'Weld')]).toEqual(['Log as planned for Ana on Mon 23 Nov', 2, 'Log as planned for 2 people on Mon 23 Nov', ['doing', 420]]);
  });
});

describe('logging for placeholders', () => {
  it('TIM-5 refuses one, and passes over one among people', () => {
    const workspace = aWorkspace({ resources: [ana, aPerson('Welder', { kind: 'placeholder' })], tasks: [aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Welder', [[monday, 60]]), aBooking('b2', 'Weld', 'Ana', [[monday, 120]])] });
    const both = logAllAsPlanned(workspace, { resourceIds: [ana.id, resourceId('Welder')], from: monday, to: monday + 1 }, countingContext());
    expect([refusalOf(logAsPlanned(workspace, { resourceId: resourceId('Welder'), from: monday, to: monday + 1 }, countingContext())).code, valueOf(both).label]).toEqual(['placeholder', 'Log as planned for Ana on Mon 23 Nov']);
  });
});

describe('copying last week', () => {
  const last = monday - 7;
  const workspace = aWorkspace({
    resources: [ana], tasks: [aTask('Weld', { effort: 2400 }), aTask('Done', { status: 'done', remaining: 0 })], timeOff: [aTimeOff('off', 'Ana', monday + 2, monday + 2)],
    timeEntries: [
      aTimeEntry('e1', 'Weld', 'Ana', last, 600, { overtime: 120, notes: 'gas' }), aTimeEntry('e2', 'Weld', 'Ana', last + 1, 240), aTimeEntry('e3', 'Weld', 'Ana', last + 2, 240), aTimeEntry('e4', 'Done', 'Ana', last, 60),
      aTimeEntry('e5', 'Weld', 'Ana', last + 3, 60, { overtime: 60 }), aTimeEntry('e6', 'Weld', 'Ana', last + 4, 300), aTimeEntry('e7', 'Weld', 'Ana', monday + 1, 30),
    ],
  });

  it('TIM-7 takes ordinary hours on open tasks to empty days with capacity, up to the last day', () => {
    const whole = valueOf(copyWeek(workspace, { resourceId: ana.id, fromWeek: last, toWeek: monday }, countingContext()));
    const some = valueOf(copyWeek(workspace, { resourceId: ana.id, fromWeek: last, toWeek: monday, until: monday + 3 }, countingContext()));
    const added = (draft: ChangeDraft): unknown => draft.ops.flatMap((op) => (op.table === 'timeEntries' && op.after !== null ? [[op.after.taskId, op.after.day, op.after.minutes, op.after.overtime, op.after.notes]] : []));
    expect([whole.label, added(whole), added(some)]).toEqual([
      'Log for Ana what was logged in the week of Mon 16 Nov', [['Weld', monday, 480, 0, ''], ['Weld', monday + 4, 300, 0, '']], [['Weld', monday, 480, 0, '']],
    ]);
    expect(refusalOf(copyWeek(workspace, { resourceId: ana.id, fromWeek: last - 7, toWeek: monday }, countingContext())).code).toBe('nothing-to-log');
  });
});

describe('progress of a task', () => {
  const edit = (workspace: Workspace, id: string, patch: Parameters<typeof editTasks>[1]['patch']): unknown => {
    const task = applyOps(workspace, valueOf(editTasks(workspace, { ids: [taskId(id)], patch }, countingContext())).ops).tasks.get(taskId(id));
    return task === undefined ? null : [task.status, task.remaining, task.percentFrom, task.percentByHand];
  };

  it('PRG-5 percent by hand begins with what was shown', () => {
    const workspace = plan([aTask('Weld', { effort: 480, remaining: 360, status: 'doing' })], [aTimeEntry('e', 'Weld', 'Ana', monday, 120)]);
    expect([edit(workspace, 'Weld', { percentFrom: 'hand' }), edit(workspace, 'Weld', { percentFrom: 'hand', percentByHand: 80 })]).toEqual([['doing', 360, 'hand', 25], ['doing', 360, 'hand', 80]]);
  });

  it('PRG-7 done means nothing left, something left means not done, reopened what was not worked yet', () => {
    const workspace = plan([aTask('Done', { effort: 480, remaining: 0, status: 'done' }), aTask('Weld')], [aTimeEntry('e', 'Done', 'Ana', monday, 120)]);
    const again = applyOps(workspace, valueOf(setRemaining(workspace, { taskId: taskId('Done'), remaining: 60 }, countingContext())).ops);
    expect([left(again, 'Done'), edit(workspace, 'Done', { status: 'doing' }), edit(workspace, 'Weld', { status: 'done', remaining: 90 })]).toEqual([['doing', 60], ['doing', 360, 'effort', 0], ['done', 0, 'effort', 0]]);
  });

  it('names what changed', () => {
    const workspace = plan([aTask('Weld')]);
    expect(([{ kind: ' Welding ' }, { percentByHand: 20 }, { remaining: 60 }] as const).map((patch) => valueOf(editTasks(workspace, { ids: [taskId('Weld')], patch }, countingContext())).label)).toEqual([
      'Change kind of “Weld”', 'Change percent complete of “Weld”', 'Change remaining effort of “Weld”',
    ]);
  });

  it('PRG-4 the status day is set and goes back to today, each a change with words', () => {
    const workspace = aWorkspace({ baselines: [aBaseline('Approved')] });
    const set = valueOf(editSettings(workspace, { patch: { statusDay: monday } }, countingContext()));
    expect([
      set.label, valueOf(editSettings(applyOps(workspace, set.ops), { patch: { statusDay: null } }, countingContext())).label, valueOf(editSettings(workspace, { patch: { baselineId: baselineId('Approved') } }, countingContext())).label,
    ]).toEqual(['Set status day to Mon 23 Nov', 'Set status day to today, every day', 'Compare with baseline “Approved”']);
    expect(valueOf(editSettings(workspace, { patch: { statusDay: monday - 333 } }, countingContext())).label).toBe('Set status day to Thu 25 Dec 2025');
  });
});
