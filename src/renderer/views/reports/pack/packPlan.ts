import { formatDay, isoWeekOf, startOfWeek } from '../../../../shared/calendar';
import { compareNames, type DayNumber, type Resource, type Workspace } from '../../../../shared/model';
import { differentNames, fileNameFrom } from '../../../../shared/reporting';
import type { PaperChoice } from '../choice';

/** One paper of the pack. */
export interface PackItem {
  readonly choice: PaperChoice;
  /** Name of its file, without the extension: numbered, so that folders list the manager's page first. */
  readonly name: string;
  /** As the progress names it. */
  readonly label: string;
}

const daysInWeek = 7;

/** Whether somebody has work in the week: others get no sheet. */
const hasWork = ({ index }: Workspace, { id }: Resource, monday: DayNumber): boolean => {
  const load = index.load.get(id);
  for (let day = monday; day < monday + daysInWeek; day += 1) if ((load?.get(day) ?? 0) > 0) return true;
  return false;
};

/** What the weekly pack holds: the portfolio, every project that is not archived, and everybody who has work in the week. */
export const packItems = (workspace: Workspace, statusDay: DayNumber): readonly PackItem[] => {
  const monday = startOfWeek(statusDay, workspace.settings.weekStart);
  const projects = [...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name));
  const people = [...workspace.resources.values()].filter((resource) => resource.kind === 'person' && !resource.archived && hasWork(workspace, resource, monday)).sort((a, b) => compareNames(a.name, b.name));
  const items = [
    { choice: { kind: 'portfolio', subject: '' } as const, label: 'Portfolio', name: fileNameFrom('1', 'Portfolio') },
    ...projects.map(({ id, name }) => ({ choice: { kind: 'project', subject: id } as const, label: name, name: fileNameFrom('2', name) })),
    ...people.map(({ id, name }) => ({ choice: { kind: 'sheets', subject: id } as const, label: name, name: fileNameFrom('3', name) })),
  ];
  const names = differentNames(items.map(({ name }) => name));
  return items.map((item, place) => ({ ...item, name: names[place] ?? item.name }));
};

/** "Weekly pack 2026 week 48": the folder's name, told apart from other plans by theirs. */
export const packName = (workspace: Workspace, statusDay: DayNumber): string => {
  const { year, week } = isoWeekOf(statusDay);
  return fileNameFrom('Weekly pack', String(year), 'week', String(week).padStart(2, '0'), workspace.settings.workspaceName);
};

/** "Weekly pack, week 48, 25 Nov 2026". */
export const packTitle = (statusDay: DayNumber): string => `Weekly pack, week ${String(isoWeekOf(statusDay).week)}, ${formatDay(statusDay, 'dayMonthYear')}`;
