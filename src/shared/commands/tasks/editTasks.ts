import { actualEffort, progressOf, quotedTitle, type Op, type Task, type TaskId, type Workspace } from '../../model';
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
  projectId: 'project', effort: 'effort', remaining: 'remaining effort', kind: 'kind', percentFrom: 'source of percent complete', percentByHand: 'percent complete', blockedReason: 'what blocks', priority: 'priority', earliestStart: 'earliest start', deadline: 'due day', status: 'status',
  splittable: 'splitting', requirements: 'skills', crew: 'the crew', dependencies: 'dependencies', tags: 'tags', checklist: 'checklist', notes: 'notes', links: 'links',
};

/** Changes fields of one or many tasks. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editTasks: Command<EditTasksInput> = (workspace, { ids, patch }, context) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const names = skillNames(workspace, context);
  const pairs = tasks.map((task) => ({ before: task, after: taskAfter(workspace, task, patch, names) }));
  const ops: readonly Op[] = pairs.flatMap(({ before, after }) => edited('tasks', before, after));
  return checkedDraft(workspace, editLabel(pairs.map(({ before, after }) => ({ name: quotedTitle(before.title), before, after })), fieldWords, 'task'), ops.length === 0 ? [] : [...names.ops(), ...ops]);
};

const taskAfter = (workspace: Workspace, task: Task, patch: TaskPatch, names: SkillNames): Task => {
  const { requirements, addRequirements, addTags, removeTags, ...plain } = patch;
  const wanted: { -readonly [Field in keyof Task]?: Task[Field] } = plain;
  if (plain.title !== undefined) wanted.title = plain.title.trim();
  if (plain.kind !== undefined) wanted.kind = plain.kind.trim();
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
  return patched(task, { ...wanted, ...followingFields(workspace, task, plain) });
};

/**
 * Fields that follow from others unless they are given: what is left after a new effort or status, a task that has something
 * left again is not done, why it is blocked, and the percent to begin with where it is set by hand from now on.
 */
const followingFields = (workspace: Workspace, task: Task, patch: TaskPatch): Partial<Task> => {
  const isMoreLeft = task.status === 'done' && patch.status === undefined && (patch.remaining ?? 0) > 0;
  const status = patch.status ?? (isMoreLeft ? 'doing' : task.status);
  return {
    status,
    ...(status === 'done' ? { remaining: 0 } : patch.remaining === undefined ? { remaining: remainingAfter(workspace, task, patch) } : {}),
    ...(status !== 'blocked' && patch.blockedReason === undefined ? { blockedReason: '' } : {}),
    ...(patch.percentFrom === 'hand' && task.percentFrom !== 'hand' && patch.percentByHand === undefined ? { percentByHand: progressOf(workspace, task).percent } : {}),
  };
};

const remainingAfter = (workspace: Workspace, task: Task, patch: TaskPatch): Task['remaining'] => {
  const effort = patch.effort ?? task.effort;
  const isReopened = task.status === 'done' && patch.status !== undefined && patch.status !== 'done';
  if (isReopened && task.remaining === 0) return Math.max(0, effort - actualEffort(workspace, task.id));
  return Math.max(0, effort - (task.effort - task.remaining));
};
