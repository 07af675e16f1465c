import type { BookedDay, Booking, BookingId, DayNumber, MilestoneId, MinorUnits, Minutes, ProjectId, ResourceId, TaskId } from '../../model';
import type { MilestoneStatus } from '../../scheduling';
import type { PlanFault } from '../check/fault';
import type { LeftOutWork, PlanRequest } from '../request';

/** Where a piece of work lies, or would lie. */
export interface ProposedPlace {
  readonly resourceId: ResourceId;
  /** Sorted by day, one entry a day. */
  readonly days: readonly BookedDay[];
  /** `work`: the effort itself; `crew`: who goes along. */
  readonly role: 'work' | 'crew';
}

/** Why a line is there, or what comes of it. */
export interface ProposalReason {
  /** `cause`: what the old place broke or lacked; `choice`: why this person and these days; `gain`: what it gives; `price`: what it costs. */
  readonly kind: 'cause' | 'choice' | 'gain' | 'price';
  /** Short, begins with a capital, no full stop: "Ana is 6 h over on Tue 24 Nov". */
  readonly sentence: string;
}

/** Stable as long as the line is about the same piece: the id of the booking, or the id of the task behind `new` (work that gets its first place) or `crew` (who joins work that stays). */
export type ProposalLineId = string;

/** What the plan as it is now makes of a line. `stands`: it can be taken. `overtaken`: its piece is no longer what was planned. `needs`: it no longer fits as things are. */
export type ProposalLineState = 'stands' | 'overtaken' | 'needs';

/** One change of the proposal: one piece of work and where it goes. */
export interface ProposalLine {
  readonly id: ProposalLineId;
  readonly taskId: TaskId;
  readonly projectId: ProjectId | null;
  /** The booking it is about; null: work that is not booked yet, of one task, with who goes along. */
  readonly bookingId: BookingId | null;
  /** `book`: gets a place; `move`: other days; `reassign`: somebody else; `split`: in more than one piece; `unbook`: back to what waits for a place. */
  readonly kind: 'book' | 'move' | 'reassign' | 'split' | 'unbook';
  /** The booking as it was when this was planned: if it is another now, the line is overtaken. */
  readonly before: Booking | null;
  /** The part that moves; what was worked or lies before the plan's first day stays and is no part of it. null: not booked. */
  readonly from: ProposedPlace | null;
  /** Empty: no place. */
  readonly to: readonly ProposedPlace[];
  /** Minutes of the work, without crew. */
  readonly minutes: Minutes;
  /** What happens, verb first: "Move “Weld frame” 2 days later". No full stop. */
  readonly sentence: string;
  readonly reasons: readonly ProposalReason[];
  readonly state: ProposalLineState;
  /** Why it is not `stands`; empty where it is. Ends with a full stop. */
  readonly stateSentence: string;
}

/** Work that has no place, in words. */
export interface ProposalLeftOut extends LeftOutWork {
  /** "“Lift” has no place: nobody holds Lift licence." */
  readonly sentence: string;
  /** What to do about it. */
  readonly nextStep: string;
}

export type ObjectiveName = 'unplaced' | 'lateness' | 'finish' | 'cost' | 'evenness' | 'change';

/** One aim before and after. Less is better for all of them. */
export interface ProposalTotal {
  readonly objective: ObjectiveName;
  readonly before: number;
  readonly after: number;
  /** "12 h late", "Fri 18 Dec", "4,200.00 EUR". */
  readonly beforeWords: string;
  readonly afterWords: string;
  readonly trend: 'better' | 'worse' | 'same';
}

export interface MilestoneEffect {
  readonly milestoneId: MilestoneId;
  readonly name: string;
  readonly dueDay: DayNumber | null;
  /** Forecast days; null: not known. */
  readonly before: DayNumber | null;
  readonly after: DayNumber | null;
  readonly statusBefore: MilestoneStatus;
  readonly statusAfter: MilestoneStatus;
  /** Working days, positive: later; null: one of the days is not known. */
  readonly shift: number | null;
  /** "M2: Thu 3 Dec instead of Mon 7 Dec, kept". */
  readonly sentence: string;
}

/** Labour of one project as booked. */
export interface CostEffect {
  /** null: tasks without a project. */
  readonly projectId: ProjectId | null;
  readonly name: string;
  /** Labour of what was and will be booked, and of what is forecast for the rest: the project's estimate at completion. */
  readonly before: MinorUnits;
  readonly after: MinorUnits;
  /** null: none is set. */
  readonly budget: MinorUnits | null;
  readonly sentence: string;
}

/** Load of one person in the weeks that the plan touches. */
export interface LoadEffect {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly overBefore: Minutes;
  readonly overAfter: Minutes;
  readonly weeks: readonly {
    /** First day of the week. */
    readonly week: DayNumber;
    readonly capacity: Minutes;
    readonly before: Minutes;
    readonly after: Minutes;
  }[];
}

/** What the planner suggests, as plain data: nothing of it is in the plan until it is accepted. */
export interface Proposal {
  readonly request: PlanRequest;
  /** By project name (work without a project last), then by first day. Empty: everything stays. */
  readonly lines: readonly ProposalLine[];
  /** Pieces in scope that stay where they are. */
  readonly staying: number;
  readonly leftOut: readonly ProposalLeftOut[];
  /** In the order in which they count. */
  readonly totals: readonly ProposalTotal[];
  /** Those whose day or status changes first, then the others, by due day. */
  readonly milestones: readonly MilestoneEffect[];
  /** Projects whose cost changes. */
  readonly costs: readonly CostEffect[];
  /** People and equipment whose load changes, most over before first. */
  readonly load: readonly LoadEffect[];
  readonly overBefore: Minutes;
  readonly overAfter: Minutes;
  /** What the checker says; anything here is a fault of the planner, and the proposal cannot be accepted. */
  readonly faults: readonly PlanFault[];
  /** Schedules tried. */
  readonly schedules: number;
}
