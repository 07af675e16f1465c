import { isoDayOf } from '../../calendar';
import { compareNames, type Booking, type DayNumber, type Expense, type Milestone, type TaskId, type TimeEntry, type Workspace } from '../../model';
import { writeTable, type Cell } from '../csv';
import { amountOf } from '../values';

/** A column of a table that only leaves: a header, and what it holds of a row. */
type Column<Row> = readonly [header: string, cell: (row: Row, workspace: Workspace) => Cell];

const day = (value: DayNumber | null): Cell => (value === null ? null : isoDayOf(value));
/** Four decimals of an hour tell every minute apart. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;
const taskTitle = (id: TaskId | null, { tasks }: Workspace): Cell => (id === null ? null : tasks.get(id)?.title ?? id);
const taskNumber = (id: TaskId | null, { tasks }: Workspace): Cell => (id === null ? null : tasks.get(id)?.externalId ?? null);
const projectName = (id: Milestone['projectId'], { projects }: Workspace): Cell => (id === null ? null : projects.get(id)?.name ?? id);
const projectOfTask = (id: TaskId, workspace: Workspace): Cell => projectName(workspace.tasks.get(id)?.projectId ?? null, workspace);
const resourceName = (id: Milestone['ownerId'], { resources }: Workspace): Cell => (id === null ? null : resources.get(id)?.name ?? id);

const written = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], workspace: Workspace): string =>
  writeTable([columns.map(([header]) => header), ...rows.map((row) => columns.map(([, cell]) => cell(row, workspace)))]);

/** One line a booking and day: what spreadsheets sum up best. */
interface BookedLine {
  readonly booking: Booking;
  readonly day: DayNumber;
  readonly minutes: number;
}

const bookingColumns: readonly Column<BookedLine>[] = [
  ['Day', (row) => isoDayOf(row.day)],
  ['Person', ({ booking }, workspace) => resourceName(booking.resourceId, workspace)],
  ['Task', ({ booking }, workspace) => taskTitle(booking.taskId, workspace)],
  ['Task ID', ({ booking }, workspace) => taskNumber(booking.taskId, workspace)],
  ['Project', ({ booking }, workspace) => projectOfTask(booking.taskId, workspace)],
  ['Hours', ({ minutes }) => hours(minutes)],
  ['Certainty', ({ booking }) => booking.certainty],
  ['Locked', ({ booking }) => (booking.locked ? 'yes' : 'no')],
];

const timeColumns: readonly Column<TimeEntry>[] = [
  ['Day', (row) => isoDayOf(row.day)],
  ['Person', (row, workspace) => resourceName(row.resourceId, workspace)],
  ['Task', (row, workspace) => taskTitle(row.taskId, workspace)],
  ['Task ID', (row, workspace) => taskNumber(row.taskId, workspace)],
  ['Project', (row, workspace) => projectOfTask(row.taskId, workspace)],
  ['Hours', ({ minutes }) => hours(minutes)],
  ['Overtime hours', ({ overtime }) => hours(overtime)],
  ['Notes', ({ notes }) => notes],
];

const milestoneColumns: readonly Column<Milestone>[] = [
  ['Milestone', ({ name }) => name],
  ['Project', (row, workspace) => projectName(row.projectId, workspace)],
  ['Owner', (row, workspace) => resourceName(row.ownerId, workspace)],
  ['Due', ({ dueDay }) => day(dueDay)],
  ['Reached', ({ reachedDay }) => day(reachedDay)],
  ['Acceptance criteria', ({ criteria }) => criteria.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${text}`).join('\n')],
  ['Waits for', ({ taskIds }, workspace) => taskIds.map((id) => taskTitle(id, workspace)).join('\n')],
  ['Notes', ({ notes }) => notes],
  ['Archived', ({ archived }) => (archived ? 'yes' : 'no')],
];

const expenseColumns: readonly Column<Expense>[] = [
  ['Day', (row) => isoDayOf(row.day)],
  ['Project', (row, workspace) => projectName(row.projectId, workspace)],
  ['Task', (row, workspace) => taskTitle(row.taskId, workspace)],
  ['Title', ({ title }) => title],
  ['Category', ({ category }) => category],
  ['State', ({ state }) => state],
  ['Amount', ({ amount }, { settings }) => amountOf(amount, settings.currency)],
  ['Currency', (_row, { settings }) => settings.currency],
  ['Vendor', ({ vendor }) => vendor],
  ['Reference', ({ reference }) => reference],
  ['Notes', ({ notes }) => notes],
];

const byDay = <Row extends { readonly day: DayNumber; readonly id: string }>(rows: Iterable<Row>): readonly Row[] => [...rows].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));

/** Every booked day as a CSV file, by day, then person. Hours as numbers; not read back in. */
export const bookingsFile = (workspace: Workspace): string => {
  const lines = [...workspace.bookings.values()].flatMap((booking) => booking.days.map(({ day: booked, minutes }): BookedLine => ({ booking, day: booked, minutes })));
  const name = ({ booking }: BookedLine): string => workspace.resources.get(booking.resourceId)?.name ?? '';
  return written(bookingColumns, lines.sort((a, b) => a.day - b.day || compareNames(name(a), name(b)) || (a.booking.id < b.booking.id ? -1 : 1)), workspace);
};

/** All time that was logged as a CSV file, by day. */
export const timeFile = (workspace: Workspace): string => written(timeColumns, byDay(workspace.timeEntries.values()), workspace);

/** All milestones as a CSV file, by due day; those without one last. */
export const milestonesFile = (workspace: Workspace): string =>
  written(milestoneColumns, [...workspace.milestones.values()].sort((a, b) => (a.dueDay ?? Infinity) - (b.dueDay ?? Infinity) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1)), workspace);

/** All expenses as a CSV file, by day; amounts as numbers in the workspace's currency. */
export const expensesFile = (workspace: Workspace): string => written(expenseColumns, byDay(workspace.expenses.values()), workspace);
