import { type NewTask } from '../../../shared/commands';
import { succeed, taskId, type DayNumber, type Result, type Task, type Workspace } from '../../../shared/model';
import type { GridNewRow } from '../../widgets/grid';
import { taskPatchOf } from './taskPatch';

/** A task that cells are read against: it is in no workspace and belongs to no project. */
const blank: Task = {
  id: taskId('new'), projectId: null, title: 'New task', effort: 0, remaining: 0, kind: '', percentFrom: 'effort', percentByHand: 0, effortOf: 'people', priority: 2, earliestStart: null, deadline: null, status: 'todo', blockedReason: '',
  splittable: true, requirements: [], crew: [], dependencies: [], tags: [], checklist: [], notes: '', links: [], externalId: '', archived: false,
};

/** Pasted rows as new tasks. Empty cells say nothing; a row without a title, and cells that cannot be read, refuse with the row's number. */
export const newTasksOf = (workspace: Workspace, rows: readonly GridNewRow[], today: DayNumber): Result<readonly NewTask[]> => {
  const reading: Workspace = { ...workspace, tasks: withBlank(workspace) };
  const tasks: NewTask[] = [];
  for (const [index, cells] of rows.entries()) {
    let task: NewTask = { title: '' };
    for (const { columnId, text } of cells) {
      if (text === '' && columnId !== 'title') continue;
      const patch = taskPatchOf(reading, blank.id, columnId, text, today);
      if (!patch.ok) return { ok: false, refusal: { ...patch.refusal, sentence: `New row ${String(index + 1)}: ${patch.refusal.sentence}` } };
      task = { ...task, ...patch.value };
    }
    if (task.title === '') return { ok: false, refusal: { code: 'no-title', sentence: `New row ${String(index + 1)} has no title.`, nextStep: 'Paste with the focus in the Task column.' } };
    tasks.push(task);
  }
  return succeed(tasks);
};

const withBlank = (workspace: Workspace): Workspace['tasks'] => {
  const { tasks } = workspace;
  return { size: tasks.size, keys: () => tasks.keys(), values: () => tasks.values(), has: (id) => id === blank.id || tasks.has(id), get: (id) => (id === blank.id ? blank : tasks.get(id)) };
};
