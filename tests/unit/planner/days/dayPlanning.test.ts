import { describe, expect, it } from 'vitest';
import { beginDayPlanning, dayModelOf, planDays, type PlanRequest } from '../../../../src/shared/planner';
import { aPerson, aTask, aWorkspace, monday } from '../../../support/builders';

const request: PlanRequest = { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: ['delay', 'split', 'reassign'] };

const plan = aWorkspace({
  resources: ['Ana', 'Ben', 'Cai'].map((name) => aPerson(name)),
  tasks: Array.from({ length: 14 }, (_, index) => aTask(`Job ${String(index)}`, { effort: 240 + 90 * (index % 5), deadline: monday + (index % 4) })),
});

describe('a plan that is searched in parts', () => {
  it('PLS-2 goes the same way however it is cut, also when its best is looked at in between', () => {
    const whole = planDays(dayModelOf(plan, request), { seed: 7, budget: { used: (schedules) => schedules / 400 } });
    const cut = beginDayPlanning(dayModelOf(plan, request), 7);
    for (let until = 1; cut.schedules() < 400; until += 13) {
      const limit = Math.min(400, until);
      cut.search((schedules) => schedules < limit);
      cut.best();
    }
    expect(cut.schedules()).toBe(whole.schedules);
    expect(cut.best()).toEqual(whole);
    expect(cut.isOver()).toBe(false);
  });

  it('PLS-2 shows a first plan before it may try anything', () => {
    const cut = beginDayPlanning(dayModelOf(plan, request), 7);
    cut.search(() => false);
    expect([cut.improvements(), cut.best().bookings.length, cut.best().leftOut]).toEqual([1, 14, []]);
  });
});
