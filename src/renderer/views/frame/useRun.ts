import { useCallback } from 'react';
import { type Command } from '../../../shared/commands';
import { doneWords, type Refusal } from '../../../shared/model';
import { type Violation } from '../../../shared/scheduling';
import { useSession } from '../../hooks';
import { useAskReason } from './dropReason';
import { aboutOf, useNotify, useSettle } from './notices';

/** What is said once it is done. */
export type Saying =
  /** The change's own label, with Undo. */
  | 'label'
  /** Nothing: the change is plain to see where it was made. */
  | 'nothing';

type Run = <Input extends object, R extends Refusal>(command: Command<Input, R>, input: Input, saying?: Saying) => Promise<boolean>;

const violationsOf = (refusal: Refusal): readonly Violation[] => ('violations' in refusal ? (refusal.violations as readonly Violation[]) : []);

/**
 * Runs a command for a view: says what was done or why not, and where a broken rule needs a reason, asks for it and runs
 * again with `overrideReason`. Answers whether it was done. The change is on screen before the promise resolves.
 */
export const useRun = (): Run => {
  const session = useSession();
  const notify = useNotify();
  const settle = useSettle();
  const askReason = useAskReason();
  return useCallback<Run>(
    async (command, input, saying = 'label') => {
      const about = aboutOf(command, input);
      const outcome = session.run(command, input);
      if (outcome.ok) {
        if (saying === 'label') notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer', about });
        else settle(about);
        return true;
      }
      const { refusal } = outcome;
      if (refusal.code !== 'needs-reason') {
        notify({ message: `${refusal.sentence} ${refusal.nextStep}`, tone: 'bad', about });
        return false;
      }
      const overrideReason = await askReason(violationsOf(refusal));
      if (overrideReason === null) return false;
      const again = session.run(command, { ...input, overrideReason });
      if (again.ok) notify({ message: doneWords(again.value.change.label), tone: 'good', undo: 'offer', about });
      else notify({ message: `${again.refusal.sentence} ${again.refusal.nextStep}`, tone: 'bad', about });
      return again.ok;
    },
    [session, notify, settle, askReason],
  );
};
