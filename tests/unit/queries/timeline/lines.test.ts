import { describe, expect, it } from 'vitest';
import { projectId, resourceId } from '../../../../src/shared/model';
import { foldableKeys, isFiltering, noFilter, timelineLines, type TimelineFilter } from '../../../../src/shared/queries/timeline';
import { aBooking, aMilestone, aPerson, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { chain, oneDay, planned, type Planned } from './support';

const harbour = aProject('Harbour').id;
const drawn = ({ workspace, forecast, milestones }: Planned, filter: Partial<TimelineFilter> = {}, closed: readonly string[] = []): readonly string[] =>
  timelineLines(workspace, forecast, milestones, { ...noFilter, ...filter }, new Set(closed)).lines.map(({ key, level, place, of, state }) => `${'  '.repeat(level - 1)}${key} ${String(place)}/${String(of)} ${state}`);

describe('lines of the timeline', () => {
  const plan = planned(aWorkspace({
    resources: [aPerson('Ana')],
    projects: [aProject('Zebra'), aProject('Harbour'), aProject('Old', { archived: true })],
    tasks: [
      oneDay('Late', { projectId: harbour }), oneDay('Early', { projectId: harbour }), oneDay('Shared', { projectId: harbour }), oneDay('Loose'), oneDay('Gone', { projectId: harbour, archived: true }),
      oneDay('Elsewhere', { projectId: projectId('Zebra') }),
    ],
    bookings: [aBooking('b1', 'Late', 'Ana', [[monday + 4, 480]]), aBooking('b2', 'Early', 'Ana', [[monday, 480]]), aBooking('b3', 'Shared', 'Ana', [[monday + 1, 480]]), aBooking('b4', 'Loose', 'Ana', [[monday + 2, 480]]), aBooking('b5', 'Elsewhere', 'Ana', [[monday + 3, 480]])],
    milestones: [
      aMilestone('Second', ['Shared'], { projectId: harbour, dueDay: monday + 9 }), aMilestone('First', ['Shared', 'Elsewhere'], { projectId: harbour, dueDay: monday + 5 }), aMilestone('Away', [], { projectId: harbour, archived: true }),
      aMilestone('Undated', [], { projectId: harbour }),
    ],
  }));

  it('TML-1 and TML-2 stand by project, milestone and start, each task once', () => {
    expect(drawn(plan)).toEqual([
      'project Harbour 1/3 open',
      '  milestone First 1/5 open',
      '    task Shared 1/1 leaf',
      '  milestone Second 2/5 leaf',
      '  milestone Undated 3/5 leaf',
      '  task Early 4/5 leaf',
      '  task Late 5/5 leaf',
      'project Zebra 2/3 open',
      '  task Elsewhere 1/1 leaf',
      'project  3/3 open',
      '  task Loose 1/1 leaf',
    ]);
  });

  it('TML-2 what is folded away is not among the lines', () => {
    expect(drawn(plan, {}, ['project Harbour', 'project '])).toEqual(['project Harbour 1/3 closed', 'project Zebra 2/3 open', '  task Elsewhere 1/1 leaf', 'project  3/3 closed']);
    expect(drawn(plan, { projectId: harbour }, ['milestone First'])).toEqual([
      'project Harbour 1/1 open', '  milestone First 1/5 closed', '  milestone Second 2/5 leaf', '  milestone Undated 3/5 leaf', '  task Early 4/5 leaf', '  task Late 5/5 leaf',
    ]);
    expect(foldableKeys(plan.workspace, plan.forecast)).toEqual(['project Harbour', 'milestone First', 'milestone Second', 'milestone Undated', 'project Zebra', 'project ']);
  });

  it('TML-3 finds by words, people, teams, what is critical and what is late, with the parents', () => {
    const small = planned(chain());
    expect(drawn(small, { text: 'weld' })).toEqual(['project Harbour 1/1 open', '  task Weld 1/1 leaf']);
    expect(drawn(small, { text: 'harb BLUE' })).toEqual(['project Harbour 1/1 open', '  milestone Handover 1/1 open', '    task Paint 1/1 leaf']);
    expect(drawn(small, { text: 'handover' })).toEqual(['project Harbour 1/1 open', '  milestone Handover 1/1 leaf']);
    expect(drawn(small, { text: 'nothing' })).toEqual([]);
    expect(drawn(small, { who: { kind: 'resource', resourceId: resourceId('Ana') } })).toEqual(['project Harbour 1/1 open', '  task Weld 1/2 leaf', '  task Inspect 2/2 leaf']);
    expect(drawn(small, { who: { kind: 'team', team: 'Paint' } })).toEqual(['project Harbour 1/1 open', '  milestone Handover 1/1 open', '    task Paint 1/1 leaf']);
    expect(drawn(small, { only: 'late' })).toEqual(['project Harbour 1/1 open', '  milestone Handover 1/1 open', '    task Paint 1/1 leaf']);
    expect(drawn(small, { only: 'critical' })).toContain('    task Paint 1/1 leaf');
    expect(drawn(small, { projectId: projectId('none') })).toEqual([]);
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, text: ' ' }), isFiltering({ ...noFilter, only: 'late' })]).toEqual([false, false, true]);
  });

  it('TML-3 what is done is not open, and a task nobody can do counts as late', () => {
    const done = planned(aWorkspace({ projects: [aProject('Harbour')], tasks: [oneDay('Done', { projectId: harbour, status: 'done', remaining: 0 }), aTask('Nobody', { projectId: harbour })] }));
    expect(drawn(done, { only: 'open' })).toEqual(['project Harbour 1/1 open', '  task Nobody 1/1 leaf']);
    expect(drawn(done, { only: 'late' })).toEqual(['project Harbour 1/1 open', '  task Nobody 1/1 leaf']);
  });
});
