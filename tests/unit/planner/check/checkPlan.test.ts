import { describe, expect, it } from 'vitest';
import { applyOps, bookingId, projectId, resourceId, skillId, taskId, type SkillHolding, type Workspace, type WorkspaceRows } from '../../../../src/shared/model';
import { checkPlan, type LeftOutWork, type PlanFault, type PlanRequest } from '../../../../src/shared/planner';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, aWorkspace, monday } from '../../../support/builders';
import { planAll } from '../../../support/aProposal';
import { withBookings } from '../../../support/withBookings';

const wiring = (level: SkillHolding['level'], expires: number | null = null): SkillHolding => ({ skillId: skillId('Wiring'), level, expires });
const required = (level: SkillHolding['level']) => ({ skillId: skillId('Wiring'), level, need: 'required' as const });

/** Ana and Ben, a day's work each way; `b1` is Ana's on Monday and Tuesday, `b2` Ana's on Wednesday. */
const week = (rows: Partial<WorkspaceRows> = {}): Workspace => aWorkspace({
  skills: [aSkill('Wiring')],
  projects: [aProject('Harbour')],
  resources: [aPerson('Ana', { skills: [wiring(4)] }), aPerson('Ben', { skills: [wiring(2)] }), aPerson('Crane', { kind: 'equipment' })],
  tasks: [aTask('Weld', { effort: 960 }), aTask('Wire', { effort: 480 }), aTask('Inspect', { effort: 240 })],
  bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]])],
  ...rows,
});

const tasks = (change: Readonly<Record<string, Parameters<typeof aTask>[1]>>) => [
  aTask('Weld', { effort: 960, ...change['Weld'] }), aTask('Wire', { effort: 480, ...change['Wire'] }), aTask('Inspect', { effort: 240, ...change['Inspect'] }),
];

const faults = (before: Workspace, after: Workspace, request: Partial<PlanRequest> = {}, leftOut: readonly LeftOutWork[] = []): readonly PlanFault[] => checkPlan(before, after, { ...planAll(), ...request }, leftOut);
const told = (before: Workspace, after: Workspace, request: Partial<PlanRequest> = {}, leftOut: readonly LeftOutWork[] = []): readonly string[] => faults(before, after, request, leftOut).map(({ kind, sentence }) => `${kind}: ${sentence}`);

describe('a plan that keeps every rule', () => {
  it('CHK-16 has no fault: work moves to free days, to others, and gets its first place', () => {
    const before = week();
    const after = withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 240], [monday + 1, 240]]), aBooking('n1', 'Inspect', 'Ana', [[monday + 2, 240]]));
    expect(told(before, after)).toEqual([]);
    expect(told(before, before)).toEqual([]);
  });

  it('CHK-16 a fault names its rows, its day and its amount', () => {
    const before = week();
    expect(faults(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 1, 480]])))).toEqual([{
      kind: 'capacity', taskId: 'Wire', otherTaskId: null, resourceId: 'Ana', bookingIds: ['b2'], day: monday + 1, minutes: 480, sentence: 'Ana works 8 h on Tue 24 Nov, 16 h are booked: 8 h over.',
    }]);
  });
});

describe('rows that no plan touches', () => {
  it('CHK-1 finds other rows that change, and other marks of a booking', () => {
    const before = week();
    const task = aTask('Weld', { effort: 480 });
    expect(told(before, applyOps(before, [{ table: 'tasks', id: task.id, before: before.tasks.get(task.id) ?? null, after: task }]))).toEqual(['otherRows: The plan changes more than bookings.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]], { certainty: 'tentative' })))).toEqual(['otherRows: The plan changes more of “Wire” than who works on it and when.']);
  });

  it('CHK-2 finds a locked booking that moves', () => {
    const before = week({ bookings: [aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]], { locked: true })] });
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]], { locked: true })))).toEqual(['locked: “Wire” is locked in place for Ana.']);
  });

  it('CHK-3 finds work that is done, archived or of an archived project', () => {
    const moved = aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]]);
    const ofState = (over: Parameters<typeof aTask>[1]): readonly string[] => { const before = week({ projects: [aProject('Harbour', { archived: true })], tasks: tasks({ Wire: over }) }); return told(before, withBookings(before, moved)); };
    expect(ofState({ status: 'done' })).toEqual(['closed: “Wire” is done, but its bookings change.']);
    expect(ofState({ archived: true })).toEqual(['closed: “Wire” is archived, but its bookings change.']);
    expect(ofState({ projectId: projectId('Harbour') })).toEqual(['closed: “Wire” belongs to Harbour, which is archived, but its bookings change.']);
  });

  it('CHK-3 finds bookings of a task that is not in the plan', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('n1', 'Nothing', 'Ana', [[monday + 4, 60]])))[0]).toBe('gone: A task that is no longer in the plan is booked.');
  });

  it('CHK-4 finds days before the first day of the plan that change', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480], [monday + 3, 480]])), { from: monday + 1 })).toEqual([
      'past: “Weld” of Ana on Mon 23 Nov lies before the plan\'s first day, but changes by 8 h.',
    ]);
  });

  it('CHK-4 finds worked days that change, and lets the rest move', () => {
    const before = week({ timeEntries: [aTimeEntry('t1', 'Weld', 'Ana', monday, 480)] });
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday + 3, 480], [monday + 4, 480]])))).toEqual(['worked: “Weld” of Ana on Mon 23 Nov was worked, but changes by 8 h.']);
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 4, 480]])))).toEqual([]);
  });
});

describe('who gets work', () => {
  it('CHK-5 finds people who are archived or were not chosen', () => {
    const before = week({ resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Cem', { archived: true })] });
    const given = (to: string) => withBookings(before, aBooking('b2', 'Wire', to, [[monday, 480]]));
    expect(told(before, given('Cem'))[0]).toBe('archived: Cem is archived, but is given “Wire”.');
    expect(told(before, given('Ben'), { resourceIds: [resourceId('Ana')] })).toEqual(['notChosen: Ben was not chosen for this plan, but is given “Wire”.']);
  });

  it('CHK-5 lets somebody keep what they have though they were not chosen', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]])), { resourceIds: [resourceId('Ben')] })).toEqual([]);
  });

  it('CHK-7 finds skills that are missing or too low and certifications that lapse', () => {
    const rows = (kind: 'skill' | 'certification') => ({
      skills: [aSkill('Wiring', { kind })], tasks: tasks({ Wire: { requirements: [required(3)] } }),
      resources: [aPerson('Ana'), aPerson('Ben', { skills: [wiring(2)] }), aPerson('Cem'), aPerson('Dan', { skills: [wiring(3, monday)] })],
    });
    const before = week(rows('skill'));
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 480]])))).toEqual(['skill: Ben holds Wiring at level 2, not 3; “Wire” ends on Mon 23 Nov.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Cem', [[monday, 480]])))).toEqual(['skill: Cem does not hold Wiring; “Wire” ends on Mon 23 Nov.']);
    const certified = week(rows('certification'));
    expect(told(certified, withBookings(certified, aBooking('b2', 'Wire', 'Dan', [[monday, 240], [monday + 1, 240]])))).toEqual(['certification: Dan holds Wiring, but only until 23 Nov 2026; “Wire” ends on Tue 24 Nov.']);
    expect(told(certified, withBookings(certified, aBooking('b2', 'Wire', 'Dan', [[monday, 480]])))).toEqual([]);
  });
});

describe('where work lies', () => {
  it('CHK-6 finds work after the last day, before its earliest start and before its project', () => {
    const before = week({ projects: [aProject('Harbour', { startDay: monday + 3 })], tasks: tasks({ Wire: { earliestStart: monday + 1 }, Inspect: { projectId: projectId('Harbour') } }) });
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 4, 480]])), { until: monday + 3 })).toEqual(['afterUntil: “Wire” ends on Fri 27 Nov, after the plan\'s last day, Thu 26 Nov.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 480]])))).toEqual(['earliestStart: “Wire” starts on Mon 23 Nov, but not before Tue 24 Nov at the earliest.']);
    expect(told(before, withBookings(before, aBooking('n1', 'Inspect', 'Ben', [[monday + 2, 240]])))).toEqual(['earliestStart: “Inspect” starts on Wed 25 Nov, before its project Harbour begins on Thu 26 Nov.']);
  });

  it('CHK-8 finds days that carry more than their capacity, and work on days off', () => {
    const before = week({ timeOff: [aTimeOff('o1', 'Ben', monday + 3, monday + 3), aTimeOff('o2', 'Ben', monday + 4, monday + 4, { minutesPerDay: 300 })], resources: [aPerson('Ana'), aPerson('Ben', { endDay: monday + 7 })] });
    const given = (day: number) => told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[day, 480]])));
    expect(given(monday + 3)).toEqual(['timeOff: Ben is off on Thu 26 Nov, but “Wire” lies there.']);
    expect(given(monday + 4)).toEqual(['capacity: Ben works 3 h on Fri 27 Nov, 8 h are booked: 5 h over.']);
    expect(given(monday + 5)).toEqual(['timeOff: Ben does not work on Sat 28 Nov, but “Wire” lies there.']);
    expect(given(monday + 8)).toEqual(['timeOff: Ben is not in the team on Tue 1 Dec, but “Wire” lies there.']);
  });

  it('CHK-8 lets a day that was over become less, never more', () => {
    const over = [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday, 240], [monday + 1, 240]]), aBooking('b3', 'Inspect', 'Ana', [[monday, 240]])];
    const before = week({ bookings: over });
    expect(told(before, withBookings(before, aBooking('b3', 'Inspect', 'Ana', [[monday + 2, 240]])))).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b3', 'Inspect', 'Ana', [[monday + 1, 240]])))).toEqual(['capacity: Ana works 8 h on Tue 24 Nov, 16 h are booked: 8 h over.']);
  });

  it('CHK-8 in a plan for a leave the person away has no time', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]])), { scope: { kind: 'leave', resourceId: resourceId('Ana'), from: monday + 2, to: monday + 3 } })).toEqual([
      'timeOff: Ana is off on Thu 26 Nov, but “Wire” lies there.',
    ]);
  });

  it('CHK-9 finds a pause in work that must not be split', () => {
    const before = week({ tasks: tasks({ Wire: { splittable: false } }) });
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 240], [monday + 2, 240]])))).toEqual(['interrupted: “Wire” must not be split, but rests on Tue 24 Nov.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday + 4, 240], [monday + 7, 240]])))).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 240]]), aBooking('n1', 'Wire', 'Ana', [[monday + 2, 240]])))).toEqual(['split: “Wire” is split, but that is not allowed: it must be done in one go.']);
  });
});

describe('what waits for what', () => {
  const waits = (type: 'FS' | 'SS' | 'FF' | 'SF', lagDays = 0) => ({ Wire: { dependencies: [{ predecessorId: taskId('Weld'), type, lagDays }] } });

  it('CHK-10 finds work that is laid too early, by each type of dependency', () => {
    const at = (type: 'FS' | 'SS' | 'FF' | 'SF', lagDays: number, ...days: readonly number[]) => {
      const before = week({ tasks: tasks(waits(type, lagDays)) });
      return faults(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', days.map((day) => [monday + day, 480 / days.length] as const)))).map(({ kind }) => kind);
    };
    expect([at('FS', 0, 1), at('FS', 1, 2), at('SS', 1, 0), at('FF', 0, 0), at('SF', 1, 0)]).toEqual([['dependency'], ['dependency'], ['dependency'], ['dependency'], ['dependency']]);
    expect([at('FS', 0, 2), at('FS', 1, 3), at('SS', 0, 0), at('FF', 0, 0, 1), at('SF', 0, 0)]).toEqual([[], [], [], [], []]);
  });

  it('CHK-10 says it as everywhere else', () => {
    const before = week({ tasks: tasks(waits('FS')) });
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 480]])))).toEqual(['dependency: Wire starts Mon 23 Nov, but waits for the end of Weld on Tue 24 Nov: 2 working days too early.']);
  });

  it('CHK-10 finds what is pushed too late for work that stays, but not what was broken as much before', () => {
    const before = week({ tasks: tasks(waits('FS')) });
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ben', [[monday + 1, 480], [monday + 2, 480]])))).toEqual(['dependency: Wire starts Wed 25 Nov, but waits for the end of Weld on Wed 25 Nov: 1 working day too early.']);
    const broken = week({ tasks: tasks(waits('FS')), bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 3, 480], [monday + 4, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]])] });
    expect(told(broken, withBookings(broken, aBooking('b1', 'Weld', 'Ben', [[monday + 3, 480], [monday + 4, 480]])))).toEqual([]);
  });

  it('CHK-10 waits with the start of work of which some is taken off', () => {
    const before = week({
      tasks: tasks({ Inspect: { dependencies: [{ predecessorId: taskId('Weld'), type: 'SS', lagDays: 0 }] } }),
      bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('c1', 'Weld', 'Ben', [[monday + 2, 480]]), aBooking('b3', 'Inspect', 'Ben', [[monday + 1, 240]])],
    });
    const off = { taskId: taskId('Weld'), bookingId: bookingId('b1'), minutes: 480, cause: 'noRoom' } as const;
    expect(told(before, applyOps(before, [{ table: 'bookings', id: bookingId('b1'), before: before.bookings.get(bookingId('b1')) ?? null, after: null }]), {}, [off])).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday + 2, 480]])))).toEqual(['dependency: Inspect starts Tue 24 Nov, but waits for the start of Weld on Wed 25 Nov: 1 working day too early.']);
  });

  it('CHK-10 waits with the end of work until all of it is booked', () => {
    const before = (effort: number) => week({ tasks: tasks({ Wire: { effort, remaining: effort, dependencies: [{ predecessorId: taskId('Weld'), type: 'FF', lagDays: 0 }] } }) });
    const later = (workspace: Workspace) => withBookings(workspace, aBooking('b1', 'Weld', 'Ben', [[monday + 3, 480], [monday + 4, 480]]));
    const [whole, begun] = [before(480), before(960)];
    expect(faults(whole, later(whole)).map(({ kind }) => kind)).toEqual(['dependency']);
    expect(told(begun, later(begun))).toEqual([]);
  });

  it('CHK-11 finds a first place for work that waits for work without one', () => {
    const before = week({ tasks: tasks({ Inspect: { dependencies: [{ predecessorId: taskId('Wire'), type: 'FS', lagDays: 0 }] } }), bookings: [] });
    const inspect = aBooking('n1', 'Inspect', 'Ana', [[monday + 2, 240]]);
    expect(told(before, withBookings(before, inspect))).toEqual(['waits: “Inspect” is booked from Wed 25 Nov, but waits for “Wire”, which has no place yet.']);
    expect(told(before, withBookings(before, inspect, aBooking('n2', 'Wire', 'Ana', [[monday, 480]])))).toEqual([]);
    expect(told(before, withBookings(before, inspect), { scope: { kind: 'selection', taskIds: [taskId('Inspect')] } })).toEqual([]);
  });
});

describe('what a request is about', () => {
  it('CHK-12 finds work of other projects and other tasks than those selected', () => {
    const before = week({ tasks: tasks({ Weld: { projectId: projectId('Harbour') } }) });
    const after = withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday, 480]]));
    expect(told(before, after, { scope: { kind: 'project', projectId: projectId('Harbour') } })).toEqual(['outOfScope: “Wire” of Ana is not part of this plan, but its booking changes.']);
    expect(told(before, after, { scope: { kind: 'selection', taskIds: [taskId('Weld')] } })).toEqual(['outOfScope: “Wire” of Ana is not part of this plan, but its booking changes.']);
    expect(told(before, after, { scope: { kind: 'selection', taskIds: [taskId('Wire')] } })).toEqual([]);
  });

  it('CHK-12 to fill, nothing that is booked moves', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]]), aBooking('n1', 'Inspect', 'Ben', [[monday, 240]])), { scope: { kind: 'fill' } })).toEqual([
      'outOfScope: “Wire” of Ana is not part of this plan, but its booking changes.',
    ]);
  });

  it('CHK-12 for a leave only the work of these days moves, and what waits for it', () => {
    const before = week({ tasks: tasks({ Wire: { dependencies: [{ predecessorId: taskId('Weld'), type: 'FS', lagDays: 0 }] } }), bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]]), aBooking('b3', 'Inspect', 'Ben', [[monday, 240]])] });
    const scope = { kind: 'leave', resourceId: resourceId('Ana'), from: monday, to: monday } as const;
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480], [monday + 2, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]])), { scope })).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b3', 'Inspect', 'Ben', [[monday + 1, 240]])), { scope })).toEqual(['outOfScope: “Inspect” of Ben is not part of this plan, but its booking changes.']);
    expect(told(before, withBookings(before, aBooking('n1', 'Inspect', 'Ana', [[monday + 3, 240]])), { scope })[0]).toBe('outOfScope: “Inspect” is not part of this plan, but is booked.');
  });

  it('CHK-12 levelling moves only what lies on days over capacity', () => {
    const before = week({ bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 1, 480]]), aBooking('b3', 'Inspect', 'Ben', [[monday, 240]])] });
    const scope = { kind: 'level' } as const;
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]])), { scope })).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b3', 'Inspect', 'Ben', [[monday + 1, 240]])), { scope })).toEqual(['outOfScope: “Inspect” of Ben is not part of this plan, but its booking changes.']);
  });

  it('CHK-13 finds work that is given away, moved or split where that is not allowed', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday + 2, 480]])), { allowed: ['delay', 'split'] })).toEqual(['reassigned: “Wire” is taken from Ana, but giving work to others is not allowed.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 480]])), { allowed: ['reassign'] })).toEqual(['delayed: “Wire” is moved to Thu 26 Nov, but moving it to other days is not allowed.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 2, 240], [monday + 4, 240]])), { allowed: ['delay', 'reassign'] })).toEqual(['split: “Wire” is split, but that is not allowed.']);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 2, 240]]), aBooking('n1', 'Wire', 'Ben', [[monday + 2, 240]])), { allowed: ['delay', 'reassign'] })).toEqual(['split: “Wire” is split, but that is not allowed.']);
  });

  it('CHK-13 split work may flow on from its first day without a delay, not begin before it', () => {
    const before = week();
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 2, 240], [monday + 4, 240]])), { allowed: ['split'] })).toEqual([]);
    expect(told(before, withBookings(before, aBooking('b2', 'Wire', 'Ben', [[monday + 1, 480]])), { allowed: ['split', 'reassign'] })).toEqual(['delayed: “Wire” is moved to Tue 24 Nov, but moving it to other days is not allowed.']);
  });

  it('CHK-13 days of the leave itself are no pause', () => {
    const before = week();
    const scope = { kind: 'leave', resourceId: resourceId('Ana'), from: monday + 1, to: monday + 1 } as const;
    const later = (...days: readonly number[]) => told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday, 480], ...days.map((day): [number, number] => [monday + day, 480 / days.length])])), { scope, allowed: ['delay'] });
    expect(later(3)).toEqual([]);
    expect(later(3, 7)).toEqual(['split: “Weld” is split, but that is not allowed.']);
    expect(told(before, withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 2, 480]]), aBooking('b2', 'Wire', 'Ben', [[monday + 2, 480]])), { scope: { ...scope, to: monday + 2 }, allowed: ['delay', 'reassign'] })[0]).toBe('timeOff: Ana is off on Wed 25 Nov, but “Weld” lies there.');
    const free = week({ bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]])] });
    expect(told(free, withBookings(free, aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 2, 480]])), { scope, allowed: ['delay'] })).toEqual([]);
  });

  it('CHK-13 a leave hands the rest over, and what was done before it stays', () => {
    const before = week();
    const after = withBookings(before, aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('n1', 'Weld', 'Ben', [[monday + 1, 480]]));
    expect(told(before, after, { scope: { kind: 'leave', resourceId: resourceId('Ana'), from: monday + 1, to: monday + 1 }, allowed: ['delay', 'reassign'] })).toEqual([]);
    expect(told(before, after, { allowed: ['delay', 'reassign'] })).toEqual(['split: “Weld” is split, but that is not allowed.']);
  });
});

describe('work and what goes along', () => {
  /** Wire is Ana's with the crane on Wednesday and Thursday. */
  const ana = (...days: readonly (readonly [number, number])[]) => aBooking('b2', 'Wire', 'Ana', days);
  const crane = (...days: readonly (readonly [number, number])[]) => aBooking('b3', 'Wire', 'Crane', days);
  const together = (rows: Partial<WorkspaceRows> = {}) =>
    week({ tasks: tasks({ Wire: { effort: 720 } }), bookings: [ana([monday + 2, 480], [monday + 3, 240]), crane([monday + 2, 480], [monday + 3, 240])], ...rows });

  it('CHK-13 is no part of its own where the work it goes along with is', () => {
    const crew = [{ kind: 'equipment', skillId: null, level: 1, resourceId: null, count: 1 }] as const;
    const before = together({ tasks: tasks({ Wire: { effort: 720, crew } }) });
    const scope = { kind: 'leave', resourceId: resourceId('Ana'), from: monday + 3, to: monday + 3 } as const;
    expect(told(before, withBookings(before, ana([monday + 2, 480]), aBooking('n1', 'Wire', 'Ben', [[monday + 3, 240]])), { scope, allowed: ['reassign'] })).toEqual([]);
  });

  it('CHK-13 rests together: what one of them has settled is past for the others', () => {
    const before = together({ timeEntries: [aTimeEntry('t', 'Wire', 'Ana', monday + 2, 480)] });
    const later = [[monday + 2, 480], [monday + 7, 240]] as const;
    expect(told(before, withBookings(before, ana(...later), crane(...later)), { allowed: ['delay'] })).toEqual([]);
    const unworked = together();
    expect(told(unworked, withBookings(unworked, ana(...later), crane(...later)), { allowed: ['delay'] })).toEqual(['split: “Wire” is split, but that is not allowed.']);
  });

  it('CHK-9 CHK-13 rests together: while one is away the others do not go on, also where they are needed for less', () => {
    const off = (timeOff: WorkspaceRows['timeOff']) => together({ tasks: tasks({ Wire: { effort: 720, splittable: false } }), timeOff, bookings: [ana([monday + 2, 480], [monday + 3, 240]), crane([monday + 2, 480], [monday + 3, 200])] });
    const [before, present] = [off([aTimeOff('o', 'Ana', monday + 4, monday + 4)]), off([])];
    const after = (workspace: Workspace) => withBookings(workspace, ana([monday + 3, 480], [monday + 7, 240]), crane([monday + 3, 480], [monday + 7, 200]));
    expect(told(before, after(before), { allowed: ['delay'] })).toEqual([]);
    expect(told(present, after(present), { allowed: ['delay'] })).toEqual(['split: “Wire” is split, but that is not allowed: it must be done in one go.', 'interrupted: “Wire” must not be split, but rests on Fri 27 Nov.']);
  });
});

describe('minutes and crews', () => {
  it('CHK-14 finds minutes that get lost or appear', () => {
    const before = week();
    const less = withBookings(before, aBooking('b2', 'Wire', 'Ana', [[monday + 3, 300]]));
    expect(told(before, less)).toEqual(['minutes: “Wire” loses 3 h of what is booked, and nothing says why.']);
    expect(told(before, less, {}, [{ taskId: taskId('Wire'), bookingId: aBooking('b2', '', '', []).id, minutes: 180, cause: 'noRoom' }])).toEqual([]);
    expect(told(before, withBookings(before, aBooking('n1', 'Inspect', 'Ben', [[monday, 300]])))).toEqual(['minutes: “Inspect” is booked for 5 h more, but only 4 h wait for a place.']);
    expect(told(before, withBookings(before, aBooking('n1', 'Weld', 'Crane', [[monday, 300]])))).toEqual(['minutes: 5 h more go along with “Weld”, but nobody asked for it.']);
  });

  it('CHK-15 new work has its whole crew on each day', () => {
    const crew = [{ kind: 'equipment', skillId: null, level: 1, resourceId: null, count: 1 }, { kind: 'person', skillId: skillId('Wiring'), level: 2, resourceId: null, count: 1 }] as const;
    const before = week({ tasks: tasks({ Inspect: { crew } }) });
    const on = (id: string, who: string) => aBooking(id, 'Inspect', who, [[monday + 3, 240]]);
    expect(told(before, withBookings(before, on('n1', 'Ana'), on('n2', 'Crane')))).toEqual(['crew: “Inspect” lies on Thu 26 Nov without everybody it needs.']);
    expect(told(before, withBookings(before, on('n1', 'Ana'), on('n2', 'Ben')))).toEqual(['crew: “Inspect” lies on Thu 26 Nov without everybody it needs.']);
    expect(told(before, withBookings(before, on('n1', 'Ana'), on('n2', 'Ben'), on('n3', 'Crane')))).toEqual([]);
  });

  it('CHK-15 what goes along goes along after it as well', () => {
    const before = week({ bookings: [aBooking('b2', 'Wire', 'Ana', [[monday + 2, 480]]), aBooking('b3', 'Wire', 'Crane', [[monday + 2, 480]])] });
    const moved = (id: string, who: string) => aBooking(id, 'Wire', who, [[monday + 3, 480]]);
    expect(told(before, withBookings(before, moved('b2', 'Ana')))).toEqual(['crew: What goes along with “Wire” lies on Wed 25 Nov, but the work does not.']);
    expect(told(before, withBookings(before, moved('b2', 'Ana'), moved('b3', 'Crane')))).toEqual([]);
  });
});
