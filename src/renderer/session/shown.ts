import { sameRow } from '../../shared/history';
import type { HistoryState, SaveState } from './contract';
import type { Queue } from './queue';
import type { Recall } from './recall';

/** What views show about saving and about Undo; the same object until it says something else. */
export interface Shown {
  saveState(): SaveState;
  historyState(): HistoryState;
  refresh(queue: Queue): void;
}

const saveStateOf = (queue: Queue): SaveState => {
  const failure = queue.failure();
  if (failure !== null) {
    return { kind: 'failed', refusal: failure.refusal, takenBack: failure.lost.flatMap(({ label }) => (label === null ? [] : [label])) };
  }
  const pending = queue.pendingCount();
  return pending === 0 ? { kind: 'saved' } : { kind: 'saving', pending };
};

const historyStateOf = (queue: Queue, recall: Recall): HistoryState => {
  const { tip } = queue.present();
  const labelOf = (id: Parameters<Recall['present']>[0]): string | null => recall.present(id)?.change.label ?? null;
  return { undoLabel: labelOf(tip?.undoTop ?? null), redoLabel: labelOf(tip?.redoTop ?? null) };
};

export const openShown = (recall: Recall): Shown => {
  let saveState: SaveState = { kind: 'saved' };
  let historyState: HistoryState = { undoLabel: null, redoLabel: null };
  return {
    saveState: () => saveState,
    historyState: () => historyState,
    refresh: (queue) => {
      const nextSave = saveStateOf(queue);
      if (!sameRow(saveState, nextSave)) saveState = nextSave;
      const nextHistory = historyStateOf(queue, recall);
      if (!sameRow(historyState, nextHistory)) historyState = nextHistory;
    },
  };
};
