import { type Workspace } from '../../../../shared/model';
import { type Action, isEnabled } from '../actions';
import { type RouteParameters, type ScreenName } from '../routes';
import { bestFits, type Scored, wholeScore } from './fuzzy';

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

/** Entries of one kind with the score of the best. */
interface Found {
  readonly entries: readonly PaletteEntry[];
  readonly best: number;
}

const found = <Item>(fits: readonly Scored<Item>[], entryOf: (item: Item) => PaletteEntry): Found => ({ entries: fits.map(({ item }) => entryOf(item)), best: fits[0]?.score ?? -Infinity });

/** Each action once, as its newest owner offers it. */
const distinct = (actions: readonly Action[]): readonly Action[] => {
  const seen = new Set<string>();
  return actions.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const actionEntry = (action: Action): PaletteEntry => ({ id: action.id, label: action.label, hint: action.group, keys: action.keys?.[0] ?? null, isEnabled: isEnabled(action), run: action.run });

/** What cannot be done now is listed only where it is plainly asked for. */
const findActions = (typed: string, actions: readonly Action[]): Found => {
  const isSearch = typed.trim() !== '';
  const fits = bestFits(typed, distinct(actions), ({ label, group }) => `${label} ${group}`, Infinity).filter(({ item, score }) => isEnabled(item) || (isSearch && score >= wholeScore));
  return found(isSearch ? fits.slice(0, 12) : fits, actionEntry);
};

const findTasks = (typed: string, { tasks, projects }: Workspace, navigate: Navigate): Found =>
  found(bestFits(typed, tasks.values(), ({ title }) => title, mostOfEach), ({ id, title, projectId, archived }) => ({
    id: `task:${id}`, label: title, hint: [projectId === null ? undefined : projects.get(projectId)?.name, archived ? 'archived' : undefined].filter((word) => word !== undefined).join(', '),
    keys: null, isEnabled: true, run: () => navigate('tasks', { task: id }),
  }));

const findPeople = (typed: string, { resources }: Workspace, navigate: Navigate): Found =>
  found(bestFits(typed, resources.values(), ({ name }) => name, mostOfEach), ({ id, name, role, archived }) => ({
    id: `person:${id}`, label: name, hint: archived ? 'archived' : role, keys: null, isEnabled: true, run: () => navigate('people', { person: id }),
  }));

const findProjects = (typed: string, { projects }: Workspace, navigate: Navigate): Found =>
  found(bestFits(typed, projects.values(), ({ name, code }) => `${name} ${code}`, mostOfEach), ({ id, name, code }) => ({
    id: `project:${id}`, label: name, hint: code, keys: null, isEnabled: true, run: () => navigate('projects', { project: id }),
  }));

/** What the palette lists: actions always; tasks, people and projects by name once two letters are typed. The section with the best fit comes first. */
export const paletteSections = (typed: string, actions: readonly Action[], workspace: Workspace, navigate: Navigate): readonly PaletteSection[] => {
  const sections = [{ label: 'Actions', ...findActions(typed, actions) }];
  if (typed.trim().length >= 2) {
    sections.push(
      { label: 'Tasks', ...findTasks(typed, workspace, navigate) },
      { label: 'People', ...findPeople(typed, workspace, navigate) },
      { label: 'Projects', ...findProjects(typed, workspace, navigate) },
    );
  }
  return sections.filter(({ entries }) => entries.length > 0).sort((a, b) => b.best - a.best);
};
