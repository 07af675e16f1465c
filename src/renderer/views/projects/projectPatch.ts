import type { EditProjectsInput, NewProject } from '../../../shared/commands';
import { projectId, refuseWith, sameName, succeed, type DayNumber, type ResourceId, type Result, type Workspace } from '../../../shared/model';
import { parseDayText, parsePriority } from '../../../shared/queries/tables';
import type { GridNewRow } from '../../widgets/grid';

export type ProjectPatch = EditProjectsInput['patch'];

const hues = 12;

const withField = <Field extends keyof ProjectPatch>(field: Field, read: Result<Exclude<ProjectPatch[Field], undefined>>): Result<ProjectPatch> =>
  read.ok ? succeed({ [field]: read.value }) : read;

const leadNamed = (workspace: Workspace, text: string): Result<ResourceId | null> => {
  if (text.trim() === '') return succeed(null);
  const found = [...workspace.resources.values()].find(({ name, kind, archived }) => kind !== 'equipment' && !archived && sameName(name, text));
  return found === undefined ? refuseWith('lead-unknown', `Nobody is called “${text.trim()}”.`, 'Choose one from the list, or add them on the People screen.') : succeed(found.id);
};

const hueOf = (text: string): Result<number> => {
  const hue = Number(text) - 1;
  return text.trim() !== '' && Number.isInteger(hue) && hue >= 0 && hue < hues ? succeed(hue) : refuseWith('hue-unread', 'There is no such colour.', 'Colours are numbered from 1 to 12.');
};

const fieldOf = (workspace: Workspace, columnId: string, text: string, today: DayNumber): Result<ProjectPatch> => {
  switch (columnId) {
    case 'name': return text.trim() === '' ? refuseWith('no-name', 'A project needs a name.', 'Type a name, or archive the project.') : succeed({ name: text });
    case 'code': return succeed({ code: text });
    case 'hue': return withField('hue', hueOf(text));
    case 'lead': return withField('leadId', leadNamed(workspace, text));
    case 'startDay': return withField('startDay', parseDayText(text, today));
    case 'dueDay': return withField('dueDay', parseDayText(text, today));
    case 'priority': return withField('priority', parsePriority(text));
    case 'client': return succeed({ client: text });
    default: return refuseWith('read-only', 'This cannot be typed.', 'Choose another cell.');
  }
};

/** What the text of a cell changes about a project. Refuses what it cannot read, in words for the cell. */
export const projectPatchOf = (workspace: Workspace, rowId: string, columnId: string, text: string, today: DayNumber): Result<ProjectPatch> =>
  workspace.projects.has(projectId(rowId)) ? fieldOf(workspace, columnId, text, today) : refuseWith('gone', 'This project is not there any more.', 'It may have been deleted in another window.');

/** Pasted rows as new projects. Empty cells say nothing; a row without a name, and cells that cannot be read, refuse with the row's number. */
export const newProjectsOf = (workspace: Workspace, rows: readonly GridNewRow[], today: DayNumber): Result<readonly NewProject[]> => {
  const added: NewProject[] = [];
  for (const [index, cells] of rows.entries()) {
    let project: NewProject = { name: '' };
    for (const { columnId, text } of cells) {
      if (text === '') continue;
      const patch = fieldOf(workspace, columnId, text, today);
      if (!patch.ok) return { ok: false, refusal: { ...patch.refusal, sentence: `New row ${String(index + 1)}: ${patch.refusal.sentence}` } };
      project = { ...project, ...patch.value };
    }
    if (project.name === '') return refuseWith('no-name', `New row ${String(index + 1)} has no name.`, 'Paste with the focus in the Project column.');
    added.push(project);
  }
  return succeed(added);
};
