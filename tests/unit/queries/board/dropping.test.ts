import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overOn } from '../../../../src/shared/calendar';
import { mendOverload } from '../../../../src/shared/commands';
import { applyOps, bookingId, resourceId, type Op } from '../../../../src/shared/model';
import { boardWindow, changeSentence, columnEdges, dropPreview, edgesOf, pieceAt, suggestMends } from '../../../../src/shared/queries/board';
import { aBooking, aPerson, aSkill, aTask, aWorkspace, monday, standardCalendar } from '../../../support/builders';
import { skillId } from '../../../../src/shared/model';

const week = boardWindow('week', monday, 1, standardCalendar.pattern);
const ana = resourceId('Ana');
const nobody = new Set<never>();

describe('aiming', () => {
  it('BRD-14: the piece under a position', () => {
    const edges = edgesOf([10, 20, 5]);
    expect(edges).toEqual([0, 10, 30, 35]);
    expect([-1, 0, 9, 10, 29, 30, 34, 35].map((position) => pieceAt(edges, position))).toEqual([null, 0, 0, 1, 1, 2, 2, null]);
    expect(pieceAt([], 0)).toBeNull();
  });

  it('BRD-14: every position inside lies in the piece whose edges hold it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (sizes, share) => {
        const edges = edgesOf(sizes);
        const position = (edges.at(-1) ?? 0) * share;
        const piece = pieceAt(edges, position);
        expect(piece).not.toBeNull();
        expect((edges[piece ?? 0] ?? 0) <= position && position < (edges[(piece ?? 0) + 1] ?? 0)).toBe(true);
      }),
    );
  });

  it('BRD-14: columns fill the width by weight and never become too narrow', () => {
    expect(columnEdges(week, 584)).toEqual([0, 100, 200, 300, 400, 500, 542, 584]);
    expect(columnEdges(week, 100).at(-1)).toBe(Math.round(64 * 5.84));
  });
});

describe('the ghost', () => {
  const before = aBooking('b', 'Weld', 'Ana', [[monday, 480], [monday + 1, 240]]);
  const workspace = aWorkspace({ resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld', { effort: 1200 }), aTask('Lift')], bookings: [before] });
  const after = { ...before, days: [{ day: monday, minutes: 480 }, { day: monday + 1, minutes: 480 }, { day: monday + 2, minutes: 60 }] };
  const grown: readonly Op[] = [{ table: 'bookings', id: before.id, before, after }];

  it('BRD-15: a booking that grows shows what it gains, and the load afterwards', () => {
    expect(dropPreview(workspace, grown, nobody, week)).toEqual({
      ghosts: [{ key: 'b', bookingId: 'b', taskId: 'Weld', resourceId: 'Ana', days: [{ day: monday + 1, minutes: 240 }, { day: monday + 2, minutes: 60 }], certainty: 'confirmed' }],
      loads: new Map([[ana, { capacity: 2400, load: 1020, over: 0, free: 1380 }]]),
    });
  });

  it('BRD-15: what is in the hand is shown whole; both rows get their load', () => {
    const moved: readonly Op[] = [{ table: 'bookings', id: before.id, before, after: { ...before, resourceId: resourceId('Ben') } }];
    const preview = dropPreview(workspace, moved, new Set([bookingId('b')]), week);
    expect(preview.ghosts.map(({ resourceId: id, days }) => [id, days])).toEqual([['Ben', before.days]]);
    expect([...preview.loads].map(([id, { load }]) => [id, load])).toEqual([['Ana', 0], ['Ben', 720]]);
    expect(dropPreview(workspace, grown, new Set([bookingId('b')]), week).ghosts[0]?.days).toEqual(after.days);
  });

  it('BRD-15: taking a booking back leaves no ghost', () => {
    const preview = dropPreview(workspace, [{ table: 'bookings', id: before.id, before, after: null }], nobody, week);
    expect([preview.ghosts, preview.loads.get(ana)?.load]).toEqual([[], 0]);
  });
});

describe('what is said', () => {
  const booking = aBooking('b', 'Weld frame', 'Ana', [[monday + 1, 480]]);
  const workspace = aWorkspace({ resources: [aPerson('Ana', { name: 'Ana Ruiz' }), aPerson('Ben')], tasks: [aTask('Weld frame')], bookings: [booking, aBooking('c', 'Weld frame', 'Ana', [[monday, 480], [monday + 3, 960]])] });
  const say = (op: Pick<Extract<Op, { table: 'bookings' }>, 'before' | 'after'>): string =>
    changeSentence(workspace, { label: 'Label', ops: [{ table: 'bookings', id: booking.id, ...op }] }, week);

  it('BRD-18: an assignment', () => {
    expect(say({ before: null, after: booking })).toBe('Weld frame assigned to Ana Ruiz, Tuesday 24 November, 8 h. 32 of 40 h, 8 h over.');
  });

  it('BRD-18: open work that joins a booking is an assignment too', () => {
    const before = { ...booking, days: [{ day: monday, minutes: 240 }] };
    expect(changeSentence(workspace, { label: 'Assign Weld frame to Ana Ruiz', ops: [{ table: 'bookings', id: booking.id, before, after: { ...booking, days: [...before.days, ...booking.days] } }] }, week)).toBe(
      'Weld frame assigned to Ana Ruiz, now 12 h, Monday 23 November to Tuesday 24 November. 32 of 40 h, 8 h over.',
    );
  });

  it('BRD-18: several tasks assigned at once', () => {
    const second = aBooking('d', 'Other', 'Ana', [[monday + 2, 240]]);
    const ops: readonly Op[] = [booking, second].map((after) => ({ table: 'bookings', id: after.id, before: null, after }));
    expect(changeSentence(workspace, { label: 'Assign 2 tasks to Ana Ruiz', ops }, week)).toBe('2 tasks assigned to Ana Ruiz, Tuesday 24 November to Wednesday 25 November, 12 h. 32 of 40 h, 8 h over.');
  });

  it('BRD-18: lateness is said, once, in working days', () => {
    const late = (deadline: number): string => {
      const due = aWorkspace({ resources: [aPerson('Ana', { name: 'Ana Ruiz' })], tasks: [aTask('Weld frame', { deadline })], bookings: [booking] });
      return changeSentence(due, { label: 'Label', ops: [{ table: 'bookings', id: booking.id, before: null, after: booking }] }, week);
    };
    expect(late(monday + 1)).toBe('Weld frame assigned to Ana Ruiz, Tuesday 24 November, 8 h. 8 of 40 h.');
    expect(late(monday)).toBe('Weld frame assigned to Ana Ruiz, Tuesday 24 November, 8 h. That is 1 working day after its deadline, Mon 23 Nov. 8 of 40 h.');
    expect(late(monday - 3)).toBe('Weld frame assigned to Ana Ruiz, Tuesday 24 November, 8 h. That is 2 working days after its deadline, Fri 20 Nov. 8 of 40 h.');
  });

  it('BRD-18: of several tasks the late ones are counted', () => {
    const other = aBooking('d', 'Other', 'Ana', [[monday + 2, 240]]);
    const due = aWorkspace({ resources: [aPerson('Ana', { name: 'Ana Ruiz' })], tasks: [aTask('Weld frame', { deadline: monday }), aTask('Other', { deadline: monday + 2 })], bookings: [booking, other] });
    const ops: readonly Op[] = [booking, other].map((after) => ({ table: 'bookings', id: after.id, before: null, after }));
    expect(changeSentence(due, { label: 'Assign 2 tasks to Ana Ruiz', ops }, week)).toBe('2 tasks assigned to Ana Ruiz, Tuesday 24 November to Wednesday 25 November, 12 h. 1 of them ends after its deadline. 12 of 40 h.');
  });

  it('BRD-18: moves, lengths, locks, certainty and taking back', () => {
    expect(say({ before: { ...booking, resourceId: resourceId('Ben') }, after: booking })).toBe('Weld frame moved to Ana Ruiz, Tuesday 24 November, 8 h. 32 of 40 h, 8 h over.');
    expect(say({ before: { ...booking, days: [{ day: monday, minutes: 480 }] }, after: booking })).toBe('Weld frame moved to Tuesday 24 November, 8 h. 32 of 40 h, 8 h over.');
    expect(say({ before: { ...booking, days: [{ day: monday + 1, minutes: 60 }] }, after: booking })).toBe('Weld frame is now Tuesday 24 November, 8 h, Ana Ruiz. 32 of 40 h, 8 h over.');
    expect(say({ before: booking, after: { ...booking, locked: true } })).toBe('Weld frame locked on Tuesday 24 November.');
    expect(say({ before: booking, after: { ...booking, certainty: 'tentative' } })).toBe('Weld frame is tentative now.');
    expect(say({ before: booking, after: null })).toBe('Weld frame taken back from Ana Ruiz, Tuesday 24 November. 32 of 40 h, 8 h over.');
  });

  it('BRD-18: followers are counted, other changes told by their label', () => {
    const follower = aBooking('f', 'Weld frame', 'Ben', [[monday + 2, 60]]);
    const ops: readonly Op[] = [
      { table: 'bookings', id: booking.id, before: { ...booking, days: [{ day: monday, minutes: 480 }] }, after: booking },
      { table: 'bookings', id: follower.id, before: follower, after: { ...follower, days: [{ day: monday + 3, minutes: 60 }] }, why: 'Follows Weld frame (FS)' },
    ];
    expect(changeSentence(workspace, { label: 'Label', ops }, week)).toBe('Weld frame moved to Tuesday 24 November, 8 h. 32 of 40 h, 8 h over. 1 follower moved along.');
    const task = aTask('New');
    expect(changeSentence(workspace, { label: 'Add New', ops: [{ table: 'tasks', id: task.id, before: null, after: task }] }, week)).toBe('Added New.');
  });
});

describe('mending an overload', () => {
  const welding = { skillId: skillId('Welding'), level: 3, expires: null } as const;
  const base = {
    skills: [aSkill('Welding')],
    resources: [aPerson('Ana', { skills: [welding] }), aPerson('Ben', { skills: [welding] })],
    tasks: [aTask('Weld', { effort: 480, requirements: [{ skillId: skillId('Welding'), level: 3, need: 'required' }], deadline: monday + 4 }), aTask('Tidy', { effort: 120, priority: 1 })],
  } as const;
  const workspace = aWorkspace({ ...base, bookings: [aBooking('w', 'Weld', 'Ana', [[monday, 480]]), aBooking('t', 'Tidy', 'Ana', [[monday, 120]])] });

  it('BRD-19: nothing is suggested where nothing is over', () => {
    expect(suggestMends(workspace, ana, monday + 1, monday)).toEqual([]);
  });

  it('BRD-19, BRD-20: the best way moves the low priority work to the next free day', () => {
    const [best] = suggestMends(workspace, ana, monday, monday);
    expect(best).toEqual({
      key: 'later t',
      mend: { kind: 'later', bookingId: 't' },
      sentence: 'Move 2 h of Tidy to Tuesday 24 November',
      note: '8 h free there. It has no due day.',
    });
  });

  it('BRD-19: all three ways are offered, each with what it moves', () => {
    const kinds = new Set(suggestMends(workspace, ana, monday, monday).map(({ mend }) => mend.kind));
    expect(kinds).toEqual(new Set(['later', 'giveTo', 'unbook']));
  });

  it('BRD-19: what must not be interrupted goes as a whole, and the words say so', () => {
    const whole = aWorkspace({
      ...base,
      tasks: [aTask('Weld', { effort: 960, splittable: false }), aTask('Tidy', { effort: 120, priority: 1 })],
      bookings: [aBooking('w', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('t', 'Tidy', 'Ana', [[monday, 120]], { locked: true })],
    });
    const ways = suggestMends(whole, ana, monday, monday);
    expect(ways.map(({ sentence }) => sentence)).toEqual([
      'Give all 16 h of Weld to Ben',
      'Move all 16 h of Weld to the days from Mon 23 Nov to Wed 25 Nov',
      'Take 2 h of Weld back to Unassigned',
    ]);
    for (const { mend } of ways) {
      const done = mendOverload(whole, { resourceId: ana, day: monday, mend }, { newId: () => 'fresh', today: monday });
      expect(done.ok && overOn(applyOps(whole, done.value.ops), ana, monday)).toBe(0);
    }
  });

  it('BRD-19: nobody who lacks a required skill is named', () => {
    const unskilled = aWorkspace({ ...base, resources: [base.resources[0], aPerson('Ben')], bookings: [aBooking('w', 'Weld', 'Ana', [[monday, 480]]), aBooking('t', 'Tidy', 'Ana', [[monday, 120]], { locked: true })] });
    expect(suggestMends(unskilled, ana, monday, monday).map(({ mend }) => mend.kind)).toEqual(['later', 'unbook']);
  });

  it('BRD-19: locked bookings stay', () => {
    const locked = aWorkspace({ ...base, bookings: [aBooking('w', 'Weld', 'Ana', [[monday, 480]], { locked: true }), aBooking('t', 'Tidy', 'Ana', [[monday, 120]], { locked: true })] });
    expect(suggestMends(locked, ana, monday, monday)).toEqual([]);
  });
});
