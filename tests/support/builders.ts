import {
  baselineId, bookingId, budgetId, calendarId, emptyRows, expenseId, materialId, materialUseId, milestoneId, projectId, resourceId, scenarioEditIdOf, scenarioId, settingsId, skillId, taskId, timeEntryId, timeOffId, usualPlanning, workspaceOf,
  type Baseline, type Booking, type Budget, type Calendar, type CrewNeed, type Expense, type Material, type MaterialUse, type Milestone, type Project, type Records, type Resource, type Scenario, type ScenarioEdit, type ScenarioTable, type Settings, type Skill, type Task, type TimeEntry,
  type TimeOff, type Workspace, type WorkspaceRows,
} from '../../src/shared/model';

/** Monday 23 November 2026, the first day of ISO week 48. */
export const monday = 20_780;

export const standardCalendar: Calendar = { id: calendarId('standard'), name: 'Standard', pattern: [480, 480, 480, 480, 480, 0, 0], region: null, holidays: [] };

export const theSettings: Settings = {
  id: settingsId, workspaceName: 'Test', currency: 'EUR', weekStart: 1, defaultCalendarId: standardCalendar.id, statusDay: null, baselineId: null,
  rules: { requiredSkill: 'askReason', overCapacity: 'askReason', timeOff: 'askReason' },
  planning: usualPlanning,
};

export const aSkill = (id: string, over: Partial<Skill> = {}): Skill => ({ id: skillId(id), name: id, kind: 'skill', archived: false, ...over });

export const aPerson = (id: string, over: Partial<Resource> = {}): Resource => ({
  id: resourceId(id), kind: 'person', name: id, role: '', team: '', vendor: '', email: '', calendarId: standardCalendar.id, pattern: null,
  skills: [], costPerHour: null, overtimePerHour: null, billingPerHour: null, laterRates: [], startDay: null, endDay: null, notes: '', externalId: '', archived: false, ...over,
});

export const aProject = (id: string, over: Partial<Project> = {}): Project => ({
  id: projectId(id), name: id, code: id.slice(0, 3).toUpperCase(), hue: 0, leadId: null, startDay: null, dueDay: null, priority: 2, client: '', notes: '',
  externalId: '', archived: false, ...over,
});

export const aTask = (id: string, over: Partial<Task> = {}): Task => ({
  id: taskId(id), projectId: null, title: id, effort: over.effort ?? 480, remaining: over.effort ?? 480, kind: '', percentFrom: 'effort', percentByHand: 0, effortOf: 'people', priority: 2, earliestStart: null,
  deadline: null, status: 'todo', blockedReason: '', splittable: true, requirements: [], crew: [], dependencies: [], tags: [], checklist: [], notes: '', links: [],
  externalId: '', archived: false, ...over,
});

/** A booking of `minutes` on each of the days given. */
export const aBooking = (id: string, task: string, resource: string, days: readonly (readonly [day: number, minutes: number])[], over: Partial<Booking> = {}): Booking => ({
  id: bookingId(id), taskId: taskId(task), resourceId: resourceId(resource), days: days.map(([day, minutes]) => ({ day, minutes })), certainty: 'confirmed', locked: false,
  overrideReason: '', ...over,
});

export const aTimeOff = (id: string, resource: string, firstDay: number, lastDay: number, over: Partial<TimeOff> = {}): TimeOff => ({
  id: timeOffId(id), resourceId: resourceId(resource), firstDay, lastDay, minutesPerDay: null, reason: 'vacation', notes: '', ...over,
});

export const aMilestone = (id: string, tasks: readonly string[], over: Partial<Milestone> = {}): Milestone => ({
  id: milestoneId(id), projectId: null, name: id, ownerId: null, dueDay: null, criteria: [], taskIds: tasks.map(taskId), reachedDay: null, notes: '', externalId: '', archived: false, ...over,
});

export const aBaseline = (id: string, over: Partial<Baseline> = {}): Baseline => ({ id: baselineId(id), name: id, day: monday, tasks: [], milestones: [], expenses: [], notes: '', ...over });

export const aTimeEntry = (id: string, task: string, resource: string, day: number, minutes: number, over: Partial<TimeEntry> = {}): TimeEntry => ({
  id: timeEntryId(id), taskId: taskId(task), resourceId: resourceId(resource), day, minutes, overtime: 0, notes: '', ...over,
});

export const anExpense = (id: string, project: string, amount: number, over: Partial<Expense> = {}): Expense => ({
  id: expenseId(id), projectId: projectId(project), taskId: null, title: id, category: 'Travel', state: 'actual', day: monday, amount, vendor: '', reference: '', notes: '', externalId: '', ...over,
});

export const aBudget = (id: string, project: string, over: Partial<Budget> = {}): Budget => ({
  id: budgetId(id), projectId: projectId(project), labour: 0, lines: [], reserve: 0,
  thresholds: { spentPercent: 80, committedPercent: 90, costIndexPercent: 90, scheduleIndexPercent: 90, overrunPercent: 0 }, decisions: [], ...over,
});

export const aMaterial = (id: string, over: Partial<Material> = {}): Material => ({
  id: materialId(id), name: id, unit: 'm', stock: 0, unitCost: null, leastStock: 0, vendor: '', notes: '', externalId: '', archived: false, ...over,
});

export const aMaterialUse = (id: string, material: string, task: string, planned: number, over: Partial<MaterialUse> = {}): MaterialUse => ({
  id: materialUseId(id), materialId: materialId(material), taskId: taskId(task), planned, used: 0, day: null, ...over,
});

/** One piece of equipment of any kind that goes along. */
export const aCrewNeed = (over: Partial<CrewNeed> = {}): CrewNeed => ({ kind: 'equipment', skillId: null, level: 1, resourceId: null, count: 1, ...over });

export const aScenario = (id: string, over: Partial<Scenario> = {}): Scenario => ({ id: scenarioId(id), name: id, notes: '', day: monday, archived: false, ...over });

/** How a scenario differs from the plan in one row. */
export const aScenarioEdit = <Name extends ScenarioTable>(scenario: string, table: Name, before: Records[Name] | null, after: Records[Name] | null): ScenarioEdit => {
  const rowId = after?.id ?? before?.id ?? '';
  return { id: scenarioEditIdOf(scenarioId(scenario), table, rowId), scenarioId: scenarioId(scenario), table, rowId, before, after } as ScenarioEdit;
};

export const aWorkspace = (rows: Partial<WorkspaceRows> = {}): Workspace =>
  workspaceOf({ settings: theSettings, calendars: [standardCalendar], ...emptyRows, ...rows });
