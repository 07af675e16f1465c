import type { Op } from './change';
import type { Booking, Project, Resource, Settings, Task, TimeOff } from './records';
import type { Budget, Expense, MaterialUse, Milestone, TimeEntry } from './reportingRecords';
import type { ScenarioEdit } from './scenarioRecords';
import type { RowsAfter } from './rowsAfter';

const missing = (what: string): string => `The ${what} it names is not in the plan.`;

const ofResource = (row: Resource, rows: RowsAfter): readonly string[] => [
  ...(rows.get('calendars', row.calendarId) === undefined ? [missing('calendar')] : []),
  ...row.skills.flatMap(({ skillId, expires }) => {
    const skill = rows.get('skills', skillId);
    if (skill === undefined) return [missing('skill')];
    return expires !== null && skill.kind !== 'certification' ? [`${skill.name} is a skill, and only certifications have an expiry day.`] : [];
  }),
];

const ofTask = (row: Task, rows: RowsAfter): readonly string[] => [
  ...(row.projectId !== null && rows.get('projects', row.projectId) === undefined ? [missing('project')] : []),
  ...(row.requirements.some(({ skillId }) => rows.get('skills', skillId) === undefined) ? [missing('skill')] : []),
  ...(row.crew.some(({ skillId }) => skillId !== null && rows.get('skills', skillId) === undefined) ? [missing('skill of its crew')] : []),
  ...(row.crew.some(({ resourceId }) => resourceId !== null && rows.get('resources', resourceId) === undefined) ? [missing('person or equipment in its crew')] : []),
  ...(row.dependencies.some(({ predecessorId }) => rows.get('tasks', predecessorId) === undefined) ? [missing('predecessor')] : []),
];

const ofBooking = (row: Booking | TimeEntry, rows: RowsAfter): readonly string[] => [
  ...(rows.get('tasks', row.taskId) === undefined ? [missing('task')] : []),
  ...(rows.get('resources', row.resourceId) === undefined ? [missing('person or equipment')] : []),
];

const ofMilestone = (row: Milestone, rows: RowsAfter): readonly string[] => [
  ...(row.projectId !== null && rows.get('projects', row.projectId) === undefined ? [missing('project')] : []),
  ...(row.ownerId !== null && rows.get('resources', row.ownerId) === undefined ? [missing('owner')] : []),
  ...(row.taskIds.some((id) => rows.get('tasks', id) === undefined) ? [missing('task')] : []),
];

const ofExpense = (row: Expense, rows: RowsAfter): readonly string[] => [
  ...(rows.get('projects', row.projectId) === undefined ? [missing('project')] : []),
  ...(row.taskId !== null && rows.get('tasks', row.taskId) === undefined ? [missing('task')] : []),
];

const ofBudget = (row: Budget, rows: RowsAfter): readonly string[] => (rows.get('projects', row.projectId) === undefined ? [missing('project')] : []);

const ofMaterialUse = (row: MaterialUse, rows: RowsAfter): readonly string[] => [
  ...(rows.get('materials', row.materialId) === undefined ? [missing('material')] : []),
  ...(rows.get('tasks', row.taskId) === undefined ? [missing('task')] : []),
];

const ofTimeOff = (row: TimeOff, rows: RowsAfter): readonly string[] => (rows.get('resources', row.resourceId) === undefined ? [missing('person or equipment')] : []);

const ofProject = (row: Project, rows: RowsAfter): readonly string[] => (row.leadId !== null && rows.get('resources', row.leadId) === undefined ? [missing('lead')] : []);

const ofScenarioEdit = (row: ScenarioEdit, rows: RowsAfter): readonly string[] => (rows.get('scenarios', row.scenarioId) === undefined ? [missing('scenario')] : []);

const ofSettings = (row: Settings, rows: RowsAfter): readonly string[] => [
  ...(rows.get('calendars', row.defaultCalendarId) === undefined ? [missing('calendar for new people')] : []),
  ...(row.baselineId !== null && rows.get('baselines', row.baselineId) === undefined ? [missing('baseline')] : []),
];

/**
 * What is wrong with the rows that the row after an op names, as sentences; `rows` are those after the whole change.
 * Baselines and sent reports tell of what was: they may name what is gone since. So may the rows inside an edit of a scenario:
 * what no longer fits the plan is left out of its branch.
 */
export const referenceProblems = (op: Op, rows: RowsAfter): readonly string[] => {
  if (op.after === null) return [];
  switch (op.table) {
    case 'settings': return ofSettings(op.after, rows);
    case 'resources': return ofResource(op.after, rows);
    case 'timeOff': return ofTimeOff(op.after, rows);
    case 'projects': return ofProject(op.after, rows);
    case 'tasks': return ofTask(op.after, rows);
    case 'bookings':
    case 'timeEntries': return ofBooking(op.after, rows);
    case 'milestones': return ofMilestone(op.after, rows);
    case 'expenses': return ofExpense(op.after, rows);
    case 'budgets': return ofBudget(op.after, rows);
    case 'materialUses': return ofMaterialUse(op.after, rows);
    case 'scenarioEdits': return ofScenarioEdit(op.after, rows);
    case 'calendars':
    case 'skills':
    case 'materials':
    case 'baselines':
    case 'scenarios':
    case 'sentReports': return [];
  }
};
