import { capacitySpan } from '../../calendar';
import { countsAsEffort, ratesOn, skillMatch, type DayNumber, type MinorUnits, type Resource, type ResourceId, type Task, type Workspace } from '../../model';

/** Somebody who can do work of one signature. */
export interface Candidate {
  /** Position in `Staff.resources`. */
  readonly person: number;
  /** Days after the status day up to which every certification it takes is valid. */
  readonly until: number;
  /** Levels held above those required: less is closer. */
  readonly surplus: number;
}

/** All tasks that require the same skills at the same levels, and who can do them. */
export interface Group {
  readonly index: number;
  readonly candidates: readonly Candidate[];
}

/**
 * Who is there to do work, with what each can do and has time for. The same for all forecasts of one lineage: groups are only
 * ever added, and everything else depends on tables that make a new staff when they change.
 */
export interface Staff {
  readonly statusDay: DayNumber;
  /** Sorted by id. */
  readonly resources: readonly Resource[];
  readonly indexOf: ReadonlyMap<ResourceId, number>;
  /** Cost of an hour on the status day; unknown ones after all others. */
  readonly rates: readonly MinorUnits[];
  readonly groups: Map<string, Group>;
  /** Groups that each person is a candidate of. */
  readonly groupsOf: readonly number[][];
}

/** How far ahead free time is looked for: two years. */
export const horizonDays = 731;
/** Not a working day of that person. Less than any minutes. */
export const notWorked = -32_768;
/** Unknown rates come after known ones. */
const unknownRate = Number.MAX_SAFE_INTEGER;

export const staffOf = (workspace: Workspace, statusDay: DayNumber): Staff => {
  const resources = [...workspace.resources.values()].filter(({ archived }) => !archived).sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    statusDay,
    resources,
    indexOf: new Map(resources.map(({ id }, index) => [id, index])),
    rates: resources.map((resource) => ratesOn(resource, statusDay).costPerHour ?? unknownRate),
    groups: new Map(),
    groupsOf: resources.map(() => []),
  };
};

/** The group of a task, made when it is first asked for. */
export const groupOf = (staff: Staff, task: Task): Group => {
  const required = task.requirements.filter(({ need }) => need === 'required');
  const signature = `${task.effortOf}${required.map(({ skillId, level }) => `|${skillId}:${String(level)}`).sort().join('')}`;
  const known = staff.groups.get(signature);
  if (known !== undefined) return known;
  const able = staff.resources.flatMap((resource, person) => candidateOf(staff, task, resource, person));
  const real = able.filter(({ person }) => staff.resources[person]?.kind !== 'placeholder');
  // A placeholder has time because nobody holds the role yet: it counts only where nobody else can do it.
  const group = { index: staff.groups.size, candidates: real.length > 0 ? real : able };
  staff.groups.set(signature, group);
  for (const { person } of group.candidates) staff.groupsOf[person]?.push(group.index);
  return group;
};

const candidateOf = (staff: Staff, task: Task, resource: Resource, person: number): readonly Candidate[] => {
  if (!countsAsEffort(task, resource)) return [];
  let until = horizonDays;
  let surplus = 0;
  for (const requirement of task.requirements) {
    if (requirement.need !== 'required') continue;
    const { verdict, held, wanted, expires } = skillMatch(resource, requirement, staff.statusDay);
    if (verdict !== 'met') return [];
    if (expires !== null) until = Math.min(until, expires - staff.statusDay);
    surplus += held - wanted;
  }
  return [{ person, until, surplus }];
};

/** Preferred skills of a task that a resource holds at the level asked for. */
export const preferredMet = ({ requirements }: Task, resource: Resource | undefined, day: DayNumber): number => {
  let met = 0;
  for (const requirement of requirements) {
    if (requirement.need === 'preferred' && resource !== undefined && skillMatch(resource, requirement, day).verdict === 'met') met += 1;
  }
  return met;
};

/** Free minutes of a person on each day from the status day on, bookings taken off: `notWorked` or 0 and more. */
export const freeRow = (workspace: Workspace, { statusDay, resources }: Staff, person: number): Int16Array => {
  const row = new Int16Array(horizonDays);
  const id = resources[person]?.id;
  if (id === undefined) return row.fill(notWorked);
  const capacity = capacitySpan(workspace, id, statusDay, statusDay + horizonDays);
  for (let offset = 0; offset < horizonDays; offset += 1) row[offset] = (capacity[offset] ?? 0) === 0 ? notWorked : capacity[offset] ?? 0;
  for (const [day, minutes] of workspace.index.load.get(id) ?? []) {
    const free = row[day - statusDay];
    if (free !== undefined && free !== notWorked) row[day - statusDay] = Math.max(0, free - minutes);
  }
  return row;
};
