import { formatDay } from '../../calendar';
import type { DayNumber, Minutes, ResourceId, Workspace } from '../../model';
import { dayOffWords } from './week';

/** A day on which somebody logs time. */
export interface LoggedDay {
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  readonly minutes: Minutes;
}

/** What is unusual about time that is logged, as sentences; nothing of it is refused (TIM-9). */
export const logWarnings = (workspace: Workspace, entries: readonly LoggedDay[], today: DayNumber): readonly string[] => {
  const sentences = entries.filter(({ minutes }) => minutes > 0).flatMap(({ resourceId, day }): readonly string[] => {
    const name = workspace.resources.get(resourceId)?.name ?? '';
    const off = dayOffWords(workspace, resourceId, day);
    return [
      ...(off === '' ? [] : [`${name} has no capacity on ${formatDay(day, 'shortWeekdayDayMonth')} (${off.charAt(0).toLowerCase()}${off.slice(1)}).`]),
      ...(day > today ? [`${formatDay(day, 'shortWeekdayDayMonth')} is still to come.`] : []),
    ];
  });
  return [...new Set(sentences)];
};
