import type { DayNumber, MilestoneId, Minutes, ProjectId, ResourceId, TaskId } from '../model';

/** When and by whom the rest of a task is forecast to be done. */
export interface ForecastOfTask {
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  readonly resourceIds: readonly ResourceId[];
  /** Where each minute that is not booked yet would lie, where that is known. */
  readonly days?: readonly { readonly resourceId: ResourceId; readonly day: DayNumber; readonly minutes: Minutes }[];
}

/** What costing asks of a forecast: `tasks` of `forecastOf` is one. */
export interface CostForecast {
  get(id: TaskId): ForecastOfTask | undefined;
}

/** A forecast that knows nothing: whoever is booked on a task, or worked on it last, is taken to do its rest. */
export const noForecast: CostForecast = { get: () => undefined };

/** The day up to which money is counted as spent, and the forecast for what comes after it. */
export interface CostQuestion {
  readonly statusDay: DayNumber;
  readonly forecast: CostForecast;
}

/** What the figures are of. The workspace is all that is not in an archived project. */
export type CostScope =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'project'; readonly projectId: ProjectId }
  /** Tasks that belong to no project. */
  | { readonly kind: 'withoutProject' }
  /** The tasks the milestone waits for. */
  | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId }
  | { readonly kind: 'task'; readonly taskId: TaskId };

/** A scope that takes whole projects. */
export type WholeScope = Extract<CostScope, { readonly kind: 'workspace' | 'project' | 'withoutProject' }>;
