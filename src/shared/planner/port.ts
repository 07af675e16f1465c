import type { Workspace } from '../model';
import type { Impossibility } from './impossible/types';
import type { Proposal, ProposalLineId } from './proposal/types';
import type { PlanRequest } from './request';

/** How far a search has come. Only the time it really searched counts, not pauses. */
export interface SearchProgress {
  /** Schedules tried. */
  readonly schedules: number;
  readonly searchedMs: number;
  /** When the best so far was found, in searched time. */
  readonly betterMs: number;
}

/** What a search tells of itself. */
export type PlanEvent =
  /** The changes of the first proposal alone, as soon as they are known; its reasons, figures and checks come with the next one told, which has the same changes. */
  | { readonly kind: 'sketched'; readonly proposal: Proposal; readonly progress: SearchProgress }
  /** The best proposal so far; at least one comes, also where everything stays. */
  | { readonly kind: 'better'; readonly proposal: Proposal; readonly progress: SearchProgress }
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  /** It stopped by itself: nothing better came for a while, or its time is used. It can search on. */
  | { readonly kind: 'rested'; readonly progress: SearchProgress }
  /** After a rest: why work is left out or late, where that is proven, and ways out. */
  | { readonly kind: 'explained'; readonly impossibilities: readonly Impossibility[] }
  /** Nothing more comes. */
  | { readonly kind: 'failed' };

/** A search that runs away from the screen. After `cancel` it tells nothing. */
export interface PlanningJob {
  readonly pause: () => void;
  readonly resume: () => void;
  /** On from where it rested, with new time. */
  readonly searchOn: () => void;
  readonly cancel: () => void;
}

/** Plans away from the screen: whoever asks is never kept waiting. */
export interface Planner {
  readonly plan: (workspace: Workspace, request: PlanRequest, onEvent: (event: PlanEvent) => void) => PlanningJob;
  /** The proposal as the plan is now, without the lines that were `accepted`; null: it could not be looked at, or was cancelled. */
  readonly recheck: (workspace: Workspace, proposal: Proposal, accepted: readonly ProposalLineId[]) => { readonly result: Promise<Proposal | null>; readonly cancel: () => void };
}
