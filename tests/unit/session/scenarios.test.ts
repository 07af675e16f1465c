import { afterEach, describe, expect, it } from 'vitest';
import { reopenScenario, type ChangeEvent, type WindowMemory } from '../../../src/renderer/session';
import { addScenario, archiveScenario, deleteScenario, editScenario, editSettings } from '../../../src/shared/commands';
import { scenarioId, taskId } from '../../../src/shared/model';
import { indexedDbPlan } from '../../support/storeKinds';
import { addMinute, addTask, aSession, codeOf, effortIn, removeTask, runSaved, titlesIn, valueOf } from '../../support/testSession';

const titlesOfPlan = (session: Awaited<ReturnType<typeof aSession>>): readonly string[] => [...session.plan().tasks.values()].map(({ title }) => title).sort();

/** What a browser keeps of a window. */
const aWindow = (): { readonly memory: WindowMemory; readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, memory: () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) }) };
};

describe('a window that works in a scenario', () => {
  let plan = indexedDbPlan();
  afterEach(() => {
    plan.closeAll();
    plan = indexedDbPlan();
  });
  const started = async () => {
    const session = await aSession(plan.window(), 'a');
    await runSaved(session, addTask, 'Weld');
    const { ops } = valueOf(session.runOnPlan(addScenario, { name: 'More welders' })).change;
    const id = scenarioId(ops[0]?.id ?? '');
    await session.openScenario(id);
    return { session, id };
  };

  it('SCN-50: every question is answered by its branch, and commands change it, not the plan', async () => {
    const { session, id } = await started();
    const events: ChangeEvent[] = [];
    session.onChange((event) => events.push(event));
    const applied = valueOf(session.run(addTask, 'Paint'));
    expect([session.scenarioId(), titlesIn(session), titlesOfPlan(session)]).toEqual([id, ['Paint', 'Weld'], ['Weld']]);
    expect([applied.change, ...events.map(({ change }) => change)].map(({ label, ops }) => [label, ops.map(({ table, id: rowId }) => [table, rowId])])).toEqual([
      ['Add Paint in “More welders”', [['tasks', taskId('Paint')]]], ['Add Paint in “More welders”', [['tasks', taskId('Paint')]]],
    ]);
    await session.openScenario(null);
    expect([session.scenarioId(), titlesIn(session), session.workspace()]).toEqual([null, ['Weld'], session.plan()]);
  });

  it('SCN-5: Undo, Redo, a restart and another window know it like any change', async () => {
    const { session, id } = await started();
    await runSaved(session, addTask, 'Paint');
    await runSaved(session, removeTask, 'Weld');
    expect(session.historyState().undoLabel).toBe('Remove Weld in “More welders”');
    valueOf(await session.undo());
    expect(titlesIn(session)).toEqual(['Paint', 'Weld']);
    valueOf(await session.redo());
    const other = await aSession(plan.window(), 'b');
    expect([titlesIn(other), other.scenarioId()]).toEqual([['Weld'], null]);
    await other.openScenario(id);
    expect(titlesIn(other)).toEqual(['Paint']);
    await runSaved(other, addTask, 'Lift');
    await session.settled();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    await session.settled();
    expect([titlesIn(session), titlesOfPlan(session)]).toEqual([['Lift', 'Paint'], ['Weld']]);
  });

  it('SCN-6: the history of a task tells there what was done to it, and in the plan nothing of that', async () => {
    const { session, id } = await started();
    await runSaved(session, addMinute, 'Weld');
    const told = async (): Promise<readonly string[]> => (await session.historyOf('tasks', taskId('Weld'))).map(({ change }) => change.label);
    expect(await told()).toEqual(['Lengthen Weld in “More welders”', 'Add Weld']);
    await session.openScenario(null);
    expect(await told()).toEqual(['Add Weld']);
    await valueOf(session.runOnPlan(deleteScenario, { id })).saved;
    expect(await told()).toEqual(['Add Weld']);
  });

  it('SCN-10: what the plan changes is seen in it; what both changed stays as the scenario has it', async () => {
    const { session } = await started();
    await runSaved(session, addMinute, 'Weld');
    valueOf(session.runOnPlan(addTask, 'Drill'));
    valueOf(session.runOnPlan(addMinute, 'Weld'));
    valueOf(session.runOnPlan(addMinute, 'Weld'));
    expect([titlesIn(session), effortIn(session, 'Weld'), session.plan().tasks.get(taskId('Weld'))?.effort]).toEqual([['Drill', 'Weld'], 1, 2]);
  });

  it('SCN-4: what belongs to the plan is refused', async () => {
    const { session } = await started();
    expect(codeOf(session.run(editSettings, { patch: { workspaceName: 'Another' } }))).toBe('not-in-scenario');
  });

  it('SCN-51: its name is part of the name of the workspace, which papers, pages and files carry', async () => {
    const { session, id } = await started();
    expect(session.workspace().settings.workspaceName).toBe('My workspace · scenario “More welders”');
    const { settings } = session.workspace();
    valueOf(session.run(addTask, 'Paint'));
    expect(session.workspace().settings).toBe(settings);
    expect([session.workspace().settings.workspaceName, session.plan().settings.workspaceName]).toEqual(['My workspace · scenario “More welders”', 'My workspace']);
    expect(session.workspace()).toBe(session.workspace());
    expect(session.scenarioId()).toBe(id);
  });

  it.each([['archived', archiveScenario], ['deleted', deleteScenario]] as const)('SCN-50: is back in the plan where the scenario is %s; such a one is not opened', async (_words, command) => {
    const { session, id } = await started();
    await runSaved(session, addTask, 'Paint');
    valueOf(session.runOnPlan(command, { id }));
    expect([session.scenarioId(), titlesIn(session)]).toEqual([null, ['Weld']]);
    await session.openScenario(id);
    expect(session.scenarioId()).toBe(null);
    valueOf(await session.undo());
    await session.openScenario(id);
    expect(titlesIn(session)).toEqual(['Paint', 'Weld']);
  });

  it('SCN-50: stays open when the window is loaded again, and in no other one; what was closed stays closed', async () => {
    const { session, id } = await started();
    await session.openScenario(null);
    const { memory } = aWindow();
    expect(await reopenScenario(session, memory)).toBe('');
    await session.openScenario(id);
    await runSaved(session, addTask, 'Paint');
    const again = await aSession(plan.window(), 'a');
    expect([await reopenScenario(again, memory), again.scenarioId(), titlesIn(again), titlesOfPlan(again)]).toEqual(['', id, ['Paint', 'Weld'], ['Weld']]);
    const other = await aSession(plan.window(), 'b');
    expect([await reopenScenario(other, aWindow().memory), other.scenarioId()]).toEqual(['', null]);
    await again.openScenario(null);
    const third = await aSession(plan.window(), 'a');
    expect([await reopenScenario(third, memory), third.scenarioId()]).toEqual(['', null]);
  });

  it.each([
    ['archived', archiveScenario, 'Scenario “Old name” was merged or archived, so it was closed. You see the plan itself.'],
    ['deleted', deleteScenario, 'Scenario “Old name” is no longer there, so it was closed. You see the plan itself.'],
  ] as const)('SCN-50: a sentence says so where it was %s while the window was away, once', async (_words, command, sentence) => {
    const { session, id } = await started();
    const { memory } = aWindow();
    await reopenScenario(session, memory);
    valueOf(session.runOnPlan(editScenario, { id, patch: { name: 'Old name' } }));
    await session.openScenario(null);
    await session.openScenario(id);
    await session.settled();
    session.close();
    const other = await aSession(plan.window(), 'b');
    await valueOf(other.runOnPlan(command, { id })).saved;
    const again = await aSession(plan.window(), 'a');
    expect([await reopenScenario(again, memory), again.scenarioId(), titlesIn(again)]).toEqual([sentence, null, ['Weld']]);
    expect(await reopenScenario(await aSession(plan.window(), 'a'), memory)).toBe('');
  });

  it.each<readonly [string, WindowMemory]>([
    ['forbidden', () => null],
    ['throwing', () => { throw new Error('forbidden'); }],
  ])('SCN-50: a browser that keeps nothing of a window (%s) loses nothing but that', async (_words, memory) => {
    const { session, id } = await started();
    expect(await reopenScenario(session, memory)).toBe('');
    await session.openScenario(null);
    await session.openScenario(id);
    expect(session.scenarioId()).toBe(id);
  });

  it.each(['{', '"x"', '{"id":1,"name":2}', 'null', '[]'])('SCN-50: what is kept and is none of ours (%s) is passed over', async (text) => {
    const { session } = await started();
    await session.openScenario(null);
    const { memory, kept } = aWindow();
    await reopenScenario(session, memory);
    kept.set('loadline.scenario', text);
    expect([await reopenScenario(session, memory), session.scenarioId()]).toEqual(['', null]);
  });
});
