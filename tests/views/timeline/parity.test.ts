import { beforeEach, describe, expect, it } from 'vitest';
import { createController, type TimelineController } from '../../../src/renderer/views/timeline/state/controller';
import { pressOnLine } from '../../../src/renderer/views/timeline/state/keyboard';
import { dragWords } from '../../../src/renderer/views/timeline/state/speech';
import { firstPossible } from '../../../src/renderer/views/timeline/state/trial';
import { moveStartTo, startOf } from '../../../src/renderer/views/timeline/state/verbs';
import { moveAttempt } from '../../../src/renderer/views/timeline/state/attempt';
import type { BreakQuestion } from '../../../src/renderer/views/timeline/state/viewState';
import type { Session } from '../../../src/renderer/session';
import { milestoneId, rowsOf, taskId, type Workspace } from '../../../src/shared/model';
import { noFilter, timelineLines, type TimelineScale } from '../../../src/shared/queries/timeline';
import { forecastOf, milestoneForecasts } from '../../../src/shared/scheduling';
import { aBooking, aMilestone, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday, theSettings } from '../../support/builders';
import { memoryDisk, memoryStore } from '../../support/memoryStore';
import { aSession } from '../../support/testSession';

const harbour = aProject('Harbour').id;
const [weld, inspect, paint, open] = [taskId('Weld'), taskId('Inspect'), taskId('Paint'), taskId('Open')];
const fs = (predecessor: string) => [{ predecessorId: taskId(predecessor), type: 'FS' as const, lagDays: 0 }];

/** Weld Monday, Inspect Wednesday after it, Paint Friday by somebody else, Open by nobody yet. */
const plan = aWorkspace({
  settings: { ...theSettings, rules: { requiredSkill: 'warn', overCapacity: 'warn', timeOff: 'warn' } },
  resources: [aPerson('Ana'), aPerson('Ben')], projects: [aProject('Harbour')],
  tasks: [
    aTask('Weld', { projectId: harbour, effort: 480 }), aTask('Inspect', { projectId: harbour, effort: 480, dependencies: fs('Weld') }), aTask('Paint', { projectId: harbour, effort: 480 }),
    aTask('Open', { projectId: harbour, effort: 480 }), aTask('Done', { projectId: harbour, status: 'done', remaining: 0, effort: 480 }),
  ],
  bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480]]), aBooking('b2', 'Inspect', 'Ana', [[monday + 2, 480]]), aBooking('b3', 'Paint', 'Ben', [[monday + 4, 480]])],
  milestones: [aMilestone('Handover', ['Inspect'], { projectId: harbour, dueDay: monday + 3 })],
});

interface Told {
  readonly said: string[];
  readonly notices: string[];
}

interface Desk {
  readonly session: Session;
  readonly controller: TimelineController;
  readonly told: Told;
}

const scale: TimelineScale = { zoom: 'week', from: monday - 21, to: monday + 70, dayWidth: 20 };

const layOut = ({ session, controller }: Pick<Desk, 'session' | 'controller'>, statusDay = monday): void => {
  const workspace = session.workspace();
  const [forecast, milestones] = [forecastOf(workspace, statusDay), milestoneForecasts(workspace, statusDay)];
  controller.layout.set({ lines: timelineLines(workspace, forecast, milestones, noFilter, controller.closed.get()), scale, rowHeight: 36, pane: 540, forecast, milestones, baseline: null, today: monday });
};

const aDesk = async (workspace = plan, statusDay = monday): Promise<Desk> => {
  const session = await aSession(memoryStore(memoryDisk(rowsOf(workspace))), 'a');
  const told: Told = { said: [], notices: [] };
  const surroundings = { notify: ({ message }: { readonly message: string }) => { told.notices.push(message); }, say: (words: string) => { told.said.push(words); }, settle: () => undefined, askReason: () => Promise.resolve('agreed') };
  const controller = createController(() => surroundings, session, new Set());
  const desk = { session, controller, told };
  layOut(desk, statusDay);
  return desk;
};

/** The plan without ids of history: what two ways of doing the same are compared by. */
const state = ({ session }: Desk): unknown => rowsOf(session.workspace());

const press = (desk: Desk, key: string, pressed: string, held: { readonly altKey?: boolean; readonly shiftKey?: boolean } = {}): readonly string[] => {
  const line = document.createElement('div');
  line.dataset['line'] = key;
  const focused: string[] = [];
  pressOnLine(desk.controller, { line, focusLine: (to) => { focused.push(to); }, showBar: (to) => { focused.push(`bar of ${to}`); }, page: 3, scrollBy: (days) => { focused.push(`scroll ${String(days)}`); } }, { key: pressed, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held });
  return focused;
};

const dragged = (desk: Desk, subject: Parameters<TimelineController['pickUp']>[0], target: Parameters<TimelineController['aim']>[0]): void => {
  desk.controller.pickUp(subject);
  desk.controller.aim(target);
  desk.controller.drop();
};

const questionOf = ({ controller }: Desk): BreakQuestion | null => {
  const opened = controller.opened.get();
  return opened.kind === 'breaks' ? opened.question : null;
};

const spanOf = (workspace: Workspace, booking: string): readonly number[] => [...workspace.bookings.values()].find(({ id }) => id === booking)?.days.map(({ day }) => day - monday) ?? [];

describe('hands, keys and menus', () => {
  let byHand: Desk;
  let byKeys: Desk;
  beforeEach(async () => {
    byHand = await aDesk();
    byKeys = await aDesk();
  });

  it('TML-15 move a task and what follows it to the same plan', () => {
    dragged(byHand, { kind: 'move', taskId: weld, from: monday }, { kind: 'day', day: monday + 1 });
    press(byKeys, 'task Weld', 'ArrowRight', { altKey: true });
    expect(state(byHand)).toEqual(state(byKeys));
    expect([spanOf(byHand.session.workspace(), 'b1'), spanOf(byHand.session.workspace(), 'b2')]).toEqual([[1], [3]]);
    expect(byHand.told.notices).toEqual(['Moved “Weld” 1 day later, with 1 follower.']);
    expect(byKeys.told.notices).toEqual(byHand.told.notices);
  });

  it('TML-14 and TML-15 pull an end to the same plan', () => {
    dragged(byHand, { kind: 'edge', taskId: paint, edge: 'end', from: monday + 4 }, { kind: 'day', day: monday + 7 });
    press(byKeys, 'task Paint', 'ArrowRight', { altKey: true, shiftKey: true });
    expect(state(byHand)).toEqual(state(byKeys));
    expect(spanOf(byHand.session.workspace(), 'b3')).toEqual([4, 7]);
    press(byKeys, 'task Paint', 'ArrowUp', { altKey: true, shiftKey: true });
    expect(spanOf(byKeys.session.workspace(), 'b3')).toEqual([3, 4, 7]);
  });

  it('TML-14 keys pull an end over the days on which whoever is booked there does not work', async () => {
    const threeDays = { ...aPerson('Ben'), pattern: [480, 480, 480, 0, 0, 0, 0] as const };
    const desk = await aDesk(aWorkspace({ ...rowsOf(plan), settings: plan.settings, resources: [aPerson('Ana'), threeDays], bookings: [aBooking('b3', 'Paint', 'Ben', [[monday + 2, 480]])] }));
    press(desk, 'task Paint', 'ArrowRight', { altKey: true, shiftKey: true });
    expect([spanOf(desk.session.workspace(), 'b3'), desk.told.notices]).toEqual([[2, 7], ['Extended “Paint” to Mon 30 Nov: 8 h more, 8 h above its effort.']]);
  });

  it('TML-15 move the due day of a milestone to the same plan', () => {
    dragged(byHand, { kind: 'due', milestoneId: milestoneId('Handover'), from: monday + 3 }, { kind: 'day', day: monday + 4 });
    press(byKeys, 'milestone Handover', 'ArrowRight', { altKey: true });
    expect(state(byHand)).toEqual(state(byKeys));
    expect(byHand.session.workspace().milestones.get(milestoneId('Handover'))?.dueDay).toBe(monday + 4);
  });

  it('TML-15 link two tasks to the same plan, by the ends that were joined', () => {
    dragged(byHand, { kind: 'link', taskId: inspect, edge: 'end' }, { kind: 'bar', taskId: paint, edge: 'start' });
    byKeys.controller.link(inspect, paint, 'FS', 0);
    expect(state(byHand)).toEqual(state(byKeys));
    expect(byHand.session.workspace().tasks.get(paint)?.dependencies).toEqual(fs('Inspect'));
  });

  it('TML-15 a circle is refused before the drop, and nothing changes', () => {
    byHand.controller.pickUp({ kind: 'link', taskId: inspect, edge: 'end' });
    byHand.controller.aim({ kind: 'bar', taskId: weld, edge: 'start' });
    const held = byHand.controller.drag.get();
    expect(held.phase === 'dragging' ? held.trial : null).toEqual({
      outcome: 'refused', preview: null, violations: [], refusal: 'Tasks would wait for each other in a circle: Weld → Inspect → Weld. None of them could ever start. Remove one of these dependencies first.',
    });
    byHand.controller.drop();
    expect(rowsOf(byHand.session.workspace())).toEqual(rowsOf(plan));
  });

  it('TML-15 Escape lets go, and says so', () => {
    byHand.controller.pickUp({ kind: 'move', taskId: weld, from: monday });
    byHand.controller.aim({ kind: 'day', day: monday + 3 });
    byHand.controller.letGo();
    expect([byHand.controller.drag.get(), byHand.told.said]).toEqual([{ phase: 'idle' }, ['Cancelled. Nothing changed.']]);
    expect(rowsOf(byHand.session.workspace())).toEqual(rowsOf(plan));
  });
});

describe('what would break', () => {
  it('TML-12 is asked about, with the nearest day that keeps it', async () => {
    const desk = await aDesk();
    press(desk, 'task Inspect', 'ArrowLeft', { altKey: true });
    expect(questionOf(desk)).toBeNull();
    layOut(desk);
    dragged(desk, { kind: 'move', taskId: inspect, from: monday + 1 }, { kind: 'day', day: monday - 3 });
    expect(questionOf(desk)).toMatchObject({ title: 'Move Inspect all the same?', sentences: ['Inspect starts Fri 20 Nov, but waits for the end of Weld on Mon 23 Nov: 2 working days too early.'], better: null });
  });

  it('TML-12 the nearest day is taken where it is chosen', async () => {
    const desk = await aDesk();
    dragged(desk, { kind: 'move', taskId: inspect, from: monday + 2 }, { kind: 'day', day: monday - 3 });
    const question = questionOf(desk);
    expect(question?.better?.label).toBe('Move to Tue 24 Nov, the first possible day');
    question?.better?.run();
    expect(spanOf(desk.session.workspace(), 'b2')).toEqual([1]);
    expect(firstPossible(desk.session.workspace(), 3, (days) => moveAttempt(desk.session, paint, monday + 4, days))).toBe(2);
  });

  it('TML-12 and where it is moved anyway, it is', async () => {
    const desk = await aDesk();
    dragged(desk, { kind: 'move', taskId: inspect, from: monday + 2 }, { kind: 'day', day: monday - 3 });
    questionOf(desk)?.anyway.run();
    expect(spanOf(desk.session.workspace(), 'b2')).toEqual([-3]);
  });

  it('TML-12 a link offers to move the one that lies too early', async () => {
    const desk = await aDesk();
    desk.controller.link(paint, inspect, 'FS', 0);
    const question = questionOf(desk);
    expect(question?.better?.label).toBe('Link and move Inspect to Mon 30 Nov');
    question?.better?.run();
    expect(desk.session.workspace().tasks.get(inspect)?.dependencies).toEqual([...fs('Weld'), ...fs('Paint')]);
    expect(spanOf(desk.session.workspace(), 'b2')).toEqual([7]);
    expect(desk.told.notices).toEqual(['Let “Inspect” wait for “Paint” and move it.']);
  });
});

describe('the words of a drag', () => {
  it('TML-11 say where it would lie, who follows, and what stands against it', async () => {
    const desk = await aDesk();
    desk.controller.pickUp({ kind: 'move', taskId: weld, from: monday });
    desk.controller.aim({ kind: 'day', day: monday + 1 });
    const [held, layout] = [desk.controller.drag.get(), desk.controller.layout.get()];
    if (held.phase !== 'dragging' || layout === null) throw new Error('nothing is in the hand');
    expect(dragWords(desk.session.workspace(), layout, held)).toEqual({ title: 'Weld', place: 'Tue 24 Nov, 1 working day later. 1 follower moves along.', warnings: [], effects: [] });
    desk.controller.cancel();
  });

  it('TML-14 say that a task nobody is booked for begins no earlier, and when it is forecast then', async () => {
    const desk = await aDesk();
    const start = desk.controller.layout.get()?.forecast.tasks.get(open)?.start ?? 0;
    desk.controller.pickUp({ kind: 'move', taskId: open, from: start });
    desk.controller.aim({ kind: 'day', day: monday + 7 });
    const [held, layout] = [desk.controller.drag.get(), desk.controller.layout.get()];
    if (held.phase !== 'dragging' || layout === null) throw new Error('nothing is in the hand');
    expect(dragWords(desk.session.workspace(), layout, held).place).toBe('Not booked: it begins no earlier than Mon 30 Nov. The forecast is then Mon 30 Nov.');
    desk.controller.drop();
    expect(desk.session.workspace().tasks.get(open)?.earliestStart).toBe(monday + 7);
  });

  it('TML-15 what is done stays, and says so', async () => {
    const desk = await aDesk();
    press(desk, 'task Done', 'ArrowRight', { altKey: true });
    expect(desk.told.notices).toHaveLength(1);
    expect(rowsOf(desk.session.workspace())).toEqual(rowsOf(plan));
  });
});

describe('work that is begun', () => {
  const wednesday = monday + 2;
  const own = { effort: 2400, remaining: 1440, status: 'doing' } as const;
  const people = { settings: plan.settings, resources: [aPerson('Ana')] };
  const worked = [aTimeEntry('t1', 'Weld', 'Ana', monday, 480), aTimeEntry('t2', 'Weld', 'Ana', monday + 1, 480)];
  /** Worked on Monday and Tuesday, booked for the whole week. */
  const begun = aWorkspace({ ...people, tasks: [aTask('Weld', own)], bookings: [aBooking('b1', 'Weld', 'Ana', [0, 1, 2, 3, 4].map((day) => [monday + day, 480]))], timeEntries: worked });
  /** Worked on Monday and Tuesday, and nobody is booked for the rest. */
  const open = aWorkspace({ ...people, tasks: [aTask('Weld', own)], bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 1, 480]])], timeEntries: worked });

  it('TML-16 what is left moves, by hand, by keys and by its day to the same plan; its days are told from the first that is left', async () => {
    const [byHand, byKeys, byDay] = [await aDesk(begun, wednesday), await aDesk(begun, wednesday), await aDesk(begun, wednesday)];
    byHand.controller.pickUp({ kind: 'move', taskId: weld, from: startOf(byHand.controller, weld) ?? 0 });
    byHand.controller.aim({ kind: 'day', day: wednesday + 1 });
    const [held, layout] = [byHand.controller.drag.get(), byHand.controller.layout.get()];
    if (held.phase !== 'dragging' || layout === null) throw new Error('nothing is in the hand');
    expect(dragWords(begun, layout, held).place).toBe('What is left: Thu 26 Nov to Mon 30 Nov, 1 working day later.');
    byHand.controller.drop();
    press(byKeys, 'task Weld', 'ArrowRight', { altKey: true });
    moveStartTo(byDay.controller, weld, wednesday + 1);
    expect(spanOf(byHand.session.workspace(), 'b1')).toEqual([0, 1, 3, 4, 7]);
    expect([state(byKeys), state(byDay)]).toEqual([state(byHand), state(byHand)]);
  });

  it('TML-16 what is left and not booked begins no earlier than the day chosen', async () => {
    const desk = await aDesk(open, wednesday);
    moveStartTo(desk.controller, weld, wednesday + 1);
    expect([desk.session.workspace().tasks.get(weld)?.earliestStart, spanOf(desk.session.workspace(), 'b1')]).toEqual([wednesday + 1, [0, 1]]);
  });

  it('TML-16 the start of it stays, and its end after what was worked; the sentence says so', async () => {
    const desk = await aDesk(begun, wednesday);
    press(desk, 'task Weld', 'ArrowUp', { altKey: true, shiftKey: true });
    dragged(desk, { kind: 'edge', taskId: weld, edge: 'end', from: monday + 4 }, { kind: 'day', day: monday });
    expect(desk.told.notices).toEqual([
      '“Weld” is begun: its start is when it was worked on first. Move what is left, or pull its end.',
      '“Weld” was worked on after that day: it cannot end before. Choose a later day.',
    ]);
    expect(rowsOf(desk.session.workspace())).toEqual(rowsOf(begun));
  });

  it('TML-16 a link does not offer to move a successor that was begun too early', async () => {
    const both = aWorkspace({ ...people, tasks: [aTask('Weld', own), aTask('Paint', { effort: 480 })], bookings: [...begun.bookings.values(), aBooking('b2', 'Paint', 'Ana', [[monday + 7, 480]])], timeEntries: worked });
    const desk = await aDesk(both, wednesday);
    desk.controller.link(paint, weld, 'FS', 0);
    expect(questionOf(desk)).toMatchObject({ title: 'Let Weld wait?', better: null });
  });
});

describe('keys on a line', () => {
  it('TML-2 walk, fold, open and scroll', async () => {
    const desk = await aDesk();
    expect([press(desk, 'project Harbour', 'ArrowDown'), press(desk, 'project Harbour', 'End'), press(desk, 'task Weld', ' '), press(desk, 'task Weld', 'ArrowRight'), press(desk, 'task Weld', 'ArrowLeft')]).toEqual([
      ['milestone Handover'], [desk.controller.layout.get()?.lines.lines.at(-1)?.key], ['bar of task Weld'], ['scroll 7'], ['scroll -7'],
    ]);
    press(desk, 'project Harbour', 'ArrowLeft');
    expect(desk.controller.closed.get()).toEqual(new Set(['project Harbour']));
    layOut(desk);
    press(desk, 'project Harbour', 'ArrowRight');
    expect(desk.controller.closed.get()).toEqual(new Set());
    press(desk, 'task Weld', 'Enter');
    expect(desk.controller.shown.get()).toBeNull();
    layOut(desk);
    press(desk, 'task Weld', 'Enter');
    expect(desk.controller.shown.get()).toEqual({ kind: 'task', taskId: weld });
    press(desk, 'milestone Handover', 'm');
    expect(desk.controller.opened.get()).toEqual({ kind: 'day', question: { asks: 'due', milestoneId: 'Handover' } });
    press(desk, 'task Weld', 'l');
    expect(desk.controller.opened.get()).toEqual({ kind: 'link', taskId: weld, type: 'FS' });
  });
});
