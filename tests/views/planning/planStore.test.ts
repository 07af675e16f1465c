import { describe, expect, it } from 'vitest';
import { planStore } from '../../../src/renderer/hooks/planStore';
import { taskId, type Workspace } from '../../../src/shared/model';
import type { PlanEvent, Planner, PlanRequest, Proposal, ProposalLine } from '../../../src/shared/planner';
import { aPerson, aWorkspace, monday } from '../../support/builders';

const request: PlanRequest = { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: [] };

const aLine = (id: string): ProposalLine => ({ id, taskId: taskId(id), projectId: null, bookingId: null, kind: 'book', before: null, from: null, to: [], minutes: 60, sentence: `Book ${id}`, reasons: [], state: 'stands', stateSentence: '' });
const aProposal = (...ids: readonly string[]): Proposal => ({ request: { ...request }, lines: ids.map(aLine), staying: 0, leftOut: [], totals: [], milestones: [], costs: [], load: [], overBefore: 0, overAfter: 0, faults: [], schedules: 1 });
const progress = { schedules: 10, searchedMs: 50, betterMs: 20 };
const better = (...ids: readonly string[]): PlanEvent => ({ kind: 'better', proposal: aProposal(...ids), progress });

/** A planner that finds what it is told to. */
const toldPlanner = () => {
  const log: string[] = [];
  const searches: ((event: PlanEvent) => void)[] = [];
  /** Lines that are in the plan. */
  const booked = new Set<string>();
  const planner: Planner = {
    plan: (_, { scope }, onEvent) => {
      log.push(`plan ${scope.kind}`);
      searches.push(onEvent);
      return { pause: () => log.push('pause'), resume: () => log.push('resume'), searchOn: () => log.push('on'), cancel: () => log.push('cancel') };
    },
    recheck: (_, proposal, accepted) => {
      log.push(`recheck ${proposal.lines.map(({ id }) => id).join(' ')}${accepted.length === 0 ? '' : ' taken'}`);
      const lines = proposal.lines.map((line): ProposalLine => (line.id === 'B' || booked.has(line.id) ? { ...line, state: 'overtaken', stateSentence: 'This booking has been moved meanwhile.' } : line));
      return { result: Promise.resolve({ ...proposal, lines }), cancel: () => undefined };
    },
  };
  return { log, planner, booked, tell: (event: PlanEvent, search = searches.length - 1) => searches[search]?.(event) };
};

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 8); });
const plan: Workspace = aWorkspace({ resources: [aPerson('Ana')] });
const started = async () => {
  const told = toldPlanner();
  const store = planStore(() => Promise.resolve(told.planner), 0);
  store.plan(plan, request);
  await settled();
  return { ...told, store };
};

describe('what a window plans', () => {
  it('PLS-1 shows the best so far while it searches, and rests with it', async () => {
    const { store, tell } = await started();
    expect([store.get().phase, store.get().isOpen, store.get().proposal]).toEqual(['planning', true, null]);
    tell(better('A'));
    tell(better('A', 'B'));
    tell({ kind: 'rested', progress });
    expect([store.get().phase, store.get().proposal, store.get().progress]).toEqual(['proposed', aProposal('A', 'B'), progress]);
  });

  it('PLS-1 shows the changes at once, and takes the rest of them when it comes, also while a line is looked at', async () => {
    const { store, tell } = await started();
    tell({ kind: 'sketched', proposal: aProposal('A', 'B'), progress });
    expect([store.get().phase, store.get().isSketch, store.get().proposal]).toEqual(['planning', true, aProposal('A', 'B')]);
    store.look('B');
    const whole = { ...aProposal('A', 'B'), overBefore: 60 };
    tell({ kind: 'better', proposal: whole, progress });
    expect([store.get().phase, store.get().isSketch, store.get().focusedId, store.get().proposal]).toEqual(['proposed', false, 'B', whole]);
    tell(better('C'));
    expect(store.get().proposal).toBe(whole);
  });

  it('PLS-5 begins anew when the plan changes before a proposal is whole', async () => {
    const { store, tell, log } = await started();
    tell({ kind: 'sketched', proposal: aProposal('A'), progress });
    store.look('A');
    store.planChanged(plan);
    await settled();
    tell({ kind: 'sketched', proposal: aProposal('B'), progress });
    expect([log, store.get().phase, store.get().isSketch, store.get().proposal]).toEqual([['plan all', 'pause', 'cancel', 'plan all'], 'planning', true, aProposal('B')]);
  });

  it('PLS-2 pauses also before the planner is there, and begins anew when the plan changes then', async () => {
    const told = toldPlanner();
    const store = planStore(() => Promise.resolve(told.planner), 0);
    store.plan(plan, request);
    store.pause();
    await settled();
    expect([store.get().phase, told.log]).toEqual(['paused', ['plan all', 'pause']]);
    store.planChanged(plan);
    await settled();
    expect([store.get().phase, told.log]).toEqual(['planning', ['plan all', 'pause', 'cancel', 'plan all']]);
  });

  it('PLS-2 pauses, goes on, stops with what it has, and searches on', async () => {
    const { store, tell, log } = await started();
    tell(better('A'));
    store.pause();
    expect(store.get().phase).toBe('paused');
    store.resume();
    expect(store.get().phase).toBe('planning');
    store.stop();
    expect([store.get().phase, store.get().proposal?.lines.length]).toEqual(['proposed', 1]);
    store.searchOn();
    expect([store.get().phase, log]).toEqual(['planning', ['plan all', 'pause', 'resume', 'pause', 'on']]);
  });

  it('PLS-2 stopped before anything was found it is back at the question', async () => {
    const { store, log } = await started();
    store.stop();
    expect([store.get().phase, store.get().wish, log]).toEqual(['idle', request, ['plan all', 'cancel']]);
  });

  it('PLS-3 keeps the lines as they are once one is ticked or looked at', async () => {
    const { store, tell, log } = await started();
    tell(better('A', 'B'));
    store.tick(['B'], 'unticked');
    expect([store.get().phase, [...store.get().unticked], log]).toEqual(['proposed', ['B'], ['plan all', 'pause']]);
    store.tick(['B'], 'ticked');
    tell(better('C'));
    expect([[...store.get().unticked], store.get().proposal]).toEqual([[], aProposal('A', 'B')]);
    store.searchOn();
    expect(store.get().proposal).toEqual(aProposal('C'));
  });

  it('PLS-5 looks at a proposal again when the plan changes, and loses nothing of it', async () => {
    const { store, tell, log } = await started();
    tell(better('A', 'B'));
    tell({ kind: 'rested', progress });
    store.tick(['A'], 'unticked');
    store.planChanged(plan);
    store.planChanged(plan);
    expect(store.get().isChecking).toBe(true);
    await settled();
    expect([log.slice(2), store.get().isChecking, [...store.get().unticked], store.get().proposal?.lines.map(({ state }) => state)]).toEqual([['recheck A B'], false, ['A'], ['stands', 'overtaken']]);
  });

  it('PLS-5 begins a search anew when the plan changes under it, and takes nothing of the old one', async () => {
    const { store, tell, log } = await started();
    tell(better('A'));
    store.planChanged(plan);
    await settled();
    tell(better('X'), 0);
    expect([log, store.get().phase, store.get().proposal]).toEqual([['plan all', 'cancel', 'plan all'], 'planning', aProposal('A')]);
  });

  it('PLS-4 what was accepted leaves the proposal, and the rest is looked at again', async () => {
    const { store, tell, log, booked } = await started();
    tell(better('A', 'B', 'C'));
    tell({ kind: 'rested', progress });
    booked.add('A');
    store.accepted(plan, ['A']);
    await settled();
    expect([log.at(-1), store.get().proposal?.lines.map(({ id }) => id)]).toEqual(['recheck A B C', ['B', 'C']]);
    store.accepted(plan, ['B', 'C']);
    expect([store.get().phase, store.get().proposal, store.get().isOpen]).toEqual(['idle', null, true]);
  });

  it('PLS-4 proposes again what was accepted and is undone, in its place, also after all of it was accepted', async () => {
    const { store, tell, booked } = await started();
    const ids = (): readonly string[] | undefined => store.get().proposal?.lines.map(({ id }) => id);
    tell(better('A', 'C', 'D'));
    tell({ kind: 'rested', progress });
    booked.add('C');
    store.accepted(plan, ['C']);
    await settled();
    expect(ids()).toEqual(['A', 'D']);
    booked.clear();
    store.planChanged(plan);
    await settled();
    expect(ids()).toEqual(['A', 'C', 'D']);
    for (const id of ['A', 'C', 'D']) booked.add(id);
    store.accepted(plan, ['A', 'C', 'D']);
    expect([store.get().phase, ids()]).toEqual(['idle', undefined]);
    booked.delete('D');
    store.planChanged(plan);
    await settled();
    expect([store.get().phase, store.get().wish, ids()]).toEqual(['proposed', null, ['D']]);
    booked.add('D');
    store.planChanged(plan);
    await settled();
    expect([store.get().phase, ids()]).toEqual(['idle', undefined]);
    booked.clear();
    store.planChanged(plan);
    await settled();
    expect(ids()).toEqual(['A', 'C', 'D']);
  });

  it('PLS-4 leaves whoever asks for something else alone', async () => {
    const { store, tell } = await started();
    tell(better('A'));
    tell({ kind: 'rested', progress });
    store.accepted(plan, ['A']);
    store.ask({ ...request, scope: { kind: 'fill' } });
    store.planChanged(plan);
    await settled();
    expect([store.get().phase, store.get().proposal, store.get().wish?.scope.kind]).toEqual(['idle', null, 'fill']);
  });

  it('PLS-6 says so where the planner does not come or ends', async () => {
    const store = planStore(() => Promise.reject(new Error('not there')), 0);
    store.plan(plan, request);
    await settled();
    expect(store.get().phase).toBe('failed');
    const { store: other, tell } = await started();
    tell({ kind: 'failed' });
    expect(other.get().phase).toBe('failed');
  });

  it('PLS-7 keeps what is asked and proposed while the panel is closed', async () => {
    const { store, tell } = await started();
    tell(better('A'));
    store.close();
    store.open(null);
    expect([store.get().isOpen, store.get().proposal]).toEqual([true, aProposal('A')]);
    store.open({ ...request, scope: { kind: 'fill' } });
    expect([store.get().proposal, store.get().wish?.scope.kind]).toEqual([null, 'fill']);
  });
});
