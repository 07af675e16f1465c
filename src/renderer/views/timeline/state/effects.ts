import type { TaskId, Workspace } from '../../../../shared/model';
import { effectSentences } from '../../../../shared/queries/timeline';
import { forecastOf, milestoneForecasts } from '../../../../shared/scheduling';
import { isBooked } from './begun';
import type { Trial } from './trial';
import type { Layout } from './viewState';

const mostSentences = 3;

/** What a trial would do to milestones and to the end of the plan, the worst first. */
export const effectAfter = (before: Workspace, after: Workspace, { forecast }: Pick<Layout, 'forecast'>): readonly string[] => {
  const { statusDay } = forecast;
  // Odds are not simulated for a trial: what is compared is the forecast alone, before and after.
  const sentences = effectSentences(before, { forecast, milestones: milestoneForecasts(before, statusDay) }, { forecast: forecastOf(after, statusDay), milestones: milestoneForecasts(after, statusDay) });
  return sentences.length <= mostSentences ? sentences : [...sentences.slice(0, mostSentences), `${String(sentences.length - mostSentences)} more change.`];
};

/** The trial with the days a task that nobody is booked for would have: they are not in the bookings. */
export const withForecast = (before: Workspace, trial: Trial, taskId: TaskId, { forecast }: Pick<Layout, 'forecast'>): Trial => {
  if (trial.preview === null || isBooked(before, taskId)) return trial;
  const [was, is] = [forecast.tasks.get(taskId), forecastOf(trial.preview.workspace, forecast.statusDay).tasks.get(taskId)];
  if (was === undefined || was.start === null || was.finish === null || is === undefined || is.start === null || is.finish === null || (was.start === is.start && was.finish === is.finish)) return trial;
  const moved = { taskId, before: { start: was.start, finish: was.finish }, after: { start: is.start, finish: is.finish } };
  return { ...trial, preview: { ...trial.preview, spans: [moved, ...trial.preview.spans] } };
};
