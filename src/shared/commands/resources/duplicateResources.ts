import { resourceId, type ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';
import { kindWords } from './newResource';

export interface DuplicateResourcesInput {
  readonly ids: readonly ResourceId[];
}

/** Adds a copy of each resource with its skills and pattern; without bookings, time off, address and outside id, which are one's own. */
export const duplicateResources: Command<DuplicateResourcesInput> = (workspace, { ids }, { newId }) => {
  const resources = rowsThere(workspace, 'resources', ids);
  if (resources.length === 0) return gone('This person or equipment');
  const copies = resources.map((resource) => ({ ...resource, id: resourceId(newId()), name: `${resource.name} (copy)`, email: '', externalId: '', archived: false }));
  return checkedDraft(workspace, `Duplicate ${namedOrCounted(resources.map(({ name }) => name), ...kindWords(resources))}`, copies.map((copy) => created('resources', copy)));
};
