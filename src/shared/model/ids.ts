import type { Brand } from './brand';

export type ResourceId = Brand<string, 'ResourceId'>;
export type SkillId = Brand<string, 'SkillId'>;
export type CalendarId = Brand<string, 'CalendarId'>;
export type TimeOffId = Brand<string, 'TimeOffId'>;
export type ProjectId = Brand<string, 'ProjectId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type BookingId = Brand<string, 'BookingId'>;
export type ChangeId = Brand<string, 'ChangeId'>;
export type SettingsId = Brand<string, 'SettingsId'>;
export type MilestoneId = Brand<string, 'MilestoneId'>;
export type BaselineId = Brand<string, 'BaselineId'>;
export type TimeEntryId = Brand<string, 'TimeEntryId'>;
export type ExpenseId = Brand<string, 'ExpenseId'>;
export type BudgetId = Brand<string, 'BudgetId'>;
export type MaterialId = Brand<string, 'MaterialId'>;
export type MaterialUseId = Brand<string, 'MaterialUseId'>;
export type SentReportId = Brand<string, 'SentReportId'>;
export type ScenarioId = Brand<string, 'ScenarioId'>;
export type ScenarioEditId = Brand<string, 'ScenarioEditId'>;

/** Names a text as an id of the kind in question; ids are opaque, so every non-empty text will do. */
export const resourceId = (text: string): ResourceId => text as ResourceId;
export const skillId = (text: string): SkillId => text as SkillId;
export const calendarId = (text: string): CalendarId => text as CalendarId;
export const timeOffId = (text: string): TimeOffId => text as TimeOffId;
export const projectId = (text: string): ProjectId => text as ProjectId;
export const taskId = (text: string): TaskId => text as TaskId;
export const bookingId = (text: string): BookingId => text as BookingId;
export const changeId = (text: string): ChangeId => text as ChangeId;
export const milestoneId = (text: string): MilestoneId => text as MilestoneId;
export const baselineId = (text: string): BaselineId => text as BaselineId;
export const timeEntryId = (text: string): TimeEntryId => text as TimeEntryId;
export const expenseId = (text: string): ExpenseId => text as ExpenseId;
export const budgetId = (text: string): BudgetId => text as BudgetId;
export const materialId = (text: string): MaterialId => text as MaterialId;
export const materialUseId = (text: string): MaterialUseId => text as MaterialUseId;
export const sentReportId = (text: string): SentReportId => text as SentReportId;
export const scenarioId = (text: string): ScenarioId => text as ScenarioId;

/** The one settings record of a workspace. */
export const settingsId = 'settings' as SettingsId;
