import { describe, expect, it } from 'vitest';
import { tellingOf } from '../../../src/renderer/workers/planTelling';
import { taskId } from '../../../src/shared/model';
import { impossibilitiesOf, proposalOf, type PlanEvent, type PlanOutcome } from '../../../src/shared/planner';
import { overbookedWeek, planAll } from '../../support/aProposal';
import { monday } from '../../support/builders';
import { anOutcome, placed } from '../../support/outcomes';

const first = anOutcome([placed('b1', 'Weld frame', 'Ana', [[monday + 1, 480], [monday + 2, 480]])]);
const second = anOutcome([placed('b2', 'Wiring', 'Ben', [[monday + 1, 360]])], { leftOut: [{ taskId: taskId('Inspect'), bookingId: null, minutes: 120, cause: 'nobody' }] });
const progress = { schedules: 1, searchedMs: 10, betterMs: 10 };

const run = (steps: Iterator<unknown, unknown>): void => {
  while (steps.next().done !== true);
};

describe('what a search tells', () => {
  it('PLS-1 tells the changes of the first plan at once, then all of it; of later ones all of it', () => {
    const workspace = overbookedWeek();
    const told: PlanEvent[] = [];
    const found: { best: PlanOutcome } = { best: first };
    const { onBetter } = tellingOf(workspace, planAll(), () => found.best, (event) => told.push(event));
    const rest = onBetter(progress);
    expect(told.map((event) => [event.kind, event.kind === 'sketched' && event.proposal.lines.map(({ sentence, reasons }) => [sentence, reasons])])).toEqual([
      ['sketched', proposalOf(workspace, planAll(), first).lines.map(({ sentence }) => [sentence, []])],
    ]);
    run(rest);
    expect(told.slice(1)).toEqual([{ kind: 'better', proposal: proposalOf(workspace, planAll(), first), progress }]);
    found.best = second;
    run(onBetter(progress));
    expect(told.slice(2)).toEqual([{ kind: 'better', proposal: proposalOf(workspace, planAll(), second), progress }]);
  });

  it('PLS-11 explains what was told last, once', () => {
    const workspace = overbookedWeek();
    const told: PlanEvent[] = [];
    const { onBetter, explain } = tellingOf(workspace, planAll(), () => second, (event) => told.push(event));
    run(explain());
    expect(told).toEqual([]);
    run(onBetter(progress));
    const earlier = told.length;
    run(explain());
    run(explain());
    expect(told.slice(earlier)).toEqual([{ kind: 'explained', impossibilities: impossibilitiesOf(workspace, proposalOf(workspace, planAll(), second)) }]);
  });
});
