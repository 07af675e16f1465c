import { refuseWith, type Change, type Result } from '../../shared/model';
import { stepJob, type Stamper } from './job';
import type { Added } from './lane';
import type { Queue } from './queue';
import type { Recall } from './recall';

type Direction = 'undo' | 'redo';

/** Undo and Redo, one after the other in the order in which they were pressed. */
export interface Steps {
  take(direction: Direction): Promise<Result<Change>>;
  /** A command ran: steps pressed before it, but not taken yet, no longer mean what the user saw. */
  noteCommand(): void;
}

const nothing = (direction: Direction): Result<never> =>
  direction === 'undo'
    ? refuseWith('nothing-to-undo', 'There is nothing to undo.', 'Make a change first.')
    : refuseWith('nothing-to-redo', 'There is nothing to redo.', 'Undo a change first.');

const unreadable = (direction: Direction): Result<never> =>
  refuseWith('history-unreadable', `The change to ${direction} could not be read from storage. Nothing was changed.`, 'Try again. If that fails too, restart Loadline.');

const overtaken = (direction: Direction): Result<never> =>
  refuseWith('plan-moved-on', `You made another change before ${direction === 'undo' ? 'Undo' : 'Redo'} could run, so it did nothing.`, 'Press it again if you still want it.');

export const openSteps = (queue: Queue, recall: Recall, stamper: Stamper): Steps => {
  let commands = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const applied = async (direction: Direction, pressedAt: number): Promise<Result<Added>> => {
    const { tip } = queue.present();
    const target = (direction === 'undo' ? tip?.undoTop : tip?.redoTop) ?? null;
    if (pressedAt !== commands) return overtaken(direction);
    if (target === null) return nothing(direction);
    try {
      if ((await recall.load(target)) === null) return unreadable(direction);
    } catch {
      return unreadable(direction);
    }
    return pressedAt === commands ? queue.add(stepJob(direction, target, recall, stamper)) : overtaken(direction);
  };
  return {
    noteCommand: () => {
      commands += 1;
    },
    take: async (direction) => {
      const pressedAt = commands;
      const mine = turn.then(() => applied(direction, pressedAt));
      turn = mine;
      const added = await mine;
      return added.ok ? added.value.saved : added;
    },
  };
};
