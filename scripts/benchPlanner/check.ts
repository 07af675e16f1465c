// Whether a schedule keeps what its file says. This shares no code with the planner: it goes by the file's facts, unit by unit.
import type { FileSchedule, Instance, MspspInstance, MsRcpspInstance, RcpspInstance, Work } from './instances';

const name = (job: number): string => `task ${String(job + 1)}`;
const person = (number: number): string => `person ${String(number + 1)}`;

const startFaults = ({ duration, precedences }: Instance, { start, makespan }: FileSchedule): readonly string[] => {
  if (start.length !== duration.length) return [`${String(duration.length)} tasks, but ${String(start.length)} starts`];
  const odd = start.flatMap((at, job) => (Number.isInteger(at) && at >= 0 ? [] : [`${name(job)} starts at ${String(at)}`]));
  if (odd.length > 0) return odd;
  const ends = start.map((at, job) => at + (duration[job] ?? 0));
  const late = precedences.flatMap(({ before, after }) => ((ends[before] ?? 0) <= (start[after] ?? 0) ? [] : [`${name(after)} starts at ${String(start[after])}, before ${name(before)} ends at ${String(ends[before])}`]));
  const end = Math.max(0, ...ends);
  return makespan === end ? late : [...late, `it is said to end at ${String(makespan)}, but ends at ${String(end)}`];
};

/** Counts the units of every pool in every unit of time. */
const poolFaults = ({ duration, capacity, need }: RcpspInstance, { start }: FileSchedule): readonly string[] =>
  capacity.flatMap((units, pool) => {
    const used = new Map<number, number>();
    for (const [job, at] of start.entries()) {
      for (let time = at; time < at + (duration[job] ?? 0); time += 1) used.set(time, (used.get(time) ?? 0) + (need[job]?.[pool] ?? 0));
    }
    const over = [...used].filter(([, taken]) => taken > units).map(([time]) => time);
    return over.length === 0 ? [] : [`pool ${String(pool + 1)} has ${String(units)} units and gives more at ${String(Math.min(...over))}`];
  });

/** Nobody does two tasks in one unit of time. Work that takes no time takes nobody's. */
const doubleFaults = ({ duration }: Instance, { start, work }: FileSchedule): readonly string[] => {
  const busy = new Map<string, number>();
  const faults: string[] = [];
  for (const [job, at] of start.entries()) {
    const there = new Set((work[job] ?? []).map((one) => one.person));
    for (const who of there) {
      for (let time = at; time < at + (duration[job] ?? 0); time += 1) {
        const key = `${String(who)} ${String(time)}`;
        const other = busy.get(key);
        if (other === undefined) {
          busy.set(key, job);
          continue;
        }
        faults.push(`${person(who)} does ${name(other)} and ${name(job)} at ${String(time)}`);
        break;
      }
    }
  }
  return faults;
};

const unknownFaults = (work: readonly Work[], job: number, people: number): readonly string[] =>
  work.flatMap((one) => (Number.isInteger(one.person) && one.person >= 0 && one.person < people ? [] : [`${name(job)} is given to person ${String(one.person + 1)}, who is not there`]));

/** One person a task, who holds every skill it requires, at the level or above. A skill not held is not level 0. */
const holderFaults = ({ required, held }: MsRcpspInstance, { work }: FileSchedule): readonly string[] =>
  required.flatMap((skills, job) => {
    const [one, ...more] = work[job] ?? [];
    if (one === undefined || more.length > 0) return [`${name(job)} needs one person and has ${String((work[job] ?? []).length)}`];
    const unknown = unknownFaults([one], job, held.length);
    if (unknown.length > 0) return unknown;
    return skills.flatMap(({ skill, level }) =>
      (held[one.person] ?? []).some((own) => own.skill === skill && own.level >= level) ? [] : [`${name(job)} needs ${skill} ${String(level)}, which ${person(one.person)} does not hold`]);
  });

/** As many people as each skill asks for, all different, each for one skill that he or she masters. */
const masterFaults = ({ required, mastery }: MspspInstance, { work }: FileSchedule): readonly string[] =>
  required.flatMap((counts, job) => {
    const team = work[job] ?? [];
    const unknown = unknownFaults(team, job, mastery.length);
    if (unknown.length > 0) return unknown;
    const twice = team.filter((one, index) => team.some((other, at) => at < index && other.person === one.person)).map((one) => `${name(job)} counts ${person(one.person)} twice`);
    const unable = team.flatMap((one) => (one.skill !== null && mastery[one.person]?.[one.skill] === true ? [] : [`${name(job)} has ${person(one.person)} for skill ${String((one.skill ?? -1) + 1)}, not mastered`]));
    const wrong = counts.flatMap((count, skill) => {
      const there = team.filter((one) => one.skill === skill).length;
      return there === count ? [] : [`${name(job)} needs ${String(count)} people for skill ${String(skill + 1)} and has ${String(there)}`];
    });
    return [...twice, ...unable, ...wrong];
  });

/** Everything in which a schedule breaks what its file says; empty: it keeps all of it. */
export const faultsOf = (instance: Instance, schedule: FileSchedule): readonly string[] => {
  const starts = startFaults(instance, schedule);
  // Times that are none cannot be counted through.
  if (schedule.start.length !== instance.duration.length || schedule.start.some((at) => !Number.isInteger(at) || at < 0)) return starts;
  if (instance.kind === 'rcpsp') return [...starts, ...poolFaults(instance, schedule)];
  const people = instance.kind === 'msrcpsp' ? holderFaults(instance, schedule) : masterFaults(instance, schedule);
  return [...starts, ...people, ...doubleFaults(instance, schedule)];
};
