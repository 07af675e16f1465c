import { useMemo } from 'react';
import { boardScales, type BoardScale } from '../../../shared/queries/board';
import { heard, offered, useActions } from '../frame';
import type { BoardController } from './state/controller';
import { chosenBookings, chosenTasks } from './state/subjects';
import { duplicate, nudge, resize, split, splitDay, suggestPlace, takeDayOff, toggleLock, toggleTentative, unassign } from './state/verbs';
import type { PlanWishes } from './usePlanWishes';
import type { TimeLinks } from './useTimeLinks';

export interface BoardCommands extends TimeLinks {
  readonly goBy: (periods: number) => void;
  readonly goToday: () => void;
  readonly setScale: (scale: BoardScale) => void;
  readonly focusSearch: () => void;
  readonly focusQuickAdd: () => void;
  readonly focusFilter: () => void;
  readonly plan: PlanWishes;
}

/** Every action of the board, with its keys. */
export const useBoardActions = (controller: BoardController, { goBy, goToday, setScale, focusSearch, focusQuickAdd, focusFilter, openTime, logAsPlanned, plan }: BoardCommands): void => {
  const actions = useMemo(() => {
    const atRest = (): boolean => controller.drag.get().phase === 'idle';
    const some = (): boolean => atRest() && chosenBookings(controller).length > 0;
    const one = (): boolean => atRest() && chosenBookings(controller).length === 1;
    const task = (): boolean => atRest() && chosenTasks(controller).length > 0;
    const open = (): void => {
      const id = chosenTasks(controller).at(-1) ?? chosenBookings(controller)[0]?.taskId;
      if (id !== undefined) controller.opened.set({ kind: 'task', taskId: id });
    };
    const place = (): void => {
      const taskIds = chosenTasks(controller);
      const bookingIds = chosenBookings(controller).map((booking) => booking.id);
      controller.opened.set({ kind: 'place', subject: taskIds.length === 0 ? { kind: 'bookings', bookingIds, verb: 'Move' } : { kind: 'task', taskIds } });
    };
    const atCursor = (run: (resourceId: NonNullable<ReturnType<typeof controller.cursor.get>['resourceId']>, day: number) => void) => (): void => {
      const { resourceId, day } = controller.cursor.get();
      if (resourceId !== null) run(resourceId, day);
    };
    const onPerson = (): boolean => atRest() && controller.cursor.get().resourceId !== null;
    return [
      offered('board.suggest', { enabled: task, run: () => suggestPlace(controller, chosenTasks(controller)) }),
      offered('board.place', { enabled: () => task() || some(), run: place }),
      offered('board.details', { enabled: () => task() || some(), run: open }),
      offered('board.tentative', { enabled: some, run: () => toggleTentative(controller) }),
      offered('board.lock', { enabled: some, run: () => toggleLock(controller) }),
      offered('board.split', {
        enabled: one,
        run: () => {
          const booking = chosenBookings(controller)[0];
          const { day } = controller.cursor.get();
          const at = booking?.days.find((booked) => booked.day === day && booked.day !== booking.days[0]?.day)?.day ?? (booking === undefined ? null : splitDay(booking));
          if (at === null) controller.notify({ message: 'A booking of one day cannot be split. Change its hours instead.', tone: 'info' });
          else split(controller, at);
        },
      }),
      offered('board.copy', { enabled: some, run: () => duplicate(controller) }),
      offered('board.unassign', { enabled: some, run: () => unassign(controller) }),
      offered('board.later', { enabled: some, run: () => nudge(controller, 1) }),
      offered('board.earlier', { enabled: some, run: () => nudge(controller, -1) }),
      offered('board.endLater', { enabled: one, run: () => resize(controller, 'end', 1) }),
      offered('board.endEarlier', { enabled: one, run: () => resize(controller, 'end', -1) }),
      offered('board.startEarlier', { enabled: one, run: () => resize(controller, 'start', -1) }),
      offered('board.startLater', { enabled: one, run: () => resize(controller, 'start', 1) }),
      offered('board.hours', {
        enabled: one,
        run: () => {
          const booking = chosenBookings(controller)[0];
          const { day } = controller.cursor.get();
          const on = booking?.days.find((booked) => booked.day === day) ?? booking?.days[0];
          if (booking !== undefined && on !== undefined) controller.opened.set({ kind: 'minutes', bookingId: booking.id, day: on.day });
        },
      }),
      offered('board.dayOff', { enabled: onPerson, run: atCursor((resourceId, day) => takeDayOff(controller, resourceId, day)) }),
      offered('board.logWeek', { enabled: onPerson, run: atCursor(openTime) }),
      offered('board.logAsPlanned', { enabled: onPerson, run: atCursor(logAsPlanned) }),
      offered('board.previous', { enabled: atRest, run: () => goBy(-1) }),
      offered('board.next', { enabled: atRest, run: () => goBy(1) }),
      offered('board.today', { enabled: atRest, run: goToday }),
      ...boardScales.map((scale) => offered(`board.scale.${scale}`, { enabled: atRest, run: () => setScale(scale) })),
      offered('board.plan', { enabled: atRest, run: plan.open }),
      offered('board.planWeek', { enabled: atRest, run: plan.week }),
      { id: 'plan.selection', label: 'Plan the selection', group: 'Plan', enabled: () => task() || some(), run: () => plan.selection([...chosenTasks(controller), ...chosenBookings(controller).map(({ taskId }) => taskId)]) },
      { id: 'plan.person', label: 'Re-plan the week of this person', group: 'Plan', enabled: onPerson, run: atCursor(plan.person) },
      { id: 'plan.fill', label: 'Fill free time', group: 'Plan', enabled: atRest, run: plan.fill },
      { id: 'plan.level', label: 'Level overloads', group: 'Plan', enabled: atRest, run: plan.level },
      ...plan.projects.map(({ id, name }) => ({ id: `plan.project.${id}`, label: `Plan project ${name}`, group: 'Plan', enabled: atRest, run: () => plan.project(id) })),
      offered('board.search', { run: focusSearch }),
      offered('board.filter', { run: focusFilter }),
      offered('board.add', { run: focusQuickAdd }),
      ...heard('hand'),
    ];
  }, [controller, goBy, goToday, setScale, focusSearch, focusQuickAdd, focusFilter, openTime, logAsPlanned, plan]);
  useActions(actions);
};
