import { describe, expect, it } from 'vitest';
import { milestoneId, taskId, type Workspace } from '../../../../src/shared/model';
import { milestoneMark, milestoneName, projectBar, projectName, taskBar, taskName, timelineTree } from '../../../../src/shared/queries/timeline';
import { aBaseline, aBooking, aMilestone, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday, theSettings } from '../../../support/builders';
import { chain, oneDay, planned } from './support';

const was = (id: string, start: number, finish: number) => ({ taskId: taskId(id), projectId: aProject('Harbour').id, start, finish, effort: 480, cost: 0 });
const barOf = (workspace: Workspace, id: string, baseline = null as Parameters<typeof taskBar>[2]) => taskBar(workspace, planned(workspace).forecast, baseline, taskId(id));

describe('bars of tasks', () => {
  it('TML-4 and TML-5 say when, by whom, how far, how late, and how much later than the baseline', () => {
    expect(barOf(chain(), 'Paint', aBaseline('Approved', { tasks: [was('Paint', monday + 1, monday + 1)] }))).toEqual({
      taskId: 'Paint', title: 'Paint', hue: 3, span: { start: monday + 3, finish: monday + 3 }, booked: { start: monday + 3, finish: monday + 3 }, basis: 'booked', status: 'todo', certainty: 'confirmed',
      isLocked: false, percent: 0, isCritical: true, floatUntil: null, float: -1, deadline: monday + 2, lateBy: 1, who: ['Ben'], waitsFor: ['Inspect'], problem: 'Ends Thu 26 Nov, 1 working day after its deadline.', baseline: { start: monday + 1, finish: monday + 1 }, slip: 2,
    });
  });

  it('TML-4 tells booked from forecast, and a task nobody can do by its sentence', () => {
    const partly = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 960 })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]], { locked: true, certainty: 'tentative' })] });
    expect(barOf(partly, 'Weld')).toMatchObject({ basis: 'partly', booked: { start: monday, finish: monday }, span: { start: monday, finish: monday + 1 }, isLocked: true, certainty: 'tentative' });
    const nobody = barOf(aWorkspace({ tasks: [aTask('Weld')] }), 'Weld');
    expect(nobody).toMatchObject({ span: null, basis: 'nobody', floatUntil: null, lateBy: 0 });
    expect(nobody?.problem).not.toBe('');
    expect(barOf(chain(), 'nowhere')).toBeNull();
  });

  it('TML-4 is heard as one sentence', () => {
    const bar = barOf(chain(), 'Paint', aBaseline('Approved', { tasks: [was('Paint', monday + 1, monday + 1)] }));
    expect(bar === null ? '' : taskName(bar, monday)).toBe('Paint, Thu 26 Nov, Ben, booked, 0 % done, critical, 1 working day after its due day, 2 working days later than the baseline, waits for “Inspect”');
  });
});

describe('projects and milestones', () => {
  const groupOf = (workspace: Workspace, index = 0) => timelineTree(workspace, planned(workspace).forecast)[index];

  it('TML-6 a project reaches over its tasks, with progress by effort', () => {
    const workspace = aWorkspace({
      projects: [aProject('Harbour', { dueDay: monday + 1, leadId: aPerson('Ana').id })], resources: [aPerson('Ana')],
      tasks: [oneDay('Done', { projectId: aProject('Harbour').id, status: 'done', remaining: 0 }), aTask('Open', { projectId: aProject('Harbour').id, effort: 1440 })],
      bookings: [aBooking('b1', 'Open', 'Ana', [[monday, 480], [monday + 1, 480], [monday + 2, 480]])], timeEntries: [aTimeEntry('t1', 'Done', 'Ana', monday - 3, 480)],
    });
    const group = groupOf(workspace);
    expect(group === undefined ? null : projectBar(workspace, aBaseline('Approved', { tasks: [was('Open', monday, monday + 1)] }), group)).toEqual({
      name: 'Harbour', hue: 0, span: { start: monday - 3, finish: monday + 2 }, dueDay: monday + 1, lateBy: 1, percent: 25, tasks: 2, openTasks: 1, lead: 'Ana', baseline: { start: monday, finish: monday + 1 }, slip: 1,
    });
  });

  it('TML-5 and TML-6 without tasks, or with a task without a day, nothing is invented', () => {
    const empty = aWorkspace({ projects: [aProject('Harbour')] });
    const group = groupOf(empty);
    const bar = group === undefined ? null : projectBar(empty, aBaseline('Approved'), group);
    expect(bar).toEqual({ name: 'Harbour', hue: 0, span: null, dueDay: null, lateBy: 0, percent: 0, tasks: 0, openTasks: 0, lead: '', baseline: null, slip: null });
    expect(bar === null ? '' : projectName(bar, monday)).toBe('Project Harbour, no days yet, 0 tasks, 0 % done');
    const nobody = aWorkspace({
      settings: theSettings, projects: [aProject('Harbour')], resources: [aPerson('Ana', { archived: true })],
      tasks: [oneDay('Done', { projectId: aProject('Harbour').id, status: 'done', remaining: 0 }), oneDay('Nobody', { projectId: aProject('Harbour').id })], timeEntries: [aTimeEntry('t1', 'Done', 'Ana', monday - 3, 480)],
    });
    const open = groupOf(nobody);
    expect(open === undefined ? null : projectBar(nobody, aBaseline('Approved', { tasks: [was('Done', monday - 3, monday - 3)] }), open).slip).toBeNull();
  });

  it('TML-7 a milestone has its days, its status in a word, and what the baseline said', () => {
    const { workspace, milestones } = planned(chain());
    const id = milestoneId('Handover');
    const mark = milestoneMark(workspace, milestones[0], aBaseline('Approved', { milestones: [{ milestoneId: id, day: monday + 1, dueDay: monday + 2 }] }), id);
    expect(mark).toMatchObject({ milestoneId: id, name: 'Handover', hue: 3, owner: '', day: monday + 3, dueDay: monday + 2, status: 'late', slipFromDue: 1, baselineDay: monday + 1, openTasks: 1, doneTasks: 0, unmetCriteria: 0 });
    expect(mark === null ? '' : milestoneName(mark, monday)).toBe('Milestone Handover, late, Thu 26 Nov, due Wed 25 Nov, 0 of 1 task done');
    const bare = planned(aWorkspace({ milestones: [aMilestone('Bare', [])] }));
    const alone = milestoneMark(bare.workspace, bare.milestones[0], null, milestoneId('Bare'));
    expect(alone === null ? '' : milestoneName(alone, monday)).toBe(`Milestone Bare, ${alone?.status === 'onTrack' ? 'on track' : 'at risk'}, no possible day, no due day, waits for nothing`);
  });
});
