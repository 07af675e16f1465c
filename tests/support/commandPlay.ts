import * as commands from '../../src/shared/commands';
import type { CommandContext } from '../../src/shared/commands';
import type { ChangeDraft, Refusal, Result, Workspace } from '../../src/shared/model';
import { recordPlays } from './recordPlays';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeOff, aWorkspace, monday } from './builders';

/** A context whose ids count up, so that the same commands give the same rows. */
export const countingContext = (prefix = 'new', today = monday): CommandContext => {
  let count = 0;
  return { today, newId: () => `${prefix}-${String((count += 1))}` };
};

/** One step of a random story: which command, and numbers that pick rows, days and amounts from whatever is there. */
export interface Step {
  readonly kind: number;
  readonly one: number;
  readonly two: number;
  readonly three: number;
}

const pick = <T>(list: readonly T[], number: number): T => {
  const chosen = list[number % list.length];
  if (chosen === undefined) throw new Error('Nothing to pick from.');
  return chosen;
};

const sortedRows = <Row extends { readonly id: string }>(rows: Iterable<Row>): readonly Row[] => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

type Play = (workspace: Workspace, step: Step, context: CommandContext) => Result<ChangeDraft, Refusal> | null;

const onBooking = (play: (workspace: Workspace, bookingIds: ReturnType<typeof bookingIdsOf>, step: Step, context: CommandContext) => Result<ChangeDraft, Refusal>): Play =>
  (workspace, step, context) => {
    const ids = bookingIdsOf(workspace);
    return ids.length === 0 ? null : play(workspace, [pick(ids, step.one), pick(ids, step.one + step.three)], step, context);
  };

const bookingIdsOf = (workspace: Workspace) => sortedRows(workspace.bookings.values()).map(({ id }) => id);
const taskIdsOf = (workspace: Workspace) => sortedRows(workspace.tasks.values()).map(({ id }) => id);
const resourceIdsOf = (workspace: Workspace) => sortedRows(workspace.resources.values()).map(({ id }) => id);
const signed = (number: number, most: number): number => (number % (2 * most + 1)) - most;

/** Every kind of step; null where the workspace has nothing to do it to. */
const plays: readonly Play[] = [
  (workspace, { one, two, three }, context) => commands.assignTask(workspace, {
    taskId: pick(taskIdsOf(workspace), one), resourceId: pick(resourceIdsOf(workspace), two), from: monday + (three % 20), placing: three % 3 === 0 ? 'pile' : 'flow',
    minutes: three % 4 === 0 ? 60 * ((two % 12) + 1) : null, certainty: three % 5 === 0 ? 'tentative' : 'confirmed', overrideReason: 'agreed',
  }, context),
  onBooking((workspace, ids, { two, three }, context) => commands.moveBookings(workspace, {
    bookingIds: ids, days: signed(two, 5), toResourceId: three % 3 === 0 ? pick(resourceIdsOf(workspace), three) : null, followers: three % 2 === 0 ? 'move' : 'stay',
    placing: three % 5 === 0 ? 'pile' : 'flow', overrideReason: 'agreed',
  }, context)),
  onBooking((workspace, [id], { two, three }, context) => commands.resizeBooking(workspace, { bookingId: id ?? pick(bookingIdsOf(workspace), two), edge: two % 2 === 0 ? 'start' : 'end', day: monday + (three % 20), overrideReason: 'agreed' }, context)),
  onBooking((workspace, [id], { two, three }, context) => commands.setBookedMinutes(workspace, { bookingId: id ?? pick(bookingIdsOf(workspace), two), day: monday + (two % 14), minutes: (three % 10) * 60, overrideReason: 'agreed' }, context)),
  onBooking((workspace, [id], { two }, context) => commands.splitBooking(workspace, { bookingId: id ?? pick(bookingIdsOf(workspace), two), day: monday + (two % 20) }, context)),
  onBooking((workspace, ids, { two, three }, context) => commands.copyBookings(workspace, { bookingIds: ids, days: signed(two, 4), toResourceId: three % 2 === 0 ? pick(resourceIdsOf(workspace), three) : null, overrideReason: 'agreed' }, context)),
  onBooking((workspace, ids, { three }, context) => (three % 3 === 0 ? commands.unassignBookings(workspace, { bookingIds: ids }, context) : commands.lockBookings(workspace, { bookingIds: ids, locked: three % 2 === 0 ? 'locked' : 'unlocked' }, context))),
  onBooking((workspace, ids, { two }, context) => commands.setCertainty(workspace, { bookingIds: ids, certainty: two % 2 === 0 ? 'tentative' : 'confirmed' }, context)),
  onBooking((workspace, [id], { two, three }, context) => {
    const booking = workspace.bookings.get(id ?? pick(bookingIdsOf(workspace), two));
    const day = booking?.days[0]?.day ?? monday;
    const bookingId = booking?.id ?? pick(bookingIdsOf(workspace), two);
    const mend = pick([{ kind: 'later', bookingId }, { kind: 'unbook', bookingId }, { kind: 'giveTo', bookingId, toResourceId: pick(resourceIdsOf(workspace), two) }] as const, three);
    return commands.mendOverload(workspace, { resourceId: booking?.resourceId ?? pick(resourceIdsOf(workspace), two), day, mend, overrideReason: 'agreed' }, context);
  }),
  (workspace, { one, two, three }, context) => commands.setDependencies(workspace, {
    taskId: pick(taskIdsOf(workspace), one), dependencies: [{ predecessorId: pick(taskIdsOf(workspace), two), type: pick(['FS', 'SS', 'FF', 'SF'] as const, three), lagDays: signed(three, 2) }],
  }, context),
  (workspace, { one, two, three }, context) => commands.editTasks(workspace, {
    ids: [pick(taskIdsOf(workspace), one), pick(taskIdsOf(workspace), two)],
    patch: pick([{ effort: 60 * (three % 40) }, { status: pick(['todo', 'doing', 'blocked', 'done'] as const, two) }, { splittable: two % 2 === 0 }, { addTags: ['hot'] }, { deadline: monday + (three % 9) },
      { earliestStart: monday + (three % 9) }, { addRequirements: [{ skillName: 'Welding', level: 3, need: 'required' }] }] as const, three),
  }, context),
  (workspace, { one, two, three }, context) => commands.moveTasks(workspace, { taskIds: [pick(taskIdsOf(workspace), one), pick(taskIdsOf(workspace), two)], workingDays: signed(three, 4), followers: 'move', overrideReason: 'agreed' }, context),
  (workspace, { one, two }, context) => pick([commands.archiveTasks, commands.restoreTasks, commands.deleteTasks, commands.duplicateTasks], two)(workspace, { ids: [pick(taskIdsOf(workspace), one)] }, context),
  (workspace, { one, two }, context) => pick([commands.archiveResources, commands.restoreResources, commands.deleteResources, commands.duplicateResources], two)(workspace, { ids: [pick(resourceIdsOf(workspace), one)] }, context),
  (workspace, { one, two }, context) => {
    const projects = sortedRows(workspace.projects.values()).map(({ id }) => id);
    return projects.length === 0 ? null : pick([commands.archiveProjects, commands.restoreProjects, commands.deleteProjects, commands.duplicateProjects], two)(workspace, { ids: [pick(projects, one)] }, context);
  },
  (workspace, { one, two, three }, context) => commands.addTimeOff(workspace, { resourceIds: [pick(resourceIdsOf(workspace), one)], firstDay: monday + (two % 15), lastDay: monday + (two % 15) + (three % 4), minutesPerDay: three % 2 === 0 ? null : 120 }, context),
  (workspace, { one, three }, context) => commands.addTasks(workspace, { tasks: [{ title: `Task ${String(one)}`, effort: 60 * (three % 30), requirements: [{ skillName: 'Wiring', level: 2, need: 'preferred' }] }] }, context),
  (workspace, { one, two }, context) => commands.addResources(workspace, { resources: [{ name: `Person ${String(one)}`, kind: pick(['person', 'equipment', 'placeholder'] as const, two), skills: [{ skillName: 'Welding', level: 3 }] }] }, context),
  (workspace, { one, two }, context) => commands.editResources(workspace, { ids: [pick(resourceIdsOf(workspace), one)], patch: two % 2 === 0 ? { kind: 'equipment' } : { pattern: [480, 480, 0, 240, 480, 0, 0] } }, context),
  (workspace, { one, two, three }, context) => commands.logTime(workspace, {
    entries: [{ taskId: pick(taskIdsOf(workspace), one), resourceId: pick(resourceIdsOf(workspace), two), day: monday + (three % 5), minutes: 60 * (three % 9), overtime: three % 3 === 0 ? 0 : Math.min(30, 60 * (three % 9)) }],
  }, context),
  (workspace, { one, two, three }, context) => (three % 2 === 0
    ? commands.logAsPlanned(workspace, { resourceId: pick(resourceIdsOf(workspace), one), from: monday, to: monday + (two % 8) }, context)
    : commands.copyWeek(workspace, { resourceId: pick(resourceIdsOf(workspace), one), fromWeek: monday, toWeek: monday + 7 }, context)),
  (workspace, { one, two }, context) => commands.setRemaining(workspace, { taskId: pick(taskIdsOf(workspace), one), remaining: 60 * (two % 20) }, context),
  ...recordPlays,
];

export const stepKinds = plays.length;

/** Plays one step on the workspace as it is now; null: there was nothing to do it to. */
export const play = (workspace: Workspace, step: Step, context: CommandContext): Result<ChangeDraft, Refusal> | null => pick(plays, step.kind)(workspace, step, context);

/** A small plan with every kind of row in it: where random stories begin. */
export const storyStart = (): Workspace => aWorkspace({
  skills: [aSkill('Welding')],
  resources: [aPerson('ana'), aPerson('ben', { pattern: [480, 480, 480, 240, 0, 0, 0] }), aPerson('crane', { kind: 'equipment' })],
  projects: [aProject('harbour')],
  timeOff: [aTimeOff('off', 'ana', monday + 3, monday + 3)],
  tasks: [aTask('weld', { effort: 960 }), aTask('inspect', { effort: 240, splittable: false }), aTask('paint', { effort: 600 }), aTask('lift', { effortOf: 'equipment' })].map((task, index) => (index % 2 === 0 ? { ...task, projectId: aProject('harbour').id } : task)),
  bookings: [aBooking('b1', 'weld', 'ana', [[monday, 480], [monday + 1, 480]]), aBooking('b2', 'inspect', 'ben', [[monday + 2, 240]])],
});
