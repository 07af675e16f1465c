import { lengthOn } from './axis';
import { long, never, type DayModel } from './model';

/** What became of a piece. */
export const states = { open: 0, stayed: 1, laid: 2, noRoom: 3, waits: 4 } as const;
/** How a piece is laid: as it lies where that is allowed, anew as early as possible, or anew with a part of each day kept back. */
export const modes = { keep: 0, anew: 1, gently: 2 } as const;
/** Whoever ends first. */
export const anybody = -1;

/** Everything a search changes while it lays work: arrays made once, numbers that are read again at once. */
export interface Layout {
  readonly model: DayModel;
  readonly free: Int16Array;
  readonly room: Int32Array;
  /** A day before which a person has nothing free. */
  readonly firstFree: Int32Array;
  /** Minutes over healthy weeks, kept up with every minute laid. */
  uneven: number;
  /** The order in which pieces are laid, and the place of each in it. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** Position among the eligible by slot; `anybody`. */
  readonly choice: Int32Array;
  readonly mode: Uint8Array;
  /** By piece. */
  readonly state: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly moved: Int32Array;
  /** Where its days lie in the pile. */
  readonly pileFrom: Int32Array;
  readonly pileCount: Int32Array;
  /** Person by slot. */
  readonly person: Int32Array;
  /** Days and minutes of pieces laid anew, in the order in which they were laid. */
  pileDay: Int16Array;
  pileMinutes: Int16Array;
  pileTop: number;
  /** By task: pieces not laid yet, and its span once there are none. */
  readonly open: Int32Array;
  readonly out: Uint8Array;
  readonly taskFirst: Int32Array;
  readonly taskLast: Int32Array;
  readonly firstMinutes: Int32Array;
  readonly lastMinutes: Int32Array;
  readonly endMinutes: Int32Array;
  readonly hasMoved: Uint8Array;
  /** When the task last asked about is ready. */
  readyDay: number;
  readyMinutes: number;
  readyEnd: number;
  /** First and last day of the run last found. */
  runFirst: number;
  runLast: number;
  runCount: number;
  readonly sums: Int32Array;
  readonly rests: Int32Array;
}

/** An empty plan: nothing is laid, everybody is as free as the model says. */
export const layoutOf = (model: DayModel): Layout => {
  const { pieces, slots, tasks, people } = model;
  const open = new Int32Array(tasks.count);
  for (let task = 0; task < tasks.count; task += 1) open[task] = (tasks.piecesFrom[task + 1] ?? 0) - (tasks.piecesFrom[task] ?? 0);
  let uneven = 0;
  for (const room of people.room) if (room < 0) uneven -= room;
  const pile = Math.max(1024, 40 * pieces.count);
  return {
    model, free: people.free.slice(), room: people.room.slice(), firstFree: new Int32Array(people.count), uneven,
    order: new Int32Array(pieces.count), place: new Int32Array(pieces.count), choice: new Int32Array(slots.count).fill(anybody), mode: new Uint8Array(pieces.count),
    state: new Uint8Array(pieces.count), first: new Int32Array(pieces.count), last: new Int32Array(pieces.count), moved: new Int32Array(pieces.count),
    pileFrom: new Int32Array(pieces.count), pileCount: new Int32Array(pieces.count), person: new Int32Array(slots.count).fill(-1),
    pileDay: new Int16Array(pile), pileMinutes: new Int16Array(pile), pileTop: 0,
    open, out: tasks.lost.slice(), taskFirst: new Int32Array(tasks.count).fill(never), taskLast: new Int32Array(tasks.count).fill(long), firstMinutes: new Int32Array(tasks.count),
    lastMinutes: new Int32Array(tasks.count), endMinutes: new Int32Array(tasks.count), hasMoved: new Uint8Array(tasks.count),
    readyDay: 0, readyMinutes: -1, readyEnd: long, runFirst: 0, runLast: 0, runCount: 0, sums: new Int32Array(people.count + 1), rests: new Int32Array(64),
  };
};

/** Room in the pile for so many days more. */
export const makeRoom = (layout: Layout, days: number): void => {
  if (layout.pileTop + days <= layout.pileDay.length) return;
  const length = 2 * layout.pileDay.length + days;
  const day = new Int16Array(length);
  const minutes = new Int16Array(length);
  day.set(layout.pileDay);
  minutes.set(layout.pileMinutes);
  layout.pileDay = day;
  layout.pileMinutes = minutes;
};

/** Minutes of a day that are left of those that tasks share. */
export const sharedLeft = ({ model }: Layout, day: number, taken: number): number => Math.max(0, lengthOn(model.axis, day) - taken);
