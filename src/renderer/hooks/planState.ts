import type { Op, Workspace } from '../../shared/model';
import type { Impossibility, PlanRequest, Proposal, ProposalLineId, SearchProgress } from '../../shared/planner';

/** Where planning stands. `proposed`: nothing runs; the search may go on. */
export type PlanPhase = 'idle' | 'planning' | 'paused' | 'proposed' | 'failed';

/** A way out that is tried: planned as if it had been taken. */
export interface PlanTrial {
  /** What is tried, as on its button. */
  readonly sentence: string;
  /** The plan with it done. */
  readonly workspace: Workspace;
  /** What of the plan it changes; none: only what is asked is another. */
  readonly ops: readonly Op[];
}

/** Everything a window knows of planning. Another object after every change. */
export interface PlanState {
  readonly phase: PlanPhase;
  readonly request: PlanRequest | null;
  /** The best so far; stays while it is planned again. */
  readonly proposal: Proposal | null;
  /** Only its changes are known yet: reasons, figures and checks follow. It can be read, and accepted then. */
  readonly isSketch: boolean;
  readonly progress: SearchProgress | null;
  /** Lines that are not to be accepted; those that come later are ticked. */
  readonly unticked: ReadonlySet<ProposalLineId>;
  /** The line that is looked at. */
  readonly focusedId: ProposalLineId | null;
  /** The plan has changed since and the proposal is being looked at again. */
  readonly isChecking: boolean;
  readonly trial: PlanTrial | null;
  /** Why work is left out or late, as far as it is known, with ways out. */
  readonly impossibilities: readonly Impossibility[];
  /** Whether the panel is open. */
  readonly isOpen: boolean;
  /** It was opened by hand: the focus is to go there. Not so where it is back with its screen. */
  readonly isCalled: boolean;
  /** What the fields of the panel ask for, where it is not what was planned last. */
  readonly wish: PlanRequest | null;
}

export const nothing: ReadonlySet<ProposalLineId> = new Set();

/** Nothing is asked and nothing proposed. */
export const atRest: PlanState = { phase: 'idle', request: null, proposal: null, isSketch: false, progress: null, unticked: nothing, focusedId: null, isChecking: false, trial: null, impossibilities: [], isOpen: false, isCalled: false, wish: null };
