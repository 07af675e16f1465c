import { compareNames, type TaskId, type Workspace } from '../../model';
import type { PlanOutcome, PlanRequest } from '../request';
import { causesOf, type MovingLine } from './causes';
import { choicesOf, gainsOf } from './choices';
import { effectsInSteps, type ProposalEffects } from './effects';
import { factsOf, type ProposalFacts } from './facts';
import { leftOutWords } from './leftOut';
import { bareLinesOf, type BareLine } from './lines';
import type { Proposal, ProposalLine, ProposalReason } from './types';
import { firstOf, lineSentence, namesOf, titleOf } from './words';

/**
 * What the planner found as something to read and decide on: each change with its reasons, what is left out and why, and what comes of it. The reasons
 * are facts of the plan as it is and of the plan with the changes in it. Nothing is in the plan until it is accepted.
 */
export const proposalOf = (workspace: Workspace, request: PlanRequest, outcome: PlanOutcome): Proposal => {
  const making = proposing(workspace, request, outcome);
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
};

/**
 * The same in steps of a few milliseconds, for whoever has to listen in between. The first is told at once: the changes and what is left out, with no
 * reasons, figures or checks yet, which are most of the work. Later ones tell nothing but the last, which answers the whole.
 */
export function* proposing(workspace: Workspace, request: PlanRequest, outcome: PlanOutcome): Generator<Proposal | null, Proposal> {
  const { lines, staying } = bareLinesOf(workspace, request, outcome);
  const kept = new Set(outcome.bookings.flatMap(({ bookingId }) => bookingId ?? []));
  const sketch: Proposal = {
    request, lines: sorted(workspace, lines).map((line) => sketched(workspace, request, line)), staying,
    leftOut: outcome.leftOut.map((work) => leftOutWords(workspace, request, work, kept)),
    ...noEffects, schedules: outcome.schedules,
  };
  yield sketch;
  const facts = factsOf(workspace, request, lines);
  yield null;
  const whole: ProposalLine[] = [];
  for (const line of sketch.lines) {
    whole.push({ ...line, reasons: reasonsOf(facts, line) });
    if (whole.length % linesAStep === 0) yield null;
  }
  const effects = yield* effectsInSteps(facts, lines);
  return { ...sketch, lines: whole, ...effects };
}

/** So many lines get their reasons in one step. */
const linesAStep = 25;

const noEffects: ProposalEffects = { totals: [], milestones: [], costs: [], load: [], overBefore: 0, overAfter: 0, faults: [] };

const sorted = (workspace: Workspace, lines: readonly BareLine[]): readonly BareLine[] => {
  const titles = new Map<TaskId, string>();
  for (const { taskId } of lines) titles.set(taskId, titleOf(workspace, taskId));
  const project = ({ projectId }: BareLine): string => (projectId === null ? '' : workspace.projects.get(projectId)?.name ?? '');
  const first = ({ from, to }: BareLine): number => firstOf(to[0]?.days ?? from?.days ?? []);
  return [...lines].sort((one, other) =>
    Number(one.projectId === null) - Number(other.projectId === null) || (one.projectId === other.projectId ? 0 : compareNames(project(one), project(other))) || first(one) - first(other)
    || compareNames(titles.get(one.taskId) ?? '', titles.get(other.taskId) ?? '') || (one.id < other.id ? -1 : 1));
};

const sketched = (workspace: Workspace, { from }: PlanRequest, line: BareLine): ProposalLine => ({ ...line, sentence: lineSentence(workspace, line, from), reasons: [], state: 'stands', stateSentence: '' });

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
