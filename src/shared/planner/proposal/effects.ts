import { spanTotals, startOfWeek } from '../../calendar';
import { costsOf, type CostFigures, type CostScope } from '../../costing';
import { compareNames, formatMoney, type DayNumber, type Minutes, type ProjectId, type ResourceId, type Workspace } from '../../model';
import { forecastOf, milestoneForecasts, type MilestoneForecast } from '../../scheduling';
import { checkPlan } from '../check/checkPlan';
import type { LeftOutWork } from '../request';
import type { ProposalFacts } from './facts';
import { minutesIn, type BareLine } from './lines';
import { totalsOf } from './totals';
import type { CostEffect, LoadEffect, MilestoneEffect, Proposal } from './types';
import { dayWordsNear, distance } from './words';

/** What comes of a proposal, besides its lines. */
export type ProposalEffects = Pick<Proposal, 'totals' | 'milestones' | 'costs' | 'load' | 'overBefore' | 'overAfter' | 'faults'>;

/** What the lines do to aims, milestones, cost and load, and what the checker says of them. */
export const effectsOf = (facts: ProposalFacts, lines: readonly BareLine[]): ProposalEffects => {
  const making = effectsInSteps(facts, lines);
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
};

/** The same, with rests in between for whoever has to listen. */
export function* effectsInSteps(facts: ProposalFacts, lines: readonly BareLine[]): Generator<null, ProposalEffects> {
  const load = loadEffects(facts);
  const overIn = (side: 'overBefore' | 'overAfter'): Minutes => load.reduce((sum, effect) => sum + effect[side], 0);
  yield null;
  const totals = totalsOf(facts, lines);
  yield null;
  // Kept with their plans: what follows asks for them again.
  for (const workspace of [facts.after, facts.before]) {
    forecastOf(workspace, facts.statusDay);
    yield null;
  }
  const milestones = milestoneEffects(facts);
  yield null;
  const costs = costEffects(facts, lines);
  yield null;
  const faults = checkPlan(facts.before, facts.after, facts.request, takenOffBy(lines));
  return { totals, milestones, costs, load, overBefore: overIn('overBefore'), overAfter: overIn('overAfter'), faults };
}

/** What lines take off the board without giving it another place. */
export const takenOffBy = (lines: readonly BareLine[]): readonly LeftOutWork[] =>
  lines.flatMap(({ taskId, bookingId, from, to }): readonly LeftOutWork[] => {
    const placed = to.reduce((sum, { role, days }) => (role === from?.role ? sum + minutesIn(days) : sum), 0);
    const minutes = from === null ? 0 : minutesIn(from.days) - placed;
    return minutes > 0 ? [{ taskId, bookingId, minutes, cause: 'noRoom' }] : [];
  });

/** When each milestone is expected before and after, those that change first. */
export const milestoneEffects = ({ before, after, request, statusDay }: ProposalFacts): readonly MilestoneEffect[] => {
  const now = new Map(milestoneForecasts(after, statusDay).map((forecast) => [forecast.milestoneId, forecast]));
  const effects = milestoneForecasts(before, statusDay).flatMap((was): readonly MilestoneEffect[] => {
    const is = now.get(was.milestoneId);
    const milestone = before.milestones.get(was.milestoneId);
    if (is === undefined || milestone === undefined || was.status === 'reached') return [];
    const shift = was.day === null || is.day === null ? null : was.day === is.day ? 0 : distance(before, was.day, is.day);
    return [{
      milestoneId: was.milestoneId, name: milestone.name, dueDay: was.dueDay, before: was.day, after: is.day, statusBefore: was.status, statusAfter: is.status, shift,
      sentence: `${milestone.name}: ${milestoneWords(was, is, request.from)}`,
    }];
  });
  const isChanged = ({ before: was, after: is, statusBefore, statusAfter }: MilestoneEffect): boolean => was !== is || statusBefore !== statusAfter;
  return [...effects.filter(isChanged), ...effects.filter((effect) => !isChanged(effect))];
};

const dayOr = (day: DayNumber | null, near: DayNumber): string => (day === null ? 'no day' : dayWordsNear(day, near));

const milestoneWords = (was: MilestoneForecast, is: MilestoneForecast, near: DayNumber): string => {
  const day = was.day === is.day ? `${dayOr(is.day, near)} as before` : `${dayOr(is.day, near)} instead of ${dayOr(was.day, near)}`;
  if (is.dueDay === null || is.day === null) return day;
  const isLate = is.day > is.dueDay;
  const wasLate = was.day === null || was.day > is.dueDay;
  return isLate ? `${day}, late for ${dayWordsNear(is.dueDay, near)}` : wasLate ? `${day}, now in time for ${dayWordsNear(is.dueDay, near)}` : day;
};

/** Estimates at completion of the projects whose estimate changes, by name; work without a project last. */
export const costEffects = (facts: ProposalFacts, lines: readonly BareLine[]): readonly CostEffect[] => {
  const ids = [...new Set(lines.map(({ projectId }) => projectId))];
  const figures = (workspace: Workspace, id: ProjectId | null): CostFigures => {
    const scope: CostScope = id === null ? { kind: 'withoutProject' } : { kind: 'project', projectId: id };
    return costsOf(workspace, scope, questionOf(workspace, facts.statusDay));
  };
  return ids.flatMap((id): readonly CostEffect[] => {
    const was = figures(facts.before, id);
    const is = figures(facts.after, id);
    if (was.estimateAtCompletion === is.estimateAtCompletion) return [];
    const name = id === null ? 'Without project' : facts.before.projects.get(id)?.name ?? '';
    return [{ projectId: id, name, before: was.estimateAtCompletion, after: is.estimateAtCompletion, budget: is.budget, sentence: costWords(facts.before, name, was, is) }];
  }).sort((one, other) => Number(one.projectId === null) - Number(other.projectId === null) || compareNames(one.name, other.name));
};

const questions = new WeakMap<Workspace, { readonly statusDay: DayNumber; readonly question: Parameters<typeof costsOf>[2] }>();

/** One question for each workspace, so that costing keeps its accounts. */
const questionOf = (workspace: Workspace, statusDay: DayNumber): Parameters<typeof costsOf>[2] => {
  const known = questions.get(workspace);
  if (known?.statusDay === statusDay) return known.question;
  const question = { statusDay, forecast: forecastOf(workspace, statusDay).tasks };
  questions.set(workspace, { statusDay, question });
  return question;
};

const costWords = ({ settings: { currency } }: Workspace, name: string, was: CostFigures, is: CostFigures): string => {
  const money = `${name}: ${formatMoney(is.estimateAtCompletion, currency)} instead of ${formatMoney(was.estimateAtCompletion, currency)}`;
  if (is.budget === null) return money;
  const over = is.estimateAtCompletion - is.budget;
  return over > 0 ? `${money}, ${formatMoney(over, currency)} over budget` : was.estimateAtCompletion > is.budget ? `${money}, within budget again` : money;
};

const overBetween = (workspace: Workspace, id: ResourceId, from: DayNumber, to: DayNumber): Minutes => (from < to ? spanTotals(workspace, id, from, to).over : 0);

/** Load before and after of all whose bookings change, in the weeks in which they do; most over before first. What is over before the plan's first day is past mending and does not count. */
export const loadEffects = ({ before, after, ops, request }: ProposalFacts): readonly LoadEffect[] => {
  const weekStart = before.settings.weekStart;
  const weeks = new Map<ResourceId, Set<DayNumber>>();
  for (const op of ops) {
    if (op.table !== 'bookings') continue;
    for (const row of [op.before, op.after]) {
      if (row === null) continue;
      const known = weeks.get(row.resourceId) ?? new Set<DayNumber>();
      weeks.set(row.resourceId, known);
      for (const { day } of row.days) known.add(startOfWeek(day, weekStart));
    }
  }
  const effects = [...weeks].map(([resourceId, days]): LoadEffect => {
    const inOrder = [...days].sort((one, other) => one - other);
    // One plan after the other: sums over days are kept for one of them at a time.
    const totalsIn = (workspace: Workspace) => inOrder.map((week) => spanTotals(workspace, resourceId, week, week + 7));
    const overIn = (workspace: Workspace, totals: ReturnType<typeof totalsIn>): Minutes =>
      totals.reduce((sum, { over }, index) => {
        const week = inOrder[index] ?? request.from;
        return sum + over - overBetween(workspace, resourceId, week, Math.min(week + 7, request.from));
      }, 0);
    const was = totalsIn(before);
    const overBefore = overIn(before, was);
    const is = totalsIn(after);
    return {
      resourceId, name: before.resources.get(resourceId)?.name ?? '', overBefore, overAfter: overIn(after, is),
      weeks: inOrder.map((week, index) => ({ week, capacity: is[index]?.capacity ?? 0, before: was[index]?.load ?? 0, after: is[index]?.load ?? 0 })),
    };
  });
  return effects.sort((one, other) => other.overBefore - one.overBefore || compareNames(one.name, other.name) || (one.resourceId < other.resourceId ? -1 : 1));
};
