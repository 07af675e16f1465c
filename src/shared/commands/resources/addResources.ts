import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { skillNames } from '../support/skillNames';
import { namedOrCounted } from '../support/words';
import { kindWords, resourceRow, type NewResource } from './newResource';

export interface AddResourcesInput {
  readonly resources: readonly NewResource[];
}

/** Adds people, equipment or placeholders, with the skills they name that are not there yet. Refuses what `problemsOf` finds. */
export const addResources: Command<AddResourcesInput> = (workspace, { resources }, context) => {
  const names = skillNames(workspace, context);
  const rows = resources.map((resource) => resourceRow(resource, workspace, names, context));
  const label = `Add ${namedOrCounted(rows.map(({ name }) => name), ...kindWords(rows))}`;
  return checkedDraft(workspace, label, [...names.ops(), ...rows.map((row) => created('resources', row))]);
};
