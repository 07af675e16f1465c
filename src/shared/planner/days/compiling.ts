import type { Task } from '../../model';
import type { PlanRequest } from '../request';
import type { Drafts } from './drafts';
import type { LinkQuestion } from './links';
import type { Staff } from './staff';

/** Everything the parts of a model are made from. */
export interface Compiling extends LinkQuestion {
  readonly request: PlanRequest;
  readonly staff: Staff;
  readonly drafts: Drafts;
  readonly tasks: readonly Task[];
  readonly days: number;
}
