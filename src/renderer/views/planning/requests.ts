import { counted, formatDay, formatDayNear } from '../../../shared/calendar';
import type { DayNumber, Workspace } from '../../../shared/model';
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

/** Why there is nothing to do where nothing was left out: in other scopes than all there may be work that waits. */
export const nothingWords = (scope: PlanScope, over: 'over' | 'healthy'): string => {
  if (scope.kind === 'leave') return 'Nothing to plan: no booked work of theirs on these days can or has to go elsewhere.';
  if (scope.kind === 'level') return over === 'over' ? 'Nothing can be moved for the better.' : 'Nothing to level: nobody is over capacity on these days.';
  if (scope.kind === 'project' || scope.kind === 'selection') return 'Nothing to plan: all of this is booked and stays where it is.';
  return 'Nothing to plan: what is booked stays where it is, and nothing waits for a place.';
};
