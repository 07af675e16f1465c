import { describe, expect, it } from 'vitest';
import { oddsStore } from '../../src/renderer/hooks/oddsStore';
import { milestoneId, type Workspace } from '../../src/shared/model';
import { simulate, type SimulationResult, type Simulator } from '../../src/shared/scheduling';
import { aMilestone, aPerson, aTask, aWorkspace, monday } from '../support/builders';

const planOf = (effort: number): Workspace => aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort })], milestones: [aMilestone('Hull', ['Weld'], { dueDay: monday + 4 })] });

/** Simulates at once, but answers only when it is told to. */
const slowSimulator = () => {
  const log: string[] = [];
  const answers: (() => void)[] = [];
  const simulator: Simulator = {
    run: (model, options, onProgress) => {
      log.push('run');
      let settle: (result: SimulationResult | null) => void = () => undefined;
      const result = new Promise<SimulationResult | null>((resolve) => {
        settle = resolve;
      });
      answers.push(() => {
        onProgress(0.5);
        settle(simulate(model, { ...options, runs: 20 }));
      });
      return { result, cancel: () => { log.push('cancel'); settle(null); } };
    },
  };
  return { log, answer: (index: number) => answers[index]?.(), load: () => Promise.resolve(simulator) };
};

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });

describe('odds for all views', () => {
  it('SIM-9 are simulated once for all that ask, and kept', async () => {
    const { log, answer, load } = slowSimulator();
    const store = oddsStore(load, 0);
    const plan = planOf(480);
    const release = [store.want(plan, monday), store.want(plan, monday)];
    expect(store.current()).toEqual({ state: 'waiting', done: 0, odds: new Map(), projects: new Map() });
    await settled();
    const shown: unknown[] = [];
    store.subscribe(() => shown.push([store.current().state, store.current().done]));
    answer(0);
    await settled();
    expect(shown).toEqual([['running', 0.5], ['done', 1]]);
    expect(store.current().odds.get(milestoneId('Hull'))?.onTimePercent).toBe(100);
    for (const take of release) take();
    store.want(plan, monday);
    await settled();
    expect([log, store.current().state]).toEqual([['run'], 'done']);
  });

  it('SIM-9 an edit stops the run before, and the odds there were stay meanwhile', async () => {
    const { log, answer, load } = slowSimulator();
    const store = oddsStore(load, 0);
    const first = store.want(planOf(480), monday);
    await settled();
    answer(0);
    await settled();
    const before = store.current().odds;
    first();
    const second = store.want(planOf(960), monday);
    await settled();
    second();
    store.want(planOf(4800), monday);
    expect(store.current()).toMatchObject({ state: 'waiting', odds: before });
    await settled();
    answer(1);
    answer(2);
    await settled();
    expect(log).toEqual(['run', 'run', 'cancel', 'run']);
    expect(store.current().odds.get(milestoneId('Hull'))?.onTimePercent).toBe(0);
  });

  it('SIM-9 nothing runs when nobody shows them', async () => {
    const { log, load } = slowSimulator();
    const store = oddsStore(load, 0);
    store.want(planOf(480), monday)();
    await settled();
    expect(log).toEqual([]);
  });

  it('SIM-9 a simulator that cannot be fetched fails, those of an earlier plan are not told as its, and the next change tries again', async () => {
    const { answer, load } = slowSimulator();
    let ask: typeof load = load;
    const store = oddsStore(() => ask(), 0);
    store.want(planOf(480), monday);
    await settled();
    answer(0);
    await settled();
    expect(store.current().state).toBe('done');
    ask = () => Promise.reject(new Error('offline'));
    store.want(planOf(960), monday);
    await settled();
    expect(store.current()).toEqual({ state: 'failed', done: 0, odds: new Map(), projects: new Map() });
    ask = load;
    store.want(planOf(1440), monday);
    await settled();
    answer(1);
    await settled();
    expect(store.current().state).toBe('done');
  });
});
