import type { DecisionsBlock, ReportBlock } from '../document';
import { changeHighlights } from './changeParts';
import type { PlanFacts, ReportScope } from './facts';
import type { FrontLimits } from './front';
import { cutList, paragraph, part } from './parts';
import { conflictList } from './workParts';

type Part = (limits: FrontLimits) => readonly ReportBlock[];

/** The parts that a first page ends with, each cut to what there is room for. */
export interface Closing {
  readonly changes: Part;
  readonly conflicts: Part;
  readonly decisions: Part;
  /** All of them in their usual order. */
  readonly all: Part;
}

/** What changed, what is in conflict and what is to be decided: worked out once, cut as often as is tried. */
export const closingOf = ({ request }: PlanFacts, scope: ReportScope, decided: DecisionsBlock): Closing => {
  const highlights = changeHighlights(request);
  const found = conflictList(scope);
  const changes: Part = (limits) => part('What changed', cutList(highlights, limits.changes));
  const conflicts: Part = (limits) => part('Top conflicts', cutList(found, limits.conflicts));
  const decisions: Part = (limits) => part('Decisions needed', cutList(decided, limits.decisions), paragraph('decisions.more', 'Other decisions', '', request.edits));
  return { changes, conflicts, decisions, all: (limits) => [...changes(limits), ...conflicts(limits), ...decisions(limits)] };
};
