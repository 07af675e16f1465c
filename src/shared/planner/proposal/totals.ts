import { counted, formatHours } from '../../calendar';
import { formatMoney, type Minutes, type Workspace } from '../../model';
import { objectivesOf, type Objectives } from '../objectives';
import type { ProposalFacts } from './facts';
import type { BareLine } from './lines';
import type { ProposalTotal } from './types';
import { daysWords, dayWordsNear } from './words';

/** Each aim before and after, in the order in which they count. What is better or worse goes by what the planner counts, priorities included. */
export const totalsOf = ({ before, after, request }: ProposalFacts, lines: readonly BareLine[]): readonly ProposalTotal[] => {
  const was = objectivesOf(before, request);
  const is = objectivesOf(after, request, before);
  const moved = lines.reduce((sum, { from, minutes }) => (from === null ? sum : sum + minutes), 0);
  const total = (objective: ProposalTotal['objective'], number: (each: Objectives) => number, words: (each: Objectives) => string): ProposalTotal =>
    ({ objective, before: number(was), after: number(is), beforeWords: words(was), afterWords: words(is), trend: trendOf(was[objective], is[objective]) });
  return [
    total('unplaced', ({ unplacedMinutes }) => unplacedMinutes, ({ unplacedMinutes }) => formatHours(unplacedMinutes)),
    total('lateness', ({ lateDays }) => lateDays, ({ lateDays }) => (lateDays === 0 ? 'nothing late' : `${counted(lateDays, 'day')} late`)),
    total('finish', ({ lastDay }) => lastDay ?? 0, ({ lastDay }) => (lastDay === null ? 'nothing booked' : dayWordsNear(lastDay, request.from))),
    total('cost', ({ labour }) => labour, (each) => costWords(before, each)),
    total('evenness', ({ unhealthyMinutes }) => unhealthyMinutes, evennessWords),
    { objective: 'change', before: 0, after: moved, beforeWords: 'nothing moves', afterWords: movedWords(moved), trend: trendOf(0, moved) },
  ];
};

const trendOf = (before: number, after: number): ProposalTotal['trend'] => (after < before ? 'better' : after > before ? 'worse' : 'same');

const costWords = ({ settings: { currency } }: Workspace, { labour, overBudget }: Objectives): string =>
  `${formatMoney(labour, currency)}${overBudget > 0 ? `, ${formatMoney(overBudget, currency)} over budget` : ''}`;

const evennessWords = ({ unhealthyMinutes, daysWithoutRest }: Objectives): string => {
  const parts = [...(unhealthyMinutes > 0 ? [formatHours(unhealthyMinutes)] : []), ...(daysWithoutRest > 0 ? [`${daysWords(daysWithoutRest)} without rest`] : [])];
  return parts.length === 0 ? 'healthy' : parts.join(', ');
};

const movedWords = (minutes: Minutes): string => (minutes === 0 ? 'nothing moves' : `${formatHours(minutes)} ${minutes === 60 ? 'moves' : 'move'}`);
