import type { IntervalModel, IntervalPlan } from '../../src/shared/planner/intervals/model';
import type { FileSchedule, Instance, Work } from './instances';

/** A model and what leads back from it to the jobs of the file. */
export interface Compiled {
  readonly model: IntervalModel;
  readonly scheduleOf: (plan: IntervalPlan) => FileSchedule;
}

/** One slot: what its person is there for, and who may fill it. */
interface Slot {
  readonly skill: number | null;
  readonly eligible: readonly number[];
}

/** Offsets of lists that lie one behind the other. */
const offsetsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const offsets = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) offsets[index + 1] = (offsets[index] ?? 0) + list.length;
  return offsets;
};

const slotsOf = (instance: Instance): readonly (readonly Slot[])[] => {
  if (instance.kind === 'rcpsp') return instance.duration.map(() => []);
  if (instance.kind === 'mspsp') {
    const masters = (instance.required[0] ?? []).map((_none, skill) => instance.mastery.flatMap((row, person) => (row[skill] === true ? [person] : [])));
    return instance.required.map((row) => row.flatMap((count, skill) => Array.from({ length: count }, () => ({ skill, eligible: masters[skill] ?? [] }))));
  }
  // Named twice, a skill counts at its highest level: the last one of these pairs stays.
  const held = instance.held.map((skills) => new Map([...skills].sort((a, b) => a.level - b.level).map(({ skill, level }) => [skill, level])));
  return instance.required.map((required) => [{
    skill: null,
    eligible: held.flatMap((levels, person) => (required.every(({ skill, level }) => (levels.get(skill) ?? -1) >= level) ? [person] : [])),
  }]);
};

/** The first and the last job of most files take no time and nobody: they say only where a plan begins and ends. */
const realJobs = (instance: Instance, slots: readonly (readonly Slot[])[]): readonly number[] => {
  const hasBefore = new Set(instance.precedences.map(({ after }) => after));
  const hasAfter = new Set(instance.precedences.map(({ before }) => before));
  const takes = (job: number): boolean => (slots[job] ?? []).length > 0 || (instance.kind === 'rcpsp' && (instance.need[job] ?? []).some((units) => units > 0));
  return instance.duration.flatMap((units, job) => (units > 0 || takes(job) || (hasBefore.has(job) && hasAfter.has(job)) ? [job] : []));
};

/** Compiles a file's facts for the planner. */
export const compile = (instance: Instance): Compiled => {
  const slotsByJob = slotsOf(instance);
  const jobs = realJobs(instance, slotsByJob);
  const taskOf = new Map(jobs.map((job, task) => [job, task]));
  const predecessors = jobs.map((): number[] => []);
  for (const { before, after } of instance.precedences) {
    const task = taskOf.get(before);
    if (task !== undefined) predecessors[taskOf.get(after) ?? -1]?.push(task);
  }
  const slots = jobs.map((job) => slotsByJob[job] ?? []);
  const all = slots.flat();
  const capacity = instance.kind === 'rcpsp' ? instance.capacity : [];
  const slotsFrom = offsetsOf(slots);
  const model: IntervalModel = {
    tasks: jobs.length,
    duration: Int32Array.from(jobs, (job) => instance.duration[job] ?? 0),
    predecessorsFrom: offsetsOf(predecessors),
    predecessors: Int32Array.from(predecessors.flat()),
    pools: capacity.length,
    capacity: Int32Array.from(capacity),
    need: Int32Array.from(instance.kind === 'rcpsp' ? jobs.flatMap((job) => instance.need[job] ?? []) : []),
    people: instance.kind === 'rcpsp' ? 0 : instance.kind === 'mspsp' ? instance.mastery.length : instance.held.length,
    slotsFrom,
    eligibleFrom: offsetsOf(all.map(({ eligible }) => eligible)),
    eligible: Int32Array.from(all.flatMap(({ eligible }) => eligible)),
  };
  const scheduleOf = (plan: IntervalPlan): FileSchedule => {
    // Where a last job that was left out begins.
    const isSink = new Set(instance.precedences.map(({ after }) => after));
    const workOf = (job: number): readonly Work[] => {
      const first = slotsFrom[taskOf.get(job) ?? -1] ?? 0;
      return (slotsByJob[job] ?? []).map(({ skill }, index) => ({ person: plan.person[first + index] ?? -1, skill }));
    };
    const startOf = (job: number): number => plan.start[taskOf.get(job) ?? -1] ?? Number.NaN;
    return {
      start: instance.duration.map((_units, job) => (taskOf.has(job) ? startOf(job) : isSink.has(job) ? plan.makespan : 0)),
      work: instance.duration.map((_units, job) => workOf(job)),
      makespan: plan.makespan,
    };
  };
  return { model, scheduleOf };
};
