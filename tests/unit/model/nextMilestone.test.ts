import { expect, it } from 'vitest';
import { milestoneWaitingFor, taskId } from '../../../src/shared/model';
import { aMilestone, aTask, aWorkspace, monday } from '../../support/builders';

it('BRD-26 of the milestones that wait for a task the one due first is named, and none that is reached or archived', () => {
  const late = aMilestone('Gate hung', ['Weld'], { dueDay: monday + 20 });
  const soon = aMilestone('Frame accepted', ['Weld', 'Inspect'], { dueDay: monday + 4 });
  const without = aMilestone('Some day', ['Weld']);
  const workspace = aWorkspace({
    tasks: [aTask('Weld'), aTask('Inspect'), aTask('Paint'), aTask('Done')],
    milestones: [without, late, soon, aMilestone('Reached', ['Done'], { reachedDay: monday }), aMilestone('Archived', ['Weld'], { archived: true, dueDay: monday })],
  });
  expect(['Weld', 'Inspect', 'Paint', 'Done'].map((title) => milestoneWaitingFor(workspace, taskId(title))?.name ?? null)).toEqual(['Frame accepted', 'Frame accepted', null, null]);
});
