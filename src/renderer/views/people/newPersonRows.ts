import type { NewResource } from '../../../shared/commands';
import { resourceId, succeed, type DayNumber, type Resource, type Result, type Workspace } from '../../../shared/model';
import type { GridNewRow } from '../../widgets/grid';
import { personPatchOf } from './personPatch';

const blankId = resourceId('new');

/** Pasted rows as new people and equipment. Empty cells say nothing; a row without a name, and cells that cannot be read, refuse with the row's number. */
export const newResourcesOf = (workspace: Workspace, rows: readonly GridNewRow[], today: DayNumber): Result<readonly NewResource[]> => {
  const blank: Resource = {
    id: blankId, kind: 'person', name: 'New row', role: '', team: '', vendor: '', email: '', calendarId: workspace.settings.defaultCalendarId, pattern: null, skills: [], costPerHour: null, overtimePerHour: null, billingPerHour: null, laterRates: [],
    startDay: null, endDay: null, notes: '', externalId: '', archived: false,
  };
  const { resources } = workspace;
  const reading: Workspace = {
    ...workspace,
    resources: { size: resources.size, keys: () => resources.keys(), values: () => resources.values(), has: (id) => id === blankId || resources.has(id), get: (id) => (id === blankId ? blank : resources.get(id)) },
  };
  const added: NewResource[] = [];
  for (const [index, cells] of rows.entries()) {
    let resource: NewResource = { name: '' };
    for (const { columnId, text } of cells) {
      if (text === '') continue;
      const patch = personPatchOf(reading, blankId, columnId, text, today);
      if (!patch.ok) return { ok: false, refusal: { ...patch.refusal, sentence: `New row ${String(index + 1)}: ${patch.refusal.sentence}` } };
      resource = { ...resource, ...patch.value };
    }
    if (resource.name === '') return { ok: false, refusal: { code: 'no-name', sentence: `New row ${String(index + 1)} has no name.`, nextStep: 'Paste with the focus in the Name column.' } };
    added.push(resource);
  }
  return succeed(added);
};
