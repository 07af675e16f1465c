import { progressOf, type Progress, type Task, type Workspace } from '../../model';

const sourceNames: Readonly<Record<Progress['from'], string>> = { effort: 'by effort', checklist: 'by checklist', hand: 'set by hand', status: 'done' };

/** Where a percent comes from, in words: "by effort", "by checklist", "set by hand", "done". */
export const percentSourceWords = (from: Progress['from']): string => sourceNames[from];

/** From this many points apart on, time and the percent given tell two stories. */
const farApart = 20;

/**
 * The percent that effort would give where the percent comes from elsewhere and the two are far apart; null where they agree,
 * where no time is logged, and where the percent comes from effort anyway (PRG-6).
 */
export const differingEffortPercent = (workspace: Workspace, task: Task): number | null => {
  const { percent, from, actual } = progressOf(workspace, task);
  if (actual === 0 || (from !== 'checklist' && from !== 'hand')) return null;
  const byEffort = progressOf(workspace, { ...task, percentFrom: 'effort' }).percent;
  return Math.abs(byEffort - percent) < farApart ? null : byEffort;
};
