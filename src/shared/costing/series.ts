import { startOfWeek } from '../calendar';
import type { DayNumber, MinorUnits, ProjectId, Workspace } from '../model';
import { accountsOf } from './accounts';
import { earnedParts, lastBaselineDay, type BaselineLine } from './baselineValue';
import { inScope, visitScope } from './scopes';
import type { CostQuestion, WholeScope } from './question';
import { curveOf, type DatedAmount } from './spread';
import { workingDayCount } from './workingDayCount';

/** Money up to and including a day. */
export interface CostPoint {
  readonly day: DayNumber;
  /** From the baseline (planned value); where the scope is in none, from the plan as it is now. */
  readonly planned: MinorUnits;
  /** null after the status day, and where the scope is in no baseline. */
  readonly earned: MinorUnits | null;
  /** null after the status day. */
  readonly actual: MinorUnits | null;
  /** From the status day on: what was spent, and what is committed and ahead up to then. null before. */
  readonly forecast: MinorUnits | null;
}

/** More points than this say nothing more: weeks are taken together then. */
const mostPoints = 520;

/**
 * The S-curves of a project, or of the workspace (null): one point a week at its last day, one the day before all begins, one at the
 * status day. The last point holds everything: planned is the budget at completion, forecast the estimate at completion.
 * Amounts without a day come on the last day. Empty where there is no money at all.
 */
export const costSeries = (workspace: Workspace, projectId: ProjectId | null, question: CostQuestion): readonly CostPoint[] => {
  const { statusDay } = question;
  const scope: WholeScope = projectId === null ? { kind: 'workspace' } : { kind: 'project', projectId };
  const lines = accountsOf(workspace, question).lines.filter((line) => inScope(workspace, scope, line.projectId));
  const { planned, actual, toCome, earned } = amountsOf(workspace, scope, question, lines);
  if (planned.length + actual.length + toCome.length === 0) return [];
  // What is to come lies after the status day, also where its day is not known.
  const { first, last } = spanOf([planned, actual, toCome], statusDay, toCome.length === 0 ? statusDay : statusDay + 1);
  const count = workingDayCount(workspace, first, last + 1);
  const [plannedTo, earnedTo, actualTo, toComeTo] = [curveOf(planned, last, count), curveOf(earned, last, count), curveOf(actual, last, count), curveOf(toCome, last, count)];
  const spent = actualTo(statusDay);
  return pointDays(first, last, statusDay, workspace.settings.weekStart).map((day) => ({
    day,
    planned: plannedTo(day),
    earned: lines.length === 0 || day > statusDay ? null : earnedTo(day),
    actual: day > statusDay ? null : actualTo(day),
    forecast: day < statusDay ? null : spent + toComeTo(day),
  }));
};

interface Amounts {
  readonly planned: readonly DatedAmount[];
  readonly earned: readonly DatedAmount[];
  readonly actual: readonly DatedAmount[];
  readonly toCome: readonly DatedAmount[];
}

const amountsOf = (workspace: Workspace, scope: WholeScope, question: CostQuestion, lines: readonly BaselineLine[]): Amounts => {
  const { statusDay } = question;
  const [planned, earned, actual, toCome]: readonly [DatedAmount[], DatedAmount[], DatedAmount[], DatedAmount[]] = [[], [], [], []];
  visitScope(workspace, scope, question, ({ column, day, until, amount }) => {
    if (amount === 0) return;
    if (column === 'planned') {
      if (lines.length === 0) planned.push({ day, until, amount });
    } else if (column === 'actual') actual.push({ day, until, amount });
    else toCome.push({ day: day === null ? null : Math.max(day, statusDay + 1), until, amount });
  });
  const { baseline } = accountsOf(workspace, question);
  const lastDay = baseline === null ? statusDay : lastBaselineDay(baseline);
  for (const line of lines) {
    planned.push(line.start === null || line.finish === null ? { day: lastDay, until: null, amount: line.cost } : { day: line.start, until: line.finish, amount: line.cost });
    earnedParts(workspace, line, statusDay, (day, amount) => { earned.push({ day, until: null, amount }); });
  }
  return { planned, earned, actual, toCome };
};

const spanOf = (lists: readonly (readonly DatedAmount[])[], statusDay: DayNumber, least: DayNumber): { readonly first: DayNumber; readonly last: DayNumber } => {
  let [first, last] = [statusDay, least];
  for (const list of lists) {
    for (const { day, until } of list) {
      if (day === null) continue;
      if (day < first) first = day;
      if ((until ?? day) > last) last = until ?? day;
    }
  }
  return { first, last };
};

const pointDays = (first: DayNumber, last: DayNumber, statusDay: DayNumber, weekStart: 1 | 7): readonly DayNumber[] => {
  const begin = startOfWeek(first, weekStart) - 1;
  const weeks = Math.max(1, Math.ceil((last - begin) / 7));
  const step = 7 * Math.ceil(weeks / mostPoints);
  const days = [begin];
  for (let day = begin + step; day - step < last; day += step) days.push(day);
  return [...new Set([...days, statusDay])].sort((a, b) => a - b);
};
