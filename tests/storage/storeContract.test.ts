import { afterEach, describe, expect, it } from 'vitest';
import { blankRows, beginningEntry, type HistoryEntry } from '../../src/shared/history';
import { changeId, type Op } from '../../src/shared/model';
import { aBooking, aPerson, aTask, monday } from '../support/builders';
import { anEntry, idsOf, taskOp } from '../support/entries';
import { storeKinds, type SharedPlan } from '../support/storeKinds';
import { codeOf, valueOf } from '../support/testSession';

const beginning = beginningEntry(changeId('begin'), '2026-11-23T12:00:00.000Z', 'test');
const weld = aTask('Weld');
const paint = aTask('Paint');

describe.each(storeKinds)('a workspace store $kind', ({ plan: makePlan }) => {
  let plan: SharedPlan = makePlan();
  afterEach(() => {
    plan.closeAll();
    plan = makePlan();
  });

  const written = async (...batches: readonly (readonly Op[])[]): Promise<readonly HistoryEntry[]> => {
    const store = plan.window();
    valueOf(await store.open());
    const entries = [beginning];
    for (const [index, ops] of batches.entries()) entries.push(anEntry(`change ${String(index + 1)}`, ops, entries.at(-1)));
    for (const entry of entries) valueOf(await store.append(entry));
    return entries;
  };

  it('STO-1: an empty store has neither rows nor history', async () => {
    expect(await plan.window().open()).toEqual({ ok: true, value: { rows: null, lastEntry: null, tops: [], setAside: [] } });
  });

  it('STO-2: what was appended is there when another window opens', async () => {
    const entries = await written([taskOp(null, weld), taskOp(null, paint)], [taskOp(weld, { ...weld, title: 'Weld frame' })], [taskOp(paint, null)]);
    expect(await plan.window().open()).toEqual({
      ok: true, value: { rows: { ...blankRows, tasks: [{ ...weld, title: 'Weld frame' }] }, lastEntry: entries.at(-1), tops: [], setAside: [] },
    });
  });

  it('STO-3: a number that is taken is refused as stale and writes nothing', async () => {
    const entries = await written([taskOp(null, weld)]);
    const second = plan.window();
    valueOf(await second.open());
    expect(codeOf(await second.append(anEntry('late', [taskOp(null, paint)], beginning)))).toBe('stale');
    expect(await plan.window().open()).toEqual({ ok: true, value: { rows: { ...blankRows, tasks: [weld] }, lastEntry: entries.at(-1), tops: [], setAside: [] } });
  });

  it('STO-4: entries after and before a number come in the order asked for', async () => {
    await written([taskOp(null, weld)], [taskOp(weld, paint)], [taskOp(paint, null)]);
    const store = plan.window();
    await store.open();
    expect(idsOf(await store.entriesAfter(2))).toEqual(['change 2', 'change 3']);
    expect(idsOf(await store.entriesBefore(4, 2))).toEqual(['change 2', 'change 1']);
    expect(idsOf(await store.entriesBefore(Number.MAX_SAFE_INTEGER, 9))).toEqual(['change 3', 'change 2', 'change 1', 'begin']);
    expect((await store.entryOf(changeId('change 2')))?.seq).toBe(3);
    expect(await store.entryOf(changeId('nobody'))).toBeNull();
  });

  it('STO-5: a task is found by its own entries and by those of its bookings, also by the task a booking left', async () => {
    const ana = aPerson('Ana');
    const booking = aBooking('b1', 'Weld', 'Ana', [[monday, 60]]);
    const moved = { ...booking, taskId: paint.id };
    await written(
      [{ table: 'resources', id: ana.id, before: null, after: ana }],
      [taskOp(null, weld), taskOp(null, paint)],
      [{ table: 'bookings', id: booking.id, before: null, after: booking }],
      [{ table: 'bookings', id: booking.id, before: booking, after: moved }],
      [{ table: 'bookings', id: booking.id, before: moved, after: null }],
    );
    const store = plan.window();
    await store.open();
    expect(idsOf(await store.entriesTouching('tasks', 'Weld'))).toEqual(['change 4', 'change 3', 'change 2']);
    expect(idsOf(await store.entriesTouching('tasks', 'Paint'))).toEqual(['change 5', 'change 4', 'change 2']);
    expect(idsOf(await store.entriesTouching('bookings', 'b1'))).toEqual(['change 5', 'change 4', 'change 3']);
    expect(idsOf(await store.entriesTouching('resources', 'Ana'))).toEqual(['change 5', 'change 4', 'change 3', 'change 1']);
  });

  it('STO-6: only other windows are told of an append', async () => {
    const writer = plan.window();
    const reader = plan.window();
    valueOf(await writer.open());
    valueOf(await reader.open());
    let toldWriter = 0;
    writer.onForeignAppend(() => (toldWriter += 1));
    const told = new Promise<void>((resolve) => {
      reader.onForeignAppend(resolve);
    });
    valueOf(await writer.append(beginning));
    await told;
    expect(toldWriter).toBe(0);
    expect(idsOf(await reader.entriesAfter(0))).toEqual(['begin']);
  });
});
