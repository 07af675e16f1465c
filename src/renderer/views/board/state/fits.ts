import { rankAll, type Fit } from '../../../../shared/matching';
import type { BookingId, DayNumber, ResourceId, TaskId, Workspace } from '../../../../shared/model';

export interface Ranking {
  readonly fits: ReadonlyMap<ResourceId, Fit>;
  readonly best: readonly ResourceId[];
}

export interface RankQuestion {
  readonly taskId: TaskId;
  readonly from: DayNumber;
  readonly today: DayNumber;
  readonly ignoring: ReadonlySet<BookingId>;
}

const bestShown = 3;

const rankingOf = (workspace: Workspace, { taskId, from, today, ignoring }: RankQuestion): Ranking => {
  const ranked = rankAll(workspace, taskId, { from, today, ignoring });
  const best = ranked.filter(({ verdict }) => verdict !== 'impossible').slice(0, bestShown).map(({ resourceId }) => resourceId);
  return { fits: new Map(ranked.map((fit) => [fit.resourceId, fit])), best };
};

/** Rankings of one drag, one a day column: hovering back over a column costs nothing. Made anew for each drag. */
export const rankings = (): ((workspace: Workspace, question: RankQuestion) => Ranking) => {
  const known = new Map<DayNumber, { readonly of: Workspace; readonly ranking: Ranking }>();
  return (workspace, question) => {
    const present = known.get(question.from);
    if (present?.of === workspace) return present.ranking;
    const ranking = rankingOf(workspace, question);
    known.set(question.from, { of: workspace, ranking });
    return ranking;
  };
};
