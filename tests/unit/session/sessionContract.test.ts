import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeEvent, Session } from '../../../src/renderer/session';
import { blankRows } from '../../../src/shared/history';
import { rowsOf, taskId } from '../../../src/shared/model';
import { storeKinds, type SharedPlan } from '../../support/storeKinds';
import { aSession, addMinute, addTask, codeOf, effortIn, removeTask, runSaved, titlesIn, valueOf } from '../../support/testSession';

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 500 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(holds()).toBe(true);
};

describe.each(storeKinds)('a session over a store $kind', ({ plan: makePlan }) => {
  let plan: SharedPlan = makePlan();
  const opened: Session[] = [];
  afterEach(() => {
    for (const session of opened.splice(0)) session.close();
    plan.closeAll();
    plan = makePlan();
  });
  const open = async (window: string): Promise<Session> => {
    const session = await aSession(plan.window(), window);
    opened.push(session);
    return session;
  };

  it('SES-1: the first run shows the blank workspace and stores it with the first change', async () => {
    const session = await open('a');
    expect([session.isUntouched(), rowsOf(session.workspace())]).toEqual([true, blankRows]);
    await runSaved(session, addTask, 'Weld');
    expect(session.isUntouched()).toBe(false);
    const again = await open('b');
    expect(rowsOf(again.workspace())).toEqual(rowsOf(session.workspace()));
    expect((await again.historyBefore(null, 9)).map(({ change }) => change.label)).toEqual(['Add Weld', 'Start the workspace']);
    valueOf(await again.undo());
    expect([again.isUntouched(), again.historyState()]).toEqual([true, { undoLabel: null, redoLabel: 'Add Weld' }]);
  });

  it('SES-2: a refused command changes nothing, not even a workspace untouched so far', async () => {
    const session = await open('a');
    const before = session.workspace();
    expect(codeOf(session.run(addMinute, 'Weld'))).toBe('missing');
    expect([session.workspace() === before, session.isUntouched(), session.saveState()]).toEqual([true, true, { kind: 'saved' }]);
  });

  it('SES-3: a change is on screen at once and acknowledged when it is durable', async () => {
    const session = await open('a');
    const applied = valueOf(session.run(addTask, 'Weld'));
    expect([titlesIn(session), session.saveState().kind]).toEqual([['Weld'], 'saving']);
    expect(await applied.saved).toEqual({ ok: true, value: applied.change });
    await session.settled();
    expect(session.saveState()).toEqual({ kind: 'saved' });
    expect(titlesIn(await open('b'))).toEqual(['Weld']);
  });

  it('SES-4: changes are stored in the order in which they were made', async () => {
    const session = await open('a');
    valueOf(session.run(addTask, 'Weld'));
    for (let turn = 0; turn < 10; turn += 1) valueOf(session.run(addMinute, 'Weld'));
    await session.settled();
    const seqs = (await session.historyBefore(null, 99)).map(({ seq }) => seq);
    expect(seqs).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(effortIn(await open('b'), 'Weld')).toBe(10);
  });

  it('SES-5: undo and redo walk the changes and are entries of their own', async () => {
    const session = await open('a');
    await runSaved(session, addTask, 'Weld');
    await runSaved(session, addTask, 'Paint');
    expect(session.historyState()).toEqual({ undoLabel: 'Add Paint', redoLabel: null });
    valueOf(await session.undo());
    expect([titlesIn(session), session.historyState()]).toEqual([['Weld'], { undoLabel: 'Add Weld', redoLabel: 'Add Paint' }]);
    valueOf(await session.undo());
    expect([titlesIn(session), session.historyState()]).toEqual([[], { undoLabel: null, redoLabel: 'Add Weld' }]);
    expect(codeOf(await session.undo())).toBe('nothing-to-undo');
    valueOf(await session.redo());
    valueOf(await session.redo());
    expect([titlesIn(session), session.historyState()]).toEqual([['Paint', 'Weld'], { undoLabel: 'Add Paint', redoLabel: null }]);
    expect(codeOf(await session.redo())).toBe('nothing-to-redo');
    expect((await session.historyBefore(null, 9)).map(({ kind, change }) => `${kind} ${change.label}`)).toEqual([
      'redo Add Paint', 'redo Add Weld', 'undo Add Weld', 'undo Add Paint', 'do Add Paint', 'do Add Weld', 'do Start the workspace',
    ]);
  });

  it('SES-6: undo and redo go on after a restart', async () => {
    const first = await open('a');
    for (const title of ['Weld', 'Paint', 'Lift']) await runSaved(first, addTask, title);
    valueOf(await first.undo());
    first.close();
    const second = await open('b');
    expect(second.historyState()).toEqual({ undoLabel: 'Add Paint', redoLabel: 'Add Lift' });
    valueOf(await second.undo());
    valueOf(await second.undo());
    expect([titlesIn(second), second.historyState()]).toEqual([[], { undoLabel: null, redoLabel: 'Add Weld' }]);
    second.close();
    const third = await open('c');
    for (let turn = 0; turn < 3; turn += 1) valueOf(await third.redo());
    expect(titlesIn(third)).toEqual(['Lift', 'Paint', 'Weld']);
  });

  it('SES-7: several presses of Undo at once take one change each', async () => {
    const session = await open('a');
    for (const title of ['Weld', 'Paint', 'Lift']) valueOf(session.run(addTask, title));
    const undone = await Promise.all([session.undo(), session.undo(), session.redo()]);
    expect(undone.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(titlesIn(session)).toEqual(['Paint', 'Weld']);
  });

  it('SES-8: a command that runs before a pressed Undo got its turn is not what Undo takes back', async () => {
    const session = await open('a');
    await runSaved(session, addTask, 'Weld');
    const undo = session.undo();
    valueOf(session.run(addTask, 'Paint'));
    expect(codeOf(await undo)).toBe('plan-moved-on');
    expect(titlesIn(session)).toEqual(['Paint', 'Weld']);
  });

  it('SES-9: another window sees a change, and its Undo takes it back in both', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const events: ChangeEvent[] = [];
    b.onChange((event) => events.push(event));
    const change = await runSaved(a, addTask, 'Weld');
    await until(() => titlesIn(b).length === 1);
    expect(events).toEqual([{ change, kind: 'do', source: 'otherWindow' }]);
    expect([b.historyState(), b.isUntouched()]).toEqual([{ undoLabel: 'Add Weld', redoLabel: null }, false]);
    valueOf(await b.undo());
    await until(() => titlesIn(a).length === 0);
    expect(a.historyState()).toEqual({ undoLabel: null, redoLabel: 'Add Weld' });
    valueOf(await a.redo());
    await until(() => titlesIn(b).length === 1);
  });

  it('SES-10: of two windows that change the same task at once, neither loses an update', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await runSaved(a, addTask, 'Weld');
    await until(() => titlesIn(b).length === 1);
    const saves = Array.from({ length: 20 }, () => [valueOf(a.run(addMinute, 'Weld')).saved, valueOf(b.run(addMinute, 'Weld')).saved]).flat();
    expect((await Promise.all(saves)).filter(({ ok }) => !ok)).toEqual([]);
    await until(() => effortIn(a, 'Weld') === 40 && effortIn(b, 'Weld') === 40);
    expect(effortIn(await open('c'), 'Weld')).toBe(40);
    expect(rowsOf(a.workspace())).toEqual(rowsOf(b.workspace()));
  });

  it('SES-11: a change that another window made impossible is taken back with its sentence, and later ones stay', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await runSaved(a, addTask, 'Weld');
    await until(() => titlesIn(b).length === 1);
    const events: ChangeEvent[] = [];
    b.onChange((event) => events.push(event));
    const removed = valueOf(a.run(removeTask, 'Weld'));
    const lengthened = valueOf(b.run(addMinute, 'Weld'));
    const added = valueOf(b.run(addTask, 'Paint'));
    valueOf(await removed.saved);
    const outcome = await lengthened.saved;
    valueOf(await added.saved);
    expect(codeOf(outcome)).toBe('missing');
    expect(events.filter(({ kind }) => kind === 'takenBack')).toEqual([
      { change: lengthened.change, kind: 'takenBack', source: 'here', refusal: outcome.ok ? null : outcome.refusal },
    ]);
    expect([titlesIn(b), b.saveState()]).toEqual([['Paint'], { kind: 'saved' }]);
    await until(() => titlesIn(a).join() === 'Paint');
  });

  it('SES-12: two windows that begin at once share one beginning', async () => {
    const [a, b] = [await open('a'), await open('b')];
    const saves = [valueOf(a.run(addTask, 'Weld')).saved, valueOf(b.run(addTask, 'Paint')).saved];
    expect((await Promise.all(saves)).map(({ ok }) => ok)).toEqual([true, true]);
    await until(() => titlesIn(a).length === 2 && titlesIn(b).length === 2);
    expect((await a.historyBefore(null, 9)).map(({ seq, kind }) => [seq, kind])).toEqual([[3, 'do'], [2, 'do'], [1, 'do']]);
    expect(rowsOf(a.workspace())).toEqual(rowsOf((await open('c')).workspace()));
  });

  it('SES-13: the history of a task answers its changes, newest first', async () => {
    const session = await open('a');
    await runSaved(session, addTask, 'Weld');
    await runSaved(session, addTask, 'Paint');
    await runSaved(session, addMinute, 'Weld');
    expect((await session.historyOf('tasks', taskId('Weld'))).map(({ change }) => change.label)).toEqual(['Lengthen Weld', 'Add Weld']);
  });
});
