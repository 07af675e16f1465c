import type { Workspace } from '../../model';
import type { LeftOutWork, PlanRequest } from '../request';
import { crewFaults } from './crew';
import { dependencyFaults, waitFaults } from './dependencies';
import { differenceOf, laidBookings } from './difference';
import type { PlanFault } from './fault';
import { minuteFaults, takenOff } from './minutes';
import { capacityFaults, dateFaults, interruptionFaults, personFaults, skillFaults } from './places';
import { closedFaults, lockFaults, otherRowFaults, settledFaults } from './rows';
import { moveFaults, reachOf, scopeFaults } from './scope';

/**
 * Every rule that a plan breaks, `after` being the workspace with it and `before` the one without; empty: it stands. Knows nothing of how plans are
 * found. `leftOut`: what the plan says it has no place for. Costs what changed, its neighbours and, for a leave or for levelling, all bookings once.
 * The rules are CHK-1 to CHK-15 of docs/spec/proposal.md.
 */
export const checkPlan = (before: Workspace, after: Workspace, request: PlanRequest, leftOut: readonly LeftOutWork[] = []): readonly PlanFault[] => {
  const difference = differenceOf(before, after, request);
  if (difference.changed.length === 0) return otherRowFaults(difference);
  const laid = laidBookings(difference);
  const reach = reachOf(difference);
  const off = takenOff(leftOut);
  return [
    ...otherRowFaults(difference), ...lockFaults(difference), ...closedFaults(difference), ...settledFaults(difference), ...scopeFaults(difference, reach),
    ...moveFaults(difference, off), ...minuteFaults(difference, off),
    ...laid.flatMap((booking) => [...personFaults(difference, booking), ...dateFaults(difference, booking), ...skillFaults(difference, booking), ...interruptionFaults(difference, booking)]),
    ...capacityFaults(difference, laid), ...dependencyFaults(difference, laid), ...waitFaults(difference, laid, reach.mayPlace), ...crewFaults(difference, laid),
  ];
};
