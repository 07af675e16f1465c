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

/** Names a text as an id of the kind in question; ids are opaque, so every non-empty text will do. */
export const resourceId = (text: string): ResourceId => text as ResourceId;
export const skillId = (text: string): SkillId => text as SkillId;
export const calendarId = (text: string): CalendarId => text as CalendarId;
export const timeOffId = (text: string): TimeOffId => text as TimeOffId;
export const projectId = (text: string): ProjectId => text as ProjectId;
export const taskId = (text: string): TaskId => text as TaskId;
export const bookingId = (text: string): BookingId => text as BookingId;
export const changeId = (text: string): ChangeId => text as ChangeId;

/** The one settings record of a workspace. */
export const settingsId = 'settings' as SettingsId;
