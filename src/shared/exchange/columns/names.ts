import { nameKey, type CalendarId, type ProjectId, type SkillId, type Task, type TaskId, type Workspace } from '../../model';
import { quotedIfNeeded } from '../values';

/** How the rows of a workspace are called in a file. */
export interface FileNames {
  readonly skill: (id: SkillId) => string;
  readonly certified: (id: SkillId) => boolean;
  readonly project: (id: ProjectId) => string;
  readonly calendar: (id: CalendarId) => string;
  /** What a predecessor is called: the id it came with, its title, or our own id; the first that no other task shares. */
  readonly task: (id: TaskId) => string;
}

/** Plain names stand as they are; any other is quoted, so that no sign in it divides the list. */
const listMarks = /[^\p{L}\p{N} .&/#+-]/u;

/** The names of a workspace; made once for many rows. */
export const fileNames = (workspace: Pick<Workspace, 'skills' | 'projects' | 'calendars' | 'tasks'>): FileNames => {
  let uses: ReadonlyMap<string, number> | null = null;
  return {
    skill: (id) => workspace.skills.get(id)?.name ?? id,
    certified: (id) => workspace.skills.get(id)?.kind === 'certification',
    project: (id) => workspace.projects.get(id)?.name ?? id,
    calendar: (id) => workspace.calendars.get(id)?.name ?? id,
    task: (id) => {
      uses ??= usesOf(workspace.tasks.values());
      const task = workspace.tasks.get(id);
      const alone = [task?.externalId ?? '', task?.title ?? ''].find((name) => name !== '' && uses?.get(nameKey(name)) === 1);
      return quotedIfNeeded(alone ?? id, listMarks);
    },
  };
};

const usesOf = (tasks: Iterable<Task>): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { externalId, title } of tasks) {
    for (const name of new Set([nameKey(externalId), nameKey(title)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
};
