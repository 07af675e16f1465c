import type { DayNumber, MilestoneId, ProjectId, Workspace } from '../../shared/model';
import { simulationModelOf, type Odds, type SimulationJob, type SimulationResult, type Simulator } from '../../shared/scheduling';

/** Likely days of milestones and projects, as far as they are worked out. */
export interface MilestoneOdds {
  /** `waiting`: not begun; `running`: `done` says how far; `done`: these are the odds of the plan as it is. Until then those of an earlier plan stay. `failed`: they could not be worked out; the next change tries again. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** 0 to 1. */
  readonly done: number;
  readonly odds: ReadonlyMap<MilestoneId, Odds>;
  readonly projects: ReadonlyMap<ProjectId, Odds>;
}

export interface OddsStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => MilestoneOdds;
  /** Asks for the odds of a plan; answers how to take the wish back. When nobody wishes any more, nothing runs. */
  readonly want: (workspace: Workspace, statusDay: DayNumber) => () => void;
}

/** A plan that is being edited is simulated when the hand has rested so long. */
const restMs = 500;
const options = { runs: 2000, seed: 20_261_123 } as const;
const nothingYet: MilestoneOdds = { state: 'waiting', done: 0, odds: new Map(), projects: new Map() };

/** Simulates the plan that was asked for last, one at a time, for all who ask. `load` fetches the simulator when it is first needed. */
export const oddsStore = (load: () => Promise<Simulator>, rest = restMs): OddsStore => {
  const listeners = new Set<() => void>();
  const held: { shown: MilestoneOdds; of: Workspace | null; day: DayNumber | null; wishes: number; timer: ReturnType<typeof setTimeout> | null; job: SimulationJob | null } =
    { shown: nothingYet, of: null, day: null, wishes: 0, timer: null, job: null };
  const show = (change: Partial<MilestoneOdds>): void => {
    held.shown = { ...held.shown, ...change };
    for (const listener of listeners) listener();
  };
  const stop = (): void => {
    if (held.timer !== null) clearTimeout(held.timer);
    held.job?.cancel();
    [held.timer, held.job, held.of] = [null, null, null];
  };
  const finish = (workspace: Workspace, result: SimulationResult | null): void => {
    if (held.of !== workspace) return;
    held.job = null;
    if (result === null) stop();
    show(result === null ? { ...nothingYet, state: 'failed' } : { state: 'done', done: 1, odds: result.milestones, projects: result.projects });
  };
  const run = async (workspace: Workspace, statusDay: DayNumber): Promise<void> => {
    const simulator = await load().catch(() => null);
    if (held.of !== workspace) return;
    if (simulator === null) return finish(workspace, null);
    const job = simulator.run(simulationModelOf(workspace, statusDay), options, (done) => {
      if (held.of === workspace) show({ state: 'running', done });
    });
    held.job = job;
    finish(workspace, await job.result);
  };
  const want: OddsStore['want'] = (workspace, statusDay) => {
    held.wishes += 1;
    if (held.of !== workspace || held.day !== statusDay) {
      stop();
      [held.of, held.day] = [workspace, statusDay];
      show({ state: 'waiting', done: 0 });
      held.timer = setTimeout(() => void run(workspace, statusDay), rest);
    }
    return () => {
      held.wishes -= 1;
      if (held.wishes === 0 && held.shown.state !== 'done') stop();
    };
  };
  return {
    want,
    current: () => held.shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
