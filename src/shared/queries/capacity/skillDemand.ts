import { capacitySpan, formatHours } from '../../calendar';
import { compareNames, countsAsEffort, type DayNumber, type Level, type Minutes, type Resource, type SkillId, type Task, type Workspace } from '../../model';
import { capacityWeeks, type CapacityWeek } from './weeks';
import { spreadOver, workingDayList, type WorkingDayList } from './workingDayList';

/** What a skill is asked for and what is there, in one week. */
export interface DemandCell {
  readonly needed: Minutes;
  readonly there: Minutes;
  /** `needed` above `there`, else 0. */
  readonly gap: Minutes;
}

export interface DemandRow {
  readonly skillId: SkillId;
  readonly name: string;
  /** Whose work it is: equipment's demand is never met by people. */
  readonly of: Task['effortOf'];
  readonly cells: readonly DemandCell[];
  readonly gap: Minutes;
}

/**
 * Demand against supply per skill and week, 26 weeks from the one that holds `today`, the largest gaps first (CSC-5 to CSC-7).
 * `skillId` null: every skill that is asked for.
 */
export const skillDemand = (workspace: Workspace, today: DayNumber, skillId: SkillId | null): readonly DemandRow[] => {
  const weeks = capacityWeeks(today, workspace.settings.weekStart);
  const rows = [...demandOf(workspace, weeks, today).values()].filter((demand) => skillId === null || demand.skillId === skillId);
  return rows.map((demand) => rowOf(workspace, demand, weeks)).filter(({ cells }) => cells.some(({ needed }) => needed > 0)).sort((a, b) => b.gap - a.gap || compareNames(a.name, b.name));
};

/** "Welding: 61 h needed, 48 h available in week 49". */
export const demandSentence = ({ name, of }: DemandRow, { needed, there }: DemandCell, week: CapacityWeek): string =>
  `${name}${of === 'equipment' ? ' (equipment)' : ''}: ${formatHours(needed)} needed, ${formatHours(there)} available in week ${String(week.number)}`;

interface Demand {
  readonly skillId: SkillId;
  readonly of: Task['effortOf'];
  readonly minutes: Minutes[];
  /** The lowest level asked for in each week; 5 where nothing is. */
  readonly leastLevel: Level[];
}

/** Nobody plans further ahead than ten years; a deadline beyond is a slip that must not cost time. */
const furthest = 3660;

const demandOf = (workspace: Workspace, weeks: readonly CapacityWeek[], today: DayNumber): ReadonlyMap<string, Demand> => {
  const list = workingDayList(workspace, today, Math.min(today + furthest, lastDayAsked(workspace, today)), weeks);
  const demands = new Map<string, Demand>();
  for (const task of workspace.tasks.values()) {
    if (task.archived) continue;
    const asked = task.requirements.filter(({ need }) => need === 'required');
    if (asked.length === 0) continue;
    const minutes = minutesByWeek(workspace, task, { weeks, list, today });
    for (const { skillId, level } of asked) addDemand(demandFor(demands, skillId, task.effortOf, weeks.length), minutes, level);
  }
  return demands;
};

const lastDayAsked = (workspace: Workspace, today: DayNumber): DayNumber => {
  let last = today;
  for (const id of workspace.index.unbooked.keys()) {
    const task = workspace.tasks.get(id);
    last = Math.max(last, task?.deadline ?? 0, task?.earliestStart ?? 0);
  }
  // Room for work without a deadline after the last earliest start: 20 working days, holidays included.
  return last + 60;
};

interface Horizon {
  readonly weeks: readonly CapacityWeek[];
  readonly list: WorkingDayList;
  readonly today: DayNumber;
}

const minutesByWeek = (workspace: Workspace, task: Task, { weeks, list, today }: Horizon): readonly Minutes[] => {
  const open = workspace.index.unbooked.get(task.id) ?? 0;
  const minutes = open > 0 ? [...spreadOver(list, open, Math.max(today, task.earliestStart ?? today), task.deadline)] : weeks.map(() => 0);
  const first = weeks[0]?.from ?? today;
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const resource = booking && workspace.resources.get(booking.resourceId);
    if (booking === undefined || resource === undefined || !countsAsEffort(task, resource)) continue;
    for (const { day, minutes: booked } of booking.days) {
      const week = Math.floor((day - first) / 7);
      const present = minutes[week];
      if (present !== undefined) minutes[week] = present + booked;
    }
  }
  return minutes;
};

const demandFor = (demands: Map<string, Demand>, skillId: SkillId, of: Task['effortOf'], weeks: number): Demand => {
  const key = `${of} ${skillId}`;
  const present = demands.get(key);
  if (present !== undefined) return present;
  const made: Demand = { skillId, of, minutes: Array.from({ length: weeks }, () => 0), leastLevel: Array.from({ length: weeks }, (): Level => 5) };
  demands.set(key, made);
  return made;
};

const addDemand = (demand: Demand, minutes: readonly Minutes[], level: Level): void => {
  minutes.forEach((amount, week) => {
    if (amount === 0) return;
    demand.minutes[week] = (demand.minutes[week] ?? 0) + amount;
    if (level < (demand.leastLevel[week] ?? 5)) demand.leastLevel[week] = level;
  });
};

const rowOf = (workspace: Workspace, demand: Demand, weeks: readonly CapacityWeek[]): DemandRow => {
  const skill = workspace.skills.get(demand.skillId);
  const holders = [...workspace.resources.values()].filter((resource) => !resource.archived && (resource.kind === 'equipment') === (demand.of === 'equipment') && resource.skills.some((held) => held.skillId === demand.skillId));
  const cells = weeks.map((week, index): DemandCell => {
    const needed = demand.minutes[index] ?? 0;
    let there = 0;
    for (const holder of holders) there += supplyOf(workspace, holder, demand.skillId, needed === 0 ? 1 : demand.leastLevel[index] ?? 1, week);
    return { needed, there, gap: Math.max(0, needed - there) };
  });
  return { skillId: demand.skillId, name: skill?.name ?? 'A skill that is gone', of: demand.of, cells, gap: cells.reduce((sum, { gap }) => sum + gap, 0) };
};

/** Capacity of a holder at the level, on the days on which the skill is valid. */
const supplyOf = (workspace: Workspace, holder: Resource, skillId: SkillId, level: Level, { from, to }: CapacityWeek): Minutes => {
  const held = holder.skills.find((holding) => holding.skillId === skillId);
  if (held === undefined || held.level < level) return 0;
  const end = held.expires === null ? to : Math.min(to, held.expires + 1);
  let sum = 0;
  for (const minutes of capacitySpan(workspace, holder.id, from, end)) sum += minutes;
  return sum;
};
