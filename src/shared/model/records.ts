import type { BaselineId, BookingId, CalendarId, ProjectId, ResourceId, SettingsId, SkillId, TaskId, TimeOffId } from './ids';
import type { Baseline, Budget, Expense, Material, MaterialUse, Milestone, SentReport, TimeEntry } from './reportingRecords';
import type { Scenario, ScenarioEdit } from './scenarioRecords';
import type { DayNumber, Level, MinorUnits, Minutes, Priority } from './units';

/** Working minutes for Monday to Sunday. */
export type WorkingPattern = readonly [Minutes, Minutes, Minutes, Minutes, Minutes, Minutes, Minutes];

export interface Holiday {
  readonly day: DayNumber;
  readonly name: string;
  /** What is still worked on that day; 0 for a full holiday. Never raises the pattern's own minutes. */
  readonly workingMinutes: Minutes;
  /** `library`: taken from the region's public holidays and replaced when those are reloaded; `own`: entered by hand. */
  readonly origin: 'library' | 'own';
}

/** Working pattern per weekday and holidays; shared by many resources. */
export interface Calendar {
  readonly id: CalendarId;
  readonly name: string;
  readonly pattern: WorkingPattern;
  /** `ES`, `DE-BY`, `US-CA-LA` … as date-holidays names regions; null: no public holidays. */
  readonly region: string | null;
  /** Sorted by day; one entry a day. */
  readonly holidays: readonly Holiday[];
}

export type ResourceKind = 'person' | 'equipment' | 'placeholder';

export interface SkillHolding {
  readonly skillId: SkillId;
  readonly level: Level;
  /** Last day on which it is valid; null: does not lapse. Only certifications lapse. */
  readonly expires: DayNumber | null;
}

/** What an hour costs from a day on, in minor units. */
export interface DatedRate {
  /** First day on which it holds. */
  readonly day: DayNumber;
  readonly costPerHour: MinorUnits;
  /** null: as an ordinary hour. */
  readonly overtimePerHour: MinorUnits | null;
  /** What the client pays; null: not billed. */
  readonly billingPerHour: MinorUnits | null;
}

/** Somebody or something that takes bookings. */
export interface Resource {
  readonly id: ResourceId;
  readonly kind: ResourceKind;
  readonly name: string;
  /** Free words: "Welder", "Crane". */
  readonly role: string;
  readonly team: string;
  /** The organisation behind an outside resource; empty for one's own. */
  readonly vendor: string;
  readonly email: string;
  readonly calendarId: CalendarId;
  /** Replaces the calendar's pattern for this resource (part-time); null: the calendar's own. */
  readonly pattern: WorkingPattern | null;
  /** One entry a skill. */
  readonly skills: readonly SkillHolding[];
  /** Cost of one hour in minor units until the first of `laterRates`; null: not known. */
  readonly costPerHour: MinorUnits | null;
  /** Cost of one hour of overtime; null: as an ordinary hour. */
  readonly overtimePerHour: MinorUnits | null;
  /** What the client pays for one hour; null: not billed. */
  readonly billingPerHour: MinorUnits | null;
  /** Rates that hold from a day on, sorted by day, one a day. */
  readonly laterRates: readonly DatedRate[];
  /** First and last day in the team; null: open. Outside there is no capacity. */
  readonly startDay: DayNumber | null;
  readonly endDay: DayNumber | null;
  readonly notes: string;
  /** The id this resource has in the file it came from; empty if entered by hand. */
  readonly externalId: string;
  readonly archived: boolean;
}

export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  /** A certification is a skill whose holdings carry an expiry day; lapsed, it is a hard rule. */
  readonly kind: 'skill' | 'certification';
  readonly archived: boolean;
}

export interface TimeOff {
  readonly id: TimeOffId;
  readonly resourceId: ResourceId;
  readonly firstDay: DayNumber;
  /** Included. */
  readonly lastDay: DayNumber;
  /** Minutes off on each working day of the span; null: the whole day. */
  readonly minutesPerDay: Minutes | null;
  readonly reason: 'vacation' | 'sick' | 'training' | 'maintenance' | 'other';
  readonly notes: string;
}

export interface Project {
  readonly id: ProjectId;
  readonly name: string;
  /** Short name shown on cards: "HAR". */
  readonly code: string;
  /** One of the 12 project hues, 0 to 11. */
  readonly hue: number;
  readonly leadId: ResourceId | null;
  readonly startDay: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly priority: Priority;
  readonly client: string;
  readonly notes: string;
  readonly externalId: string;
  readonly archived: boolean;
}

export interface SkillRequirement {
  readonly skillId: SkillId;
  readonly level: Level;
  readonly need: 'required' | 'preferred';
}

export type DependencyType = 'FS' | 'SS' | 'FF' | 'SF';

/** Kept on the successor. */
export interface Dependency {
  readonly predecessorId: TaskId;
  readonly type: DependencyType;
  /** Working days, negative for a lead. */
  readonly lagDays: number;
}

/** Who or what else must be there while the work is done: a crane, a second pair of hands. Their bookings accompany the work and are no part of its effort. */
export interface CrewNeed {
  readonly kind: 'person' | 'equipment';
  /** What they must be able to do; null: anybody, or whoever `resourceId` names. */
  readonly skillId: SkillId | null;
  /** The least level of that skill; 1 where none is asked for. */
  readonly level: Level;
  /** This one and no other; null: whoever fits. */
  readonly resourceId: ResourceId | null;
  /** How many of them; 1 where one is named. */
  readonly count: number;
}

export interface ChecklistItem {
  readonly text: string;
  readonly done: boolean;
}

export interface TaskLink {
  readonly label: string;
  readonly url: string;
}

export type TaskStatus = 'todo' | 'doing' | 'blocked' | 'done';

export interface Task {
  readonly id: TaskId;
  readonly projectId: ProjectId | null;
  readonly title: string;
  /** Person-minutes (equipment-minutes where `effortOf` says so). */
  readonly effort: Minutes;
  /** What is left to do; equals `effort` until work is reported. More than `effort` less what was done: it takes longer than estimated. */
  readonly remaining: Minutes;
  /** Free words that tasks of one kind share ("Welding", "Inspection"): estimates are compared with actuals by it. Empty: none. */
  readonly kind: string;
  /** Where percent complete comes from: actual against remaining effort, ticks of the checklist, or `percentByHand`. */
  readonly percentFrom: 'effort' | 'checklist' | 'hand';
  /** 0 to 100; counts only where `percentFrom` says so. */
  readonly percentByHand: number;
  /** Whose minutes count as this task's effort. Bookings of the other kind accompany the work and do not reduce it. */
  readonly effortOf: 'people' | 'equipment';
  readonly priority: Priority;
  readonly earliestStart: DayNumber | null;
  /** Last day on which work may still be done in time. */
  readonly deadline: DayNumber | null;
  readonly status: TaskStatus;
  /** Why it is blocked; empty unless `status` is blocked. */
  readonly blockedReason: string;
  /** Whether the work may be interrupted on working days once begun. */
  readonly splittable: boolean;
  /** One entry a skill. */
  readonly requirements: readonly SkillRequirement[];
  /** Who goes along while the work is done, besides whoever does it. Each resource is named once. */
  readonly crew: readonly CrewNeed[];
  /** One entry a predecessor; never a cycle. */
  readonly dependencies: readonly Dependency[];
  /** Sorted, without repeats. */
  readonly tags: readonly string[];
  readonly checklist: readonly ChecklistItem[];
  readonly notes: string;
  readonly links: readonly TaskLink[];
  readonly externalId: string;
  readonly archived: boolean;
}

export interface BookedDay {
  readonly day: DayNumber;
  /** More than 0. */
  readonly minutes: Minutes;
}

/** Planned minutes of one task by one resource. */
export interface Booking {
  readonly id: BookingId;
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  /** Sorted by day, one entry a day, at least one. Days between may be missing (weekends). */
  readonly days: readonly BookedDay[];
  readonly certainty: 'confirmed' | 'tentative';
  /** Stays where it is until unlocked: neither hand, follower move nor planner moves it. */
  readonly locked: boolean;
  /** Why a rule was overridden for it; empty if none was. */
  readonly overrideReason: string;
}

/** What happens when a placement breaks a soft rule. */
export type RulePolicy = 'refuse' | 'askReason' | 'warn';

/** How much each aim of the automatic planner counts, 0 to 10 each. 5 everywhere: the stated order of aims holds. */
export interface PlanningWeights {
  readonly lateness: number;
  readonly finish: number;
  readonly cost: number;
  readonly evenness: number;
  readonly change: number;
}

/** What the automatic planner aims at. */
export interface PlanningSettings {
  readonly weights: PlanningWeights;
  /** The share of a week's capacity up to which a person's load is healthy, 1 to 100. */
  readonly healthyPercent: number;
  /** Working days in a row after which a person should rest, 1 to 14. */
  readonly restAfterDays: number;
}

export interface Settings {
  readonly id: SettingsId;
  readonly workspaceName: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly weekStart: 1 | 7;
  readonly defaultCalendarId: CalendarId;
  /** The day up to which work and money are reported; null: today. */
  readonly statusDay: DayNumber | null;
  /** The baseline that plan and money are compared with; null: the last one captured. */
  readonly baselineId: BaselineId | null;
  /** Soft rules. A lapsed certification is a hard rule and always refused. */
  readonly rules: {
    readonly requiredSkill: RulePolicy;
    readonly overCapacity: RulePolicy;
    readonly timeOff: RulePolicy;
  };
  readonly planning: PlanningSettings;
}

/** Every table of a workspace and the record it holds. */
export interface Records {
  readonly settings: Settings;
  readonly calendars: Calendar;
  readonly skills: Skill;
  readonly resources: Resource;
  readonly timeOff: TimeOff;
  readonly projects: Project;
  readonly tasks: Task;
  readonly bookings: Booking;
  readonly milestones: Milestone;
  readonly baselines: Baseline;
  readonly timeEntries: TimeEntry;
  readonly expenses: Expense;
  readonly budgets: Budget;
  readonly materials: Material;
  readonly materialUses: MaterialUse;
  readonly sentReports: SentReport;
  readonly scenarios: Scenario;
  readonly scenarioEdits: ScenarioEdit;
}

export type TableName = keyof Records;
/** In the order in which rows can be written without naming a row that is not there yet. */
export const tableNames: readonly TableName[] = [
  'settings', 'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings',
  'milestones', 'baselines', 'timeEntries', 'expenses', 'budgets', 'materials', 'materialUses', 'sentReports', 'scenarios', 'scenarioEdits',
];
