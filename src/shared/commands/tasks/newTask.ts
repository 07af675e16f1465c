import { taskId, type Task } from '../../model';
import type { NewRequirement, SkillNames } from '../support/skillNames';
import type { CommandContext } from '../command';

/** A task to add: a title, and whatever else is known. Skills may be named by names that are not there yet. */
export type NewTask = Pick<Task, 'title'> & Partial<Omit<Task, 'id' | 'title' | 'archived' | 'requirements'>> & {
  readonly requirements?: readonly NewRequirement[];
  /** Places in the same list of tasks that have to be finished first. */
  readonly afterPlaces?: readonly number[];
};

/** A task nobody gave an effort takes a day. */
const usualEffort = 480;

/** Tags as rows keep them: trimmed, sorted, each once, none empty. */
export const tidyTags = (tags: readonly string[]): readonly string[] => [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))].sort();

/** The row of a new task, with the usual value for whatever was not given. */
export const taskRow = (given: NewTask, names: SkillNames, { newId }: CommandContext): Task => {
  const effort = given.effort ?? usualEffort;
  return {
    id: taskId(newId()),
    projectId: given.projectId ?? null,
    title: given.title.trim(),
    effort,
    remaining: given.remaining ?? (given.status === 'done' ? 0 : effort),
    kind: (given.kind ?? '').trim(),
    percentFrom: given.percentFrom ?? 'effort',
    percentByHand: given.percentByHand ?? 0,
    effortOf: given.effortOf ?? 'people',
    priority: given.priority ?? 2,
    earliestStart: given.earliestStart ?? null,
    deadline: given.deadline ?? null,
    status: given.status ?? 'todo',
    blockedReason: given.blockedReason ?? '',
    splittable: given.splittable ?? true,
    requirements: names.requirements(given.requirements ?? []),
    crew: given.crew ?? [],
    dependencies: given.dependencies ?? [],
    tags: tidyTags(given.tags ?? []),
    checklist: given.checklist ?? [],
    notes: given.notes ?? '',
    links: given.links ?? [],
    externalId: given.externalId ?? '',
    archived: false,
  };
};
