import fc from 'fast-check';
import { projectId, resourceId, skillId, taskId, type Booking, type CrewNeed, type Dependency, type DependencyType, type Level, type Priority, type Resource, type Task, type Workspace } from '../../src/shared/model';
import type { PlanMove, PlanRequest, PlanScope } from '../../src/shared/planner';
import { randomFrom } from '../../src/shared/planner/random';
import { aBooking, aBudget, aMilestone, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, aWorkspace, monday, standardCalendar, theSettings } from './builders';

/** A plan and what is asked of the planner. */
export interface PlanCase {
  readonly workspace: Workspace;
  readonly request: PlanRequest;
}

type Dice = (limit: number) => number;

const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[dice(list.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
};

const people = ['Ana', 'Ben', 'Cem', 'Dan'];

const resourcesOf = (dice: Dice): readonly Resource[] => [
  ...people.map((name) => aPerson(name, {
    costPerHour: dice(4) === 0 ? null : 3000 + 500 * dice(8), pattern: dice(4) === 0 ? [480, 480, 0, 240, 480, 0, 0] : null,
    skills: ['Wiring', 'Licence'].filter(() => dice(3) > 0).map((id) => ({ skillId: skillId(id), level: (1 + dice(5)) as Level, expires: id === 'Licence' && dice(3) === 0 ? monday + dice(25) : null })),
    endDay: dice(10) === 0 ? monday + 14 : null,
  })),
  aPerson('Crane', { kind: 'equipment' }), aPerson('Role', { kind: 'placeholder' }), aPerson('Gone', { archived: dice(2) === 0 }),
];

const dependenciesOf = (dice: Dice, index: number): readonly Dependency[] => {
  const before = Array.from({ length: index }, (_each, at) => at).filter(() => dice(4) === 0).slice(0, 2);
  return before.map((at) => ({ predecessorId: taskId(`task ${String(at)}`), type: pick<DependencyType>(dice, ['FS', 'FS', 'FS', 'SS', 'FF', 'SF']), lagDays: dice(4) === 0 ? dice(4) - 1 : 0 }));
};

const crewOf = (dice: Dice): readonly CrewNeed[] => {
  if (dice(6) > 0) return [];
  const crane: CrewNeed = { kind: 'equipment', skillId: null, level: 1, resourceId: dice(2) === 0 ? resourceId('Crane') : null, count: 1 };
  return dice(2) === 0 ? [crane] : [{ kind: 'person', skillId: dice(2) === 0 ? skillId('Wiring') : null, level: 1, resourceId: null, count: 1 }];
};

const aRandomTask = (dice: Dice, index: number): Task => {
  const earliestStart = dice(6) === 0 ? monday + dice(10) : null;
  return aTask(`task ${String(index)}`, {
    effort: 60 * (1 + dice(20)), priority: (1 + dice(4)) as Priority, splittable: dice(4) > 0, earliestStart, deadline: dice(3) === 0 ? monday + 10 + dice(10) : null,
    projectId: dice(2) === 0 ? projectId(pick(dice, ['Harbour', 'Gate'])) : null, status: dice(12) === 0 ? 'done' : 'todo', archived: dice(20) === 0,
    requirements: dice(2) === 0 ? [{ skillId: skillId(pick(dice, ['Wiring', 'Licence'])), level: (1 + dice(3)) as Level, need: dice(4) === 0 ? 'preferred' : 'required' }] : [],
    crew: crewOf(dice), dependencies: dependenciesOf(dice, index),
  });
};

/** Days of a booking from a random one on, over weekends and whatever lies there. */
const bookingOf = (dice: Dice, task: Task, id: string, who: string, minutes: number): Booking => {
  const days: [number, number][] = [];
  const most = 60 * (2 + dice(7));
  let left = minutes;
  for (let day = monday - 3 + dice(14); left > 0; day += dice(9) === 0 ? 2 : 1) {
    if ((day - monday + 7) % 7 >= 5 && dice(12) > 0) continue;
    const taken = Math.min(left, most);
    days.push([day, taken]);
    left -= taken;
  }
  return aBooking(id, task.id, who, days, { locked: dice(8) === 0, certainty: dice(5) === 0 ? 'tentative' : 'confirmed' });
};

const bookingsOf = (dice: Dice, tasks: readonly Task[]): readonly Booking[] => tasks.flatMap((task, index) => {
  if (dice(3) === 0) return [];
  const who = task.effortOf === 'equipment' ? 'Crane' : pick(dice, [...people, 'Role']);
  const all = dice(3) > 0;
  const minutes = all ? task.effort : Math.max(30, 30 * Math.floor((task.effort * (1 + dice(3))) / 120));
  const main = bookingOf(dice, task, `b${String(index)}`, who, minutes);
  if (all && minutes > 120 && dice(5) === 0) return [{ ...main, days: main.days.slice(0, 1) }, ...(main.days.length > 1 ? [{ ...aBooking(`c${String(index)}`, task.id, pick(dice, people), []), days: main.days.slice(1) }] : [])];
  return dice(6) === 0 ? [main, { ...aBooking(`c${String(index)}`, task.id, 'Crane', []), days: main.days }] : [main];
});

const scopeOf = (dice: Dice, tasks: readonly Task[]): PlanScope => {
  const kind = pick(dice, ['all', 'all', 'project', 'selection', 'leave', 'fill', 'level', 'level'] as const);
  switch (kind) {
    case 'project': return { kind, projectId: projectId('Harbour') };
    case 'selection': return { kind, taskIds: tasks.filter(() => dice(2) === 0).map(({ id }) => id) };
    case 'leave': { const from = monday + dice(8); return { kind, resourceId: resourceId(pick(dice, people)), from, to: from + dice(5) }; }
    default: return { kind };
  }
};

/** A plan of some tasks and everything that can be about them, and a request; the same for the same numbers. */
export const planCaseOf = (seed: number, size: number): PlanCase => {
  const dice = randomFrom(seed).below;
  const tasks = Array.from({ length: size }, (_each, index) => aRandomTask(dice, index));
  const bookings = bookingsOf(dice, tasks);
  const workspace = aWorkspace({
    settings: { ...theSettings, statusDay: dice(4) === 0 ? monday + dice(3) : null },
    calendars: [dice(3) === 0 ? { ...standardCalendar, holidays: [{ day: monday + 8, name: 'Founders', workingMinutes: dice(2) * 240, origin: 'own' }] } : standardCalendar],
    skills: [aSkill('Wiring'), aSkill('Licence', { kind: 'certification' })],
    projects: [aProject('Harbour', { startDay: dice(4) === 0 ? monday + 2 : null, dueDay: dice(2) === 0 ? monday + 14 : null }), aProject('Gate')],
    resources: resourcesOf(dice), tasks, bookings,
    timeOff: people.filter(() => dice(3) === 0).map((name) => { const day = monday + dice(12); return aTimeOff(`off ${name}`, name, day, day + dice(4), { minutesPerDay: dice(3) === 0 ? 240 : null }); }),
    timeEntries: bookings.filter(() => dice(6) === 0).flatMap((booking) => booking.days.filter(({ day }) => day <= monday).map(({ day, minutes }) => aTimeEntry(`t ${booking.id} ${String(day)}`, booking.taskId, booking.resourceId, day, minutes))),
    milestones: [aMilestone('M1', tasks.filter(() => dice(3) === 0).map(({ id }) => id), { dueDay: monday + 9 })],
    budgets: dice(3) === 0 ? [aBudget('u', 'Harbour', { labour: 100_000 })] : [],
  });
  return {
    workspace,
    request: {
      scope: scopeOf(dice, tasks), from: monday + (dice(3) === 0 ? dice(4) : 0), until: dice(3) === 0 ? monday + 11 + dice(20) : null,
      resourceIds: dice(4) === 0 ? people.filter(() => dice(3) > 0).map(resourceId) : null,
      allowed: (['delay', 'split', 'reassign'] as const).filter((): boolean => dice(4) > 0) satisfies readonly PlanMove[],
    },
  };
};

/** Seed and number of tasks of any such plan: kept as numbers, so that a counterexample can be read. */
export const aPlanSeed: fc.Arbitrary<readonly [seed: number, size: number]> = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 14 }));
