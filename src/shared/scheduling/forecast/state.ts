import type { DayNumber, DependencyType, ProjectId, Task, TaskId, Workspace } from '../../model';
import type { WorkAxis } from './axis';
import type { Staff } from './staff';

/** No day: earlier than any. */
export const noDay = -2_147_483_648;
export const basisCodes = { absent: 0, done: 1, booked: 2, partly: 3, forecast: 4, nobody: 5 } as const;

/** Numbers of tasks, given once and never to another task: shared by a forecast and all that are derived from it. */
export interface Slots {
  readonly ids: TaskId[];
  readonly of: Map<TaskId, number>;
  /** As many as the arrays have room for. */
  readonly room: number;
}

/** Where the rest of a task is expected. */
export interface Placement {
  /** Position in `Staff.resources`. */
  readonly person: number;
  /** Pairs of day, counted from the status day, and minutes. */
  readonly days: Int32Array;
}

/** Triples of slot, type of dependency (`linkTypes`) and lag in working days. */
export type Links = Int32Array;
export const linkTypes: readonly DependencyType[] = ['FS', 'SS', 'FF', 'SF'];
export const linkCodes = { FS: 0, SS: 1, FF: 2, SF: 3 } as const satisfies Record<DependencyType, number>;

/** One number a task. Day numbers, minutes, or `noDay`. */
export interface TaskNumbers {
  readonly basis: Uint8Array;
  /** Order of service: lower first; equal ones by id (`order.ts`). */
  readonly rank: Float64Array;
  readonly urgency: Uint8Array;
  readonly due: Int32Array;
  readonly level: Int32Array;
  readonly project: Int32Array;
  readonly group: Int32Array;
  readonly readyDay: Int32Array;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly firstMinutes: Int32Array;
  readonly lastMinutes: Int32Array;
  /** Minutes into the last day at which it ends, at most as far as tasks that wait for each other share that day. */
  readonly endMinutes: Int32Array;
  readonly latestStart: Int32Array;
  readonly latestFinish: Int32Array;
  /** Minutes of the day of its latest start that are left for what it waits for. */
  readonly roomBefore: Int32Array;
}

/**
 * A forecast as arrays by slot. Filled by one pass, then never changed: a later forecast copies what it changes
 * (`derive.ts`).
 */
export interface ForecastState {
  readonly workspace: Workspace;
  readonly statusDay: DayNumber;
  readonly axis: WorkAxis;
  readonly staff: Staff;
  readonly slots: Slots;
  /** Present tasks that are not archived. */
  readonly tasks: (Task | undefined)[];
  readonly waitsFor: (Links | undefined)[];
  readonly heldUp: (Links | undefined)[];
  readonly numbers: TaskNumbers;
  readonly placements: (Placement | undefined)[];
  /** Free minutes of each person by day, placements taken off; made when first asked for. */
  readonly rows: (Int16Array | undefined)[];
  /** A day before which a person is not free. */
  readonly firstFree: Int32Array;
  /** Slots placed on each person, in no order. */
  readonly placedOn: (readonly number[])[];
  /** Slots of each group that look for somebody, in no order. */
  readonly seekers: (readonly number[])[];
  readonly projects: { readonly ids: (ProjectId | null)[]; readonly of: Map<ProjectId | null, number> };
  /** The day that the tasks of each project may end at the latest: its due day or the last finish, whichever is first. */
  readonly projectEnds: Int32Array;
}

const zeros = (room: number): Int32Array => new Int32Array(room);

export const emptyNumbers = (room: number): TaskNumbers => ({
  basis: new Uint8Array(room), rank: new Float64Array(room), urgency: new Uint8Array(room), due: zeros(room), level: zeros(room), project: zeros(room), group: zeros(room).fill(-1),
  readyDay: zeros(room), start: zeros(room).fill(noDay), finish: zeros(room).fill(noDay), firstMinutes: zeros(room), lastMinutes: zeros(room), endMinutes: zeros(room),
  latestStart: zeros(room).fill(noDay), latestFinish: zeros(room).fill(noDay), roomBefore: zeros(room),
});

export const copiedNumbers = (numbers: TaskNumbers): TaskNumbers => ({
  basis: numbers.basis.slice(), rank: numbers.rank.slice(), urgency: numbers.urgency.slice(), due: numbers.due.slice(), level: numbers.level.slice(), project: numbers.project.slice(),
  group: numbers.group.slice(), readyDay: numbers.readyDay.slice(), start: numbers.start.slice(), finish: numbers.finish.slice(), firstMinutes: numbers.firstMinutes.slice(),
  lastMinutes: numbers.lastMinutes.slice(), endMinutes: numbers.endMinutes.slice(), latestStart: numbers.latestStart.slice(), latestFinish: numbers.latestFinish.slice(),
  roomBefore: numbers.roomBefore.slice(),
});

/** Whether a task is still to be worked on: only then does it hold anything up. */
export const isOpen = ({ tasks }: ForecastState, slot: number): boolean => {
  const task = tasks[slot];
  return task !== undefined && task.status !== 'done';
};
