import { compareNames, type CrewNeed, type Task, type Workspace } from '../../model';

/** Something that can be asked to go along with a task, ready to be added to its crew. */
export interface CrewOffer {
  readonly id: string;
  readonly label: string;
  /** Quiet words beside it. */
  readonly note: string;
  readonly need: CrewNeed;
}

const usualLevel = 3;
const plain = { skillId: null, level: 1, resourceId: null, count: 1 } as const;

/** What one needs that goes along is called: "Mobile crane", "Rigging", "any equipment". */
export const crewName = (workspace: Workspace, { kind, skillId, resourceId }: CrewNeed): string => {
  if (resourceId !== null) return workspace.resources.get(resourceId)?.name ?? 'somebody who is gone';
  const skill = skillId === null ? '' : workspace.skills.get(skillId)?.name ?? 'a skill that is gone';
  if (kind === 'equipment') return skill === '' ? 'Any equipment' : `Equipment: ${skill}`;
  return skill === '' ? 'Any person' : skill;
};

/** Whoever and whatever can be asked to go along with a task: anybody, somebody with a skill, or one by name that it does not name yet. */
export const crewOffers = (workspace: Workspace, { crew }: Task): readonly CrewOffer[] => {
  const named = new Set(crew.map(({ resourceId }) => resourceId));
  const skills = [...workspace.skills.values()].filter(({ archived }) => !archived).sort((one, other) => compareNames(one.name, other.name));
  const resources = [...workspace.resources.values()].filter(({ id, archived }) => !archived && !named.has(id)).sort((one, other) => compareNames(one.name, other.name));
  const heldByEquipment = new Set(resources.flatMap(({ kind, skills: held }) => (kind === 'equipment' ? held.map(({ skillId }) => skillId) : [])));
  return [
    { id: 'person', label: 'Any person', note: '', need: { ...plain, kind: 'person' } },
    { id: 'equipment', label: 'Any equipment', note: '', need: { ...plain, kind: 'equipment' } },
    ...resources.filter(({ kind }) => kind === 'equipment').map(({ id, name }): CrewOffer => ({ id, label: name, note: 'equipment', need: { ...plain, kind: 'equipment', resourceId: id } })),
    ...skills.map(({ id, name }): CrewOffer => ({ id, label: name, note: 'a person with it', need: { ...plain, kind: 'person', skillId: id, level: usualLevel } })),
    ...skills.filter(({ id }) => heldByEquipment.has(id)).map(({ id, name }): CrewOffer => ({ id: `equipment ${id}`, label: `Equipment: ${name}`, note: 'equipment with it', need: { ...plain, kind: 'equipment', skillId: id, level: usualLevel } })),
    ...resources.filter(({ kind }) => kind !== 'equipment').map(({ id, name, role }): CrewOffer => ({ id, label: name, note: role, need: { ...plain, kind: 'person', resourceId: id } })),
  ];
};
