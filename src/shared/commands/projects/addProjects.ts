import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';
import { projectRows, type NewProject } from './newProject';

export interface AddProjectsInput {
  readonly projects: readonly NewProject[];
}

/** Adds projects. Refuses what `problemsOf` finds. */
export const addProjects: Command<AddProjectsInput> = (workspace, { projects }, context) => {
  const rows = projectRows(workspace, projects, context);
  return checkedDraft(workspace, `Add ${kindOrCounted(rows.map(({ name }) => name), 'project')}`, rows.map((row) => created('projects', row)));
};
