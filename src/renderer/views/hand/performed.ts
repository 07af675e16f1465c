import type { AppliedChange } from '../../hooks';
import { violationsToExplain, type Attempt } from './attempt';
import type { Surroundings } from './surroundings';

/** Runs an attempt, asks for a reason where one is needed, and lets `tell` say what was done. Answers whether it was. */
export const performed = async ({ notify, settle, askReason }: Surroundings, given: Attempt, tell: (change: AppliedChange['change']) => void): Promise<boolean> => {
  let outcome = given.run(null);
  const violations = outcome.ok ? null : violationsToExplain(outcome.refusal);
  if (violations !== null) {
    const reason = await askReason(violations);
    if (reason === null) {
      notify({ message: 'Nothing changed.', tone: 'info' });
      return false;
    }
    outcome = given.run(reason);
  }
  if (!outcome.ok) {
    notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad', about: given.about });
    return false;
  }
  settle(given.about);
  tell(outcome.value.change);
  return true;
};
