import type { Command, CommandContext } from '../../shared/commands';
import { beginningEntry, checkFits, doEntry, redoEntry, reverseOps, undoEntry, type HistoryEntry } from '../../shared/history';
import { changeId, refuseWith, succeed, type Change, type ChangeId, type Refusal, type Result } from '../../shared/model';
import type { Clock } from '../../shared/ports';
import type { Point } from './point';
import type { Recall } from './recall';

/** Something to be done to the workspace. Done again from the start when another window wrote first. */
export interface Job<R extends Refusal = Refusal> {
  /** The entry it leads to from `point`, or why it cannot be done there. */
  attempt(point: Point): Result<HistoryEntry, R>;
}

/** Who and when stamps every change of a session. */
export interface Stamper {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Asked at each change: the user may rename themselves. */
  readonly by: () => string;
}

/** Stores the blank workspace before the first change; refuses once any window has. */
export const beginJob = ({ clock, newId, by }: Stamper): Job => {
  const entry = beginningEntry(changeId(newId()), clock.now(), by());
  return { attempt: ({ tip }) => (tip === null ? succeed(entry) : refuseWith('already-started', 'The workspace has been started already.', 'Nothing needs to be done.')) };
};

/** The ids a command was given the first time, given again each time it is done again: what the user has selected keeps its id. */
const repeatableIds = (newId: () => string): (() => () => string) => {
  const given: string[] = [];
  return () => {
    let next = 0;
    return () => {
      const id = given[next] ?? newId();
      given[next] = id;
      next += 1;
      return id;
    };
  };
};

/** A command of the user. */
export const commandJob = <Input, R extends Refusal>(command: Command<Input, R>, input: Input, { clock, newId, by }: Stamper): Job<R> => {
  const stamp = { id: changeId(newId()), at: clock.now(), by: by() };
  const ids = repeatableIds(newId);
  return {
    attempt: ({ workspace, tip }) => {
      const context: CommandContext = { newId: ids(), today: clock.today() };
      const drafted = command(workspace, input, context);
      return drafted.ok ? succeed(doEntry(tip, { ...drafted.value, ...stamp })) : drafted;
    },
  };
};

/** Undo or Redo of the one entry that was on top when the user asked; refuses once another one is. */
export const stepJob = (direction: 'undo' | 'redo', target: ChangeId, recall: Recall, { clock, newId, by }: Stamper): Job => {
  const stamp = { id: changeId(newId()), at: clock.now(), by: by() };
  return {
    attempt: ({ workspace, tip }) => {
      const entry = recall.present(target);
      const top = direction === 'undo' ? tip?.undoTop : tip?.redoTop;
      if (tip === null || entry === null || top !== target) return planMovedOn(direction);
      const ops = reverseOps(entry.change.ops);
      const fits = checkFits(workspace, ops);
      if (!fits.ok) return fits;
      const change: Change = { ...stamp, label: entry.change.label, ops };
      return succeed(direction === 'undo' ? undoEntry(tip, entry, change) : redoEntry(tip, entry, change));
    },
  };
};

const planMovedOn = (direction: 'undo' | 'redo'): ReturnType<typeof refuseWith> =>
  refuseWith('plan-moved-on', `The plan changed before ${direction === 'undo' ? 'Undo' : 'Redo'} could run. Nothing was changed by it.`, 'Look at the last change and press it again.');
