import { skillMatch, type CrewNeed, type DayNumber, type MinorUnits, type Resource, type ResourceId, type SkillRequirement, type Task, type Workspace } from '../../model';
import { ratesOn } from '../../model';
import type { PlanRequest } from '../request';
import { never } from './model';
import { isOfKind } from './roles';

/** Somebody who can do work, and the last day on which, counted from the first of the plan. */
export interface Candidate {
  readonly person: number;
  readonly until: number;
}

/** Who is there, and who can do what; lists are made once for all work that asks the same. */
export interface Staff {
  readonly workspace: Workspace;
  readonly from: DayNumber;
  /** Not archived, sorted by id. */
  readonly resources: readonly Resource[];
  readonly indexOf: ReadonlyMap<ResourceId, number>;
  /** Who may be given work; null: all of them. */
  readonly chosen: ReadonlySet<ResourceId> | null;
  /** Dearest rate known: who has none is counted at it, so that nobody is chosen because a rate is missing. */
  readonly dearest: MinorUnits;
  readonly groups: Map<string, readonly Candidate[]>;
}

export const staffOf = (workspace: Workspace, { from, resourceIds }: PlanRequest): Staff => {
  const resources = [...workspace.resources.values()].filter(({ archived }) => !archived).sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    workspace, from, resources, indexOf: new Map(resources.map(({ id }, index) => [id, index])), chosen: resourceIds === null ? null : new Set(resourceIds),
    dearest: dearestRate(workspace, from), groups: new Map(),
  };
};

/** The dearest hour of anybody who is there on a day. */
export const dearestRate = (workspace: Workspace, day: DayNumber): MinorUnits => {
  let dearest = 0;
  for (const resource of workspace.resources.values()) if (!resource.archived) dearest = Math.max(dearest, ratesOn(resource, day).costPerHour ?? 0);
  return dearest;
};

/** Up to which day a resource may do what is required; -1: it may not. */
export const ableUntil = (staff: Staff, resource: Resource, required: readonly Pick<SkillRequirement, 'skillId' | 'level'>[]): number => {
  let until = never;
  for (const { skillId, level } of required) {
    const { verdict, expires } = skillMatch(resource, { skillId, level, need: 'required' }, staff.from);
    if (verdict !== 'met') return -1;
    if (expires !== null) until = Math.min(until, expires - staff.from);
  }
  return until;
};

export const requiredOf = (task: Task): readonly SkillRequirement[] => task.requirements.filter(({ need }) => need === 'required');

/** Everybody who may be given the work of a task. A placeholder only where nobody else could do it. */
export const workersFor = (staff: Staff, task: Task): readonly Candidate[] => {
  const required = requiredOf(task);
  const signature = `${task.effortOf}${required.map(({ skillId, level }) => `|${skillId}:${String(level)}`).sort().join('')}`;
  return grouped(staff, signature, ({ kind }) => (kind === 'equipment') === (task.effortOf === 'equipment'), required);
};

/** Everybody who may fill a place in a crew. */
export const crewFor = (staff: Staff, need: CrewNeed): readonly Candidate[] => {
  if (need.resourceId !== null) {
    const person = staff.indexOf.get(need.resourceId);
    return person === undefined ? [] : [{ person, until: never }];
  }
  const required = need.skillId === null ? [] : [{ skillId: need.skillId, level: need.level }];
  return grouped(staff, `crew|${need.kind}|${need.skillId ?? ''}|${String(need.level)}`, (resource) => isOfKind(need, resource), required);
};

const grouped = (staff: Staff, signature: string, isKind: (resource: Resource) => boolean, required: readonly Pick<SkillRequirement, 'skillId' | 'level'>[]): readonly Candidate[] => {
  const known = staff.groups.get(signature);
  if (known !== undefined) return known;
  const able = staff.resources.flatMap((resource, person): readonly Candidate[] => {
    if (!isKind(resource) || (staff.chosen !== null && !staff.chosen.has(resource.id))) return [];
    const until = ableUntil(staff, resource, required);
    return until < 0 ? [] : [{ person, until }];
  });
  const real = able.filter(({ person }) => staff.resources[person]?.kind !== 'placeholder');
  const group = real.length > 0 ? real : able;
  staff.groups.set(signature, group);
  return group;
};
