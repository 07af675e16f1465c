import { addWorkingDays, formatDay, weekdayOf, workingDaysBetween } from '../calendar';
import type { DayNumber, Dependency, DependencyType, Minutes, Task, Workspace } from '../model';
import type { TaskSpan } from './span';

/** A day counts this much where the workspace's calendar says nothing. */
const usualDay: Minutes = 480;

/**
 * By how many working days the successor lies too early for a dependency; 0: it is kept. Days are counted by the
 * workspace's default calendar. Where a successor may begin when its predecessor ends, both may share a day if they fit
 * into it one after the other.
 */
export const daysTooEarly = (workspace: Workspace, { type, lagDays }: Dependency, predecessor: TaskSpan, successor: TaskSpan): number => {
  const from = type === 'FS' || type === 'FF' ? predecessor.last : predecessor.first;
  const earliest = lagDays === 0 ? from : addWorkingDays(workspace, null, from, lagDays);
  const actual = type === 'FS' || type === 'SS' ? successor.first : successor.last;
  const sharing = type !== 'FS' || predecessor.lastMinutes + successor.firstMinutes <= dayLength(workspace, earliest);
  if (actual > earliest || (actual === earliest && sharing)) return 0;
  return Math.max(1, workingDaysBetween(workspace, null, actual, earliest) + (sharing ? 0 : 1));
};

/** How many minutes of a day count when two tasks share it, by the workspace's default calendar. */
export const dayLength = (workspace: Workspace, day: DayNumber): Minutes => {
  const minutes = workspace.calendars.get(workspace.settings.defaultCalendarId)?.pattern[weekdayOf(day) - 1] ?? 0;
  return minutes > 0 ? minutes : usualDay;
};

/** Whether a predecessor still holds anything up: done and archived ones do not. */
export const holdsUp = (predecessor: Task | undefined): predecessor is Task => predecessor !== undefined && !predecessor.archived && predecessor.status !== 'done';

interface BrokenDependency {
  readonly predecessor: Task;
  readonly successor: Task;
  readonly dependency: Dependency;
  readonly predecessorSpan: TaskSpan;
  readonly successorSpan: TaskSpan;
  readonly days: number;
}

const words: Readonly<Record<DependencyType, { readonly own: 'starts' | 'ends'; readonly other: 'start' | 'end' }>> = {
  FS: { own: 'starts', other: 'end' }, SS: { own: 'starts', other: 'start' }, FF: { own: 'ends', other: 'end' }, SF: { own: 'ends', other: 'start' },
};

/** "Inspect starts Tue 24 Nov, but waits for the end of Weld frame on Wed 25 Nov: 2 working days too early." */
export const tooEarlySentence = ({ predecessor, successor, dependency, predecessorSpan, successorSpan, days }: BrokenDependency): string => {
  const { own, other } = words[dependency.type];
  const ownDay = own === 'starts' ? successorSpan.first : successorSpan.last;
  const otherDay = other === 'end' ? predecessorSpan.last : predecessorSpan.first;
  const lag = dependency.lagDays === 0 ? '' : `, ${dependency.lagDays > 0 ? 'plus' : 'less'} ${workingDays(Math.abs(dependency.lagDays))}`;
  return `${successor.title} ${own} ${formatDay(ownDay, 'shortWeekdayDayMonth')}, but waits for the ${other} of ${predecessor.title} on ${formatDay(otherDay, 'shortWeekdayDayMonth')}${lag}: ${workingDays(days)} too early.`;
};

/** "1 working day", "3 working days". */
export const workingDays = (count: number): string => `${String(count)} working ${count === 1 ? 'day' : 'days'}`;
