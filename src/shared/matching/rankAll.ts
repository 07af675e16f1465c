import type { ResourceId, TaskId, Workspace } from '../model';
import type { Fit, FitOptions } from './fit';
import { fitOf, fitWith } from './fitOf';
import { taskFactsOf } from './taskFacts';
import { evennessDays } from './weights';

export interface RankOptions extends FitOptions {
  /** Whom to rank; without it everybody and everything that is not archived. */
  readonly resourceIds?: readonly ResourceId[];
}

/**
 * The fit of many resources for one task, best first: whoever can do it, then what can only go along, then the impossible;
 * within these by score, earlier finish, lower cost, name. 200 resources take less than 2 ms.
 */
export const rankAll = (workspace: Workspace, taskId: TaskId, options: RankOptions): readonly Fit[] => {
  const ids = options.resourceIds ?? presentIds(workspace);
  const facts = taskFactsOf(workspace, taskId, options, evennessDays);
  if (facts === null) return ids.map((id) => fitOf(workspace, taskId, id, options));
  return ids.map((id) => fitWith(facts, id)).sort((a, b) => compare(workspace, a, b));
};

const presentIds = (workspace: Workspace): readonly ResourceId[] => {
  const ids: ResourceId[] = [];
  for (const { id, archived } of workspace.resources.values()) if (!archived) ids.push(id);
  return ids;
};

const tierOf = ({ verdict, verdictWords }: Fit): number => (verdict === 'impossible' ? 2 : verdictWords === 'Goes along' ? 1 : 0);
const unknown = Number.MAX_SAFE_INTEGER;

const compare = (workspace: Workspace, a: Fit, b: Fit): number =>
  tierOf(a) - tierOf(b) || b.score - a.score || (a.finish ?? unknown) - (b.finish ?? unknown) || (a.cost ?? unknown) - (b.cost ?? unknown) || compareNames(workspace, a, b);

const compareNames = (workspace: Workspace, a: Fit, b: Fit): number => {
  const nameA = workspace.resources.get(a.resourceId)?.name ?? '';
  const nameB = workspace.resources.get(b.resourceId)?.name ?? '';
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return a.resourceId < b.resourceId ? -1 : a.resourceId > b.resourceId ? 1 : 0;
};
