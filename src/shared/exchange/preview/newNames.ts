import { nameKey, projectId, skillId, type Op, type Project, type ProjectId, type Skill, type SkillId, type Workspace } from '../../model';

/** Skills and projects by name, created where a file names one that is not there. */
export interface NewNames {
  readonly skill: (name: string, kind: Skill['kind']) => SkillId;
  readonly project: (name: string) => ProjectId;
  /** The skill or project that was created under this id. */
  readonly rowOf: (id: string) => Skill | Project | undefined;
  readonly ops: () => readonly Op[];
}

const hues = 12;

export const newNames = (workspace: Workspace, newId: () => string): NewNames => {
  const skills = new Map([...workspace.skills.values()].map((skill) => [nameKey(skill.name), skill.id]));
  const projects = new Map<string, ProjectId>();
  const all: Project[] = [];
  for (const project of [...workspace.projects.values()].sort((a, b) => Number(b.archived) - Number(a.archived) || (a.id < b.id ? 1 : -1))) {
    all.push(project);
    if (project.externalId !== '') projects.set(nameKey(project.externalId), project.id);
  }
  for (const project of all) projects.set(nameKey(project.name), project.id);
  const ops: Op[] = [];
  const made = new Map<string, Skill | Project>();
  return {
    ops: () => ops,
    rowOf: (id) => made.get(id),
    skill: (name, kind) => {
      const known = skills.get(nameKey(name));
      if (known !== undefined) return known;
      const id = skillId(newId());
      skills.set(nameKey(name), id);
      const after: Skill = { id, name, kind, archived: false };
      made.set(id, after);
      ops.push({ table: 'skills', id, before: null, after });
      return id;
    },
    project: (name) => {
      const known = projects.get(nameKey(name));
      if (known !== undefined) return known;
      const after: Project = { id: projectId(newId()), name, code: freeCode(name, all), hue: leastUsedHue(all), leadId: null, startDay: null, dueDay: null, priority: 2, client: '', notes: '', externalId: '', archived: false };
      projects.set(nameKey(name), after.id);
      all.push(after);
      made.set(after.id, after);
      ops.push({ table: 'projects', id: after.id, before: null, after });
      return after.id;
    },
  };
};

const leastUsedHue = (projects: readonly Project[]): number => {
  const uses = Array.from({ length: hues }, (_, hue) => projects.filter((project) => project.hue === hue).length);
  return uses.indexOf(Math.min(...uses));
};

/** Initials of three words or more, else the first three letters; a number behind where it is taken. */
const freeCode = (name: string, projects: readonly Project[]): string => {
  const words = name.toUpperCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const base = words.length >= 3 ? words.slice(0, 4).map((word) => word.slice(0, 1)).join('') : words.join('').slice(0, 3);
  const taken = new Set(projects.map(({ code }) => code.toUpperCase()));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}${number}`;
    if (!taken.has(code)) return code;
  }
};
