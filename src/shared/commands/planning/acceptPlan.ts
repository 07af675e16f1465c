import { applyOps, refuse, type Booking, type Op, type Result, type ChangeDraft, type Workspace } from '../../model';
import { acceptOps, type AcceptRefusal, type Proposal, type ProposalLineId } from '../../planner';
import { joinedOps } from '../bookings/joined';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { counted } from '../support/words';

export interface AcceptPlanInput {
  readonly proposal: Proposal;
  /** The changes to take. */
  readonly lineIds: readonly ProposalLineId[] | 'all';
}

/**
 * Puts changes of a proposal into the plan as one change, each row with why. Work that gets its first place joins what it touches, as when it is assigned
 * by hand. Checked anew on the plan as it is: refuses as `acceptOps` does, with the lines it is about.
 */
export const acceptPlan: Command<AcceptPlanInput, AcceptRefusal> = (workspace, { proposal, lineIds }, { newId }) => {
  const accepted = acceptOps(workspace, proposal, lineIds, newId);
  if (!accepted.ok) return accepted;
  const taken = lineIds === 'all' ? proposal.lines.length : new Set(lineIds).size;
  const label = `Accept ${taken === proposal.lines.length ? 'the plan' : 'part of the plan'}: ${counted(taken, 'change')}`;
  return asAccepting(checkedDraft(workspace, label, withJoined(workspace, accepted.value)));
};

const asAccepting = (draft: Result<ChangeDraft>): Result<ChangeDraft, AcceptRefusal> => (draft.ok ? draft : refuse({ ...draft.refusal, lineIds: [] }));

/** The same ops with new bookings joined to what they touch, one op a row. */
const withJoined = (workspace: Workspace, ops: readonly Op[]): readonly Op[] => {
  const merged = new Map<string, Op>();
  let present = workspace;
  const take = (op: Op): void => {
    const earlier = merged.get(op.id);
    // Both are about the same booking: its row before is that of the first.
    if (earlier === undefined) merged.set(op.id, op);
    else if (earlier.before === null && op.after === null) merged.delete(op.id);
    else merged.set(op.id, { ...op, before: earlier.before } as Op);
  };
  const isNew = (op: Op): op is Op & { readonly after: Booking } => op.table === 'bookings' && op.before === null && op.after !== null;
  for (const op of ops) if (!isNew(op)) take(op);
  present = applyOps(present, ops.filter((op) => !isNew(op)));
  for (const op of ops) {
    if (!isNew(op)) continue;
    const joined = joinedOps(present, op.after).map((each): Op => (op.why === undefined ? each : { ...each, why: op.why }));
    present = applyOps(present, joined);
    for (const each of joined) take(each);
  }
  return [...merged.values()];
};
