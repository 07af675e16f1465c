import { describe, expect, it } from 'vitest';
import { skillId, taskId, projectId, type Dependency, type DependencyType, type SkillHolding, type SkillRequirement } from '../../../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, monday, standardCalendar } from '../../../support/builders';
import { planIn } from '../../../support/plans';

const holds = (skill: string, level: SkillHolding['level'], expires: number | null = null): SkillHolding => ({ skillId: skillId(skill), level, expires });
const asks = (skill: string, level: SkillRequirement['level']): SkillRequirement => ({ skillId: skillId(skill), level, need: 'required' });
const after = (task: string, type: DependencyType = 'FS', lagDays = 0): Dependency => ({ predecessorId: taskId(task), type, lagDays });
const ana = aPerson('Ana');
const ben = aPerson('Ben');

describe('work in pieces', () => {
  it('PLN-1 PLN-2 plans what is left to do: nothing of what was worked, lies before the first day or is booked', () => {
    expect(planIn({ resources: [ana], tasks: [aTask('Weld', { effort: 600 }), aTask('Done', { status: 'done' }), aTask('Gone', { archived: true })] })).toEqual(['Weld: Ana 0=480 1=120']);
    expect(planIn({ resources: [ana], tasks: [aTask('Weld', { effort: 960 })], bookings: [aBooking('b', 'Weld', 'Ana', [[monday - 3, 480], [monday, 240]])] })).toEqual(['Weld (b): Ana 0=240', 'Weld: Ana 0=240']);
    expect(planIn({
      resources: [ana], tasks: [aTask('Weld', { effort: 960, remaining: 600 })], bookings: [aBooking('b', 'Weld', 'Ana', [[monday - 3, 480], [monday + 1, 240]])],
      timeEntries: [aTimeEntry('t', 'Weld', 'Ana', monday - 3, 360)],
    }, {}, 1)).toEqual(['Weld (b): Ana 1=240', 'Weld: Ana 0=360']);
  });

  it('PLN-1 leaves a booking that is locked or reaches beyond the last day where it is, and works around it', () => {
    const bookings = [aBooking('l', 'Lift', 'Ana', [[monday, 480]], { locked: true }), aBooking('f', 'Far', 'Ana', [[monday + 1, 480], [monday + 9, 60]])];
    expect(planIn({ resources: [ana], tasks: [aTask('Weld'), aTask('Lift'), aTask('Far', { effort: 540 })], bookings }, { until: monday + 4 })).toEqual(['Weld: Ana 2=480']);
  });

  it('PLN-2 does not plan the same effort twice where nothing to do is left', () => {
    expect(planIn({ resources: [ana], tasks: [aTask('Weld', { effort: 0 })] })).toEqual([]);
    expect(planIn({})).toEqual([]);
  });

  it('PLN-8 fills free time day by day: part days, holidays and days off', () => {
    const calendars = [{ ...standardCalendar, holidays: [{ day: monday + 1, name: 'Fair', workingMinutes: 120, origin: 'own' as const }, { day: monday + 2, name: 'Feast', workingMinutes: 0, origin: 'own' as const }] }];
    expect(planIn({ calendars, resources: [ana], timeOff: [aTimeOff('o', 'Ana', monday, monday, { minutesPerDay: 300 })], tasks: [aTask('Weld', { effort: 600 })] })).toEqual(['Weld: Ana 0=180 1=120 3=300']);
  });

  it('PLN-8 work that must not be split takes the first run of working days that all have some', () => {
    const rows = { resources: [ana], bookings: [aBooking('l', 'Lift', 'Ana', [[monday + 1, 480]], { locked: true })] };
    expect(planIn({ ...rows, tasks: [aTask('Lift'), aTask('Weld', { effort: 720 })] })).toEqual(['Weld: Ana 0=480 2=240']);
    expect(planIn({ ...rows, tasks: [aTask('Lift'), aTask('Weld', { effort: 720, splittable: false })] })).toEqual(['Weld: Ana 2=480 3=240']);
  });

  it('PLN-7 goes to whoever holds what is required at its level, valid on the last day of the piece', () => {
    const skills = [aSkill('Welding'), aSkill('Licence', { kind: 'certification' })];
    const tasks = [aTask('Weld', { effort: 960, requirements: [asks('Welding', 3), asks('Licence', 1)] })];
    const low = aPerson('Ana', { skills: [holds('Welding', 2), holds('Licence', 1)] });
    const lapses = aPerson('Ben', { skills: [holds('Welding', 5), holds('Licence', 1, monday)] });
    const able = aPerson('Cem', { skills: [holds('Welding', 3), holds('Licence', 1, monday + 1)] });
    expect(planIn({ skills, tasks, resources: [low, lapses, able] })).toEqual(['Weld: Cem 0=480 1=480']);
    expect(planIn({ skills, tasks, resources: [low, lapses] })).toEqual(['Weld left out: 960 noRoom']);
    expect(planIn({ skills, tasks, resources: [low] })).toEqual(['Weld left out: 960 nobody']);
  });

  it('PLN-7 a placeholder only takes what nobody else could do; archived people and those not chosen take nothing', () => {
    const role = aPerson('Role', { kind: 'placeholder' });
    const tasks = [aTask('Weld')];
    expect(planIn({ tasks, resources: [role, ana, aPerson('Gone', { archived: true })] })).toEqual(['Weld: Ana 0=480']);
    expect(planIn({ tasks, resources: [role] })).toEqual(['Weld: Role 0=480']);
    expect(planIn({ tasks, resources: [ana, ben] }, { resourceIds: [ben.id] })).toEqual(['Weld: Ben 0=480']);
  });

  it('PLN-9 keeps all four dependencies with their lags, and shares a day where both fit', () => {
    const two = (dependency: Dependency, effort = 480): readonly string[] =>
      planIn({ resources: [ana, ben], tasks: [aTask('A', { effort: 960, splittable: false }), aTask('B', { effort, dependencies: [dependency], splittable: false })] }, {}, 1).filter((line) => line.startsWith('B'));
    expect(two(after('A'))).toEqual(['B: Ana 2=480']);
    expect(two(after('A', 'FS', 1))).toEqual(['B: Ana 3=480']);
    expect(two(after('A', 'FS', 2))).toEqual(['B: Ana 4=480']);
    expect(two(after('A', 'FS', -1))).toEqual(['B: Ben 1=480']);
    expect(two(after('A', 'SS', 1))).toEqual(['B: Ben 1=480']);
    expect(two(after('A', 'FF', 1))).toEqual(['B: Ana 2=480']);
    expect(two(after('A', 'SF', 1))).toEqual(['B: Ben 1=480']);
    expect(planIn({ resources: [ana, ben], tasks: [aTask('A', { effort: 240 }), aTask('B', { effort: 240, dependencies: [after('A')] }), aTask('C', { effort: 240, dependencies: [after('B')] })] }))
      .toEqual(['A: Ana 0=240', 'B: Ben 0=240', 'C: Ana 1=240']);
  });

  it('PLN-9 begins neither before its earliest start nor before its project', () => {
    const projects = [aProject('Hall', { startDay: monday + 1 })];
    expect(planIn({ resources: [ana], projects, tasks: [aTask('A', { projectId: projectId('Hall') }), aTask('B', { earliestStart: monday + 3 })] })).toEqual(['A: Ana 1=480', 'B: Ana 3=480']);
  });

  it('PLN-9 waits through tasks without work, and for work booked elsewhere', () => {
    const bookings = [aBooking('l', 'A', 'Ben', [[monday + 1, 480]], { locked: true })];
    const tasks = [aTask('A'), aTask('Point', { effort: 0, dependencies: [after('A')] }), aTask('B', { dependencies: [after('Point')] })];
    expect(planIn({ resources: [ana, ben], tasks, bookings })).toEqual(['B: Ana 2=480']);
  });

  it('PLN-10 ends before what follows it and does not move, or is left out', () => {
    const bookings = [aBooking('l', 'B', 'Ben', [[monday + 1, 240]], { locked: true })];
    const rows = (effort: number): readonly string[] => planIn({ resources: [ana, ben], tasks: [aTask('A', { effort }), aTask('B', { effort: 240, dependencies: [after('A')] })], bookings });
    expect(rows(720)).toEqual(['A: Ana 0=480 1=240']);
    expect(rows(780)).toEqual(['A left out: 780 noRoom']);
  });

  it('PLN-11 what goes along lies on the same days: bookings of other kinds and the crew a task asks for', () => {
    const crane = aPerson('Crane', { kind: 'equipment' });
    const other = aPerson('Derrick', { kind: 'equipment' });
    const crew = [{ kind: 'equipment' as const, skillId: null, level: 1 as const, resourceId: null, count: 1 }];
    expect(planIn({ resources: [ana, crane], timeOff: [aTimeOff('o', 'Crane', monday, monday)], tasks: [aTask('Lift', { effort: 600, crew })] })).toEqual(['Lift: Ana 1=480 2=120', 'Lift: Crane 1=480 2=120']);
    expect(planIn({ resources: [ana, crane, other], timeOff: [aTimeOff('o', 'Crane', monday, monday)], tasks: [aTask('Lift', { effort: 600, crew })] })).toEqual(['Lift: Ana 0=480 1=120', 'Lift: Derrick 0=480 1=120']);
    const bookings = [aBooking('b', 'Lift', 'Ana', [[monday, 480]]), aBooking('c', 'Lift', 'Crane', [[monday, 240]])];
    expect(planIn({ resources: [ana, crane], timeOff: [aTimeOff('o', 'Crane', monday, monday)], tasks: [aTask('Lift')], bookings })).toEqual(['Lift (b): Ana 1=480', 'Lift (c): Crane 1=240']);
  });
});
