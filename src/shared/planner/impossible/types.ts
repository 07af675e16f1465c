import type { DayNumber, Level, MilestoneId, MinorUnits, Minutes, Op, ProjectId, ResourceId, SkillId, TaskId, Workspace } from '../../model';
import type { PlanMove, PlanRequest } from '../request';

/** One fact of the plan that, together with the others, leaves no way. */
export interface ForbiddingFact {
  readonly kind: 'nobody' | 'certificate' | 'window' | 'chain' | 'noRun' | 'locked' | 'notAllowed' | 'capacity' | 'deadline';
  readonly taskIds: readonly TaskId[];
  readonly resourceIds: readonly ResourceId[];
  /** "“Lift” needs Lift licence at level 3". No full stop. */
  readonly sentence: string;
}

/** The smallest set of facts found that forbids a plan: without any one of them there would be a way. */
export interface Impossibility {
  readonly id: string;
  /** "Two people hold Lift licence: 61 h needed, 48 h there before Fri 27 Nov." */
  readonly sentence: string;
  readonly facts: readonly ForbiddingFact[];
  /** Work that suffers. */
  readonly taskIds: readonly TaskId[];
  readonly resourceIds: readonly ResourceId[];
  /** Minutes missing; 0 where minutes are not the measure. */
  readonly missing: Minutes;
  /** Cheapest first. */
  readonly waysOut: readonly WayOut[];
}

export type WayOutKind = 'overtime' | 'train' | 'renew' | 'hire' | 'moveDeadline' | 'moveMilestone' | 'allow' | 'addPeople' | 'extendWindow' | 'unlock' | 'allowSplit' | 'lowerEffort';

/** One way to make it possible, that can be tried at once. */
export interface WayOut {
  readonly id: string;
  readonly kind: WayOutKind;
  /** Verb first, no full stop: "Move the deadline of “Lift” by 2 days, to Tue 1 Dec". */
  readonly sentence: string;
  /** How much of `unit`. */
  readonly amount: number;
  readonly unit: 'minutes' | 'days' | 'levels' | 'people' | 'moves';
  /** Money it costs; null: not known or none. */
  readonly cost: MinorUnits | null;
  readonly trial: WayOutTrial;
}

/** What a way out changes: rows of the plan, or what is asked. */
export type WayOutTrial =
  /** On every day they work anyway. */
  | { readonly kind: 'overtime'; readonly resourceIds: readonly ResourceId[]; readonly minutesPerDay: Minutes }
  | { readonly kind: 'train'; readonly resourceId: ResourceId; readonly skillId: SkillId; readonly level: Level }
  | { readonly kind: 'renew'; readonly resourceId: ResourceId; readonly skillId: SkillId; readonly expires: DayNumber }
  | { readonly kind: 'hire'; readonly taskId: TaskId; readonly name: string }
  | { readonly kind: 'deadlines'; readonly taskIds: readonly TaskId[]; readonly day: DayNumber }
  | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId; readonly day: DayNumber }
  | { readonly kind: 'project'; readonly projectId: ProjectId; readonly day: DayNumber }
  | { readonly kind: 'request'; readonly allow: readonly PlanMove[]; readonly addResourceIds: readonly ResourceId[] | 'everybody'; readonly until: DayNumber | null | 'same' }
  | { readonly kind: 'unlock'; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'splittable'; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'effort'; readonly taskId: TaskId; readonly minutes: Minutes };

/** A plan and a question in which a way out was taken: for planning on as a what-if, or for keeping as a scenario. */
export interface TriedWayOut {
  /** Empty: only the question is another. */
  readonly ops: readonly Op[];
  /** The plan with `ops` applied. */
  readonly workspace: Workspace;
  readonly request: PlanRequest;
}
