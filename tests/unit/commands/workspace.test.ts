import { describe, expect, it } from 'vitest';
import {
  addCalendar, addProjects, addSkills, archiveProjects, archiveSkill, deleteCalendar, deleteProjects, deleteResources, deleteSkill, deleteTasks, duplicateProjects, duplicateTasks, editCalendar, editProjects, editSettings, editSkill, editTasks, importRows,
  newWorkspaceRows, replaceWorkspace, restoreProjects, restoreSkill,
} from '../../../src/shared/commands';
import { applyOps, calendarId, milestoneId, projectId, resourceId, rowsOf, skillId, taskId, workspaceOf, type Op, type Task } from '../../../src/shared/model';
import { aBooking, aBudget, aCrewNeed, aMilestone, anExpense, aPerson, aProject, aSkill, aTask, aTimeEntry, aWorkspace, monday, standardCalendar, theSettings } from '../../support/builders';
import { countingContext } from '../../support/commandPlay';
import { refusalOf, valueOf } from '../../support/results';

describe('skills', () => {
  const welding = aSkill('Welding');
  const licence = aSkill('Licence', { kind: 'certification' });
  const plan = aWorkspace({
    skills: [welding, licence], resources: [aPerson('Ana', { skills: [{ skillId: licence.id, level: 1, expires: monday }] })],
    tasks: [aTask('Weld', { requirements: [{ skillId: welding.id, level: 3, need: 'required' }] })],
  });
  it('SKL-1 refuses a name that is there already', () => {
    expect(valueOf(addSkills(plan, { skills: [{ name: 'Wiring ' }] }, countingContext()))).toEqual({ label: 'Add skill “Wiring”', ops: [{ table: 'skills', id: 'new-1', before: null, after: aSkill('new-1', { name: 'Wiring' }) }] });
    expect(refusalOf(addSkills(plan, { skills: [{ name: 'WELDING' }] }, countingContext()))).toMatchObject({ code: 'duplicate-name', sentence: 'There is a skill named “Welding” already.' });
    expect(refusalOf(addSkills(plan, { skills: [{ name: 'New' }, { name: 'new' }] }, countingContext())).code).toBe('duplicate-name');
    expect(refusalOf(editSkill(plan, { id: welding.id, patch: { name: 'licence' } }, countingContext())).code).toBe('duplicate-name');
    expect(valueOf(editSkill(plan, { id: welding.id, patch: { name: 'MAG welding' } }, countingContext())).label).toBe('Rename skill “Welding” to “MAG welding”');
  });
  it('SKL-2 refuses to delete what is in use and says where; archives it', () => {
    expect(refusalOf(deleteSkill(plan, { id: welding.id }, countingContext()))).toEqual({ code: 'skill-in-use', sentence: '“Welding” is in use: 1 task asks for it (“Weld”).', nextStep: 'Archive it instead, or take it off these first.' });
    expect(refusalOf(deleteSkill(plan, { id: licence.id }, countingContext())).sentence).toBe('“Licence” is in use: Ana holds it.');
    const archiving = valueOf(archiveSkill(plan, { id: welding.id }, countingContext()));
    expect(archiving.ops).toEqual([{ table: 'skills', id: welding.id, before: welding, after: { ...welding, archived: true } }]);
    expect(valueOf(restoreSkill(applyOps(plan, archiving.ops), { id: welding.id }, countingContext())).label).toBe('Restore skill “Welding”');
    expect(valueOf(deleteSkill(aWorkspace({ skills: [welding] }), { id: welding.id }, countingContext())).ops).toEqual([{ table: 'skills', id: welding.id, before: welding, after: null }]);
  });
  it('SKL-3 a certification that lapses for somebody stays one', () => {
    expect(refusalOf(editSkill(plan, { id: licence.id, patch: { kind: 'skill' } }, countingContext())).sentence).toBe('“Licence” stays a certification: it has an expiry day for Ana, and a skill has none.');
  });
});

describe('calendars', () => {
  const holiday = (day: number, origin: 'library' | 'own') => ({ day, name: origin, workingMinutes: 0, origin });
  it('CAL-1 keeps one holiday a day, sorted, own ones first', () => {
    const draft = valueOf(addCalendar(aWorkspace(), { name: 'Yard', pattern: standardCalendar.pattern, holidays: [holiday(monday + 1, 'own'), holiday(monday, 'library'), holiday(monday + 1, 'library')] }, countingContext()));
    expect(draft.ops[0]?.after).toMatchObject({ name: 'Yard', region: null, holidays: [holiday(monday, 'library'), holiday(monday + 1, 'own')] });
    expect(valueOf(editCalendar(aWorkspace(), { id: standardCalendar.id, patch: { pattern: [420, 420, 420, 420, 420, 0, 0] } }, countingContext()))).toEqual({
      label: 'Change working pattern of calendar “Standard”', ops: [{ table: 'calendars', id: standardCalendar.id, before: standardCalendar, after: { ...standardCalendar, pattern: [420, 420, 420, 420, 420, 0, 0] } }],
    });
  });
  it('CAL-2 refuses to delete one that is used', () => {
    const yard = { ...standardCalendar, id: calendarId('yard'), name: 'Yard' };
    expect(refusalOf(deleteCalendar(aWorkspace(), { id: standardCalendar.id }, countingContext())).sentence).toBe('“Standard” is the calendar for new people.');
    expect(refusalOf(deleteCalendar(aWorkspace({ calendars: [standardCalendar, yard], resources: [aPerson('Ana', { calendarId: yard.id })] }), { id: yard.id }, countingContext())).sentence).toBe('Ana works by “Yard”.');
    expect(valueOf(deleteCalendar(aWorkspace({ calendars: [standardCalendar, yard] }), { id: yard.id }, countingContext())).label).toBe('Delete calendar “Yard”');
  });
});

describe('what the planner aims at', () => {
  it('SET-2 what a change does not name stays', () => {
    const draft = valueOf(editSettings(aWorkspace(), { patch: { planning: { weights: { cost: 8 } } } }, countingContext()));
    const planning = { ...theSettings.planning, weights: { ...theSettings.planning.weights, cost: 8 } };
    expect(draft).toEqual({ label: 'Change weight of cost in planning to 8', ops: [{ table: 'settings', id: theSettings.id, before: theSettings, after: { ...theSettings, planning } }] });
    expect(valueOf(editSettings(aWorkspace(), { patch: { planning: { healthyPercent: 80 } } }, countingContext())).label).toBe('Change healthy load to 80 % of a week');
    expect(refusalOf(editSettings(aWorkspace(), { patch: { planning: { restAfterDays: 15 } } }, countingContext())).sentence).toBe('The planning (days in a row before a rest) must be a whole number from 1 to 14.');
  });
});

describe('who goes along', () => {
  const crane = aPerson('Crane', { kind: 'equipment' });
  const rigging = aSkill('Rigging');
  const lift = aTask('Lift', { crew: [aCrewNeed({ resourceId: crane.id }), aCrewNeed({ kind: 'person', skillId: rigging.id, count: 2 })] });
  const plan = aWorkspace({ skills: [rigging], resources: [crane], tasks: [lift] });
  it('TSK-12 is in the plan', () => {
    expect(refusalOf(editTasks(aWorkspace({ tasks: [aTask('Lift')] }), { ids: [lift.id], patch: { crew: lift.crew } }, countingContext())).code).toBe('unknown-reference');
    expect(refusalOf(deleteSkill(plan, { id: rigging.id }, countingContext())).sentence).toBe('“Rigging” is in use: 1 task asks for it (“Lift”).');
    expect(valueOf(deleteResources(plan, { ids: [crane.id] }, countingContext())).ops).toEqual([
      { table: 'tasks', id: lift.id, before: lift, after: { ...lift, crew: lift.crew.slice(1) }, why: 'Who was to go along was deleted' }, { table: 'resources', id: crane.id, before: crane, after: null },
    ]);
  });
  it('TSK-11 a copy of a task takes its crew along', () => {
    expect(valueOf(duplicateTasks(plan, { ids: [lift.id] }, countingContext())).ops[0]?.after).toMatchObject({ crew: lift.crew });
    expect(valueOf(editTasks(plan, { ids: [lift.id], patch: { crew: [] } }, countingContext())).label).toBe('Change the crew of “Lift”');
  });
});

describe('projects', () => {
  const harbour = aProject('Harbour', { hue: 0, code: 'HAR' });
  const tasks = [aTask('Weld', { projectId: harbour.id }), aTask('Paint', { projectId: harbour.id, dependencies: [{ predecessorId: taskId('Weld'), type: 'FS', lagDays: 1 }] })];
  const accepted = aMilestone('Accepted', ['Weld'], { projectId: harbour.id, criteria: [{ text: 'Signed', done: true }], reachedDay: monday });
  const plan = aWorkspace({ projects: [harbour], tasks, milestones: [accepted] });
  it('PRJ-1 takes a free code and the hue used least', () => {
    const rows = valueOf(addProjects(plan, { projects: [{ name: 'Harvest' }, { name: 'Dry dock refit' }] }, countingContext())).ops.map(({ after }) => after);
    expect(rows).toEqual([aProject('new-1', { name: 'Harvest', code: 'HAR2', hue: 1 }), aProject('new-2', { name: 'Dry dock refit', code: 'DDR', hue: 2 })]);
  });
  it('PRJ-2 copies its tasks, waiting for each other, and its milestones, waiting for the copies', () => {
    const draft = valueOf(duplicateProjects(plan, { ids: [harbour.id] }, countingContext()));
    expect(draft.label).toBe('Duplicate project “Harbour”');
    expect(draft.ops.map(({ after }) => after)).toEqual([
      aProject('new-1', { name: 'Harbour (copy)', code: 'HAR2', hue: 1 }),
      { ...aTask('new-2', { projectId: projectId('new-1') }), title: 'Paint', dependencies: [{ predecessorId: taskId('new-3'), type: 'FS', lagDays: 1 }] },
      { ...aTask('new-3', { projectId: projectId('new-1') }), title: 'Weld' },
      { ...accepted, id: milestoneId('new-4'), projectId: projectId('new-1'), taskIds: [taskId('new-3')], criteria: [{ text: 'Signed', done: false }], reachedDay: null },
    ]);
  });
  it('PRJ-3 archives and restores with its tasks and milestones, PRJ-4 refuses to delete with them', () => {
    const archiving = valueOf(archiveProjects(plan, { ids: [harbour.id] }, countingContext()));
    expect(archiving.label).toBe('Archive project “Harbour” with 2 tasks');
    const archived = applyOps(plan, archiving.ops);
    expect([...archived.tasks.values(), ...archived.milestones.values()].every((row) => row.archived)).toBe(true);
    expect(rowsOf(applyOps(archived, valueOf(restoreProjects(archived, { ids: [harbour.id] }, countingContext())).ops))).toEqual(rowsOf(plan));
    expect(refusalOf(deleteProjects(plan, { ids: [harbour.id] }, countingContext()))).toEqual({ code: 'has-tasks', sentence: '“Harbour” cannot be deleted: 2 tasks would go with it.', nextStep: 'Archive it instead, or move its tasks to another project first.' });
  });
  it('PRJ-5 deletes its milestones and budget with it, and refuses where money was spent', () => {
    const empty = aWorkspace({ projects: [harbour], milestones: [{ ...accepted, taskIds: [] }], budgets: [aBudget('b', 'Harbour')] });
    expect(valueOf(deleteProjects(empty, { ids: [harbour.id] }, countingContext())).ops.map(({ table, after }) => [table, after])).toEqual([['milestones', null], ['budgets', null], ['projects', null]]);
    const spent = aWorkspace({ projects: [harbour], expenses: [anExpense('Crane', 'Harbour', 100)] });
    expect(refusalOf(deleteProjects(spent, { ids: [harbour.id] }, countingContext()))).toEqual({ code: 'has-records', sentence: '“Harbour” cannot be deleted: expenses are recorded on it.', nextStep: 'Archive it instead.' });
  });
  it('PRJ-6 what has time, money or material on it is not deleted; a milestone no longer waits for a task that is', () => {
    const logged = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld')], timeEntries: [aTimeEntry('t', 'Weld', 'Ana', monday, 60)] });
    expect(refusalOf(deleteTasks(logged, { ids: [taskId('Weld')] }, countingContext())).code).toBe('has-records');
    expect(refusalOf(deleteResources(logged, { ids: [resourceId('Ana')] }, countingContext())).code).toBe('has-records');
    const gone = applyOps(plan, valueOf(deleteTasks(plan, { ids: [taskId('Weld')] }, countingContext())).ops);
    expect([...gone.milestones.values()]).toEqual([{ ...accepted, taskIds: [] }]);
  });
  it('refuses a due day before the first day', () => {
    expect(refusalOf(editProjects(plan, { ids: [harbour.id], patch: { startDay: monday, dueDay: monday - 1 } }, countingContext())).sentence).toBe('Harbour: The due day lies before the first day.');
  });
});

describe('settings and whole workspaces', () => {
  it('SET-1 refuses what is no currency, and keeps the rules not named', () => {
    expect(refusalOf(editSettings(aWorkspace(), { patch: { currency: 'euro' } }, countingContext())).sentence).toBe('The currency must be three capital letters as in EUR, USD or SEK.');
    expect(valueOf(editSettings(aWorkspace(), { patch: { rules: { timeOff: 'warn' } } }, countingContext())).ops).toEqual([
      { table: 'settings', id: theSettings.id, before: theSettings, after: { ...theSettings, rules: { ...theSettings.rules, timeOff: 'warn' } } },
    ]);
  });

  it('CMD-8 says which setting changes, or how many', () => {
    const labelOf = (patch: Parameters<typeof editSettings>[1]['patch']): string => valueOf(editSettings(aWorkspace(), { patch }, countingContext())).label;
    expect([labelOf({ weekStart: 7 }), labelOf({ currency: 'sek' }), labelOf({ workspaceName: 'Yard 2' }), labelOf({ rules: { timeOff: 'warn' } }), labelOf({ weekStart: 7, currency: 'SEK' })]).toEqual([
      'Change week start to Sunday', 'Change currency to SEK', 'Rename workspace to “Yard 2”', 'Change rule for work on time off to “warn”', 'Change 2 settings',
    ]);
  });

  it('WSP-1 replaces everything in one change, or nothing', () => {
    const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 60]])] });
    const rows = newWorkspaceRows('Yard', 'SEK');
    const draft = valueOf(replaceWorkspace(plan, { rows, label: 'Start blank' }, countingContext()));
    expect(draft.label).toBe('Start blank');
    expect(rowsOf(applyOps(plan, draft.ops))).toEqual(rowsOf(workspaceOf(rows)));
    expect(refusalOf(replaceWorkspace(plan, { rows: { ...rows, resources: [aPerson('Eva', { calendarId: calendarId('nowhere') })] }, label: 'x' }, countingContext())).code).toBe('unknown-reference');
    expect(refusalOf(replaceWorkspace(plan, { rows: rowsOf(plan), label: 'x' }, countingContext())).code).toBe('nothing-changed');
  });

  it('WSP-1 imports all rows or none', () => {
    const [weld, paint] = [aTask('Weld'), aTask('Paint', { dependencies: [{ predecessorId: taskId('Weld'), type: 'FS', lagDays: 0 }] })];
    const ops: readonly Op[] = [{ table: 'tasks', id: weld.id, before: null, after: weld }, { table: 'tasks', id: paint.id, before: null, after: paint }];
    expect(valueOf(importRows(aWorkspace(), { ops, label: 'Import 2 tasks' }, countingContext()))).toEqual({ label: 'Import 2 tasks', ops });
    const circle: Op = { table: 'tasks', id: weld.id, before: null, after: { ...weld, dependencies: [{ predecessorId: taskId('Paint'), type: 'FS', lagDays: 0 }] } };
    expect(refusalOf(importRows(aWorkspace(), { ops: [circle, ...ops.slice(1)], label: 'x' }, countingContext())).code).toBe('cycle');
  });

  it('WSP-2 refuses rows that were added, changed or removed since the preview', () => {
    const [seen, changed] = [aTask('Weld'), aTask('Weld', { effort: 60 })];
    const adding: Op = { table: 'tasks', id: seen.id, before: null, after: seen };
    const editing: Op = { table: 'tasks', id: seen.id, before: seen, after: { ...seen, notes: 'From the file' } };
    const codeIn = (op: Op, ...tasks: readonly Task[]): string => refusalOf(importRows(aWorkspace({ tasks }), { ops: [op], label: 'x' }, countingContext())).code;
    expect([codeIn(adding, seen), codeIn(editing, changed), codeIn(editing)]).toEqual(['does-not-fit', 'does-not-fit', 'does-not-fit']);
    expect(valueOf(importRows(aWorkspace({ tasks: [seen] }), { ops: [editing], label: 'Import 1 task' }, countingContext()))).toEqual({ label: 'Import 1 task', ops: [editing] });
  });

  it('WSP-3 does not remove rows that others name', () => {
    const plan = aWorkspace({ skills: [aSkill('Welding')], resources: [aPerson('Ana', { skills: [{ skillId: skillId('Welding'), level: 1, expires: null }] })] });
    const op: Op = { table: 'skills', id: skillId('Welding'), before: aSkill('Welding'), after: null };
    expect(refusalOf(importRows(plan, { ops: [op], label: 'x' }, countingContext())).code).toBe('still-needed');
  });
});
