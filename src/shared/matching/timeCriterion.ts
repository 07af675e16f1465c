import { formatHours, placeIn, roomOf, searchDays, totalsIn, type Room } from '../calendar';
import type { BookedDay, DayNumber, Minutes, Resource } from '../model';
import type { FitReason } from './fit';
import type { TaskFacts } from './taskFacts';

/** Where the work would lie and what that means for deadline and evenness. */
export interface TimeJudgement {
  /** null: no room within a year. */
  readonly days: readonly BookedDay[] | null;
  readonly finish: DayNumber | null;
  /** 0 to 1. */
  readonly share: number;
  readonly late: 'inTime' | 'late';
  /** 0 to 1: utilisation after the work over the days that evenness looks at; null: no capacity there. */
  readonly utilisation: number | null;
  readonly reasons: readonly FitReason[];
}

/** Places the work on the free time of a resource and judges when it would be done. */
export const judgeTime = (facts: TaskFacts, resource: Resource): TimeJudgement => {
  const { task, from, milestone } = facts;
  const room = roomOf(facts.workspace, resource.id, from, from + searchDays, facts.leaving.get(resource.id) ?? null);
  const days = placeIn(room, facts.minutes, task.splittable);
  const finish = days === null ? null : days[days.length - 1]?.day ?? from;
  const late = [task.deadline, milestone?.dueDay ?? null].some((due) => due !== null && (finish === null || finish > due)) ? 'late' : 'inTime';
  const free = task.deadline === null ? null : totalsIn(room, task.deadline).free;
  const share = finish === null ? 0 : timeShare(facts, finish, free);
  return { days, finish, share, late, utilisation: utilisationAfter(facts, room, days), reasons: timeReasons(facts, finish, free) };
};

/** Calendar days that the work takes somebody who is free: eight hours a day, five days a week. */
const idealDays = (minutes: Minutes): number => Math.max(1, Math.ceil((Math.ceil(minutes / 480) * 7) / 5));

const timeShare = ({ task, minutes, from }: TaskFacts, finish: DayNumber, free: Minutes | null): number => {
  const ideal = idealDays(minutes);
  const prompt = ideal / (ideal + Math.max(0, finish - from + 1 - ideal));
  if (task.deadline === null || free === null) return prompt;
  if (finish <= task.deadline) return 0.7 + 0.3 * prompt;
  return 0.35 * (0.5 * Math.min(1, minutes === 0 ? 1 : free / minutes) + 0.5 * prompt);
};

const utilisationAfter = ({ evenUntil }: TaskFacts, room: Room, days: readonly BookedDay[] | null): number | null => {
  const { capacity, load } = totalsIn(room, evenUntil);
  let placed = 0;
  for (const { day, minutes } of days ?? []) if (day <= evenUntil) placed += minutes;
  return capacity === 0 ? null : (load + placed) / capacity;
};

const timeReasons = (facts: TaskFacts, finish: DayNumber | null, free: Minutes | null): readonly FitReason[] => {
  const { milestone, task, minutes, from, dayWords } = facts;
  const reasons: FitReason[] = [];
  if (task.deadline !== null && free !== null) {
    const words = task.deadline < from ? `Due ${dayWords(task.deadline)}, before this day` : `${formatHours(free)} free by ${dayWords(task.deadline)}`;
    reasons.push({ kind: 'freeCapacity', tone: free >= minutes ? 'good' : 'bad', sentence: free >= minutes || task.deadline < from ? words : `${words}, ${formatHours(minutes)} needed` });
  }
  if (finish === null) reasons.push({ kind: 'finish', tone: 'bad', sentence: task.splittable ? `No room for ${formatHours(minutes)} within a year` : `No ${formatHours(minutes)} without a break within a year` });
  else {
    const isLate = task.deadline !== null && finish > task.deadline;
    reasons.push({ kind: 'finish', tone: isLate ? 'bad' : 'good', sentence: `Done ${dayWords(finish)}${isLate ? ', after the deadline' : ''}` });
    if (milestone !== null) reasons.push(milestoneReason(milestone, finish, dayWords));
  }
  if (task.earliestStart !== null && from < task.earliestStart) reasons.push({ kind: 'earliestStart', tone: 'bad', sentence: `Not before ${dayWords(task.earliestStart)}` });
  return reasons;
};

const milestoneReason = ({ name, dueDay }: NonNullable<TaskFacts['milestone']>, finish: DayNumber, dayWords: TaskFacts['dayWords']): FitReason =>
  finish <= dueDay ? { kind: 'milestone', tone: 'good', sentence: `Keeps ${name}` } : { kind: 'milestone', tone: 'bad', sentence: `Too late for ${name}, due ${dayWords(dueDay)}` };
