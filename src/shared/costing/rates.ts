import { ratesOn, type DayNumber, type MinorUnits, type Minutes, type ResourceId, type Workspace } from '../model';
import { scaled } from './integers';

/** What some minutes of work cost. */
export interface LabourCost {
  readonly amount: MinorUnits;
  /** Minutes whose rate is not known that day; they are not in `amount`. */
  readonly unrated: Minutes;
}

/**
 * Cost of `minutes` of work by a resource on `day`, of which `overtime` minutes at the overtime rate: at the rates that hold that
 * day, rounded half up once to whole minor units. A rate of 0 costs nothing; a rate nobody knows makes the minutes `unrated`, and
 * so does a resource that is gone. Overtime costs as an ordinary hour where no rate of its own is set.
 */
export const labourCostOf = (workspace: Workspace, resourceId: ResourceId, minutes: Minutes, overtime: Minutes, day: DayNumber): LabourCost => {
  const resource = workspace.resources.get(resourceId);
  if (resource === undefined) return { amount: 0, unrated: minutes };
  const { costPerHour, overtimePerHour } = ratesOn(resource, day);
  const extra = Math.min(minutes, Math.max(0, overtime));
  const plain = minutes - extra;
  const unrated = (costPerHour === null ? plain : 0) + (overtimePerHour === null ? extra : 0);
  if (extra === 0) return { amount: scaled(costPerHour ?? 0, minutes, 60), unrated };
  return { amount: scaled(plain * (costPerHour ?? 0) + extra * (overtimePerHour ?? 0), 1, 60), unrated };
};

/** What the client pays for `minutes` of a resource on `day`, rounded half up once; 0 where it is not billed. */
export const billedFor = (workspace: Workspace, resourceId: ResourceId, minutes: Minutes, day: DayNumber): MinorUnits => {
  const resource = workspace.resources.get(resourceId);
  return resource === undefined ? 0 : scaled(ratesOn(resource, day).billingPerHour ?? 0, minutes, 60);
};
