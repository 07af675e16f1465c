import { rankAll, type Fit } from '../../../../shared/matching';
import type { BookingId, DayNumber, ResourceId, TaskId, Workspace } from '../../../../shared/model';

export interface Ranking {
  readonly fits: ReadonlyMap<ResourceId, Fit>;
  readonly best: readonly ResourceId[];
}

export interface RankQuestion {
  /** Several: whoever does them all is as fit as for the one that suits worst. */
  readonly taskIds: readonly TaskId[];
  readonly from: DayNumber;
  readonly today: DayNumber;
  readonly ignoring: ReadonlySet<BookingId>;
}

const bestShown = 3;

/** More tasks than these are not asked about: the first say enough. */
const tasksAsked = 12;

/** Who suits all of the tasks, best first; the reasons are those of the task that suits worst. */
export const rankedFor = (workspace: Workspace, { taskIds, from, today, ignoring }: RankQuestion): readonly Fit[] => {
  const [first, ...others] = taskIds.slice(0, tasksAsked);
  if (first === undefined) return [];
  const leading = rankAll(workspace, first, { from, today, ignoring });
  if (others.length === 0) return leading;
  const worst = new Map(leading.map((fit) => [fit.resourceId, { taskId: first, fit }]));
  for (const taskId of others) {
    for (const fit of rankAll(workspace, taskId, { from, today, ignoring })) {
      const present = worst.get(fit.resourceId);
      if (present !== undefined && standing(fit) < standing(present.fit)) worst.set(fit.resourceId, { taskId, fit });
    }
  }
  return [...worst.values()].map(({ taskId, fit }) => named(workspace.tasks.get(taskId)?.title ?? '', fit)).sort((a, b) => standing(b) - standing(a));
};

const standing = ({ verdict, score }: Fit): number => (verdict === 'impossible' ? -1 : score);

const named = (title: string, fit: Fit): Fit => ({ ...fit, reasons: fit.reasons.map((reason, index) => (index === 0 ? { ...reason, sentence: `${title}: ${reason.sentence}` } : reason)) });

const rankingOf = (workspace: Workspace, question: RankQuestion): Ranking => {
  const ranked = rankedFor(workspace, question);
  const best = ranked.filter(({ verdict }) => verdict !== 'impossible' && verdict !== 'poor').slice(0, bestShown).map(({ resourceId }) => resourceId);
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
