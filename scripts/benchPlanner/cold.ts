// What a worker of the app does when Plan is pressed, once, in a process that was started for it: nothing is compiled by the engine yet.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { rowsOf, workspaceOf, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import { beginDayPlanning, dayModelOf, impossibilitiesOf, proposing, type PlanRequest, type Proposal } from '../../src/shared/planner';
import { startThreadTime } from './clock';

/** Steps from the rows of a plan to ways out, in their order. `first`: the first plan; `picture`: its changes to show; `whole`: reasons, figures and checks. */
export const coldSteps = ['open', 'compile', 'first', 'picture', 'whole', 'waysOut'] as const;

/** Milliseconds that the thread worked on each step. */
export type ColdRun = Readonly<Record<(typeof coldSteps)[number], number>>;

/** Median and worst of several processes. */
export interface ColdLine {
  readonly plan: string;
  readonly tasks: number;
  readonly processes: number;
  readonly steps: Readonly<Record<(typeof coldSteps)[number] | 'toPicture', readonly [median: number, worst: number]>>;
}

const last = (making: ReturnType<typeof proposing>): Proposal => {
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
};

/** Does all steps once. */
export const coldRun = (rows: WorkspaceRows, request: PlanRequest): ColdRun => {
  const spent: number[] = [];
  const timed = <T>(step: () => T): T => {
    const worked = startThreadTime();
    const made = step();
    spent.push(worked());
    return made;
  };
  const workspace = timed(() => workspaceOf(rows));
  const model = timed(() => dayModelOf(workspace, request));
  const best = timed(() => {
    const search = beginDayPlanning(model, 1);
    search.search(() => false);
    return search.best();
  });
  const making = proposing(workspace, request, best);
  timed(() => making.next());
  const proposal = timed(() => last(making));
  timed(() => impossibilitiesOf(workspace, proposal));
  const [open = 0, compile = 0, first = 0, picture = 0, whole = 0, waysOut = 0] = spent;
  return { open, compile, first, picture, whole, waysOut };
};

/** What the process that was started for it does: reads the file, answers the steps. */
export const coldChild = (file: string): string => {
  const { rows, request } = deserialize(readFileSync(file)) as { readonly rows: WorkspaceRows; readonly request: PlanRequest };
  return JSON.stringify(coldRun(rows, request));
};

/** So many processes, one after the other. */
export const coldRuns = (workspace: Workspace, request: PlanRequest, processes: number): readonly ColdRun[] => {
  const folder = mkdtempSync(join(tmpdir(), 'loadline-bench-cold-'));
  try {
    const file = join(folder, 'plan');
    writeFileSync(file, serialize({ rows: rowsOf(workspace), request }));
    return Array.from({ length: processes }, () => JSON.parse(execFileSync(process.execPath, [process.argv[1] ?? '', '--cold-child', file], { encoding: 'utf8' })) as ColdRun);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const spread = (numbers: readonly number[]): readonly [median: number, worst: number] => {
  const inOrder = [...numbers].sort((one, other) => one - other);
  return [Math.round((inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN) * 10) / 10, Math.round((inOrder.at(-1) ?? Number.NaN) * 10) / 10];
};

export const coldLineOf = (plan: string, tasks: number, runs: readonly ColdRun[]): ColdLine => ({
  plan, tasks, processes: runs.length,
  steps: {
    open: spread(runs.map(({ open }) => open)), compile: spread(runs.map(({ compile }) => compile)), first: spread(runs.map(({ first }) => first)), picture: spread(runs.map(({ picture }) => picture)),
    whole: spread(runs.map(({ whole }) => whole)), waysOut: spread(runs.map(({ waysOut }) => waysOut)), toPicture: spread(runs.map(({ compile, first, picture }) => compile + first + picture)),
  },
});

const columns = ['open', 'compile', 'first', 'picture', 'toPicture', 'whole', 'waysOut'] as const;
const names: Readonly<Record<(typeof columns)[number], string>> = { open: 'open', compile: 'compile', first: '+ first plan', picture: '+ changes', toPicture: '= picture', whole: 'reasons', waysOut: 'ways out' };
const lay = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(14))).join('').trimEnd();

export const coldTableHead = lay(['cold, thread ms', 'processes', ...columns.map((name) => names[name])]);

/** One row of the table below `coldTableHead`: median and, in brackets, worst. */
export const coldTableRow = ({ plan, processes, steps }: ColdLine): string =>
  lay([plan, String(processes), ...columns.map((name) => `${steps[name][0].toFixed(0)} (${steps[name][1].toFixed(0)})`)]);
