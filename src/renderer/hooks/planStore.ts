import type { Workspace } from '../../shared/model';
import type { PlanEvent, Planner, PlanningJob, PlanRequest, Proposal, ProposalLineId } from '../../shared/planner';
import { isBack, presentIn, withTaken } from './planLines';
import { atRest, nothing, type PlanState, type PlanTrial } from './planState';

export interface PlanStore {
  readonly get: () => PlanState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the panel; with a wish in its fields, or as it was left. */
  readonly open: (wish: PlanRequest | null) => void;
  readonly close: () => void;
  /** The focus has gone to the panel. */
  readonly answered: () => void;
  /** What stands in the fields now. */
  readonly ask: (wish: PlanRequest | null) => void;
  /** Plans; what was proposed before is given up. */
  readonly plan: (workspace: Workspace, request: PlanRequest) => void;
  /** Plans as if a way out had been taken; the proposal before is kept to come back to. */
  readonly tryOut: (request: PlanRequest, trial: PlanTrial) => void;
  /** Back from a trial to the proposal for the plan as it is. */
  readonly goBack: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Keeps what was found. */
  readonly stop: () => void;
  readonly searchOn: () => void;
  /** A search stops when lines are ticked or looked at, and can go on. */
  readonly tick: (ids: readonly ProposalLineId[], to: 'ticked' | 'unticked') => void;
  readonly look: (id: ProposalLineId | null) => void;
  /** The plan is another now: a search begins anew, a proposal is looked at again. Nothing of it is lost. */
  readonly planChanged: (workspace: Workspace) => void;
  /** These lines are in the plan now. */
  readonly accepted: (workspace: Workspace, ids: readonly ProposalLineId[]) => void;
  /** Gives the proposal up; what was asked stays in the fields. */
  readonly discard: () => void;
}

/** A plan that is being edited is looked at when the hand has rested so long. */
const restMs = 300;

interface Held {
  state: PlanState;
  job: PlanningJob | null;
  check: { readonly cancel: () => void } | null;
  timer: ReturnType<typeof setTimeout> | null;
  /** Counts questions, so that late answers to earlier ones are not taken. */
  asked: number;
  /** Lines were ticked or looked at: what comes after that waits here until the search goes on. */
  keeping: 'nothing' | 'the lines' | Extract<PlanEvent, { kind: 'better' }>;
  /** The proposal as it was before any of it was accepted, and what was: an undo brings that back. */
  whole: Proposal | null;
  readonly taken: Set<ProposalLineId>;
  /** The same where all of it was accepted, with what then stands in the fields, until the plan is changed once more. */
  done: { readonly proposal: Proposal; readonly wish: PlanRequest | null } | null;
  /** What a trial comes back to. */
  base: Pick<PlanState, 'request' | 'proposal' | 'unticked' | 'impossibilities'> | null;
}

/** What a window plans, kept while its screens come and go. `load` fetches the planner when it is first needed. */
export const planStore = (load: () => Promise<Planner>, rest = restMs): PlanStore => {
  const listeners = new Set<() => void>();
  const held: Held = { state: atRest, job: null, check: null, timer: null, asked: 0, keeping: 'nothing', whole: null, taken: new Set(), done: null, base: null };
  const show = (change: Partial<PlanState>): void => {
    held.state = { ...held.state, ...change };
    for (const listener of listeners) listener();
  };
  const halt = (): void => {
    held.asked += 1;
    held.keeping = 'nothing';
    if (held.timer !== null) clearTimeout(held.timer);
    held.job?.cancel();
    held.check?.cancel();
    [held.timer, held.job, held.check] = [null, null, null];
  };
  const hear = (event: PlanEvent): void => {
    if (event.kind === 'failed') {
      held.job = null;
      show({ phase: 'failed', progress: null });
      // What follows a sketch are the same lines, now with reasons: they are those that are kept.
    } else if (event.kind === 'better' && held.keeping !== 'nothing' && !held.state.isSketch) held.keeping = event;
    else if (event.kind === 'better' || event.kind === 'sketched') show({ proposal: event.proposal, progress: event.progress, isSketch: event.kind === 'sketched', isChecking: false, focusedId: presentIn(event.proposal, held.state.focusedId) });
    else if (event.kind === 'explained') show({ impossibilities: event.impossibilities });
    else show(event.kind === 'rested' ? { phase: 'proposed', progress: event.progress } : { progress: event.progress });
  };
  const forgetTaken = (): void => {
    [held.whole, held.done] = [null, null];
    held.taken.clear();
  };
  const search = (workspace: Workspace, request: PlanRequest, trial: PlanTrial | null): void => {
    halt();
    const mine = held.asked;
    show({ phase: 'planning', request, progress: null, trial, impossibilities: [], wish: null, isOpen: true, isChecking: false });
    void load().then(
      (planner) => {
        if (held.asked !== mine) return;
        held.job = planner.plan(workspace, request, (event) => { if (held.asked === mine) hear(event); });
        // Told to wait while the planner was still being fetched.
        if (held.state.phase === 'paused') held.job.pause();
      },
      () => { if (held.asked === mine) hear({ kind: 'failed' }); },
    );
  };
  /** With what was accepted of it, as far as that is not in the plan any more. */
  const lookAgain = async (workspace: Workspace, proposal: Proposal): Promise<{ readonly checked: Proposal | null } | null> => {
    const mine = held.asked;
    const planner = await load().catch(() => null);
    if (planner === null || held.asked !== mine) return null;
    const check = planner.recheck(workspace, withTaken(proposal, held.whole), []);
    held.check = check;
    const checked = await check.result;
    if (held.asked !== mine) return null;
    held.check = null;
    return { checked: checked === null ? null : { ...checked, lines: checked.lines.filter((line) => !held.taken.has(line.id) || isBack(line)) } };
  };
  const recheck = async (workspace: Workspace): Promise<void> => {
    const { proposal } = held.state;
    const found = proposal === null ? null : await lookAgain(workspace, proposal);
    if (found === null) return;
    const { checked } = found;
    // All that was accepted is in the plan again, and nothing else was proposed.
    if (checked?.lines.length === 0 && held.taken.size > 0) return finish(checked);
    show(checked === null ? { phase: 'failed', isChecking: false } : { proposal: checked, isChecking: false, focusedId: presentIn(checked, held.state.focusedId) });
  };
  /** All was accepted: where that is undone, it is proposed again. */
  const bringBack = async (workspace: Workspace, done: NonNullable<Held['done']>): Promise<void> => {
    held.whole = done.proposal;
    for (const { id } of done.proposal.lines) held.taken.add(id);
    const { checked = null } = (await lookAgain(workspace, done.proposal)) ?? {};
    const { phase, wish } = held.state;
    // Whoever asks for something else meanwhile is left alone.
    if (checked === null || checked.lines.length === 0 || phase !== 'idle' || wish !== done.wish) return;
    show({ phase: 'proposed', proposal: checked, progress: null, wish: null });
  };
  const recheckSoon = (workspace: Workspace): void => {
    halt();
    show({ phase: 'proposed', progress: null, isChecking: true });
    held.timer = setTimeout(() => {
      // A trial stood on the plan as it was.
      if (held.state.trial !== null) goBack();
      void recheck(workspace);
    }, rest);
  };
  /** Whoever reads or ticks the lines keeps them as they are: a search that goes on would change them under the hand. */
  const choose = (): void => {
    if (held.state.phase !== 'planning' || held.state.proposal === null) return;
    held.keeping = 'the lines';
    held.job?.pause();
    show({ phase: 'proposed' });
  };
  const goBack = (): void => {
    const { base } = held;
    held.base = null;
    halt();
    if (base !== null) show({ ...base, isSketch: false, phase: 'proposed', progress: null, trial: null, focusedId: null });
  };
  const forget = (): void => {
    halt();
    forgetTaken();
    held.base = null;
    show({ phase: 'idle', proposal: null, isSketch: false, progress: null, unticked: nothing, focusedId: null, isChecking: false, trial: null, impossibilities: [], wish: held.state.request });
  };
  /** Nothing of it is left to accept. */
  const finish = (proposal: Proposal): void => {
    const whole = withTaken(proposal, held.whole);
    forget();
    held.done = { proposal: whole, wish: held.state.wish };
  };
  return {
    get: () => held.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (wish) => {
      if (wish !== null) forget();
      show({ isOpen: true, isCalled: true, ...(wish === null ? {} : { wish }) });
    },
    ask: (wish) => show({ wish }),
    answered: () => show({ isCalled: false }),
    close: () => show({ isOpen: false, focusedId: null }),
    plan: (workspace, request) => {
      held.base = null;
      forgetTaken();
      show({ unticked: nothing, focusedId: null, proposal: null, isSketch: false, isCalled: true });
      search(workspace, request, null);
    },
    tryOut: (request, trial) => {
      const { request: asked, proposal, unticked, impossibilities } = held.state;
      forgetTaken();
      held.base ??= { request: asked, proposal, unticked, impossibilities };
      show({ unticked: nothing, focusedId: null, proposal: null, isSketch: false, isCalled: true });
      search(trial.workspace, request, trial);
    },
    goBack,
    pause: () => {
      if (held.state.phase !== 'planning') return;
      held.job?.pause();
      show({ phase: 'paused' });
    },
    resume: () => {
      if (held.state.phase !== 'paused') return;
      held.job?.resume();
      show({ phase: 'planning' });
    },
    stop: () => {
      if (held.state.phase !== 'planning' && held.state.phase !== 'paused') return;
      if (held.state.proposal === null) return forget();
      held.job?.pause();
      return show({ phase: 'proposed' });
    },
    searchOn: () => {
      if (held.job === null) return;
      const { keeping } = held;
      held.keeping = 'nothing';
      if (typeof keeping === 'object') hear(keeping);
      held.job.searchOn();
      show({ phase: 'planning' });
    },
    tick: (ids, to) => {
      choose();
      const unticked = new Set(held.state.unticked);
      for (const id of ids) {
        if (to === 'ticked') unticked.delete(id);
        else unticked.add(id);
      }
      show({ unticked });
    },
    look: (id) => {
      choose();
      if (id !== held.state.focusedId) show({ focusedId: id });
    },
    planChanged: (workspace) => {
      const { phase, request, proposal, isSketch } = held.state;
      // A sketch is nothing to look at again: it has no reasons yet. No more so is a search that was paused before it.
      if ((phase === 'planning' || isSketch || (phase === 'paused' && proposal === null)) && request !== null && held.state.trial === null) {
        halt();
        held.timer = setTimeout(() => search(workspace, request, null), rest);
      } else if (proposal !== null || held.state.trial !== null) recheckSoon(workspace);
      else if (held.done !== null) {
        const { done } = held;
        halt();
        forgetTaken();
        held.timer = setTimeout(() => void bringBack(workspace, done), rest);
      }
    },
    accepted: (workspace, ids) => {
      const taken = new Set(ids);
      const { proposal } = held.state;
      if (proposal === null) return undefined;
      const lines = proposal.lines.filter(({ id }) => !taken.has(id));
      if (lines.length === 0) return finish(proposal);
      held.base = null;
      held.whole = withTaken(proposal, held.whole);
      for (const id of ids) held.taken.add(id);
      show({ proposal: { ...proposal, lines }, focusedId: null, trial: null });
      return recheckSoon(workspace);
    },
    discard: forget,
  };
};
