import { describe, expect, it } from 'vitest';
import { projectId, resourceId, taskId, type Task } from '../../../../src/shared/model';
import { aBooking, aPerson, aProject, aTask, aTimeOff, monday } from '../../../support/builders';
import { planIn } from '../../../support/plans';

const ana = aPerson('Ana');
const ben = aPerson('Ben');
const after = (task: string): Task['dependencies'] => [{ predecessorId: taskId(task), type: 'FS', lagDays: 0 }];
/** Monday is over capacity: two bookings of 8 h. */
const over = { resources: [ana, ben], tasks: [aTask('A', { priority: 3 }), aTask('B')], bookings: [aBooking('a', 'A', 'Ana', [[monday, 480]]), aBooking('b', 'B', 'Ana', [[monday, 480]])] };

describe('the scope of a plan', () => {
  it('PLN-3 is all open work, a project or chosen tasks', () => {
    const rows = { resources: [ana], projects: [aProject('Hall')], tasks: [aTask('A', { projectId: projectId('Hall') }), aTask('B'), aTask('C')] };
    expect(planIn(rows, { scope: { kind: 'project', projectId: projectId('Hall') } })).toEqual(['A: Ana 0=480']);
    expect(planIn(rows, { scope: { kind: 'selection', taskIds: [taskId('C')] } })).toEqual(['C: Ana 0=480']);
    expect(planIn(rows, { from: monday + 1, until: monday + 2 }, 1)).toEqual(['A: Ana 1=480', 'B: Ana 2=480', 'C left out: 480 noRoom']);
  });

  it('PLN-3 filling moves nothing that is booked', () => {
    expect(planIn({ ...over, tasks: [...over.tasks, aTask('C', { priority: 4 })] }, { scope: { kind: 'fill' } })).toEqual(['C: Ben 0=480']);
    expect(planIn({ ...over, resources: [ana], tasks: [...over.tasks, aTask('C', { priority: 4 })] }, { scope: { kind: 'fill' } })).toEqual(['C: Ana 1=480']);
  });

  it('PLN-4 a leave moves the work of its days, and what follows only if pushed', () => {
    const rows = {
      resources: [ana, ben], tasks: [aTask('A', { effort: 960 }), aTask('B', { dependencies: after('A') }), aTask('C', { dependencies: after('B') }), aTask('D')],
      bookings: [aBooking('a', 'A', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b', 'B', 'Ben', [[monday + 2, 480]]), aBooking('c', 'C', 'Ben', [[monday + 7, 480]])],
    };
    const leave = { kind: 'leave' as const, resourceId: resourceId('Ana'), from: monday + 1, to: monday + 1 };
    expect(planIn({ ...rows, tasks: rows.tasks.map((task) => (task.id === 'B' ? { ...task, deadline: monday + 2 } : task)) }, { scope: leave })).toEqual(['A (a): Ben 1=480', 'B (b): Ben 2=480', 'C (c): Ben 7=480']);
    expect(planIn(rows, { scope: leave, allowed: ['delay', 'split'] })).toEqual(['A (a): Ana 2=480', 'B (b): Ben 3=480', 'C (c): Ben 7=480']);
    expect(planIn({ ...rows, tasks: rows.tasks.map((task) => ({ ...task, splittable: false })) }, { scope: leave, allowed: ['delay'] })).toEqual(['A (a): Ana 2=480 3=480', 'B (b): Ben 4=480', 'C (c): Ben 7=480']);
  });

  it('PLN-5 PLN-6 levelling moves only work on days over capacity: later, in parts or to somebody else, as is allowed', () => {
    const level = { kind: 'level' as const };
    expect(planIn(over, { scope: level, allowed: ['delay'] })).toEqual(['A (a): Ana 0=480', 'B (b): Ana 1=480']);
    expect(planIn(over, { scope: level, allowed: ['reassign'] })).toEqual(['A (a): Ana 0=480', 'B (b): Ben 0=480']);
    const part = { ...over, bookings: [aBooking('a', 'A', 'Ana', [[monday, 240]]), aBooking('b', 'B', 'Ana', [[monday, 480]]), aBooking('l', 'L', 'Ana', [[monday + 1, 480]])], tasks: [...over.tasks, aTask('L')] };
    expect(planIn(part, { scope: level, allowed: ['split'] })).toEqual(['A (a): Ana 0=240', 'B (b): Ana 0=240 2=240']);
    expect(planIn(part, { scope: level, allowed: ['delay'] })).toEqual(['A (a): Ana 2=240', 'B (b): Ana 0=480']);
    expect(planIn({ ...over, bookings: over.bookings.slice(0, 1) }, { scope: level })).toEqual([]);
  });

  it('PLN-6 without leave to move anything, booked work stays and new work goes around it', () => {
    expect(planIn({ ...over, tasks: [...over.tasks, aTask('C')] }, { allowed: [] })).toEqual(['C: Ben 0=480']);
    expect(planIn(over, { allowed: ['delay'] })).toEqual(['A (a): Ana 0=480', 'B (b): Ana 1=480']);
  });

  it('PLN-12 what is locked stays, and what goes along with it', () => {
    const bookings = [aBooking('a', 'A', 'Ana', [[monday, 480]], { locked: true }), aBooking('b', 'B', 'Ana', [[monday, 480]], { locked: true })];
    expect(planIn({ ...over, bookings }, { scope: { kind: 'level' } })).toEqual([]);
    const crane = aPerson('Crane', { kind: 'equipment' });
    expect(planIn({ resources: [ana, crane], timeOff: [aTimeOff('o', 'Ana', monday, monday)], tasks: [aTask('A')], bookings: [aBooking('a', 'A', 'Ana', [[monday, 480]]), aBooking('c', 'A', 'Crane', [[monday, 480]], { locked: true })] })).toEqual([]);
  });

  it('PLN-13 work without a place is named with its cause, and stays where it is if that breaks nothing new', () => {
    expect(planIn({ ...over, resources: [ana] }, { scope: { kind: 'level' }, allowed: ['reassign'] })).toEqual(['A (a): Ana 0=480', 'B (b): Ana 0=480', 'B (b) left out: 480 noRoom']);
    const rows = { ...over, resources: [ana], bookings: over.bookings.slice(1), tasks: [aTask('A', { priority: 4 }), aTask('B'), aTask('C', { dependencies: after('B') })] };
    expect(planIn(rows, { until: monday + 1 }, 1)).toEqual(['A: Ana 1=480', 'B (b): Ana 0=480', 'C left out: 480 noRoom']);
    expect(planIn({ ...rows, bookings: [], tasks: [aTask('B', { effort: 4800 }), aTask('C', { dependencies: after('B') })] }, { until: monday + 1 })).toEqual(['B left out: 4800 noRoom', 'C left out: 480 waits']);
  });

  it('PLN-12 what goes along with locked work stays with it, whatever that waits for', () => {
    const rows = {
      resources: [ana, ben, aPerson('Crane', { kind: 'equipment' })], tasks: [aTask('A', { earliestStart: monday + 7 }), aTask('B', { dependencies: [{ predecessorId: taskId('A'), type: 'FF', lagDays: 0 }] })],
      bookings: [aBooking('b', 'B', 'Ben', [[monday, 480]], { locked: true }), aBooking('c', 'B', 'Crane', [[monday, 480]])],
    };
    expect(planIn(rows)).toEqual(['A left out: 480 noRoom']);
    expect(planIn(rows, { allowed: ['split'] })).toEqual(['A left out: 480 noRoom']);
  });
});
