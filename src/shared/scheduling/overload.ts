import { capacityOn, dayCapacity, type DayCapacity } from '../calendar';
import type { DayNumber, Minutes, ResourceId, Workspace } from '../model';

/** What goes over the capacity of one day, and how much of it lies on time off or a holiday. */
export interface DayOverload {
  readonly day: DayNumber;
  readonly capacity: Minutes;
  /** Minutes over because somebody is off; with `overCapacity` the whole over-allocation. */
  readonly onTimeOff: Minutes;
  readonly overCapacity: Minutes;
  readonly reasons: DayCapacity;
}

/** Splits `over` minutes above a day's capacity into work on time off and holidays, and plain over-allocation. */
export const dayOverload = (workspace: Workspace, resourceId: ResourceId, day: DayNumber, over: Minutes): DayOverload => {
  const reasons = dayCapacity(workspace, resourceId, day);
  const taken = reasons.presence === 'away' ? 0 : Math.max(0, reasons.pattern - reasons.capacity);
  const onTimeOff = Math.min(over, taken);
  return { day, capacity: capacityOn(workspace, resourceId, day), onTimeOff, overCapacity: over - onTimeOff, reasons };
};

/** Why somebody is off: "vacation", "Christmas Day". */
export const offWords = ({ timeOff, holiday }: DayCapacity): string => {
  const [entry] = timeOff;
  if (entry !== undefined) return entry.reason === 'other' ? 'time off' : offReasons[entry.reason];
  return holiday === null ? 'time off' : holiday.name === '' ? 'a holiday' : holiday.name;
};

const offReasons = { vacation: 'on vacation', sick: 'sick', training: 'in training', maintenance: 'in maintenance' } as const;
