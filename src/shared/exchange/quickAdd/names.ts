import { nameKey, type Project, type Skill, type Task, type Workspace } from '../../model';

const skillMaps = new WeakMap<Workspace['skills'], ReadonlyMap<string, Skill>>();
const taskMaps = new WeakMap<Workspace['tasks'], ReadonlyMap<string, readonly Task[]>>();

/** Skills by name, however it is written; of two with the same name the one that is not archived. */
export const skillsByName = (workspace: Workspace): ReadonlyMap<string, Skill> => {
  const known = skillMaps.get(workspace.skills);
  if (known !== undefined) return known;
  const byName = new Map<string, Skill>();
  const skills = [...workspace.skills.values()].sort((a, b) => Number(b.archived) - Number(a.archived) || (a.id < b.id ? -1 : 1));
  for (const skill of skills) byName.set(nameKey(skill.name), skill);
  skillMaps.set(workspace.skills, byName);
  return byName;
};

/** Kinds of tasks in use, as they are spelled, by name. */
export const kindsByName = ({ tasks }: Workspace): ReadonlyMap<string, string> => {
  const byName = new Map<string, string>();
  for (const { kind } of tasks.values()) if (kind !== '' && !byName.has(nameKey(kind))) byName.set(nameKey(kind), kind);
  return byName;
};

/** Tasks that are not archived, by title and by the id of the file they came from. */
export const tasksByTitle = (workspace: Workspace): ReadonlyMap<string, readonly Task[]> => {
  const known = taskMaps.get(workspace.tasks);
  if (known !== undefined) return known;
  const byTitle = new Map<string, Task[]>();
  const keep = (key: string, task: Task): void => void (byTitle.get(key)?.push(task) ?? byTitle.set(key, [task]));
  for (const task of workspace.tasks.values()) {
    if (task.archived) continue;
    keep(nameKey(task.title), task);
    if (task.externalId !== '' && nameKey(task.externalId) !== nameKey(task.title)) keep(nameKey(task.externalId), task);
  }
  taskMaps.set(workspace.tasks, byTitle);
  return byTitle;
};

/** The project a few letters mean: its name, its code, or the only name that begins so. */
export const projectNamed = (workspace: Workspace, text: string): Project | null => {
  const wanted = nameKey(text);
  const open = [...workspace.projects.values()].filter(({ archived }) => !archived);
  const exact = open.find(({ name, code }) => nameKey(name) === wanted || nameKey(code) === wanted);
  if (exact !== undefined) return exact;
  const [only, another] = open.filter(({ name }) => nameKey(name).startsWith(wanted));
  return only !== undefined && another === undefined ? only : null;
};
