import { formatDay, formatHours } from '../../calendar';
import type { Violation } from '../violation';
import type { Placement } from './placement';

/** Work after the deadline or before the earliest start: allowed, but worth a notice. */
export const dateViolations = ({ task, days }: Placement): readonly Violation[] => {
  const { deadline, earliestStart } = task;
  const violations: Violation[] = [];
  const sum = (inside: (day: number) => boolean): number => days.reduce((minutes, booked) => (inside(booked.day) ? minutes + booked.minutes : minutes), 0);
  const late = deadline === null ? 0 : sum((day) => day > deadline);
  if (deadline !== null && late > 0) {
    violations.push({ kind: 'deadline', weight: 'notice', minutes: late, sentence: `${task.title} is due ${formatDay(deadline, 'shortWeekdayDayMonth')}: ${formatHours(late)} would lie after it.` });
  }
  const early = earliestStart === null ? 0 : sum((day) => day < earliestStart);
  if (earliestStart !== null && early > 0) {
    violations.push({ kind: 'earliestStart', weight: 'notice', minutes: early, sentence: `${task.title} starts on ${formatDay(earliestStart, 'shortWeekdayDayMonth')} at the earliest: ${formatHours(early)} would lie before it.` });
  }
  return violations;
};
