import { compareNames, type Resource, type ResourceId, type ResourceKind, type Workspace } from '../../model';

export type RowGrouping = 'none' | 'team' | 'role' | 'skill';
export const rowGroupings: readonly RowGrouping[] = ['none', 'team', 'role', 'skill'];

export interface RowFilter {
  /** Looked for in name, role, team and skills, every word somewhere; empty: all. */
  readonly text: string;
  readonly kind: ResourceKind | 'all';
}

export type BoardItem =
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly kind: 'resource'; readonly key: string; readonly resourceId: ResourceId };

const kindOrder: Readonly<Record<ResourceKind, number>> = { person: 0, placeholder: 1, equipment: 2 };
const withoutGroup: Readonly<Record<RowGrouping, string>> = { none: '', team: 'No team', role: 'No role', skill: 'No skill' };

/**
 * The rows of the board from top to bottom: people, then roles not filled yet, then equipment, each by name; archived ones
 * are left out. Grouping by skill puts everybody under their strongest skill, so that nobody appears twice.
 */
export const boardItems = (workspace: Workspace, grouping: RowGrouping, filter: RowFilter): readonly BoardItem[] => {
  const words = filter.text.toLocaleLowerCase('en').split(/\s+/).filter((word) => word !== '');
  const shown = [...workspace.resources.values()]
    .filter((resource) => !resource.archived && (filter.kind === 'all' || resource.kind === filter.kind) && matches(workspace, resource, words))
    .sort(byKindAndName);
  if (grouping === 'none') return shown.map(itemOf);
  const groups = new Map<string, Resource[]>();
  for (const resource of shown) {
    const label = groupOf(workspace, resource, grouping);
    const members = groups.get(label);
    if (members === undefined) groups.set(label, [resource]);
    else members.push(resource);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(a, b))
    .flatMap(([label, members]): readonly BoardItem[] => [
      { kind: 'group', key: `group ${label}`, label: label === '' ? withoutGroup[grouping] : label, count: members.length },
      ...members.map(itemOf),
    ]);
};

const itemOf = ({ id }: Resource): BoardItem => ({ kind: 'resource', key: id, resourceId: id });

const byKindAndName = (a: Resource, b: Resource): number =>
  kindOrder[a.kind] - kindOrder[b.kind] || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);

const matches = (workspace: Workspace, resource: Resource, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const skills = resource.skills.map(({ skillId }) => workspace.skills.get(skillId)?.name ?? '');
  const text = [resource.name, resource.role, resource.team, ...skills].join('\n').toLocaleLowerCase('en');
  return words.every((word) => text.includes(word));
};

const groupOf = (workspace: Workspace, resource: Resource, grouping: RowGrouping): string => {
  if (grouping === 'team') return resource.team;
  if (grouping === 'role') return resource.role;
  const names = resource.skills.map(({ skillId, level }) => ({ level, name: workspace.skills.get(skillId)?.name ?? '' }));
  return names.sort((a, b) => b.level - a.level || compareNames(a.name, b.name))[0]?.name ?? '';
};
