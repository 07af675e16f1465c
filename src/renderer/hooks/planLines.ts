import type { Proposal, ProposalLine, ProposalLineId } from '../../shared/planner';

/** A line that is looked at, if it is still there. */
export const presentIn = ({ lines }: Proposal, id: ProposalLineId | null): ProposalLineId | null => (lines.some((line) => line.id === id) ? id : null);

/** A proposal with all lines it had, those that are shown as they are now. */
export const withTaken = (proposal: Proposal, whole: Proposal | null): Proposal => {
  if (whole === null) return proposal;
  const shown = new Map(proposal.lines.map((line) => [line.id, line]));
  return { ...proposal, lines: whole.lines.map((line) => shown.get(line.id) ?? line) };
};

/** Whether what was accepted is out of the plan again. Of a crew that joined work that cannot be told. */
export const isBack = ({ state, bookingId, minutes }: ProposalLine): boolean => state !== 'overtaken' && (bookingId !== null || minutes > 0);
