import type { DayNumber, ResourceId } from '../../model';
import type { Command } from '../command';
import { logAllAsPlanned } from './logAllAsPlanned';

export interface LogAsPlannedInput {
  readonly resourceId: ResourceId;
  /** First day to fill. */
  readonly from: DayNumber;
  /** First day after the last one to fill. */
  readonly to: DayNumber;
}

/** Logs what is booked for one person or piece of equipment: `logAllAsPlanned` for that one alone. */
export const logAsPlanned: Command<LogAsPlannedInput> = (workspace, { resourceId, from, to }, context) => logAllAsPlanned(workspace, { resourceIds: [resourceId], from, to }, context);
