import { useMemo } from 'react';
import { boardScales, type BoardScale } from '../../../shared/queries/board';
import { useActions } from '../frame';
import type { BoardController } from './state/controller';
import { handKeys } from './state/handKeys';
import { chosenBookings, chosenTasks } from './state/subjects';
import { duplicate, nudge, resize, split, splitDay, suggestPlace, takeDayOff, toggleLock, toggleTentative, unassign } from './state/verbs';

export interface BoardCommands {
  readonly goBy: (periods: number) => void;
  readonly goToday: () => void;
  readonly setScale: (scale: BoardScale) => void;
  readonly focusSearch: () => void;
  readonly focusQuickAdd: () => void;
  readonly focusFilter: () => void;
}

const scaleWords: Readonly<Record<BoardScale, string>> = { day: 'Show one day', week: 'Show a week', month: 'Show five weeks' };

/** Every action of the board, with its keys. */
export const useBoardActions = (controller: BoardController, { goBy, goToday, setScale, focusSearch, focusQuickAdd, focusFilter }: BoardCommands): void => {
  const group = 'Board';
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
    return [
      { id: 'board.suggest', label: 'Assign to the best free person', group, keys: ['A'], enabled: task, run: () => suggestPlace(controller, chosenTasks(controller)) },
      { id: 'board.place', label: 'Move or assign to…', group, keys: ['M'], enabled: () => task() || some(), run: place },
      { id: 'board.details', label: 'Show the details', group, keys: ['D'], enabled: () => task() || some(), run: open },
      { id: 'board.tentative', label: 'Tentative or confirmed', group, keys: ['T'], enabled: some, run: () => toggleTentative(controller) },
      { id: 'board.lock', label: 'Lock or unlock', group, keys: ['L'], enabled: some, run: () => toggleLock(controller) },
      {
        id: 'board.split', label: 'Split the booking', group, keys: ['S'], enabled: one,
        run: () => {
          const booking = chosenBookings(controller)[0];
          const { day } = controller.cursor.get();
          const at = booking?.days.find((booked) => booked.day === day && booked.day !== booking.days[0]?.day)?.day ?? (booking === undefined ? null : splitDay(booking));
          if (at === null) controller.notify({ message: 'A booking of one day cannot be split. Change its hours instead.', tone: 'info' });
          else split(controller, at);
        },
      },
      { id: 'board.copy', label: 'Copy a week later', group, keys: ['Mod+D'], enabled: some, run: () => duplicate(controller) },
      { id: 'board.unassign', label: 'Unassign', group, keys: ['Delete', 'Backspace'], enabled: some, run: () => unassign(controller) },
      { id: 'board.later', label: 'Move a day later', group, keys: ['Alt+ArrowRight'], enabled: some, run: () => nudge(controller, 1) },
      { id: 'board.earlier', label: 'Move a day earlier', group, keys: ['Alt+ArrowLeft'], enabled: some, run: () => nudge(controller, -1) },
      { id: 'board.endLater', label: 'End a day later', group, keys: ['Alt+Shift+ArrowRight'], enabled: one, run: () => resize(controller, 'end', 1) },
      { id: 'board.endEarlier', label: 'End a day earlier', group, keys: ['Alt+Shift+ArrowLeft'], enabled: one, run: () => resize(controller, 'end', -1) },
      { id: 'board.startEarlier', label: 'Start a day earlier', group, keys: ['Alt+Shift+ArrowUp'], enabled: one, run: () => resize(controller, 'start', -1) },
      { id: 'board.startLater', label: 'Start a day later', group, keys: ['Alt+Shift+ArrowDown'], enabled: one, run: () => resize(controller, 'start', 1) },
      {
        id: 'board.hours', label: 'Change the hours of a day', group, keys: ['H'], enabled: one,
        run: () => {
          const booking = chosenBookings(controller)[0];
          const { day } = controller.cursor.get();
          const on = booking?.days.find((booked) => booked.day === day) ?? booking?.days[0];
          if (booking !== undefined && on !== undefined) controller.opened.set({ kind: 'minutes', bookingId: booking.id, day: on.day });
        },
      },
      { id: 'board.dayOff', label: 'Day off here', group, keys: ['O'], enabled: () => atRest() && controller.cursor.get().resourceId !== null, run: atCursor((resourceId, day) => takeDayOff(controller, resourceId, day)) },
      { id: 'board.previous', label: 'Previous period', group, keys: ['[', 'PageUp'], enabled: atRest, run: () => goBy(-1) },
      { id: 'board.next', label: 'Next period', group, keys: [']', 'PageDown'], enabled: atRest, run: () => goBy(1) },
      { id: 'board.today', label: 'Go to today', group, keys: ['.', 'Home'], enabled: atRest, run: goToday },
      ...boardScales.map((scale, index) => ({ id: `board.scale.${scale}`, label: scaleWords[scale], group, keys: [String(index + 1)], enabled: atRest, run: () => setScale(scale) })),
      { id: 'board.search', label: 'Search unassigned tasks', group, keys: ['/'], run: focusSearch },
      { id: 'board.filter', label: 'Filter people', group, keys: ['F'], run: focusFilter },
      { id: 'board.add', label: 'Add tasks', group, keys: ['N'], run: focusQuickAdd },
      ...handKeys,
    ];
  }, [controller, goBy, goToday, setScale, focusSearch, focusQuickAdd, focusFilter]);
  useActions(actions);
};
