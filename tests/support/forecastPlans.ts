import fc from 'fast-check';
import { calendarId, resourceId, skillId, taskId, type Booking, type Calendar, type DependencyType, type Level, type Priority, type Resource, type Task, type TaskStatus, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aWorkspace, monday, standardCalendar, theSettings } from './builders';

const types: readonly DependencyType[] = ['FS', 'SS', 'FF', 'SF'];
const statuses: readonly TaskStatus[] = ['todo', 'todo', 'todo', 'doing', 'blocked', 'done'];

/** Names of the people in the plans below. */
export const crew = ['ana', 'ben', 'cem', 'dia'] as const;

export interface PlanShape {
  readonly tasks: number;
  /** Of a hundred tasks, so many are booked, done or depend on another. */
  readonly booked: number;
  readonly done: number;
  readonly linked: number;
}

const halfDays = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((count) => count * 60);
const share = (percent: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 99 }).map((number) => number < percent);

/** A calendar with a short Friday, and holidays within the first weeks. */
export const someCalendar: fc.Arbitrary<Calendar> = fc
  .record({ friday: fc.constantFrom(480, 240, 0), holidays: fc.uniqueArray(fc.integer({ min: monday - 10, max: monday + 40 }), { maxLength: 6 }) })
  .map(({ friday, holidays }) => ({ ...standardCalendar, pattern: [480, 480, 480, 480, friday, 0, 0], holidays: [...holidays].sort((a, b) => a - b).map((day) => ({ day, name: 'Holiday', workingMinutes: 0, origin: 'own' })) }));

const somePeople: fc.Arbitrary<readonly Resource[]> = fc.tuple(...crew.map((name, index) => fc.record({ level: fc.integer({ min: 1, max: 5 }), skill: fc.constantFrom('weld', 'wire', null), rate: fc.option(fc.integer({ min: 10, max: 60 })), expires: fc.option(fc.integer({ min: monday, max: monday + 30 })), weekends: fc.boolean() }).map(({ level, skill, rate, expires, weekends }) =>
  aPerson(name, {
    kind: index === 3 ? 'placeholder' : 'person', costPerHour: rate, pattern: weekends && index === 2 ? [480, 480, 480, 0, 600, 240, 0] : null,
    skills: skill === null ? [] : [{ skillId: skillId(skill), level: level as Level, expires }],
  }))));

/** A task that may wait for tasks of a lower number. */
const taskAt = (index: number, { booked, done, linked }: PlanShape): fc.Arbitrary<{ readonly task: Task; readonly booking: Booking | null; readonly worked: number | null }> => fc.record({
  effort: halfDays(20), left: fc.integer({ min: 0, max: 100 }), priority: fc.integer({ min: 1, max: 4 }), splittable: fc.boolean(), isDone: share(done), status: fc.constantFrom(...statuses),
  earliestStart: fc.option(fc.integer({ min: monday - 5, max: monday + 20 }), { freq: 4 }), deadline: fc.option(fc.integer({ min: monday - 5, max: monday + 40 }), { freq: 3 }),
  project: fc.constantFrom('p0', 'p1', null), skill: fc.constantFrom(null, null, 'weld', 'wire'), level: fc.integer({ min: 1, max: 3 }), need: fc.constantFrom('required' as const, 'preferred' as const),
  links: fc.array(fc.record({ has: share(linked), to: fc.nat({ max: Math.max(0, index - 1) }), type: fc.constantFrom(...types), lag: fc.integer({ min: -3, max: 4 }) }), { minLength: 2, maxLength: 2 }),
  isBooked: share(booked), person: fc.constantFrom(...crew), first: fc.integer({ min: monday - 7, max: monday + 25 }), days: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 }), worked: fc.option(fc.integer({ min: monday - 10, max: monday }), { freq: 3 }),
}).map((made) => {
  const id = `t${String(index)}`;
  const links = made.links.filter(({ has, to }, at) => has && index > 0 && made.links.findIndex((other) => other.has && other.to === to) === at);
  const task = aTask(id, {
    effort: made.effort, remaining: Math.round((made.effort * made.left) / 6000) * 60, priority: made.priority as Priority, splittable: made.splittable, status: made.isDone ? 'done' : made.status === 'done' ? 'todo' : made.status,
    blockedReason: made.status === 'blocked' && !made.isDone ? 'no steel' : '', earliestStart: made.earliestStart, deadline: made.deadline === null || made.earliestStart === null ? made.deadline : Math.max(made.deadline, made.earliestStart),
    projectId: made.project === null ? null : aProject(made.project).id, requirements: made.skill === null ? [] : [{ skillId: skillId(made.skill), level: made.level as Level, need: made.need }],
    dependencies: links.map(({ to, type, lag }) => ({ predecessorId: taskId(`t${String(to)}`), type, lagDays: lag })),
  });
  const booking = made.isBooked ? aBooking(`b${String(index)}`, id, made.person, made.days.map((hours, offset) => [made.first + offset * 2, hours * 60])) : null;
  return { task, booking, worked: made.worked };
});

/** Small plans with everything that a forecast looks at. */
export const somePlan = (shape: PlanShape): fc.Arbitrary<Workspace> => fc.record({
  calendar: someCalendar, people: somePeople, tasks: fc.tuple(...Array.from({ length: shape.tasks }, (_none, index) => taskAt(index, shape))),
  dues: fc.tuple(fc.option(fc.integer({ min: monday, max: monday + 40 })), fc.option(fc.integer({ min: monday, max: monday + 40 }))), begins: fc.option(fc.integer({ min: monday - 3, max: monday + 12 }), { freq: 2 }),
}).map(({ calendar, people, tasks, dues, begins }) => {
  const rows: Partial<WorkspaceRows> = {
    settings: { ...theSettings, defaultCalendarId: calendarId('standard') }, calendars: [calendar], resources: people, skills: [aSkill('weld'), aSkill('wire')],
    projects: [aProject('p0', { dueDay: dues[0], startDay: begins }), aProject('p1', { dueDay: dues[1] })],
    tasks: tasks.map(({ task }) => task), bookings: tasks.flatMap(({ booking }) => booking ?? []),
    timeEntries: tasks.flatMap(({ task, worked }, index) => (worked === null ? [] : [aTimeEntry(`e${String(index)}`, task.id, resourceId('ana'), worked, 60)])),
  };
  return aWorkspace(rows);
});
