import { quotedTitle, type DayNumber, type TaskId, type Workspace } from '../../../../shared/model';
import { spanLeft, workedUntil, type Forecast } from '../../../../shared/scheduling';

/** Whether anything is booked that is still to be worked. */
export const isBooked = (workspace: Workspace, id: TaskId): boolean => spanLeft(workspace, id) !== null;

/** Whether time is logged on it: its start is history then. */
export const isBegun = (workspace: Workspace, id: TaskId): boolean => workedUntil(workspace, id, null) !== null;

/** The day a move counts from: its first day, and once it is begun the first of what is left; null: no day is known. */
export const movableStart = (workspace: Workspace, forecast: Forecast, id: TaskId): DayNumber | null => {
  const own = forecast.tasks.get(id);
  if (own === undefined || !isBegun(workspace, id)) return own?.start ?? null;
  return spanLeft(workspace, id)?.first ?? own.days[0]?.day ?? own.start;
};

/** Why an end cannot come to lie on a day, once the task is begun; null: it can. */
export const workedAgainst = (workspace: Workspace, id: TaskId, edge: 'start' | 'end', day: DayNumber): { readonly sentence: string; readonly nextStep: string } | null => {
  const until = workedUntil(workspace, id, null);
  const title = workspace.tasks.get(id)?.title ?? '';
  if (until === null) return null;
  if (edge === 'start') return { sentence: `${quotedTitle(title)} is begun: its start is when it was worked on first.`, nextStep: 'Move what is left, or pull its end.' };
  return day < until ? { sentence: `${quotedTitle(title)} was worked on after that day: it cannot end before.`, nextStep: 'Choose a later day.' } : null;
};
