import { compareNames, formatMoney, quotedTitle, type AlertThresholds, type MaterialId, type MinorUnits, type Project, type ProjectId, type TaskId, type Workspace } from '../model';
import { accountsOf, noSums, type Accounts, type Sums } from './accounts';
import { figuresOf, type CostFigures } from './costs';
import { costIndexesOf } from './indexes';
import type { CostQuestion } from './question';
import { isCounted } from './scopes';
import { stockOf } from './stock';
import { budgetOf, budgetTotal, thresholdsOf } from './thresholds';

export type CostAlertKind = 'spent' | 'committed' | 'costIndex' | 'scheduleIndex' | 'overrun' | 'material';

/** A task that drives an alert, and by how much: the overrun, or the part of the variance. */
export interface CostDriver {
  readonly taskId: TaskId;
  readonly amount: MinorUnits;
}

/** Money or material that asks for attention. */
export interface CostAlert {
  /** The same as long as it is about the same thing. */
  readonly id: string;
  /** null: material for a task without a project. */
  readonly projectId: ProjectId | null;
  readonly kind: CostAlertKind;
  /** Serious: the budget is passed, an index or overrun is 10 points beyond its threshold, or material runs out. */
  readonly severity: 'warning' | 'serious';
  /** What is the matter, with amounts; ends with a full stop. */
  readonly sentence: string;
  /** The tasks that drive it, the worst first; at most five. Of material: those that will miss it. */
  readonly taskIds: readonly TaskId[];
  /** The same with amounts; empty for material. */
  readonly drivers: readonly CostDriver[];
  readonly materialId: MaterialId | null;
}

const mostDrivers = 5;
/** An index or overrun this many points beyond its threshold is serious. */
const seriousPoints = 10;

/** What is looked at to find the alerts of one project. */
interface Look {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly accounts: Accounts;
  readonly figures: Omit<CostFigures, 'sentences' | 'reserve'>;
  readonly thresholds: AlertThresholds;
}

/**
 * Alerts of every project that is not archived, by its thresholds or the defaults, then of material; serious ones first. Shares of the
 * budget and overrun need a budget, CPI and SPI a baseline with cost in it. The overrun is that of `estimateAtCompletion`.
 */
export const alertsOf = (workspace: Workspace, question: CostQuestion): readonly CostAlert[] => {
  const accounts = accountsOf(workspace, question);
  const projects = [...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const alerts = [...projects.flatMap((project) => projectAlerts(workspace, project, accounts)), ...materialAlerts(workspace, question)];
  return [...alerts.filter(({ severity }) => severity === 'serious'), ...alerts.filter(({ severity }) => severity === 'warning')];
};

const projectAlerts = (workspace: Workspace, project: Project, accounts: Accounts): readonly CostAlert[] => {
  const budget = budgetOf(workspace, project.id);
  const figures = figuresOf(accounts.byProject.get(project.id) ?? noSums(), budget === undefined ? null : budgetTotal(budget));
  const look: Look = { workspace, project, accounts, figures, thresholds: thresholdsOf(workspace, project.id) };
  const spent = spentAlert(look);
  return [overrunAlert(look), spent, spent?.severity === 'serious' ? null : committedAlert(look), costIndexAlert(look), scheduleIndexAlert(look)].flatMap((alert) => alert ?? []);
};

/** Drivers, and what their amounts are: "Furthest over". */
interface Drivers {
  readonly what: string;
  readonly list: readonly CostDriver[];
}

const alertOf = ({ workspace, project }: Look, kind: CostAlertKind, severity: CostAlert['severity'], words: string, drivers: Drivers): CostAlert => ({
  id: `${kind} ${project.id}`, projectId: project.id, kind, severity, sentence: `${quotedTitle(project.name)} ${words}.${driverWords(workspace, drivers)}`,
  taskIds: drivers.list.map(({ taskId }) => taskId), drivers: drivers.list, materialId: null,
});

const driverWords = (workspace: Workspace, { what, list }: Drivers): string => {
  const [first, second] = list.map(({ taskId, amount }) => `${quotedTitle(workspace.tasks.get(taskId)?.title ?? '')} (${formatMoney(amount, workspace.settings.currency)})`);
  return first === undefined ? '' : ` ${what}: ${first}${second === undefined ? '' : ` and ${second}`}.`;
};

const shareOfBudget = (amount: MinorUnits, budget: MinorUnits): string => `${String(Math.floor((100 * amount) / budget))} %`;

const spentAlert = (look: Look): CostAlert | null => {
  const { workspace: { settings: { currency } }, figures: { budget, actual }, thresholds } = look;
  if (budget === null || actual <= 0 || 100 * actual < budget * thresholds.spentPercent) return null;
  const words = `has spent ${formatMoney(actual, currency)}${budget === 0 ? ', and its budget is 0' : `, ${shareOfBudget(actual, budget)} of its budget of ${formatMoney(budget, currency)}`}`;
  return alertOf(look, 'spent', actual > budget ? 'serious' : 'warning', words, costliest(look));
};

const committedAlert = (look: Look): CostAlert | null => {
  const { workspace: { settings: { currency } }, figures: { budget, actual, committed }, thresholds } = look;
  const bound = actual + committed;
  if (budget === null || committed <= 0 || bound <= 0 || 100 * bound < budget * thresholds.committedPercent) return null;
  const parts = `${formatMoney(actual, currency)} spent and ${formatMoney(committed, currency)} committed`;
  const words = `has ${parts}${budget === 0 ? ', and its budget is 0' : `: ${shareOfBudget(bound, budget)} of its budget of ${formatMoney(budget, currency)}`}`;
  return alertOf(look, 'committed', bound > budget ? 'serious' : 'warning', words, costliest(look));
};

const overrunAlert = (look: Look): CostAlert | null => {
  const { workspace: { settings: { currency } }, figures: { budget, estimateAtCompletion: estimate }, thresholds: { overrunPercent } } = look;
  if (budget === null || 100 * estimate <= budget * (100 + overrunPercent)) return null;
  const words = `will cost ${formatMoney(estimate, currency)}, ${formatMoney(estimate - budget, currency)} more than its budget of ${formatMoney(budget, currency)}`;
  return alertOf(look, 'overrun', 100 * estimate > budget * (100 + overrunPercent + seriousPoints) ? 'serious' : 'warning', words, tooExpensive(look, estimate - budget));
};

/** Cut off, not rounded: 0.899 is not said to be 0.90 where 0.90 would do. */
const indexWords = (part: MinorUnits, whole: MinorUnits): string => (Math.floor((100 * part) / whole) / 100).toFixed(2);

const costIndexAlert = (look: Look): CostAlert | null => {
  const { workspace: { settings: { currency } }, figures: { earned }, thresholds } = look;
  if (earned === null || earned.budgetAtCompletion === 0 || earned.costIndex === null) return null;
  const { earnedValue, actualCost } = earned;
  const severity = indexSeverity(earnedValue, actualCost, thresholds.costIndexPercent);
  if (severity === null) return null;
  const words = `has a CPI of ${indexWords(earnedValue, actualCost)}: work worth ${formatMoney(earnedValue, currency)} has cost ${formatMoney(actualCost, currency)}`;
  return alertOf(look, 'costIndex', severity, words, { what: 'Furthest over', list: driversBy(look, (sums) => spentOn(sums) - sums.ev) });
};

const scheduleIndexAlert = (look: Look): CostAlert | null => {
  const { workspace: { settings: { currency } }, figures: { earned }, thresholds } = look;
  if (earned === null || earned.scheduleIndex === null) return null;
  const { earnedValue, plannedValue } = earned;
  const severity = indexSeverity(earnedValue, plannedValue, thresholds.scheduleIndexPercent);
  if (severity === null) return null;
  const words = `has an SPI of ${indexWords(earnedValue, plannedValue)}: work worth ${formatMoney(earnedValue, currency)} is done of ${formatMoney(plannedValue, currency)} planned by now`;
  return alertOf(look, 'scheduleIndex', severity, words, { what: 'Furthest behind', list: driversBy(look, ({ pv, ev }) => pv - ev) });
};

const indexSeverity = (earned: MinorUnits, of: MinorUnits, percent: number): CostAlert['severity'] | null =>
  100 * earned >= of * percent ? null : 100 * earned < of * (percent - seriousPoints) ? 'serious' : 'warning';

const spentOn = ({ money: { actual } }: Sums): MinorUnits => actual.labour + actual.material + actual.expense;

const driversBy = ({ workspace, project, accounts }: Look, amountOf: (sums: Sums) => MinorUnits): readonly CostDriver[] => {
  const drivers: CostDriver[] = [];
  for (const { id: taskId } of costIndexesOf(workspace).tasksByProject.get(project.id) ?? []) {
    const sums = accounts.byTask.get(taskId);
    const amount = sums === undefined ? 0 : amountOf(sums);
    if (amount > 0) drivers.push({ taskId, amount });
  }
  return drivers.sort((a, b) => b.amount - a.amount || (a.taskId < b.taskId ? -1 : 1)).slice(0, mostDrivers);
};

/** Tasks that will cost more than the baseline allows them, or than is planned where there is none. */
const overruns = (look: Look): Drivers => ({
  what: 'Furthest over',
  list: driversBy(look, (sums) => {
    const { estimateAtCompletion, planned } = figuresOf(sums, null);
    return estimateAtCompletion - (look.accounts.baseline === null ? planned : sums.bac);
  }),
});

const sumOf = ({ list }: Drivers): MinorUnits => list.reduce((sum, { amount }) => sum + amount, 0);

/** What made it expensive: tasks that overrun, where that is a tenth of it or more, else those that cost most so far. */
const costliest = (look: Look): Drivers => {
  const over = overruns(look);
  const spent = look.figures.actual + look.figures.committed;
  return over.list.length > 0 && 10 * sumOf(over) >= spent ? over : { what: 'Most spent on', list: driversBy(look, (sums) => spentOn(sums) + sums.money.committed.expense) };
};

/** What makes it too expensive: tasks that overrun, where they are half of it or more, else the plan itself: tasks that still cost most. */
const tooExpensive = (look: Look, excess: MinorUnits): Drivers => {
  const over = overruns(look);
  return 2 * sumOf(over) >= excess ? over : { what: 'Most still to come for', list: driversBy(look, (sums) => figuresOf(sums, null).estimateToComplete) };
};

const materialAlerts = (workspace: Workspace, { forecast }: CostQuestion): readonly CostAlert[] =>
  [...workspace.materials.values()]
    .filter(({ archived }) => !archived)
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, leastStock }): readonly CostAlert[] => {
      const { state, sentence, needs, runsOutFor } = stockOf(workspace, id, forecast);
      if (state === 'enough') return [];
      const missing = needs.filter(({ after }) => after < (state === 'short' ? 0 : leastStock)).map(({ taskId }) => taskId);
      const projectId = workspace.tasks.get(runsOutFor ?? missing[0] ?? needs[0]?.taskId ?? noTask)?.projectId ?? null;
      if (projectId !== null && !isCounted(workspace, projectId)) return [];
      return [{ id: `material ${id}`, projectId, kind: 'material', severity: state === 'short' ? 'serious' : 'warning', sentence, taskIds: missing.slice(0, mostDrivers), drivers: [], materialId: id }];
    });

const noTask = '' as TaskId;
