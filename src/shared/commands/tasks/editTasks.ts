import { quotedTitle, type Op, type Task, type TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { skillNames, type NewRequirement, type SkillNames } from '../support/skillNames';
import { gone } from '../support/words';
import { tidyTags } from './newTask';

/** Fields to change on every task named; absent fields stay. */
export type TaskPatch = Partial<Omit<Task, 'id' | 'archived' | 'requirements'>> & {
  /** Replaces all that the tasks ask for. */
  readonly requirements?: readonly NewRequirement[];
  /** Asked for besides what each task asks for already; a skill asked for already takes the new level and need. */
  readonly addRequirements?: readonly NewRequirement[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
};

export interface EditTasksInput {
  readonly ids: readonly TaskId[];
  readonly patch: TaskPatch;
}

const fieldWords: Partial<Record<keyof Task, string>> = {
  projectId: 'project', effort: 'effort', remaining: 'remaining effort', priority: 'priority', earliestStart: 'earliest start', deadline: 'due day', status: 'status',
  splittable: 'splitting', requirements: 'skills', dependencies: 'dependencies', tags: 'tags', checklist: 'checklist', notes: 'notes', links: 'links',
};

/** Changes fields of one or many tasks. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editTasks: Command<EditTasksInput> = (workspace, { ids, patch }, context) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const names = skillNames(workspace, context);
  const pairs = tasks.map((task) => ({ before: task, after: taskAfter(task, patch, names) }));
  const ops: readonly Op[] = pairs.flatMap(({ before, after }) => edited('tasks', before, after));
  return checkedDraft(workspace, editLabel(pairs.map(({ before, after }) => ({ name: quotedTitle(before.title), before, after })), fieldWords, 'task'), ops.length === 0 ? [] : [...names.ops(), ...ops]);
};

const taskAfter = (task: Task, patch: TaskPatch, names: SkillNames): Task => {
  const { requirements, addRequirements, addTags, removeTags, ...plain } = patch;
  const wanted: { -readonly [Field in keyof Task]?: Task[Field] } = plain;
  if (plain.title !== undefined) wanted.title = plain.title.trim();
  if (requirements !== undefined) wanted.requirements = names.requirements(requirements);
  if (addRequirements !== undefined) {
    const added = names.requirements(addRequirements);
    const given = new Set(added.map(({ skillId }) => skillId));
    wanted.requirements = [...(wanted.requirements ?? task.requirements).filter(({ skillId }) => !given.has(skillId)), ...added];
  }
  if (plain.tags !== undefined || addTags !== undefined || removeTags !== undefined) {
    const dropped = new Set(tidyTags(removeTags ?? []));
    wanted.tags = tidyTags([...(plain.tags ?? task.tags), ...(addTags ?? [])]).filter((tag) => !dropped.has(tag));
  }
  return patched(task, { ...wanted, ...followingFields(task, plain) });
};

/** Fields that follow from others unless they are given: what is left after a new effort or status, why it is blocked. */
const followingFields = (task: Task, patch: TaskPatch): Partial<Task> => {
  const effort = patch.effort ?? task.effort;
  const status = patch.status ?? task.status;
  const reopened = task.status === 'done' && status !== 'done';
  const done = task.effort - task.remaining;
  const left = status === 'done' ? 0 : reopened && task.remaining === 0 ? effort : Math.max(0, effort - done);
  return {
    ...(patch.remaining === undefined ? { remaining: left } : {}),
    ...(status !== 'blocked' && patch.blockedReason === undefined ? { blockedReason: '' } : {}),
  };
};
