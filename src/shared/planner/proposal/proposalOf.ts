import { compareNames, type Workspace } from '../../model';
import type { PlanOutcome, PlanRequest } from '../request';
import { causesOf, type MovingLine } from './causes';
import { choicesOf, gainsOf } from './choices';
import { effectsOf, type EffectsAsked } from './effects';
import { factsOf, type ProposalFacts } from './facts';
import { leftOutWords } from './leftOut';
import { bareLinesOf, type BareLine } from './lines';
import type { Proposal, ProposalLine, ProposalReason } from './types';
import { firstOf, lineSentence, namesOf, titleOf } from './words';

/**
 * What the planner found as something to read and decide on: each change with its reasons, what is left out and why, and what comes of it. The reasons
 * are facts of the plan as it is and of the plan with the changes in it. Nothing is in the plan until it is accepted. With `load` aims, milestones and
 * cost are left empty: a first picture, to be followed by the whole.
 */
export const proposalOf = (workspace: Workspace, request: PlanRequest, outcome: PlanOutcome, effects: EffectsAsked = 'all'): Proposal => {
  const { lines, staying } = bareLinesOf(workspace, request, outcome);
  const facts = factsOf(workspace, request, lines);
  const kept = new Set(outcome.bookings.flatMap(({ bookingId }) => bookingId ?? []));
  return {
    request,
    lines: sorted(workspace, lines).map((line) => lineOf(facts, line)),
    staying,
    leftOut: outcome.leftOut.map((work) => leftOutWords(workspace, request, work, kept)),
    ...effectsOf(facts, lines, effects),
    schedules: outcome.schedules,
  };
};

const sorted = (workspace: Workspace, lines: readonly BareLine[]): readonly BareLine[] => {
  const project = ({ projectId }: BareLine): string => (projectId === null ? '' : workspace.projects.get(projectId)?.name ?? '');
  const first = ({ from, to }: BareLine): number => firstOf(to[0]?.days ?? from?.days ?? []);
  return [...lines].sort((one, other) =>
    Number(one.projectId === null) - Number(other.projectId === null) || compareNames(project(one), project(other)) || first(one) - first(other)
    || compareNames(titleOf(workspace, one.taskId), titleOf(workspace, other.taskId)) || (one.id < other.id ? -1 : 1));
};

const lineOf = (facts: ProposalFacts, line: BareLine): ProposalLine => ({
  ...line, sentence: lineSentence(facts.before, line, facts.request.from), reasons: reasonsOf(facts, line), state: 'stands', stateSentence: '',
});

const isMoving = (line: BareLine): line is MovingLine => line.from !== null;

const reasonsOf = (facts: ProposalFacts, line: BareLine): readonly ProposalReason[] => {
  const causes = isMoving(line) ? causesOf(facts, line).map((sentence): ProposalReason => ({ kind: 'cause', sentence })) : [];
  const noPlace: readonly ProposalReason[] = line.to.length > 0 ? [] : [{ kind: 'cause', sentence: 'No place is left for it in this plan' }];
  const said = new Set<string>();
  const reasons = [...causes, ...noPlace, ...choicesOf(facts, line), ...gainsOf(facts, line)].filter(({ sentence }) => !said.has(sentence) && said.add(sentence));
  return reasons.length > 0 ? reasons : [{ kind: 'cause', sentence: otherwise(facts, line) }];
};

/** Moves that neither mend nor gain anything by themselves: they come from what the whole plan weighs. */
const otherwise = ({ after, takers }: ProposalFacts, { taskId, from }: BareLine): string => {
  const others = from === null ? [] : from.days.flatMap(({ day }) => takers(from.resourceId, day)).filter((other) => other.taskId !== taskId).map((other) => titleOf(after, other.taskId));
  const titles = [...new Set(others)];
  return titles.length > 0 ? `${namesOf(titles)} ${titles.length === 1 ? 'takes' : 'take'} its old time` : 'Not needed by itself: the plan as a whole comes out better';
};
