import { formatDay } from '../../../../shared/calendar';
import { moveTasks, setDependencies, stepOf, together } from '../../../../shared/commands';
import { doneWords, quotedTitle, type DayNumber, type DependencyType, type TaskId } from '../../../../shared/model';
import type { BrokenDependency } from '../../../../shared/queries/timeline';
import { spanLeft } from '../../../../shared/scheduling';
import type { Session } from '../../../hooks';
import { type Attempt, createStore, performed, type Store, type Surroundings } from '../../hand';
import { dependenciesWith, dueAttempt, linkAttempt, moveAttempt, resizeAttempt, shiftTo } from './attempt';
import { isBegun, movableStart } from './begun';
import { idle, sameTarget, typeBetween, type DragState, type DragSubject, type DragTarget } from './dragState';
import { effectAfter, withForecast } from './effects';
import { firstPossible, trialOf } from './trial';
import { nothingOpen, type BreakQuestion, type Layout, type Opened, type Shown } from './viewState';

/** One timeline: its small stores and what can be done with what is in the hand. Lives as long as the screen. */
export interface TimelineController {
  readonly session: Session;
  readonly drag: Store<DragState>;
  /** Key of the line that Tab reaches. */
  readonly cursor: Store<string | null>;
  readonly opened: Store<Opened>;
  readonly shown: Store<Shown>;
  readonly closed: Store<ReadonlySet<string>>;
  readonly layout: Store<Layout | null>;
  readonly say: (sentence: string) => void;
  readonly notify: Surroundings['notify'];
  readonly pickUp: (subject: DragSubject) => void;
  readonly aim: (target: DragTarget | null) => void;
  /** Lets what is in the hand fall where it is aimed at. */
  readonly drop: () => void;
  /** Cancels and says so. */
  readonly letGo: () => void;
  readonly cancel: () => void;
  /** Does to a subject what dropping it there would: asks first where a dependency breaks. Keys and menus call this. */
  readonly place: (subject: DragSubject, target: DragTarget) => void;
  /** Moves a task by working days, asking first where a dependency breaks. */
  readonly moveBy: (taskId: TaskId, workingDays: number) => void;
  /** Links two tasks, asking first where the successor lies too early. */
  readonly link: (predecessorId: TaskId, successorId: TaskId, type: DependencyType, lagDays: number) => void;
  /** Runs an attempt, asks for a reason where one is needed, and says in one line what happened. */
  readonly perform: (attempt: Attempt) => Promise<boolean>;
}

/** How long the hand rests before the plan behind it is forecast. */
const restMs = 140;

export const createController = (surroundings: () => Surroundings, session: Session, closedAtFirst: ReadonlySet<string>): TimelineController => {
  const drag = createStore<DragState>(idle);
  const opened = createStore<Opened>(nothingOpen);
  const layout = createStore<Layout | null>(null);
  let resting: ReturnType<typeof setTimeout> | null = null;
  const perform = (given: Attempt): Promise<boolean> => performed(surroundings(), given, ({ label }) => surroundings().notify({ message: `${doneWords(label)}.`, tone: 'good', undo: 'offer' }));
  const settle = (): void => {
    if (resting !== null) clearTimeout(resting);
    resting = null;
  };
  const release = (): void => {
    settle();
    drag.set(idle);
  };
  const look = (): void => {
    settle();
    const state = drag.get();
    const present = layout.get();
    if (state.phase !== 'dragging' || present === null || state.trial === null || state.trial.preview === null) return;
    drag.set({ ...state, effect: effectAfter(session.workspace(), state.trial.preview.workspace, present) });
  };
  const ask = (question: BreakQuestion): void => opened.set({ kind: 'breaks', question });
  const start = (taskId: TaskId): DayNumber => {
    const present = layout.get();
    return (present === null ? null : movableStart(session.workspace(), present.forecast, taskId)) ?? session.today();
  };

  const moveBy = (taskId: TaskId, workingDays: number): void => {
    const attemptOf = (days: number): Attempt => moveAttempt(session, taskId, start(taskId), days);
    decide(attemptOf(workingDays), () => {
      const days = firstPossible(session.workspace(), workingDays, attemptOf);
      return days === null ? null : { label: `Move to ${dayAfter(session, attemptOf(days), taskId)}`, run: () => void perform(attemptOf(days)) };
    }, { title: `Move ${titleOf(session, taskId)} all the same?`, anyway: 'Move it anyway', none: 'No day between keeps it: where it lies now is the first possible one.' });
  };
  const link = (predecessorId: TaskId, successorId: TaskId, type: DependencyType, lagDays: number): void => {
    decide(linkAttempt(session, predecessorId, successorId, type, lagDays), (broken) => linkedAndMoved(session, perform, { predecessorId, successorId, type, lagDays }, broken), { title: `Let ${titleOf(session, successorId)} wait?`, anyway: 'Link only' });
  };
  /** Runs what breaks nothing; asks where it does. */
  const decide = (given: Attempt, betterFor: (broken: readonly BrokenDependency[]) => BreakQuestion['better'], words: { readonly title: string; readonly anyway: string; readonly none?: string }): void => {
    const trial = trialOf(session.workspace(), given);
    if (trial.outcome === 'same') return;
    if (trial.outcome !== 'breaks' || trial.preview === null) {
      void perform(given);
      return;
    }
    const { broken } = trial.preview;
    ask({ title: words.title, sentences: broken.map(({ sentence }) => sentence), better: betterFor(broken), none: words.none ?? '', anyway: { label: words.anyway, run: () => void perform(given) } });
  };
  const place = (subject: DragSubject, target: DragTarget): void => {
    if (subject.kind === 'link') {
      if (target.kind === 'bar') link(subject.taskId, target.taskId, typeBetween(subject.edge, target.edge), 0);
    } else if (target.kind === 'day') {
      if (subject.kind === 'move') moveBy(subject.taskId, shiftTo(session.workspace(), subject.from, target.day));
      else decide(attemptFor(session, subject, target) ?? dueNothing, () => null, { title: 'Do it all the same?', anyway: 'Do it anyway' });
    }
  };
  return {
    session, drag, opened, layout, perform, moveBy, link, place,
    cursor: createStore<string | null>(null),
    shown: createStore<Shown>(null),
    closed: createStore(closedAtFirst),
    say: (sentence) => surroundings().say(sentence),
    notify: (notice) => surroundings().notify(notice),
    pickUp: (subject) => drag.set({ phase: 'dragging', subject, target: null, trial: null, effect: null }),
    aim: (target) => {
      const state = drag.get();
      if (state.phase !== 'dragging' || sameTarget(state.target, target)) return;
      settle();
      const given = target === null ? null : attemptFor(session, state.subject, target);
      const tried = given === null ? null : trialOf(session.workspace(), given);
      const present = layout.get();
      const { subject } = state;
      const trial = tried === null || present === null || subject.kind === 'link' || subject.kind === 'due' ? tried : withForecast(session.workspace(), tried, subject.taskId, present);
      drag.set({ ...state, target, trial, effect: null });
      if (trial !== null && trial.preview !== null) resting = setTimeout(look, restMs);
    },
    drop: () => {
      const state = drag.get();
      release();
      if (state.phase !== 'dragging' || state.target === null || state.trial === null || state.trial.outcome === 'same') return;
      if (state.trial.outcome === 'refused') surroundings().notify({ message: state.trial.refusal, tone: 'bad' });
      else place(state.subject, state.target);
    },
    cancel: release,
    letGo: () => {
      release();
      surroundings().say('Cancelled. Nothing changed.');
    },
  };
};

const unchanged = { ok: false, refusal: { code: 'nothing-changed', sentence: 'Nothing would change.', nextStep: 'Choose another day.' } } as const;
const dueNothing: Attempt = { about: [], tryOut: () => unchanged, run: () => unchanged };

/** What a drop of the subject on the target means; null where it means nothing. */
const attemptFor = (session: Session, subject: DragSubject, target: DragTarget): Attempt | null => {
  if (subject.kind === 'link') {
    if (target.kind !== 'bar' || target.taskId === subject.taskId) return null;
    return linkAttempt(session, subject.taskId, target.taskId, typeBetween(subject.edge, target.edge), 0);
  }
  if (target.kind !== 'day' || target.day === subject.from) return null;
  if (subject.kind === 'due') return dueAttempt(session, subject.milestoneId, target.day);
  if (subject.kind === 'edge') return resizeAttempt(session, subject.taskId, subject.edge, target.day);
  const days = shiftTo(session.workspace(), subject.from, target.day);
  return days === 0 ? null : moveAttempt(session, subject.taskId, subject.from, days);
};

const titleOf = (session: Session, id: TaskId): string => session.workspace().tasks.get(id)?.title ?? 'this task';

const dayAfter = (session: Session, given: Attempt, taskId: TaskId): string => {
  const { preview } = trialOf(session.workspace(), given);
  const left = preview === null || !isBegun(preview.workspace, taskId) ? null : spanLeft(preview.workspace, taskId);
  const day = left?.first ?? preview?.spans.find((span) => span.taskId === taskId)?.after?.start ?? null;
  return day === null ? 'the first day that keeps it' : `${formatDay(day, 'shortWeekdayDayMonth')}, the first possible day`;
};

/** Links and moves the successor as far as it lies too early, as one change. */
const linkedAndMoved = (session: Session, perform: TimelineController['perform'], { predecessorId, successorId, type, lagDays }: { readonly predecessorId: TaskId; readonly successorId: TaskId; readonly type: DependencyType; readonly lagDays: number }, broken: readonly BrokenDependency[]): BreakQuestion['better'] => {
  const days = broken.find((one) => one.successorId === successorId)?.workingDays;
  if (days === undefined) return null;
  const dependencies = dependenciesWith(session.workspace(), successorId, { predecessorId, type, lagDays });
  const title = titleOf(session, successorId);
  const both = attemptTogether(session, `Let ${quotedTitle(title)} wait for ${quotedTitle(titleOf(session, predecessorId))} and move it`, (reason) => [
    stepOf(setDependencies, { taskId: successorId, dependencies }),
    stepOf(moveTasks, { taskIds: [successorId], workingDays: days, followers: 'move' as const, ...(reason === null ? {} : { overrideReason: reason }) }),
  ]);
  const { outcome, preview } = trialOf(session.workspace(), both);
  // Where the successor is begun, what was worked stays too early however far the rest is moved.
  const isKept = preview?.broken.every((one) => one.predecessorId !== predecessorId || one.successorId !== successorId) === true;
  return !isKept || outcome === 'refused' || outcome === 'same' ? null : { label: `Link and move ${title} to ${dayAfter(session, both, successorId).replace(', the first possible day', '')}`, run: () => void perform(both) };
};

const attemptTogether = (session: Session, label: string, steps: (reason: string | null) => Parameters<typeof together>[1]['steps']): Attempt => ({
  about: [together, label],
  tryOut: (reason) => together(session.workspace(), { label, steps: steps(reason) }, session.commandContext()),
  run: (reason) => session.run(together, { label, steps: steps(reason) }),
});
