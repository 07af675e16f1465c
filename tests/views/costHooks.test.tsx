import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionProvider, useCostAlerts, useCostQuestion, useQuery } from '../../src/renderer/hooks';
import { openPreferences, type Preferences, type Session } from '../../src/renderer/session';
import { costsOf, type CostScope } from '../../src/shared/costing';
import { projectId, type Op } from '../../src/shared/model';
import { aBudget, anExpense, aProject, aTask } from '../support/builders';
import { memoryDisk, memoryStore } from '../support/memoryStore';
import { applyThese, aSession, valueOf } from '../support/testSession';

const crane = aProject('p', { name: 'Harbour crane' });
const budget = aBudget('b', 'p', { labour: 1_000 });
const spent = (amount: number) => anExpense('e', 'p', amount);
const thisProject: CostScope = { kind: 'project', projectId: projectId('p') };

describe('the hooks of money', () => {
  let root: Root;
  let session: Session;
  let preferences: Preferences;

  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.createElement('div'));
    session = await aSession(memoryStore(memoryDisk()), 'a');
    preferences = await openPreferences({ readAll: () => Promise.resolve(new Map()), write: () => Promise.resolve(true) });
  });

  afterEach(() => {
    act(() => { root.unmount(); });
    session.close();
  });

  const run = async (...ops: readonly Op[]): Promise<void> => {
    await act(async () => {
      valueOf(session.run(applyThese, ops));
      await session.settled();
    });
  };

  const answersOf = <T,>(useHook: () => T): readonly T[] => {
    const answers: T[] = [];
    const Probe = (): ReactElement | null => {
      answers.push(useHook());
      return null;
    };
    act(() => { root.render(<SessionProvider session={session} preferences={preferences}><Probe /></SessionProvider>); });
    return answers;
  };

  const add = async (amount: number): Promise<void> => run(
    { table: 'projects', id: crane.id, before: null, after: crane }, { table: 'budgets', id: budget.id, before: null, after: budget }, { table: 'expenses', id: spent(amount).id, before: null, after: spent(amount) },
  );

  it('CST-24 useCostAlerts has none at first, then those there are, and draws again only for others', async () => {
    await add(900);
    const answers = answersOf(useCostAlerts);
    const latest = (): readonly string[] => (answers.at(-1) ?? []).map(({ kind, severity }) => `${kind} ${severity}`);
    expect(latest()).toEqual([]);
    const wait = (ms: number): Promise<void> => act(() => new Promise<void>((resolve) => { setTimeout(resolve, ms); }));
    const until = async (wanted: readonly string[]): Promise<void> => {
      for (let tries = 0; tries < 100 && latest().join() !== wanted.join(); tries += 1) await wait(100);
      expect(latest()).toEqual(wanted);
    };
    await until(['spent warning']);
    await run({ table: 'tasks', id: aTask('t').id, before: null, after: aTask('t', { effort: 0 }) });
    await wait(1_500);
    expect(answers).toHaveLength(2);
    await run({ table: 'expenses', id: spent(0).id, before: spent(900), after: spent(1_001) });
    await until(['spent serious', 'overrun warning']);
  }, 30_000);

  it('CST-9 useCostQuestion follows the plan', async () => {
    const answers = answersOf(() => useQuery(costsOf, thisProject, useCostQuestion()));
    await add(900);
    expect(answers.map(({ actual, estimateAtCompletion }) => [actual, estimateAtCompletion])).toEqual([[0, 0], [900, 900]]);
  });
});
