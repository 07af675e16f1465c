import { alertsOf, type CostAlert } from '../../shared/costing';
import type { DayNumber, Workspace } from '../../shared/model';
import { costQuestionToday } from '../../shared/queries/budget';

/** The alerts of a workspace as seen today; a file of its own, so that its code is fetched only when it is first asked. */
export const costAlertsToday = (workspace: Workspace, today: DayNumber): readonly CostAlert[] => alertsOf(workspace, costQuestionToday(workspace, today));
