import { formatHours } from '../../calendar';
import { formatQuantity } from '../../costing';
import type { MinorUnits, Records } from '../../model';
import { count, dayWords, field, listWords, textWords, yesNo, type FieldWords } from './fieldKit';
import type { Names } from './names';

type ReportingFields = { readonly [Name in 'milestones' | 'baselines' | 'timeEntries' | 'expenses' | 'budgets' | 'materials' | 'materialUses' | 'sentReports']: readonly FieldWords<Records[Name]>[] };

const moneyOrNone = (amount: MinorUnits | null, names: Names): string => (amount === null ? 'not known' : names.money(amount));
const thresholdWords = ({ thresholds }: Records['budgets']): string =>
  `spent ${String(thresholds.spentPercent)} %, committed ${String(thresholds.committedPercent)} %, CPI ${(thresholds.costIndexPercent / 100).toFixed(2)}, SPI ${(thresholds.scheduleIndexPercent / 100).toFixed(2)}, overrun ${String(thresholds.overrunPercent)} %`;

/** The fields of progress, money and reports that the history speaks of, in the order in which it does. */
export const reportingFieldsOf: ReportingFields = {
  milestones: [
    field('name', 'Name', (row) => textWords(row.name)),
    field('projectId', 'Project', (row, names) => names.project(row.projectId)),
    field('ownerId', 'Owner', (row, names) => names.resource(row.ownerId)),
    field('dueDay', 'Due', (row) => dayWords(row.dueDay)),
    field('criteria', 'Acceptance criteria', (row) => `${String(row.criteria.filter(({ done }) => done).length)} of ${String(row.criteria.length)} met`),
    field('taskIds', 'Waits for', (row, names) => listWords(row.taskIds.map(names.task))),
    field('reachedDay', 'Reached', (row) => (row.reachedDay === null ? 'not yet' : dayWords(row.reachedDay))),
    field('notes', 'Notes', (row) => textWords(row.notes)),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  baselines: [
    field('name', 'Name', (row) => textWords(row.name)),
    field('day', 'Captured', (row) => dayWords(row.day)),
    field('tasks', 'Tasks', (row) => count(row.tasks.length, 'task')),
    field('notes', 'Notes', (row) => textWords(row.notes)),
  ],
  timeEntries: [
    field('taskId', 'Task', (row, names) => names.task(row.taskId)),
    field('resourceId', 'Who', (row, names) => names.resource(row.resourceId)),
    field('day', 'Day', (row) => dayWords(row.day)),
    field('minutes', 'Time', (row) => formatHours(row.minutes)),
    field('overtime', 'Of it overtime', (row) => formatHours(row.overtime)),
    field('notes', 'Notes', (row) => textWords(row.notes)),
  ],
  expenses: [
    field('title', 'Title', (row) => textWords(row.title)),
    field('projectId', 'Project', (row, names) => names.project(row.projectId)),
    field('taskId', 'Task', (row, names) => (row.taskId === null ? 'none' : names.task(row.taskId))),
    field('category', 'Category', (row) => row.category),
    field('state', 'State', (row) => row.state),
    field('day', 'Day', (row) => dayWords(row.day)),
    field('amount', 'Amount', (row, names) => names.money(row.amount)),
    field('vendor', 'Vendor', (row) => textWords(row.vendor)),
    field('reference', 'Reference', (row) => textWords(row.reference)),
    field('notes', 'Notes', (row) => textWords(row.notes)),
  ],
  budgets: [
    field('labour', 'Labour', (row, names) => names.money(row.labour)),
    field('lines', 'Expenses', (row, names) => listWords(row.lines.map(({ category, amount }) => `${category} ${names.money(amount)}`))),
    field('reserve', 'Reserve', (row, names) => names.money(row.reserve)),
    field('thresholds', 'Alerts', thresholdWords),
    field('decisions', 'Decisions', (row) => listWords(row.decisions.map(({ day, approver, reason }) => `${dayWords(day)}${approver === '' ? '' : ` by ${approver}`}${reason === '' ? '' : `: ${reason}`}`))),
  ],
  materials: [
    field('name', 'Name', (row) => textWords(row.name)),
    field('unit', 'Unit', (row) => row.unit),
    field('stock', 'Stock', (row) => formatQuantity(row.stock, row.unit)),
    field('unitCost', 'Cost of one', (row, names) => moneyOrNone(row.unitCost, names)),
    field('leastStock', 'Least stock', (row) => formatQuantity(row.leastStock, row.unit)),
    field('vendor', 'Vendor', (row) => textWords(row.vendor)),
    field('notes', 'Notes', (row) => textWords(row.notes)),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  materialUses: [
    field('materialId', 'Material', (row, names) => names.material(row.materialId)),
    field('taskId', 'Task', (row, names) => names.task(row.taskId)),
    field('planned', 'Planned', (row) => formatQuantity(row.planned, '')),
    field('used', 'Used', (row) => formatQuantity(row.used, '')),
    field('day', 'Needed', (row) => (row.day === null ? 'when the task begins' : dayWords(row.day))),
  ],
  sentReports: [
    field('title', 'Title', (row) => textWords(row.title)),
    field('day', 'Status day', (row) => dayWords(row.day)),
    field('sentDay', 'Sent', (row) => dayWords(row.sentDay)),
  ],
};

/** What is said of such a row that is new. */
export const reportingTellingFields: Readonly<Record<keyof ReportingFields, readonly string[]>> = {
  milestones: ['projectId', 'dueDay', 'taskIds'],
  baselines: ['tasks'],
  timeEntries: ['day', 'minutes', 'overtime'],
  expenses: ['category', 'state', 'amount', 'vendor'],
  budgets: ['labour', 'lines', 'reserve'],
  materials: ['stock', 'unitCost'],
  materialUses: ['planned', 'used'],
  sentReports: ['day'],
};
