import { describe, expect, it } from 'vitest';
import { spanTotals } from '../../../src/shared/calendar';
import { resourceId, taskId } from '../../../src/shared/model';
import { bookingsInWindow, conflictsOf } from '../../../src/shared/scheduling';
import { aBooking, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday } from '../../support/builders';

const licence = aSkill('Licence', { kind: 'certification' });
const plan = aWorkspace({
  skills: [licence],
  resources: [aPerson('Ana', { skills: [{ skillId: licence.id, level: 1, expires: monday + 1 }] }), aPerson('Ben')],
  timeOff: [aTimeOff('off', 'Ben', monday + 2, monday + 2)],
  tasks: [
    aTask('Weld', { deadline: monday + 1 }),
    aTask('Lift', { requirements: [{ skillId: licence.id, level: 1, need: 'required' }] }),
    aTask('Inspect', { dependencies: [{ predecessorId: taskId('Weld'), type: 'FS', lagDays: 0 }] }),
  ],
  bookings: [
    aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 3, 480]]),
    aBooking('b2', 'Lift', 'Ana', [[monday, 120], [monday + 2, 120]], { overrideReason: 'Supervised' }),
    aBooking('b3', 'Inspect', 'Ben', [[monday + 2, 300]], { overrideReason: 'Volunteered' }),
  ],
});

describe('conflicts of a stretch of days', () => {
  it('CON-1, CON-2, CON-3 and CON-4 say what cannot stand, by day, with the rows and the amount', () => {
    expect(conflictsOf(plan, monday, monday + 7)).toEqual([
      {
        key: 'lapsedCertification b2 Licence', kind: 'lapsedCertification', day: monday, resourceId: 'Ana', taskId: 'Lift', bookingIds: ['b2'], minutes: 240, workingDays: 0, accepted: false,
        sentence: 'Licence of Ana lapses on 24 Nov 2026, before Lift ends on Wed 25 Nov.',
      },
      {
        key: `overAllocation Ana ${String(monday)}`, kind: 'overAllocation', day: monday, resourceId: 'Ana', taskId: null, bookingIds: ['b1', 'b2'], minutes: 120, workingDays: 0, accepted: false,
        sentence: 'Ana has 10 h booked and 8 h to work on Mon 23 Nov: 2 h over.',
      },
      {
        key: 'dependency Weld Inspect', kind: 'dependency', day: monday + 2, resourceId: null, taskId: 'Inspect', bookingIds: ['b1', 'b3'], minutes: 0, workingDays: 2, accepted: false,
        sentence: 'Inspect starts Wed 25 Nov, but waits for the end of Weld on Thu 26 Nov: 2 working days too early.',
      },
      {
        key: `timeOff Ben ${String(monday + 2)}`, kind: 'timeOff', day: monday + 2, resourceId: 'Ben', taskId: null, bookingIds: ['b3'], minutes: 300, workingDays: 0, accepted: true,
        sentence: 'Ben is on vacation on Wed 25 Nov, with 5 h booked on it.',
      },
      {
        key: 'deadline Weld', kind: 'deadline', day: monday + 3, resourceId: null, taskId: 'Weld', bookingIds: ['b1'], minutes: 480, workingDays: 0, accepted: false,
        sentence: 'Weld is due Tue 24 Nov and booked until Thu 26 Nov: 8 h too late.',
      },
    ]);
  });

  it('CON-2 adds up to load less capacity', () => {
    const over = (id: string) => conflictsOf(plan, monday, monday + 7).filter(({ resourceId: owner, kind }) => owner === id && (kind === 'overAllocation' || kind === 'timeOff')).reduce((sum, { minutes }) => sum + minutes, 0);
    expect([over('Ana'), over('Ben')]).toEqual(['Ana', 'Ben'].map((id) => spanTotals(plan, resourceId(id), monday, monday + 7).over));
  });

  it('CON-1 leaves out other days, archived tasks and done work', () => {
    expect(conflictsOf(plan, monday + 7, monday + 14)).toEqual([]);
    const past = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { deadline: monday, status: 'done' }), aTask('Old', { deadline: monday, archived: true })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 1, 60]]), aBooking('b2', 'Old', 'Ana', [[monday + 1, 60]])] });
    expect(conflictsOf(past, monday, monday + 7)).toEqual([]);
  });

  it('CON-5 finds bookings of a stretch by search', () => {
    expect(bookingsInWindow(plan, resourceId('Ana'), monday + 1, monday + 3).map(({ id }) => id)).toEqual(['b1', 'b2']);
    expect(bookingsInWindow(plan, resourceId('Ana'), monday + 4, monday + 9)).toEqual([]);
  });
});
