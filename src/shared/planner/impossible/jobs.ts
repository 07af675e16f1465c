import { addWorkingDays, capacitySpan } from '../../calendar';
import { countsAsEffort, type BookedDay, type BookingId, type DayNumber, type Minutes, type Resource, type ResourceId, type SkillRequirement, type Task, type TaskId, type Workspace } from '../../model';
import { holdsUp, spanOf, taskSpan, type TaskSpan } from '../../scheduling';
import { scopeOf } from '../days/scope';
import { minutesIn } from '../proposal/lines';
import type { PlanRequest } from '../request';

/** As far as work may be laid where no last day is given. */
export const horizonDays = 731;

const nothing: ReadonlySet<TaskId> = new Set();

/** One piece of work in scope: whoever does it does all of it. */
export interface Job {
  readonly task: Task;
  readonly bookingId: BookingId | null;
  readonly minutes: Minutes;
  readonly holder: ResourceId | null;
}

/** Work in scope and the time there is for it, for asking what forbids a plan. All answers are bounds: what they rule out, no plan can do. */
export interface Grounds {
  readonly workspace: Workspace;
  readonly request: PlanRequest;
  readonly lastDay: DayNumber;
  readonly jobs: readonly Job[];
  readonly jobsOf: (id: TaskId) => readonly Job[];
  /** Booked days in scope, by booking, with what goes along. */
  readonly moving: ReadonlyMap<BookingId, readonly BookedDay[]>;
  /** Minutes by day from the plan's first day that work in scope could have, whatever else of it lies there; `unlocked`: locked work counted as free. */
  readonly freeOf: (id: ResourceId, locks: 'locked' | 'unlocked') => Int32Array;
  /** Before which day no work of a task can begin, if the tasks in `without` take no time. */
  readonly earliest: (id: TaskId, without: ReadonlySet<TaskId>) => DayNumber;
  /** Whether some of a task's work that has no place yet gets none in any plan, by its own facts or because of what it waits for. */
  readonly isWithoutPlace: (id: TaskId) => boolean;
  /** Who may do a job as the plan asks, each with the last day on which. */
  readonly ableOf: (job: Job) => readonly Able[];
}

export interface Able {
  readonly resource: Resource;
  readonly until: DayNumber;
}

export const groundsOf = (workspace: Workspace, request: PlanRequest): Grounds => {
  const { jobs, movingLoad, moving } = jobsIn(workspace, request);
  const byTask = new Map<TaskId, Job[]>();
  for (const job of jobs) {
    const present = byTask.get(job.task.id);
    if (present === undefined) byTask.set(job.task.id, [job]);
    else present.push(job);
  }
  const lastDay = request.until ?? request.from + horizonDays - 1;
  const known = new Map<TaskId, Bounds>();
  const grounds: Grounds = {
    workspace, request, lastDay, jobs, moving, jobsOf: (id) => byTask.get(id) ?? [],
    freeOf: remembered((id, locks) => freeDays(workspace, request, movingLoad, id, locks)),
    earliest: (id, without) => earliestOf(grounds, id, without, without.size === 0 ? known : new Map<TaskId, Bounds>()).begin,
    isWithoutPlace: (id) => grounds.jobsOf(id).some((job) => job.bookingId === null && firstFinish(grounds, job, grounds.earliest(id, nothing)) > lastDay),
    ableOf: rememberedAble((job) => ableFor(grounds, job, everythingAsked(grounds, job))),
  };
  return grounds;
};

type Load = ReadonlyMap<ResourceId, ReadonlyMap<DayNumber, Minutes>>;

const jobsIn = (workspace: Workspace, request: PlanRequest): { readonly jobs: readonly Job[]; readonly movingLoad: Load; readonly moving: Grounds['moving'] } => {
  const { moving, rest } = scopeOf(workspace, request);
  const jobs: Job[] = [];
  const movingLoad = new Map<ResourceId, Map<DayNumber, Minutes>>();
  for (const [id, days] of moving) {
    const booking = workspace.bookings.get(id);
    const task = booking === undefined ? undefined : workspace.tasks.get(booking.taskId);
    const resource = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
    if (booking === undefined || task === undefined || resource === undefined) continue;
    for (const { day, minutes } of days) addTo(movingLoad, booking.resourceId, day, minutes);
    if (countsAsEffort(task, resource)) jobs.push({ task, bookingId: id, minutes: minutesIn(days), holder: booking.resourceId });
  }
  for (const [id, minutes] of rest) {
    const task = workspace.tasks.get(id);
    if (task !== undefined) jobs.push({ task, bookingId: null, minutes, holder: null });
  }
  return { jobs, movingLoad, moving };
};

const freeDays = (workspace: Workspace, { from, scope }: PlanRequest, movingLoad: Load, id: ResourceId, locks: 'locked' | 'unlocked'): Int32Array => {
  const capacity = capacitySpan(workspace, id, from, from + horizonDays);
  const load = workspace.index.load.get(id);
  const moving = movingLoad.get(id);
  const locked = new Map<DayNumber, Minutes>();
  for (const bookingId of locks === 'unlocked' ? workspace.index.bookingsByResource.get(id) ?? [] : []) {
    const booking = workspace.bookings.get(bookingId);
    if (booking?.locked === true) for (const { day, minutes } of booking.days) locked.set(day, (locked.get(day) ?? 0) + minutes);
  }
  return Int32Array.from(capacity, (works, index) => {
    const day = from + index;
    const isAway = scope.kind === 'leave' && scope.resourceId === id && day >= scope.from && day <= scope.to;
    return isAway ? 0 : Math.max(0, works - ((load?.get(day) ?? 0) - (moving?.get(day) ?? 0) - (locked.get(day) ?? 0)));
  });
};

const remembered = (make: Grounds['freeOf']): Grounds['freeOf'] => {
  const known = new Map<string, Int32Array>();
  return (id, locks) => {
    const key = `${locks} ${id}`;
    const present = known.get(key) ?? make(id, locks);
    known.set(key, present);
    return present;
  };
};

/** Jobs that ask the same of whoever does them have the same people. */
const rememberedAble = (make: Grounds['ableOf']): Grounds['ableOf'] => {
  const known = new Map<string, readonly Able[]>();
  const byJob = new Map<Job, readonly Able[]>();
  return (job) => {
    const own = byJob.get(job);
    if (own !== undefined) return own;
    const key = `${job.task.effortOf} ${job.holder ?? ''} ${requiredOf(job.task).map(({ skillId, level }) => `${skillId} ${String(level)}`).sort().join()}`;
    const present = known.get(key) ?? make(job);
    known.set(key, present);
    byJob.set(job, present);
    return present;
  };
};

const addTo = (load: Map<ResourceId, Map<DayNumber, Minutes>>, id: ResourceId, day: DayNumber, minutes: Minutes): void => {
  const days = load.get(id) ?? new Map<DayNumber, Minutes>();
  load.set(id, days);
  days.set(day, (days.get(day) ?? 0) + minutes);
};

export const requiredOf = ({ requirements }: Task): readonly SkillRequirement[] => requirements.filter(({ need }) => need === 'required');

/** What counts when it is asked who may do a job. */
export interface Asked {
  readonly requirements: readonly SkillRequirement[];
  readonly chosen: 'chosen' | 'everybody';
  readonly holder: 'holder' | 'anybody';
}

/** Who may do a job, each with the last day on which. A placeholder counts like a person. */
export const ableFor = ({ workspace, request, lastDay }: Grounds, { task, holder }: Job, asked: Asked): readonly Able[] =>
  [...workspace.resources.values()].flatMap((resource) => {
    if (resource.archived || !countsAsEffort(task, resource)) return [];
    if (asked.holder === 'holder' && holder !== null && holder !== resource.id) return [];
    if (asked.chosen === 'chosen' && request.resourceIds !== null && !request.resourceIds.includes(resource.id) && holder !== resource.id) return [];
    let until = lastDay;
    for (const { skillId, level } of asked.requirements) {
      const held = resource.skills.find((holding) => holding.skillId === skillId);
      if (held === undefined || held.level < level) return [];
      if (held.expires !== null) until = Math.min(until, held.expires);
    }
    return until < request.from ? [] : [{ resource, until }];
  });

/** All that the plan asks of a job. */
export const everythingAsked = ({ request }: Grounds, { task }: Job): Asked =>
  ({ requirements: requiredOf(task), chosen: 'chosen', holder: request.allowed.includes('reassign') ? 'anybody' : 'holder' });

interface Bounds {
  /** Before which day nothing of it that is still to be laid can begin. */
  readonly begin: DayNumber;
  /** The first day of any of it, booked work that stays counted in: what starts after its start waits for that. */
  readonly start: DayNumber;
  /** The first day on which it can be done. */
  readonly finish: DayNumber;
}

const earliestOf = (grounds: Grounds, id: TaskId, without: ReadonlySet<TaskId>, known: Map<TaskId, Bounds>): Bounds => {
  const present = known.get(id);
  if (present !== undefined) return present;
  const { workspace, request } = grounds;
  const task = workspace.tasks.get(id);
  const atOnce: Bounds = { begin: request.from, start: request.from, finish: request.from };
  known.set(id, atOnce);
  if (task === undefined) return atOnce;
  const fixed = fixedSpan(grounds, id);
  // What no plan lays is where it is, whatever it should have waited for.
  if (grounds.jobsOf(id).length === 0) return remember(known, id, { begin: request.from, start: fixed?.first ?? request.from, finish: fixed?.last ?? request.from });
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  let start = without.has(id) ? request.from : Math.max(request.from, task.earliestStart ?? request.from, project?.startDay ?? request.from);
  for (const { predecessorId, type, lagDays } of task.dependencies) {
    const predecessor = workspace.tasks.get(predecessorId);
    if (!holdsUp(predecessor) || (type !== 'FS' && type !== 'SS') || !isBookable(grounds, predecessor.id)) continue;
    const bounds = earliestOf(grounds, predecessorId, without, known);
    const day = type === 'FS' ? bounds.finish : bounds.start;
    start = Math.max(start, lagDays === 0 ? day : addWorkingDays(workspace, null, day, lagDays));
  }
  const jobs = grounds.jobsOf(id);
  const done = jobs.reduce((last, job) => Math.max(last, firstFinish(grounds, job, start)), fixed?.last ?? request.from);
  return remember(known, id, { begin: start, start: Math.min(start, fixed?.first ?? start, ...jobs.map((job) => bookedDays(grounds, job)?.[0]?.day ?? start)), finish: without.has(id) ? Math.min(start, done) : done });
};

const bookedDays = ({ workspace }: Grounds, { bookingId }: Job): readonly BookedDay[] | undefined => (bookingId === null ? undefined : workspace.bookings.get(bookingId)?.days);

/** From the first to the last booked day of a task that does not move. */
const fixedSpan = ({ workspace, moving }: Grounds, id: TaskId): TaskSpan | null =>
  spanOf((workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => {
    const booking = workspace.bookings.get(bookingId);
    const moves = new Set(moving.get(bookingId)?.map(({ day }) => day));
    return booking === undefined ? [] : [{ resourceId: booking.resourceId, days: booking.days.filter(({ day }) => !moves.has(day)) }];
  }));

const remember = (known: Map<TaskId, Bounds>, id: TaskId, bounds: Bounds): Bounds => {
  known.set(id, bounds);
  return bounds;
};

/** Whether work holds others up: it is booked, or the plan may book it. */
const isBookable = ({ workspace, jobsOf }: Grounds, id: TaskId): boolean => jobsOf(id).length > 0 || taskSpan(workspace, id) !== null;

/** When the quickest of all who may do a job ends it, having nothing else in scope to do. What is booked may also stay where it is. */
const firstFinish = (grounds: Grounds, job: Job, start: DayNumber): DayNumber => {
  let best = bookedDays(grounds, job)?.at(-1)?.day ?? grounds.lastDay + 1;
  const { from } = grounds.request;
  for (const { resource, until } of grounds.ableOf(job)) {
    const free = grounds.freeOf(resource.id, 'locked');
    let left = job.minutes;
    for (let day = start; day <= Math.min(until, best - 1); day += 1) {
      left -= free[day - from] ?? 0;
      if (left > 0) continue;
      best = day;
      break;
    }
  }
  return best;
};
