import { describe, expect, it } from 'vitest';
import { copyBookings, lockBookings, mendOverload, resizeBooking, setBookedMinutes, setCertainty, splitBooking, unassignBookings } from '../../../../src/shared/commands';
import { bookingId, resourceId, type Booking, type WorkspaceRows } from '../../../../src/shared/model';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const weld = aBooking('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 2, 240]]);
const paint = aBooking('b2', 'Paint', 'Ana', [[monday + 3, 360]]);
const plan = (rows: Partial<WorkspaceRows> = {}) =>
  aWorkspace({ resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld frame', { effort: 1_200 }), aTask('Paint', { effort: 360 })], bookings: [weld, paint], ...rows });
const daysOf = (...days: readonly (readonly [number, number])[]): Booking['days'] => days.map(([day, minutes]) => ({ day, minutes }));
const edit = (before: Booking, over: Partial<Booking>) => ({ table: 'bookings', id: before.id, before, after: { ...before, ...over } });
const add = (row: Booking) => ({ table: 'bookings', id: row.id, before: null, after: row });
const b1 = { bookingId: bookingId('b1') };

describe('resizing', () => {
  it('RSZ-1 takes all that is free on the days added', () => {
    expect(valueOf(resizeBooking(plan(), { ...b1, edge: 'end', day: monday + 4 }, countingContext()))).toEqual({
      label: 'Extend “Weld frame” to Fri 27 Nov: 10 h more, 10 h above its effort',
      ops: [edit(weld, { days: daysOf([monday, 480], [monday + 1, 480], [monday + 2, 240], [monday + 3, 120], [monday + 4, 480]) })],
    });
  });
  it('RSZ-1 refuses where nothing is free', () => {
    expect(refusalOf(resizeBooking(plan(), { ...b1, edge: 'start', day: monday - 2 }, countingContext()))).toEqual({
      code: 'no-free-capacity', sentence: 'Nothing is free up to Sat 21 Nov, and that is no working day.', nextStep: 'Set the hours of that day instead, or choose another day.', violations: [],
    });
  });
  it('RSZ-4 books the day pulled to over capacity where it is full, as the rule says; full days before it are passed over', () => {
    const full = plan({ bookings: [weld, { ...paint, days: daysOf([monday + 3, 480], [monday + 4, 480]) }] });
    const longer = { ...b1, edge: 'end', day: monday + 4 } as const;
    const { code, sentence, violations } = refusalOf(resizeBooking(full, longer, countingContext()));
    expect([code, violations.map(({ kind, minutes }) => [kind, minutes])]).toEqual(['needs-reason', [['overCapacity', 240]]]);
    expect(sentence).toContain('Fri 27 Nov');
    expect(valueOf(resizeBooking(full, { ...longer, overrideReason: 'Agreed overtime' }, countingContext()))).toEqual({
      label: 'Extend “Weld frame” to Fri 27 Nov: 4 h more, 4 h above its effort', reason: 'Agreed overtime',
      ops: [edit(weld, { days: [...weld.days, { day: monday + 4, minutes: 240 }], overrideReason: 'Agreed overtime' })],
    });
  });
  it('RSZ-2 shortens at either edge and keeps at least one day', () => {
    expect(valueOf(resizeBooking(plan(), { ...b1, edge: 'end', day: monday }, countingContext()))).toEqual({ label: 'Shorten “Weld frame” by 12 h', ops: [edit(weld, { days: daysOf([monday, 480]) })] });
    expect(valueOf(resizeBooking(plan(), { ...b1, edge: 'start', day: monday + 9 }, countingContext()))).toEqual({ label: 'Shorten “Weld frame” by 16 h', ops: [edit(weld, { days: daysOf([monday + 2, 240]) })] });
    expect(refusalOf(resizeBooking(plan(), { ...b1, edge: 'end', day: monday + 2 }, countingContext())).code).toBe('nothing-changed');
  });
  it('RSZ-3 does not interrupt work that must not be split', () => {
    const whole = plan({ tasks: [aTask('Weld frame', { effort: 1_200, splittable: false }), aTask('Paint')], bookings: [weld, { ...paint, days: daysOf([monday + 3, 480]) }] });
    const longer = { ...b1, edge: 'end', day: monday + 4 } as const;
    expect(refusalOf(resizeBooking(whole, longer, countingContext())).code).toBe('needs-reason');
    expect(valueOf(resizeBooking(whole, { ...longer, overrideReason: 'Agreed overtime' }, countingContext())).ops).toEqual([
      edit(weld, { days: [...weld.days, ...daysOf([monday + 3, 240], [monday + 4, 480])], overrideReason: 'Agreed overtime' }),
    ]);
  });
});

describe('hours of one day', () => {
  it('HRS-1 sets, adds and takes off a day', () => {
    expect(valueOf(setBookedMinutes(plan(), { ...b1, day: monday + 1, minutes: 60 }, countingContext()))).toEqual({
      label: 'Book 1 h of “Weld frame” on Tue 24 Nov', ops: [edit(weld, { days: daysOf([monday, 480], [monday + 1, 60], [monday + 2, 240]) })],
    });
    expect(valueOf(setBookedMinutes(plan(), { ...b1, day: monday + 4, minutes: 60 }, countingContext())).ops).toEqual([edit(weld, { days: [...weld.days, { day: monday + 4, minutes: 60 }] })]);
    expect(valueOf(setBookedMinutes(plan(), { ...b1, day: monday, minutes: 0 }, countingContext())).ops).toEqual([edit(weld, { days: weld.days.slice(1) })]);
  });
  it('HRS-1 takes the booking back with its last day', () => {
    expect(valueOf(setBookedMinutes(plan(), { bookingId: paint.id, day: monday + 3, minutes: 0 }, countingContext()))).toEqual({
      label: 'Unassign “Paint”', ops: [{ table: 'bookings', id: 'b2', before: paint, after: null }],
    });
  });
  it('CMD-5 asks for a reason above capacity, and CMD-6 not for less of it', () => {
    const over = setBookedMinutes(plan(), { ...b1, day: monday, minutes: 600 }, countingContext());
    expect(refusalOf(over)).toMatchObject({ code: 'needs-reason', sentence: 'Ana has 8 h free on Mon 23 Nov, this books 10 h: 2 h over.' });
    const tooMuch = { ...paint, days: daysOf([monday + 3, 700]) };
    expect(valueOf(setBookedMinutes(plan({ bookings: [tooMuch] }), { bookingId: paint.id, day: monday + 3, minutes: 600 }, countingContext())).ops).toEqual([edit(tooMuch, { days: daysOf([monday + 3, 600]) })]);
    expect(refusalOf(setBookedMinutes(plan(), { ...b1, day: monday, minutes: 1_441 }, countingContext())).sentence).toBe('A day has from 0 to 24 hours, in whole minutes.');
  });
});

describe('splitting, copying, taking back', () => {
  it('SPL-1 keeps the id before the day', () => {
    expect(valueOf(splitBooking(plan(), { ...b1, day: monday + 1 }, countingContext()))).toEqual({
      label: 'Split “Weld frame” at Tue 24 Nov', ops: [edit(weld, { days: weld.days.slice(0, 1) }), add({ ...weld, id: bookingId('new-1'), days: weld.days.slice(1) })],
    });
    expect(refusalOf(splitBooking(plan(), { ...b1, day: monday }, countingContext())).code).toBe('nothing-to-split');
  });
  it('MOV-7 copies to somebody else and says how far it goes above the effort', () => {
    expect(valueOf(copyBookings(plan({ bookings: [{ ...paint, locked: true }] }), { bookingIds: [paint.id], days: 1, toResourceId: resourceId('Ben') }, countingContext()))).toEqual({
      label: 'Copy “Paint” to Ben, 1 day later, 6 h above its effort', ops: [add(aBooking('new-1', 'Paint', 'Ben', [[monday + 4, 360]]))],
    });
    expect(refusalOf(copyBookings(plan(), { bookingIds: [paint.id], days: 0 }, countingContext())).code).toBe('nothing-changed');
  });
  it('MOV-5 a copy does not join what it comes to lie beside', () => {
    expect(valueOf(copyBookings(plan(), { bookingIds: [paint.id], days: 1 }, countingContext())).ops).toEqual([add(aBooking('new-1', 'Paint', 'Ana', [[monday + 4, 360]]))]);
  });
  it('takes bookings back together', () => {
    expect(valueOf(unassignBookings(plan(), { bookingIds: [paint.id, weld.id] }, countingContext()))).toEqual({
      label: 'Unassign 2 bookings from Ana', ops: [{ table: 'bookings', id: 'b1', before: weld, after: null }, { table: 'bookings', id: 'b2', before: paint, after: null }],
    });
  });
  it('CMD-2 and CMD-7 lock, and change certainty of locked ones too', () => {
    const locked = { ...paint, locked: true };
    expect(valueOf(lockBookings(plan({ bookings: [weld, locked] }), { bookingIds: [paint.id, weld.id], locked: 'locked' }, countingContext()))).toEqual({ label: 'Lock “Weld frame”', ops: [edit(weld, { locked: true })] });
    expect(valueOf(setCertainty(plan({ bookings: [locked] }), { bookingIds: [paint.id], certainty: 'tentative' }, countingContext()))).toEqual({ label: 'Make “Paint” tentative', ops: [edit(locked, { certainty: 'tentative' })] });
    for (const refused of [
      unassignBookings(plan({ bookings: [locked] }), { bookingIds: [paint.id] }, countingContext()),
      splitBooking(plan({ bookings: [locked] }), { bookingId: paint.id, day: monday }, countingContext()),
      resizeBooking(plan({ bookings: [locked] }), { bookingId: paint.id, edge: 'end', day: monday + 4 }, countingContext()),
      setBookedMinutes(plan({ bookings: [locked] }), { bookingId: paint.id, day: monday + 3, minutes: 60 }, countingContext()),
    ]) expect(refusalOf(refused).code).toBe('locked');
  });
});

describe('mending an overload', () => {
  const polish = aBooking('b3', 'Paint', 'Ana', [[monday, 120]]);
  const over = plan({ bookings: [weld, polish] });
  const mend = (kind: 'later' | 'unbook') => mendOverload(over, { resourceId: resourceId('Ana'), day: monday, mend: { kind, bookingId: weld.id } }, countingContext());
  const rest = daysOf([monday, 360], [monday + 1, 480], [monday + 2, 240]);

  it('MND-1 and MND-2 move what is over to later free time', () => {
    expect(valueOf(mend('later'))).toEqual({ label: 'Mend Mon 23 Nov for Ana: 2 h of “Weld frame” later', ops: [edit(weld, { days: daysOf([monday, 360], [monday + 1, 480], [monday + 2, 360]) })] });
  });
  it('MND-2 gives it to somebody else, or back', () => {
    expect(valueOf(mendOverload(over, { resourceId: resourceId('Ana'), day: monday, mend: { kind: 'giveTo', bookingId: weld.id, toResourceId: resourceId('Ben') } }, countingContext()))).toEqual({
      label: 'Mend Mon 23 Nov for Ana: 2 h of “Weld frame” to Ben', ops: [edit(weld, { days: rest }), add(aBooking('new-1', 'Weld frame', 'Ben', [[monday, 120]]))],
    });
    expect(valueOf(mend('unbook'))).toEqual({ label: 'Mend Mon 23 Nov for Ana: 2 h of “Weld frame” unassigned', ops: [edit(weld, { days: rest })] });
  });
  it('MND-3 moves work that must not be split as a whole', () => {
    const whole = plan({ tasks: [aTask('Weld frame', { effort: 1_200 }), aTask('Paint', { effort: 120, splittable: false })], bookings: [weld, polish] });
    expect(valueOf(mendOverload(whole, { resourceId: resourceId('Ana'), day: monday, mend: { kind: 'later', bookingId: polish.id } }, countingContext())).ops).toEqual([edit(polish, { days: daysOf([monday + 2, 120]) })]);
  });
  it('MND-1 refuses once nothing is over any more', () => {
    expect(refusalOf(mendOverload(plan(), { resourceId: resourceId('Ana'), day: monday, mend: { kind: 'later', bookingId: weld.id } }, countingContext())).sentence).toBe('Ana is not over on Mon 23 Nov.');
  });
});
