import type { ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';
import { kindWords } from './newResource';

export interface RestoreResourcesInput {
  readonly ids: readonly ResourceId[];
}

/** Brings archived people or equipment back, without the bookings that were taken back. */
export const restoreResources: Command<RestoreResourcesInput> = (workspace, { ids }) => {
  const resources = rowsThere(workspace, 'resources', ids);
  if (resources.length === 0) return gone('This person or equipment');
  const archived = resources.filter((resource) => resource.archived);
  const ops = archived.flatMap((resource) => edited('resources', resource, { ...resource, archived: false }));
  return checkedDraft(workspace, `Restore ${namedOrCounted(archived.map(({ name }) => name), ...kindWords(archived))}`, ops);
};
