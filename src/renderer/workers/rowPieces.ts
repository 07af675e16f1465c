import type { Workspace } from '../../shared/model';
import type { RowsPiece } from './plan.messages';

/** What the planner reads; baselines, kept reports and scenarios stay where they are. */
const tables = [
  'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings', 'milestones', 'timeEntries', 'expenses', 'budgets', 'materials', 'materialUses',
] as const satisfies readonly RowsPiece['table'][];

const mostRows = 200;

/** The rows of a plan, a piece at a time. */
export function* rowPieces(workspace: Workspace): Generator<RowsPiece> {
  for (const table of tables) {
    let rows: unknown[] = [];
    for (const row of workspace[table].values()) {
      rows.push(row);
      if (rows.length < mostRows) continue;
      yield { kind: 'rows', table, rows };
      rows = [];
    }
    if (rows.length > 0) yield { kind: 'rows', table, rows };
  }
}
