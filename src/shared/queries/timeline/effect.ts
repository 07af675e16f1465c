import { counted, formatDayNear, workingDaysBetween } from '../../calendar';
import type { Workspace } from '../../model';
import type { Forecast, MilestoneForecast } from '../../scheduling';
import { statusWords } from './words';

/** Forecast and milestones of one plan. */
export interface Outlook {
  readonly forecast: Forecast;
  readonly milestones: readonly MilestoneForecast[];
}

/**
 * What a change would do to milestones and to the end of the plan, in sentences, the worst first:
 * "Crane ready 2 working days later, Thu 3 Dec: late." Empty: nothing of them moves.
 */
export const effectSentences = (workspace: Workspace, before: Outlook, after: Outlook): readonly string[] => {
  const near = after.forecast.statusDay;
  const was = new Map(before.milestones.map((one) => [one.milestoneId, one]));
  const moved = after.milestones.flatMap((now) => {
    const then = was.get(now.milestoneId);
    if (then === undefined || then.day === null || now.day === null || (then.day === now.day && then.status === now.status)) return [];
    const days = workingDaysBetween(workspace, null, then.day, now.day);
    const name = workspace.milestones.get(now.milestoneId)?.name ?? '';
    const status = then.status === now.status ? '' : `: ${statusWords[now.status].toLowerCase()}`;
    return [{ days, sentence: `${name} ${days === 0 ? 'stays' : distance(days)}, ${formatDayNear(now.day, near)}${status}.` }];
  });
  const [end, then] = [after.forecast.finish, before.forecast.finish];
  const ends = end === null || then === null || end === then ? [] : [`The plan ends ${formatDayNear(end, near)} instead of ${formatDayNear(then, near)}.`];
  return [...moved.sort((one, other) => other.days - one.days).map(({ sentence }) => sentence), ...ends];
};

const distance = (days: number): string => `${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`;
