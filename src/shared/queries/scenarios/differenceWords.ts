import { counted, formatDay, formatHours } from '../../calendar';
import { formatMoney, type DayNumber, type MinorUnits } from '../../model';
import type { Compared, Comparison } from '../../scenarios';

/** One line of a comparison, ready to be read. */
export interface FigureLine {
  readonly key: string;
  readonly label: string;
  readonly plan: string;
  readonly scenario: string;
  /** "2.5 h less"; "no change". */
  readonly difference: string;
  readonly direction: 'up' | 'down' | 'same';
  /** Whether the difference is welcome; `open`: neither the one nor the other. */
  readonly verdict: 'better' | 'worse' | 'open';
}

const verdictOf = (difference: number, wanted: 'less' | 'open'): FigureLine['verdict'] => (difference === 0 || wanted === 'open' ? 'open' : difference < 0 ? 'better' : 'worse');
const directionOf = (difference: number): FigureLine['direction'] => (difference === 0 ? 'same' : difference > 0 ? 'up' : 'down');

interface Kind {
  readonly key: string;
  readonly label: string;
  readonly wanted: 'less' | 'open';
}

const amountLine = ({ key, label, wanted }: Kind, { plan, scenario }: Compared<number>, words: (value: number) => string): FigureLine => {
  const difference = scenario - plan;
  return { key, label, plan: words(plan), scenario: words(scenario), difference: difference === 0 ? 'no change' : `${words(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`, direction: directionOf(difference), verdict: verdictOf(difference, wanted) };
};

const dayWords = (day: DayNumber | null): string => (day === null ? 'not known' : formatDay(day, 'shortWeekdayDayMonth'));

/** A day in the plan and in the scenario: "2 days later". */
export const dayLine = (key: string, label: string, { plan, scenario }: Compared<DayNumber | null>): FigureLine => {
  const both = { key, label, plan: dayWords(plan), scenario: dayWords(scenario) };
  if (plan === scenario) return { ...both, difference: 'no change', direction: 'same', verdict: 'open' };
  if (plan === null || scenario === null) return { ...both, difference: scenario === null ? 'no longer known' : 'known now', direction: 'same', verdict: scenario === null ? 'worse' : 'better' };
  const days = scenario - plan;
  return { ...both, difference: `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`, direction: directionOf(days), verdict: verdictOf(days, 'less') };
};

/** The figures of a comparison in the order in which they matter, in words. */
export const figureLines = (comparison: Comparison, currency: string): readonly FigureLine[] => [
  amountLine({ key: 'over', label: 'Over capacity', wanted: 'less' }, comparison.overMinutes, formatHours),
  amountLine({ key: 'overPeople', label: 'People and equipment over capacity', wanted: 'less' }, comparison.overPeople, (value) => String(value)),
  amountLine({ key: 'unbooked', label: 'Work not booked', wanted: 'less' }, comparison.unbooked, formatHours),
  amountLine({ key: 'booked', label: 'Booked', wanted: 'open' }, comparison.bookedMinutes, formatHours),
  amountLine({ key: 'cost', label: 'Planned cost', wanted: 'less' }, comparison.plannedCost, (value: MinorUnits) => formatMoney(value, currency)),
  dayLine('finish', 'End of the plan', comparison.finish),
];

/** "3 tasks moved, 12 h lie on another day or with somebody else." */
export const movedWords = ({ tasksMoved, minutesMoved }: Comparison): string => {
  if (tasksMoved === 0) return 'No work is booked elsewhere than in the plan.';
  const moved = minutesMoved === 0 ? '' : `; ${formatHours(minutesMoved)} lie on another day or with somebody else`;
  return `The bookings of ${counted(tasksMoved, 'task')} differ${moved}.`;
};
