import type { BaselineId, BudgetId, ExpenseId, MaterialId, MaterialUseId, MilestoneId, ProjectId, ResourceId, SentReportId, TaskId, TimeEntryId } from './ids';
import type { ChecklistItem } from './records';
import type { DayNumber, MinorUnits, Minutes, Quantity } from './units';

/** A day on which something is there to be shown, and the tasks it waits for. */
export interface Milestone {
  readonly id: MilestoneId;
  readonly projectId: ProjectId | null;
  readonly name: string;
  /** Who answers for it. */
  readonly ownerId: ResourceId | null;
  readonly dueDay: DayNumber | null;
  /** Acceptance criteria, ticked as they are met. */
  readonly criteria: readonly ChecklistItem[];
  /** The tasks it waits for, each once. A task that is gone is no longer waited for. */
  readonly taskIds: readonly TaskId[];
  /** The day on which it was declared reached; null: not yet. */
  readonly reachedDay: DayNumber | null;
  readonly notes: string;
  readonly externalId: string;
  readonly archived: boolean;
}

export interface BaselineTask {
  readonly taskId: TaskId;
  readonly projectId: ProjectId | null;
  /** When it was to be worked on; null: nobody was there to do it. */
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  readonly effort: Minutes;
  /** Cost of its labour and material as planned. */
  readonly cost: MinorUnits;
}

export interface BaselineMilestone {
  readonly milestoneId: MilestoneId;
  /** Its forecast day; null: none. */
  readonly day: DayNumber | null;
  readonly dueDay: DayNumber | null;
}

export interface BaselineExpense {
  readonly expenseId: ExpenseId;
  readonly projectId: ProjectId;
  readonly taskId: TaskId | null;
  readonly day: DayNumber;
  readonly amount: MinorUnits;
}

/** The plan as it was approved on a day, to compare with. Never edited but for its name and notes. */
export interface Baseline {
  readonly id: BaselineId;
  readonly name: string;
  /** The day on which it was captured. */
  readonly day: DayNumber;
  /** Sorted by id, each once. */
  readonly tasks: readonly BaselineTask[];
  readonly milestones: readonly BaselineMilestone[];
  readonly expenses: readonly BaselineExpense[];
  readonly notes: string;
}

/** Time that was really worked: one person, one task, one day. */
export interface TimeEntry {
  readonly id: TimeEntryId;
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  /** More than 0; overtime is part of it. */
  readonly minutes: Minutes;
  readonly overtime: Minutes;
  readonly notes: string;
}

/** Money for anything but hours. */
export interface Expense {
  readonly id: ExpenseId;
  readonly projectId: ProjectId;
  /** The task it is for; null: the project as a whole. */
  readonly taskId: TaskId | null;
  readonly title: string;
  /** Free words, the same as in the budget's lines: "Travel", "Subcontract". */
  readonly category: string;
  /** Planned: expected; committed: ordered; actual: invoiced or paid. */
  readonly state: 'planned' | 'committed' | 'actual';
  readonly day: DayNumber;
  /** Negative: a credit. */
  readonly amount: MinorUnits;
  readonly vendor: string;
  /** Order or invoice number. */
  readonly reference: string;
  readonly notes: string;
  readonly externalId: string;
}

export interface BudgetLine {
  readonly category: string;
  readonly amount: MinorUnits;
}

/** Why a budget is what it is since a day. */
export interface BudgetDecision {
  readonly day: DayNumber;
  /** Labour, lines and reserve together, as decided. */
  readonly total: MinorUnits;
  readonly reason: string;
  readonly approver: string;
}

/** When a project's money asks for attention; whole percent. */
export interface AlertThresholds {
  /** Actual cost as a share of the budget, from here on. */
  readonly spentPercent: number;
  /** Actual and committed cost together as a share of the budget, from here on. */
  readonly committedPercent: number;
  /** CPI below this many hundredths. */
  readonly costIndexPercent: number;
  /** SPI below this many hundredths. */
  readonly scheduleIndexPercent: number;
  /** Estimate at completion above the budget by more than this. */
  readonly overrunPercent: number;
}

/** What a project may cost. One a project. */
export interface Budget {
  readonly id: BudgetId;
  readonly projectId: ProjectId;
  readonly labour: MinorUnits;
  /** Expenses by category, each category once. */
  readonly lines: readonly BudgetLine[];
  /** Kept for what nobody foresaw; part of the total, not of any line. */
  readonly reserve: MinorUnits;
  readonly thresholds: AlertThresholds;
  /** Oldest first; the last one's total is the present one. */
  readonly decisions: readonly BudgetDecision[];
}

/** Something that is used up. It has stock instead of capacity. */
export interface Material {
  readonly id: MaterialId;
  readonly name: string;
  /** "m", "kg", "piece". */
  readonly unit: string;
  /** All that was ever there; less what tasks used, it is what is there now. */
  readonly stock: Quantity;
  /** Cost of one unit; null: not known. */
  readonly unitCost: MinorUnits | null;
  /** What should always be left; below it, it is time to order. */
  readonly leastStock: Quantity;
  readonly vendor: string;
  readonly notes: string;
  readonly externalId: string;
  readonly archived: boolean;
}

/** What a task needs of a material. One a task and material. */
export interface MaterialUse {
  readonly id: MaterialUseId;
  readonly materialId: MaterialId;
  readonly taskId: TaskId;
  /** What it will have taken when it is done. */
  readonly planned: Quantity;
  /** What it took so far. */
  readonly used: Quantity;
  /** The day it is needed; null: when the task begins. */
  readonly day: DayNumber | null;
}

export type ReportKind = 'project' | 'portfolio' | 'team' | 'person' | 'capacity' | 'budget';

/** A report as it went out. Never edited. */
export interface SentReport {
  readonly id: SentReportId;
  readonly kind: ReportKind;
  /** Id of the project or person, name of the team; empty for the whole plan. */
  readonly subject: string;
  readonly title: string;
  /** Status day of the report. */
  readonly day: DayNumber;
  /** The day on which it went out. */
  readonly sentDay: DayNumber;
  /** The document as JSON text, read by shared/reporting. */
  readonly content: string;
}
