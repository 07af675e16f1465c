import { applyOps, refuse, succeed, type Op, type Refusal, type Result, type Workspace } from '../../model';
import { checkPlan } from '../check/checkPlan';
import type { PlanFault } from '../check/fault';
import { restOf } from '../days/scope';
import type { PlanRequest } from '../request';
import { sameDays } from './lines';
import { opsOfLines, previewIds } from './ops';
import { takenOffBy } from './effects';
import type { Proposal, ProposalLine, ProposalLineId } from './types';
import { namesOf } from './words';

/** Why lines were not accepted, and the lines it is about. */
export interface AcceptRefusal extends Refusal {
  /** With `needs-lines`: what has to be accepted too. With `overtaken` and `does-not-stand`: what does not fit any more. */
  readonly lineIds: readonly ProposalLineId[];
}

/**
 * The ops that put lines of a proposal into the plan as it is now, each with its reasons. Refuses with `nothing-chosen`, `faulty` (the checker has found
 * a fault in the proposal), `overtaken` (a piece is no longer what was planned), `needs-lines` (they stand only together with others, which are
 * named) and `does-not-stand` (the plan has changed so that they do not fit any more).
 */
export const acceptOps = (workspace: Workspace, proposal: Proposal, lineIds: readonly ProposalLineId[] | 'all', newId: () => string): Result<readonly Op[], AcceptRefusal> => {
  const chosen = proposal.lines.filter(({ id }) => lineIds === 'all' || lineIds.includes(id));
  if (chosen.length === 0) return refusal('nothing-chosen', 'No change of this proposal was chosen, so nothing was changed.', 'Choose at least one change.');
  const [fault] = proposal.faults;
  if (fault !== undefined) return refusal('faulty', `This proposal breaks a rule and cannot be accepted: ${fault.sentence}`, 'Plan again.');
  const overtaken = chosen.filter((line) => isOvertaken(workspace, proposal.request, line));
  if (overtaken.length > 0) {
    return refusal('overtaken', `${lineWords(overtaken)}: this work is no longer where it was when it was planned.`, 'Leave it out, or plan again.', overtaken.map(({ id }) => id));
  }
  const faults = faultsOf(workspace, proposal, chosen);
  if (faults.length === 0) return succeed(opsOfLines(workspace, chosen, newId, ({ id }) => whyOf(proposal, id)));
  const others = proposal.lines.filter((line) => !chosen.includes(line) && !isOvertaken(workspace, proposal.request, line));
  const needed = neededLines(workspace, proposal, chosen, others);
  if (needed === null) return refusal('does-not-stand', `The plan has changed meanwhile: ${faults[0]?.sentence ?? ''}`, 'Plan again, or accept other changes.', culprits(chosen, faults).map(({ id }) => id));
  return refusal('needs-lines', `${faults[0]?.sentence ?? ''} It stands only together with ${needed.length === 1 ? 'this change' : 'these changes'}: ${lineWords(needed)}.`, 'Accept them too, or choose other changes.', needed.map(({ id }) => id));
};

const refusal = (code: string, sentence: string, nextStep: string, lineIds: readonly ProposalLineId[] = []): { readonly ok: false; readonly refusal: AcceptRefusal } =>
  refuse({ code, sentence, nextStep, lineIds });

const lineWords = (lines: readonly ProposalLine[]): string => namesOf(lines.map(({ sentence }) => sentence));

const whyOf = ({ lines }: Proposal, id: ProposalLineId): string => (lines.find((line) => line.id === id)?.reasons ?? []).map(({ sentence }) => sentence).join('; ');

/** What is wrong with the plan if just these lines are put into it. */
export const faultsOf = (workspace: Workspace, { request }: Proposal, lines: readonly ProposalLine[]): readonly PlanFault[] =>
  checkPlan(workspace, applyOps(workspace, opsOfLines(workspace, lines, previewIds())), request, takenOffBy(lines));

/** Whether a piece is no longer what was planned: its booking changed or is gone, its task is gone or closed, or has less to be booked. */
export const isOvertaken = (workspace: Workspace, request: PlanRequest, { before, taskId, minutes, to }: ProposalLine): boolean => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined || task.archived || task.status === 'done' || to.some(({ resourceId }) => !workspace.resources.has(resourceId))) return true;
  if (before === null) return minutes > restOf(workspace, request, task);
  const present = workspace.bookings.get(before.id);
  return present === undefined || present.locked || present.resourceId !== before.resourceId || present.taskId !== before.taskId || !sameDays(present.days, before.days);
};

/** More than this are not thinned out one by one: that would take longer than it helps. */
const mostThinned = 40;

/** The fewest other lines, as far as leaving out one after the other tells, with which the chosen ones stand; null: not even with all of them. */
const neededLines = (workspace: Workspace, proposal: Proposal, chosen: readonly ProposalLine[], others: readonly ProposalLine[]): readonly ProposalLine[] | null => {
  let added: readonly ProposalLine[] = [];
  let faults = faultsOf(workspace, proposal, chosen);
  while (faults.length > 0) {
    const present = added;
    const left = others.filter((line) => !present.includes(line));
    if (left.length === 0) return null;
    const close = left.filter((line) => faults.some((fault) => isAbout(line, fault)));
    added = [...present, ...(close.length > 0 ? close : left)];
    faults = faultsOf(workspace, proposal, [...chosen, ...added]);
  }
  if (added.length > mostThinned) return added;
  for (const line of added) {
    const without = added.filter((other) => other !== line);
    if (faultsOf(workspace, proposal, [...chosen, ...without]).length === 0) added = without;
  }
  return added;
};

/** Whether a line might mend a fault: it is about the same task or the one on the other side, or takes work off the same day. */
const isAbout = ({ taskId, from }: ProposalLine, fault: PlanFault): boolean =>
  taskId === fault.taskId || taskId === fault.otherTaskId || (from !== null && from.resourceId === fault.resourceId && from.days.some(({ day }) => day === fault.day));

/** The lines that faults are about; all of them where that cannot be told. */
export const culprits = (lines: readonly ProposalLine[], faults: readonly PlanFault[]): readonly ProposalLine[] => {
  const found = lines.filter(({ taskId, to }) => faults.some((fault) => taskId === fault.taskId || (fault.kind === 'capacity' && to.some(({ resourceId, days }) => resourceId === fault.resourceId && days.some(({ day }) => day === fault.day)))));
  return found.length > 0 ? found : lines;
};
