import { doneWords, type BookingId, type DayNumber, type ResourceId, type Workspace } from '../../../../shared/model';
import { changeSentence, type BoardWindow } from '../../../../shared/queries/board';
import type { Session } from '../../../hooks';
import { type Attempt, createStore, performed, type Store, type Surroundings } from '../../hand';
import { afterPaint } from './afterPaint';
import { dropAttempt } from './attempt';
import { idle, noFits, plainManner, sameTarget, type DragState, type DragSubject, type Dragging, type DropManner, type DropTarget } from './dragState';
import { rankings } from './fits';
import { trialOf } from './trial';
import { nothingOpen, nothingSelected, type Cursor, type Layout, type Opened, type Selection } from './viewState';

/** One board: its small stores and what can be done with what is in the hand. Lives as long as the screen. */
export interface BoardController {
  readonly session: Session;
  readonly drag: Store<DragState>;
  /** The same for what every row shows of it: let go of a frame later, so that a drop draws only the rows it touched. */
  readonly fitting: Store<DragState>;
  readonly selection: Store<Selection>;
  readonly cursor: Store<Cursor>;
  readonly opened: Store<Opened>;
  readonly layout: Store<Layout | null>;
  /** Lanes that rows need for what is proposed in them. */
  readonly ghostLanes: Store<ReadonlyMap<ResourceId, number>>;
  readonly say: (sentence: string) => void;
  readonly notify: Surroundings['notify'];
  readonly pickUp: (subject: DragSubject, means: Dragging['means'], target: DropTarget | null) => void;
  readonly aim: (target: DropTarget | null) => void;
  readonly hold: (manner: DropManner) => void;
  readonly drop: () => Promise<boolean>;
  readonly cancel: () => void;
  /** Cancels and says so. */
  readonly letGo: () => void;
  /** Runs an attempt, asks for a reason where one is needed, and says in one line what happened. */
  readonly perform: (attempt: Attempt) => Promise<boolean>;
}

export const noLanes: ReadonlyMap<ResourceId, number> = new Map();

export const createController = (surroundings: () => Surroundings, session: Session): BoardController => {
  const drag = createStore<DragState>(idle);
  const fitting = createStore<DragState>(idle);
  const show = (state: Dragging): void => {
    drag.set(state);
    fitting.set(state);
  };
  const release = (): void => {
    drag.set(idle);
    afterPaint(() => {
      if (drag.get().phase === 'idle') fitting.set(idle);
    });
  };
  const layout = createStore<Layout | null>(null);
  const selection = createStore<Selection>(nothingSelected);
  let ranking = rankings();

  const perform = (attempt: Attempt): Promise<boolean> =>
    performed(surroundings(), attempt, (change) => {
      const shown = layout.get()?.window ?? null;
      const workspace = session.workspace();
      // Words come after the picture.
      afterPaint(() => surroundings().notify({ message: shown === null ? `${doneWords(change.label)}.` : changeSentence(workspace, change, shown), tone: 'good', undo: 'offer' }));
    });

  const withTarget = (dragging: Dragging, target: DropTarget | null): Dragging => {
    const workspace = session.workspace();
    const present = layout.get();
    if (present === null) return { ...dragging, target };
    return { ...dragging, target, ...ranked(workspace, dragging, target, present, ranking), trial: tried(session, dragging, target, present.window) };
  };

  return {
    session,
    drag,
    fitting,
    layout,
    ghostLanes: createStore(noLanes),
    selection,
    cursor: createStore<Cursor>({ resourceId: null, day: 0, card: null }),
    opened: createStore<Opened>(nothingOpen),
    say: (sentence) => surroundings().say(sentence),
    notify: (notice) => surroundings().notify(notice),
    perform,
    pickUp: (subject, means, target) => {
      ranking = rankings();
      show(withTarget({ phase: 'dragging', means, subject, target: null, manner: plainManner, fits: noFits, best: [], trial: null }, target));
    },
    aim: (target) => {
      const state = drag.get();
      if (state.phase === 'dragging' && !sameTarget(state.target, target)) show(withTarget(state, target));
    },
    hold: (manner) => {
      const state = drag.get();
      if (state.phase !== 'dragging' || (state.manner.copying === manner.copying && state.manner.placing === manner.placing)) return;
      show(withTarget({ ...state, manner }, state.target));
    },
    cancel: release,
    letGo: () => {
      release();
      surroundings().say('Cancelled. Nothing changed.');
    },
    drop: () => {
      const state = drag.get();
      release();
      if (state.phase !== 'dragging' || state.target === null) return Promise.resolve(false);
      const attempt = dropAttempt(session, state.subject, state.target, state.manner);
      if (attempt === null) return Promise.resolve(false);
      const { subject } = state;
      return subject.kind === 'task' && subject.taskIds.length > 1 ? perform(attempt).then((done) => {
        if (done) selection.set(nothingSelected);
        return done;
      }) : perform(attempt);
    },
  };
};

/** Bookings whose time is about to be free again while they are in the hand. */
export const inHand = (subject: DragSubject): readonly BookingId[] => (subject.kind === 'task' ? [] : subject.kind === 'edge' ? [subject.bookingId] : subject.bookingIds);

const ranked = (workspace: Workspace, { subject, fits, best }: Dragging, target: DropTarget | null, layout: Layout, ranking: ReturnType<typeof rankings>): Pick<Dragging, 'fits' | 'best'> => {
  if (subject.kind === 'edge') return { fits: noFits, best: [] };
  if (target !== null && target.kind === 'tray') return { fits, best };
  if (target === null && fits.size > 0) return { fits, best };
  const from = target?.day ?? soonest(layout);
  return ranking(workspace, { taskIds: subject.kind === 'task' ? subject.taskIds : [subject.taskId], from, today: layout.today, ignoring: new Set(inHand(subject)) });
};

/** The first day shown that is not past: where work goes if no day is named. */
export const soonest = ({ window, today }: { readonly window: Pick<BoardWindow, 'from' | 'to'>; readonly today: DayNumber }): DayNumber => (today >= window.from && today < window.to ? today : window.from);

const tried = (session: Session, { subject, manner }: Dragging, target: DropTarget | null, window: BoardWindow): Dragging['trial'] => {
  const attempt = target === null ? null : dropAttempt(session, subject, target, manner);
  return attempt === null ? null : trialOf(session.workspace(), attempt, new Set(inHand(subject)), window);
};
