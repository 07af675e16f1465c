import { capacitySpan } from '../../calendar';
import type { DayNumber, Minutes, ResourceId, SkillRequirement, TaskId } from '../../model';
import { ableFor, horizonDays, requiredOf, type Grounds, type Job } from './jobs';

/** A day by which a job has to be done. */
export interface Due {
  readonly day: DayNumber;
  readonly kind: 'until' | 'deadline' | 'milestone' | 'project';
  /** Of the milestone or project. */
  readonly id: string;
}

/** One thing that counts, or is left aside to see whether a plan is ruled out without it. */
export type Fact =
  | { readonly kind: 'requirement'; readonly requirement: SkillRequirement }
  | { readonly kind: 'chosen' | 'holder' | 'expiry' | 'due' | 'locks' | 'oneGo' }
  | { readonly kind: 'before'; readonly taskId: TaskId }
  | { readonly kind: 'rival'; readonly job: Job };

/** A job, when it is due, and what else wants the same people in that time. */
export interface Question {
  readonly job: Job;
  readonly due: Due;
}

/** Why no plan can do a job in time, with the figures that show it; null: these facts do not rule it out. */
export type Proof =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'lapses'; readonly resourceIds: readonly ResourceId[] }
  | { readonly kind: 'late'; readonly start: DayNumber }
  /** Nobody has time for it, even if they did nothing else in scope. `most`: what the freest one has. */
  | { readonly kind: 'noTime'; readonly most: Minutes; readonly resourceIds: readonly ResourceId[]; readonly start: DayNumber }
  /** All who could do it together have less than it and its rivals take. */
  | { readonly kind: 'crowded'; readonly needed: Minutes; readonly there: Minutes; readonly resourceIds: readonly ResourceId[]; readonly start: DayNumber };

/** Whether facts rule out that a job is done by its day. Sound: what it rules out cannot be planned; not complete. */
export const proofOf = (grounds: Grounds, { job, due }: Question, facts: readonly Fact[]): Proof | null => {
  const has = (kind: Fact['kind']): boolean => facts.some((fact) => fact.kind === kind);
  const requirements = facts.flatMap((fact) => (fact.kind === 'requirement' ? [fact.requirement] : []));
  const able = ableFor(grounds, job, { requirements, chosen: has('chosen') ? 'chosen' : 'everybody', holder: has('holder') ? 'holder' : 'anybody' });
  if (able.length === 0) return { kind: 'nobody' };
  const last = has('due') ? Math.min(due.day, grounds.lastDay) : grounds.request.from + horizonDays - 1;
  const before = new Set(facts.flatMap((fact) => (fact.kind === 'before' ? [fact.taskId] : [])));
  const start = startOf(grounds, job, before);
  if (start > last) return { kind: 'late', start };
  const resourceIds = able.map(({ resource }) => resource.id);
  const locks = has('locks') ? 'locked' : 'unlocked';
  const time = able.map(({ resource, until }) => timeOf(grounds, resource.id, start, has('expiry') ? Math.min(last, until) : last, locks));
  const most = Math.max(...time.map(({ sum, run }) => (has('oneGo') ? run : sum)));
  if (most < job.minutes) {
    const lapsing = has('expiry') ? able.filter(({ until }) => until < last).map(({ resource }) => resource.id) : [];
    return lapsing.length === able.length ? { kind: 'lapses', resourceIds: lapsing } : { kind: 'noTime', most, resourceIds, start };
  }
  const needed = facts.reduce((sum, fact) => (fact.kind === 'rival' ? sum + fact.job.minutes : sum), job.minutes);
  const there = time.reduce((sum, each) => sum + each.sum, 0);
  return needed > there ? { kind: 'crowded', needed, there, resourceIds, start } : null;
};

/** Of those a proof counts, who may do the job as the plan asks. Where that does not matter to it, a proof counts others too, who must not be named. */
export const ableIn = (grounds: Grounds, { job }: Question, proof: Proof): readonly ResourceId[] => {
  const able = new Set(grounds.ableOf(job).map(({ resource }) => resource.id));
  return 'resourceIds' in proof ? proof.resourceIds.filter((id) => able.has(id)) : [];
};

/** A proof for those alone who may do the job as the plan asks: with their figures, whoever else the shortest proof counts. */
export const proofForAble = (grounds: Grounds, question: Question, facts: readonly Fact[], proof: Proof): Proof =>
  proofOf(grounds, question, [...facts.filter((fact) => !isAboutWho(fact)), ...factsOf(grounds, question).filter(isAboutWho)]) ?? proof;

const isAboutWho = ({ kind }: Fact): boolean => kind === 'requirement' || kind === 'chosen' || kind === 'holder';

/** When it can begin if only `before` of the tasks it waits for take time. */
const startOf = (grounds: Grounds, { task }: Job, before: ReadonlySet<TaskId>): DayNumber =>
  grounds.earliest(task.id, new Set(predecessorsOf(grounds, task.id).filter((id) => !before.has(id))));

/** Everything a task waits for, directly or through others, what lies furthest back first. */
export const predecessorsOf = ({ workspace }: Grounds, id: TaskId): readonly TaskId[] => {
  const found = new Set<TaskId>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { predecessorId } of workspace.tasks.get(next)?.dependencies ?? []) {
      if (found.has(predecessorId)) continue;
      found.add(predecessorId);
      queue.push(predecessorId);
    }
  }
  return [...found].reverse();
};

/** Free minutes of somebody in a window, all together and the most without a break. */
const timeOf = ({ workspace, request, freeOf }: Grounds, id: ResourceId, from: DayNumber, to: DayNumber, locks: 'locked' | 'unlocked'): { readonly sum: Minutes; readonly run: Minutes } => {
  const free = freeOf(id, locks);
  const capacity = capacitySpan(workspace, id, request.from, request.from + horizonDays);
  let sum = 0;
  let run = 0;
  let present = 0;
  for (let index = from - request.from; index <= Math.min(to - request.from, horizonDays - 1); index += 1) {
    const minutes = free[index] ?? 0;
    sum += minutes;
    // A day on which they work and have no time breaks off; a day off does not.
    if (minutes === 0 && (capacity[index] ?? 0) > 0) present = 0;
    present += minutes;
    run = Math.max(run, present);
  }
  return { sum, run };
};

/** All that counts for a question: what is asked, dates, what comes before, and the rivals whose people are all among its own and whose time lies in its window. */
export const factsOf = (grounds: Grounds, question: Question): readonly Fact[] => {
  const { job, due } = question;
  const { request } = grounds;
  const isHeld = job.holder !== null && !request.allowed.includes('reassign');
  return [
    ...rivalsOf(grounds, question).map((rival): Fact => ({ kind: 'rival', job: rival })),
    ...predecessorsOf(grounds, job.task.id).map((taskId): Fact => ({ kind: 'before', taskId })),
    { kind: 'locks' },
    ...(job.task.splittable && (job.bookingId === null || request.allowed.includes('split')) ? [] : [{ kind: 'oneGo' } as const]),
    ...(request.resourceIds === null ? [] : [{ kind: 'chosen' } as const]), ...(isHeld ? [{ kind: 'holder' } as const] : []),
    { kind: 'expiry' }, ...(due.kind === 'until' && request.until === null ? [] : [{ kind: 'due' } as const]),
    ...requiredOf(job.task).map((requirement): Fact => ({ kind: 'requirement', requirement })),
  ];
};

const nothing: ReadonlySet<TaskId> = new Set();

const rivalsOf = (grounds: Grounds, { job, due }: Question): readonly Job[] => {
  const own = new Set(grounds.ableOf(job).map(({ resource }) => resource.id));
  const start = grounds.earliest(job.task.id, nothing);
  return grounds.jobs.filter((other) => {
    if (other.task.id === job.task.id && other.bookingId === job.bookingId) return false;
    const able = grounds.ableOf(other);
    return able.length > 0 && able.length <= own.size && able.every(({ resource }) => own.has(resource.id)) && dueOf(grounds, other) <= due.day && grounds.earliest(other.task.id, nothing) >= start;
  });
};

/** By when a job has to be done at the latest, by its own dates and those of what it belongs to. */
const dueOf = ({ workspace, lastDay }: Grounds, { task }: Job): DayNumber => {
  const milestones = (workspace.index.milestonesByTask.get(task.id) ?? []).flatMap((id) => { const row = workspace.milestones.get(id); return row === undefined || row.archived || row.reachedDay !== null || row.dueDay === null ? [] : [row.dueDay]; });
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  return Math.min(lastDay, task.deadline ?? lastDay, project?.dueDay ?? lastDay, ...milestones);
};

/** The facts that are needed to rule it out: without any one of them it is not. Rivals are left aside first, then the rest in the order given. */
export const needed = (grounds: Grounds, question: Question, facts: readonly Fact[]): readonly Fact[] => {
  const isRuledOut = (kept: readonly Fact[]): boolean => proofOf(grounds, question, kept) !== null;
  let kept = fewestRivals(grounds, question, facts);
  for (const kind of ['before', 'rival'] as const) {
    const without = kept.filter((fact) => fact.kind !== kind);
    if (without.length < kept.length && isRuledOut(without)) kept = without;
  }
  for (const fact of kept) {
    if (fact.kind === 'rival') continue;
    const without = kept.filter((other) => other !== fact);
    if (isRuledOut(without)) kept = without;
  }
  return fewestRivals(grounds, question, kept);
};

/** Without the rivals that are not needed: how many are is a matter of adding up, smallest first. */
const fewestRivals = (grounds: Grounds, question: Question, facts: readonly Fact[]): readonly Fact[] => {
  const proof = proofOf(grounds, question, facts);
  if (proof?.kind !== 'crowded') return facts.filter(({ kind }) => kind !== 'rival');
  let spare = proof.needed - proof.there - 1;
  const left = new Set<Fact>();
  for (const fact of facts.filter((each) => each.kind === 'rival').sort((one, other) => one.job.minutes - other.job.minutes)) {
    if (fact.job.minutes > spare) break;
    spare -= fact.job.minutes;
    left.add(fact);
  }
  return facts.filter((fact) => !left.has(fact));
};
