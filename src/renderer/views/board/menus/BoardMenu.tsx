import type { ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import type { DayNumber, ResourceId } from '../../../../shared/model';
import { chosenFacts } from './chosenFacts';
import {
  ArrowLeftRight, CalendarOff, CheckCheck, ChevronsUpDown, CircleDashed, Clock, ContextMenu, Copy, CornerDownRight, Lock, LockOpen, MoveRight, Scissors, Sparkles, StickyNote, Undo2, UserRound, type MenuEntry,
} from '../../../widgets';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import type { BoardController } from '../state/controller';
import { subjectWords } from '../state/speech';
import { chosenBookings, chosenTasks, taskSubject } from '../state/subjects';
import { duplicate, nudge, resize, split, suggestPlace, takeDayOff, toggleLock, toggleTentative, unassign } from '../state/verbs';
import { nothingOpen, type MenuSubject } from '../state/viewState';
import { usePlanWishes, type PlanWishes } from '../usePlanWishes';
import { useTimeLinks, type TimeLinks } from '../useTimeLinks';

/** The menu of whatever was pressed: everything the mouse can do, with one pointer press at a time. */
export const BoardMenu = (): ReactNode => {
  const controller = useController();
  const links = useTimeLinks();
  const plan = usePlanWishes(controller);
  const opened = useStoreValue(controller.opened, (value) => (value.kind === 'menu' ? value : null));
  const close = (): void => {
    if (controller.opened.get() !== opened) return;
    controller.opened.set(nothingOpen);
    opened?.returnTo?.focus();
  };
  return <ContextMenu at={opened} onClose={close} label="Actions" entries={opened === null ? [] : entriesFor(controller, opened.on, links, plan)} />;
};

const entriesFor = (controller: BoardController, on: MenuSubject, links: TimeLinks, plan: PlanWishes): readonly MenuEntry[] => {
  if (on.kind === 'task') return taskEntries(controller, on.taskId, plan);
  if (on.kind === 'cell') return [...cellEntries(controller, on), ...timeEntries(links, on.resourceId, on.day)];
  if (on.kind === 'row') return [...timeEntries(links, on.resourceId, controller.layout.get()?.window.from ?? 0), { kind: 'rule', id: 'rule' }, personEntry(controller, on.resourceId, plan), { kind: 'rule', id: 'rule2' }, ...rowEntries(controller, on.resourceId)];
  return bookingEntries(controller, on, plan);
};

const taskEntries = (controller: BoardController, taskId: Extract<MenuSubject, { kind: 'task' }>['taskId'], plan: PlanWishes): readonly MenuEntry[] => {
  const { taskIds } = taskSubject(controller, taskId);
  const what = taskIds.length > 1 ? `${String(taskIds.length)} tasks ` : '';
  return [
    { id: 'suggest', label: `Assign ${what}to the best free person`, icon: Sparkles, keys: 'A', onAction: () => suggestPlace(controller, taskIds) },
    { id: 'assign', label: `Assign ${what}to…`, icon: UserRound, keys: 'M', onAction: () => controller.opened.set({ kind: 'place', subject: { kind: 'task', taskIds } }) },
    { id: 'plan', label: taskIds.length > 1 ? `Plan ${String(taskIds.length)} tasks` : 'Plan this task', icon: Sparkles, onAction: () => plan.selection(taskIds) },
    { kind: 'rule', id: 'rule' },
    { id: 'details', label: 'Details', icon: StickyNote, keys: 'D', onAction: () => controller.opened.set({ kind: 'task', taskId }) },
  ];
};

const cellEntries = (controller: BoardController, { resourceId, day }: Extract<MenuSubject, { kind: 'cell' }>): readonly MenuEntry[] => {
  const taskIds = chosenTasks(controller);
  const taskId = taskIds.at(-1);
  const subject = taskId === undefined ? null : taskSubject(controller, taskId);
  const here: readonly MenuEntry[] = subject === null ? [] : [{
    id: 'assignHere', label: `Assign ${subjectWords(controller.session.workspace(), subject)} here`, icon: CornerDownRight,
    onAction: () => {
      controller.pickUp(subject, 'keyboard', { kind: 'cell', resourceId, day });
      void controller.drop();
    },
  }];
  return [...here, { id: 'dayOff', label: `Day off on ${formatDay(day, 'shortWeekdayDayMonth')}`, icon: CalendarOff, keys: 'O', onAction: () => takeDayOff(controller, resourceId, day) }];
};

const timeEntries = ({ openTime, logAsPlanned }: TimeLinks, resourceId: ResourceId, day: DayNumber): readonly MenuEntry[] => [
  { id: 'logWeek', label: 'Log the week', icon: Clock, keys: 'W', onAction: () => openTime(resourceId, day) },
  { id: 'logAsPlanned', label: 'Log the week as planned', icon: CheckCheck, keys: 'Shift+W', onAction: () => logAsPlanned(resourceId, day) },
];

const personEntry = ({ session, layout }: BoardController, resourceId: ResourceId, { person }: PlanWishes): MenuEntry => {
  const name = session.workspace().resources.get(resourceId)?.name ?? '';
  return { id: 'replan', label: `Re-plan the week of ${name}`, icon: Sparkles, onAction: () => person(resourceId, layout.get()?.window.from ?? 0) };
};

/** A person's row: a day off on any day that is shown. */
const rowEntries = (controller: BoardController, resourceId: Extract<MenuSubject, { kind: 'row' }>['resourceId']): readonly MenuEntry[] => {
  const columns = controller.layout.get()?.window.columns ?? [];
  const offs = columns.filter(({ weight }) => weight === 1).slice(0, 10);
  return [{
    kind: 'group', id: 'dayOff', label: 'Day off',
    entries: offs.map(({ day }): MenuEntry => ({ id: String(day), label: formatDay(day, 'weekdayDayMonth'), icon: CalendarOff, onAction: () => takeDayOff(controller, resourceId, day) })),
  }];
};

const bookingEntries = (controller: BoardController, { bookingId, day }: Extract<MenuSubject, { kind: 'booking' }>, plan: PlanWishes): readonly MenuEntry[] => {
  const bookings = chosenBookings(controller);
  const lead = bookings.find(({ id }) => id === bookingId) ?? bookings[0];
  if (lead === undefined) return [];
  const ids = bookings.map(({ id }) => id);
  const isOne = bookings.length === 1;
  const { isLocked, isTentative } = chosenFacts(bookings);
  const place = (verb: 'Assign' | 'Move' | 'Copy') => (): void => controller.opened.set({ kind: 'place', subject: { kind: 'bookings', bookingIds: ids, verb } });
  const cut = isOne && lead.days.length > 1 ? lead.days.find((booked) => booked.day >= day && booked.day > (lead.days[0]?.day ?? 0))?.day ?? null : null;
  return [
    { id: 'assign', label: 'Assign to…', icon: UserRound, isDisabled: isLocked, onAction: place('Assign') },
    { id: 'move', label: 'Move to…', icon: ArrowLeftRight, keys: 'M', isDisabled: isLocked, onAction: place('Move') },
    {
      kind: 'submenu', id: 'nudge', label: 'Move by', icon: MoveRight, isDisabled: isLocked,
      entries: [
        { id: 'later1', label: 'A day later', keys: 'Alt+ArrowRight', onAction: () => nudge(controller, 1) },
        { id: 'later2', label: 'Two days later', onAction: () => nudge(controller, 2) },
        { id: 'later7', label: 'A week later', onAction: () => nudge(controller, 7) },
        { id: 'earlier1', label: 'A day earlier', keys: 'Alt+ArrowLeft', onAction: () => nudge(controller, -1) },
        { id: 'earlier7', label: 'A week earlier', onAction: () => nudge(controller, -7) },
      ],
    },
    {
      kind: 'submenu', id: 'resize', label: 'Length', icon: ChevronsUpDown, isDisabled: isLocked || !isOne,
      entries: [
        { id: 'endLater', label: 'End a day later', keys: 'Alt+Shift+ArrowRight', onAction: () => resize(controller, 'end', 1) },
        { id: 'endEarlier', label: 'End a day earlier', keys: 'Alt+Shift+ArrowLeft', onAction: () => resize(controller, 'end', -1) },
        { id: 'startEarlier', label: 'Start a day earlier', keys: 'Alt+Shift+ArrowUp', onAction: () => resize(controller, 'start', -1) },
        { id: 'startLater', label: 'Start a day later', keys: 'Alt+Shift+ArrowDown', onAction: () => resize(controller, 'start', 1) },
      ],
    },
    { id: 'hours', label: 'Hours on this day…', icon: Clock, keys: 'H', isDisabled: !isOne, onAction: () => controller.opened.set({ kind: 'minutes', bookingId: lead.id, day }) },
    { id: 'split', label: cut === null ? 'Split' : `Split at ${formatDay(cut, 'weekdayShort')}`, icon: Scissors, keys: 'S', isDisabled: cut === null || isLocked, onAction: () => cut !== null && split(controller, cut) },
    { id: 'copyTo', label: 'Copy to…', icon: Copy, onAction: place('Copy') },
    { id: 'copy', label: 'Copy a week later', icon: Copy, keys: 'Mod+D', onAction: () => duplicate(controller) },
    { id: 'plan', label: isOne ? 'Plan this task' : 'Plan the selection', icon: Sparkles, onAction: () => plan.selection([...new Set(bookings.map(({ taskId }) => taskId))]) },
    { kind: 'rule', id: 'rule1' },
    { id: 'tentative', label: isTentative ? 'Confirm' : 'Make tentative', icon: CircleDashed, keys: 'T', onAction: () => toggleTentative(controller) },
    { id: 'lock', label: isLocked ? 'Unlock' : 'Lock', icon: isLocked ? LockOpen : Lock, keys: 'L', onAction: () => toggleLock(controller) },
    { kind: 'rule', id: 'rule2' },
    { id: 'details', label: 'Details', icon: StickyNote, keys: 'D', onAction: () => controller.opened.set({ kind: 'task', taskId: lead.taskId }) },
    { id: 'unassign', label: 'Unassign', icon: Undo2, keys: 'Delete', isDisabled: isLocked, onAction: () => unassign(controller) },
  ];
};
