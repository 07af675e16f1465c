import type { Minutes } from '../model';

export type ViolationKind =
  | 'lapsedCertification' | 'missingCertification' | 'requiredSkill' | 'overCapacity' | 'timeOff' | 'deadline' | 'earliestStart' | 'dependency' | 'archived';

/** One rule that a placement breaks. At most one of a kind for a placement. */
export interface Violation {
  readonly kind: ViolationKind;
  /** `hard`: never allowed; `soft`: as the workspace's rules say; `notice`: worth knowing, always allowed. */
  readonly weight: 'hard' | 'soft' | 'notice';
  /** How much: minutes over capacity, on time off or after the deadline; 0 where minutes are not the measure. */
  readonly minutes: Minutes;
  /** For the user; ends with a full stop. */
  readonly sentence: string;
}
