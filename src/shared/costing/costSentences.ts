import { counted, formatDay, formatHours } from '../calendar';
import { formatMoney, quotedTitle, type ResourceId, type Workspace } from '../model';
import type { Accounts, Sums, Unrated } from './accounts';
import type { CostScope } from './question';
import { budgetOf } from './thresholds';

/** Something that figures lack. */
export interface CostGap {
  /** Where it is mended: in the budget, the rates, by giving the work to somebody, in the list of material, or with a baseline. */
  readonly kind: 'budget' | 'rate' | 'nobody' | 'material' | 'baseline';
  /** What is missing and what to do about it. */
  readonly sentence: string;
  /** Whose rate is missing, where it is one person's. */
  readonly resourceId: ResourceId | null;
}

/** What the figures of a scope lack, each with what to do about it. */
export const gapsIn = (workspace: Workspace, scope: CostScope, accounts: Accounts, sums: Sums): readonly CostGap[] => {
  const gap = (kind: CostGap['kind']) => (sentence: string): CostGap => ({ kind, sentence, resourceId: null });
  return [
    ...budgetSentence(workspace, scope).map(gap('budget')),
    ...rateGaps(workspace, sums),
    ...nobodySentences(sums).map(gap('nobody')),
    ...[...(sums.unpriced ?? [])].map((id) => `${quotedTitle(workspace.materials.get(id)?.name ?? '')} has no cost of one unit, so what tasks use of it costs nothing here. Set one in the list of material.`).sort().map(gap('material')),
    ...baselineSentences(workspace, accounts, sums).map(gap('baseline')),
  ];
};

/** The same in sentences. */
export const costSentences = (workspace: Workspace, scope: CostScope, accounts: Accounts, sums: Sums): readonly string[] => gapsIn(workspace, scope, accounts, sums).map(({ sentence }) => sentence);

const budgetSentence = (workspace: Workspace, scope: CostScope): readonly string[] => {
  if (scope.kind !== 'project') return [];
  const budget = budgetOf(workspace, scope.projectId);
  if (budget === undefined) return ['No budget is set. Set one to be warned before it is spent.'];
  return budget.labour + budget.reserve + budget.lines.length === 0 ? ['The budget is 0, so every cost is above it. Set one that fits the plan.'] : [];
};

/** One sentence for each of a few people, one for all others together. */
const mostNamed = 3;

const unratedIn = ({ unrated, unratedPlan }: Sums): readonly Unrated[] => [...(unrated?.values() ?? []), ...[...(unratedPlan?.values() ?? [])].filter(({ resourceId }) => unrated?.has(resourceId) !== true)];

const nobodySentences = (sums: Sums): readonly string[] =>
  unratedIn(sums).filter(({ resourceId }) => resourceId === null).map(({ minutes }) => `${formatHours(minutes)} have no cost, because nobody is booked or forecast for them. Assign them to somebody with a rate.`);

const rateGaps = (workspace: Workspace, sums: Sums): readonly CostGap[] => {
  const people = unratedIn(sums).filter(({ resourceId }) => resourceId !== null).sort((a, b) => b.minutes - a.minutes || ((a.resourceId ?? '') < (b.resourceId ?? '') ? -1 : 1));
  const named = people.length > mostNamed + 1 ? people.slice(0, mostNamed) : people;
  const rest = people.slice(named.length);
  const more = rest.length === 0 ? [] : [`${formatHours(rest.reduce((sum, { minutes }) => sum + minutes, 0))} of ${counted(rest.length, 'other person', 'other people')} have no cost either. Set their rates in People.`];
  return [...named.map((each): CostGap => ({ kind: 'rate', sentence: rateSentence(workspace, each), resourceId: each.resourceId })), ...more.map((sentence): CostGap => ({ kind: 'rate', sentence, resourceId: null }))];
};

const rateSentence = (workspace: Workspace, { resourceId, minutes, day }: Unrated): string => {
  const name = (resourceId === null ? undefined : workspace.resources.get(resourceId)?.name) ?? 'somebody who is gone';
  return `${formatHours(minutes)} of ${name} have no cost, because no rate is known${day === null ? '' : ` on ${formatDay(day, 'dayMonthYear')}`}. Set a rate that holds from then on in People.`;
};

const baselineSentences = ({ settings: { currency } }: Workspace, { baseline }: Accounts, { lines, tasks, added, undated, undatedCost, gone, goneCost }: Sums): readonly string[] => {
  if (baseline === null) return ['There is no baseline, so nothing can be earned. Capture one once the plan is approved.'];
  const name = quotedTitle(baseline.name);
  if (lines === 0) return tasks === 0 ? [] : [`None of this is in the baseline ${name}, so nothing can be earned. Capture a new one once it is approved.`];
  return [
    ...(added === 0 ? [] : [`${counted(added, 'task')} came after the baseline ${name}: ${added === 1 ? 'it costs' : 'they cost'} and ${added === 1 ? 'earns' : 'earn'} nothing until a new one is captured.`]),
    ...(undated === 0 ? [] : [`${counted(undated, 'task')} of the baseline ${name} had no days: ${formatMoney(undatedCost, currency)} count as planned on its last day.`]),
    ...(gone === 0 ? [] : [`${counted(gone, 'task or expense', 'tasks and expenses')} of the baseline ${name} ${gone === 1 ? 'is' : 'are'} no longer in the plan: ${formatMoney(goneCost, currency)} will never be earned. Capture a new one once that is approved.`]),
  ];
};
