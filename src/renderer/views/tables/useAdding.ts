import type { Command } from '../../../shared/commands';
import { doneWords, type Result } from '../../../shared/model';
import { namesakeWords } from '../../../shared/queries/tables';
import { useSession } from '../../hooks';
import { useNotify } from '../frame';

/** Adds what was read as one change, which is said with a way to undo it. Answers the sentence that says why nothing was added; null: it was. */
export const useAdding = <New, Input extends object>(command: Command<Input>, inputOf: (added: readonly New[]) => Input): ((read: Result<readonly New[]>) => string | null) => {
  const session = useSession();
  const notify = useNotify();
  return (read) => {
    const outcome = read.ok ? session.run(command, inputOf(read.value)) : read;
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    const { change } = outcome.value;
    const namesake = namesakeWords(session.workspace(), change);
    notify({ message: `${doneWords(change.label)}${namesake === '' ? '' : `. ${namesake}`}`, tone: 'good', undo: 'offer' });
    return null;
  };
};
