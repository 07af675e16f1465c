import { capacityOn, flowEffort, formatDay, formatHours, freeOn, overOn } from '../../calendar';
import { rankAll, type Fit } from '../../matching';
import { bookingMinutes, type BookedDay, type Booking, type DayNumber, type Minutes, type ResourceId, type Result, type Task, type Workspace } from '../../model';
import type { Mend } from '../../scheduling';

export interface MendSuggestion {
  readonly key: string;
  readonly mend: Mend;
  /** "Move 2 h of Weld frame to Thursday 26 November." */
  readonly sentence: string;
  /** What speaks for or against it: "In time, due Fri 27 Nov.", "92, great fit.". */
  readonly note: string;
}

interface Rated extends MendSuggestion {
  /** Lower is better. */
  readonly cost: number;
}

const searchAhead = 20;
const suggestionsShown = 6;

/**
 * The best ways to bring a resource back to capacity on a day, best first: part of a booking to a later free day, to
 * somebody who suits it and is free that day, or back to Unassigned. What must not be interrupted goes as a whole, and its
 * words say so. Nobody who suits it poorly is named; locked bookings stay. Empty where nothing is over.
 */
export const suggestMends = (workspace: Workspace, resourceId: ResourceId, day: DayNumber, today: DayNumber): readonly MendSuggestion[] => {
  const over = overOn(workspace, resourceId, day);
  if (over === 0) return [];
  const rated: Rated[] = [];
  for (const { booking, booked, task } of movable(workspace, resourceId, day)) {
    const minutes = Math.min(over, booked.minutes);
    const short = Math.round(((over - minutes) / over) * 100);
    const facts: Facts = { workspace, booking, task, minutes, day, today, penalty: short + task.priority * 4 };
    rated.push(...later(facts), ...reassigned(facts), unassigned(facts));
  }
  return rated
    .sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
    .slice(0, suggestionsShown)
    .map(({ key, mend, sentence, note }) => ({ key, mend, sentence, note }));
};

interface Facts {
  readonly workspace: Workspace;
  readonly booking: Booking;
  readonly task: Task;
  readonly minutes: Minutes;
  readonly day: DayNumber;
  readonly today: DayNumber;
  readonly penalty: number;
}

const movable = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): readonly { readonly booking: Booking; readonly booked: BookedDay; readonly task: Task }[] =>
  [...(workspace.index.bookingsByResource.get(resourceId) ?? [])].flatMap((id) => {
    const booking = workspace.bookings.get(id);
    const task = booking && workspace.tasks.get(booking.taskId);
    const booked = booking?.days.find((entry) => entry.day === day);
    return booking === undefined || task === undefined || booked === undefined || booking.locked ? [] : [{ booking, booked, task }];
  });

const partOf = ({ minutes, task }: Facts): string => `${formatHours(minutes)} of ${task.title}`;

/** What is moved or given: as much as is over, or the whole of what must not be interrupted. */
const takenOf = (facts: Facts): Minutes => (facts.task.splittable ? facts.minutes : bookingMinutes(facts.booking));
const takenWords = (facts: Facts): string => (facts.task.splittable || takenOf(facts) === facts.minutes ? partOf(facts) : `all ${formatHours(takenOf(facts))} of ${facts.task.title}`);

/** Where that would lie with a resource. The command that mends looks for it in the same way. */
const placeWith = (facts: Facts, resourceId: ResourceId): Result<readonly BookedDay[]> => {
  const { workspace, booking, task, day } = facts;
  const from = task.splittable ? day : booking.days[0]?.day ?? day;
  const ignoring = new Set(task.splittable ? [] : [booking.id]);
  const next = resourceId === booking.resourceId && task.splittable ? from + 1 : from;
  return flowEffort(workspace, { resourceId, minutes: takenOf(facts), from: next, splittable: task.splittable, ignoring, until: day + searchAhead });
};

const later = (facts: Facts): readonly Rated[] => {
  const { workspace, booking, task, day, penalty } = facts;
  const flow = placeWith(facts, booking.resourceId);
  const first = flow.ok ? flow.value[0] : undefined;
  const last = flow.ok ? flow.value.at(-1) : undefined;
  if (first === undefined || last === undefined) return [];
  const late = task.deadline !== null && last.day > task.deadline;
  const where = first.day === last.day ? formatDay(first.day, 'weekdayDayMonth') : `the days from ${formatDay(first.day, 'shortWeekdayDayMonth')} to ${formatDay(last.day, 'shortWeekdayDayMonth')}`;
  const due = task.deadline === null ? 'It has no due day.' : `${late ? 'Later than due' : 'In time, due'} ${formatDay(task.deadline, 'shortWeekdayDayMonth')}.`;
  return [{
    key: `later ${booking.id}`,
    mend: { kind: 'later', bookingId: booking.id },
    sentence: `Move ${takenWords(facts)} to ${where}`,
    note: `${task.splittable ? `${formatHours(freeOn(workspace, booking.resourceId, first.day))} free there.` : 'It must not be interrupted.'} ${due}`,
    cost: penalty + (last.day - day) * 3 + (late ? 120 : 0) + (task.splittable ? 0 : 15),
  }];
};

const reassigned = (facts: Facts): readonly Rated[] => {
  const { workspace, booking, task, day, today, penalty } = facts;
  const fits = rankAll(workspace, task.id, { from: day, today, ignoring: new Set([booking.id]) });
  return fits
    .filter((fit) => fit.verdict !== 'impossible' && fit.verdict !== 'poor' && fit.resourceId !== booking.resourceId && sameKind(facts, fit) && takesIt(facts, fit.resourceId))
    .slice(0, 2)
    .map((fit): Rated => ({
      key: `reassign ${booking.id} ${fit.resourceId}`,
      mend: { kind: 'giveTo', bookingId: booking.id, toResourceId: fit.resourceId },
      sentence: `Give ${takenWords(facts)} to ${workspace.resources.get(fit.resourceId)?.name ?? ''}`,
      note: `${String(fit.score)}, ${fit.verdictWords.toLowerCase()}. ${formatHours(freeOn(workspace, fit.resourceId, day))} of ${formatHours(capacityOn(workspace, fit.resourceId, day))} free that day.`,
      cost: penalty + 12 + (100 - fit.score),
    }));
};

/** Whether somebody has the time: on the day itself, or from its first day on for what must not be interrupted. */
const takesIt = (facts: Facts, resourceId: ResourceId): boolean =>
  facts.task.splittable ? freeOn(facts.workspace, resourceId, facts.day) >= facts.minutes : placeWith(facts, resourceId).ok;

const sameKind = ({ workspace, booking }: Facts, fit: Fit): boolean =>
  (workspace.resources.get(fit.resourceId)?.kind === 'equipment') === (workspace.resources.get(booking.resourceId)?.kind === 'equipment');

const unassigned = (facts: Facts): Rated => ({
  key: `unassign ${facts.booking.id}`,
  mend: { kind: 'unbook', bookingId: facts.booking.id },
  sentence: `Take ${partOf(facts)} back to Unassigned`,
  note: 'Nobody does it until you assign it again.',
  cost: facts.penalty + 90,
});
