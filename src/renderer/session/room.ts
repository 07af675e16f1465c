import type { Command } from '../../shared/commands';
import type { Change, Refusal, ScenarioId, Workspace } from '../../shared/model';
import type { ChangeEvent } from './contract';
import type * as scenarioRoom from './scenarioRoom';

type Code = typeof scenarioRoom;

/** Where this window works: in the plan, or in one of its scenarios. */
export interface Room {
  scenarioId(): ScenarioId | null;
  /** Answers whether it is another one now. */
  enter(id: ScenarioId | null): Promise<boolean>;
  closeIfGone(): void;
  workspace(): Workspace;
  /** The command as it is to be run on the plan. */
  routed<Input, R extends Refusal>(command: Command<Input, R>): Command<Input, R | Refusal>;
  seen(change: Change): Change;
  seenEvent(event: ChangeEvent): ChangeEvent;
}

/** Begins in the plan; `plan` answers it as it is now. */
export const openRoom = (plan: () => Workspace): Room => {
  let open: { readonly id: ScenarioId; readonly code: Code } | null = null;
  let asked = 0;
  const isThere = (id: ScenarioId): boolean => plan().scenarios.get(id)?.archived === false;
  const seen = (change: Change): Change => (open === null ? change : open.code.seenChange(change, open.id));
  return {
    scenarioId: () => open?.id ?? null,
    enter: async (id) => {
      const mine = (asked += 1);
      const code = id === null ? null : await import('./scenarioRoom');
      // Another one was asked for while the code was fetched: that one counts.
      if (mine !== asked || (id ?? null) === (open?.id ?? null) || (id !== null && !isThere(id))) return false;
      open = id === null || code === null ? null : { id, code };
      return true;
    },
    closeIfGone: () => {
      if (open !== null && !isThere(open.id)) open = null;
    },
    workspace: () => (open === null ? plan() : open.code.seenIn(plan(), open.id)),
    routed: (command) => (open === null ? command : open.code.inScenario(command, open.id)),
    seen,
    seenEvent: (event) => (open === null ? event : { ...event, change: seen(event.change) }),
  };
};
