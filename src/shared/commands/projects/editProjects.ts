import { quotedTitle, type Project, type ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { gone } from '../support/words';

export interface EditProjectsInput {
  readonly ids: readonly ProjectId[];
  readonly patch: Partial<Omit<Project, 'id' | 'archived'>>;
}

const fieldWords: Partial<Record<keyof Project, string>> = {
  code: 'code', hue: 'colour', leadId: 'lead', startDay: 'first day', dueDay: 'due day', priority: 'priority', client: 'client', notes: 'notes',
};

/** Changes fields of one or many projects. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editProjects: Command<EditProjectsInput> = (workspace, { ids, patch }) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const trimmed = { ...patch, ...(patch.name === undefined ? {} : { name: patch.name.trim() }), ...(patch.code === undefined ? {} : { code: patch.code.trim() }) };
  const pairs = projects.map((before) => ({ name: `project ${quotedTitle(before.name)}`, before, after: patched(before, trimmed) }));
  return checkedDraft(workspace, editLabel(pairs, fieldWords, 'project'), pairs.flatMap(({ before, after }) => edited('projects', before, after)));
};
