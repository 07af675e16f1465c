import type { Command } from '../../../shared/commands';
import type { ChangeDraft, Refusal, Result } from '../../../shared/model';
import type { Violation } from '../../../shared/scheduling';
import type { AppliedChange, Session } from '../../hooks';
import { type About, aboutOf } from '../frame';

/** A command with its input, which may need a reason first. The preview and the drop are the same attempt. */
export interface Attempt {
  /** What it does to what: errors of it go once it is done. */
  readonly about: About;
  /** Runs it for trial. */
  readonly tryOut: (reason: string | null) => Result<ChangeDraft>;
  readonly run: (reason: string | null) => Result<AppliedChange>;
}

export const attempt = <Input extends object, R extends Refusal>(session: Session, command: Command<Input, R>, input: Input): Attempt => {
  const withReason = (reason: string | null): Input => (reason === null ? input : { ...input, overrideReason: reason });
  return {
    about: aboutOf(command, input),
    tryOut: (reason) => command(session.workspace(), withReason(reason), session.commandContext()),
    run: (reason) => session.run(command, withReason(reason)),
  };
};

/** The rules a refusal names, where it is one that a reason overrides. */
export const violationsToExplain = (refusal: Refusal): readonly Violation[] | null =>
  refusal.code === 'needs-reason' && 'violations' in refusal ? (refusal.violations as readonly Violation[]) : null;
