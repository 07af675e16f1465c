import { refuseWith, type ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, removed, withWhy } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, namedOrCounted, someOf } from '../support/words';
import { kindWords } from './newResource';

export interface DeleteResourcesInput {
  readonly ids: readonly ResourceId[];
}

/** Deletes people or equipment that were never booked, with their time off; projects they lead have no lead then, and no task waits for them to go along. Refuses `has-bookings`, and `has-records` where time was reported: archive those. */
export const deleteResources: Command<DeleteResourcesInput> = (workspace, { ids }) => {
  const resources = rowsThere(workspace, 'resources', ids);
  if (resources.length === 0) return gone('This person or equipment');
  const booked = resources.filter(({ id }) => workspace.index.bookingsByResource.has(id));
  if (booked.length > 0) {
    const bookings = booked.reduce((sum, { id }) => sum + (workspace.index.bookingsByResource.get(id)?.size ?? 0), 0);
    return refuseWith('has-bookings', `${someOf(booked.map(({ name }) => name))} cannot be deleted: ${counted(bookings, 'booking')} would go with them.`, 'Archive them instead, or unassign their bookings first.');
  }
  const worked = resources.filter(({ id }) => workspace.index.timeByResource.has(id));
  if (worked.length > 0) return refuseWith('has-records', `${someOf(worked.map(({ name }) => name))} cannot be deleted: time is recorded for them.`, 'Archive them instead.');
  const going = new Set<ResourceId | null>(resources.map(({ id }) => id));
  const led = [...workspace.projects.values()].filter(({ leadId }) => leadId !== null && going.has(leadId));
  const owned = [...workspace.milestones.values()].filter(({ ownerId }) => ownerId !== null && going.has(ownerId));
  const accompanied = [...workspace.tasks.values()].filter(({ crew }) => crew.some(({ resourceId }) => resourceId !== null && going.has(resourceId)));
  const timeOff = rowsThere(workspace, 'timeOff', resources.flatMap(({ id }) => workspace.index.timeOffByResource.get(id) ?? []));
  return checkedDraft(workspace, `Delete ${namedOrCounted(resources.map(({ name }) => name), ...kindWords(resources))}`, [
    ...led.flatMap((project) => edited('projects', project, { ...project, leadId: null })).map((op) => withWhy(op, 'Its lead was deleted')),
    ...owned.flatMap((milestone) => edited('milestones', milestone, { ...milestone, ownerId: null })).map((op) => withWhy(op, 'Its owner was deleted')),
    ...accompanied.flatMap((task) => edited('tasks', task, { ...task, crew: task.crew.filter(({ resourceId }) => !going.has(resourceId)) })).map((op) => withWhy(op, 'Who was to go along was deleted')),
    ...timeOff.map((entry) => removed('timeOff', entry)),
    ...resources.map((resource) => removed('resources', resource)),
  ]);
};
