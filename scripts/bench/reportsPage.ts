// What the bench asks of reports: the manager's page over the whole plan, from the plan to the page that is printed.
import { startOfWeek } from '../../src/shared/calendar';
import { rowsOf, workspaceOf, type Workspace } from '../../src/shared/model';
import { draftReport, htmlOf } from '../../src/shared/reporting';
import { forecastOf } from '../../src/shared/scheduling';
import { fullSize } from '../../tests/support/bigWorkspace';
import { reportWorkspace } from '../../tests/support/reportWorkspace';

const today = Math.floor(Date.now() / 86_400_000);
/** A month of the plan is past, as in a plan that is in use. */
const firstDay = startOfWeek(today, 1) - 28;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The first rounds compile the code. */
const warmUp = 6;

const portfolio = (workspace: Workspace): string =>
  htmlOf(draftReport(workspace, { kind: 'portfolio', subject: '', statusDay: today, since: today - 7, page: { size: 'A4', orientation: 'portrait' }, changes: [], odds: null }));

/**
 * Milliseconds of a portfolio report, data and HTML, over 50 projects and 10,000 tasks, and of writing the rows of the same plan as
 * JSON; in turns. `first`: the plan has just changed, and only its forecast is known, which has a figure of its own (`schedule.full`).
 * `again`: any later report of that plan and day, as after each text that is edited or for each paper of a pack.
 */
export const measurePortfolio = (): { readonly first: number; readonly again: number; readonly json: number } => {
  const first: number[] = [];
  const again: number[] = [];
  const json: number[] = [];
  const plan = workspaceOf(reportWorkspace({ ...fullSize, firstDay }, today));
  for (let round = 0; round < 20; round += 1) {
    const present: Workspace = { ...plan };
    forecastOf(present, today);
    first.push(timed(() => portfolio(present)));
    again.push(timed(() => portfolio(present)));
    json.push(timed(() => JSON.stringify(rowsOf(present))));
  }
  return { first: median(first.slice(warmUp)), again: median(again.slice(warmUp)), json: median(json.slice(warmUp)) };
};
