import { describe, expect, it } from 'vitest';
import {
  addScenario, archiveScenario, deleteScenario, discardScenarioEdits, duplicateScenario, editScenario, editSettings, inScenario, logTime, mergeScenario, moveBookings, rebaseScenario, restoreScenario, sendReport,
} from '../../../src/shared/commands';
import { applyOps, bookingId, isOpOf, scenarioEditIdOf, scenarioId, taskId, type Op, type Task, type Workspace, type WorkspaceRows } from '../../../src/shared/model';
import { baseAfter, branchIn, branchOf, compareScenario, editsOf, mergedRow, scenarioConflicts, withNeeded } from '../../../src/shared/scenarios';
import { aBooking, aMaterial, aMilestone, aPerson, aProject, aScenario, aScenarioEdit, aTask, aWorkspace, monday } from '../../support/builders';
import { reportedChanges } from '../../../src/shared/reporting';
import { anEntry } from '../../support/entries';
import { countingContext } from '../../support/commandPlay';
import { refusalOf, valueOf } from '../../support/results';

const more = scenarioId('more');
const named = aScenario('more', { name: 'More welders' });
const weld = aTask('Weld');
const paint = aTask('Paint');
const booked = aBooking('b1', 'Weld', 'Ana', [[monday, 480]]);
const moved = aBooking('b1', 'Weld', 'Ben', [[monday + 1, 480]]);
const people = [aPerson('Ana', { costPerHour: 4_000 }), aPerson('Ben', { costPerHour: 6_000 })];

const aPlan = (rows: Partial<WorkspaceRows> = {}): Workspace => aWorkspace({ scenarios: [named], resources: people, tasks: [weld, paint], bookings: [booked], ...rows });
const taskOp = (before: Task, after: Task): Op => ({ table: 'tasks', id: before.id, before, after });

describe('what the plan changed meanwhile', () => {
  it('SCN-10: is taken field by field where the scenario does not say otherwise', () => {
    const theirs = { ...weld, title: 'Weld the frame', priority: 4 as const };
    expect(mergedRow('tasks', weld, theirs, { ...weld, notes: 'twice', priority: 4 })).toEqual({ row: { ...theirs, notes: 'twice' }, conflicts: [] });
  });
  it('SCN-10: takes what only makes sense together as one', () => {
    expect(mergedRow('bookings', booked, aBooking('b1', 'Weld', 'Ben', [[monday, 480]]), aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480]]))).toEqual({ row: aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480]]), conflicts: ['days'] });
  });
  it('SCN-11: and the scenario too is a conflict, and stays one while other fields are edited', () => {
    const plan = applyOps(aPlan({ scenarioEdits: [aScenarioEdit('more', 'tasks', weld, { ...weld, title: 'Mine' })] }), [taskOp(weld, { ...weld, title: 'Theirs' })]);
    expect(scenarioConflicts(plan, more)).toMatchObject([{ fields: ['title'], plan: { title: 'Theirs' }, scenario: { title: 'Mine' }, leftOut: '' }]);
    const after = { ...weld, title: 'Mine', notes: 'new' };
    expect(baseAfter('tasks', { before: weld, after: { ...weld, title: 'Mine' } }, { ...weld, title: 'Theirs' }, after)).toEqual(weld);
    expect(baseAfter('tasks', { before: weld, after: { ...weld, title: 'Mine' } }, { ...weld, title: 'Theirs' }, { ...weld, title: 'Theirs', notes: 'new' })).toEqual({ ...weld, title: 'Theirs' });
  });
  it('SCN-11: a row that one removed and the other changed is a conflict as a whole', () => {
    expect(mergedRow('tasks', weld, null, { ...weld, title: 'Mine' })).toEqual({ row: { ...weld, title: 'Mine' }, conflicts: ['row'] });
    expect(mergedRow('tasks', weld, { ...weld, title: 'Theirs' }, null)).toEqual({ row: null, conflicts: ['row'] });
  });
  it('SCN-12: leaves out what no longer fits, with the reason', () => {
    const own = aBooking('b2', 'Paint', 'Ana', [[monday, 60]]);
    const plan = aPlan({ tasks: [weld], scenarioEdits: [aScenarioEdit('more', 'bookings', null, own)] });
    expect([branchOf(plan, more), [...branchIn(plan, more).leftOut]]).toEqual([plan, [[scenarioEditIdOf(more, 'bookings', 'b2'), 'The task it names is not in the plan.']]]);
    expect(scenarioConflicts(plan, more)).toMatchObject([{ fields: ['row'], plan: null, scenario: own, leftOut: 'The task it names is not in the plan.' }]);
    const needed = aPlan({ scenarioEdits: [aScenarioEdit('more', 'tasks', weld, null)] });
    expect([branchOf(needed, more).tasks.has(weld.id), [...branchIn(needed, more).leftOut.values()]]).toEqual([true, ['The plan still needs what the scenario removes.']]);
    const waiting = (task: Task, predecessor: string): Task => ({ ...task, dependencies: [{ predecessorId: taskId(predecessor), type: 'FS', lagDays: 0 }] });
    const circle = aPlan({ tasks: [weld, waiting(paint, 'Weld')], scenarioEdits: [aScenarioEdit('more', 'tasks', weld, waiting(weld, 'Paint'))] });
    expect([...branchIn(circle, more).leftOut.values()]).toEqual(['Tasks would wait for each other in a circle: Weld → Paint → Weld.']);
  });
  it('SCN-13: is what the scenario is compared with from then on; what is not decided stays a conflict', () => {
    const edits = [aScenarioEdit('more', 'tasks', weld, { ...weld, title: 'Mine', notes: 'Mine' }), aScenarioEdit('more', 'tasks', paint, { ...paint, title: 'Spray' })];
    const theirs = { ...weld, title: 'Theirs', notes: 'Theirs', priority: 3 as const };
    const plan = applyOps(aPlan({ scenarioEdits: edits }), [taskOp(weld, theirs), taskOp(paint, { ...paint, title: 'Spray' })]);
    const editId = edits[0]?.id ?? scenarioEditIdOf(more, 'tasks', '');
    const draft = valueOf(rebaseScenario(plan, { scenarioId: more, decisions: [{ editId, field: 'notes', take: 'scenario' }] }, countingContext()));
    const after = applyOps(plan, draft.ops);
    expect([draft.label, editsOf(after, more)]).toEqual(['Bring scenario “More welders” up to the plan', [aScenarioEdit('more', 'tasks', { ...theirs, title: 'Weld' }, { ...theirs, title: 'Mine', notes: 'Mine' })]]);
    expect(scenarioConflicts(after, more).map(({ fields }) => fields)).toEqual([['title']]);
    expect(refusalOf(rebaseScenario(after, { scenarioId: more, decisions: [] }, countingContext())).code).toBe('nothing-changed');
  });
});

describe('work in a scenario', () => {
  it('SCN-2, SCN-5: is kept as edits of single rows under a label that names it', () => {
    const draft = valueOf(inScenario(moveBookings, more)(aPlan(), { bookingIds: [booked.id], days: 1, toResourceId: people[1]?.id ?? null, followers: 'stay', placing: 'flow' }, countingContext()));
    expect([draft.label, draft.ops]).toEqual([
      'Move “Weld” to Ben, 1 day later in “More welders”', [{ table: 'scenarioEdits', id: scenarioEditIdOf(more, 'bookings', 'b1'), before: null, after: aScenarioEdit('more', 'bookings', booked, moved) }],
    ]);
    const after = applyOps(aPlan(), draft.ops);
    const back = valueOf(inScenario(moveBookings, more)(after, { bookingIds: [booked.id], days: -1, toResourceId: people[0]?.id ?? null, followers: 'stay', placing: 'flow' }, countingContext()));
    expect(back.ops).toEqual([{ table: 'scenarioEdits', id: scenarioEditIdOf(more, 'bookings', 'b1'), before: aScenarioEdit('more', 'bookings', booked, moved), after: null }]);
  });
  it('SCN-4: leaves settings and time worked to the plan; a report that goes out is kept', () => {
    expect(refusalOf(inScenario(editSettings, more)(aPlan(), { patch: { currency: 'SEK' } }, countingContext()))).toEqual({
      code: 'not-in-scenario', sentence: 'Settings hold for the plan and all its scenarios, so nothing was changed.', nextStep: 'Close the scenario and do it in the plan.',
    });
    expect(refusalOf(inScenario(logTime, more)(aPlan(), { entries: [{ taskId: weld.id, resourceId: booked.resourceId, day: monday, minutes: 60 }] }, countingContext())).code).toBe('not-in-scenario');
    const sent = valueOf(inScenario(sendReport, more)(aPlan(), { kind: 'portfolio', subject: '', title: 'Week 48', day: monday, content: '{}' }, countingContext()));
    expect(sent.ops.map(({ table }) => table)).toEqual(['sentReports']);
    expect(refusalOf(inScenario(sendReport, scenarioId('other'))(aPlan(), { kind: 'portfolio', subject: '', title: 'Week 48', day: monday, content: '{}' }, countingContext())).code).toBe('gone');
  });
});

describe('a report on the plan', () => {
  const told = (ops: readonly Op[]): readonly string[] =>
    reportedChanges(aPlan(), [anEntry('Moved', ops)], { kind: 'portfolio', subject: '', since: monday - 1, statusDay: monday + 1 }).map(({ label }) => label);
  const edit = aScenarioEdit('more', 'bookings', booked, moved);
  it('SCN-3: tells nothing of what was tried in a scenario, and of a merge what became of the plan', () => {
    expect(told([{ table: 'scenarioEdits', id: edit.id, before: null, after: edit }])).toEqual([]);
    expect(told([{ table: 'bookings', id: booked.id, before: booked, after: moved }, { table: 'scenarioEdits', id: edit.id, before: edit, after: null }])).toEqual(['Moved']);
  });
});

describe('compared with the plan', () => {
  it('SCN-20: in numbers, each side from its own workspace', () => {
    const project = aProject('Harbour');
    const tasks = [aTask('Weld', { projectId: project.id }), aTask('Paint', { projectId: project.id, effort: 120 })];
    const double = aBooking('b2', 'Paint', 'Ana', [[monday, 120]]);
    const plan = aPlan({
      projects: [project], tasks, bookings: [booked, double], milestones: [aMilestone('Accepted', ['Weld'], { dueDay: monday })],
      scenarioEdits: [aScenarioEdit('more', 'bookings', booked, moved), aScenarioEdit('more', 'bookings', double, null)],
    });
    expect(compareScenario(plan, more, monday)).toEqual({
      changes: 2, tasksMoved: 2, minutesMoved: 480, bookedMinutes: { plan: 600, scenario: 480 }, unbooked: { plan: 0, scenario: 120 }, overMinutes: { plan: 120, scenario: 0 }, overPeople: { plan: 1, scenario: 0 },
      plannedCost: { plan: 40_000, scenario: 56_000 }, finish: { plan: monday, scenario: monday + 1 },
      milestones: [{ id: 'Accepted', name: 'Accepted', dueDay: monday, plan: monday, scenario: monday + 1 }], projects: [{ id: project.id, name: 'Harbour', dueDay: null, plan: monday, scenario: monday + 1 }],
    });
  });
});

describe('merged', () => {
  const spray = aTask('Spray');
  const sprayed = aBooking('b3', 'Spray', 'Ben', [[monday, 60]]);
  const edits = [aScenarioEdit('more', 'tasks', null, spray), aScenarioEdit('more', 'bookings', booked, moved), aScenarioEdit('more', 'bookings', null, sprayed)];
  const [added, shifted, bookedToo] = edits.map(({ id }) => id);
  const plan = aPlan({ scenarioEdits: edits });
  const part = (ids: readonly (typeof added)[]) => ids.flatMap((id) => (id === undefined ? [] : [id]));

  it('SCN-33, SCN-34: in part, the branch is what it was, and the rest is merged later', () => {
    const draft = valueOf(mergeScenario(plan, { scenarioId: more, editIds: part([shifted]), decisions: [] }, countingContext()));
    const after = applyOps(plan, draft.ops);
    expect([draft.label, after.bookings.get(bookingId('b1')), editsOf(after, more).map(({ id }) => id), after.scenarios.get(more)?.archived]).toEqual([
      'Merge 1 of 2 changes of scenario “More welders”', moved, [added, bookedToo], false,
    ]);
    expect([...branchOf(after, more).bookings.values()].sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([moved, sprayed]);
    const rest = valueOf(mergeScenario(after, { scenarioId: more, editIds: null, decisions: [] }, countingContext()));
    expect([rest.label, applyOps(after, rest.ops).scenarios.get(more)?.archived]).toEqual(['Merge scenario “More welders”', true]);
  });
  it('SCN-31: refuses what cannot do without something that was not chosen', () => {
    expect(refusalOf(mergeScenario(plan, { scenarioId: more, editIds: part([bookedToo]), decisions: [] }, countingContext()))).toEqual({
      code: 'needs-more', sentence: 'What you chose cannot do without 1 other change of “More welders”, so nothing was merged.', nextStep: 'Choose these as well.',
    });
    expect(withNeeded(plan, more, part([bookedToo]))).toEqual([added, bookedToo]);
  });
  it('SCN-31, SCN-32: refuses while nobody decided whose value stands, and takes either', () => {
    const meanwhile = applyOps(aPlan({ scenarioEdits: [aScenarioEdit('more', 'tasks', weld, { ...weld, title: 'Mine', notes: 'Mine' })] }), [taskOp(weld, { ...weld, title: 'Theirs', notes: 'Theirs' })]);
    const editId = scenarioEditIdOf(more, 'tasks', 'Weld');
    expect(refusalOf(mergeScenario(meanwhile, { scenarioId: more, editIds: null, decisions: [{ editId, field: 'title', take: 'plan' }] }, countingContext())).code).toBe('undecided');
    const draft = valueOf(mergeScenario(meanwhile, { scenarioId: more, editIds: null, decisions: [{ editId, field: 'title', take: 'plan' }, { editId, field: 'notes', take: 'scenario' }] }, countingContext()));
    expect(applyOps(meanwhile, draft.ops).tasks.get(weld.id)).toEqual({ ...weld, title: 'Theirs', notes: 'Mine' });
    const theirs = valueOf(mergeScenario(meanwhile, { scenarioId: more, editIds: null, decisions: [{ editId, field: null, take: 'plan' }] }, countingContext()));
    expect(applyOps(meanwhile, theirs.ops).tasks).toEqual(meanwhile.tasks);
  });
  it('SCN-31: refuses what would break a rule of the plan', () => {
    const twice = aPlan({ materials: [aMaterial('Steel')], scenarioEdits: [aScenarioEdit('more', 'materials', null, aMaterial('steel 2', { name: 'steel' }))] });
    expect(refusalOf(mergeScenario(twice, { scenarioId: more, editIds: null, decisions: [] }, countingContext())).code).toBe('duplicate-name');
    expect(refusalOf(mergeScenario(aPlan(), { scenarioId: more, editIds: null, decisions: [] }, countingContext())).code).toBe('nothing-changed');
  });
  it('SCN-34: a thing with all of its rows is one change, and a part of it is said to be one', () => {
    const labelOf = (ids: readonly (typeof added)[]): string => valueOf(mergeScenario(plan, { scenarioId: more, editIds: part(ids), decisions: [] }, countingContext())).label;
    expect([labelOf([added, bookedToo]), labelOf([shifted, added])]).toEqual(['Merge 1 of 2 changes of scenario “More welders”', 'Merge part of scenario “More welders”']);
  });
  it('SCN-41, SCN-34: what is taken out of a scenario takes along what cannot do without it', () => {
    const draft = valueOf(discardScenarioEdits(plan, { scenarioId: more, editIds: part([added]) }, countingContext()));
    expect([draft.label, draft.ops.map(({ id, after }) => [id, after])]).toEqual(['Remove 1 change of scenario “More welders”', [[added, null], [bookedToo, null]]]);
  });
});

describe('scenarios themselves', () => {
  const edit = aScenarioEdit('more', 'bookings', booked, moved);
  const plan = aPlan({ scenarioEdits: [edit] });
  it('SCN-40: have names of their own', () => {
    expect(valueOf(addScenario(plan, { name: ' Fewer welders ' }, countingContext()))).toEqual({ label: 'Add scenario “Fewer welders”', ops: [{ table: 'scenarios', id: 'new-1', before: null, after: aScenario('new-1', { name: 'Fewer welders' }) }] });
    expect(refusalOf(addScenario(plan, { name: 'more WELDERS' }, countingContext())).sentence).toBe('There is a scenario named “More welders” already.');
    expect(valueOf(editScenario(plan, { id: more, patch: { name: 'Two more' } }, countingContext())).label).toBe('Rename scenario “More welders” to “Two more”');
  });
  it('SCN-40: are copied with their edits, kept when archived, and deleted without touching the plan', () => {
    const copy = valueOf(duplicateScenario(plan, { id: more }, countingContext()));
    const copied = applyOps(plan, copy.ops);
    expect([copied.scenarios.get(scenarioId('new-1'))?.name, editsOf(copied, scenarioId('new-1'))]).toEqual(['More welders (copy)', [aScenarioEdit('new-1', 'bookings', booked, moved)]]);
    const archived = applyOps(plan, valueOf(archiveScenario(plan, { id: more }, countingContext())).ops);
    expect([archived.scenarios.get(more)?.archived, editsOf(archived, more)]).toEqual([true, [edit]]);
    expect(applyOps(archived, valueOf(restoreScenario(archived, { id: more }, countingContext())).ops).scenarios.get(more)).toEqual(named);
    const deletion = valueOf(deleteScenario(plan, { id: more }, countingContext())).ops;
    expect(deletion.every((op) => isOpOf(op, 'scenarios') || isOpOf(op, 'scenarioEdits'))).toBe(true);
    const gone = applyOps(plan, deletion);
    expect([gone.scenarios.size, gone.scenarioEdits.size, gone.bookings]).toEqual([0, 0, plan.bookings]);
  });
  it('SCN-42: keep the figures of their amounts in another currency', () => {
    const ana = aPerson('Ana', { costPerHour: 4_000 });
    const priced = aPlan({ resources: [ana], scenarioEdits: [aScenarioEdit('more', 'resources', ana, { ...ana, costPerHour: 4_600 })] });
    const after = applyOps(priced, valueOf(editSettings(priced, { patch: { currency: 'JPY' } }, countingContext())).ops);
    const yen = { ...ana, costPerHour: 40 };
    expect(editsOf(after, more)).toEqual([aScenarioEdit('more', 'resources', yen, { ...yen, costPerHour: 46 })]);
  });
});
