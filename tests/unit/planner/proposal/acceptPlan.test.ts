import { describe, expect, it } from 'vitest';
import { acceptPlan } from '../../../../src/shared/commands';
import { checkFits, reverseOps } from '../../../../src/shared/history';
import { applyOps, bookingId, doneWords, rowsOf, taskId, type Workspace } from '../../../../src/shared/model';
import { proposalOf, recheckProposal, type Proposal } from '../../../../src/shared/planner';
import { overbookedWeek, planAll } from '../../../support/aProposal';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { anOutcome, placed } from '../../../support/outcomes';
import { withBookings } from '../../../support/withBookings';
import { refusalOf, valueOf } from '../../../support/results';

const waitsFor = (task: string) => [{ predecessorId: taskId(task), type: 'FS' as const, lagDays: 0 }];

const overbooked = (workspace: Workspace = overbookedWeek()): Proposal => proposalOf(workspace, planAll(), anOutcome([
  placed('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]), placed('b2', 'Wiring', 'Ben', [[monday + 1, 360]]), placed(null, 'Inspect', 'Ana', [[monday + 2, 120]]),
]));

const accept = (workspace: Workspace, proposal: Proposal, lineIds: readonly string[] | 'all' = 'all') => acceptPlan(workspace, { proposal, lineIds }, countingContext());

/** Weld moves behind a day off; Wire follows it, and Paint takes Wire's old day. */
const chained = (): { readonly workspace: Workspace; readonly proposal: Proposal } => {
  const workspace = aWorkspace({
    resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld'), aTask('Wire', { dependencies: waitsFor('Weld') }), aTask('Paint')],
    bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('b2', 'Wire', 'Ana', [[monday + 1, 480]])],
  });
  return { workspace, proposal: proposalOf(workspace, planAll(), anOutcome([placed('b1', 'Weld', 'Ana', [[monday + 1, 480]]), placed('b2', 'Wire', 'Ana', [[monday + 2, 480]]), placed(null, 'Paint', 'Ana', [[monday, 480]])])) };
};

describe('accepting', () => {
  it('PRP-10 takes all of it as one change with the reasons of each row', () => {
    const workspace = overbookedWeek();
    const draft = valueOf(accept(workspace, overbooked()));
    expect(draft.label).toBe('Accept the plan: 2 changes');
    expect(doneWords(draft.label)).toBe('Accepted the plan: 2 changes');
    expect(draft.ops.map(({ id, why }) => [id, why])).toEqual([
      ['b2', 'Ana is 6 h over on Tue 24 Nov; Ben has Wiring 4; 60.00 EUR cheaper'], ['new-1', 'Ana has 8 h free on Wed 25 Nov; Waits for “Weld frame”, which ends Tue 24 Nov; Keeps M2, due Thu 26 Nov'],
    ]);
    expect(draft.ops.map(({ after }) => after)).toEqual([aBooking('b2', 'Wiring', 'Ben', [[monday + 1, 360]]), aBooking('new-1', 'Inspect', 'Ana', [[monday + 2, 120]])]);
  });

  it('PRP-10 one undo takes all of it back', () => {
    const workspace = overbookedWeek();
    const { ops } = valueOf(accept(workspace, overbooked()));
    expect(checkFits(workspace, ops).ok).toBe(true);
    expect(rowsOf(applyOps(applyOps(workspace, ops), reverseOps(ops)))).toEqual(rowsOf(workspace));
  });

  it('PRP-10 takes some of it', () => {
    const draft = valueOf(accept(overbookedWeek(), overbooked(), ['b2']));
    expect([draft.label, draft.ops.map(({ id }) => id)]).toEqual(['Accept part of the plan: 1 change', ['b2']]);
    expect(refusalOf(accept(overbookedWeek(), overbooked(), [])).code).toBe('nothing-chosen');
  });

  it('PRP-11 new work joins what it touches', () => {
    const workspace = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 960 })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]])] });
    const proposal = proposalOf(workspace, planAll(), anOutcome([placed('b1', 'Weld', 'Ana', [[monday, 480]]), placed(null, 'Weld', 'Ana', [[monday + 1, 480]])]));
    expect(valueOf(accept(workspace, proposal)).ops.map(({ id, after }) => [id, after])).toEqual([['b1', aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]])]]);
  });

  it('PRP-11 moved work keeps its id and certainty, and a part that goes elsewhere is a booking of its own', () => {
    const workspace = aWorkspace({ resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld', { effort: 960 })], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]], { certainty: 'tentative', overrideReason: 'agreed' })] });
    const proposal = proposalOf(workspace, planAll(), anOutcome([placed('b1', 'Weld', 'Ben', [[monday, 480]]), placed('b1', 'Weld', 'Ana', [[monday, 480]])]));
    expect(valueOf(accept(workspace, proposal)).ops.map(({ after }) => after)).toEqual([
      aBooking('b1', 'Weld', 'Ana', [[monday, 480]], { certainty: 'tentative' }), aBooking('new-1', 'Weld', 'Ben', [[monday, 480]], { certainty: 'tentative' }),
    ]);
  });

  it('PRP-12 names the other lines that lines need', () => {
    const { workspace, proposal } = chained();
    expect(proposal.faults).toEqual([]);
    expect(refusalOf(accept(workspace, proposal, ['b1']))).toEqual({
      code: 'needs-lines', lineIds: ['b2'], nextStep: 'Accept them too, or choose other changes.',
      sentence: 'Ana works 8 h on Tue 24 Nov, 16 h are booked: 8 h over. It stands only together with this change: Move “Wire” 1 day later.',
    });
    expect(refusalOf(accept(workspace, proposal, ['new Paint']))).toMatchObject({ code: 'needs-lines', lineIds: ['b1', 'b2'] });
    expect(accept(workspace, proposal, ['b2']).ok).toBe(true);
    expect(accept(workspace, proposal, ['b1', 'b2']).ok).toBe(true);
  });

  it('PRP-13 refuses lines whose piece is no longer what was planned', () => {
    const proposal = overbooked();
    const moved = withBookings(overbookedWeek(), aBooking('b2', 'Wiring', 'Ana', [[monday + 2, 360]]));
    expect(refusalOf(accept(moved, proposal))).toMatchObject({ code: 'overtaken', lineIds: ['b2'], sentence: 'Give “Wiring” to Ben instead of Ana: this work is no longer where it was when it was planned.' });
    expect(accept(moved, proposal, ['new Inspect']).ok).toBe(true);
    expect(refusalOf(accept(withBookings(overbookedWeek(), 'b2'), proposal, ['b2'])).code).toBe('overtaken');
    expect(refusalOf(accept(withBookings(overbookedWeek(), aBooking('b2', 'Wiring', 'Ana', [[monday + 1, 360]], { locked: true })), proposal, ['b2'])).code).toBe('overtaken');
    expect(refusalOf(accept(withBookings(overbookedWeek(), aBooking('b9', 'Inspect', 'Ben', [[monday + 3, 120]])), proposal, ['new Inspect'])).code).toBe('overtaken');
  });

  it('PRP-13 refuses what no longer fits, and what the checker found wrong', () => {
    const proposal = overbooked();
    const busy = withBookings(overbookedWeek(), aBooking('b9', 'Weld frame', 'Ben', [[monday + 1, 480]]));
    expect(refusalOf(accept(busy, proposal, ['b2']))).toMatchObject({ code: 'does-not-stand', lineIds: ['b2'], sentence: 'The plan has changed meanwhile: Ben works 8 h on Tue 24 Nov, 14 h are booked: 6 h over.' });
    const wrong = proposalOf(overbookedWeek(), planAll(), anOutcome([placed('b2', 'Wiring', 'Ben', [[monday + 5, 360]])]));
    expect(refusalOf(accept(overbookedWeek(), wrong))).toMatchObject({ code: 'faulty', sentence: 'This proposal breaks a rule and cannot be accepted: Ben does not work on Sat 28 Nov, but “Wiring” lies there.' });
  });
});

describe('rechecking', () => {
  const states = ({ lines }: Proposal) => lines.map(({ id, state, stateSentence }) => [id, state, stateSentence]);

  it('PRP-14 drops what was accepted, and the rest stands', () => {
    const workspace = overbookedWeek();
    const proposal = overbooked();
    const after = applyOps(workspace, valueOf(accept(workspace, proposal, ['b2'])).ops);
    const again = recheckProposal(after, proposal, ['b2']);
    expect(states(again)).toEqual([['new Inspect', 'stands', '']]);
    expect([again.load.map(({ name }) => name), again.overBefore]).toEqual([['Ana'], 0]);
  });

  it('PRP-14 marks what is overtaken and what no longer fits', () => {
    const proposal = overbooked();
    expect(states(recheckProposal(withBookings(overbookedWeek(), 'b2'), proposal))).toEqual([['new Inspect', 'stands', ''], ['b2', 'overtaken', 'This booking has been taken back meanwhile.']]);
    expect(states(recheckProposal(withBookings(overbookedWeek(), aBooking('b9', 'Inspect', 'Ben', [[monday + 3, 120]])), proposal))).toEqual([['new Inspect', 'overtaken', 'It has been booked meanwhile.'], ['b2', 'stands', '']]);
    expect(states(recheckProposal(withBookings(overbookedWeek(), aBooking('b9', 'Weld frame', 'Ben', [[monday + 1, 480]])), proposal))).toEqual([
      ['new Inspect', 'stands', ''], ['b2', 'needs', 'Ben works 8 h on Tue 24 Nov, 14 h are booked: 6 h over.'],
    ]);
  });

  it('PRP-14 what fits again stands again', () => {
    const proposal = overbooked();
    const gone = recheckProposal(withBookings(overbookedWeek(), 'b2'), proposal);
    expect(recheckProposal(overbookedWeek(), gone)).toEqual(proposal);
  });

  it('PRP-14 what is left unaccepted of a chain is marked with what it lacks', () => {
    const { workspace, proposal } = chained();
    const after = withBookings(workspace, aBooking('b2', 'Wire', 'Ana', [[monday + 1, 480]], { locked: true }));
    expect(states(recheckProposal(after, proposal))).toEqual([
      ['new Paint', 'needs', 'Ana works 8 h on Mon 23 Nov, 16 h are booked: 8 h over.'], ['b1', 'needs', 'Ana works 8 h on Tue 24 Nov, 16 h are booked: 8 h over.'], ['b2', 'overtaken', 'This booking has been locked meanwhile.'],
    ]);
    expect(after.bookings.get(bookingId('b2'))?.locked).toBe(true);
  });
});
