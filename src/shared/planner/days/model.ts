import type { BookingId, DayNumber, ResourceId, TaskId } from '../../model';
import type { LeftOutWork, PlannedBooking } from '../request';

/** Not a working day of that person. */
export const notWorked = -1;
/** Later than any day of a plan; also: no limit. */
export const never = 1_000_000;
/** Earlier than any day of a plan. */
export const long = -1_000_000;
/** How far ahead work may be laid where no last day is given: two years. */
export const horizonDays = 731;
export const linkTypes = { FS: 0, SS: 1, FF: 2, SF: 3 } as const;

/** What may be done to a piece that is booked already. */
export const freedoms = { sameDays: 0, fromItsFirstDay: 1, anyDay: 2 } as const;

/** People, equipment and placeholders: rows of days, one after the other, `row * days + day`. Days are counted from the first day of the plan. */
export interface PeopleArrays {
  readonly count: number;
  /** Minutes that may be given out; `notWorked`. */
  readonly free: Int16Array;
  /** Minutes of a day that are kept back where work is laid gently: what the healthy share leaves. */
  readonly reserve: Int16Array;
  readonly weeks: number;
  /** Week of each day, counted from 0. */
  readonly weekOf: Int16Array;
  /** Healthy minutes of each person and week less what is fixed there, `row * weeks + week`; may be negative. */
  readonly room: Int32Array;
  /** Minor units an hour on the first day. */
  readonly rate: Float64Array;
  /** Later rates of a person: from `laterFrom[row]` to `laterFrom[row + 1]`, excluded. */
  readonly laterFrom: Int32Array;
  readonly laterDay: Int32Array;
  readonly laterRate: Float64Array;
  /** Those whose working days leave no rest by themselves. */
  readonly restless: Int32Array;
  /** For those: 1 on days with fixed work. Empty where there are none. */
  readonly busy: Uint8Array;
  /** For those: days in a row worked up to the day before the first. */
  readonly busyBefore: Int32Array;
}

/** The working days of the default calendar. */
export interface AxisArrays {
  /** Position of the plan's first day in `before`. */
  readonly offset: number;
  readonly before: Int32Array;
  /** The working days themselves, counted from the plan's first day. */
  readonly days: Int32Array;
  /** Minutes that tasks share, by day of the week of the plan's days: `lengths[day % 7]` for days from 0. */
  readonly lengths: Int32Array;
}

/** Tasks with work to be laid, and points: tasks without any that others wait through. */
export interface TaskArrays {
  readonly count: number;
  readonly weight: Int32Array;
  /** Triples of task, type and lag: from `linksFrom[task]`, counted in triples. */
  readonly linksFrom: Int32Array;
  readonly links: Int32Array;
  /** Tasks that wait, the same way round: successors from `heldFrom[task]`. */
  readonly heldFrom: Int32Array;
  readonly held: Int32Array;
  /** First day allowed by dates and by work that is fixed. */
  readonly earliest: Int32Array;
  /** Minutes of that day that fixed work takes which it follows; -1: none. */
  readonly earliestMinutes: Int32Array;
  /** It must not end before this day. */
  readonly notBefore: Int32Array;
  /** Last day allowed by fixed work that follows; from `tightFrom` on only `tightMinutes` of a day. */
  readonly latest: Int32Array;
  readonly tightFrom: Int32Array;
  readonly tightMinutes: Int32Array;
  /** Last day on which it may begin, for fixed work that waits for its start. */
  readonly latestStart: Int32Array;
  readonly deadline: Int32Array;
  /** The earliest of its deadline, its milestones' and its project's due day. */
  readonly dueBy: Int32Array;
  readonly project: Int32Array;
  /** Fixed work of the task itself: its first and last day (`never`, `long`: none) and triples of person, day and minutes on these and on the days of the plan, which others may share. */
  readonly fixedFirst: Int32Array;
  readonly fixedLast: Int32Array;
  readonly fixedFrom: Int32Array;
  readonly fixed: Int32Array;
  /** 1: some of it can be done by nobody, so what waits for it waits for ever. */
  readonly lost: Uint8Array;
  readonly piecesFrom: Int32Array;
}

/** Pieces of work, those of a task in a row. A piece without slots is a point. */
export interface PieceArrays {
  readonly count: number;
  readonly task: Int32Array;
  readonly splittable: Uint8Array;
  readonly freedom: Uint8Array;
  /** 1: stays where it is whenever it may. */
  readonly stays: Uint8Array;
  /** 1: goes along with work that stays, whose days it has: only who does it may be another. */
  readonly beside: Uint8Array;
  readonly notEarlier: Int32Array;
  readonly slotsFrom: Int32Array;
  /** Order of service: lower first, then by place. */
  readonly rank: Float64Array;
}

/** Whoever is needed for a piece: the first slot does the work, the others go along. */
export interface SlotArrays {
  readonly count: number;
  readonly minutes: Int32Array;
  /** Who may: from `eligibleFrom[slot]`, with the last day on which each may work on it. */
  readonly eligibleFrom: Int32Array;
  readonly eligible: Int32Array;
  readonly until: Int32Array;
  /** Position of the present person among the eligible; -1: none or not able. */
  readonly now: Int32Array;
  /** Present person; -1: none. */
  readonly holder: Int32Array;
  /** Position in `bookingIds`; -1: not booked. */
  readonly booking: Int32Array;
  /** Days it is booked on now: day and minutes from `bookedFrom[slot]`; then what else is fixed there and how much load the day may carry at most. */
  readonly bookedFrom: Int32Array;
  readonly bookedDay: Int32Array;
  readonly bookedMinutes: Int32Array;
  readonly fixedLoad: Int32Array;
  readonly mostLoad: Int32Array;
}

/** Milestones and due projects: late by the last of their tasks. */
export interface DueArrays {
  readonly count: number;
  readonly due: Int32Array;
  readonly weight: Int32Array;
  /** Last day of their tasks that are fixed. */
  readonly fixedLast: Int32Array;
  readonly tasksFrom: Int32Array;
  readonly tasks: Int32Array;
}

/** Projects, the last one of which is the whole plan. */
export interface EndArrays {
  readonly count: number;
  readonly weight: Int32Array;
  /** Last day of work that is fixed, and triples of person, day and minutes there. */
  readonly fixedLast: Int32Array;
  readonly fixedFrom: Int32Array;
  readonly fixed: Int32Array;
  /** Labour that is fixed in minor units times minutes an hour: of projects all of it, of the whole plan from its first day on. And what labour may cost; -1: no budget. */
  readonly fixedCost: Float64Array;
  readonly budget: Float64Array;
}

/** What each aim weighs: a factor for a unit of it. */
export interface AimArrays {
  readonly unplaced: number;
  readonly lateness: number;
  readonly finish: number;
  readonly cost: number;
  readonly evenness: number;
  readonly change: number;
  /** What no plan changes. */
  readonly fixedLateness: number;
  readonly fixedUnplaced: number;
  readonly restAfterDays: number;
}

/** A plan's problem as plain numbers, which a worker can be sent: everything is counted from `from` and by position in the lists of ids. */
export interface DayModel {
  readonly from: DayNumber;
  readonly days: number;
  readonly taskIds: readonly TaskId[];
  readonly resourceIds: readonly ResourceId[];
  readonly bookingIds: readonly BookingId[];
  readonly people: PeopleArrays;
  readonly axis: AxisArrays;
  readonly tasks: TaskArrays;
  readonly pieces: PieceArrays;
  readonly slots: SlotArrays;
  readonly dues: DueArrays;
  readonly ends: EndArrays;
  readonly aims: AimArrays;
  /** Bookings in scope that nobody may do as they are: they stay. */
  readonly stuck: readonly PlannedBooking[];
  readonly hopeless: readonly LeftOutWork[];
}
