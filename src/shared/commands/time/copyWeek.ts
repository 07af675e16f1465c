import { capacityOn, formatDay } from '../../calendar';
import { refuseWith, type DayNumber, type ResourceId, type Workspace } from '../../model';
import type { Command } from '../command';
import { gone } from '../support/words';
import { entriesOf } from './entries';
import { logTime, type LoggedTime } from './logTime';

export interface CopyWeekInput {
  readonly resourceId: ResourceId;
  /** First day of the week that is copied. */
  readonly fromWeek: DayNumber;
  /** First day of the week that is filled. */
  readonly toWeek: DayNumber;
  /** Last day that is filled; absent: the whole week. */
  readonly until?: DayNumber;
}

/**
 * Logs the hours of one week again on the same weekdays of another, where nothing is logged yet. Overtime and notes belong to
 * their day and are not copied; neither is time on tasks that are done or archived, nor on days without capacity (TIM-7).
 * Refuses `nothing-to-log`, `gone`, and what `logTime` refuses.
 */
export const copyWeek: Command<CopyWeekInput> = (workspace, { resourceId, fromWeek, toWeek, until = toWeek + 6 }, context) => {
  const resource = workspace.resources.get(resourceId);
  if (resource === undefined) return gone('This person or equipment');
  const weekWords = `the week of ${formatDay(fromWeek, 'shortWeekdayDayMonth')}`;
  const entries = copiedEntries(workspace, { resourceId, fromWeek, toWeek, until });
  if (entries.length === 0) {
    return refuseWith('nothing-to-log', `Nothing in ${weekWords} can be copied for ${resource.name}: there is no time on open tasks, or these days are filled already.`, 'Log as planned instead, or type the hours.');
  }
  return logTime(workspace, { entries, label: `Log for ${resource.name} what was logged in ${weekWords}` }, context);
};

const copiedEntries = (workspace: Workspace, { resourceId, fromWeek, toWeek, until }: Required<CopyWeekInput>): readonly LoggedTime[] => {
  const all = entriesOf(workspace, resourceId);
  const logged = new Set(all.map(({ taskId, day }) => `${taskId} ${String(day)}`));
  return all.flatMap(({ taskId, day, minutes, overtime }): readonly LoggedTime[] => {
    const to = day - fromWeek + toWeek;
    const task = workspace.tasks.get(taskId);
    const isOpen = task !== undefined && task.status !== 'done' && !task.archived;
    if (day < fromWeek || day > fromWeek + 6 || to > until || !isOpen || minutes === overtime || logged.has(`${taskId} ${String(to)}`) || capacityOn(workspace, resourceId, to) === 0) return [];
    return [{ taskId, resourceId, day: to, minutes: minutes - overtime }];
  });
};
