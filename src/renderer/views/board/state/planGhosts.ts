import type { ResourceId, Workspace } from '../../../../shared/model';
import type { ProposalLine, ProposalLineId } from '../../../../shared/planner';
import { boardRow, type BoardWindow } from '../../../../shared/queries/board';

/** Days side by side of one proposed place, as they would lie on the board. */
export interface PlanGhost {
  readonly key: string;
  readonly lineId: ProposalLineId;
  readonly title: string;
  readonly resourceId: ResourceId;
  readonly first: number;
  readonly last: number;
  readonly minutes: number;
  readonly lane: number;
}

export interface PlanGhosts {
  readonly ghosts: readonly PlanGhost[];
  /** Lanes of the rows that need more than their cards do. */
  readonly lanes: ReadonlyMap<ResourceId, number>;
}

/** Where the lines of a proposal would lie in the days shown, each in the highest lane in which nothing lies now. */
export const planGhosts = (workspace: Workspace, lines: readonly ProposalLine[], window: BoardWindow): PlanGhosts => {
  const taken = new Map<ResourceId, (readonly { readonly first: number; readonly last: number; readonly lane: number }[])>();
  const ghosts: PlanGhost[] = [];
  const lanes = new Map<ResourceId, number>();
  for (const line of lines) {
    const title = workspace.tasks.get(line.taskId)?.title ?? '';
    for (const { resourceId, days } of line.to) {
      for (const run of runsIn(days, window)) {
        const present = taken.get(resourceId) ?? boardRow(workspace, resourceId, window).segments;
        const beside = new Set(present.filter(({ first, last }) => first <= run.last && last >= run.first).map(({ lane }) => lane));
        let lane = 0;
        while (beside.has(lane)) lane += 1;
        const ghost: PlanGhost = { key: `${line.id} ${resourceId} ${String(run.first)}`, lineId: line.id, title, resourceId, ...run, lane };
        ghosts.push(ghost);
        taken.set(resourceId, [...present, ghost]);
        lanes.set(resourceId, Math.max(lanes.get(resourceId) ?? 0, lane + 1));
      }
    }
  }
  return { ghosts, lanes };
};

const runsIn = (days: ProposalLine['to'][number]['days'], window: BoardWindow): readonly { readonly first: number; readonly last: number; readonly minutes: number }[] => {
  const runs: { first: number; last: number; minutes: number }[] = [];
  for (const { day, minutes } of days) {
    if (day < window.from || day >= window.to) continue;
    const column = day - window.from;
    const last = runs.at(-1);
    if (last !== undefined && last.last === column - 1) Object.assign(last, { last: column, minutes: last.minutes + minutes });
    else runs.push({ first: column, last: column, minutes });
  }
  return runs;
};
