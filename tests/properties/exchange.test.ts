import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRows } from '../../src/shared/commands';
import { parsePersonLines, parseTaskLines, peopleFile, previewImport, tasksFile } from '../../src/shared/exchange';
import { applyOps, problemsOf, projectId, rowsOf, skillId, taskId, type Resource, type Skill, type Task, type Workspace } from '../../src/shared/model';
import { aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../support/builders';
import { countedIds, fixture, partOf, readBytes, readText } from '../unit/exchange/support';

const letters = fc.constantFrom('a', 'B', 'é', '0', '7', ' ', ',', ';', '"', "'", '=', '+', '-', '@', '|', '\n', '(', ')', '<', '>', '[', ']', ':', 'FS', 'until', '→');
const words = (max: number): fc.Arbitrary<string> => fc.string({ unit: letters, maxLength: max });
/** Names as commands keep them: trimmed, on one line, filled, single blanks. */
const name = words(12).map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
const line = words(10).map((text) => text.replace(/\n/gu, ' ').trim());
const notes = words(20).map((text) => (text.trim() === '' ? '' : text));
const day = fc.option(fc.integer({ min: monday - 400, max: monday + 400 }), { nil: null });
const level = fc.constantFrom(1, 2, 3, 4, 5);
const unique = <T>(values: fc.Arbitrary<T>, key: (value: T) => string, max: number): fc.Arbitrary<T[]> => fc.uniqueArray(values, { selector: (value) => key(value).trim().toLowerCase().replace(/\s+/gu, ' '), maxLength: max });

const skills = unique(fc.record({ name, kind: fc.constantFrom('skill', 'certification') }), (each) => each.name, 5)
  .map((each): Skill[] => each.map((skill, place) => aSkill(`s${place}`, { name: skill.name, kind: skill.kind as Skill['kind'] })));

const personOf = (place: number, held: readonly Skill[]): fc.Arbitrary<Resource> =>
  fc.record({
    name, externalId: fc.constantFrom('', `X${place}`), kind: fc.constantFrom('person', 'equipment', 'placeholder'), role: line, team: line, vendor: line, notes, archived: fc.boolean(),
    email: fc.constantFrom('', 'ana@company.example'), costPerHour: fc.option(fc.nat(99_999), { nil: null }),
    pattern: fc.option(fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 7, maxLength: 7 }), { nil: null }), days: fc.tuple(day, day), levels: fc.subarray([...held]), level, lapse: day,
  }).map(({ days: [first, last], levels, level: held1, lapse, pattern, kind, ...rest }) => aPerson(`r${place}`, {
    ...rest, kind: kind as Resource['kind'], pattern: pattern as unknown as Resource['pattern'],
    startDay: first, endDay: first !== null && last !== null && last < first ? null : last,
    skills: levels.map((skill) => ({ skillId: skill.id, level: held1 as Resource['skills'][number]['level'], expires: skill.kind === 'certification' ? lapse : null })),
  }));

const taskOf = (place: number, known: readonly Skill[]): fc.Arbitrary<Task> =>
  fc.record({
    title: name, kind: line, externalId: fc.constantFrom('', `${place}`, `T-${place}`), project: fc.constantFrom(null, 'p0', 'p1'), effort: fc.nat(100_000), left: fc.integer({ min: 0, max: 100 }), equipment: fc.boolean(),
    priority: fc.constantFrom(1, 2, 3, 4), days: fc.tuple(day, day), status: fc.constantFrom('todo', 'doing', 'blocked', 'done'), reason: line, splittable: fc.boolean(), required: fc.subarray([...known]),
    preferred: fc.subarray([...known]), level, before: fc.subarray(Array.from({ length: place }, (_, each) => each)), type: fc.constantFrom('FS', 'SS', 'FF', 'SF'), lagDays: fc.integer({ min: -20, max: 20 }),
    tags: fc.uniqueArray(name, { maxLength: 3 }), checklist: fc.array(fc.record({ text: name, done: fc.boolean() }), { maxLength: 3 }), notes, archived: fc.boolean(),
    links: fc.array(fc.record({ label: line, url: fc.constantFrom('https://company.example/a?b=c', 'mailto:ana@company.example') }), { maxLength: 2 }),
  }).map(({ project, left, equipment, days: [first, last], reason, required, preferred, level: wanted, before, type, lagDays, ...rest }) => {
    const need = (skill: Skill, kind: 'required' | 'preferred') => ({ skillId: skill.id, level: wanted as 1, need: kind });
    return aTask(`t${place}`, {
      ...rest, status: rest.status as Task['status'], priority: rest.priority as Task['priority'], projectId: project === null ? null : projectId(project), remaining: Math.floor((rest.effort * left) / 100),
      effortOf: equipment ? 'equipment' : 'people', earliestStart: first, deadline: first !== null && last !== null && last < first ? null : last, blockedReason: rest.status === 'blocked' ? reason : '',
      requirements: [...required.map((skill) => need(skill, 'required')), ...preferred.filter((skill) => !required.includes(skill)).map((skill) => need(skill, 'preferred'))],
      dependencies: before.map((each) => ({ predecessorId: taskId(`t${each}`), type: type as 'FS', lagDays })), tags: [...rest.tags].sort(),
    });
  });

const workspaces: fc.Arbitrary<Workspace> = skills.chain((known) =>
  fc.record({
    resources: fc.tuple(...Array.from({ length: 4 }, (_, place) => personOf(place, known))),
    tasks: fc.tuple(...Array.from({ length: 6 }, (_, place) => taskOf(place, known))),
    projects: unique(name, (each) => each, 2).filter(({ length }) => length === 2),
  }).map(({ resources, tasks, projects }) => aWorkspace({ skills: known, resources, tasks, projects: projects.map((each, place) => aProject(`p${place}`, { name: each, archived: false })) })));

const importOf = (workspace: Workspace, ...files: readonly string[]) =>
  previewImport(workspace, files.map((file) => {
    const result = readText(file);
    if (!result.ok) throw new Error(result.refusal.sentence);
    return partOf(result.value);
  }), countedIds());

const files = (workspace: Workspace): readonly string[] => [peopleFile(workspace), tasksFile(workspace)];

/** Rows without the ids that every import gives anew. */
const contentOf = (workspace: Workspace): unknown => {
  const skillName = (id: string): string => workspace.skills.get(skillId(id))?.name ?? id;
  const title = (id: string): string => { const task = workspace.tasks.get(taskId(id)); return `${task?.title ?? ''} ${task?.externalId ?? ''}`; };
  const people = [...workspace.resources.values()].map((row) => ({ ...row, id: '', skills: row.skills.map((each) => ({ ...each, skillId: skillName(each.skillId) })) }));
  const tasks = [...workspace.tasks.values()].map((row) => ({
    ...row, id: '', projectId: row.projectId === null ? null : workspace.projects.get(row.projectId)?.name,
    requirements: row.requirements.map((each) => ({ ...each, skillId: skillName(each.skillId) })), dependencies: row.dependencies.map((each) => ({ ...each, predecessorId: title(each.predecessorId) })),
  }));
  const sorted = (rows: readonly unknown[]): unknown => rows.map((row) => JSON.stringify(row)).sort();
  return [sorted(people), sorted(tasks)];
};

describe('import after export', () => {
  test('EXP-3 into the same workspace changes nothing', () => {
    fc.assert(fc.property(workspaces, (workspace) => {
      const preview = importOf(workspace, ...files(workspace));
      expect([preview.problems.filter(({ severity }) => severity === 'error'), preview.ops]).toEqual([[], []]);
    }), { numRuns: 60 });
  });

  test('EXP-4 into an empty workspace gives the same people and tasks', () => {
    fc.assert(fc.property(workspaces, (workspace) => {
      const empty = aWorkspace();
      const preview = importOf(empty, ...files(workspace));
      expect(preview.problems).toEqual([]);
      expect(contentOf(applyOps(empty, preview.ops))).toEqual(contentOf(workspace));
    }), { numRuns: 60 });
  });
});

const seeds = ['yard-people.csv', 'yard-tasks.csv', 'semikolon-1252.csv', 'jira-like.csv', 'asana-like.csv', 'broken-quotes.csv', 'utf16le.csv', 'runn-like.csv'];
const mutation = fc.record({ place: fc.nat(), kind: fc.constantFrom('cut', 'byte', 'insert', 'repeat'), bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }), text: fc.constantFrom('"', ',', ';', '\n', '\t', '=', '9999999', '-1', '2026-02-31', '') });
const mutated = fc.record({ seed: fc.constantFrom(...seeds), changes: fc.array(mutation, { maxLength: 6 }) }).map(({ seed, changes }) =>
  changes.reduce<Uint8Array>((bytes, { place, kind, bytes: raw, text }) => {
    const at = bytes.length === 0 ? 0 : place % bytes.length;
    const piece = kind === 'byte' ? raw : kind === 'repeat' ? bytes.subarray(at, at + 80) : new TextEncoder().encode(text);
    return kind === 'cut' ? bytes.subarray(0, at) : new Uint8Array([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
  }, fixture(seed)));

const checkFile = (bytes: Uint8Array): void => {
  const read = readBytes(bytes);
  if (!read.ok) {
    expect([read.refusal.sentence.endsWith('.'), read.refusal.nextStep.endsWith('.')]).toEqual([true, true]);
    return;
  }
  const workspace = aWorkspace({ skills: [aSkill('s', { name: 'Welding' })], resources: [aPerson('r', { name: 'Person 01' })], tasks: [aTask('t', { title: 'Weld frame' })] });
  const preview = previewImport(workspace, [partOf(read.value)], countedIds());
  if (preview.errors > 0) expect(preview.ops).toEqual([]);
  for (const op of preview.ops) expect(problemsOf(op.table, op.after)).toEqual([]);
  const change = importRows(workspace, { ops: preview.ops, label: preview.label }, { newId: countedIds(), today: monday });
  if (!change.ok) {
    expect([change.refusal.code, preview.ops]).toEqual(['nothing-changed', []]);
    return;
  }
  const undone = applyOps(applyOps(workspace, change.value.ops), change.value.ops.map((op) => ({ ...op, before: op.after, after: op.before }) as typeof op));
  expect(rowsOf(undone)).toEqual(rowsOf(workspace));
};

describe('files nobody foresaw', () => {
  test('IMP-50 never throw; they are refused, or previewed with either errors or ops that a workspace can hold', () => {
    fc.assert(fc.property(mutated, checkFile), { numRuns: 120 });
  });

  test('QA-1 typed lines never throw', () => {
    const typed = fc.string({ unit: fc.oneof(letters, fc.constantFrom('#', '~', '!', '*', 'due ', 'from ', 'after ', '12h', 'Mo-Th 8h', '40/h', '; ', '26 Nov')), maxLength: 20 });
    fc.assert(fc.property(typed, (text) => {
      const workspace = aWorkspace({ skills: [aSkill('s', { name: 'a B' })], tasks: [aTask('t', { title: 'a' })] });
      for (const result of [parseTaskLines(text, workspace, monday), parsePersonLines(text, workspace)]) if (!result.ok) expect(result.refusal.sentence).toMatch(/\.$/u);
    }), { numRuns: 300 });
  });
});
