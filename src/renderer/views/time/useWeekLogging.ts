import { useCallback } from 'react';
import { copyWeek, editTasks, logAsPlanned, logTime, setRemaining, type LoggedTime } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { doneWords, statusDayOf, type DayNumber, type Refusal, type ResourceId } from '../../../shared/model';
import { logWarnings, plannedIn, type SheetRow, type TimeWeek } from '../../../shared/queries/time';
import { useSession } from '../../hooks';
import { parseTypedHours } from '../../widgets';
import { useAnnounce, useNotify, useRun } from '../frame';
import { parseCellText } from './cellText';
import type { SheetEdit } from './WeekTable';

const said = ({ sentence, nextStep }: Refusal): string => `${sentence} ${nextStep}`;

/** The last day that is logged as planned without asking: today, or a status day after it (TIM-15). */
export const lastDayToLog = (statusDay: DayNumber, today: DayNumber): DayNumber => Math.max(statusDay, today);

/** A week that is over is filled whole, the present one up to that day, one to come only on request. */
export const endOfFilling = ({ from, to }: TimeWeek, until: DayNumber): DayNumber => Math.max(from, Math.min(to, until + 1));

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
  const fill = (to: DayNumber): void => {
    const outcome = session.run(logAsPlanned, { resourceId, from: week.from, to });
    if (!outcome.ok) return notify({ message: said(outcome.refusal) });
    const tentative = plannedIn(session.workspace(), resourceId, week.from, to).reduce((sum, planned) => sum + (planned.confirmed === 0 ? planned.tentative : 0), 0);
    return notify({ message: `${doneWords(outcome.value.change.label)}.${tentative === 0 ? '' : ` ${formatHours(tentative)} booked tentatively left out.`}`, tone: 'good', undo: 'offer' });
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
    asPlanned: () => {
      const to = endOfFilling(week, until);
      if (to > week.from) fill(to);
      else notify({ message: `This week begins after ${formatDay(until, 'shortWeekdayDayMonth')}. Choose “Log the whole week as planned” from the menu if you mean it.` });
    },
    wholeWeek: () => { fill(week.to); },
    copyLastWeek: () => { void run(copyWeek, { resourceId, fromWeek: week.from - 7, toWeek: week.from, until: Math.max(week.from - 1, Math.min(week.to - 1, until)) }); },
  };
};
