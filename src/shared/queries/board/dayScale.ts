import type { Minutes, Workspace } from '../../model';
import type { BoardItem } from './resourceRows';
import { boardRow } from './rowModel';
import type { BoardWindow } from './window';

const leastMinutes = 600;
const hour = 60;

/** Minutes that fill the width of the day scale, the same for every row: ten hours, or as many whole ones as the fullest row has. */
export const dayScaleMinutes = (workspace: Workspace, items: readonly BoardItem[], window: BoardWindow): Minutes => {
  if (window.scale !== 'day') return leastMinutes;
  let most = leastMinutes;
  for (const item of items) {
    if (item.kind === 'resource') most = Math.max(most, boardRow(workspace, item.resourceId, window).figure.load);
  }
  return Math.ceil(most / hour) * hour;
};

/** Every second hour of the day scale, without its two ends: where the lines and their words stand. */
export const hourMarks = (minutes: Minutes): readonly Minutes[] => Array.from({ length: Math.ceil(minutes / (2 * hour)) - 1 }, (_, index) => (index + 1) * 2 * hour);
