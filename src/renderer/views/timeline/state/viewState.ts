import type { Baseline, DayNumber, DependencyType, MilestoneId, ProjectId, TaskId } from '../../../../shared/model';
import type { TimelineLines, TimelineScale } from '../../../../shared/queries/timeline';
import type { Forecast, MilestoneForecast } from '../../../../shared/scheduling';

/** What is drawn now; set by the grid, read by hand and keys. */
export interface Layout {
  readonly lines: TimelineLines;
  readonly scale: TimelineScale;
  readonly rowHeight: number;
  /** Width of the columns beside the days, in pixels. */
  readonly pane: number;
  readonly forecast: Forecast;
  readonly milestones: readonly MilestoneForecast[];
  readonly baseline: Baseline | null;
  readonly today: DayNumber;
}

export type MenuSubject =
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId }
  | { readonly kind: 'project'; readonly projectId: ProjectId | null; readonly key: string };

/** A day that is asked for in a dialog. */
export type DayQuestion =
  | { readonly asks: 'start' | 'deadline'; readonly taskId: TaskId }
  | { readonly asks: 'due' | 'reached'; readonly milestoneId: MilestoneId };

/** What is open beside or above the lines. One at a time. */
export type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'menu'; readonly on: MenuSubject; readonly x: number; readonly y: number; readonly returnTo: HTMLElement | null }
  | { readonly kind: 'dependency'; readonly predecessorId: TaskId; readonly successorId: TaskId; readonly x: number; readonly y: number; readonly returnTo: HTMLElement | null }
  | { readonly kind: 'day'; readonly question: DayQuestion }
  | { readonly kind: 'link'; readonly taskId: TaskId; readonly type: DependencyType }
  | { readonly kind: 'capture' }
  | { readonly kind: 'breaks'; readonly question: BreakQuestion };

/** What a change would break, and the ways there are. */
export interface BreakQuestion {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Does it so that nothing breaks; null: there is no such way. */
  readonly better: { readonly label: string; readonly run: () => void } | null;
  /** Said where there is no such way; may be empty. */
  readonly none: string;
  readonly anyway: { readonly label: string; readonly run: () => void };
}

export const nothingOpen: Opened = { kind: 'nothing' };

/** What the panel on the right is about. */
export type Shown = { readonly kind: 'task'; readonly taskId: TaskId } | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId; /** Where the focus goes: a new one is named first. */ readonly begin: 'title' | 'name' } | null;

/** What is drawn besides bars. */
export interface Emphasis {
  readonly critical: boolean;
  readonly links: boolean;
  readonly float: boolean;
  readonly baseline: boolean;
}
export const everyEmphasis: Emphasis = { critical: true, links: true, float: true, baseline: true };
