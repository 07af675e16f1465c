import { formatDay } from '../../calendar';
import { quotedTitle, refuseWith, type DayNumber, type Milestone, type MilestoneId, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { counted, gone, someTitles } from '../support/words';

export interface ReachMilestoneInput {
  readonly id: MilestoneId;
  /** The day on which it was reached; null: it is not reached after all. */
  readonly day: DayNumber | null;
  /** Why it counts as reached although something is missing. */
  readonly overrideReason?: string;
}

/**
 * Declares a milestone reached, or takes that back. Refuses `gone`, `nothing-changed`, `day-to-come` for a day after today,
 * and `needs-reason` while criteria are not met or tasks not done; with a reason it is reached all the same, and the history keeps it.
 */
export const reachMilestone: Command<ReachMilestoneInput> = (workspace, { id, day, overrideReason = '' }, { today }) => {
  const milestone = workspace.milestones.get(id);
  if (milestone === undefined) return gone('This milestone');
  const name = quotedTitle(milestone.name);
  const after = edited('milestones', milestone, { ...milestone, reachedDay: day });
  if (day === null) return checkedDraft(workspace, `Declare milestone ${name} not reached after all`, after);
  if (day > today) return refuseWith('day-to-come', `${formatDay(day, 'weekdayDayMonth')} is still to come, so ${name} cannot have been reached then.`, 'Choose today or an earlier day.');
  const missing = missingWords(workspace, milestone);
  if (missing !== '' && overrideReason.trim() === '') return refuseWith('needs-reason', `${name} is not complete: ${missing}.`, 'Finish what is missing, or give a reason to declare it reached all the same.');
  return checkedDraft(workspace, `Declare milestone ${name} reached on ${formatDay(day, 'dayMonth')}`, after, missing === '' ? '' : overrideReason);
};

/** "2 tasks not done (“Weld frame” and “Paint”), 1 criterion not met (“Signed off”)"; empty where nothing is missing. */
const missingWords = (workspace: Workspace, { taskIds, criteria }: Milestone): string => {
  const open = taskIds.flatMap((taskId) => workspace.tasks.get(taskId) ?? []).filter(({ archived, status }) => !archived && status !== 'done').map(({ title }) => title);
  const unmet = criteria.filter(({ done }) => !done).map(({ text }) => text);
  return [
    ...(open.length === 0 ? [] : [`${counted(open.length, 'task')} not done (${someTitles(open)})`]),
    ...(unmet.length === 0 ? [] : [`${counted(unmet.length, 'criterion', 'criteria')} not met (${someTitles(unmet)})`]),
  ].join(', ');
};
