import { logAsPlanned } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { doneWords, statusDayOf, type DayNumber, type ResourceId } from '../../../shared/model';
import { plannedIn, timeWeek, type TimeWeek } from '../../../shared/queries/time';
import type { Session } from '../../hooks';
import type { Notice } from '../frame';

/** The last day that is logged as planned without asking: today, or a status day after it (TIM-15). */
export const lastDayToLog = (statusDay: DayNumber, today: DayNumber): DayNumber => Math.max(statusDay, today);

/** First day after those that are filled: a week that is over is filled whole, the present one up to that day, one to come not at all. */
export const endOfFilling = ({ from, to }: TimeWeek, until: DayNumber): DayNumber => Math.max(from, Math.min(to, until + 1));

/** Logs what is booked from `from` to `to` (excluded) and says what was done, or why not. */
export const fillAsPlanned = (session: Session, notify: (notice: Notice) => void, resourceId: ResourceId, from: DayNumber, to: DayNumber): void => {
  const outcome = session.run(logAsPlanned, { resourceId, from, to });
  if (!outcome.ok) return notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}` });
  const tentative = plannedIn(session.workspace(), resourceId, from, to).reduce((sum, planned) => sum + (planned.confirmed === 0 ? planned.tentative : 0), 0);
  return notify({ message: `${doneWords(outcome.value.change.label)}.${tentative === 0 ? '' : ` ${formatHours(tentative)} booked tentatively left out.`}`, tone: 'good', undo: 'offer' });
};

/** Logs the week that holds `day` as planned, up to the day that is reported (TIM-15). */
export const logWeekAsPlanned = (session: Session, notify: (notice: Notice) => void, resourceId: ResourceId, day: DayNumber): void => {
  const week = timeWeek(session.workspace(), day);
  const until = lastDayToLog(statusDayOf(session.workspace(), session.today()), session.today());
  const to = endOfFilling(week, until);
  if (to > week.from) fillAsPlanned(session, notify, resourceId, week.from, to);
  else notify({ message: `This week begins after ${formatDay(until, 'shortWeekdayDayMonth')}. Choose “Log the whole week as planned” if you mean it.` });
};
