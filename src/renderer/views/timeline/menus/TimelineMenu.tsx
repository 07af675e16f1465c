import type { ReactNode } from 'react';
import { archiveMilestones, deleteMilestones, duplicateMilestones, editMilestones } from '../../../../shared/commands';
import { compareNames, type MilestoneId, type ProjectId, type TaskId, type Workspace } from '../../../../shared/model';
import { milestoneKey, taskKey } from '../../../../shared/queries/timeline';
import {
  Archive, CalendarCheck, CalendarClock, ChevronsDownUp, ChevronsUpDown, ContextMenu, Copy, Diamond, Filter, Flag, Link, MoveRight, StickyNote, Trash2, Unlink, type MenuEntry,
} from '../../../widgets';
import { attempt, useStoreValue } from '../../hand';
import { unlinkAttempt } from '../state/attempt';
import type { TimelineController } from '../state/controller';
import { useController } from '../state/TimelineContext';
import { menuSpot, nudge, openLine, stretch, toggleLine, toggleReached } from '../state/verbs';
import { nothingOpen, type MenuSubject } from '../state/viewState';

export interface MenuVerbs {
  readonly addMilestone: (projectId: ProjectId | null, taskIds: readonly TaskId[]) => void;
  readonly onlyProject: (projectId: ProjectId | null) => void;
}

/** The menu of a line: everything the mouse can do, with one press at a time. */
export const TimelineMenu = ({ verbs }: { readonly verbs: MenuVerbs }): ReactNode => {
  const controller = useController();
  const opened = useStoreValue(controller.opened, (value) => (value.kind === 'menu' ? value : null));
  const close = (): void => {
    if (controller.opened.get() === opened) controller.opened.set(nothingOpen);
    opened?.returnTo?.focus({ preventScroll: true });
  };
  return <ContextMenu at={opened} onClose={close} label="Actions" entries={opened === null ? [] : entriesFor(controller, opened.on, verbs)} />;
};

const entriesFor = (controller: TimelineController, on: MenuSubject, verbs: MenuVerbs): readonly MenuEntry[] => {
  switch (on.kind) {
    case 'task': return taskEntries(controller, on.taskId, verbs);
    case 'milestone': return milestoneEntries(controller, on.milestoneId);
    case 'project': return [
      { id: 'fold', label: controller.closed.get().has(on.key) ? 'Unfold' : 'Fold', icon: controller.closed.get().has(on.key) ? ChevronsUpDown : ChevronsDownUp, onAction: () => toggleLine(controller, on.key) },
      { id: 'add', label: 'Add a milestone', icon: Diamond, keys: 'N', onAction: () => verbs.addMilestone(on.projectId, []) },
      { id: 'only', label: 'Show only this project', icon: Filter, isDisabled: on.projectId === null, onAction: () => verbs.onlyProject(on.projectId) },
    ];
  }
};

const linksOf = (controller: TimelineController, id: TaskId): readonly MenuEntry[] => {
  const workspace = controller.session.workspace();
  const title = (other: TaskId): string => workspace.tasks.get(other)?.title ?? '';
  const pairs = [
    ...(workspace.tasks.get(id)?.dependencies ?? []).map(({ predecessorId, type }) => ({ predecessorId, successorId: id, label: `Waits for ${title(predecessorId)} (${type})` })),
    ...(workspace.index.successorsOf.get(id) ?? []).map((successorId) => ({ predecessorId: id, successorId, label: `Before ${title(successorId)} (${workspace.tasks.get(successorId)?.dependencies.find((one) => one.predecessorId === id)?.type ?? ''})` })),
  ];
  return pairs.map(({ predecessorId, successorId, label }): MenuEntry => ({
    kind: 'submenu', id: `${predecessorId} ${successorId}`, label, icon: Link,
    entries: [
      { id: 'edit', label: 'Type and lag…', icon: CalendarClock, onAction: () => { const place = placeOf(taskKey(id)); controller.opened.set({ kind: 'dependency', predecessorId, successorId, ...place }); } },
      { id: 'remove', label: 'Remove the dependency', icon: Unlink, onAction: () => { void controller.perform(unlinkAttempt(controller.session, predecessorId, successorId)); } },
    ],
  }));
};

/** Where a popover about a line opens when no pointer says so. */
export const placeOf = (key: string): { readonly x: number; readonly y: number; readonly returnTo: HTMLElement | null } => {
  const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
  return { ...(line === null ? { x: 300, y: 200 } : menuSpot(line)), returnTo: line };
};

const milestonesFor = (workspace: Workspace, id: TaskId): readonly { readonly id: MilestoneId; readonly name: string; readonly waits: boolean }[] => {
  const projectId = workspace.tasks.get(id)?.projectId ?? null;
  return [...workspace.milestones.values()].filter((one) => !one.archived && (one.projectId === projectId || one.projectId === null || one.taskIds.includes(id)))
    .sort((one, other) => compareNames(one.name, other.name)).slice(0, 20).map((one) => ({ id: one.id, name: one.name, waits: one.taskIds.includes(id) }));
};

const taskEntries = (controller: TimelineController, id: TaskId, verbs: MenuVerbs): readonly MenuEntry[] => {
  const key = taskKey(id);
  const workspace = controller.session.workspace();
  const task = workspace.tasks.get(id);
  const isFixed = task === undefined || task.status === 'done' || (controller.layout.get()?.forecast.tasks.get(id)?.start ?? null) === null;
  const milestones = milestonesFor(workspace, id);
  const links = linksOf(controller, id);
  return [
    { id: 'details', label: 'Details', icon: StickyNote, keys: 'Enter', onAction: () => openLine(controller, key) },
    { kind: 'rule', id: 'rule1' },
    { id: 'move', label: 'Move to…', icon: CalendarClock, keys: 'M', isDisabled: isFixed, onAction: () => controller.opened.set({ kind: 'day', question: { asks: 'start', taskId: id } }) },
    {
      kind: 'submenu', id: 'nudge', label: 'Move by', icon: MoveRight, isDisabled: isFixed,
      entries: [
        { id: 'later1', label: 'A day later', keys: 'Alt+ArrowRight', onAction: () => nudge(controller, key, 1) },
        { id: 'later2', label: 'Two days later', onAction: () => nudge(controller, key, 2) },
        { id: 'later5', label: 'Five working days later', onAction: () => nudge(controller, key, 5) },
        { id: 'earlier1', label: 'A day earlier', keys: 'Alt+ArrowLeft', onAction: () => nudge(controller, key, -1) },
        { id: 'earlier5', label: 'Five working days earlier', onAction: () => nudge(controller, key, -5) },
      ],
    },
    {
      kind: 'submenu', id: 'resize', label: 'Length', icon: ChevronsUpDown, isDisabled: isFixed,
      entries: [
        { id: 'endLater', label: 'End a day later', keys: 'Alt+Shift+ArrowRight', onAction: () => stretch(controller, key, 'end', 1) },
        { id: 'endEarlier', label: 'End a day earlier', keys: 'Alt+Shift+ArrowLeft', onAction: () => stretch(controller, key, 'end', -1) },
        { id: 'startEarlier', label: 'Start a day earlier', keys: 'Alt+Shift+ArrowUp', onAction: () => stretch(controller, key, 'start', -1) },
        { id: 'startLater', label: 'Start a day later', keys: 'Alt+Shift+ArrowDown', onAction: () => stretch(controller, key, 'start', 1) },
      ],
    },
    { id: 'due', label: 'Set due day…', icon: Flag, onAction: () => controller.opened.set({ kind: 'day', question: { asks: 'deadline', taskId: id } }) },
    { kind: 'rule', id: 'rule2' },
    { id: 'link', label: 'Link to…', icon: Link, keys: 'L', onAction: () => controller.opened.set({ kind: 'link', taskId: id, type: 'FS' }) },
    ...links,
    {
      kind: 'submenu', id: 'milestones', label: 'Milestones', icon: Diamond,
      entries: [
        ...milestones.map((one): MenuEntry => ({
          id: one.id, label: one.name, choice: one.waits ? 'on' : 'off',
          onAction: () => { void controller.perform(attempt(controller.session, editMilestones, { ids: [one.id], patch: one.waits ? { removeTaskIds: [id] } : { addTaskIds: [id] } })); },
        })),
        ...(milestones.length === 0 ? [] : [{ kind: 'rule', id: 'rule' } as const]),
        { id: 'new', label: 'New milestone that waits for it', icon: Diamond, onAction: () => verbs.addMilestone(task?.projectId ?? null, [id]) },
      ],
    },
  ];
};

const milestoneEntries = (controller: TimelineController, id: MilestoneId): readonly MenuEntry[] => {
  const key = milestoneKey(id);
  const isReached = (controller.session.workspace().milestones.get(id)?.reachedDay ?? null) !== null;
  const ids = [id];
  return [
    { id: 'details', label: 'Details', icon: StickyNote, keys: 'Enter', onAction: () => openLine(controller, key) },
    { kind: 'rule', id: 'rule1' },
    { id: 'due', label: 'Set due day…', icon: Flag, keys: 'M', onAction: () => controller.opened.set({ kind: 'day', question: { asks: 'due', milestoneId: id } }) },
    {
      kind: 'submenu', id: 'nudge', label: 'Due by', icon: MoveRight,
      entries: [
        { id: 'later1', label: 'A day later', keys: 'Alt+ArrowRight', onAction: () => nudge(controller, key, 1) },
        { id: 'later5', label: 'Five working days later', onAction: () => nudge(controller, key, 5) },
        { id: 'earlier1', label: 'A day earlier', keys: 'Alt+ArrowLeft', onAction: () => nudge(controller, key, -1) },
      ],
    },
    { id: 'reached', label: isReached ? 'Not reached after all' : 'Reached today', icon: CalendarCheck, onAction: () => toggleReached(controller, id) },
    { kind: 'rule', id: 'rule2' },
    { id: 'duplicate', label: 'Duplicate', icon: Copy, onAction: () => { void controller.perform(attempt(controller.session, duplicateMilestones, { ids })); } },
    { id: 'archive', label: 'Archive', icon: Archive, onAction: () => { void controller.perform(attempt(controller.session, archiveMilestones, { ids })); } },
    { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger', onAction: () => { void controller.perform(attempt(controller.session, deleteMilestones, { ids })); } },
  ];
};
