import { type ReactNode } from 'react';
import { type DayNumber, projectId, resourceId, type ResourceId, type Workspace } from '../../../shared/model';
import type { PlanMove, PlanRequest, PlanScope } from '../../../shared/planner';
import { useQuery, useToday } from '../../hooks';
import { Checkbox, ComboBox, DateField, type Option, Select, TagField } from '../../widgets';
import styles from './Planning.module.css';
import { allMoves, moveWords } from './requests';

interface PlanFieldsProps {
  readonly request: PlanRequest;
  readonly weekStart: 1 | 7;
  readonly onChange: (request: PlanRequest) => void;
  /** What is wrong with the text in a field with a day; null: nothing any more. */
  readonly onProblem: (label: string, problem: string | null) => void;
}

type Kind = PlanScope['kind'];

const kindNames: Readonly<Record<Kind, readonly [label: string, description: string]>> = {
  all: ['All work', 'What waits for a place, and what is booked'],
  project: ['One project', 'Its work, and what has to make way'],
  selection: ['Chosen tasks', 'Those chosen on the board'],
  leave: ['Somebody is away', 'Their work on these days goes elsewhere'],
  fill: ['Fill free time', 'Nothing that is booked moves'],
  level: ['Level overloads', 'Only work on overfull days moves'],
};

interface Choices {
  readonly projects: readonly Option<string>[];
  readonly people: readonly Option<string>[];
}

const lastChoices: { of: Pick<Workspace, 'projects' | 'resources'> | null; choices: Choices } = { of: null, choices: { projects: [], people: [] } };

/** Projects that are not over, and who may be given work, by name. */
const choicesOf = ({ projects, resources }: Workspace): Choices => {
  const { of } = lastChoices;
  if (of === null || of.projects !== projects || of.resources !== resources) {
    const byName = (a: Option<string>, b: Option<string>): number => a.label.localeCompare(b.label, 'en');
    lastChoices.of = { projects, resources };
    lastChoices.choices = {
      projects: [...projects.values()].filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name })).sort(byName),
      people: [...resources.values()].filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name })).sort(byName),
    };
  }
  return lastChoices.choices;
};

/** What to plan, when, with whom, and what may be done to what is booked. */
export const PlanFields = ({ request, weekStart, onChange, onProblem }: PlanFieldsProps): ReactNode => {
  const today = useToday();
  const choices = useQuery(choicesOf);
  const { scope, from, until, allowed } = request;
  const kinds = (Object.keys(kindNames) as Kind[]).filter((kind) => kind !== 'selection' || scope.kind === 'selection').filter((kind) => kind !== 'project' || choices.projects.length > 0);
  const day = (label: string) => ({ label, today, weekStart, size: 'small', onProblem: (problem: string | null): void => onProblem(label, problem) } as const);
  const tick = (move: PlanMove) => (isAllowed: boolean): void => onChange({ ...request, allowed: allMoves.filter((one) => (one === move ? isAllowed : allowed.includes(one))) });
  return (
    <div className={styles.fields}>
      <Select label="What" value={scope.kind} options={kinds.map((kind) => ({ value: kind, label: labelOf(kind, scope), description: kindNames[kind][1] }))} onChange={(kind) => onChange({ ...request, scope: scopeFor(kind, choices, request, today) })} />
      {scope.kind === 'project' && <ComboBox label="Project" value={scope.projectId} options={choices.projects} onChange={(id) => id !== null && onChange({ ...request, scope: { kind: 'project', projectId: projectId(id) } })} />}
      {scope.kind === 'leave' && (
        <>
          <ComboBox label="Who" value={scope.resourceId} options={choices.people} onChange={(id) => id !== null && onChange({ ...request, scope: { ...scope, resourceId: resourceId(id) } })} />
          <div className={styles.pair}>
            <DateField {...day('Away from')} whenEmpty="keep" value={scope.from} onChange={(next) => next !== null && onChange({ ...request, scope: { ...scope, from: next, to: Math.max(next, scope.to) } })} />
            <DateField {...day('Away until')} whenEmpty="keep" value={scope.to} onChange={(next) => next !== null && onChange({ ...request, scope: { ...scope, to: next } })} />
          </div>
        </>
      )}
      <div className={styles.pair}>
        <DateField {...day('From')} whenEmpty="keep" value={from} onChange={(next) => next !== null && onChange({ ...request, from: next })} />
        <DateField {...day('Until')} value={until} placeholder="As far as needed" onChange={(next) => onChange({ ...request, until: next })} />
      </div>
      <People request={request} choices={choices} onChange={onChange} />
      {scope.kind !== 'fill' && (
        <fieldset className={styles.moves}>
          <legend>Booked work may be</legend>
          {allMoves.map((move) => (
            <Checkbox key={move} value={allowed.includes(move)} onChange={tick(move)}>{moveWords[move]}</Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
};

const labelOf = (kind: Kind, scope: PlanScope): string => (kind === 'selection' && scope.kind === 'selection' ? `${kindNames.selection[0]} (${String(scope.taskIds.length)})` : kindNames[kind][0]);

const scopeFor = (kind: Kind, { projects, people }: Choices, { scope }: PlanRequest, today: DayNumber): PlanScope => {
  if (kind === 'project') return { kind, projectId: projectId(projects[0]?.value ?? '') };
  if (kind === 'leave') return { kind, resourceId: resourceId(people[0]?.value ?? ''), from: today, to: today };
  if (kind === 'selection') return scope.kind === 'selection' ? scope : { kind: 'all' };
  return { kind };
};

/** Everybody, or those named. */
const People = ({ request, choices: { people }, onChange }: { readonly request: PlanRequest; readonly choices: Choices; readonly onChange: PlanFieldsProps['onChange'] }): ReactNode => {
  const { resourceIds } = request;
  const names = resourceIds?.map((id) => people.find(({ value }) => value === id)?.label ?? '').filter((name) => name !== '') ?? [];
  const take = (tags: readonly string[]): void => {
    const ids = tags.flatMap((tag): readonly ResourceId[] => {
      const found = people.find(({ label }) => label.toLowerCase() === tag.toLowerCase());
      return found === undefined ? [] : [resourceId(found.value)];
    });
    onChange({ ...request, resourceIds: ids.length === 0 ? null : ids });
  };
  return <TagField label="Who may be given work" tags={names} suggestions={people.map(({ label }) => label)} placeholder={names.length === 0 ? 'Everybody' : 'Add'} onChange={take} />;
};
