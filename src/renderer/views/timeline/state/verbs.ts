import { addWorkingDays } from '../../../../shared/calendar';
import { reachMilestone } from '../../../../shared/commands';
import type { DayNumber, MilestoneId, ResourceId, TaskId, Workspace } from '../../../../shared/model';
import type { TimelineLine } from '../../../../shared/queries/timeline';
import { attempt } from '../../hand';
import { movableStart } from './begun';
import type { TimelineController } from './controller';
import type { MenuSubject } from './viewState';

/** What can be done with a line; keys, menus and the palette all call these, so they end in the same state. */

export const lineOf = (controller: TimelineController, key: string | null): TimelineLine | null => {
  const lines = controller.layout.get()?.lines;
  const index = key === null ? undefined : lines?.indexOf.get(key);
  return index === undefined ? null : lines?.lines[index] ?? null;
};

/** Shows the details of a task or milestone; a project is opened or closed. */
export const openLine = (controller: TimelineController, key: string): void => {
  const line = lineOf(controller, key);
  if (line?.kind === 'task') controller.shown.set({ kind: 'task', taskId: line.taskId });
  else if (line?.kind === 'milestone') controller.shown.set({ kind: 'milestone', milestoneId: line.milestoneId, begin: 'title' });
  else if (line !== null) toggleLine(controller, key);
};

export const setLineOpen = (controller: TimelineController, key: string, state: 'open' | 'closed'): void => {
  const next = new Set(controller.closed.get());
  if (state === 'closed') next.add(key);
  else next.delete(key);
  controller.closed.set(next);
};

export const toggleLine = (controller: TimelineController, key: string): void => setLineOpen(controller, key, controller.closed.get().has(key) ? 'open' : 'closed');

const subjectOf = (line: TimelineLine): MenuSubject => {
  switch (line.kind) {
    case 'task': return { kind: 'task', taskId: line.taskId };
    case 'milestone': return { kind: 'milestone', milestoneId: line.milestoneId };
    case 'project': return { kind: 'project', projectId: line.projectId, key: line.key };
  }
};

/** Where what a line opens by key comes to stand: on its name, which is in sight however far the days are scrolled. */
export const menuSpot = (line: HTMLElement): { readonly x: number; readonly y: number } => {
  const box = (line.querySelector('[role=rowheader]') ?? line).getBoundingClientRect();
  return { x: box.left + 120, y: box.top + box.height / 2 };
};

export const showLineMenu = (controller: TimelineController, key: string, x: number, y: number, returnTo: HTMLElement | null): void => {
  const line = lineOf(controller, key);
  if (line === null) return;
  controller.cursor.set(key);
  controller.opened.set({ kind: 'menu', on: subjectOf(line), x, y, returnTo });
};

const noDay = (controller: TimelineController): void => controller.notify({ message: 'This task has no possible day, so it cannot be moved. Open its details to see what stands in the way.', tone: 'info' });

/** The day a move of a task counts from. */
export const startOf = ({ layout, session }: TimelineController, id: TaskId): DayNumber | null => {
  const present = layout.get();
  return present === null ? null : movableStart(session.workspace(), present.forecast, id);
};

/** Moves a task by working days, and the due day of a milestone. */
export const nudge = (controller: TimelineController, key: string, workingDays: number): void => {
  const line = lineOf(controller, key);
  if (line?.kind === 'task') {
    if (startOf(controller, line.taskId) === null) noDay(controller);
    else controller.moveBy(line.taskId, workingDays);
  }
  if (line?.kind === 'milestone') {
    const workspace = controller.session.workspace();
    const due = workspace.milestones.get(line.milestoneId)?.dueDay ?? null;
    if (due === null) controller.opened.set({ kind: 'day', question: { asks: 'due', milestoneId: line.milestoneId } });
    else controller.place({ kind: 'due', milestoneId: line.milestoneId, from: due }, { kind: 'day', day: addWorkingDays(workspace, null, due, workingDays) });
  }
};

/** Who works at an end of a task; null: several, or nobody that is booked. */
const workerAt = (workspace: Workspace, id: TaskId, edge: 'start' | 'end', day: DayNumber): ResourceId | null => {
  const there = (workspace.index.bookingsByTask.get(id) ?? []).flatMap((each) => workspace.bookings.get(each) ?? []).filter(({ days }) => (edge === 'start' ? days[0] : days.at(-1))?.day === day);
  return there.length === 1 ? there[0]?.resourceId ?? null : null;
};

/** Moves an end of a task by a day on which whoever works there does. */
export const stretch = (controller: TimelineController, key: string, edge: 'start' | 'end', workingDays: number): void => {
  const line = lineOf(controller, key);
  if (line?.kind !== 'task') return;
  const own = controller.layout.get()?.forecast.tasks.get(line.taskId);
  const from = edge === 'start' ? own?.start : own?.finish;
  if (from === null || from === undefined) return noDay(controller);
  const workspace = controller.session.workspace();
  controller.place({ kind: 'edge', taskId: line.taskId, edge, from }, { kind: 'day', day: addWorkingDays(workspace, workerAt(workspace, line.taskId, edge, from), from, workingDays) });
};

export const moveStartTo = (controller: TimelineController, id: TaskId, day: DayNumber): void => {
  const from = startOf(controller, id);
  if (from === null) noDay(controller);
  else controller.place({ kind: 'move', taskId: id, from }, { kind: 'day', day });
};

export const askToMove = (controller: TimelineController, key: string): void => {
  const line = lineOf(controller, key);
  if (line?.kind === 'task') controller.opened.set({ kind: 'day', question: { asks: 'start', taskId: line.taskId } });
  if (line?.kind === 'milestone') controller.opened.set({ kind: 'day', question: { asks: 'due', milestoneId: line.milestoneId } });
};

export const askToLink = (controller: TimelineController, key: string): void => {
  const line = lineOf(controller, key);
  if (line?.kind === 'task') controller.opened.set({ kind: 'link', taskId: line.taskId, type: 'FS' });
};

/** Declares a milestone reached today, or takes it back; what is missing asks for a reason in the details. */
export const toggleReached = (controller: TimelineController, id: MilestoneId): void => {
  const milestone = controller.session.workspace().milestones.get(id);
  if (milestone === undefined) return;
  const given = attempt(controller.session, reachMilestone, { id, day: milestone.reachedDay === null ? controller.session.today() : null });
  const tried = given.tryOut(null);
  if (!tried.ok && tried.refusal.code === 'needs-reason') controller.opened.set({ kind: 'day', question: { asks: 'reached', milestoneId: id } });
  else void controller.perform(given);
};
