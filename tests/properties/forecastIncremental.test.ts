import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derived } from '../../src/shared/scheduling/forecast/derive';
import { fullPass } from '../../src/shared/scheduling/forecast/fullPass';
import type { ForecastState } from '../../src/shared/scheduling/forecast/state';
import { viewOf } from '../../src/shared/scheduling/forecast/view';
import { applyOps, type Op, type Workspace } from '../../src/shared/model';
import { aProject, monday } from '../support/builders';
import { countingContext, play, stepKinds } from '../support/commandPlay';
import { somePlan } from '../support/forecastPlans';

const told = (state: ForecastState) => ({ finish: viewOf(state).finish, tasks: [...viewOf(state).tasks.values()].sort((one, other) => (one.taskId < other.taskId ? -1 : 1)) });

const step = fc.record({ kind: fc.nat({ max: stepKinds }), one: fc.nat({ max: 1000 }), two: fc.nat({ max: 1000 }), three: fc.nat({ max: 1000 }) });

/** Any edit that a hand can make, and a project that begins or is due another day. */
const opsOf = (workspace: Workspace, { kind, one, two, three }: { readonly kind: number; readonly one: number; readonly two: number; readonly three: number }, count: number): readonly Op[] => {
  if (kind < stepKinds) {
    const result = play(workspace, { kind, one, two, three }, countingContext(`s${String(count)}`));
    return result?.ok === true ? result.value.ops : [];
  }
  const before = workspace.projects.get(aProject('p0').id) ?? null;
  return before === null ? [] : [{ table: 'projects', id: before.id, before, after: { ...before, dueDay: monday + (two % 30), startDay: one % 2 === 0 ? null : monday + (three % 9) } }];
};

describe('a forecast after a change', () => {
  it('SCH-20 equals one worked out from nothing, whatever was edited', () => {
    let incremental = 0;
    fc.assert(
      fc.property(somePlan({ tasks: 14, booked: 40, done: 10, linked: 50 }), fc.array(step, { minLength: 1, maxLength: 12 }), (start, steps) => {
        let workspace = start;
        let state = fullPass(start, monday);
        for (const [count, edit] of steps.entries()) {
          workspace = applyOps(workspace, opsOf(workspace, edit, count));
          const next = derived(state, workspace);
          if (next !== null && next.workspace !== state.workspace) incremental += 1;
          state = next ?? fullPass(workspace, monday);
          if (next !== null) expect(told(next)).toEqual(told(fullPass(workspace, monday)));
        }
      }),
      { numRuns: 200 },
    );
    expect(incremental).toBeGreaterThan(300);
  });
});
