import { formatMoney } from '../../matching';
import { opBehind, presentRow, scenarioEditIdOf, type Change, type MinorUnits, type Op, type Records, type ScenarioTable, type TableName, type Workspace } from '../../model';

/** A row as it is now, or as the change knew it if it is gone since. */
export const rowFor = <Name extends TableName>(workspace: Workspace, change: Change, table: Name, id: string): Records[Name] | null => {
  const present = presentRow(workspace, table, id as Records[Name]['id']);
  if (present !== undefined) return present;
  const op = change.ops.map(opBehind).find((one) => one.table === table && one.id === id);
  return ((op?.after ?? op?.before ?? rowInScenario(workspace, change, table, id)) as Records[Name] | null);
};

/** A row that only the scenario has in which the change was made. */
const rowInScenario = (workspace: Workspace, { ops }: Change, table: TableName, id: string): object | null => {
  for (const op of ops) {
    if (op.table !== 'scenarioEdits') continue;
    const scenario = (op.after ?? op.before)?.scenarioId;
    return scenario === undefined ? null : workspace.scenarioEdits.get(scenarioEditIdOf(scenario, table as ScenarioTable, id))?.after ?? null;
  }
  return null;
};

/** Looks up names for the words of one change. */
export interface Names {
  readonly resource: (id: string | null) => string;
  readonly task: (id: string) => string;
  readonly project: (id: string | null) => string;
  readonly skill: (id: string) => string;
  readonly calendar: (id: string) => string;
  /** Amount an hour in the workspace's currency. */
  readonly money: (amount: MinorUnits) => string;
  readonly material: (id: string) => string;
  readonly baseline: (id: string | null) => string;
}

export const namesFor = (workspace: Workspace, change: Change): Names => ({
  resource: (id) => (id === null ? 'nobody' : (rowFor(workspace, change, 'resources', id)?.name ?? 'somebody who is deleted')),
  task: (id) => rowFor(workspace, change, 'tasks', id)?.title ?? 'a deleted task',
  project: (id) => (id === null ? 'none' : (rowFor(workspace, change, 'projects', id)?.name ?? 'a deleted project')),
  skill: (id) => rowFor(workspace, change, 'skills', id)?.name ?? 'a deleted skill',
  calendar: (id) => rowFor(workspace, change, 'calendars', id)?.name ?? 'a deleted calendar',
  money: (amount) => formatMoney(amount, workspace.settings.currency),
  material: (id) => rowFor(workspace, change, 'materials', id)?.name ?? 'a deleted material',
  baseline: (id) => (id === null ? 'the last one' : (rowFor(workspace, change, 'baselines', id)?.name ?? 'a deleted baseline')),
});

/** What the row of an op is called: "Weld frame by Ana Ruiz", "Time off of Ana Ruiz", "skill Welding". */
export const subjectOf = (op: Op, names: Names): string => {
  switch (op.table) {
    case 'settings': return 'Settings';
    case 'bookings': return bookingSubject(op.after ?? op.before, names);
    case 'timeOff': return `Time off of ${names.resource((op.after ?? op.before)?.resourceId ?? null)}`;
    case 'timeEntries': return `Time of ${bookingSubject(op.after ?? op.before, names)}`;
    case 'budgets': return `Budget of ${names.project((op.after ?? op.before)?.projectId ?? null)}`;
    case 'materialUses': return `${names.material((op.after ?? op.before)?.materialId ?? '')} for ${names.task((op.after ?? op.before)?.taskId ?? '')}`;
    case 'milestones': return `milestone ${(op.after ?? op.before)?.name ?? ''}`;
    case 'baselines': return `baseline ${(op.after ?? op.before)?.name ?? ''}`;
    case 'expenses': return `expense ${(op.after ?? op.before)?.title ?? ''}`;
    case 'sentReports': return `report ${(op.after ?? op.before)?.title ?? ''}`;
    case 'tasks': return (op.after ?? op.before)?.title ?? '';
    case 'skills': return `${(op.after ?? op.before)?.kind ?? 'skill'} ${(op.after ?? op.before)?.name ?? ''}`;
    case 'projects': return `project ${(op.after ?? op.before)?.name ?? ''}`;
    case 'scenarios': return `scenario ${(op.after ?? op.before)?.name ?? ''}`;
    case 'scenarioEdits': return subjectOf(opBehind(op), names);
    case 'calendars': return `calendar ${(op.after ?? op.before)?.name ?? ''}`;
    default: return (op.after ?? op.before)?.name ?? '';
  }
};

const bookingSubject = (booking: Records['bookings'] | Records['timeEntries'] | null, names: Names): string =>
  booking === null ? '' : `${names.task(booking.taskId)} by ${names.resource(booking.resourceId)}`;
