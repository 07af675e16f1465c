import { useCallback } from 'react';
import { copyWeek, editTasks, logTime, setRemaining, type LoggedTime } from '../../../shared/commands';
import { doneWords, statusDayOf, type DayNumber, type Refusal, type ResourceId } from '../../../shared/model';
import { logWarnings, type SheetRow, type TimeWeek } from '../../../shared/queries/time';
import { useSession } from '../../hooks';
import { parseTypedHours } from '../../widgets';
import { useAnnounce, useNotify, useRun } from '../frame';
import { parseCellText } from './cellText';
import { fillAsPlanned, lastDayToLog, logWeekAsPlanned } from './logWeek';
import type { SheetEdit } from './WeekTable';

const said = ({ sentence, nextStep }: Refusal): string => `${sentence} ${nextStep}`;

export interface WeekLogging {
  /** Last day that is filled without asking. */
  readonly until: DayNumber;
  /** All of them or none; the sentence if they were refused. */
  readonly edit: (edits: readonly SheetEdit[]) => string | null;
  readonly change: (entry: LoggedTime) => void;
  readonly remaining: (row: SheetRow, text: string) => string | null;
  readonly done: (row: SheetRow) => void;
  readonly asPlanned: () => void;
  readonly wholeWeek: () => void;
  readonly copyLastWeek: () => void;
}

/** Everything that the sheet of one person and week changes. */
export const useWeekLogging = (resourceId: ResourceId, week: TimeWeek, today: DayNumber): WeekLogging => {
  const session = useSession();
  const run = useRun();
  const notify = useNotify();
  const announce = useAnnounce();
  const until = lastDayToLog(statusDayOf(session.workspace(), today), today);
  const warn = useCallback((entries: readonly LoggedTime[]) => {
    const sentences = logWarnings(session.workspace(), entries, today);
    if (sentences.length > 0) notify({ message: sentences.slice(0, 3).join(' ') });
  }, [session, notify, today]);
  const edit = (edits: readonly SheetEdit[]): string | null => {
    const entries: LoggedTime[] = [];
    for (const { row, column, text } of edits) {
      const cell = row.cells[column];
      if (cell === undefined) continue;
      const typed = parseCellText(text, cell.planned);
      if (!typed.ok) return said(typed.refusal);
      entries.push({ taskId: row.id, resourceId, day: cell.day, ...typed.value });
    }
    const outcome = session.run(logTime, { entries });
    if (!outcome.ok) return outcome.refusal.code === 'nothing-changed' ? null : said(outcome.refusal);
    announce(doneWords(outcome.value.change.label));
    warn(entries);
    return null;
  };
  return {
    until, edit,
    change: (entry) => { void run(logTime, { entries: [entry] }, 'nothing'); },
    remaining: ({ id }, text) => {
      const minutes = parseTypedHours(text);
      if (minutes === null) return `“${text.trim()}” is not a number of hours. Type 7.5, 7:30 or 90m.`;
      const outcome = session.run(setRemaining, { taskId: id, remaining: minutes });
      return outcome.ok || outcome.refusal.code === 'nothing-changed' ? null : said(outcome.refusal);
    },
    done: ({ id }) => { void run(editTasks, { ids: [id], patch: { status: 'done' } }); },
    asPlanned: () => { logWeekAsPlanned(session, notify, resourceId, week.from); },
    wholeWeek: () => { fillAsPlanned(session, notify, resourceId, week.from, week.to); },
    copyLastWeek: () => { void run(copyWeek, { resourceId, fromWeek: week.from - 7, toWeek: week.from, until: Math.max(week.from - 1, Math.min(week.to - 1, until)) }); },
  };
};
