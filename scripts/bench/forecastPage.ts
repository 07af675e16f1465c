// What the bench asks of the forecast: the whole of it, after one move, and simulated in the product's own worker.
import { simulator } from '../../src/renderer/workers/simulator';
import { startOfWeek } from '../../src/shared/calendar';
import { applyOps, workspaceOf, type Booking, type Workspace } from '../../src/shared/model';
import { simulationModelOf } from '../../src/shared/scheduling';
import { derived } from '../../src/shared/scheduling/forecast/derive';
import { fullPass } from '../../src/shared/scheduling/forecast/fullPass';
import { fullSize } from '../../tests/support/bigWorkspace';
import { linkedWorkspace } from '../../tests/support/linkedWorkspace';

const today = Math.floor(Date.now() / 86_400_000);
/** A month of the plan is past, as in a plan that is in use. */
const firstDay = startOfWeek(today, 1) - 28;
const planOf = (tasks: number): Workspace => workspaceOf(linkedWorkspace({ ...fullSize, tasks, firstDay }));

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The first rounds compile the code. */
const warmUp = 8;

/** All dates of a plan of 10,000 and of 1,000 tasks, in turns, so that both meet the same machine. */
export const measureFullForecast = (): { readonly full: number; readonly small: number } => {
  const plans = { full: planOf(fullSize.tasks), small: planOf(fullSize.tasks / 10) };
  const full: number[] = [];
  const small: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    full.push(timed(() => fullPass(plans.full, today)));
    small.push(timed(() => fullPass(plans.small, today)));
  }
  return { full: median(full.slice(warmUp)), small: median(small.slice(warmUp)) };
};

const weekLater = ({ days, ...rest }: Booking): Booking => ({ ...rest, days: days.map(({ day, minutes }) => ({ day: day + 7, minutes })) });

/** Bookings all over the plan, each moved by a week and forecast again; a full pass of the same plan now and then. */
export const measureMovedForecast = (): { readonly move: number; readonly full: number } => {
  const moves: number[] = [];
  const full: number[] = [];
  let workspace = planOf(fullSize.tasks);
  let state = fullPass(workspace, today);
  const ids = [...workspace.bookings.keys()];
  for (let round = 0; round < 300; round += 1) {
    const id = ids[(round * 7919) % ids.length];
    const before = id === undefined ? undefined : workspace.bookings.get(id);
    if (before === undefined) throw new Error('Every booking stays.');
    workspace = applyOps(workspace, [{ table: 'bookings', id: before.id, before, after: weekLater(before) }]);
    const moved = workspace;
    moves.push(timed(() => {
      const next = derived(state, moved);
      if (next === null) throw new Error('One move is no reason for a full pass.');
      state = next;
    }));
    if (round % 15 === 0) full.push(timed(() => fullPass(moved, today)));
  }
  return { move: median(moves.slice(100)), full: median(full.slice(warmUp)) };
};

/** Milliseconds of 2,000 runs of 1,000 tasks in a worker that is started for them, its start included. */
export const measureSimulation = async (): Promise<number> => {
  const model = simulationModelOf(planOf(fullSize.tasks / 10), today);
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    const result = await simulator.run(model, { runs: 2000, seed: round }, () => undefined).result;
    if (result === null) throw new Error('The simulation did not run.');
    times.push(performance.now() - start);
  }
  return median(times.slice(2));
};
