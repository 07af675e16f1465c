import { formatDay, formatHours, weekdayOf } from '../../../../shared/calendar';
import type { Fit } from '../../../../shared/matching';
import {
  copyBookings, lockBookings, moveBookings, resizeBooking, setBookedMinutes, setCertainty, splitBooking, unassignBookings,
} from '../../../../shared/commands';
import type { Booking, BookingId, DayNumber, Minutes, ResourceId, TaskId, Workspace } from '../../../../shared/model';
import { attempt } from '../../hand';
import { dayOffAttempt } from './attempt';
import { soonest, type BoardController } from './controller';
import { rankedFor } from './fits';
import { aimWords } from './speech';
import { chosenBookings, chosenIds } from './subjects';
import { nothingSelected } from './viewState';

/** What can be done with the chosen bookings; keys, menus and the palette all call these, so they end in the same state. */

export const toggleTentative = (controller: BoardController): void => {
  const bookings = chosenBookings(controller);
  const certainty: Booking['certainty'] = bookings.every((booking) => booking.certainty === 'tentative') ? 'confirmed' : 'tentative';
  void controller.perform(attempt(controller.session, setCertainty, { bookingIds: bookings.map(({ id }) => id), certainty }));
};

export const toggleLock = (controller: BoardController): void => {
  const bookings = chosenBookings(controller);
  const locked = bookings.every((booking) => booking.locked) ? 'unlocked' : 'locked';
  void controller.perform(attempt(controller.session, lockBookings, { bookingIds: bookings.map(({ id }) => id), locked }));
};

export const unassign = (controller: BoardController): void => {
  void controller.perform(attempt(controller.session, unassignBookings, { bookingIds: chosenIds(controller) })).then((done) => {
    if (done) controller.selection.set(nothingSelected);
  });
};

/** Moves by calendar columns, followers along. */
export const nudge = (controller: BoardController, days: number): void => {
  void controller.perform(attempt(controller.session, moveBookings, { bookingIds: chosenIds(controller), days, toResourceId: null, followers: 'move' as const, placing: 'flow' as const }));
};

export const duplicate = (controller: BoardController): void => {
  void controller.perform(attempt(controller.session, copyBookings, { bookingIds: chosenIds(controller), days: 7, toResourceId: null }));
};

/** One working day more or less at an edge of the one chosen booking. */
export const resize = (controller: BoardController, edge: 'start' | 'end', by: 1 | -1): void => {
  const booking = chosenBookings(controller)[0];
  const at = edge === 'start' ? booking?.days[0] : booking?.days.at(-1);
  if (booking === undefined || at === undefined) return;
  void controller.perform(attempt(controller.session, resizeBooking, { bookingId: booking.id, edge, day: workedDay(controller, booking, at.day, by) }));
};

const workedDay = ({ session }: BoardController, booking: Booking, day: DayNumber, by: 1 | -1): DayNumber => {
  const workspace = session.workspace();
  const resource = workspace.resources.get(booking.resourceId);
  const pattern = resource?.pattern ?? workspace.calendars.get(resource?.calendarId ?? workspace.settings.defaultCalendarId)?.pattern;
  let next = day + by;
  for (let step = 0; step < 7 && pattern?.[weekdayOf(next) - 1] === 0; step += 1) next += by;
  return next;
};

export const split = (controller: BoardController, day: DayNumber): void => {
  const booking = chosenBookings(controller)[0];
  if (booking !== undefined) void controller.perform(attempt(controller.session, splitBooking, { bookingId: booking.id, day }));
};

/** Where a split would cut without being told: the day after the first. */
export const splitDay = (booking: Booking): DayNumber | null => booking.days[1]?.day ?? null;

export const setMinutes = (controller: BoardController, bookingId: BookingId, day: DayNumber, minutes: Minutes): Promise<boolean> =>
  controller.perform(attempt(controller.session, setBookedMinutes, { bookingId, day, minutes }));

/** Shows where the tasks would go: the best free person's row, ready for Enter. Says so where nobody suits them well. */
export const suggestPlace = (controller: BoardController, taskIds: readonly TaskId[]): void => {
  const layout = controller.layout.get();
  if (layout === null) return;
  const from = soonest(layout);
  const rows = new Set(layout.items.flatMap((item): readonly ResourceId[] => (item.kind === 'resource' ? [item.resourceId] : [])));
  const best = rankedFor(controller.session.workspace(), { taskIds, from, today: layout.today, ignoring: new Set() }).find(({ resourceId }) => rows.has(resourceId));
  if (best === undefined || best.verdict === 'impossible') {
    controller.notify({ message: best === undefined ? 'There is nobody on the board yet. Add a person first.' : `Nobody shown can do this: ${best.reasons[0]?.sentence ?? ''}`, tone: 'bad' });
    return;
  }
  const [taskId] = taskIds;
  if (taskId === undefined) return;
  controller.pickUp({ kind: 'task', taskId, taskIds }, 'keyboard', { kind: 'cell', resourceId: best.resourceId, day: best.days[0]?.day ?? from });
  const aimed = controller.drag.get();
  if (aimed.phase === 'dragging') controller.say(`${isWell(best) ? 'Suggestion' : 'Nobody fits well. The nearest'}: ${aimWords(controller.session.workspace(), aimed)} Enter assigns it, Escape cancels.`);
};

/** Whether a fit needs no excuse. */
export const isWell = ({ verdict }: Fit): boolean => verdict === 'great' || verdict === 'good' || verdict === 'possible';

/** Records a day off and says what of the plan it breaks. */
export const takeDayOff = (controller: BoardController, resourceId: ResourceId, day: DayNumber): void => {
  const { session } = controller;
  const outcome = dayOffAttempt(session, resourceId, day).run(null);
  if (!outcome.ok) {
    controller.notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad' });
    return;
  }
  const workspace = session.workspace();
  const broken = plannedOn(workspace, resourceId, day);
  const name = workspace.resources.get(resourceId)?.name ?? '';
  const breaks = broken === '' ? 'Nothing planned is touched.' : `It leaves ${broken} without time.`;
  controller.notify({ message: `Day off for ${name}, ${formatDay(day, 'weekdayDayMonth')}. ${breaks}`, tone: broken === '' ? 'good' : 'bad', undo: 'offer' });
};

/** "8 h of Weld frame and 2 h of Inspect seam": what lies on a day of a resource; empty if nothing does. */
const plannedOn = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): string => {
  const parts = [...(workspace.index.bookingsByResource.get(resourceId) ?? [])].flatMap((id): readonly string[] => {
    const booking = workspace.bookings.get(id);
    const booked = booking?.days.find((entry) => entry.day === day);
    return booking === undefined || booked === undefined ? [] : [`${formatHours(booked.minutes)} of ${workspace.tasks.get(booking.taskId)?.title ?? ''}`];
  });
  const last = parts.pop();
  return last === undefined ? '' : parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
};
