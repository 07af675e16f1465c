import { workingDaysBetween } from '../../calendar';
import type { DayNumber, Task, Workspace } from '../../model';

/** Whether work that is not done ends after its due day. What has no possible day is not late: it is told as that. */
export const endsLate = ({ status, deadline }: Pick<Task, 'status' | 'deadline'>, finish: DayNumber | null): boolean => status !== 'done' && deadline !== null && finish !== null && finish > deadline;

/** By how many working days of the default calendar something ends after its due day: 1 at least, also where only days off lie between. */
export const daysAfter = (workspace: Workspace, dueDay: DayNumber, finish: DayNumber): number => Math.max(1, workingDaysBetween(workspace, null, dueDay, finish));
