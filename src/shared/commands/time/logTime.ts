import { formatDay, formatHours } from '../../calendar';
import { mostMinutesADay, quotedTitle, refuseWith, timeEntryId, type DayNumber, type Minutes, type Op, type Refusal, type ResourceId, type TaskId, type TimeEntry, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command, CommandContext } from '../command';
import { created, edited, removed } from '../support/ops';
import { counted, gone, namedOrCounted } from '../support/words';
import { entriesOf, loggedOn } from './entries';
import { taskOps } from './taskOps';

/** What somebody worked on a task on a day. */
export interface LoggedTime {
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  /** All that was worked on the task that day, overtime included; 0 removes the entry. */
  readonly minutes: Minutes;
  /** How much of it is overtime; absent: as it was, never more than `minutes`. */
  readonly overtime?: Minutes;
  /** Absent: as they were. */
  readonly notes?: string;
}

export interface LogTimeInput {
  /** At most one a task, person and day; of several the last one counts. */
  readonly entries: readonly LoggedTime[];
  /** Replaces the label that the entries give: "Log the week of Ana Ruiz as planned". */
  readonly label?: string;
}

/**
 * Records time that was really worked: one entry a task, person and day, which replaces the one that is there. What is left of
 * a task goes down by what was added, a task to do is being done from then on (TIM-1 to TIM-5). Refuses `gone`,
 * `placeholder`, `too-much-time` above 24 h a person and day, `nothing-changed`, and what `problemsOf` finds.
 */
export const logTime: Command<LogTimeInput> = (workspace, { entries, label }, context) => {
  const wanted = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  for (const { taskId, resourceId } of wanted) {
    if (!workspace.tasks.has(taskId)) return gone('This task');
    if (!workspace.resources.has(resourceId)) return gone('This person or equipment');
  }
  const refused = placeholderRefusal(workspace, wanted) ?? tooMuchTime(workspace, wanted);
  if (refused !== null) return refused;
  const ops = wanted.flatMap((entry) => entryOps(workspace, entry, context));
  return checkedDraft(workspace, label ?? labelOf(workspace, ops), [...ops, ...taskOps(workspace, ops)]);
};

const keyOf = ({ taskId, resourceId, day }: LoggedTime): string => `${taskId} ${resourceId} ${String(day)}`;

const entryOps = (workspace: Workspace, { taskId, resourceId, day, minutes, overtime, notes }: LoggedTime, { newId }: CommandContext): readonly Op[] => {
  const before = entriesOf(workspace, resourceId).find((entry) => entry.taskId === taskId && entry.day === day);
  if (minutes === 0) return before === undefined ? [] : [removed('timeEntries', before)];
  if (before === undefined) return [created('timeEntries', { id: timeEntryId(newId()), taskId, resourceId, day, minutes, overtime: overtime ?? 0, notes: notes?.trim() ?? '' })];
  return edited('timeEntries', before, { ...before, minutes, overtime: overtime ?? Math.min(before.overtime, minutes), notes: notes?.trim() ?? before.notes });
};

const placeholderRefusal = (workspace: Workspace, entries: readonly LoggedTime[]): { readonly ok: false; readonly refusal: Refusal } | null => {
  const [empty] = entries.flatMap(({ resourceId, minutes }) => (minutes > 0 ? workspace.resources.get(resourceId) ?? [] : [])).filter(({ kind }) => kind === 'placeholder');
  return empty === undefined ? null : refuseWith('placeholder', `${empty.name} is a role that is not filled yet, so nobody can have worked there.`, 'Log the time for the person who did the work.');
};

const tooMuchTime = (workspace: Workspace, entries: readonly LoggedTime[]): { readonly ok: false; readonly refusal: Refusal } | null => {
  const change = new Map<string, { readonly resourceId: ResourceId; readonly day: DayNumber; added: Minutes }>();
  for (const { taskId, resourceId, day, minutes } of entries) {
    const key = `${resourceId} ${String(day)}`;
    const sum = change.get(key) ?? { resourceId, day, added: 0 };
    change.set(key, sum);
    sum.added += minutes - loggedOn(workspace, resourceId, day, taskId);
  }
  for (const { resourceId, day, added } of change.values()) {
    const total = loggedOn(workspace, resourceId, day) + added;
    if (added <= 0 || total <= mostMinutesADay) continue;
    const name = workspace.resources.get(resourceId)?.name ?? '';
    return refuseWith('too-much-time', `${name} would have ${formatHours(total)} on ${formatDay(day, 'weekdayDayMonth')}, and a day has 24 h.`, 'Type fewer hours, or take some off another task of that day.');
  }
  return null;
};

/** "Log 8 h on “Weld frame” for Ana Ruiz, Mon 23 Nov"; where several entries change, how many and whose. */
const labelOf = (workspace: Workspace, ops: readonly Op[]): string => {
  const rows = ops.flatMap((op): readonly { readonly row: TimeEntry; readonly minutes: Minutes }[] => {
    if (op.table !== 'timeEntries') return [];
    const row = op.after ?? op.before;
    return row === null ? [] : [{ row, minutes: op.after?.minutes ?? 0 }];
  });
  const names = [...new Set(rows.map(({ row }) => workspace.resources.get(row.resourceId)?.name ?? ''))];
  const whose = namedOrCounted(names, 'person', 'people');
  const [only] = rows;
  if (rows.length !== 1 || only === undefined) return `Log ${counted(rows.length, 'entry', 'entries')} for ${whose}`;
  const on = `${quotedTitle(workspace.tasks.get(only.row.taskId)?.title ?? '')} for ${whose}, ${formatDay(only.row.day, 'shortWeekdayDayMonth')}`;
  return only.minutes === 0 ? `Remove the time on ${on}` : `Log ${formatHours(only.minutes)} on ${on}`;
};
