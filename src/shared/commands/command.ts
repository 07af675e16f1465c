import type { ChangeDraft, DayNumber, Refusal, Result, Workspace } from '../model';

/** What a command may know besides the workspace and its input. */
export interface CommandContext {
  /** A new unique id. */
  readonly newId: () => string;
  readonly today: DayNumber;
}

/**
 * Every change a user can make: pure, from the present workspace to the change or the reason there is none.
 * Run again on a newer workspace (another window wrote first) it must still do what the user meant, or refuse.
 */
export type Command<Input, R extends Refusal = Refusal> = (workspace: Workspace, input: Input, context: CommandContext) => Result<ChangeDraft, R>;
