import { resourceId, type Resource, type Workspace } from '../../model';
import type { CommandContext } from '../command';
import type { NewHolding, SkillNames } from '../support/skillNames';

/** A person or piece of equipment to add: a name, and whatever else is known. Skills may be named by names that are not there yet. */
export type NewResource = Pick<Resource, 'name'> & Partial<Omit<Resource, 'id' | 'name' | 'archived' | 'skills'>> & { readonly skills?: readonly NewHolding[] };

/** The row of a new resource, with the usual value for whatever was not given. */
export const resourceRow = (given: NewResource, workspace: Workspace, names: SkillNames, { newId }: CommandContext): Resource => ({
  id: resourceId(newId()),
  kind: given.kind ?? 'person',
  name: given.name.trim(),
  role: (given.role ?? '').trim(),
  team: (given.team ?? '').trim(),
  vendor: (given.vendor ?? '').trim(),
  email: (given.email ?? '').trim(),
  calendarId: given.calendarId ?? workspace.settings.defaultCalendarId,
  pattern: given.pattern ?? null,
  skills: names.holdings(given.skills ?? []),
  costPerHour: given.costPerHour ?? null,
  overtimePerHour: given.overtimePerHour ?? null,
  billingPerHour: given.billingPerHour ?? null,
  laterRates: given.laterRates ?? [],
  startDay: given.startDay ?? null,
  endDay: given.endDay ?? null,
  notes: given.notes ?? '',
  externalId: given.externalId ?? '',
  archived: false,
});

/** What several resources are together, in words: "person", "resource" where kinds differ. */
export const kindWords = (resources: readonly Resource[]): readonly [one: string, many: string] => {
  const [first, ...others] = [...new Set(resources.map(({ kind }) => kind))];
  if (others.length > 0) return ['resource', 'resources'];
  if (first === 'equipment') return ['piece of equipment', 'pieces of equipment'];
  return first === 'placeholder' ? ['placeholder', 'placeholders'] : ['person', 'people'];
};
