import { milestoneId, type Milestone } from '../../model';
import type { CommandContext } from '../command';

/** A milestone to add: a name, and whatever else is known. */
export type NewMilestone = Pick<Milestone, 'name'> & Partial<Omit<Milestone, 'id' | 'name' | 'reachedDay' | 'archived'>>;

/** The row of a new milestone; tasks named twice are waited for once. */
export const milestoneRow = (given: NewMilestone, { newId }: CommandContext): Milestone => ({
  id: milestoneId(newId()),
  projectId: given.projectId ?? null,
  name: given.name.trim(),
  ownerId: given.ownerId ?? null,
  dueDay: given.dueDay ?? null,
  criteria: given.criteria ?? [],
  taskIds: [...new Set(given.taskIds ?? [])],
  reachedDay: null,
  notes: given.notes ?? '',
  externalId: given.externalId ?? '',
  archived: false,
});
