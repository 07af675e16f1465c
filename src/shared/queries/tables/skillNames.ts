import { nameKey, type Resource, type Skill, type Task, type Workspace } from '../../model';
import type { NamedHolding, NamedRequirement } from './skillText';

type Skills = Workspace['skills'];
const byName = new WeakMap<Skills, ReadonlyMap<string, Skill>>();

/** Skills by name; of two with one name the one in use wins over the archived one. */
const skillsByName = (skills: Skills): ReadonlyMap<string, Skill> => {
  const known = byName.get(skills);
  if (known !== undefined) return known;
  const map = new Map<string, Skill>();
  for (const skill of skills.values()) {
    const key = nameKey(skill.name);
    const other = map.get(key);
    if (other === undefined || other.archived) map.set(key, skill);
  }
  byName.set(skills, map);
  return map;
};

/** The skill of that name, letter case aside. */
export const skillNamed = (workspace: Workspace, name: string): Skill | undefined => skillsByName(workspace.skills).get(nameKey(name));

/** A task's requirements by name; skills that are gone are left out. */
export const namedRequirements = (workspace: Workspace, task: Task): readonly NamedRequirement[] =>
  task.requirements.flatMap(({ skillId, level, need }) => {
    const skill = workspace.skills.get(skillId);
    return skill === undefined ? [] : [{ name: skill.name, level, need }];
  });

/** What a resource can do, by name; skills that are gone are left out. */
export const namedHoldings = (workspace: Workspace, resource: Resource): readonly NamedHolding[] =>
  resource.skills.flatMap(({ skillId, level, expires }) => {
    const skill = workspace.skills.get(skillId);
    return skill === undefined ? [] : [{ name: skill.name, level, expires }];
  });

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Letters that may differ for a name to be a likely slip of the pen: none in short names, where MIG and TIG are two skills. */
const slips = (name: string): number => (name.length <= 3 ? 0 : name.length <= 5 ? 1 : 2);

/** The skill in use whose name is nearly the one given; null where none is near, or one has exactly that name. */
export const nearestSkillName = (workspace: Workspace, name: string): string | null => {
  const wanted = nameKey(name);
  if (skillNamed(workspace, name) !== undefined) return null;
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const skill of workspace.skills.values()) {
    if (skill.archived || Math.abs(skill.name.length - wanted.length) > 2) continue;
    const far = distance(skill.name.toLowerCase(), wanted);
    if (far <= slips(wanted) && (best === null || far < best.far)) best = { name: skill.name, far };
  }
  return best?.name ?? null;
};
