import { describe, expect, it } from 'vitest';
import { addMilestones, archiveMilestones, deleteMilestones, duplicateMilestones, editMilestones, reachMilestone, restoreMilestones, type NewMilestone } from '../../../../src/shared/commands';
import { milestoneId, resourceId, taskId, type Milestone } from '../../../../src/shared/model';
import { aMilestone, aPerson, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const edit = (before: Milestone, over: Partial<Milestone>) => ({ table: 'milestones', id: before.id, before, after: { ...before, ...over } });
const rows = { projects: [aProject('Harbour')], resources: [aPerson('Ana')], tasks: [aTask('Weld'), aTask('Paint')] };
const gone = [milestoneId('nowhere')];

describe('adding milestones', () => {
  it('MST-1 fills in what was not given', () => {
    const given: NewMilestone = { name: ' Crane ready ', projectId: aProject('Harbour').id, ownerId: resourceId('Ana'), dueDay: monday + 4, taskIds: [taskId('Weld'), taskId('Paint'), taskId('Weld')], criteria: [{ text: 'Signed off', done: false }] };
    expect(valueOf(addMilestones(aWorkspace(rows), { milestones: [given, { name: 'Handover' }] }, countingContext()))).toEqual({
      label: 'Add 2 milestones',
      ops: [
        {
          table: 'milestones', id: 'new-1', before: null,
          after: aMilestone('new-1', ['Weld', 'Paint'], { name: 'Crane ready', projectId: aProject('Harbour').id, ownerId: resourceId('Ana'), dueDay: monday + 4, criteria: [{ text: 'Signed off', done: false }] }),
        },
        { table: 'milestones', id: 'new-2', before: null, after: aMilestone('new-2', [], { name: 'Handover' }) },
      ],
    });
    expect(valueOf(addMilestones(aWorkspace(), { milestones: [{ name: 'Handover' }] }, countingContext())).label).toBe('Add milestone “Handover”');
  });

  it.each<readonly [NewMilestone, string, string]>([
    [{ name: ' ' }, 'invalid', 'The name must not be empty.'],
    [{ name: 'A', criteria: [{ text: ' ', done: false }] }, 'invalid', 'A: The acceptance criteria (text) must not be empty.'],
    [{ name: 'A', ownerId: resourceId('x') }, 'unknown-reference', 'A: The owner it names is not in the plan.'],
    [{ name: 'A', projectId: aProject('x').id }, 'unknown-reference', 'A: The project it names is not in the plan.'],
    [{ name: 'A', taskIds: [taskId('x')] }, 'unknown-reference', 'A: The task it names is not in the plan.'],
  ])('MST-2 refuses %j', (milestone, code, sentence) => {
    expect(refusalOf(addMilestones(aWorkspace(), { milestones: [milestone] }, countingContext()))).toMatchObject({ code, sentence });
  });
});

describe('editing milestones', () => {
  const one = aMilestone('One', ['Weld']);
  const two = aMilestone('Two', [], { dueDay: monday });
  const plan = aWorkspace({ ...rows, milestones: [one, two] });

  it('MST-3 changes the fields given and says which', () => {
    expect(valueOf(editMilestones(plan, { ids: [one.id, two.id], patch: { dueDay: monday } }, countingContext()))).toEqual({ label: 'Change due day of milestone “One”', ops: [edit(one, { dueDay: monday })] });
    expect(valueOf(editMilestones(plan, { ids: [one.id, two.id], patch: { ownerId: resourceId('Ana') } }, countingContext())).label).toBe('Change owner of 2 milestones');
    expect(valueOf(editMilestones(plan, { ids: [one.id], patch: { name: ' First ' } }, countingContext())).ops).toEqual([edit(one, { name: 'First' })]);
    expect(refusalOf(editMilestones(plan, { ids: [two.id], patch: { dueDay: monday } }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(editMilestones(plan, { ids: gone, patch: { dueDay: monday } }, countingContext())).code).toBe('gone');
  });

  it('MST-3 adds and takes away tasks without naming the others', () => {
    expect(valueOf(editMilestones(plan, { ids: [one.id], patch: { addTaskIds: [taskId('Paint'), taskId('Weld')] } }, countingContext()))).toEqual({
      label: 'Change tasks of milestone “One”', ops: [edit(one, { taskIds: [taskId('Weld'), taskId('Paint')] })],
    });
    expect(valueOf(editMilestones(plan, { ids: [one.id, two.id], patch: { removeTaskIds: [taskId('Weld')] } }, countingContext())).ops).toEqual([edit(one, { taskIds: [] })]);
  });
});

describe('reaching a milestone', () => {
  const complete = aMilestone('Crane ready', ['Done', 'Dropped'], { criteria: [{ text: 'Signed off', done: true }] });
  const open = aMilestone('Handover', ['Weld', 'Done', 'Paint'], { criteria: [{ text: 'Keys given', done: false }, { text: 'Paid', done: true }] });
  const reached = aMilestone('Kick-off', [], { reachedDay: monday - 7 });
  const plan = aWorkspace({ ...rows, tasks: [...rows.tasks, aTask('Done', { status: 'done', remaining: 0 }), aTask('Dropped', { archived: true })], milestones: [complete, open, reached] });

  it('MST-4 is declared with its day and taken back', () => {
    expect(valueOf(reachMilestone(plan, { id: complete.id, day: monday }, countingContext()))).toEqual({ label: 'Declare milestone “Crane ready” reached on 23 Nov', ops: [edit(complete, { reachedDay: monday })] });
    expect(valueOf(reachMilestone(plan, { id: reached.id, day: null }, countingContext()))).toEqual({ label: 'Declare milestone “Kick-off” not reached after all', ops: [edit(reached, { reachedDay: null })] });
    expect(refusalOf(reachMilestone(plan, { id: complete.id, day: null }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(reachMilestone(plan, { id: milestoneId('nowhere'), day: monday }, countingContext())).code).toBe('gone');
    expect(refusalOf(reachMilestone(plan, { id: complete.id, day: monday + 1 }, countingContext()))).toEqual({
      code: 'day-to-come', sentence: 'Tuesday 24 November is still to come, so “Crane ready” cannot have been reached then.', nextStep: 'Choose today or an earlier day.',
    });
  });

  it('MST-5 asks for a reason while something is missing, and keeps it', () => {
    expect(refusalOf(reachMilestone(plan, { id: open.id, day: monday, overrideReason: ' ' }, countingContext()))).toEqual({
      code: 'needs-reason', sentence: '“Handover” is not complete: 2 tasks not done (“Weld” and “Paint”), 1 criterion not met (“Keys given”).',
      nextStep: 'Finish what is missing, or give a reason to declare it reached all the same.',
    });
    expect(valueOf(reachMilestone(plan, { id: open.id, day: monday, overrideReason: 'Client accepts' }, countingContext()))).toEqual({
      label: 'Declare milestone “Handover” reached on 23 Nov', reason: 'Client accepts', ops: [edit(open, { reachedDay: monday })],
    });
    expect(valueOf(reachMilestone(plan, { id: complete.id, day: monday, overrideReason: 'Not needed' }, countingContext())).reason).toBeUndefined();
  });
});

describe('copies, archive and deletion', () => {
  const one = aMilestone('One', ['Weld'], { criteria: [{ text: 'Signed off', done: true }], reachedDay: monday - 1, externalId: 'M-1', dueDay: monday });
  const away = aMilestone('Away', [], { archived: true });
  const plan = aWorkspace({ ...rows, milestones: [one, away] });

  it('MST-6 a copy waits for the same tasks and begins anew', () => {
    expect(valueOf(duplicateMilestones(plan, { ids: [one.id] }, countingContext()))).toEqual({
      label: 'Duplicate milestone “One”',
      ops: [{ table: 'milestones', id: 'new-1', before: null, after: aMilestone('new-1', ['Weld'], { name: 'One (copy)', dueDay: monday, criteria: [{ text: 'Signed off', done: false }] }) }],
    });
    expect(refusalOf(duplicateMilestones(plan, { ids: gone }, countingContext())).code).toBe('gone');
  });

  it('MST-7 archives, restores and deletes nothing but the milestone', () => {
    const ids = [one.id, away.id];
    expect(valueOf(archiveMilestones(plan, { ids }, countingContext()))).toEqual({ label: 'Archive milestone “One”', ops: [edit(one, { archived: true })] });
    expect(valueOf(restoreMilestones(plan, { ids }, countingContext()))).toEqual({ label: 'Restore milestone “Away”', ops: [edit(away, { archived: false })] });
    expect(valueOf(deleteMilestones(plan, { ids }, countingContext()))).toEqual({
      label: 'Delete 2 milestones', ops: [one, away].map((before) => ({ table: 'milestones', id: before.id, before, after: null })),
    });
    for (const command of [archiveMilestones, restoreMilestones, deleteMilestones]) expect(refusalOf(command(plan, { ids: gone }, countingContext())).code).toBe('gone');
    expect(refusalOf(archiveMilestones(plan, { ids: [away.id] }, countingContext())).code).toBe('nothing-changed');
  });
});
