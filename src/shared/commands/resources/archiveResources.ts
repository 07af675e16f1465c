import type { ResourceId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { bookingsOfResource } from '../support/bookingsOf';
import { freedFrom, freedWords } from '../support/freedFrom';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';
import { kindWords } from './newResource';

export interface ArchiveResourcesInput {
  readonly ids: readonly ResourceId[];
}

/** Takes people or equipment out of the plan and keeps their past: bookings from today on are taken back, so that the work waits for a place again. */
export const archiveResources: Command<ArchiveResourcesInput> = (workspace, { ids }, { today }) => {
  const resources = rowsThere(workspace, 'resources', ids);
  if (resources.length === 0) return gone('This person or equipment');
  const open = resources.filter(({ archived }) => !archived);
  const ops = open.flatMap((resource) => [...edited('resources', resource, { ...resource, archived: true }), ...freedFrom(bookingsOfResource(workspace, resource.id), today)]);
  return checkedDraft(workspace, `Archive ${namedOrCounted(open.map(({ name }) => name), ...kindWords(open))}${freedWords(ops)}`, ops);
};
