import { projectNamed } from './projectNamed';
import type { TaskPatch } from '../../../shared/commands';
import { refuseWith, succeed, taskId, type DayNumber, type Result, type Workspace } from '../../../shared/model';
import { dependenciesOf, parseDayText, parseDependencies, parseEffort, parsePriority, parseStatus, parseTags } from '../../../shared/queries/tables';
import { kindNamed } from '../../../shared/queries/time';
import { typedRequirements } from '../tables';

const withField = <Field extends keyof TaskPatch>(field: Field, read: Result<Exclude<TaskPatch[Field], undefined>>): Result<TaskPatch> =>
  read.ok ? succeed({ [field]: read.value }) : read;

/** What the text of a cell changes about its task. Refuses what it cannot read, in words for the cell. */
export const taskPatchOf = (workspace: Workspace, rowId: string, columnId: string, text: string, today: DayNumber): Result<TaskPatch> => {
  const task = workspace.tasks.get(taskId(rowId));
  if (task === undefined) return refuseWith('gone', 'This task is not there any more.', 'It may have been deleted in another window.');
  switch (columnId) {
    case 'title': return text.trim() === '' ? refuseWith('no-title', 'A task needs a title.', 'Type a title, or archive the task.') : succeed({ title: text });
    case 'project': return withField('projectId', projectNamed(workspace, text));
    case 'effort': return withField('effort', parseEffort(text));
    case 'remaining': return withField('remaining', parseEffort(text));
    case 'kind': return succeed({ kind: kindNamed(workspace, text) });
    case 'priority': return withField('priority', parsePriority(text));
    case 'status': return withField('status', parseStatus(text));
    case 'earliestStart': return withField('earliestStart', parseDayText(text, today));
    case 'deadline': return withField('deadline', parseDayText(text, today));
    case 'skills': return withField('requirements', typedRequirements(workspace, text));
    case 'tags': return succeed({ tags: parseTags(text) });
    case 'predecessors': {
      const named = parseDependencies(text);
      return named.ok ? withField('dependencies', dependenciesOf(workspace, task, named.value)) : named;
    }
    default: return refuseWith('read-only', 'This cannot be typed.', 'Choose another cell.');
  }
};
