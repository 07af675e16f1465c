import { ratesOn, type DayNumber, type MinorUnits, type Minutes, type Resource } from '../model';
import { scaled } from './integers';

/** What some minutes of work cost. */
export interface LabourCost {
  readonly amount: MinorUnits;
  /** Minutes whose rate is not known that day; they are not in `amount`. */
  readonly unrated: Minutes;
}

const unknown = (minutes: Minutes): LabourCost => ({ amount: 0, unrated: minutes });

/**
 * Cost of `minutes` of work by a resource on `day`, of which `overtime` minutes at the overtime rate: at the rates that hold that
 * day, rounded half up once to whole minor units. A rate of 0 costs nothing; a rate nobody knows makes the minutes `unrated`, and
 * so does a resource that is gone. Overtime costs as an ordinary hour where no rate of its own is set.
 */
export const costOfWork = (resource: Resource | undefined, minutes: Minutes, overtime: Minutes, day: DayNumber): LabourCost => {
  if (resource === undefined) return unknown(minutes);
  const { costPerHour, overtimePerHour } = ratesOn(resource, day);
  const extra = Math.min(minutes, Math.max(0, overtime));
  if (extra === 0) return costPerHour === null ? unknown(minutes) : { amount: scaled(costPerHour, minutes, 60), unrated: 0 };
  const plain = minutes - extra;
  const unrated = (costPerHour === null ? plain : 0) + (overtimePerHour === null ? extra : 0);
  return { amount: scaled(plain * (costPerHour ?? 0) + extra * (overtimePerHour ?? 0), 1, 60), unrated };
};

/** What the client pays for `minutes` of a resource on `day`, rounded half up once; 0 where it is not billed. */
export const billedFor = (resource: Resource | undefined, minutes: Minutes, day: DayNumber): MinorUnits =>
  resource === undefined ? 0 : scaled(ratesOn(resource, day).billingPerHour ?? 0, minutes, 60);
