import { workingDaysBetween } from '../../calendar';
import type { Booking, Workspace } from '../../model';
import { counted } from '../support/words';
import { firstDay } from './bookingRows';
import type { CarriedMove } from './carriedMove';

/** " 2 days later", " 1 day earlier"; empty for 0. */
export const distanceWords = (days: number): string => (days === 0 ? '' : ` ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`);

/** Working days between two places of a booking; calendar days where there is no work between them. */
export const distanceOf = (workspace: Workspace, before: Booking, after: Booking): number => {
  const days = firstDay(after) - firstDay(before);
  return workingDaysBetween(workspace, after.resourceId, firstDay(before), firstDay(after)) || days;
};

/** ", with 3 followers, 1 locked follower stays". */
export const followerWords = ({ followed, held, moves }: CarriedMove): string => {
  const moved = new Set(moves.filter(({ why }) => why !== '').map(({ after }) => after.taskId));
  const count = followed.filter(({ taskId }) => moved.has(taskId)).length;
  const stays = held.length === 0 ? '' : `, ${counted(held.length, 'locked follower')} ${held.length === 1 ? 'stays' : 'stay'}`;
  return `${count === 0 ? '' : `, with ${counted(count, 'follower')}`}${stays}`;
};
