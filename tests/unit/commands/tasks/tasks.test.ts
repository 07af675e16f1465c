import { describe, expect, it } from 'vitest';
import { addTasks, archiveTasks, deleteTasks, duplicateTasks, editTasks, moveTasks, restoreTasks, setDependencies } from '../../../../src/shared/commands';
import { bookingId, skillId, taskId, type Dependency, type Task } from '../../../../src/shared/model';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const fs = (predecessor: string): Dependency => ({ predecessorId: taskId(predecessor), type: 'FS', lagDays: 0 });
const edit = (before: Task, over: Partial<Task>) => ({ table: 'tasks', id: before.id, before, after: { ...before, ...over } });

describe('adding tasks', () => {
  it('TSK-1, TSK-2 and TSK-3 fill in what was not given, and create the skills named', () => {
    const plan = aWorkspace({ skills: [aSkill('Welding')] });
    const draft = valueOf(addTasks(plan, {
      tasks: [{ title: ' Weld frame ', effort: 720, tags: ['b', ' a', 'b'], requirements: [{ skillName: 'welding ', level: 3, need: 'required' }, { skillName: 'Lifting', level: 1, need: 'preferred' }] }, { title: 'Inspect' }],
    }, countingContext()));
    expect(draft).toEqual({
      label: 'Add 2 tasks',
      ops: [
        { table: 'skills', id: 'new-2', before: null, after: aSkill('new-2', { name: 'Lifting' }) },
        { table: 'tasks', id: 'new-1', before: null, after: { ...aTask('new-1', { effort: 720 }), title: 'Weld frame', tags: ['a', 'b'], requirements: [{ skillId: skillId('Welding'), level: 3, need: 'required' }, { skillId: skillId('new-2'), level: 1, need: 'preferred' }] } },
        { table: 'tasks', id: 'new-3', before: null, after: { ...aTask('new-3'), title: 'Inspect' } },
      ],
    });
  });

  it.each<readonly [Partial<Task> & { readonly title: string }, string, string]>([
    [{ title: ' ' }, 'invalid', 'The title must not be empty.'],
    [{ title: 'A', effort: -1 }, 'invalid', 'A: The effort in minutes must be a whole number from 0 to 6,000,000.'],
    [{ title: 'A', earliestStart: monday, deadline: monday - 1 }, 'invalid', 'A: The deadline lies before the earliest start.'],
    [{ title: 'A', blockedReason: 'waits' }, 'invalid', 'A: Only a blocked task has a reason it is blocked.'],
    [{ title: 'A', dependencies: [fs('x')] }, 'unknown-reference', 'A: The predecessor it names is not in the plan.'],
    [{ title: 'A', projectId: aProject('x').id }, 'unknown-reference', 'A: The project it names is not in the plan.'],
  ])('TSK-4 refuses %j', (task, code, sentence) => {
    expect(refusalOf(addTasks(aWorkspace(), { tasks: [task] }, countingContext()))).toMatchObject({ code, sentence });
  });

  it('TSK-4 refuses levels out of range', () => {
    const requirements = [{ skillName: 'Welding', level: 6 as 5, need: 'required' as const }];
    expect(refusalOf(addTasks(aWorkspace(), { tasks: [{ title: 'A', requirements }] }, countingContext())).sentence).toBe('A: The skills (level) must be one of 1, 2, 3, 4, 5.');
  });
});

describe('editing tasks', () => {
  it('CMD-2 drops what does not change', () => {
    const [one, two] = [aTask('One', { priority: 3 }), aTask('Two')];
    const plan = aWorkspace({ tasks: [one, two] });
    expect(valueOf(editTasks(plan, { ids: [one.id, two.id], patch: { priority: 3 } }, countingContext()))).toEqual({ label: 'Change priority of “Two”', ops: [edit(two, { priority: 3 })] });
    expect(refusalOf(editTasks(plan, { ids: [one.id], patch: { priority: 3, title: 'One' } }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(editTasks(plan, { ids: [taskId('x')], patch: { priority: 3 } }, countingContext())).code).toBe('gone');
  });
  it('TSK-5 a new effort keeps what was done, done leaves nothing', () => {
    const begun = aTask('Weld', { effort: 600, remaining: 240 });
    const plan = aWorkspace({ tasks: [begun, aTask('Done', { status: 'done', remaining: 0 })] });
    expect(valueOf(editTasks(plan, { ids: [begun.id], patch: { effort: 720 } }, countingContext())).ops).toEqual([edit(begun, { effort: 720, remaining: 360 })]);
    expect(valueOf(editTasks(plan, { ids: [begun.id], patch: { status: 'done' } }, countingContext())).ops).toEqual([edit(begun, { status: 'done', remaining: 0 })]);
    expect(valueOf(editTasks(plan, { ids: [taskId('Done')], patch: { status: 'todo' } }, countingContext())).ops[0]?.after).toMatchObject({ status: 'todo', remaining: 480 });
  });
  it('TSK-6 leaving blocked clears its reason, TSK-10 tags are added and removed', () => {
    const blocked = aTask('Weld', { status: 'blocked', blockedReason: 'No gas', tags: ['a', 'b'] });
    const plan = aWorkspace({ tasks: [blocked] });
    expect(valueOf(editTasks(plan, { ids: [blocked.id], patch: { status: 'doing' } }, countingContext())).ops).toEqual([edit(blocked, { status: 'doing', blockedReason: '' })]);
    expect(valueOf(editTasks(plan, { ids: [blocked.id], patch: { addTags: ['c'], removeTags: ['a'] } }, countingContext()))).toEqual({ label: 'Change tags of “Weld”', ops: [edit(blocked, { tags: ['b', 'c'] })] });
  });
});

describe('dependencies', () => {
  const chain = aWorkspace({ tasks: [aTask('Weld frame'), aTask('Inspect', { dependencies: [fs('Weld frame')] }), aTask('Ship', { dependencies: [fs('Inspect')] })] });
  it('DEP-5 refuses a circle and shows it in the order of work', () => {
    expect(refusalOf(setDependencies(chain, { taskId: taskId('Weld frame'), dependencies: [fs('Ship')] }, countingContext()))).toEqual({
      code: 'cycle', sentence: 'Tasks would wait for each other in a circle: Weld frame → Inspect → Ship → Weld frame. None of them could ever start.', nextStep: 'Remove one of these dependencies first.',
    });
  });
  it('TSK-4 refuses waiting for itself and twice for one', () => {
    expect(refusalOf(setDependencies(chain, { taskId: taskId('Ship'), dependencies: [fs('Ship')] }, countingContext())).sentence).toBe('Ship: A task cannot wait for itself.');
    expect(refusalOf(setDependencies(chain, { taskId: taskId('Ship'), dependencies: [fs('Inspect'), fs('Inspect')] }, countingContext())).sentence).toBe('Ship: The dependencies must name each predecessor once.');
  });
  it('says in the history what waits for what', () => {
    expect(valueOf(setDependencies(chain, { taskId: taskId('Ship'), dependencies: [fs('Inspect'), fs('Weld frame')] }, countingContext())).label).toBe('Let “Ship” wait for “Inspect” and “Weld frame”');
    expect(valueOf(setDependencies(chain, { taskId: taskId('Ship'), dependencies: [] }, countingContext())).label).toBe('Let “Ship” wait for nothing');
  });
});

describe('copies, archive, deletion', () => {
  const weld = aTask('Weld', { status: 'doing', remaining: 60, externalId: 'X-1', checklist: [{ text: 'gas', done: true }] });
  const inspect = aTask('Inspect', { dependencies: [fs('Weld')] });
  const past = aBooking('b1', 'Weld', 'Ana', [[monday - 3, 240], [monday, 120]]);
  const future = aBooking('b2', 'Weld', 'Ana', [[monday + 1, 120]]);
  const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: [weld, inspect], bookings: [past, future] });

  it('TSK-7 copies wait for each other as their originals do', () => {
    expect(valueOf(duplicateTasks(plan, { ids: [weld.id, inspect.id] }, countingContext()))).toEqual({
      label: 'Duplicate 2 tasks',
      ops: [
        { table: 'tasks', id: 'new-1', before: null, after: { ...aTask('new-1'), title: 'Weld (copy)', checklist: [{ text: 'gas', done: false }] } },
        { table: 'tasks', id: 'new-2', before: null, after: { ...aTask('new-2'), title: 'Inspect (copy)', dependencies: [fs('new-1')] } },
      ],
    });
  });
  it('TSK-8 archiving takes back bookings from today on', () => {
    expect(valueOf(archiveTasks(plan, { ids: [weld.id] }, countingContext()))).toEqual({
      label: 'Archive “Weld”, 2 bookings from today on taken back',
      ops: [
        edit(weld, { archived: true }),
        { table: 'bookings', id: bookingId('b1'), before: past, after: { ...past, days: [{ day: monday - 3, minutes: 240 }] } },
        { table: 'bookings', id: bookingId('b2'), before: future, after: null },
      ],
    });
  });
  it('TSK-8 restores without bookings, with the project', () => {
    const project = aProject('Harbour', { archived: true });
    const archived = aTask('Weld', { archived: true, projectId: project.id });
    expect(valueOf(restoreTasks(aWorkspace({ tasks: [archived], projects: [project] }), { ids: [archived.id] }, countingContext()))).toEqual({
      label: 'Restore “Weld”', ops: [{ table: 'projects', id: project.id, before: project, after: { ...project, archived: false } }, edit(archived, { archived: false })],
    });
  });
  it('TSK-9 refuses to delete what is booked, else frees what waited for it', () => {
    expect(refusalOf(deleteTasks(plan, { ids: [weld.id, inspect.id] }, countingContext()))).toEqual({
      code: 'has-bookings', sentence: '“Weld” cannot be deleted: 2 bookings would go with it.', nextStep: 'Archive it instead, or unassign its bookings first.',
    });
    const unbooked = aWorkspace({ tasks: [weld, inspect] });
    expect(valueOf(deleteTasks(unbooked, { ids: [weld.id] }, countingContext()))).toEqual({
      label: 'Delete “Weld”', ops: [{ ...edit(inspect, { dependencies: [] }), why: 'No longer waits for “Weld”, which was deleted' }, { table: 'tasks', id: weld.id, before: weld, after: null }],
    });
  });
});

describe('moving tasks', () => {
  it('MOV-8 moves bookings and earliest start by working days, followers too, and leaves the deadline', () => {
    const weld = aTask('Weld', { earliestStart: monday, deadline: monday + 10 });
    const inspect = aTask('Inspect', { dependencies: [fs('Weld')], earliestStart: monday + 2 });
    const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: [weld, inspect], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480]])] });
    expect(valueOf(moveTasks(plan, { taskIds: [weld.id], workingDays: 4, followers: 'move' }, countingContext()))).toEqual({
      label: 'Move “Weld” 4 days later',
      ops: [
        edit(weld, { earliestStart: monday + 4 }),
        { ...edit(inspect, { earliestStart: monday + 8 }), why: 'Follows Weld (FS)' },
        { table: 'bookings', id: 'b1', before: aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480]]), after: aBooking('b1', 'Weld', 'Ana', [[monday + 7, 480]]) },
      ],
    });
  });
  describe('that are begun', () => {
    const weld = aTask('Weld', { effort: 2400, remaining: 1440, status: 'doing' });
    const inspect = aTask('Inspect', { dependencies: [fs('Weld')] });
    const week = aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 2, 480], [monday + 3, 480], [monday + 4, 480]]);
    const after = aBooking('b2', 'Inspect', 'Ben', [[monday + 7, 480], [monday + 8, 480]]);
    const worked = [aTimeEntry('t1', 'Weld', 'Ana', monday, 480), aTimeEntry('t2', 'Weld', 'Ana', monday + 1, 480)];
    const plan = { resources: [aPerson('Ana'), aPerson('Ben')], tasks: [weld, inspect], bookings: [week, after] };
    const moveBy = (rows: Parameters<typeof aWorkspace>[0], workingDays: number) => moveTasks(aWorkspace(rows), { taskIds: [weld.id], workingDays, followers: 'move' }, countingContext());

    it('MOV-9 keep what was worked where it was; what is left moves, and what follows with its end', () => {
      expect(valueOf(moveBy({ ...plan, timeEntries: worked }, 3))).toEqual({
        label: 'Move “Weld” 3 days later, with 1 follower',
        ops: [
          { table: 'bookings', id: 'b1', before: week, after: aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 7, 480], [monday + 8, 480], [monday + 9, 480]]) },
          { table: 'bookings', id: 'b2', before: after, after: aBooking('b2', 'Inspect', 'Ben', [[monday + 10, 480], [monday + 11, 480]]), why: 'Follows Weld (FS)' },
        ],
      });
    });

    it('MOV-9 never move what is left to before what was worked, and say so where that is all', () => {
      const gap = aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 4, 480]]);
      expect(valueOf(moveBy({ ...plan, bookings: [gap], timeEntries: worked }, -4)).ops).toEqual([
        { table: 'bookings', id: 'b1', before: gap, after: aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 2, 480]]) },
      ]);
      expect(refusalOf(moveBy({ ...plan, timeEntries: worked }, -2))).toMatchObject({ code: 'worked', sentence: 'What is left of “Weld” cannot be moved: what was worked stays where it was.' });
    });

    it('MOV-9 move as a whole where nobody who is booked logged time', () => {
      const moved = [{ table: 'bookings', id: 'b1', before: week, after: aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480], [monday + 2, 480], [monday + 3, 480], [monday + 4, 480], [monday + 7, 480]]) }];
      expect(valueOf(moveBy({ ...plan, bookings: [week] }, 1)).ops).toEqual(moved);
      expect(valueOf(moveBy({ ...plan, bookings: [week], timeEntries: [aTimeEntry('t1', 'Weld', 'Ben', monday, 480)] }, 1)).ops).toEqual(moved);
    });

    it('FOL-9 keep what was worked also as followers; one that is all worked stays, and is not counted', () => {
      const begun = [aTimeEntry('t1', 'Inspect', 'Ben', monday + 7, 240)];
      expect(valueOf(moveBy({ ...plan, timeEntries: begun }, 1))).toMatchObject({
        label: 'Move “Weld” 1 day later, with 1 follower',
        ops: [{ id: 'b1' }, { id: 'b2', after: aBooking('b2', 'Inspect', 'Ben', [[monday + 7, 480], [monday + 9, 480]]) }],
      });
      expect(valueOf(moveBy({ ...plan, timeEntries: [...begun, aTimeEntry('t2', 'Inspect', 'Ben', monday + 8, 480)] }, 1))).toMatchObject({ label: 'Move “Weld” 1 day later', ops: [{ id: 'b1' }] });
    });

    it('FOL-9 let a follower come no earlier than the day after what was worked of it', () => {
      const far = aBooking('b2', 'Inspect', 'Ben', [[monday + 8, 480], [monday + 14, 480]]);
      const plenty = { ...plan, bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 7, 480]]), far], timeEntries: [aTimeEntry('t1', 'Inspect', 'Ben', monday + 8, 480)] };
      expect(valueOf(moveBy(plenty, -5)).ops).toMatchObject([{ id: 'b1', after: { days: [{ day: monday, minutes: 480 }] } }, { id: 'b2', after: { days: [{ day: monday + 8, minutes: 480 }, { day: monday + 9, minutes: 480 }] } }]);
    });
  });

  it('CMD-7 refuses where all of it is locked', () => {
    const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld')], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]], { locked: true })] });
    expect(refusalOf(moveTasks(plan, { taskIds: [taskId('Weld')], workingDays: 1, followers: 'move' }, countingContext())).sentence).toBe('All bookings of “Weld” are locked in place.');
  });
});
