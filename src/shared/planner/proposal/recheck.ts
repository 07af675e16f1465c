import type { Workspace } from '../../model';
import { culprits, faultsOf, isOvertaken } from './accept';
import type { PlanFault } from '../check/fault';
import { effectsOf } from './effects';
import { factsOf } from './facts';
import type { Proposal, ProposalLine, ProposalLineId } from './types';

/**
 * A proposal looked at again after the plan has changed: nothing of it is lost but the lines that were `accepted`. A line whose piece is no longer what
 * was planned is `overtaken`; of the others those that no longer fit are `needs`, with what stands in the way; the rest `stands`, all of it together,
 * and what comes of it is told anew from the plan as it is now.
 */
export const recheckProposal = (workspace: Workspace, proposal: Proposal, accepted: readonly ProposalLineId[] = []): Proposal => {
  const taken = new Set(accepted);
  const lines = proposal.lines.filter(({ id }) => !taken.has(id));
  const overtaken = new Set(lines.filter((line) => isOvertaken(workspace, proposal.request, line)));
  const broken = new Map<ProposalLine, PlanFault>();
  let standing = lines.filter((line) => !overtaken.has(line));
  for (let faults = faultsOf(workspace, proposal, standing); faults.length > 0 && standing.length > 0; faults = faultsOf(workspace, proposal, standing)) {
    const found = culprits(standing, faults);
    for (const line of found) {
      const fault = faults.find(({ taskId }) => taskId === line.taskId) ?? faults[0];
      if (fault !== undefined) broken.set(line, fault);
    }
    standing = standing.filter((line) => !broken.has(line));
  }
  return { ...proposal, ...effectsOf(factsOf(workspace, proposal.request, standing), standing), lines: lines.map((line) => stateOf(workspace, line, overtaken, broken)) };
};

const stateOf = (workspace: Workspace, line: ProposalLine, overtaken: ReadonlySet<ProposalLine>, broken: ReadonlyMap<ProposalLine, PlanFault>): ProposalLine => {
  const fault = broken.get(line);
  if (overtaken.has(line)) return { ...line, state: 'overtaken', stateSentence: overtakenWords(workspace, line) };
  return fault === undefined ? { ...line, state: 'stands', stateSentence: '' } : { ...line, state: 'needs', stateSentence: fault.sentence };
};

const overtakenWords = (workspace: Workspace, { taskId, before }: ProposalLine): string => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined) return 'This task is no longer in the plan.';
  if (task.archived || task.status === 'done') return `This task is ${task.archived ? 'archived' : 'done'} now.`;
  const present = before === null ? undefined : workspace.bookings.get(before.id);
  if (before === null) return 'It has been booked meanwhile.';
  if (present === undefined) return 'This booking has been taken back meanwhile.';
  return present.locked ? 'This booking has been locked meanwhile.' : 'This booking has been moved meanwhile.';
};
