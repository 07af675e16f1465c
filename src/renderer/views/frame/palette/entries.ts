import { type Workspace } from '../../../../shared/model';
import { type Action, isEnabled } from '../actions';
import { type RouteParameters, type ScreenName } from '../routes';
import { bestFits } from './fuzzy';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Quiet words after the label: the group of an action, the project of a task. */
  readonly hint: string;
  readonly keys: string | null;
  readonly isEnabled: boolean;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

type Navigate = (screen: ScreenName, parameters?: RouteParameters) => void;

const mostOfEach = 8;

const actionEntries = (typed: string, actions: readonly Action[]): readonly PaletteEntry[] => {
  const unique = [...new Map([...actions].reverse().map((action) => [action.id, action])).values()].reverse();
  const present = typed.trim() === '' ? unique.filter(isEnabled) : unique;
  const found = bestFits(typed, present, ({ label, group }) => `${label} ${group}`, typed.trim() === '' ? present.length : 12);
  return found.map((action) => ({ id: action.id, label: action.label, hint: action.group, keys: action.keys?.[0] ?? null, isEnabled: isEnabled(action), run: action.run }));
};

const taskEntries = (typed: string, workspace: Workspace, navigate: Navigate): readonly PaletteEntry[] =>
  bestFits(typed, workspace.tasks.values(), ({ title }) => title, mostOfEach).map(({ id, title, projectId, archived }) => ({
    id: `task:${id}`, label: title, hint: [projectId === null ? null : workspace.projects.get(projectId)?.name, archived ? 'archived' : null].filter((word) => typeof word === 'string').join(', '),
    keys: null, isEnabled: true, run: () => navigate('tasks', { task: id }),
  }));

const peopleEntries = (typed: string, workspace: Workspace, navigate: Navigate): readonly PaletteEntry[] =>
  bestFits(typed, workspace.resources.values(), ({ name }) => name, mostOfEach).map(({ id, name, role, archived }) => ({
    id: `person:${id}`, label: name, hint: archived ? 'archived' : role, keys: null, isEnabled: true, run: () => navigate('people', { person: id }),
  }));

const projectEntries = (typed: string, workspace: Workspace, navigate: Navigate): readonly PaletteEntry[] =>
  bestFits(typed, workspace.projects.values(), ({ name, code }) => `${name} ${code}`, mostOfEach).map(({ id, name, code }) => ({
    id: `project:${id}`, label: name, hint: code, keys: null, isEnabled: true, run: () => navigate('projects', { project: id }),
  }));

/** What the palette lists: actions always; tasks, people and projects by name once two letters are typed. */
export const paletteSections = (typed: string, actions: readonly Action[], workspace: Workspace, navigate: Navigate): readonly PaletteSection[] => {
  const isSearch = typed.trim().length >= 2;
  const sections = [
    { label: 'Actions', entries: actionEntries(typed, actions) },
    ...(isSearch
      ? [
          { label: 'Tasks', entries: taskEntries(typed, workspace, navigate) },
          { label: 'People', entries: peopleEntries(typed, workspace, navigate) },
          { label: 'Projects', entries: projectEntries(typed, workspace, navigate) },
        ]
      : []),
  ];
  return sections.filter(({ entries }) => entries.length > 0);
};
