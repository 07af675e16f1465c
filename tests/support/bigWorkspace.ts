import { emptyRows, projectId, skillId, type BookedDay, type Booking, type DayNumber, type Level, type Priority, type Resource, type Task, type WorkspaceRows } from '../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, standardCalendar, theSettings } from './builders';

export interface BigWorkspacePlan {
  readonly people: number;
  readonly tasks: number;
  readonly weeks: number;
  /** The Monday on which the plan begins. */
  readonly firstDay: DayNumber;
}

/** The size that speed is promised for: 200 people, 10,000 tasks, 26 weeks. */
export const fullSize = { people: 200, tasks: 10_000, weeks: 26 } as const;

const skillCount = 40;
const projectCount = 60;
/** Of a hundred tasks, as many are booked; the others wait in the tray. */
const bookedShare = 85;

/** Whole numbers below `limit`, the same at every run (a linear congruential generator). */
const createDice = (): ((limit: number) => number) => {
  let state = 20_261_123;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
};

const skillAt = (index: number): string => `skill-${index % skillCount}`;
const personAt = (index: number): string => `person-${index}`;

const personOf = (index: number, dice: (limit: number) => number): Resource => {
  const first = dice(skillCount);
  return aPerson(personAt(index), {
    name: `Person ${index + 1}`,
    role: `Role ${index % 12}`,
    team: `Team ${index % 10}`,
    costPerHour: 3000 + dice(5000),
    pattern: index % 7 === 0 ? [480, 480, 480, 480, 0, 0, 0] : null,
    skills: Array.from({ length: 3 + dice(4) }, (_none, step) => ({ skillId: skillId(skillAt(first + step * 3)), level: (1 + dice(5)) as Level, expires: null })),
  });
};

const taskOf = (index: number, { weeks, firstDay }: BigWorkspacePlan, dice: (limit: number) => number): Task => {
  const first = dice(skillCount);
  return aTask(`task-${index}`, {
    title: `Task ${index + 1}`,
    projectId: projectId(`project-${index % projectCount}`),
    effort: 120 + 60 * dice(14),
    priority: (1 + dice(4)) as Priority,
    deadline: dice(3) === 0 ? firstDay + dice(weeks * 7) : null,
    requirements: Array.from({ length: 1 + dice(2) }, (_none, step) => ({ skillId: skillId(skillAt(first + step * 3)), level: (1 + dice(3)) as Level, need: step === 0 ? 'required' : 'preferred' })),
    tags: dice(4) === 0 ? ['site'] : [],
  });
};

/** The effort laid over working days from a random one on, at most six hours a day. */
const daysOf = (effort: number, { weeks, firstDay }: BigWorkspacePlan, dice: (limit: number) => number): readonly BookedDay[] => {
  const days: BookedDay[] = [];
  let day = firstDay + dice(weeks) * 7 + dice(5);
  for (let left = effort; left > 0; day += 1) {
    if ((day - firstDay) % 7 > 4) continue;
    const minutes = Math.min(left, 360);
    days.push({ day, minutes });
    left -= minutes;
  }
  return days;
};

/** A believable plan of any size: the same rows for the same plan, every time. */
export const bigWorkspace = (plan: BigWorkspacePlan): WorkspaceRows => {
  const dice = createDice();
  const tasks = Array.from({ length: plan.tasks }, (_none, index) => taskOf(index, plan, dice));
  const bookings: Booking[] = tasks.flatMap(({ id, effort }, index) => {
    if (dice(100) >= bookedShare) return [];
    return [aBooking(`booking-${index}`, id, personAt(dice(plan.people)), daysOf(effort, plan, dice).map(({ day, minutes }) => [day, minutes] as const), { certainty: dice(8) === 0 ? 'tentative' : 'confirmed' })];
  });
  return {
    ...emptyRows,
    settings: { ...theSettings, workspaceName: 'Speed', rules: { requiredSkill: 'warn', overCapacity: 'warn', timeOff: 'warn' } },
    calendars: [standardCalendar],
    skills: Array.from({ length: skillCount }, (_none, index) => aSkill(skillAt(index), { name: `Skill ${index + 1}` })),
    resources: Array.from({ length: plan.people }, (_none, index) => personOf(index, dice)),
    projects: Array.from({ length: projectCount }, (_none, index) => aProject(`project-${index}`, { name: `Project ${index + 1}`, code: `P${index + 1}`, hue: index % 12 })),
    tasks,
    bookings,
  };
};
