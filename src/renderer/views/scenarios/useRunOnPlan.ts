import { useCallback } from 'react';
import { type Command } from '../../../shared/commands';
import { type Change, doneWords, type Refusal } from '../../../shared/model';
import { useSession } from '../../hooks';
import { aboutOf, useNotify } from '../frame';

type RunOnPlan = <Input extends object, R extends Refusal>(command: Command<Input, R>, input: Input) => Change | null;

/** Runs a command on the plan, whatever scenario is open: says what was done, with Undo, or why not. null: it was refused. */
export const useRunOnPlan = (): RunOnPlan => {
  const session = useSession();
  const notify = useNotify();
  return useCallback<RunOnPlan>((command, input) => {
    const about = aboutOf(command, input);
    const outcome = session.runOnPlan(command, input);
    if (outcome.ok) {
      notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer', about });
      return outcome.value.change;
    }
    if (outcome.refusal.code !== 'nothing-changed') notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad', about });
    return null;
  }, [session, notify]);
};
