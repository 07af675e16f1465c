import { counted, isoDayOf } from '../../calendar';
import { budgetOf, budgetTotal } from '../../costing';
import type { Project } from '../../model';
import type { ReportBlock, ReportPage, TableBlock } from '../document';
import { closingOf } from './closing';
import { decisionsBlock, decisionsOf } from './decisions';
import { byName, projectScope, wholePlan, workOf, type PlanFacts, type ReportScope } from './facts';
import { frontPage, withDecisions } from './front';
import { alertHeadlines, alertList, budgetLine, costChart, costTable, earnedTable, expenseTable, materialTable } from './moneyParts';
import { column, cutList, cutTable, footnote, heading, list, paragraph, part, subheading, table } from './parts';
import { changesPage, type Draft } from './project';
import { ragBlock, type RagReason, type RagVerdict } from './rag';
import { changeSentence, moneySentence } from './summary';
import { headline, moneyWords, named, resourceName, sentences } from './words';

/** What the plan has cost and will cost: every project against its budget, alerts, expenses, material. `subject` may be one project. */
export const budgetDraft = (facts: PlanFacts): Draft => {
  const projects = [...facts.workspace.projects.values()].filter(({ archived, id }) => !archived && (facts.request.subject === '' || id === facts.request.subject)).sort(byName);
  const [only] = facts.request.subject === '' ? [] : projects;
  const scope = only === undefined ? wholePlan(facts) : projectScope(facts, only.id);
  return {
    title: only === undefined ? 'Budget: weekly report' : `${only.name}: budget`, about: counted(projects.length, 'project'),
    pages: [...overview(facts, projects, scope, only ?? null), detailPage(facts, projects, scope), ...changesPage(facts)],
  };
};

const overview = (facts: PlanFacts, projects: readonly Project[], scope: ReportScope, only: Project | null): readonly ReportPage[] => {
  const { request, workspace } = facts;
  const costs = facts.costs(scope.cost);
  const verdict = verdictOf(facts, projects, scope);
  const summary = sentences(moneySentence(facts, costs), overSentence(facts, projects), costs.earned === null ? 'There is no baseline, so nothing can be earned.' : '', changeSentence(facts));
  const rag = ragBlock(scope, verdict, costs, request.edits);
  const decisions = decisionsBlock(projects.flatMap((project) => {
    const own = projectScope(facts, project.id);
    return decisionsOf(facts, { ...own, milestones: [], tasks: [], conflicts: [] }, { ...workOf(facts, []), nobody: [] }, facts.costs(own.cost), resourceName(workspace, project.leadId)).map((decision) => ({ ...decision, text: `${named(project.name)}: ${decision.text}` }));
  }));
  const closing = closingOf(facts, scope, decisions);
  const alerts = alertHeadlines(scope);
  const rows = projectTable(facts, projects, Number.POSITIVE_INFINITY);
  const line = budgetLine(facts, costs);
  const chart = costChart(facts, only?.id ?? null, only?.name ?? 'All projects', costs);
  const front = frontPage(request, (limits): readonly ReportBlock[] => [
    verdict.reasons.length > 0 ? rag : { ...rag, reason: request.edits?.get(rag.reasonId) ?? (costs.budget === null ? 'No budget is set, so nothing can be above it.' : 'No budget is passed and no threshold is reached.') },
    paragraph('summary', 'Summary', summary, request.edits),
    ...part('All together', line, chart(limits.chartHeight)),
    ...part('Projects', cutTable(rows, limits.rows)),
    ...part('Alerts', cutList(alerts, limits.conflicts)),
    ...closing.changes(limits),
    ...closing.decisions(limits),
    footnote('Red: an estimate at completion is above its budget, or an alert is serious. Amber: an alert is a warning, or the reserve will be needed. Green: none of these. At completion: what is spent, committed, and the rest of the plan at the rates of those who are to do it.'),
  ]);
  return withDecisions(front, decisions);
};

const verdictOf = (facts: PlanFacts, projects: readonly Project[], { alerts }: ReportScope): RagVerdict => {
  const over: RagReason[] = [];
  const reserve: RagReason[] = [];
  for (const project of projects) {
    const costs = facts.costs({ kind: 'project', projectId: project.id });
    const left = costs.leftAtCompletion;
    if (left === null) continue;
    if (left < 0) over.push({ status: 'red', sentence: `${named(project.name)} will cost ${moneyWords(-left, facts.workspace)} more than its budget.` });
    else if (left < (costs.reserve ?? 0)) reserve.push({ status: 'amber', sentence: `${named(project.name)} will need ${moneyWords((costs.reserve ?? 0) - left, facts.workspace)} of its reserve.` });
  }
  const others = alerts.filter(({ kind }) => kind !== 'overrun').map(({ severity, sentence }): RagReason => ({ status: severity === 'serious' ? 'red' : 'amber', sentence: headline(sentence) }));
  const red = [...over, ...others.filter(({ status }) => status === 'red')];
  const amber = [...others.filter(({ status }) => status === 'amber'), ...reserve];
  return { status: red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : 'green', reasons: [...red, ...amber] };
};

const overSentence = (facts: PlanFacts, projects: readonly Project[]): string => {
  const withBudget = projects.filter(({ id }) => budgetOf(facts.workspace, id) !== undefined);
  if (withBudget.length === 0 || projects.length < 2) return '';
  const over = withBudget.filter(({ id }) => (facts.costs({ kind: 'project', projectId: id }).leftAtCompletion ?? 0) < 0).length;
  return `${over === 0 ? 'None' : String(over)} of ${counted(withBudget.length, 'budget')} ${over === 1 ? 'is' : 'are'} expected to be passed.`;
};

const hundredths = (index: number | null): number | null => (index === null || !Number.isFinite(index) ? null : Math.floor(index * 100) / 100);

const projectTable = (facts: PlanFacts, projects: readonly Project[], most: number): TableBlock => {
  const rows = projects.map((project) => ({ project, costs: facts.costs({ kind: 'project', projectId: project.id }) })).sort((a, b) => (a.costs.leftAtCompletion ?? Number.MAX_SAFE_INTEGER) - (b.costs.leftAtCompletion ?? Number.MAX_SAFE_INTEGER) || byName(a.project, b.project));
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return table({
    id: 'projects', caption: '', columns: [column('Project'), column('Budget', 'money'), column('Spent', 'money'), column('Committed', 'money'), column('At completion', 'money'), column('Left', 'money'), column('CPI', 'number'), column('SPI', 'number')], rows, most,
    cells: ({ project, costs }) => [project.name, costs.budget, costs.actual, costs.committed, costs.estimateAtCompletion, costs.leftAtCompletion, hundredths(costs.earned?.costIndex ?? null), hundredths(costs.earned?.scheduleIndex ?? null)],
    total: ['Total', sum(({ costs }) => costs.budget ?? 0), sum(({ costs }) => costs.actual), sum(({ costs }) => costs.committed), sum(({ costs }) => costs.estimateAtCompletion), null, null, null], none: 'There is no project yet.',
  });
};

const detailPage = (facts: PlanFacts, projects: readonly Project[], scope: ReportScope): ReportPage => {
  const costs = facts.costs(scope.cost);
  const ids = new Set(projects.map(({ id }) => id));
  return {
    id: 'money', title: 'Money', layout: 'plain', blocks: [
      heading('Money'),
      paragraph('money.note', 'Notes on money', '', facts.request.edits),
      subheading('Alerts'), alertList(facts, scope, 30),
      subheading('All projects'), { ...projectTable(facts, projects, 200), id: 'projects.all' },
      subheading('Cost by kind'), costTable(costs),
      subheading('Earned value'), earnedTable(costs),
      subheading('Budgets by category'), budgetTable(facts, projects),
      subheading('Changes of budgets'), decisionTable(facts, projects),
      subheading('Expenses'), expenseTable(facts, ({ projectId }) => ids.has(projectId), 120),
      subheading('Material'), materialTable(facts, null),
      ...(costs.sentences.length === 0 ? [] : [subheading('What the figures lack'), list('lacks', costs.sentences.map((text) => ({ lead: '', text })), '')]),
    ],
  };
};

/** Each budget line against the expenses of its category. */
const budgetTable = ({ workspace }: PlanFacts, projects: readonly Project[]): TableBlock => {
  const spent = new Map<string, number>();
  const keyOf = (projectId: string, category: string): string => `${projectId} ${category.trim().toLowerCase()}`;
  for (const { projectId, category, amount } of workspace.expenses.values()) spent.set(keyOf(projectId, category), (spent.get(keyOf(projectId, category)) ?? 0) + amount);
  const rows = projects.flatMap((project) => {
    const budget = budgetOf(workspace, project.id);
    if (budget === undefined) return [];
    return [
      { name: project.name, category: 'Labour', amount: budget.labour, planned: null },
      ...budget.lines.map(({ category, amount }) => ({ name: project.name, category, amount, planned: spent.get(keyOf(project.id, category)) ?? 0 })),
      { name: project.name, category: 'Reserve', amount: budget.reserve, planned: null },
      { name: project.name, category: 'Total', amount: budgetTotal(budget), planned: null },
    ];
  });
  return table({
    id: 'budgets', caption: '', columns: [column('Project'), column('Category'), column('Budget', 'money'), column('Expenses in any state', 'money')], rows, cells: ({ name, category, amount, planned }) => [name, category, amount, planned], none: 'No budget is set.',
  });
};

const decisionTable = ({ workspace }: PlanFacts, projects: readonly Project[]): TableBlock => table({
  id: 'budgetDecisions', caption: '', columns: [column('Project'), column('Day', 'day'), column('Total', 'money'), column('Reason'), column('Approved by')],
  rows: projects.flatMap((project) => (budgetOf(workspace, project.id)?.decisions ?? []).map((decision) => ({ project, decision }))).sort((a, b) => b.decision.day - a.decision.day), most: 40,
  cells: ({ project, decision }) => [project.name, isoDayOf(decision.day), decision.total, decision.reason, decision.approver], none: 'No budget was decided on.',
});
