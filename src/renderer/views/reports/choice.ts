import { compareNames, type ReportKind, type Workspace } from '../../../shared/model';
import type { Option } from '../../widgets';
import type { RouteParameters } from '../frame';

/** What the screen can put on paper: reports, the printed board, and week sheets for people. */
export type PaperKind = ReportKind | 'board' | 'sheets';

export interface PaperChoice {
  readonly kind: PaperKind;
  /** Id of the project or person, name of the team; empty for all of them. */
  readonly subject: string;
}

export const paperKinds: readonly (Option<PaperKind> & { readonly about: 'project' | 'person' | 'team' | 'everything' })[] = [
  { value: 'project', label: 'Project status', about: 'project' },
  { value: 'portfolio', label: 'Portfolio', about: 'everything' },
  { value: 'team', label: 'Team', about: 'team' },
  { value: 'person', label: 'Person', about: 'person' },
  { value: 'capacity', label: 'Capacity', about: 'everything' },
  { value: 'budget', label: 'Budget', about: 'everything' },
  { value: 'board', label: 'Printed board', about: 'everything' },
  { value: 'sheets', label: 'Week sheets', about: 'person' },
];

const isKind = (text: string | undefined): text is PaperKind => paperKinds.some(({ value }) => value === text);

export const kindLabel = (kind: PaperKind): string => paperKinds.find(({ value }) => value === kind)?.label ?? '';

export const aboutOf = (kind: PaperKind): 'project' | 'person' | 'team' | 'everything' => paperKinds.find(({ value }) => value === kind)?.about ?? 'everything';

/** Sheets for all people at once. */
export const everybody = 'everybody';

const byName = (options: readonly Option<string>[]): readonly Option<string>[] => [...options].sort((a, b) => compareNames(a.label, b.label));

/** What a kind of report can be about, by name; archived ones are not offered. */
export const subjectsOf = (workspace: Workspace, kind: PaperKind): readonly Option<string>[] => {
  const people = byName([...workspace.resources.values()].filter(({ kind: of, archived }) => of === 'person' && !archived).map(({ id, name, role }) => ({ value: id, label: name, description: role === '' ? undefined : role })));
  switch (aboutOf(kind)) {
    case 'project': return byName([...workspace.projects.values()].filter(({ archived }) => !archived).map(({ id, name, code }) => ({ value: id, label: name, description: code === '' ? undefined : code })));
    case 'team': return byName([...new Set([...workspace.resources.values()].filter(({ archived, team }) => !archived && team !== '').map(({ team }) => team))].map((team) => ({ value: team, label: team })));
    case 'person': return kind === 'sheets' ? [{ value: everybody, label: 'Everybody' }, ...people] : people;
    case 'everything': return [];
  }
};

/** What is asked for by the address, else what was looked at last, else the whole plan; a subject that is gone is the first there is. */
export const choiceFrom = (workspace: Workspace, { kind, subject }: RouteParameters, last: PaperChoice): PaperChoice => {
  const wanted: PaperChoice = isKind(kind) ? { kind, subject: subject ?? (last.kind === kind ? last.subject : '') } : isKind(last.kind) ? last : { kind: 'portfolio', subject: '' };
  const subjects = subjectsOf(workspace, wanted.kind);
  if (subjects.length === 0) return aboutOf(wanted.kind) === 'everything' ? { ...wanted, subject: '' } : { kind: wanted.kind, subject: '' };
  return subjects.some(({ value }) => value === wanted.subject) ? wanted : { kind: wanted.kind, subject: subjects[0]?.value ?? '' };
};

/** Name of what a kept or present report is about; empty for the whole plan. */
export const subjectName = (workspace: Workspace, { kind, subject }: PaperChoice): string => {
  switch (aboutOf(kind)) {
    case 'project': return [...workspace.projects.values()].find(({ id }) => id === subject)?.name ?? '';
    case 'person': return [...workspace.resources.values()].find(({ id }) => id === subject)?.name ?? '';
    case 'team': return subject;
    case 'everything': return '';
  }
};
