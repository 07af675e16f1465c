import { formatQuantity, stockOf, usesOf, type CostFigures } from '../../costing';
import { isoDayOf } from '../../calendar';
import { compareNames, quotedTitle, type Expense, type Material, type ProjectId, type TaskId } from '../../model';
import { costChartOf } from '../charts';
import type { ChartBlock, Figure, FiguresBlock, ListBlock, ReportBlock, TableBlock } from '../document';
import type { PlanFacts, ReportScope } from './facts';
import { column, drawnOnce, item, list, part, table } from './parts';
import { headline, indexWords, isoOrNull, moneyWords, percentOf, percentWords } from './words';

/** So many units across print their text at 9 pt at least: the whole width of a sheet that stands, the right column of one that lies. */
const chartWidths = { portrait: 600, landscape: 380 } as const;

/** The budget in one line: what may be spent, what is, what it will be, and how well the money works. */
export const budgetLine = ({ workspace }: PlanFacts, costs: CostFigures): FiguresBlock => {
  const money = (amount: number): string => moneyWords(amount, workspace);
  const { budget, actual, committed, estimateAtCompletion, leftAtCompletion, earned } = costs;
  const completion: Figure = {
    label: 'At completion', value: money(estimateAtCompletion),
    note: leftAtCompletion === null ? 'spent, committed and still ahead' : leftAtCompletion < 0 ? `${money(-leftAtCompletion)} above budget` : `${money(leftAtCompletion)} left`,
  };
  return {
    type: 'figures',
    items: [
      { label: 'Budget', value: budget === null ? 'not set' : money(budget), note: costs.reserve === null || costs.reserve === 0 ? '' : `reserve ${money(costs.reserve)}` },
      { label: 'Spent', value: money(actual), note: [budget === null ? '' : percentWords(percentOf(actual, budget)), committed === 0 ? '' : `${money(committed)} committed`].filter((text) => text !== '' && text !== '–').join(', ') },
      completion,
      ...(earned === null ? [] : [{ label: 'CPI / SPI', value: `${indexWords(earned.costIndex)} / ${indexWords(earned.scheduleIndex)}`, note: '1 is as planned' }]),
    ],
  };
};

/** Cost over time, planned, earned, actual and forecast, at any height. The series is worked out once, each height drawn once. */
export const costChart = ({ workspace, costSeries, request }: PlanFacts, projectId: ProjectId | null, title: string, costs: CostFigures): ((height: number) => ChartBlock) => {
  const points = costSeries(projectId);
  return drawnOnce((height): ChartBlock => ({
    type: 'chart', id: 'cost',
    scene: costChartOf({
      title, points, statusDay: request.statusDay, budget: costs.budget, currency: workspace.settings.currency, width: chartWidths[request.page.orientation], height, weekStart: workspace.settings.weekStart,
    }),
  }));
};

/** The budget in one line and, where there is money, the chart below it: made once, at any height of the chart. */
export const budgetPart = (facts: PlanFacts, projectId: ProjectId | null, title: string, costs: CostFigures): ((chartHeight: number) => readonly ReportBlock[]) => {
  const line = budgetLine(facts, costs);
  const hasMoney = costs.budget !== null || costs.planned !== 0 || costs.actual !== 0;
  if (!hasMoney) return () => part('Budget', line);
  const chart = costChart(facts, projectId, title, costs);
  return (chartHeight) => part('Budget', line, chart(chartHeight));
};

/** Earned value as a table of its terms; the estimate that the report leads with stands last. */
export const earnedTable = (costs: CostFigures): TableBlock => {
  const { earned } = costs;
  const rows: readonly (readonly [string, number | null, string])[] = earned === null ? [] : [
    ['Planned value (PV)', earned.plannedValue, 'what the baseline has planned up to the status day'],
    ['Earned value (EV)', earned.earnedValue, 'what the baseline allows for the work that is done'],
    ['Actual cost (AC)', earned.actualCost, 'what was spent'],
    ['Cost variance (CV = EV − AC)', earned.costVariance, `CPI ${indexWords(earned.costIndex)}`],
    ['Schedule variance (SV = EV − PV)', earned.scheduleVariance, `SPI ${indexWords(earned.scheduleIndex)}`],
    ['Budget at completion (BAC)', earned.budgetAtCompletion, 'of the baseline'],
    ['EAC, cost goes on as it did', earned.eacPerformance, 'BAC / CPI'],
    ['EAC, the rest at plan', earned.eacAtPlan, 'AC + BAC − EV'],
    ['EAC, both cost and pace go on', earned.eacBoth, 'AC + (BAC − EV) / (CPI × SPI)'],
    ['Estimate at completion from the plan', costs.estimateAtCompletion, 'spent, committed and the rest of the plan at today’s rates'],
  ];
  return table({ id: 'earned', caption: '', columns: [column('Earned value'), column('Amount', 'money'), column('What it is')], rows, cells: (row) => row, none: 'There is no baseline, so nothing can be earned. Capture one once the plan is approved.' });
};

/** Spent, ordered and still ahead, by kind. */
export const costTable = (costs: CostFigures): TableBlock => table({
  id: 'costs', caption: '', columns: [column('Cost'), column('Planned', 'money'), column('Spent', 'money'), column('Still ahead', 'money')],
  rows: [['Labour', costs.plannedLabour, costs.actualLabour, costs.aheadLabour], ['Material', costs.plannedMaterial, costs.actualMaterial, costs.aheadMaterial], ['Expenses', costs.plannedExpenses, costs.actualExpenses, costs.aheadExpenses + costs.committed]] as const,
  cells: (row) => row, total: ['Total', costs.planned, costs.actual, costs.estimateToComplete], none: '',
});

const stateWords = { planned: 'Planned', committed: 'Committed', actual: 'Spent' } as const;

/** Expenses by day; those still to come first. `most` rows are shown, all are summed. */
export const expenseTable = ({ workspace }: PlanFacts, mine: (expense: Expense) => boolean, most?: number): TableBlock => {
  const rows = [...workspace.expenses.values()].filter(mine).sort((a, b) => Number(a.state === 'actual') - Number(b.state === 'actual') || a.day - b.day || compareNames(a.title, b.title) || (a.id < b.id ? -1 : 1));
  return table({
    id: 'expenses', caption: '', columns: [column('Expense'), column('Category'), column('Vendor'), column('State'), column('Day', 'day'), column('Amount', 'money')], rows, ...(most === undefined ? {} : { most }),
    cells: ({ title, category, vendor, reference, state, day, amount }) => [title, category, [vendor, reference].filter((text) => text !== '').join(', '), stateWords[state], isoDayOf(day), amount],
    total: ['Total', null, null, null, null, rows.reduce((sum, { amount }) => sum + amount, 0)], none: 'No expense is planned, committed or spent.',
  });
};

/** Material that some work needs, with what is there and when it runs out over the whole plan. */
export const materialTable = ({ workspace, question }: PlanFacts, taskIds: ReadonlySet<TaskId> | null): TableBlock => {
  const rows = [...workspace.materials.values()].filter(({ archived }) => !archived)
    .map((material) => ({ material, uses: usesOf(workspace, material.id).filter(({ taskId }) => taskIds === null || taskIds.has(taskId)) })).filter(({ uses }) => taskIds === null || uses.length > 0)
    .sort((a, b) => compareNames(a.material.name, b.material.name) || (a.material.id < b.material.id ? -1 : 1));
  const amount = (quantity: number, { unit }: Material): string => formatQuantity(quantity, unit);
  return table({
    id: 'material', caption: '', columns: [column('Material'), column('Planned'), column('Used'), column('In stock'), column('Runs out', 'day'), column('Note')], rows,
    cells: ({ material, uses }) => {
      const stock = stockOf(workspace, material.id, question.forecast);
      return [
        material.name, amount(uses.reduce((sum, { planned }) => sum + planned, 0), material), amount(uses.reduce((sum, { used }) => sum + used, 0), material), amount(stock.onHand, material), isoOrNull(stock.runsOutOn),
        stock.sentence,
      ];
    },
    none: 'No material is planned.',
  });
};

/** Alerts about money and material in one sentence each. */
export const alertHeadlines = ({ alerts }: ReportScope): ListBlock =>
  list('alerts', alerts.map(({ severity, sentence }) => item(severity === 'serious' ? 'Serious:' : 'Warning:', headline(sentence))), 'No threshold is passed.');

/** Alerts about money and material, each with the tasks that drive it. */
export const alertList = ({ workspace }: PlanFacts, { alerts }: ReportScope, most?: number): ListBlock =>
  list('alerts', alerts.map(({ severity, sentence, taskIds }) => {
    const titles = taskIds.slice(0, 3).flatMap((id) => workspace.tasks.get(id)?.title ?? []).map(quotedTitle);
    return item(severity === 'serious' ? 'Serious:' : 'Warning:', `${sentence}${titles.length === 0 || sentence.includes(titles[0] ?? '') ? '' : ` Driven by ${titles.join(', ')}.`}`);
  }), 'No threshold is passed.', most);
