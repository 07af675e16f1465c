/** Days since 1970-01-01, proleptic Gregorian, no time zone. Calendar days are this inside calculations and records. */
export type DayNumber = number;

/** A calendar day as `YYYY-MM-DD`: what files, screens and people see. */
export type IsoDay = string;

/** Whole minutes of work. Never fractional, never negative in a record. */
export type Minutes = number;

/** Whole minor units (cents) of the workspace's one currency. */
export type MinorUnits = number;

/** Whole thousandths of a material's unit: 12.5 m is 12,500. */
export type Quantity = number;

/** ISO 8601 in UTC; appears only in the history. */
export type Instant = string;

/** Proficiency: 1 beginner to 5 expert. */
export type Level = 1 | 2 | 3 | 4 | 5;
export const levels: readonly Level[] = [1, 2, 3, 4, 5];

/** 1 low, 2 normal, 3 high, 4 urgent. */
export type Priority = 1 | 2 | 3 | 4;
export const priorities: readonly Priority[] = [1, 2, 3, 4];
export const priorityNames: Readonly<Record<Priority, string>> = { 1: 'Low', 2: 'Normal', 3: 'High', 4: 'Urgent' };

/** ISO weekday: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether `value` is one of the five proficiency levels. */
export const isLevel = (value: number): value is Level => (levels as readonly number[]).includes(value);

/** Whether `value` is one of the four priorities. */
export const isPriority = (value: number): value is Priority => (priorities as readonly number[]).includes(value);
