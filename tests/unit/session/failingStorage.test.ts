import { describe, expect, it } from 'vitest';
import type { ChangeEvent, Session } from '../../../src/renderer/session';
import { blankRows, type HistoryEntry } from '../../../src/shared/history';
import type { SaveRefusal } from '../../../src/shared/ports';
import { aTask } from '../../support/builders';
import { memoryDisk, memoryStore, type MemoryDisk } from '../../support/memoryStore';
import { aSession, addMinute, addTask, codeOf, effortIn, removeTask, runSaved, titlesIn, valueOf } from '../../support/testSession';

const full: SaveRefusal = { code: 'storage-full', sentence: 'The disk is full.', nextStep: 'Free some space, then press Retry.' };

const started = async (): Promise<{ readonly disk: MemoryDisk; readonly session: Session; readonly events: ChangeEvent[] }> => {
  const disk = memoryDisk();
  const session = await aSession(memoryStore(disk), 'a');
  await runSaved(session, addTask, 'Weld');
  const events: ChangeEvent[] = [];
  session.onChange((event) => events.push(event));
  return { disk, session, events };
};

/** A gate that a test opens by hand. */
const shutGate = (disk: MemoryDisk): (() => void) => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  disk.gate = () => opened;
  return open;
};

describe('a session whose storage fails', () => {
  it('SES-20: takes every pending change back, newest first, and tells each one its sentence', async () => {
    const { disk, session, events } = await started();
    disk.failing = () => full;
    const paint = valueOf(session.run(addTask, 'Paint'));
    const lift = valueOf(session.run(addTask, 'Lift'));
    expect(titlesIn(session)).toEqual(['Lift', 'Paint', 'Weld']);
    expect([await paint.saved, await lift.saved]).toEqual([{ ok: false, refusal: full }, { ok: false, refusal: full }]);
    expect(titlesIn(session)).toEqual(['Weld']);
    expect(session.saveState()).toEqual({ kind: 'failed', refusal: full, takenBack: ['Add Paint', 'Add Lift'] });
    expect(session.historyState()).toEqual({ undoLabel: 'Add Weld', redoLabel: null });
    expect(events.map(({ kind, change, refusal }) => [kind, change.label, refusal?.code])).toEqual([
      ['do', 'Add Paint', undefined], ['do', 'Add Lift', undefined], ['takenBack', 'Add Lift', 'storage-full'], ['takenBack', 'Add Paint', 'storage-full'],
    ]);
  });

  it('SES-21: Retry does them again in order once storage works', async () => {
    const { disk, session } = await started();
    disk.failing = () => full;
    valueOf(session.run(addTask, 'Paint'));
    valueOf(session.run(addMinute, 'Paint'));
    await session.settled();
    disk.failing = () => null;
    session.retry();
    await session.settled();
    expect([titlesIn(session), effortIn(session, 'Paint'), session.saveState()]).toEqual([['Paint', 'Weld'], 1, { kind: 'saved' }]);
    expect(disk.history.map(({ change }) => change.label)).toEqual(['Start the workspace', 'Add Weld', 'Add Paint', 'Lengthen Paint']);
  });

  it('SES-22: Retry against a storage that still fails leaves everything as it was', async () => {
    const { disk, session } = await started();
    disk.failing = () => full;
    valueOf(session.run(addTask, 'Paint'));
    await session.settled();
    session.retry();
    await session.settled();
    expect([titlesIn(session), session.saveState()]).toEqual([['Weld'], { kind: 'failed', refusal: full, takenBack: ['Add Paint'] }]);
  });

  it('SES-23: what another window made impossible meanwhile is named after Retry, the rest is done', async () => {
    const { disk, session } = await started();
    disk.failing = () => full;
    valueOf(session.run(addMinute, 'Weld'));
    valueOf(session.run(addTask, 'Paint'));
    await session.settled();
    disk.failing = () => null;
    const other = await aSession(memoryStore(disk), 'b');
    await runSaved(other, removeTask, 'Weld');
    await session.settled();
    session.retry();
    await session.settled();
    const state = session.saveState();
    expect([titlesIn(session), state.kind, state.kind === 'failed' ? [state.refusal.code, state.takenBack] : null]).toEqual([['Paint'], 'failed', ['missing', ['Lengthen Weld']]]);
    session.discardFailed();
    expect(session.saveState()).toEqual({ kind: 'saved' });
  });

  it('SES-24: a change in another window is acknowledged only when storage has it, in the order it was made', async () => {
    const { disk, session } = await started();
    const open = shutGate(disk);
    const outcomes: string[] = [];
    for (const title of ['Paint', 'Lift']) void valueOf(session.run(addTask, title)).saved.then(() => outcomes.push(title));
    await Promise.resolve();
    expect([outcomes, session.saveState()]).toEqual([[], { kind: 'saving', pending: 2 }]);
    open();
    await session.settled();
    expect([outcomes, session.saveState()]).toEqual([['Paint', 'Lift'], { kind: 'saved' }]);
  });

  it('SES-25: an Undo that could not be saved is taken back as well, and repeated by Retry', async () => {
    const { disk, session } = await started();
    disk.failing = () => full;
    expect(codeOf(await session.undo())).toBe('storage-full');
    expect([titlesIn(session), session.historyState()]).toEqual([['Weld'], { undoLabel: 'Add Weld', redoLabel: null }]);
    disk.failing = () => null;
    session.retry();
    await session.settled();
    expect([titlesIn(session), session.historyState()]).toEqual([[], { undoLabel: null, redoLabel: 'Add Weld' }]);
  });

  it('SES-26: an acknowledged change survives any pattern of failures', async () => {
    const { disk, session } = await started();
    let turn = 0;
    disk.failing = () => ((turn += 1) % 3 === 0 ? full : null);
    const acknowledged: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      const title = `Task ${String(index)}`;
      const { saved } = valueOf(session.run(addTask, title));
      void saved.then(({ ok }) => ok && acknowledged.push(title));
      if (index % 4 === 0) await session.settled();
    }
    await session.settled();
    const stored = titlesIn(await aSession(memoryStore(disk), 'b'));
    expect(acknowledged.filter((title) => !stored.includes(title))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(titlesIn(session)).toEqual(stored);
  });

  it('SES-27: a store that throws is a failure like any other', async () => {
    const { disk, session } = await started();
    disk.gate = () => Promise.reject(new Error('broken'));
    expect(codeOf(await valueOf(session.run(addTask, 'Paint')).saved)).toBe('storage-failed');
    expect(titlesIn(session)).toEqual(['Weld']);
  });

  it('SES-28: an entry that reached storage although storage said it failed is not done twice', async () => {
    const disk = memoryDisk();
    const store = memoryStore(disk);
    let swallowed: HistoryEntry | null = null;
    const lying = { ...store, append: async (entry: HistoryEntry) => {
      const answer = await store.append(entry);
      if (entry.change.label !== 'Lengthen Weld' || swallowed !== null) return answer;
      swallowed = entry;
      return store.append(entry);
    } };
    const session = await aSession(lying, 'a');
    await runSaved(session, addTask, 'Weld');
    await runSaved(session, addMinute, 'Weld');
    expect([effortIn(session, 'Weld'), session.saveState()]).toEqual([1, { kind: 'saved' }]);
    expect(disk.history.map(({ change }) => change.label)).toEqual(['Start the workspace', 'Add Weld', 'Lengthen Weld']);
  });

  it('SES-29: a listener that throws stops neither the saving nor the other listeners', async () => {
    const { disk, session, events } = await started();
    const reported: unknown[] = [];
    const report = (error: unknown): void => {
      reported.push(error);
    };
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', report);
    session.subscribe(() => {
      throw new Error('a view broke');
    });
    await runSaved(session, addTask, 'Paint');
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.removeAllListeners('uncaughtException');
    for (const listener of others) process.on('uncaughtException', listener);
    expect([disk.history.length, events.length, session.saveState().kind, reported.length > 0]).toEqual([3, 1, 'saved', true]);
  });

  it('SES-30: entries that do not follow what is in memory make the session read the stored rows again', async () => {
    const { disk, session } = await started();
    const other = await aSession(memoryStore(disk), 'b');
    disk.rows = { ...blankRows, tasks: [aTask('Restored', { effort: 7 })] };
    const restored = await aSession(memoryStore(disk), 'c');
    await runSaved(restored, addMinute, 'Restored');
    await session.settled();
    await other.settled();
    expect([titlesIn(session), titlesIn(other), effortIn(session, 'Restored')]).toEqual([['Restored'], ['Restored'], 8]);
    await runSaved(session, addMinute, 'Restored');
    expect(effortIn(await aSession(memoryStore(disk), 'd'), 'Restored')).toBe(9);
  });
});
