import { describe, expect, test } from 'vitest';
import { importRows } from '../../../src/shared/commands';
import { groupProblems, previewImport, rowWords, type ImportPreview } from '../../../src/shared/exchange';
import { applyOps, projectId, resourceId, skillId, taskId, type Resource, type Task, type Workspace } from '../../../src/shared/model';
import { aPerson, aProject, aSkill, aTask, aWorkspace, monday, standardCalendar } from '../../support/builders';
import { countedIds, partOf, previewFixtures, previewTexts, tableOfText } from './support';

const told = ({ problems }: ImportPreview): readonly unknown[] => problems.map(({ row, column, sentence, severity }) => [severity, row, column, sentence]);
const after = (workspace: Workspace, preview: ImportPreview): Workspace => applyOps(workspace, preview.ops);
const peopleOf = (workspace: Workspace): Readonly<Record<string, Resource>> => Object.fromEntries([...workspace.resources.values()].map((row) => [row.name, row]));
const tasksOf = (workspace: Workspace): Readonly<Record<string, Task>> => Object.fromEntries([...workspace.tasks.values()].map((row) => [row.title, row]));
const actions = (preview: ImportPreview): readonly unknown[] => preview.parts.map(({ rows }) => rows.map(({ row, action }) => `${row} ${action}`));
const empty = aWorkspace();
const people = (rows: string): string => `Name,Hours per week,Cost per hour,Skills\n${rows}`;
const tasks = (rows: string): string => `ID,Title,Effort (h),Predecessors\n${rows}`;

describe('the shape of the plans', () => {
  test('IMP-20 people and tasks come in together without touching the mapping', () => {
    const preview = previewFixtures(empty, 'yard-tasks.csv', 'yard-people.csv');
    expect(told(preview)).toEqual([]);
    expect(preview.label).toBe('Import 10 people and 100 tasks');
    expect(preview.parts.map(({ kind, counts, notImported }) => [kind, counts.create, notImported])).toEqual([['tasks', 100, []], ['people', 10, []]]);
    expect([...preview.newSkills].sort()).toEqual(['Backend', 'Design', 'Documentation', 'Networking', 'Testing', 'Training', 'Wiring']);
    expect(importRows(empty, { ops: preview.ops, label: preview.label }, { newId: countedIds(), today: monday })).toMatchObject({ ok: true, value: { label: 'Import 10 people and 100 tasks' } });
  });

  test('IMP-20 imported again, nothing changes', () => {
    const workspace = after(empty, previewFixtures(empty, 'yard-tasks.csv', 'yard-people.csv'));
    const again = previewFixtures(workspace, 'yard-tasks.csv', 'yard-people.csv');
    expect([again.label, again.ops, again.parts.map(({ counts }) => counts.unchanged)]).toEqual(['Import nothing', [], [100, 10]]);
  });
});

describe('people', () => {
  const present = aWorkspace({ skills: [aSkill('w', { name: 'Welding' })], resources: [aPerson('r1', { name: 'Ana Ruiz', costPerHour: 4000, skills: [{ skillId: skillId('w'), level: 3, expires: monday }] })] });

  test('IMP-21 a row updates the person of its name, field by field; blank cells change nothing', () => {
    const preview = previewTexts(present, people('ana  ruiz,,45.5,"Welding=4, Wiring"\nBen Ode,32,,\n'));
    expect(preview.parts[0]?.rows).toEqual([
      { row: 2, action: 'update', name: 'ana  ruiz', changes: [{ label: 'Name', before: 'Ana Ruiz', after: 'ana  ruiz' }, { label: 'Cost per hour', before: '40', after: '45.5' }, { label: 'Skills', before: 'Welding=3 until 2026-11-23', after: 'Welding=4 until 2026-11-23, Wiring=3' }] },
      {
        row: 3, action: 'create', name: 'Ben Ode',
        changes: [{ label: 'Name', before: '', after: 'Ben Ode' }, { label: 'Kind', before: '', after: 'person' }, { label: 'Calendar', before: '', after: 'Standard' }, { label: 'Working pattern', before: '', after: 'Mo-Fr 6h 24m' }, { label: 'Archived', before: '', after: 'no' }],
      },
    ]);
    expect(told(preview)).toEqual([['warning', 2, 'Skills', 'A skill without a level counts as level 3.']]);
  });

  test('IMP-22 hours a week: the calendar\'s own week where it has as many, else spread', () => {
    const read = (hours: string): unknown => peopleOf(after(empty, previewTexts(empty, people(`Ana,${hours},,\n`))))['Ana']?.pattern;
    expect([read('40'), read('20'), read('37.5'), read('0'), read('')]).toEqual([null, [240, 240, 240, 240, 240, 0, 0], [450, 450, 450, 450, 450, 0, 0], [0, 0, 0, 0, 0, 0, 0], null]);
    expect(told(previewTexts(empty, people('Ana,168,,\n')))).toEqual([['error', 2, 'Hours per week', '168 hours do not fit into five days of a week.']]);
  });

  test('IMP-24 a row that cannot be read is told once what is wrong with it', () => {
    expect(told(previewTexts(empty, tasks('1,,3,\n')))).toEqual([['error', 2, 'Title', 'There is no title.']]);
  });

  test('IMP-21 by ID before name; two of a name cannot be told apart', () => {
    const workspace = aWorkspace({ resources: [aPerson('r1', { name: 'Ana', externalId: 'P1' }), aPerson('r2', { name: 'Ana', externalId: 'P2' }), aPerson('r3', { name: 'Ben', archived: true }), aPerson('r4', { name: 'Ben' })] });
    const preview = previewTexts(workspace, 'ID,Name,Role\nP2,Ana,Welder\n,Ana,Rigger\nP9,Ana,Painter\n,Ben,Rigger\n');
    expect(told(preview)).toEqual([['error', 3, 'Name', '2 people are called Ana. Give the row an ID to say which one it is.']]);
    expect(actions(preview)).toEqual([['2 update', '3 blocked', '4 create', '5 update']]);
    expect(preview.ops).toEqual([]);
  });

  test('IMP-23 the same person twice: more skills join, anything else is an error', () => {
    const joined = previewTexts(empty, 'Name,Skill,Level\nAna,Welding,4\nAna,Wiring,2\n');
    expect(actions(joined)).toEqual([['2 create', '3 joined']]);
    expect(after(empty, joined)).toMatchObject({ resources: { size: 1 }, skills: { size: 2 } });
    expect(told(previewTexts(empty, people('Ana,40,,Welding=1\nAna,32,,Wiring=1\n')))).toEqual([['error', 3, 'Name', 'Ana is in row 2 already.']]);
    expect(actions(previewFixtures(empty, 'runn-like.csv'))).toEqual([['2 create', '3 joined', '4 create']]);
  });

  test('IMP-24 what is wrong is named with row and column', () => {
    const preview = previewTexts(empty, 'Name,Cost per hour,Skills,Email,First day,Calendar,Kind\n,1,,,,,\nAna,x,Welding=9,nowhere,31 Nov 2026,Night,robot\nBen,-3,,,,,\n');
    expect(told(preview)).toEqual([
      ['error', 2, 'Name', 'There is no name.'],
      ['warning', 3, 'Kind', '“robot” is not a kind we know (person, equipment, placeholder); it is not imported.'],
      ['warning', 3, 'Calendar', 'There is no calendar named Night; the workspace\'s own is used.'],
      ['error', 3, 'Cost per hour', '“x” is not a number.'],
      ['error', 3, 'First day', '“31 Nov 2026” is not a day.'],
      ['error', 3, 'Skills', '“Welding=9”: levels go from 1 to 5.'],
      ['error', 4, 'Cost per hour', 'A cost of -3 is less than nothing.'],
    ]);
  });

  test('IMP-25 teams, currencies and UTF-16', () => {
    const preview = previewFixtures(empty, 'utf16le.csv');
    expect(peopleOf(after(empty, preview))['Zoë Łuk']).toMatchObject({ team: 'Yard', costPerHour: 4250, skills: [{ level: 4 }, { level: 2 }] });
    expect(preview.newTeams).toEqual(['Yard']);
  });
});

describe('tasks', () => {
  test('IMP-30 predecessors by ID or title, forward too, with kind and lag', () => {
    const workspace = aWorkspace({ tasks: [aTask('old', { title: 'Order steel' })] });
    const preview = previewTexts(workspace, tasks('1,Weld,3,"2, 3SS+2d"\n2,Cut,1,Order steel\n3,"Paint, first coat",1,\n4,Ship,1,"""Paint, first coat""FF-1w; Weld"\n5,Pack,1,1 2\n'));
    expect(told(preview)).toEqual([]);
    const made = tasksOf(after(workspace, preview));
    const id = (title: string): unknown => made[title]?.id;
    const fs = (title: string): unknown => ({ predecessorId: id(title), type: 'FS', lagDays: 0 });
    expect(['Weld', 'Cut', 'Ship', 'Pack'].map((title) => made[title]?.dependencies)).toEqual([
      [fs('Cut'), { predecessorId: id('Paint, first coat'), type: 'SS', lagDays: 2 }], [fs('Order steel')],
      [{ predecessorId: id('Paint, first coat'), type: 'FF', lagDays: -5 }, fs('Weld')], [fs('Weld'), fs('Cut')],
    ]);
  });

  test('IMP-31 circles name their rows, unknown and left out predecessors too', () => {
    const circle = tasks('1,Weld,1,3\n2,Cut,1,1\n3,Paint,1,2\n4,Ship,1,3\n5,Pack,1,Ghost\n6,Self,1,6\n');
    expect(told(previewTexts(empty, circle))).toEqual([
      ['error', 6, 'Predecessors', 'No task has the ID or title “Ghost”.'],
      ['error', 7, null, 'A task cannot wait for itself.'],
      ...[2, 3, 4].map((row) => ['error', row, 'Predecessors', 'Rows 2, 3, 4 wait for each other in a circle; none of them could ever start.']),
    ]);
    const table = tableOfText(circle);
    const without = previewImport(empty, [partOf(table, { leaveOut: new Set([2, 6, 7]) })], countedIds());
    expect(told(without)).toEqual([['warning', 3, 'Predecessors', 'It waits for row 2, which is left out; that dependency is not imported.']]);
    expect([without.label, without.ops.length, actions(without)]).toEqual(['Import 3 tasks', 3, [['2 leftOut', '3 create', '4 create', '5 create', '6 leftOut', '7 leftOut']]]);
  });

  test('IMP-32 effort in the unit of its column', () => {
    const read = (header: string, value: string): unknown => tasksOf(after(empty, previewTexts(empty, `Task,${header}\nA,${value}\n`)))['A']?.effort;
    expect([read('Effort (h)', '1.5'), read('Effort (days)', '2'), read('Effort (min)', '90'), read('Effort', '1d 2h'), read('Effort', '1:30'), read('Original estimate', '28800'), read('Effort (h)', '"1,250"')]).toEqual([90, 960, 90, 600, 90, 480, 75_000]);
    expect(told(previewTexts(empty, tasks('1,A,-3,\n2,B,lots,\n')))).toEqual([
      ['error', 2, 'Effort (h)', 'An effort of -3 is less than nothing.'], ['error', 3, 'Effort (h)', '“lots” is not an effort such as 12, 12h or 1.5d.'],
    ]);
    expect(told(previewTexts(empty, tasks('1,A,,\n')))).toEqual([['warning', 2, 'Effort (h)', 'There is no effort; 8 h is assumed.']]);
  });

  test('IMP-33 days that fit both orders are asked, not guessed', () => {
    const text = 'Task,Effort,Due date\nA,1,05/06/2026\nB,1,07/06/2026\n';
    expect(told(previewTexts(empty, text))).toEqual([
      ['error', null, null, '“05/06/2026” can mean two days. Choose the order of day and month.'],
    ]);
    const deadline = (dayOrder: 'dayFirst' | 'monthFirst'): unknown => tasksOf(after(empty, previewImport(empty, [partOf(tableOfText(text), { dayOrder })], countedIds())))['A']?.deadline;
    expect([deadline('dayFirst'), deadline('monthFirst')]).toEqual([20_609, 20_579]);
    const told31 = previewTexts(empty, 'Task,Due date\nA,05/06/2026\nB,31/06/2026\nC,30/06/2026\n');
    expect([told31.parts[0]?.dayOrder, told31.errors]).toEqual(['dayFirst', 1]);
  });

  test('IMP-34 IMP-35 Windows-1252, decimal commas, days with dots, projects made as needed', () => {
    const preview = previewFixtures(empty, 'semikolon-1252.csv');
    expect([told(preview), preview.newProjects, preview.parts[0]?.decimalMark]).toEqual([[], ['Hafenkran'], ',']);
    expect(tasksOf(after(empty, preview))).toMatchObject({ 'Träger schweißen': { effort: 750, deadline: monday + 3, priority: 3 }, 'Schilder prüfen': { effort: 75_030, priority: 1 }, 'Rüsten; Aufräumen': { effort: 45, projectId: null } });
  });

  test('IMP-36 Jira: labels, states, priorities, seconds, links, rows wider than the header', () => {
    const preview = previewFixtures(empty, 'jira-like.csv');
    expect(told(preview)).toEqual([['warning', 4, null, 'The row is wider than the header: “left over” is not imported.']]);
    expect(tasksOf(after(empty, preview))).toMatchObject({
      'Weld frame': { externalId: 'YRD-1', effort: 480, remaining: 480, tags: ['frame', 'steel'], priority: 2, status: 'todo', deadline: 20_511 },
      'Paint frame': { effort: 960, remaining: 240, priority: 4, status: 'doing', dependencies: [{ type: 'FS', lagDays: 0 }] },
      'Ship frame': { effort: 60, remaining: 0, priority: 1, status: 'done' },
    });
    expect(preview.parts[0]?.notImported.filter(({ filled }) => filled > 0).map(({ header, filled }) => `${header} ${filled}`)).toEqual([
      'Issue id 3', 'Issue Type 3', 'Project key 3', 'Assignee 1', 'Reporter 3', 'Created 3', 'Updated 3', 'Time Spent 1', 'Custom field (Story Points) 2',
    ]);
  });

  test('IMP-36 Asana: notes over several lines, finished tasks', () => {
    const preview = previewFixtures(empty, 'asana-like.csv');
    expect(tasksOf(after(empty, preview))).toMatchObject({
      'Weld frame': { notes: 'Bring the jig.\nInspect the seams, "all" of them.', earliestStart: monday, deadline: monday + 4, tags: ['frame', 'steel'], status: 'todo' },
      'Cut plates': { status: 'done', remaining: 0 },
    });
  });

  test('IMP-21 titles, twins and the same task twice', () => {
    const workspace = aWorkspace({ projects: [aProject('p1', { name: 'Yard' })], tasks: [aTask('t1', { title: 'Weld', projectId: projectId('p1'), effort: 60, remaining: 30 })] });
    const preview = previewTexts(workspace, 'Title,Effort (h),Project\nWELD,2,yard\nPaint,1,\nPaint,1,\nWeld,3,\n');
    expect(told(preview)).toEqual([['warning', 4, 'Title', 'Another row has the same title and no ID; both become tasks.'], ['error', 5, 'Title', 'The row is about Weld, like row 2.']]);
    const kept = previewImport(workspace, [partOf(tableOfText('Title,Effort (h),Project\nWeld,2,yard\n'))], countedIds());
    expect(tasksOf(after(workspace, kept))['Weld']).toEqual({ ...workspace.tasks.get(taskId('t1')), effort: 120, remaining: 30 });
  });

  test('IMP-37 rules of the model hold', () => {
    expect(told(previewTexts(empty, 'Task,Effort,Start date,Due date\nA,1,2026-11-27,2026-11-23\n'))).toEqual([['error', 2, null, 'The deadline lies before the earliest start.']]);
  });
});

describe('all or nothing', () => {
  test('IMP-40 a file without the column that names its rows says so once', () => {
    expect(told(previewTexts(empty, 'Effort,Due date\n1,\n2,\n'))).toEqual([['error', null, null, 'No column is the title. Choose one in the list of columns.']]);
  });

  test('IMP-41 two files of people may be about the same person', () => {
    const preview = previewTexts(empty, people('Ana,40,,Welding=2\n'), 'Name,Team\nAna,Yard\n');
    expect(preview.ops.filter(({ table }) => table === 'resources')).toMatchObject([{ before: null, after: { name: 'Ana', team: 'Yard', skills: [{ level: 2 }] } }]);
  });

  test('IMP-42 the same words are said once, with all rows', () => {
    const preview = previewTexts(empty, tasks('1,A,,\n2,B,,\n3,C,x,\n'));
    expect(groupProblems(preview.problems)).toEqual([
      { part: 0, column: 'Effort (h)', sentence: '“x” is not an effort such as 12, 12h or 1.5d.', severity: 'error', rows: [4] },
      { part: 0, column: 'Effort (h)', sentence: 'There is no effort; 8 h is assumed.', severity: 'warning', rows: [2, 3] },
    ]);
    expect([rowWords([4]), rowWords([4, 9]), rowWords([1, 2, 3, 4, 5, 6, 7]), rowWords([])]).toEqual(['Row 4', 'Rows 4 and 9', 'Rows 1, 2, 3, 4 and 3 more', 'Whole file']);
  });

  test('IMP-43 the calendar of a person is found by name', () => {
    const workspace = aWorkspace({ calendars: [standardCalendar, { ...standardCalendar, id: 'night' as typeof standardCalendar.id, name: 'Night' }] });
    expect(peopleOf(after(workspace, previewTexts(workspace, 'Name,Calendar\nAna,night\n')))['Ana']).toMatchObject({ id: resourceId('new1'), calendarId: 'night' });
  });
});
