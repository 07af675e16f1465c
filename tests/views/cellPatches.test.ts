import { describe, expect, it } from 'vitest';
import { newResourcesOf } from '../../src/renderer/views/people/newPersonRows';
import { personPatchOf } from '../../src/renderer/views/people/personPatch';
import { newProjectsOf, projectPatchOf } from '../../src/renderer/views/projects/projectPatch';
import { newTasksOf } from '../../src/renderer/views/tasks/newTaskRows';
import { taskPatchOf } from '../../src/renderer/views/tasks/taskPatch';
import { addTasks } from '../../src/shared/commands';
import { newTaskOf, parseTaskLines } from '../../src/shared/exchange';
import { applyOps, resourceId, skillId, taskId } from '../../src/shared/model';
import { aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../support/builders';

const harbour = aProject('Harbour');
const ana = aPerson('Ana', { skills: [{ skillId: skillId('Welding'), level: 4, expires: null }, { skillId: skillId('Crane licence'), level: 3, expires: monday }] });
const plan = aWorkspace({
  projects: [harbour], resources: [ana, aPerson('Crane', { kind: 'equipment' })], skills: [aSkill('Welding'), aSkill('Wiring'), aSkill('Crane licence', { kind: 'certification' })],
  tasks: [aTask('Weld', { projectId: harbour.id }), aTask('Paint')],
});

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: { readonly code: string; readonly nextStep: string } };
const outcome = (result: Outcome): unknown => (result.ok ? result.value : result.refusal.code);
const task = (column: string, text: string): unknown => outcome(taskPatchOf(plan, 'Paint', column, text, monday));
const person = (column: string, text: string): unknown => outcome(personPatchOf(plan, 'Ana', column, text, monday));
const project = (column: string, text: string): unknown => outcome(projectPatchOf(plan, 'Harbour', column, text, monday));

describe('TAB-30 the text of a task\'s cell is one field of the task', () => {
  it.each([
    ['title', 'Paint hull', { title: 'Paint hull' }], ['title', ' ', 'no-title'], ['project', 'har', { projectId: harbour.id }], ['project', '', { projectId: null }], ['project', 'Nowhere', 'project-unknown'],
    ['effort', '1d', { effort: 480 }], ['effort', 'soon', 'effort-unread'], ['priority', 'urgent', { priority: 4 }], ['status', 'doing', { status: 'doing' }], ['deadline', 'fri', { deadline: monday + 4 }],
    ['deadline', '', { deadline: null }], ['tags', 'b, a, b', { tags: ['a', 'b'] }], ['predecessors', 'Weld SS+1', { dependencies: [{ predecessorId: taskId('Weld'), type: 'SS', lagDays: 1 }] }],
    ['predecessors', 'Nothing', 'predecessor-unknown'], ['people', 'Ana', 'read-only'],
  ] as const)('%s: %s', (column, text, expected) => {
    expect(task(column, text)).toEqual(expected);
  });
  it('takes an unknown skill as a new one, unless its name is nearly a known one', () => {
    expect([task('skills', 'Rigging>=2'), task('skills', 'Weldng>=2'), task('skills', '+Weldng>=2')]).toEqual([
      { requirements: [{ skillName: 'Rigging', level: 2, need: 'required' }] }, 'skill-unknown', { requirements: [{ skillName: 'Weldng', level: 2, need: 'required' }] },
    ]);
  });
});

describe('TAB-31 the text of a person\'s cell is one field of the person', () => {
  it.each([
    ['name', '', 'no-name'], ['pattern', 'Mo-Th 8h', { pattern: [480, 480, 480, 480, 0, 0, 0] }], ['pattern', '', { pattern: null }], ['calendar', 'standard', { calendarId: 'standard' }],
    ['calendar', 'Moon', 'calendar-unknown'], ['cost', '42,50', { costPerHour: 4250 }], ['kind', 'place', { kind: 'placeholder' }],
    ['expiry', 'tomorrow', { skills: [{ skillId: skillId('Welding'), level: 4, expires: null }, { skillId: skillId('Crane licence'), level: 3, expires: monday + 1 }] }],
    ['skills', 'Wiring 2, Crane licence 3 until 2026-11-26', { skills: [{ skillName: 'Wiring', level: 2, expires: null }, { skillName: 'Crane licence', level: 3, expires: monday + 3 }] }],
  ] as const)('%s: %s', (column, text, expected) => {
    expect(person(column, text)).toEqual(expected);
  });
  it('refuses an expiry day for somebody without a certification', () => {
    expect(outcome(personPatchOf(plan, 'Crane', 'expiry', 'fri', monday))).toBe('no-certification');
  });
});

describe('TAB-32 the text of a project\'s cell is one field of the project', () => {
  it.each([['name', '', 'no-name'], ['lead', 'ana', { leadId: resourceId('Ana') }], ['lead', 'Crane', 'lead-unknown'], ['lead', '', { leadId: null }], ['hue', '3', { hue: 2 }], ['hue', '13', 'hue-unread'], ['hue', '', 'hue-unread']] as const)('%s: %s', (column, text, expected) => {
    expect(project(column, text)).toEqual(expected);
  });
});

describe('TAB-33 pasted rows beyond the end become new rows, all or none', () => {
  it('reads tasks, people and projects', () => {
    expect(outcome(newTasksOf(plan, [[{ columnId: 'title', text: 'Lift' }, { columnId: 'effort', text: '2h' }, { columnId: 'deadline', text: '' }]], monday))).toEqual([{ title: 'Lift', effort: 120 }]);
    expect(outcome(newResourcesOf(plan, [[{ columnId: 'name', text: 'Ben' }, { columnId: 'skills', text: 'Wiring 2' }]], monday))).toEqual([{ name: 'Ben', skills: [{ skillName: 'Wiring', level: 2, expires: null }] }]);
    expect(outcome(newProjectsOf(plan, [[{ columnId: 'name', text: 'Quay' }, { columnId: 'lead', text: 'Ana' }]], monday))).toEqual([{ name: 'Quay', leadId: 'Ana' }]);
  });
  it('refuses all of them with the number of the row that cannot be read', () => {
    const refused = newTasksOf(plan, [[{ columnId: 'title', text: 'Lift' }], [{ columnId: 'title', text: 'Turn' }, { columnId: 'effort', text: 'much' }]], monday);
    expect(refused.ok ? null : refused.refusal.sentence).toBe('New row 2: “much” is not an effort.');
    expect(outcome(newTasksOf(plan, [[{ columnId: 'effort', text: '2h' }]], monday))).toBe('no-title');
  });
});

describe('TAB-34 lines that are added together may wait for each other', () => {
  it('links the new tasks in one change', () => {
    const drafts = parseTaskLines('Cut plates 4h\nWeld frame 12h after Cut plates', plan, monday);
    let count = 0;
    const draft = addTasks(plan, { tasks: drafts.ok ? drafts.value.map(newTaskOf) : [] }, { newId: () => `n${String((count += 1))}`, today: monday });
    const after = applyOps(plan, draft.ok ? draft.value.ops : []);
    const titled = (title: string) => [...after.tasks.values()].find((one) => one.title === title);
    expect(titled('Weld frame')?.dependencies).toEqual([{ predecessorId: titled('Cut plates')?.id, type: 'FS', lagDays: 0 }]);
  });
});
