import type { CostQuestion } from '../../costing';
import { statusDayOf, type DayNumber, type Workspace } from '../../model';
import { forecastOf } from '../../scheduling';

/** What money is asked with on a status day: that day, and the forecast as seen from it. */
export const costQuestionOn = (workspace: Workspace, statusDay: DayNumber): CostQuestion => ({ statusDay, forecast: forecastOf(workspace, statusDay).tasks });

/** The same on the status day that was set, else `today`. */
export const costQuestionToday = (workspace: Workspace, today: DayNumber): CostQuestion => costQuestionOn(workspace, statusDayOf(workspace, today));
