import type { ProjectId, ResourceId, Workspace } from '../../model';
import { endsLate, type MilestoneForecast } from '../../scheduling';
import type { PlacedMilestone, PlacedTask, TimelineGroup } from './tree';

/** What of the plan is shown. */
export interface TimelineFilter {
  /** Part of a title, of a milestone's or a project's name, or of a tag; all words must be there. */
  readonly text: string;
  /** null: every project. */
  readonly projectId: ProjectId | null;
  /** Somebody, or everybody of a team; null: whoever does it. */
  readonly who: { readonly kind: 'resource'; readonly resourceId: ResourceId } | { readonly kind: 'team'; readonly team: string } | null;
  readonly only: 'everything' | 'critical' | 'late' | 'open';
}

export const noFilter: TimelineFilter = { text: '', projectId: null, who: null, only: 'everything' };

/** Whether the filter hides anything. */
export const isFiltering = ({ text, projectId, who, only }: TimelineFilter): boolean => text.trim() !== '' || projectId !== null || who !== null || only !== 'everything';

/** What of a group is left. */
export interface FilterTests {
  readonly group: (group: TimelineGroup) => boolean;
  /** Whether a milestone is shown for its own sake, whatever becomes of its tasks. */
  readonly milestone: (milestone: PlacedMilestone, group: TimelineGroup) => boolean;
  readonly task: (placed: PlacedTask, group: TimelineGroup) => boolean;
}

/**
 * The filter as questions. Late is a task that ends after its due day or has none to end on, and a milestone that is at
 * risk or late; a milestone is shown for its tasks too.
 */
export const filterTests = (workspace: Workspace, { text, projectId, who, only }: TimelineFilter, milestones: ReadonlyMap<string, MilestoneForecast>): FilterTests => {
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const says = (...texts: readonly string[]): boolean => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const people = who === null ? null : new Set([...workspace.resources.values()].filter(({ id, team }) => (who.kind === 'resource' ? id === who.resourceId : team === who.team)).map(({ id }) => id));
  return {
    group: ({ project }) => projectId === null || project?.id === projectId,
    milestone: ({ milestone }, { project }) => {
      const status = milestones.get(milestone.id)?.status;
      const wanted = only === 'everything' || (only === 'late' && (status === 'late' || status === 'atRisk')) || (only === 'open' && status !== 'reached');
      return wanted && (people === null || (milestone.ownerId !== null && people.has(milestone.ownerId))) && says(milestone.name, project?.name ?? '', project?.code ?? '');
    },
    task: ({ task, forecast }, { project }) => {
      if (only === 'critical' && (forecast?.critical !== true || task.status === 'done')) return false;
      if (only === 'open' && task.status === 'done') return false;
      if (only === 'late' && !(endsLate(task, forecast?.finish ?? null) || (task.status !== 'done' && forecast?.finish === null))) return false;
      if (people !== null && forecast?.resourceIds.some((id) => people.has(id)) !== true) return false;
      return words.length === 0 || says(task.title, project?.name ?? '', project?.code ?? '', ...task.tags);
    },
  };
};
