import type { WorkspaceRows } from '../../shared/model';
import type { PlanEvent, PlanRequest, Proposal, ProposalLineId } from '../../shared/planner';

/** Some rows of one table. A plan is sent in such pieces: sending it whole would hold up the page. */
export interface RowsPiece {
  readonly kind: 'rows';
  readonly table: Exclude<keyof WorkspaceRows, 'settings'>;
  readonly rows: readonly unknown[];
}

/** What the page asks of the worker, after the rows. */
export type PlanQuestion =
  | { readonly kind: 'plan'; readonly settings: WorkspaceRows['settings']; readonly request: PlanRequest }
  | { readonly kind: 'recheck'; readonly settings: WorkspaceRows['settings']; readonly proposal: Proposal; readonly accepted: readonly ProposalLineId[] };

export type PlanMessage = RowsPiece | PlanQuestion | { readonly kind: 'pause' } | { readonly kind: 'resume' };

/** What the worker answers. */
export type PlanReply = PlanEvent | { readonly kind: 'rechecked'; readonly proposal: Proposal };
