import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeEvent } from '../../../src/renderer/session';
import { addScenario, archiveScenario, deleteScenario, editSettings } from '../../../src/shared/commands';
import { scenarioId, taskId } from '../../../src/shared/model';
import { indexedDbPlan } from '../../support/storeKinds';
import { addMinute, addTask, aSession, codeOf, effortIn, removeTask, runSaved, titlesIn, valueOf } from '../../support/testSession';

const titlesOfPlan = (session: Awaited<ReturnType<typeof aSession>>): readonly string[] => [...session.plan().tasks.values()].map(({ title }) => title).sort();

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
});
