import { alertsOf, type CostAlert } from '../../shared/costing';
import { statusDayOf, type DayNumber, type Workspace } from '../../shared/model';
import { forecastOf } from '../../shared/scheduling';

/** The alerts of a workspace as seen today; a file of its own, so that its code is fetched only when it is first asked. */
export const costAlertsToday = (workspace: Workspace, today: DayNumber): readonly CostAlert[] => {
  const statusDay = statusDayOf(workspace, today);
  return alertsOf(workspace, { statusDay, forecast: forecastOf(workspace, statusDay).tasks });
};
