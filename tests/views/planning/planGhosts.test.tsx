import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { leavingOf } from '../../../src/renderer/views/board/state/leavingOf';
import { planGhosts } from '../../../src/renderer/views/board/state/planGhosts';
import { Totals } from '../../../src/renderer/views/planning/PlanSummary';
import { bookingId, resourceId, taskId } from '../../../src/shared/model';
import type { Proposal, ProposalLine, ProposalTotal } from '../../../src/shared/planner';
import { boardWindow } from '../../../src/shared/queries/board';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../support/builders';

const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld'), aTask('Wire')], bookings: [aBooking('b', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]])] });
const booked = [...plan.bookings.values()][0];
const aLine = (id: string, days: readonly number[], over: Partial<ProposalLine> = {}): ProposalLine => ({
  id, taskId: taskId('Wire'), projectId: null, bookingId: null, kind: 'book', before: null, from: null, minutes: 480, sentence: '', reasons: [], state: 'stands', stateSentence: '',
  to: [{ resourceId: resourceId('Ana'), role: 'work', days: days.map((day) => ({ day, minutes: 240 })) }], ...over,
});
const aProposal = (over: Partial<Proposal>): Proposal => ({
  request: { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: [] },
  lines: [], staying: 0, leftOut: [], totals: [], milestones: [], costs: [], load: [], overBefore: 0, overAfter: 0, faults: [], schedules: 1, ...over,
});

describe('what is proposed, on the board', () => {
  it('PLS-10 lies in lanes in which nothing lies, day by day side by side, and makes room for itself', () => {
    const { ghosts, lanes } = planGhosts(plan, [aLine('A', [monday + 1, monday + 2, monday + 4]), aLine('B', [monday + 2])], boardWindow('week', monday, 1, [480, 480, 480, 480, 480, 0, 0]));
    expect(ghosts.map(({ lineId, first, last, minutes, lane, title }) => [lineId, first, last, minutes, lane, title])).toEqual([
      ['A', 1, 2, 480, 1, 'Wire'], ['A', 4, 4, 240, 0, 'Wire'], ['B', 2, 2, 240, 0, 'Wire'],
    ]);
    expect([...lanes]).toEqual([['Ana', 2]]);
  });

  it('PLS-10 draws nothing outside of the days shown', () => {
    expect(planGhosts(plan, [aLine('A', [monday + 8])], boardWindow('week', monday, 1, [480, 480, 480, 480, 480, 0, 0]))).toEqual({ ghosts: [], lanes: new Map() });
  });

  it('PLS-10 knows which days of a booking would leave, while the line stands', () => {
    const id = booked?.id ?? bookingId('none');
    const leaves = aLine('A', [monday + 2], { bookingId: id, from: { resourceId: resourceId('Ana'), role: 'work', days: [{ day: monday + 1, minutes: 480 }] } });
    expect(leavingOf(aProposal({ lines: [leaves] }), id)).toEqual({ id: 'A', days: new Set([monday + 1]) });
    expect(leavingOf(aProposal({ lines: [{ ...leaves, state: 'overtaken' }] }), id)).toBe(null);
  });
});

const aTotal = (objective: ProposalTotal['objective'], before: number, after: number): ProposalTotal =>
  ({ objective, before, after, beforeWords: `${String(before)} before`, afterWords: `${String(after)} after`, trend: after < before ? 'better' : after > before ? 'worse' : 'same' });

/** The table as it is drawn: its caption, whether a later end is worse in it, and its rows. */
const drawn = (proposal: Proposal): readonly [caption: string, isMore: boolean, rows: readonly string[]] => {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<Totals proposal={proposal} />);
  return [page.querySelector('caption')?.textContent ?? '', page.querySelector('table')?.hasAttribute('data-more') ?? false, [...page.querySelectorAll('tr')].map(({ textContent }) => textContent ?? '')];
};

describe('before and after', () => {
  it('PLS-8 stand side by side with the direction in a word', () => {
    expect(drawn(aProposal({ totals: [aTotal('lateness', 3, 0), aTotal('finish', 9, 11), aTotal('cost', 5, 5), aTotal('change', 0, 4)], overBefore: 360, overAfter: 0 }))).toEqual([
      'Before and after', false, ['Over capacity6 h0 hless', 'Late3 before0 afterless', 'End9 before11 afterlater'],
    ]);
  });

  it('PLS-8 say so where work that had no place is in them: a later end is not called worse then', () => {
    expect(drawn(aProposal({ totals: [aTotal('unplaced', 60, 0), aTotal('finish', 9, 11)] }))).toEqual([
      'Before and after, with the work that had no place', true, ['No place60 before0 afterless', 'End9 before11 afterlater'],
    ]);
  });
});
