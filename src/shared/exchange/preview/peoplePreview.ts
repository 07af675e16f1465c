import { nameKey, problemsOf, resourceId, type Op, type Resource, type Workspace } from '../../model';
import { fileNames, peopleColumns, type FileNames } from '../columns';
import { identityKey, matcher } from './matching';
import type { NewNames } from './newNames';
import { changesBetween } from './outcome';
import { holdingsAfter, patternAfter, personFacts, type PeopleContext, type PersonFacts } from './peopleFacts';
import type { RowReader } from './rowReader';
import type { PreviewRow } from './types';

export interface RowsOutcome {
  readonly rows: readonly PreviewRow[];
  readonly ops: readonly Op[];
}

interface Gathered {
  facts: PersonFacts;
  readonly reader: RowReader;
}

/** What the rows of a people file do to a workspace. Rows that fail report it through their reader and make no op. */
export const previewPeople = (workspace: Workspace, readers: readonly RowReader[], names: NewNames, newId: () => string): RowsOutcome => {
  const context: PeopleContext = { workspace, names, calendars: new Map([...workspace.calendars.values()].map(({ id, name }) => [nameKey(name), id])) };
  const find = matcher(workspace.resources.values(), ({ name }) => name);
  const gathered = new Map<string, Gathered>();
  const outcomes = new Map<number, PreviewRow>();
  const put = (row: PreviewRow): void => void outcomes.set(row.row, row);
  for (const reader of readers) {
    const facts = personFacts(reader, context);
    const key = identityKey(facts);
    const earlier = gathered.get(key);
    if (earlier !== undefined) join(earlier, facts, reader);
    else if (!reader.failed()) gathered.set(key, { facts, reader });
    put({ row: facts.row, name: facts.name, action: reader.failed() ? 'blocked' : 'joined', changes: [] });
  }
  const ops: Op[] = [];
  const taken = new Map<string, number>();
  const shown = namesAfter(workspace, names);
  for (const { facts, reader } of gathered.values()) {
    const match = find(facts);
    if ('ambiguous' in match) reader.error('name', `${match.ambiguous} people are called ${facts.name}. Give the row an ID to say which one it is.`);
    const present = 'found' in match ? match.found : null;
    const other = present === null ? undefined : taken.get(present.id);
    if (other !== undefined) reader.error('name', `The row is about ${facts.name}, like row ${other}.`);
    const after = resourceAfter(workspace, present, facts, names, newId);
    if (!reader.failed()) for (const problem of problemsOf('resources', after)) reader.error(null, problem);
    if (present !== null) taken.set(present.id, facts.row);
    const changes = reader.failed() ? [] : changesBetween(peopleColumns, present, after, shown, workspace.settings.currency);
    const action = reader.failed() ? 'blocked' : present === null ? 'create' : changes.length === 0 ? 'unchanged' : 'update';
    put({ row: facts.row, name: facts.name, action, changes });
    if (action === 'create' || action === 'update') ops.push({ table: 'resources', id: after.id, before: present, after });
  }
  return { rows: readers.map(({ row }) => outcomes.get(row)).filter((row) => row !== undefined), ops };
};

/** One row for each skill of a person is how some programs write people: the same person again adds skills, and may say nothing else. */
const join = (earlier: Gathered, facts: PersonFacts, reader: RowReader): void => {
  const { facts: first } = earlier;
  const same = JSON.stringify([first.patch, first.pattern, first.hoursPerWeek]) === JSON.stringify([facts.patch, facts.pattern, facts.hoursPerWeek]);
  const held = new Set(first.skills.map(({ name }) => nameKey(name)));
  const more = facts.skills.filter(({ name }) => !held.has(nameKey(name)));
  if (!same || more.length === 0) reader.error('name', `${facts.name} is in row ${first.row} already.`);
  else if (!reader.failed()) earlier.facts = { ...first, skills: [...first.skills, ...more] };
};

/** Names of the workspace and of what the import adds to it. */
export const namesAfter = (workspace: Workspace, added: NewNames): FileNames => {
  const known = fileNames(workspace);
  return {
    ...known,
    skill: (id) => added.rowOf(id)?.name ?? known.skill(id),
    project: (id) => added.rowOf(id)?.name ?? known.project(id),
    certified: (id) => {
      const row = added.rowOf(id);
      return row !== undefined && 'kind' in row ? row.kind === 'certification' : known.certified(id);
    },
  };
};

const resourceAfter = (workspace: Workspace, present: Resource | null, facts: PersonFacts, names: NewNames, newId: () => string): Resource => {
  const base: Resource = present ?? {
    id: resourceId(newId()), kind: 'person', name: facts.name, role: '', team: '', vendor: '', email: '', calendarId: workspace.settings.defaultCalendarId, pattern: null,
    skills: [], costPerHour: null, overtimePerHour: null, billingPerHour: null, laterRates: [], startDay: null, endDay: null, notes: '', externalId: '', archived: false,
  };
  const after = { ...base, ...facts.patch };
  const calendar = workspace.calendars.get(after.calendarId)?.pattern ?? [480, 480, 480, 480, 480, 0, 0];
  return { ...after, skills: holdingsAfter(base.skills, facts.skills, names), pattern: patternAfter(base.pattern, facts, calendar) };
};
