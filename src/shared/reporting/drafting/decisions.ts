import { formatHours, isoDayOf } from '../../calendar';
import type { CostFigures } from '../../costing';
import type { DayNumber } from '../../model';
import type { DecisionsBlock } from '../document';
import type { PlanFacts, ReportScope, WorkFigures } from './facts';
import { dayWords, moneyWords, named, resourceName } from './words';

interface Decision {
  readonly text: string;
  readonly who: string;
  readonly by: DayNumber | null;
}

/**
 * What somebody has to decide, found in the plan: money beyond the budget, milestones that are late or have no owner, work that nobody
 * can do, blocked tasks, certifications that lapse under booked work. In that order; each names who is asked, where that is known.
 */
export const decisionsOf = (facts: PlanFacts, scope: ReportScope, work: WorkFigures, costs: CostFigures | null, lead: string): readonly Decision[] => [
  ...moneyDecisions(facts, costs, lead),
  ...milestoneDecisions(facts, scope, lead),
  ...work.nobody.map(({ task }): Decision => ({ text: `Who does ${named(task.title)} (${formatHours(task.remaining)})? Nobody who can do it has room for it.`, who: lead, by: task.deadline })),
  ...scope.tasks.filter(({ status }) => status === 'blocked').map(({ title, blockedReason, deadline }): Decision => ({
    text: `What unblocks ${named(title)}? ${blockedReason === '' ? 'No reason was given.' : `Reason given: ${blockedReason.replace(/[.\s]+$/, '')}.`}`, who: lead, by: deadline,
  })),
  ...scope.conflicts.filter(({ kind }) => kind === 'lapsedCertification' || kind === 'missingCertification').map(({ sentence, day }): Decision => ({ text: `Renew the certification or book somebody else? ${sentence}`, who: lead, by: day })),
];

const moneyDecisions = ({ workspace }: PlanFacts, costs: CostFigures | null, lead: string): readonly Decision[] => {
  if (costs === null || costs.leftAtCompletion === null) return [];
  const { leftAtCompletion: left, reserve } = costs;
  if (left < 0) return [{ text: `More money or less work? The estimate at completion is ${moneyWords(-left, workspace)} above the budget, its reserve included.`, who: lead, by: null }];
  if (reserve !== null && reserve > 0 && left < reserve) return [{ text: `May the reserve be used? ${moneyWords(reserve - left, workspace)} of ${moneyWords(reserve, workspace)} will be needed.`, who: lead, by: null }];
  return [];
};

const milestoneDecisions = ({ workspace, request }: PlanFacts, { milestones }: ReportScope, lead: string): readonly Decision[] =>
  milestones.flatMap(({ milestone, forecast }): readonly Decision[] => {
    if (forecast.status === 'reached') return [];
    const owner = resourceName(workspace, milestone.ownerId);
    const due = milestone.dueDay;
    if (forecast.status === 'late') {
      const expected = forecast.day === null ? 'no day can be told' : `it is expected ${dayWords(forecast.day, request.statusDay)}`;
      return [{ text: `Move ${named(milestone.name)}, cut it or add people? It is due ${due === null ? 'on no day' : dayWords(due, request.statusDay)}; ${expected}.${owner === '' ? ' It has no owner.' : ''}`, who: owner === '' ? lead : owner, by: due }];
    }
    return owner === '' && due !== null && due < request.statusDay + 28 ? [{ text: `Who answers for ${named(milestone.name)}? It is due ${dayWords(due, request.statusDay)} and has no owner.`, who: lead, by: due }] : [];
  });

/** The decisions as a block. */
export const decisionsBlock = (decisions: readonly Decision[]): DecisionsBlock => ({
  type: 'decisions', id: 'decisions', items: decisions.map(({ text, who, by }) => ({ text, who, by: by === null ? null : isoDayOf(by) })),
  more: decisions.length === 0 ? 'No decision is needed that the plan would show.' : '',
});
