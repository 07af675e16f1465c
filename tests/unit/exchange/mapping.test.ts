import { describe, expect, test } from 'vitest';
import { detectMapping, guessKind, mappingFor, memoryFrom, peopleFile, remember, tasksFile, withField, type Mapping } from '../../../src/shared/exchange';
import { aWorkspace } from '../../support/builders';
import { fixture, readBytes, tableOfText } from './support';

const fieldsIn = (mapping: Mapping): Readonly<Record<string, string | null>> => Object.fromEntries(mapping.columns.map(({ header, field, unit }) => [header, unit === null ? field : `${field ?? ''} ${unit}`]));
const mapped = (text: string): Readonly<Record<string, string | null>> => fieldsIn(mappingFor(tableOfText(text), []).mapping);
const fixtureMapping = (name: string): Mapping | null => {
  const result = readBytes(fixture(name));
  return result.ok ? mappingFor(result.value, []).mapping : null;
};

describe('columns by name', () => {
  test('IMP-10 IMP-11 the shape of the plans', () => {
    expect(fieldsIn(fixtureMapping('yard-people.csv') ?? { kind: 'people', columns: [] })).toEqual({ Person: 'name', 'Hours per week': 'hoursPerWeek', 'Cost per hour': 'costPerHour', Skills: 'skills' });
    expect(fieldsIn(fixtureMapping('yard-tasks.csv') ?? { kind: 'tasks', columns: [] })).toEqual({ 'Task ID': 'externalId', Task: 'title', 'Effort (h)': 'effort hours', 'Required skill': 'requiredSkills', Level: 'skillLevel', Predecessors: 'predecessors' });
  });

  test('IMP-11 our own files map every column', () => {
    for (const file of [peopleFile(aWorkspace()), tasksFile(aWorkspace())]) {
      const headers = (file.slice(1).split('\r\n')[0] ?? '').split(',');
      const columns = Object.values(mapped(`${file.slice(1)}${headers.map(() => 'x').join(',')}\n`));
      expect(columns.filter((field) => field === null)).toEqual([]);
      expect(new Set(columns).size).toBe(headers.length);
    }
  });

  test('IMP-11 Jira repeats headers, counts in seconds', () => {
    const mapping = fixtureMapping('jira-like.csv');
    expect(mapping?.kind).toBe('tasks');
    expect(mapping?.columns.filter(({ field }) => field !== null).map(({ header, field, unit }) => [header, field, unit])).toEqual([
      ['Summary', 'title', null], ['Issue key', 'externalId', null], ['Status', 'status', null], ['Project name', 'project', null], ['Priority', 'priority', null], ['Due date', 'deadline', null],
      ['Labels', 'tags', null], ['Labels', 'tags', null], ['Original estimate', 'effort', 'seconds'], ['Remaining Estimate', 'remaining', 'seconds'], ['Inward issue link (Blocks)', 'predecessors', null],
    ]);
  });

  test('IMP-11 Asana, German and French columns, letter case and accents', () => {
    expect(fixtureMapping('asana-like.csv')?.columns.map(({ field }) => field)).toEqual(['externalId', null, 'completed', null, 'title', null, null, 'earliestStart', 'deadline', 'tags', 'notes', 'project']);
    expect(mapped('AUFGABE;Aufwand (h);Fälligkeit;Priorität\nA;1;;\n')).toEqual({ AUFGABE: 'title', 'Aufwand (h)': 'effort hours', Fälligkeit: 'deadline', Priorität: 'priority' });
    expect(mapped('Tâche;Durée (jours);Échéance\nA;1;\n')).toEqual({ Tâche: 'title', 'Durée (jours)': 'effort days', Échéance: 'deadline' });
  });

  test.each([['Effort (days)', 'days'], ['Estimate [min]', 'minutes'], ['Work in hours', 'hours'], ['Estimate', 'hours'], ['Duration (d)', 'days']])('IMP-12 %s counts in %s', (header, unit) => {
    expect(mapped(`Task,${header}\nA,3\n`)[header]).toBe(`effort ${unit}`);
  });

  test('IMP-10 the kind is guessed from all columns', () => {
    expect(guessKind(['Name', 'Role', 'Email'])).toBe('people');
    expect(guessKind(['Name', 'Due Date', 'Notes'])).toBe('tasks');
    expect(guessKind(['Name'])).toBe('tasks');
  });

  test('IMP-13 one field takes one column, unless it is a list', () => {
    const table = tableOfText('Task,Title,Tags,Labels\nA,B,x,y\n');
    const mapping = detectMapping(table, 'tasks');
    expect(fieldsIn(mapping)).toEqual({ Task: null, Title: 'title', Tags: 'tags', Labels: 'tags' });
    expect(fieldsIn(withField(table, mapping, 0, 'title'))).toEqual({ Task: 'title', Title: null, Tags: 'tags', Labels: 'tags' });
  });
});

describe('memory', () => {
  const table = tableOfText('Thing,Size\nWeld,3\n');
  const chosen = withField(table, withField(table, detectMapping(table, 'tasks'), 0, 'title'), 1, 'effort');

  test('IMP-14 a mapping is used again for the same column names only', () => {
    const memory = memoryFrom(JSON.parse(JSON.stringify(remember([], table, chosen))));
    expect(mappingFor(table, memory)).toEqual({ mapping: chosen, origin: 'remembered' });
    expect(mappingFor(tableOfText('Thing,Sizes\nWeld,3\n'), memory).origin).toBe('byName');
  });

  test('IMP-14 a memory that is none is forgotten, 40 are kept', () => {
    expect(memoryFrom([{ signature: 1 }, null, 'x', { signature: 'a', kind: 'tasks', columns: [{ field: '__proto__', unit: 'years' }] }])).toEqual([{ signature: 'a', kind: 'tasks', columns: [{ field: null, unit: null }] }]);
    const many = Array.from({ length: 60 }, (_, place) => tableOfText(`Thing ${place}\nA\n`)).reduce((memory, each) => remember(memory, each, detectMapping(each, 'tasks')), memoryFrom(null));
    expect(many.length).toBe(40);
  });
});
