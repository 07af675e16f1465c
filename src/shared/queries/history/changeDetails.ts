import { formatDay, formatHours } from '../../calendar';
import { opBehind, type Change, type Holiday, type Op, type TaskId, type Workspace } from '../../model';
import { fieldsOf, tellingFields } from './fieldWords';
import { namesFor, subjectOf, type Names } from './names';

/** One field of a row in words; `before` null: the row is new, `after` null: the row is gone. */
export interface FieldChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change did to one row, in words. */
export interface RowChange {
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly table: Op['table'];
  /** The task that the row is or belongs to; null: none. */
  readonly taskId: TaskId | null;
  /** What the row is called. */
  readonly subject: string;
  /** Only fields that differ; for a new or removed row the telling ones. */
  readonly fields: readonly FieldChange[];
  /** Why this row moved; null where the change's label says it. */
  readonly why: string | null;
}

/** What a change says it did: edits in a scenario as edits of the rows they are about, and nothing of them where they only follow from what else it did (a scenario merged or deleted). */
const toldOps = ({ ops }: Change): readonly Op[] => (ops.every(({ table }) => table === 'scenarioEdits') ? ops.map(opBehind) : ops.filter(({ table }) => table !== 'scenarioEdits'));

/** Every row a change touched, in words: names instead of ids, days and hours instead of numbers. In the order of its ops. */
export const changeDetails = (workspace: Workspace, change: Change): readonly RowChange[] => {
  const names = namesFor(workspace, change);
  return toldOps(change).map((op) => ({
    key: `${op.table}/${op.id}`,
    kind: op.before === null ? 'added' : op.after === null ? 'removed' : 'changed',
    table: op.table,
    taskId: taskOf(op),
    subject: subjectOf(op, names),
    fields: fieldChanges(op, names),
    why: op.why ?? null,
  }));
};

/** Fields of a row of a change in words, on both sides of its op: only those named. */
export const fieldsBetween = (workspace: Workspace, change: Change, op: Op, only: readonly string[]): readonly FieldChange[] => {
  const names = namesFor(workspace, change);
  const { before, after } = op;
  if (before === null || after === null) return [];
  return wordsOf(op).filter(({ field }) => only.includes(field)).map(({ label, words }) => ({ label, before: words(before, names), after: words(after, names) }));
};

type Words = { readonly field: string; readonly label: string; readonly words: (row: object, names: Names) => string };

const wordsOf = (op: Op): readonly Words[] => fieldsOf[op.table] as readonly Words[];

const taskOf = (op: Op): TaskId | null => (op.table === 'tasks' ? op.id : op.table === 'bookings' ? ((op.after ?? op.before)?.taskId ?? null) : null);

const fieldChanges = (op: Op, names: Names): readonly FieldChange[] => {
  const fields = wordsOf(op);
  const telling = tellingFields[op.table];
  const { before, after } = op;
  if (before === null || after === null) {
    return fields.filter(({ field }) => telling.includes(field)).map(({ label, words }) => ({ label, before: before === null ? null : words(before, names), after: after === null ? null : words(after, names) }));
  }
  const holidays = op.table === 'calendars' && op.before !== null && op.after !== null && op.before.holidays !== op.after.holidays ? [holidayChange(op.before.holidays, op.after.holidays)] : [];
  const plain = fields
    .filter(({ field }) => field !== 'holidays')
    .filter(({ field }) => (before as unknown as Record<string, unknown>)[field] !== (after as unknown as Record<string, unknown>)[field])
    .map(({ label, words }) => ({ label, before: words(before, names), after: words(after, names) }))
    .filter((change) => change.before !== change.after);
  return [...plain, ...holidays];
};

const mostHolidays = 6;

/** Only the holidays that came, went or changed: a year of them says nothing. */
const holidayChange = (before: readonly Holiday[], after: readonly Holiday[]): FieldChange => {
  const words = ({ day, name, workingMinutes }: Holiday): string => `${name} (${formatDay(day, 'dayMonthYear')}${workingMinutes === 0 ? '' : `, ${formatHours(workingMinutes)} worked`})`;
  const without = (list: readonly Holiday[], other: readonly Holiday[]): string => {
    const known = new Set(other.map(words));
    const fresh = list.map(words).filter((one) => !known.has(one));
    const rest = fresh.length - mostHolidays;
    return fresh.length === 0 ? 'none' : [...fresh.slice(0, mostHolidays), ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
  };
  return { label: 'Holidays', before: without(before, after), after: without(after, before) };
};
