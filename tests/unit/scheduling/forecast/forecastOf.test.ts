import { describe, expect, it } from 'vitest';
import { isoDayOf, parseIsoDay } from '../../../../src/shared/calendar';
import { calendarId, resourceId, skillId, taskId, type DependencyType, type Level, type Resource, type Task, type WorkspaceRows } from '../../../../src/shared/model';
import { forecastOf } from '../../../../src/shared/scheduling';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, aWorkspace, monday, standardCalendar, theSettings } from '../../../support/builders';

const [tuesday, wednesday, thursday, friday, nextMonday] = [monday + 1, monday + 2, monday + 3, monday + 4, monday + 7];
const after = (predecessor: string, type: DependencyType = 'FS', lagDays = 0) => ({ predecessorId: taskId(predecessor), type, lagDays });
const skilled = (name: string, skills: Readonly<Record<string, number>>, over: Partial<Resource> = {}) =>
  aPerson(name, { skills: Object.entries(skills).map(([id, level]) => ({ skillId: skillId(id), level: level as Level, expires: null })), ...over });
const requires = (skill: string, level: number, need: 'required' | 'preferred' = 'required'): Pick<Task, 'requirements'> => ({ requirements: [{ skillId: skillId(skill), level: level as Level, need }] });

const taskIn = (rows: Partial<WorkspaceRows>, id: string, statusDay = monday) => forecastOf(aWorkspace({ skills: [aSkill('Weld'), aSkill('Wire')], ...rows }), statusDay).tasks.get(taskId(id));
/** First day, last day, who and what rests on what. */
const short = (rows: Partial<WorkspaceRows>, id: string, statusDay = monday) => {
  const task = taskIn(rows, id, statusDay);
  return task === undefined ? undefined : [task.start, task.finish, task.resourceIds.join(' '), task.basis];
};

describe('what is left to do', () => {
  it('SCH-1 SCH-5 is laid into free time from the status day on, with all that is said of a task', () => {
    expect(taskIn({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 600 })] }, 'Weld')).toEqual({
      taskId: 'Weld', start: monday, finish: tuesday, latestStart: monday, latestFinish: tuesday, totalFloat: 0, freeFloat: 0, critical: true, basis: 'forecast', resourceIds: ['Ana'], problem: '',
      days: [{ resourceId: 'Ana', day: monday, minutes: 480 }, { resourceId: 'Ana', day: tuesday, minutes: 120 }],
    });
  });

  it('SCH-5 is covered by bookings from the status day on; those before count as past work', () => {
    const weld = aTask('Weld', { effort: 960, remaining: 600 });
    const bookings = [aBooking('b', 'Weld', 'Ana', [[monday - 3, 480], [tuesday, 240]])];
    expect(taskIn({ resources: [aPerson('Ana'), aPerson('Ben')], tasks: [weld], bookings }, 'Weld')).toMatchObject({
      start: monday - 3, finish: tuesday, basis: 'partly', resourceIds: ['Ana'], days: [{ resourceId: 'Ana', day: monday, minutes: 360 }],
    });
    expect(short({ resources: [aPerson('Ana')], tasks: [{ ...weld, remaining: 240 }], bookings }, 'Weld')).toEqual([monday - 3, tuesday, 'Ana', 'booked']);
    expect(short({ resources: [aPerson('Ana')], tasks: [weld], bookings: [aBooking('b', 'Weld', 'Ana', [[monday - 3, 480]])] }, 'Weld')).toEqual([monday - 3, tuesday, 'Ana', 'forecast']);
  });

  it('SCH-5 is not covered by what only goes along', () => {
    const crane = aPerson('Crane', { kind: 'equipment' });
    const bookings = [aBooking('b', 'Weld', 'Crane', [[wednesday, 480]])];
    expect(short({ resources: [aPerson('Ana'), crane], tasks: [aTask('Weld')], bookings }, 'Weld')).toEqual([monday, wednesday, 'Ana Crane', 'partly']);
    expect(short({ resources: [aPerson('Ana'), crane], tasks: [aTask('Lift', { effortOf: 'equipment' })] }, 'Lift')).toEqual([monday, monday, 'Crane', 'forecast']);
  });

  it('SCH-1 is nothing for tasks that are done: they keep the days they were worked on', () => {
    const done = aTask('Weld', { status: 'done' });
    const bookings = [aBooking('b', 'Weld', 'Ana', [[monday - 4, 240], [wednesday, 240]])];
    const base = { resources: [aPerson('Ana'), aPerson('Ben')], tasks: [done, aTask('Gone', { archived: true })], bookings };
    expect(taskIn(base, 'Weld')).toEqual({
      taskId: 'Weld', start: monday - 4, finish: monday, latestStart: null, latestFinish: null, totalFloat: null, freeFloat: null, critical: false, basis: 'done', resourceIds: ['Ana'], problem: '', days: [],
    });
    expect(short({ ...base, timeEntries: [aTimeEntry('e', 'Weld', 'Ben', monday - 5, 60)] }, 'Weld')).toEqual([monday - 5, monday - 5, 'Ben', 'done']);
    expect(short({ tasks: [done] }, 'Weld')).toEqual([null, null, '', 'done']);
    expect(taskIn(base, 'Gone')).toBeUndefined();
  });

  it('SCH-9 may be interrupted only where it may be split', () => {
    const busy = { resources: [aPerson('Ana')], bookings: [aBooking('b', 'Other', 'Ana', [[tuesday, 480]])] };
    const other = aTask('Other');
    expect(short({ ...busy, tasks: [other, aTask('Weld', { effort: 720 })] }, 'Weld')).toEqual([monday, wednesday, 'Ana', 'forecast']);
    expect(short({ ...busy, tasks: [other, aTask('Weld', { effort: 720, splittable: false })] }, 'Weld')).toEqual([wednesday, thursday, 'Ana', 'forecast']);
  });

  it('SCH-11 begins no earlier than its own earliest start and the first day of its project', () => {
    const project = aProject('p', { startDay: wednesday });
    expect(short({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { earliestStart: thursday })] }, 'Weld')).toEqual([thursday, thursday, 'Ana', 'forecast']);
    expect(short({ resources: [aPerson('Ana')], projects: [project], tasks: [aTask('Weld', { projectId: project.id })] }, 'Weld')).toEqual([wednesday, wednesday, 'Ana', 'forecast']);
  });
});

describe('who it is forecast on', () => {
  const weld = aTask('Weld', requires('Weld', 3));

  it('SCH-7 whoever ends first among those who hold every required skill', () => {
    const busy = [aBooking('b', 'Other', 'Ana', [[monday, 480]])];
    const resources = [skilled('Ana', { Weld: 3 }), skilled('Ben', { Weld: 5 }), skilled('Cem', { Weld: 2 }), skilled('Off', { Weld: 5 }, { archived: true })];
    expect(short({ resources, tasks: [weld, aTask('Other', { effort: 480 })], bookings: busy }, 'Weld')).toEqual([monday, monday, 'Ben', 'forecast']);
  });

  it.each<readonly [string, readonly Resource[], Partial<Task>, string]>([
    ['more preferred skills', [skilled('Ana', { Weld: 3 }), skilled('Ben', { Weld: 3, Wire: 2 })], { requirements: [...(weld.requirements), { skillId: skillId('Wire'), level: 2, need: 'preferred' }] }, 'Ben'],
    ['the closest level', [skilled('Ana', { Weld: 5 }), skilled('Ben', { Weld: 3 })], {}, 'Ben'],
    ['the lowest cost', [skilled('Ana', { Weld: 3 }), skilled('Ben', { Weld: 3 }, { costPerHour: 9000 }), skilled('Cem', { Weld: 3 }, { costPerHour: 4000 })], {}, 'Cem'],
    ['the id', [skilled('Ben', { Weld: 3 }), skilled('Ana', { Weld: 3 })], {}, 'Ana'],
  ])('SCH-7 of those who end as early, by %s', (_words, resources, over, who) => {
    expect(short({ resources, tasks: [{ ...weld, ...over }] }, 'Weld')).toEqual([monday, monday, who, 'forecast']);
  });

  it('SCH-7 whoever is booked on it already, of those who end as early', () => {
    const bookings = [aBooking('b', 'Weld', 'Cem', [[tuesday, 240]])];
    expect(taskIn({ resources: [skilled('Ana', { Weld: 3 }), skilled('Cem', { Weld: 5 })], tasks: [weld], bookings }, 'Weld')).toMatchObject({ resourceIds: ['Cem'], basis: 'partly' });
  });

  it('SCH-7 nobody whose certification lapses before the end', () => {
    const lapsing = aPerson('Ana', { skills: [{ skillId: skillId('Weld'), level: 5, expires: tuesday }] });
    expect(short({ resources: [lapsing, skilled('Ben', { Weld: 3 }, { startDay: nextMonday })], tasks: [{ ...weld, effort: 1440, remaining: 1440 }] }, 'Weld')).toEqual([nextMonday, nextMonday + 2, 'Ben', 'forecast']);
    expect(short({ resources: [lapsing], tasks: [{ ...weld, effort: 960, remaining: 960 }] }, 'Weld')).toEqual([monday, tuesday, 'Ana', 'forecast']);
  });

  it('SCH-18 a placeholder only where nobody else can do it, and says so', () => {
    const role = skilled('Welder 2', { Weld: 5 }, { kind: 'placeholder' });
    expect(short({ resources: [role, skilled('Ben', { Weld: 3 }, { startDay: friday })], tasks: [weld] }, 'Weld')).toEqual([friday, friday, 'Ben', 'forecast']);
    expect(taskIn({ resources: [role], tasks: [weld] }, 'Weld')).toMatchObject({ start: monday, resourceIds: ['Welder 2'], problem: 'Nobody holds the role Welder 2 yet.' });
  });

  it('SCH-8 the urgent first, with what it waits for; then the earlier deadline; then by id', () => {
    const resources = [aPerson('Ana')];
    const order = (tasks: readonly Task[]) => [...forecastOf(aWorkspace({ resources, tasks }), monday).tasks.values()].sort((one, other) => (one.start ?? 0) - (other.start ?? 0)).map(({ taskId: id }) => id);
    expect(order([aTask('a'), aTask('b', { priority: 4 }), aTask('c', { priority: 3 })])).toEqual(['b', 'c', 'a']);
    expect(order([aTask('a', { priority: 3 }), aTask('y'), aTask('z', { priority: 4, dependencies: [after('y')] })])).toEqual(['y', 'z', 'a']);
    expect(order([aTask('a'), aTask('b', { deadline: friday }), aTask('c', { deadline: tuesday })])).toEqual(['c', 'b', 'a']);
  });
});

describe('what stands in the way', () => {
  it.each<readonly [string, Partial<WorkspaceRows>, string]>([
    ['a skill', { resources: [skilled('Ana', { Weld: 2 })], tasks: [aTask('t', requires('Weld', 4))] }, 'Nobody holds Weld at level 4.'],
    ['two skills in one', { resources: [skilled('Ana', { Weld: 2 }), skilled('Ben', { Wire: 2 })], tasks: [aTask('t', { requirements: [...requires('Weld', 1).requirements, ...requires('Wire', 2).requirements] })] }, 'Nobody holds Weld and Wire at level 2 at once.'],
    ['people', { tasks: [aTask('t')] }, 'There is nobody to do it.'],
    ['equipment', { resources: [aPerson('Ana')], tasks: [aTask('t', { effortOf: 'equipment' })] }, 'There is no equipment to do it.'],
    ['time', { resources: [aPerson('Ana', { endDay: friday })], tasks: [aTask('t', { effort: 6000 })] }, 'Nobody who can do it has room for 100 h by 22 Nov 2028.'],
    ['time without a break', { resources: [aPerson('Ana', { endDay: friday })], tasks: [aTask('t', { effort: 6000, splittable: false })] }, 'Nobody who can do it has room for 100 h without a break by 22 Nov 2028.'],
    ['a day within two years', { resources: [aPerson('Ana')], tasks: [aTask('t', { earliestStart: monday + 1000 })] }, 'It may not begin before 19 Aug 2029, more than two years after the status day.'],
  ])('SCH-10 no day can be told without %s', (_words, rows, problem) => {
    expect(taskIn(rows, 't')).toEqual({
      taskId: 't', start: null, finish: null, latestStart: null, latestFinish: null, totalFloat: null, freeFloat: null, critical: false, basis: 'nobody', resourceIds: [], problem, days: [],
    });
  });

  it('SCH-10 no day can be told where a certification lapses before the end, or has lapsed', () => {
    const holder = (expires: number) => aPerson('Ana', { skills: [{ skillId: skillId('Weld'), level: 3, expires }] });
    const problem = (expires: number) => taskIn({ resources: [holder(expires)], tasks: [aTask('t', { effort: 1440, ...requires('Weld', 1) })] }, 't')?.problem;
    expect(problem(tuesday)).toBe('Weld of Ana lapses on 24 Nov 2026, before the work could be done.');
    expect(problem(monday - 1)).toBe('Nobody holds Weld that is still valid.');
  });

  it('SCH-10 what waits for such a task has no day either', () => {
    const rows = { resources: [skilled('Ana', {})], tasks: [aTask('Weld', requires('Weld', 4)), aTask('Paint', { dependencies: [after('Weld')] })] };
    expect(taskIn(rows, 'Paint')).toMatchObject({ start: null, finish: null, basis: 'nobody', problem: 'Waits for Weld, for which no day can be told.' });
  });

  it('SCH-6 bookings stay where they are, what follows uses them, and the one that comes too early says so', () => {
    const tasks = [aTask('Weld'), aTask('Paint', { dependencies: [after('Weld')] }), aTask('Pack', { dependencies: [after('Paint')] })];
    const bookings = [aBooking('b', 'Weld', 'Ana', [[thursday, 480]]), aBooking('c', 'Paint', 'Ben', [[tuesday, 480]])];
    const rows = { resources: [aPerson('Ana'), aPerson('Ben')], tasks, bookings };
    expect(taskIn(rows, 'Paint')).toMatchObject({ start: tuesday, finish: tuesday, basis: 'booked', problem: 'Paint starts Tue 24 Nov, but waits for the end of Weld on Thu 26 Nov: 3 working days too early.' });
    expect(short(rows, 'Pack')).toEqual([wednesday, wednesday, 'Ana', 'forecast']);
  });

  it('SCH-16 a blocked task is forecast as if it were not, and says why it is blocked', () => {
    expect(taskIn({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { status: 'blocked', blockedReason: 'no steel.' })] }, 'Weld')).toMatchObject({ start: monday, finish: monday, problem: 'Blocked: no steel.' });
  });

  it('SCH-13 a missed deadline is said, and its float is negative', () => {
    expect(taskIn({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 1920, deadline: tuesday })] }, 'Weld')).toMatchObject({ finish: thursday, latestFinish: tuesday, totalFloat: -2, critical: true, problem: 'Ends Thu 26 Nov, 2 working days after its deadline.' });
  });
});

describe('what waits for what', () => {
  const resources = [aPerson('Ana'), aPerson('Ben')];
  const span = (tasks: readonly Task[], id: string) => short({ resources, tasks }, id)?.slice(0, 2);

  it('SCH-4 both share a day if they fit into it one after the other, and so does a whole row of them', () => {
    expect(span([aTask('a', { effort: 240 }), aTask('b', { effort: 240, dependencies: [after('a')] })], 'b')).toEqual([monday, monday]);
    expect(span([aTask('a', { effort: 480 }), aTask('b', { effort: 240, dependencies: [after('a')] })], 'b')).toEqual([tuesday, tuesday]);
    expect(span([aTask('a', { effort: 240 }), aTask('b', { effort: 180, dependencies: [after('a')] }), aTask('c', { effort: 120, dependencies: [after('b')] })], 'c')).toEqual([monday, tuesday]);
  });

  it.each<readonly [DependencyType, number, readonly number[]]>([
    ['FS', 0, [wednesday, wednesday]], ['FS', 2, [friday, friday]], ['FS', -1, [tuesday, tuesday]],
    ['SS', 0, [monday, monday]], ['SS', 3, [thursday, thursday]], ['FF', 0, [tuesday, tuesday]], ['FF', 4, [nextMonday, nextMonday]], ['SF', 2, [wednesday, wednesday]], ['SF', -2, [monday, monday]],
  ])('SCH-2 SCH-3 %s with a lag of %i working days', (type, lag, days) => {
    expect(span([aTask('a', { effort: 960 }), aTask('b', { dependencies: [after('a', type, lag)] })], 'b')).toEqual(days);
  });

  it('SCH-3 work that must not end early begins later', () => {
    expect(span([aTask('a', { effort: 2400 }), aTask('b', { effort: 960, dependencies: [after('a', 'FF')] })], 'b')).toEqual([thursday, friday]);
  });

  it('SCH-15 tasks that are done or archived hold nothing up', () => {
    const bookings = [aBooking('x', 'a', 'Ana', [[friday, 480]])];
    for (const over of [{ status: 'done' as const }, { archived: true }]) {
      expect(short({ resources: [aPerson('Ben')], bookings, tasks: [aTask('a', over), aTask('b', { dependencies: [after('a')] })] }, 'b')).toEqual([monday, monday, 'Ben', 'forecast']);
    }
  });
});

describe('how late it may be', () => {
  it('SCH-12 SCH-13 is counted to the end of the project, or its due day where that is earlier', () => {
    const project = (dueDay: number | null) => aProject('p', { dueDay });
    const floats = (dueDay: number | null) => {
      const tasks = [aTask('long', { effort: 1920, projectId: project(null).id }), aTask('short', { projectId: project(null).id }), aTask('alone')];
      const forecast = forecastOf(aWorkspace({ projects: [project(dueDay)], resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Cem')], tasks }), monday);
      return Object.fromEntries([...forecast.tasks.values()].map(({ taskId: id, totalFloat, critical }) => [id, [totalFloat, critical]]));
    };
    expect(floats(null)).toEqual({ long: [0, true], short: [3, false], alone: [0, true] });
    expect(floats(friday)).toEqual({ long: [0, true], short: [3, false], alone: [0, true] });
    expect(floats(tuesday)).toEqual({ long: [-2, true], short: [1, false], alone: [0, true] });
  });

  it('SCH-12 two that share the last day they may take share it by its own length, whatever a lag later has room for', () => {
    const shortFridays = { ...standardCalendar, pattern: [480, 480, 480, 480, 240, 0, 0] as const };
    const tasks = [aTask('long', { effort: 2640 }), aTask('a', { effort: 60 }), aTask('b', { effort: 240, dependencies: [after('a')] }), aTask('c', { effort: 60, dependencies: [after('b', 'FS', 1)] })];
    const forecast = forecastOf(aWorkspace({ calendars: [shortFridays], resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Cem')], tasks }), monday);
    expect(Object.fromEntries([...forecast.tasks.values()].map(({ taskId: id, latestFinish, totalFloat }) => [id, [latestFinish, totalFloat]]))).toEqual({ long: [nextMonday, 0], a: [thursday, 3], b: [friday, 4], c: [nextMonday, 4] });
  });
});

describe('the calendar', () => {
  const on = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;
  const days = (from: string, effort: number, lag: number, holidays: readonly string[] = []) => {
    const calendar = { ...standardCalendar, holidays: holidays.map((day) => ({ day: on(day), name: 'Holiday', workingMinutes: 0, origin: 'own' as const })) };
    const workspace = aWorkspace({ calendars: [calendar], resources: [aPerson('Ana')], tasks: [aTask('a', { effort }), aTask('b', { dependencies: [after('a', 'FS', lag)] })] });
    return [...forecastOf(workspace, on(from)).tasks.values()].map(({ start, finish }) => [isoDayOf(start ?? 0), isoDayOf(finish ?? 0)]);
  };

  it.each<readonly [string, string, number, number, readonly string[], readonly (readonly string[])[]]>([
    ['a leap day', '2028-02-28', 960, 1, [], [['2028-02-28', '2028-02-29'], ['2028-03-02', '2028-03-02']]],
    ['the weekend of a daylight-saving change', '2027-03-26', 960, 0, [], [['2027-03-26', '2027-03-29'], ['2027-03-30', '2027-03-30']]],
    ['the other weekend of it', '2026-10-23', 960, 1, [], [['2026-10-23', '2026-10-26'], ['2026-10-28', '2026-10-28']]],
    ['ISO week 53 with holidays', '2026-12-31', 960, 1, ['2027-01-01', '2027-01-06'], [['2026-12-31', '2027-01-04'], ['2027-01-07', '2027-01-07']]],
  ])('SCH-17 counts across %s', (_words, from, effort, lag, holidays, expected) => {
    expect(days(from, effort, lag, holidays)).toEqual(expected);
  });

  it('SCH-17 leaves out time off and days that a person does not work, and counts lags by the default calendar', () => {
    const own = { ...standardCalendar, id: calendarId('own'), pattern: [0, 480, 480, 480, 480, 480, 0] as const };
    const rows = { calendars: [standardCalendar, own], resources: [aPerson('Ana', { calendarId: own.id })], timeOff: [aTimeOff('o', 'Ana', wednesday, thursday)], tasks: [aTask('a', { effort: 1440 }), aTask('b', { dependencies: [after('a', 'FS', 1)] })] };
    expect(short(rows, 'a')?.slice(0, 2)).toEqual([tuesday, friday + 1]);
    // Saturday counts as the Monday after it; a working day later is Tuesday, which both together do not fit into.
    expect(short(rows, 'b')?.slice(0, 2)).toEqual([nextMonday + 2, nextMonday + 2]);
  });
});

describe('odd plans', () => {
  it('SCH-19 have a forecast too: no tasks, no effort, no working day, no calendar, tasks in a circle', () => {
    expect(forecastOf(aWorkspace(), monday)).toMatchObject({ finish: null, statusDay: monday, tasks: { size: 0 } });
    expect(short({ tasks: [aTask('a', { effort: 0 })] }, 'a', monday - 1)).toEqual([monday, monday, '', 'forecast']);
    expect(short({ tasks: [aTask('a', { status: 'doing', remaining: 0 })], timeEntries: [aTimeEntry('e', 'a', 'Ana', monday - 3, 60)] }, 'a')).toEqual([monday - 3, monday, '', 'forecast']);
    const idle = { ...standardCalendar, pattern: [0, 0, 0, 0, 0, 0, 0] as const };
    expect(short({ calendars: [idle], resources: [aPerson('Ana', { pattern: standardCalendar.pattern })], tasks: [aTask('a', { effort: 960 })] }, 'a')).toEqual([monday, tuesday, 'Ana', 'forecast']);
    expect(short({ calendars: [], settings: { ...theSettings, defaultCalendarId: calendarId('none') }, resources: [aPerson('Ana')], tasks: [aTask('a')] }, 'a')).toEqual([null, null, '', 'nobody']);
    const circle = [aTask('a', { dependencies: [after('b')] }), aTask('b', { dependencies: [after('a')] })];
    expect([...forecastOf(aWorkspace({ resources: [aPerson('Ana')], tasks: circle }), monday).tasks.values()].every(({ start }) => start === null || Number.isSafeInteger(start))).toBe(true);
  });

  it('SCH-20 is the same object for the same plan, and tells the old plan of an older one', () => {
    const workspace = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('a')] });
    expect(forecastOf(workspace, monday)).toBe(forecastOf(workspace, monday));
    expect(resourceId('Ana')).toBe(forecastOf(workspace, monday).tasks.get(taskId('a'))?.resourceIds[0]);
  });
});
