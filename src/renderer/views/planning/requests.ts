import { capacityOn, counted, formatDay, formatDayNear } from '../../../shared/calendar';
import { quotedTitle, type DayNumber, type Workspace } from '../../../shared/model';
import type { PlanMove, PlanRequest, PlanScope } from '../../../shared/planner';

export const allMoves: readonly PlanMove[] = ['delay', 'split', 'reassign'];

/** What is asked where nobody has asked for anything: everything from today on, by any means. */
export const usualRequest = (today: DayNumber): PlanRequest => ({ scope: { kind: 'all' }, from: today, until: null, resourceIds: null, allowed: allMoves });

export const moveWords: Readonly<Record<PlanMove, string>> = { delay: 'Move to other days', split: 'Split', reassign: 'Give to somebody else' };
const moveVerbs: Readonly<Record<PlanMove, string>> = { delay: 'move', split: 'split', reassign: 'reassign' };

/** "Project Gate", "3 chosen tasks". */
export const scopeWords = ({ projects, resources }: Workspace, scope: PlanScope): string => {
  if (scope.kind === 'all') return 'All work';
  if (scope.kind === 'project') return `Project ${projects.get(scope.projectId)?.name ?? ''}`;
  if (scope.kind === 'selection') return counted(scope.taskIds.length, 'chosen task');
  if (scope.kind === 'leave') return `${resources.get(scope.resourceId)?.name ?? ''} away, ${formatDay(scope.from, 'shortWeekdayDayMonth')}${scope.to === scope.from ? '' : ` to ${formatDay(scope.to, 'shortWeekdayDayMonth')}`}`;
  return scope.kind === 'fill' ? 'Free time filled' : 'Overloads levelled';
};

/** One line that says what was planned. */
export const requestWords = (workspace: Workspace, { scope, from, until, resourceIds, allowed }: PlanRequest): string =>
  [
    scopeWords(workspace, scope),
    `${formatDay(from, 'shortWeekdayDayMonth')} ${until === null ? 'on' : `to ${formatDayNear(until, from)}`}`,
    resourceIds === null ? 'everybody' : counted(resourceIds.length, 'person', 'people'),
    scope.kind === 'fill' ? 'nothing moves' : allowed.length === 0 ? 'booked work stays' : `may ${allowed.map((move) => moveVerbs[move]).join(', ')}`,
  ].join(' · ');

/** Whether what is asked can be planned; else why not. Before `earliest` nobody can work any more. */
export const problemOf = ({ scope, from, until, resourceIds, allowed }: PlanRequest, earliest: DayNumber): string | null => {
  if (from < earliest) return `Work cannot be planned into the past. Begin on ${formatDay(earliest, 'shortWeekdayDayMonth')} or later.`;
  if (allowed.length === 0 && (scope.kind === 'leave' || scope.kind === 'level')) return 'Nothing can go elsewhere as it is. Tick what may be done to booked work.';
  if (until !== null && until < from) return 'The last day is before the first one.';
  if (scope.kind === 'leave' && scope.to < scope.from) return 'The last day away is before the first one.';
  return resourceIds?.length === 0 ? 'Name at least one person.' : null;
};

/** Why nothing can be planned while fields, named by their labels, hold what is no day; null: all of them can be read. */
export const unreadWords = (labels: readonly string[]): string | null => {
  if (labels.length === 0) return null;
  return `${labels.map(quotedTitle).join(' and ')} cannot be read as ${labels.length === 1 ? 'a day. Mend it' : 'days. Mend them'}, then plan.`;
};

/** Whether somebody is over capacity in the days of a plan. */
const isOver = (workspace: Workspace, { from, until }: PlanRequest): boolean => {
  for (const [id, days] of workspace.index.load) for (const [day, minutes] of days) if (day >= from && (until === null || day <= until) && minutes > capacityOn(workspace, id, day)) return true;
  return false;
};

/** Why there is nothing to do where nothing was left out: in other scopes than all there may be work that waits. */
export const nothingWords = (workspace: Workspace, request: PlanRequest): string => {
  const { scope, from } = request;
  if (scope.kind === 'leave') {
    const days = workspace.index.load.get(scope.resourceId) ?? new Map<DayNumber, number>();
    const isBooked = [...days].some(([day, minutes]) => minutes > 0 && day >= Math.max(scope.from, from) && day <= scope.to);
    const name = workspace.resources.get(scope.resourceId)?.name ?? 'This person';
    return isBooked ? `What ${name} has on these days stays: it is locked, or has no other place.` : `Nothing to plan: ${name} has no work on these days.`;
  }
  if (scope.kind === 'level') return isOver(workspace, request) ? 'What lies on overfull days stays: it is locked, or has no other place.' : 'Nothing to level: nobody is over capacity on these days.';
  if (scope.kind === 'project' || scope.kind === 'selection') return 'Nothing to plan: all of this is booked and stays where it is.';
  return 'Nothing to plan: what is booked stays where it is, and nothing waits for a place.';
};
