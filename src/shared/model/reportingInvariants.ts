import {
  aDay, amount, anId, effort, fieldProblems, filledText, line, listOf, mostAmount, mostMinutesADay, name, noProblems, oneOf, orNone, prose, shaped, text, wholeNumber, withoutRepeats, yesOrNo, type FieldChecks,
} from './invariantKit';
import type { ChecklistItem, Records } from './records';
import type {
  AlertThresholds, Baseline, BaselineExpense, BaselineMilestone, BaselineTask, Budget, BudgetDecision, BudgetLine, Expense, Material, MaterialUse, Milestone, SentReport, TimeEntry,
} from './reportingRecords';

/** The tables that say how a plan is doing: progress, money and reports. */
type ReportingTable = 'milestones' | 'baselines' | 'timeEntries' | 'expenses' | 'budgets' | 'materials' | 'materialUses' | 'sentReports';

/** 1,000,000,000 units. */
const quantity = wholeNumber(0, 1_000_000_000_000);
const signedAmount = amount(-mostAmount);
const percent = wholeNumber(0, 1_000);
const criterion: FieldChecks<ChecklistItem> = { text: ['text', filledText(500)], done: ['tick', yesOrNo] };

const milestone: FieldChecks<Milestone> = {
  id: ['id', anId], projectId: ['project', orNone(anId)], name: ['name', name], ownerId: ['owner', orNone(anId)], dueDay: ['due day', orNone(aDay)],
  criteria: ['acceptance criteria', listOf(shaped(criterion), 200)], taskIds: ['tasks', withoutRepeats(listOf(anId, 10_000), (id: string) => id, 'task')],
  reachedDay: ['day it was reached', orNone(aDay)], notes: ['notes', prose], externalId: ['outside id', line], archived: ['archived mark', yesOrNo],
};

const baselineTask: FieldChecks<BaselineTask> = {
  taskId: ['task', anId], projectId: ['project', orNone(anId)], start: ['start', orNone(aDay)], finish: ['finish', orNone(aDay)], effort: ['effort', effort], cost: ['cost', amount(0)],
};
const baselineMilestone: FieldChecks<BaselineMilestone> = { milestoneId: ['milestone', anId], day: ['day', orNone(aDay)], dueDay: ['due day', orNone(aDay)] };
const baselineExpense: FieldChecks<BaselineExpense> = {
  expenseId: ['expense', anId], projectId: ['project', anId], taskId: ['task', orNone(anId)], day: ['day', aDay], amount: ['amount', signedAmount],
};
const baseline: FieldChecks<Baseline> = {
  id: ['id', anId], name: ['name', name], day: ['day', aDay], tasks: ['tasks', listOf(shaped(baselineTask), 100_000)], milestones: ['milestones', listOf(shaped(baselineMilestone), 10_000)],
  expenses: ['expenses', listOf(shaped(baselineExpense), 100_000)], notes: ['notes', prose],
};

const timeEntry: FieldChecks<TimeEntry> = {
  id: ['id', anId], taskId: ['task', anId], resourceId: ['person', anId], day: ['day', aDay], minutes: ['minutes', wholeNumber(1, mostMinutesADay)],
  overtime: ['overtime', wholeNumber(0, mostMinutesADay)], notes: ['notes', text(2_000)],
};

const expense: FieldChecks<Expense> = {
  id: ['id', anId], projectId: ['project', anId], taskId: ['task', orNone(anId)], title: ['title', name], category: ['category', filledText(100)],
  state: ['state', oneOf('planned', 'committed', 'actual')], day: ['day', aDay], amount: ['amount', signedAmount], vendor: ['vendor', line], reference: ['reference', line],
  notes: ['notes', prose], externalId: ['outside id', line],
};

const budgetLine: FieldChecks<BudgetLine> = { category: ['category', filledText(100)], amount: ['amount', amount(0)] };
const decision: FieldChecks<BudgetDecision> = { day: ['day', aDay], total: ['total', amount(0)], reason: ['reason', text(2_000)], approver: ['approver', line] };
const thresholds: FieldChecks<AlertThresholds> = {
  spentPercent: ['share spent', percent], committedPercent: ['share committed', percent], costIndexPercent: ['least CPI', percent], scheduleIndexPercent: ['least SPI', percent],
  overrunPercent: ['overrun', percent],
};
const budget: FieldChecks<Budget> = {
  id: ['id', anId], projectId: ['project', anId], labour: ['labour', amount(0)], lines: ['lines', withoutRepeats(listOf(shaped(budgetLine), 200), ({ category }: BudgetLine) => category, 'category')],
  reserve: ['reserve', amount(0)], thresholds: ['thresholds', shaped(thresholds)], decisions: ['decisions', listOf(shaped(decision), 1_000)],
};

const material: FieldChecks<Material> = {
  id: ['id', anId], name: ['name', name], unit: ['unit', filledText(30)], stock: ['stock', quantity], unitCost: ['cost of one unit', orNone(amount(0))], leastStock: ['least stock', quantity],
  vendor: ['vendor', line], notes: ['notes', prose], externalId: ['outside id', line], archived: ['archived mark', yesOrNo],
};
const materialUse: FieldChecks<MaterialUse> = {
  id: ['id', anId], materialId: ['material', anId], taskId: ['task', anId], planned: ['planned quantity', quantity], used: ['used quantity', quantity], day: ['day', orNone(aDay)],
};

const sentReport: FieldChecks<SentReport> = {
  id: ['id', anId], kind: ['kind', oneOf('project', 'portfolio', 'team', 'person', 'capacity', 'budget')], subject: ['subject', line], title: ['title', filledText(500)], day: ['status day', aDay],
  sentDay: ['day it was sent', aDay], content: ['content', text(5_000_000)],
};

/** The fields of each of these tables. */
export const reportingFields: Readonly<Record<ReportingTable, (record: unknown) => readonly string[]>> = {
  milestones: fieldProblems(milestone), baselines: fieldProblems(baseline), timeEntries: fieldProblems(timeEntry), expenses: fieldProblems(expense), budgets: fieldProblems(budget),
  materials: fieldProblems(material), materialUses: fieldProblems(materialUse), sentReports: fieldProblems(sentReport),
};

const none = (): readonly string[] => noProblems;

const taskOrder = ({ tasks }: Baseline): readonly string[] =>
  tasks.some(({ start, finish }) => (start === null) !== (finish === null) || (start !== null && finish !== null && finish < start)) ? ['A task ends before it begins.'] : noProblems;

/** What their fields must be to each other. */
export const reportingRules: { readonly [Name in ReportingTable]: (row: Records[Name]) => readonly string[] } = {
  milestones: none,
  baselines: taskOrder,
  timeEntries: ({ minutes, overtime }) => (overtime > minutes ? ['The overtime is more than the time worked.'] : noProblems),
  expenses: none,
  budgets: none,
  materials: none,
  materialUses: none,
  sentReports: none,
};
