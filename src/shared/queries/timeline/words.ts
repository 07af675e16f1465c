import { counted, formatDay, formatDayNear, isoDayOf } from '../../calendar';
import { quotedTitle, type DayNumber, type DependencyType } from '../../model';
import type { MilestoneStatus, Odds } from '../../scheduling';
import type { DaySpan, TaskBar } from './bars';
import type { MilestoneMark } from './milestoneMark';
import type { ProjectBar } from './projectBar';

export const statusWords: Readonly<Record<MilestoneStatus, string>> = { reached: 'Reached', onTrack: 'On track', atRisk: 'At risk', late: 'Late' };

/** What a dependency of a type says: "starts after the end of". */
export const dependencyWords: Readonly<Record<DependencyType, string>> = {
  FS: 'starts after the end of', SS: 'starts after the start of', FF: 'ends after the end of', SF: 'ends after the start of',
};

/** "Mon 23 Nov to Fri 4 Dec", "Mon 23 Nov" for a single day; with its year where that is not the year of `near`. */
export const spanWords = ({ start, finish }: DaySpan, near: DayNumber): string =>
  start === finish ? formatDayNear(start, near) : `${formatDayNear(start, near)} to ${formatDayNear(finish, near)}`;

/**
 * As short as it goes: "23–27 Nov", "30 Nov–4 Dec", "23 Nov". The year stands behind where it is not the year of `near` ("3–9 Feb 2028"),
 * and behind both days where they are of two years, but for the turn of the present year: "28 Dec–8 Jan 2027".
 */
export const shortSpan = ({ start, finish }: DaySpan, near: DayNumber): string => {
  const [from, to] = [formatDay(start, 'dayMonth'), formatDay(finish, 'dayMonth')];
  const [first, last, present] = [yearOf(start), yearOf(finish), yearOf(near)];
  if (first !== last) return `${first === present ? from : `${from} ${String(first)}`}–${to} ${String(last)}`;
  const ends = last === present ? to : `${to} ${String(last)}`;
  if (start === finish) return ends;
  const [day = '', month = ''] = from.split(' ');
  return to.endsWith(` ${month}`) ? `${day}–${ends}` : `${from}–${ends}`;
};

const yearOf = (day: DayNumber): number => Number(isoDayOf(day).slice(0, 4));

/** "+3 d", "-1 d", "0 d"; empty where there is nothing to compare with. */
export const slipText = (days: number | null): string => (days === null ? '' : `${days > 0 ? '+' : days < 0 ? '−' : ''}${String(Math.abs(days))} d`);

const slipWords = (slip: number | null): string => (slip === null || slip === 0 ? '' : `${counted(Math.abs(slip), 'working day')} ${slip > 0 ? 'later' : 'earlier'} than the baseline`);
const lateWords = (days: number): string => (days === 0 ? '' : `${counted(days, 'working day')} after its due day`);
const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const basisWords: Readonly<Record<TaskBar['basis'], string>> = { done: 'done', booked: 'booked', partly: 'partly booked', forecast: 'not booked, forecast', nobody: '' };

/** A task's line as it is heard: "Weld frame, Mon 23 Nov to Wed 25 Nov, Ana Ruiz, booked, 40 % done, critical". */
export const taskName = (bar: TaskBar, near: DayNumber): string =>
  list([
    bar.title, bar.span === null ? 'no possible day' : spanWords(bar.span, near), bar.who.join(' and '), basisWords[bar.basis], bar.status === 'blocked' ? 'blocked' : '',
    bar.status === 'done' ? '' : `${String(bar.percent)} % done`, bar.isLocked ? 'locked' : '', bar.isCritical ? 'critical' : bar.float === null ? '' : `float ${counted(bar.float, 'working day')}`,
    lateWords(bar.lateBy), slipWords(bar.slip), bar.waitsFor.length === 0 ? '' : `waits for ${bar.waitsFor.map(quotedTitle).join(' and ')}`, bar.lateBy > 0 ? '' : bar.problem,
  ]);

/** A milestone's line as it is heard: "Milestone Crane ready, at risk, Thu 3 Dec, due Fri 4 Dec, Ana Ruiz". */
export const milestoneName = (mark: MilestoneMark, near: DayNumber): string =>
  list([
    `Milestone ${mark.name}`, statusWords[mark.status].toLowerCase(), mark.day === null ? 'no possible day' : formatDayNear(mark.day, near),
    mark.dueDay === null ? 'no due day' : `due ${formatDayNear(mark.dueDay, near)}`, mark.owner, taskCount(mark), slipWords(mark.slip),
  ]);

const taskCount = ({ openTasks, doneTasks }: MilestoneMark): string => (openTasks + doneTasks === 0 ? 'waits for nothing' : `${String(doneTasks)} of ${counted(openTasks + doneTasks, 'task')} done`);

/** A project's line as it is heard. */
export const projectName = (bar: ProjectBar, near: DayNumber): string =>
  list([
    `Project ${bar.name}`, bar.span === null ? 'no days yet' : spanWords(bar.span, near), bar.dueDay === null ? '' : `due ${formatDayNear(bar.dueDay, near)}`, counted(bar.tasks, 'task'),
    `${String(bar.percent)} % done`, lateWords(bar.lateBy), slipWords(bar.slip),
  ]);

/** "Late +3 d", "On track": the word beside a diamond. */
export const milestoneLabel = ({ status, slipFromDue }: MilestoneMark): string => {
  const by = status === 'late' && slipFromDue !== null && slipFromDue > 0 ? ` ${slipText(slipFromDue)}` : '';
  return `${statusWords[status]}${by}`;
};

/** "Half of the runs end by Thu 3 Dec, 80 % by Mon 7 Dec, 90 % by Tue 8 Dec; in time in 62 %." Empty while nothing is known. */
export const oddsSentence = ({ p50, p80, p90, onTimePercent }: Odds, near: DayNumber): string => {
  if (p50 === null || p80 === null || p90 === null) return '';
  const day = (one: DayNumber): string => formatDayNear(one, near);
  return `Half of the runs end by ${day(p50)}, 80 % by ${day(p80)}, 90 % by ${day(p90)}${onTimePercent === null ? '' : `; in time in ${String(onTimePercent)} %`}.`;
};
