import { projectId, type Project, type Workspace } from '../../model';
import type { CommandContext } from '../command';

/** A project to add: a name, and whatever else is known. */
export type NewProject = Pick<Project, 'name'> & Partial<Omit<Project, 'id' | 'name' | 'archived'>>;

const hues = 12;

/** The row of a new project; its code comes from the name, its hue is the one used least. `others` are those there and added so far. */
export const projectRow = (given: NewProject, others: readonly Project[], { newId }: CommandContext): Project => ({
  id: projectId(newId()),
  name: given.name.trim(),
  code: (given.code ?? freeCode(given.name, others)).trim(),
  hue: given.hue ?? leastUsedHue(others),
  leadId: given.leadId ?? null,
  startDay: given.startDay ?? null,
  dueDay: given.dueDay ?? null,
  priority: given.priority ?? 2,
  client: given.client ?? '',
  notes: given.notes ?? '',
  externalId: given.externalId ?? '',
  archived: false,
});

/** Rows of new projects, each knowing the ones before it. */
export const projectRows = (workspace: Workspace, given: readonly NewProject[], context: CommandContext): readonly Project[] => {
  const others = [...workspace.projects.values()];
  const rows: Project[] = [];
  for (const project of given) rows.push(projectRow(project, [...others, ...rows], context));
  return rows;
};

const leastUsedHue = (others: readonly Project[]): number => {
  const uses = Array.from({ length: hues }, () => 0);
  for (const { hue } of others) uses[hue] = (uses[hue] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses));
};

/** Initials of several words ("Harbour crane refit" HCR), else the first three letters, with a number where that is taken. */
export const freeCode = (name: string, others: readonly Project[]): string => {
  const words = name.toLocaleUpperCase('en').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const base = words.length >= 3 ? words.slice(0, 4).map((word) => word.slice(0, 1)).join('') : words.join('').slice(0, 3);
  const taken = new Set(others.map(({ code }) => code.toLocaleUpperCase('en')));
  if (base === '' || !taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}${String(number)}`)) number += 1;
  return `${base}${String(number)}`;
};
