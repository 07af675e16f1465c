import { blankRows, touchKey, touchKeysOf } from '../../shared/history';
import { succeed, workspaceOf, type Op, type Refusal, type Result } from '../../shared/model';
import type { Clock, OpenedWorkspace, WorkspaceStore } from '../../shared/ports';
import type { Command } from '../../shared/commands';
import type { AppliedChange, ChangeEvent, Session } from './contract';
import { beginJob, commandJob, type Stamper } from './job';
import { openListeners } from './listeners';
import { isUntouched } from './point';
import { openQueue, type Queue } from './queue';
import { openRecall, type Recall } from './recall';
import { openRoom } from './room';
import { openShown } from './shown';
import { openSteps } from './steps';

/**
 * Opens the stored workspace and keeps it in memory. Refuses where the storage cannot be read or is of a newer format.
 * `by` answers who does the changes of this window, asked at each change: the user may rename themselves.
 */
export const openSession = async (store: WorkspaceStore, clock: Clock, newId: () => string, by: () => string): Promise<Result<Session>> => {
  const opened = await store.open();
  if (!opened.ok) return opened;
  const recall = openRecall(store);
  const { lastEntry, tops } = opened.value;
  for (const entry of tops) recall.keep(entry);
  if (lastEntry !== null) recall.keep(lastEntry);
  // The tops alone, for the words of Undo and Redo. What lies below them may be a whole import; it is read when it is its turn.
  await Promise.all([recall.loadTop(lastEntry?.undoTop ?? null), recall.loadTop(lastEntry?.redoTop ?? null)]);
  return succeed(sessionOver(store, opened.value, recall, { clock, newId, by }));
};

const sessionOver = (store: WorkspaceStore, opened: OpenedWorkspace, recall: Recall, stamper: Stamper): Session => {
  const listeners = openListeners<undefined>();
  const changeListeners = openListeners<ChangeEvent>();
  const shown = openShown(recall);
  const room = openRoom(() => queue.present().workspace);
  const queue: Queue = openQueue({
    store, recall, tell: (event) => { changeListeners.tell(room.seenEvent(event)); }, start: { workspace: workspaceOf(opened.rows ?? blankRows), tip: opened.lastEntry },
    changed: () => {
      room.closeIfGone();
      shown.refresh(queue);
      listeners.tell(undefined);
    },
  });
  shown.refresh(queue);
  const steps = openSteps(queue, recall, stamper);
  const stopForeign = store.onForeignAppend(queue.foreignNews);
  return {
    workspace: room.workspace,
    plan: () => queue.present().workspace,
    scenarioId: room.scenarioId,
    openScenario: async (id) => {
      if (await room.enter(id)) listeners.tell(undefined);
    },
    subscribe: listeners.add,
    onChange: changeListeners.add,
    run: (command, input) => {
      const applied = runCommand(queue, steps.noteCommand, room.routed(command), input, stamper);
      return applied.ok ? succeed({ ...applied.value, change: room.seen(applied.value.change) }) : applied;
    },
    runOnPlan: (command, input) => runCommand(queue, steps.noteCommand, command, input, stamper),
    undo: () => steps.take('undo'),
    redo: () => steps.take('redo'),
    saveState: shown.saveState,
    historyState: shown.historyState,
    retry: queue.retry,
    discardFailed: queue.discardFailed,
    settled: queue.settled,
    today: () => stamper.clock.today(),
    now: () => stamper.clock.now(),
    commandContext: () => ({ newId: stamper.newId, today: stamper.clock.today() }),
    historyBefore: (seq, limit) => store.entriesBefore(seq ?? Number.MAX_SAFE_INTEGER, limit),
    // What was done to it in scenarios is no part of the plan's own history, and of a scenario's only what was done there.
    historyOf: async (table, id) => {
      const open = room.scenarioId();
      const isSeen = (op: Op): boolean => op.table !== 'scenarioEdits' || (op.after ?? op.before)?.scenarioId === open;
      return (await store.entriesTouching(table, id)).filter(({ change }) => touchKeysOf(change.ops.filter(isSeen)).includes(touchKey(table, id)));
    },
    isUntouched: () => isUntouched(queue.present()),
    setAside: () => opened.setAside,
    close: () => {
      stopForeign();
      listeners.clear();
      changeListeners.clear();
    },
  };
};

const runCommand = <Input, R extends Refusal>(
  queue: Queue, noteCommand: () => void, command: Command<Input, R>, input: Input, stamper: Stamper,
): Result<AppliedChange, R> => {
  const job = commandJob(command, input, stamper);
  if (queue.present().tip === null) {
    const dryRun = job.attempt(queue.present());
    if (!dryRun.ok) return dryRun;
    queue.add(beginJob(stamper));
  }
  const added = queue.add(job);
  if (added.ok) noteCommand();
  return added;
};
