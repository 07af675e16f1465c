import { refuseWith, sameName, succeed, type ProjectId, type Result, type Workspace } from '../../../shared/model';

/** The project that a name or code means; empty text means none. Refuses names that no project has. */
export const projectNamed = (workspace: Workspace, text: string): Result<ProjectId | null> => {
  if (text.trim() === '' || sameName(text, 'No project')) return succeed(null);
  const projects = [...workspace.projects.values()].filter(({ archived }) => !archived);
  const found = projects.find(({ name }) => sameName(name, text)) ?? projects.find(({ code }) => code !== '' && sameName(code, text));
  return found === undefined ? refuseWith('project-unknown', `No project is called “${text.trim()}”.`, 'Choose one from the list, or add it on the Projects screen.') : succeed(found.id);
};
