import type { Workspace } from '../../shared/model';
import { explaining, proposing, type PlanEvent, type PlanOutcome, type PlanRequest, type Proposal, type SearchProgress } from '../../shared/planner';
import type { SliceListener } from './planSlices';

/** Tells what a search of a plan finds: of the first find the changes at once, of all the whole, and after a halt ways out. */
export const tellingOf = (workspace: Workspace, request: PlanRequest, best: () => PlanOutcome, tell: (event: PlanEvent) => void): SliceListener => {
  // What was told last: ways out are about what is read.
  const told: { proposal: Proposal | null; explained: Proposal | null } = { proposal: null, explained: null };
  const whole = function* (making: ReturnType<typeof proposing>, progress: SearchProgress): Generator<null> {
    const proposal = yield* made(making);
    told.proposal = proposal;
    tell({ kind: 'better', proposal, progress });
  };
  return {
    onBetter: (progress) => {
      const making = proposing(workspace, request, best());
      const { value: sketch } = making.next();
      if (told.proposal === null && sketch !== null) tell({ kind: 'sketched', proposal: sketch, progress });
      return whole(making, progress);
    },
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onRest: (progress) => tell({ kind: 'rested', progress }),
    explain: function* () {
      const { proposal } = told;
      if (proposal === null || proposal === told.explained) return;
      told.explained = proposal;
      tell({ kind: 'explained', impossibilities: yield* explaining(workspace, proposal) });
    },
  };
};

function* made(making: ReturnType<typeof proposing>): Generator<null, Proposal> {
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
    yield null;
  }
}
