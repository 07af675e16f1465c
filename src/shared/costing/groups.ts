import { startOfWeek } from '../calendar';
import type { DayNumber, MinorUnits, Minutes, TaskId, Workspace } from '../model';
import { accountsOf } from './accounts';
import { baselineDays, earnedOf, earnedParts, lastBaselineDay, plannedUpTo } from './baselineValue';
import type { CostEntry } from './entries';
import type { CostQuestion, WholeScope } from './question';
import { inScope, visitScope } from './scopes';
import { spreadUpTo, workingDayCount, type WorkingDayCount } from './workingDayCount';

/** Sums of what has one thing in common. */
export interface CostGroup {
  readonly planned: MinorUnits;
  readonly committed: MinorUnits;
  readonly actual: MinorUnits;
  readonly ahead: MinorUnits;
  /** `actual + committed + ahead`. */
  readonly estimate: MinorUnits;
  readonly actualMinutes: Minutes;
  readonly aheadMinutes: Minutes;
  /** Minutes worked or ahead that no rate is known for. */
  readonly unratedMinutes: Minutes;
  /** What the baseline allows in all, has planned up to the status day, and what of it is earned. By week: what it plans and what is earned in that week. */
  readonly baseline: MinorUnits;
  readonly plannedValue: MinorUnits;
  readonly earnedValue: MinorUnits;
}

type Filling = { -readonly [Field in keyof CostGroup]: CostGroup[Field] };

const groupIn = <Key>(groups: Map<Key, Filling>, key: Key): Filling => {
  const present = groups.get(key);
  if (present !== undefined) return present;
  const made: Filling = { planned: 0, committed: 0, actual: 0, ahead: 0, estimate: 0, actualMinutes: 0, aheadMinutes: 0, unratedMinutes: 0, baseline: 0, plannedValue: 0, earnedValue: 0 };
  groups.set(key, made);
  return made;
};

const add = (group: Filling, column: CostEntry['column'], amount: MinorUnits): void => {
  group[column] += amount;
  if (column !== 'planned') group.estimate += amount;
};

const addTime = (group: Filling, { column, minutes, unrated }: CostEntry): void => {
  if (column === 'actual') group.actualMinutes += minutes;
  if (column === 'ahead') group.aheadMinutes += minutes;
  if (column !== 'planned') group.unratedMinutes += unrated;
};

/** How a scope is taken apart. */
export interface Grouping<Key> {
  readonly keyOf: (entry: CostEntry) => Key;
  /** The key of what the baseline has of a task, or of no task (null); null: groups have no earned value. */
  readonly keyOfTask: ((taskId: TaskId | null) => Key) | null;
}

/** The amounts of a scope in groups: every amount is in exactly one, so the groups are the whole. */
export const groupCosts = <Key>(workspace: Workspace, scope: WholeScope, question: CostQuestion, { keyOf, keyOfTask }: Grouping<Key>): ReadonlyMap<Key, CostGroup> => {
  const groups = new Map<Key, Filling>();
  visitScope(workspace, scope, question, (entry) => {
    const group = groupIn(groups, keyOf(entry));
    add(group, entry.column, entry.amount);
    addTime(group, entry);
  });
  const { baseline, lines } = accountsOf(workspace, question);
  if (baseline === null || keyOfTask === null) return groups;
  const { count, lastDay } = baselineDays(workspace, baseline);
  for (const line of lines) {
    if (!inScope(workspace, scope, line.projectId)) continue;
    const group = groupIn(groups, keyOfTask(line.taskId));
    group.baseline += line.cost;
    group.plannedValue += plannedUpTo(line, lastDay, question.statusDay, count);
    group.earnedValue += earnedOf(workspace, line, question.statusDay);
  }
  return groups;
};

/** More weeks than this are not told apart: what lies beyond counts in the last of them. */
const mostWeeks = 2_000;

/** The amounts of a scope by week, under the first day of each; null: no day is known. Amounts over several days are spread over the working days of the default calendar. */
export const weeklyCosts = (workspace: Workspace, scope: WholeScope, question: CostQuestion): ReadonlyMap<DayNumber | null, CostGroup> => {
  const groups = new Map<DayNumber | null, Filling>();
  const { weekStart } = workspace.settings;
  const weekOf = (day: DayNumber): DayNumber => startOfWeek(day, weekStart);
  visitScope(workspace, scope, question, (entry) => {
    const { column, day, until, amount } = entry;
    addTime(groupIn(groups, day === null ? null : weekOf(day)), entry);
    if (day === null || until === null) add(groupIn(groups, day === null ? null : weekOf(day)), column, amount);
    else eachWeek({ amount, day, until, weekStart, count: workingDayCount(workspace, day, until + 1) }, (week, part) => { add(groupIn(groups, week), column, part); });
  });
  const { baseline, lines } = accountsOf(workspace, question);
  if (baseline === null) return groups;
  const { count } = baselineDays(workspace, baseline);
  for (const line of lines) {
    if (!inScope(workspace, scope, line.projectId)) continue;
    const [day, until] = line.start === null || line.finish === null ? [lastBaselineDay(baseline), lastBaselineDay(baseline)] : [line.start, line.finish];
    eachWeek({ amount: line.cost, day, until, weekStart, count }, (week, part) => {
      const group = groupIn(groups, week);
      group.baseline += part;
      group.plannedValue += part;
    });
    earnedParts(workspace, line, question.statusDay, (earnedDay, part) => { groupIn(groups, weekOf(earnedDay)).earnedValue += part; });
  }
  return groups;
};

interface SpreadAmount {
  readonly amount: MinorUnits;
  readonly day: DayNumber;
  readonly until: DayNumber;
  readonly weekStart: 1 | 7;
  readonly count: WorkingDayCount;
}

const eachWeek = ({ amount, day, until, weekStart, count }: SpreadAmount, show: (week: DayNumber, part: MinorUnits) => void): void => {
  let shown = 0;
  for (let week = startOfWeek(day, weekStart), weeks = 1; week <= until; week += 7, weeks += 1) {
    const upTo = weeks === mostWeeks ? amount : spreadUpTo(amount, day, until, week + 6, count);
    if (upTo !== shown) show(week, upTo - shown);
    shown = upTo;
    if (weeks === mostWeeks) return;
  }
};
