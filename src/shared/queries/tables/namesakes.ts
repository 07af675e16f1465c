import { isOpOf, nameKey, quotedTitle, type Change, type Project, type Resource, type Workspace } from '../../model';

const looks = ({ name, role, team }: Pick<Resource, 'name' | 'role' | 'team'>): string => [name, role, team].map(nameKey).join('\n');

/** Says that somebody else in use has the same name, role and team, and how to tell them apart; null: nobody has. */
export const namesakeOfResource = (workspace: Workspace, resource: Resource): string | null => {
  const wanted = looks(resource);
  for (const other of workspace.resources.values()) {
    if (other.id !== resource.id && !other.archived && looks(other) === wanted) return `There is another ${other.name}: add a role or team to tell them apart.`;
  }
  return null;
};

/** Says that another project in use has the same name; null: none has. */
export const namesakeOfProject = (workspace: Workspace, project: Project): string | null => {
  for (const other of workspace.projects.values()) {
    if (other.id !== project.id && !other.archived && nameKey(other.name) === nameKey(project.name)) return `There is another ${quotedTitle(other.name)}${other.code === '' ? '' : ` (${other.code})`}: imports find projects by name, so give one a name of its own.`;
  }
  return null;
};

/** What is to be said of names after a change that added rows; empty where all can be told apart. `workspace` is the one after it. */
export const namesakeWords = (workspace: Workspace, { ops }: Pick<Change, 'ops'>): string => {
  for (const op of ops) {
    if (op.before !== null || op.after === null) continue;
    const words = isOpOf(op, 'resources') ? namesakeOfResource(workspace, op.after) : isOpOf(op, 'projects') ? namesakeOfProject(workspace, op.after) : null;
    if (words !== null) return words;
  }
  return '';
};
