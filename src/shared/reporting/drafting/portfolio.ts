import { counted } from '../../calendar';
import type { CostFigures } from '../../costing';
import type { Project } from '../../model';
import { ragWords, type ListItem, type ReportBlock, type ReportPage, type TableBlock } from '../document';
import { closingOf } from './closing';
import { decisionsBlock, decisionsOf } from './decisions';
import { byName, looseScope, openProjects, projectScope, wholePlan, workOf, type PlanFacts, type ReportScope, type WorkFigures } from './facts';
import { frontPage, withDecisions } from './front';
import { milestoneTable, nextMilestone } from './milestoneParts';
import { alertList, budgetPart } from './moneyParts';
import { column, cutTable, footnote, heading, item, list, mostRows, paragraph, part, subheading, table } from './parts';
import { changesPage, type Draft } from './project';
import { ragBlock, ragOf, ragRules, type RagVerdict } from './rag';
import { changeSentence, loadSentence, milestoneSentence, moneySentence, workSentence } from './summary';
import { headline, isoOrNull, named, resourceName, sentences } from './words';
import { busiest, bySlip, conflictList, lateTasks, loadTable, skillGaps, slippingTasks, taskTable, weeksAhead } from './workParts';

/** One project as the portfolio sees it. */
interface ProjectRow {
  readonly project: Project;
  readonly scope: ReportScope;
  readonly work: WorkFigures;
  readonly costs: CostFigures;
  readonly verdict: RagVerdict;
}

const severity = { red: 0, amber: 1, green: 2 } as const;

/** The projects that are not archived: those that need attention first, then by name. */
const rowsOf = (facts: PlanFacts): readonly ProjectRow[] =>
  openProjects(facts).map((project): ProjectRow => {
    const scope = projectScope(facts, project.id);
    const work = workOf(facts, scope.tasks);
    const costs = facts.costs(scope.cost);
    return { project, scope, work, costs, verdict: ragOf(facts, scope, work, costs) };
  }).sort((a, b) => severity[a.verdict.status] - severity[b.verdict.status] || byName(a.project, b.project));

/** The state of all projects: a page for the manager, then every project with its reasons, milestones, slipping work and people. */
export const portfolioDraft = (facts: PlanFacts): Draft => {
  const rows = rowsOf(facts);
  const scope = wholePlan(facts);
  return { title: 'Portfolio: weekly status', about: counted(rows.length, 'project'), pages: [...overview(facts, rows, scope), reasonsPage(facts, rows, scope), workPage(facts, scope), ...changesPage(facts)] };
};

const overview = (facts: PlanFacts, rows: readonly ProjectRow[], scope: ReportScope): readonly ReportPage[] => {
  const { request, workspace } = facts;
  const work = workOf(facts, scope.tasks);
  const costs = facts.costs(scope.cost);
  const loose = looseScope(facts);
  const looseWork = workOf(facts, loose.tasks);
  const verdict = verdictOver(rows, ragOf(facts, loose, looseWork, null), ragOf(facts, scope, work, costs));
  const summary = sentences(countSentence(rows), workSentence(facts, work), milestoneSentence(facts, scope.milestones), moneySentence(facts, costs), loadSentence(facts, scope), changeSentence(facts));
  const decisions = decisionsBlock([
    ...rows.flatMap((row) => decisionsOf(facts, row.scope, row.work, row.costs, resourceName(workspace, row.project.leadId)).map((decision) => ({ ...decision, text: `${row.project.code === '' ? named(row.project.name) : row.project.code}: ${decision.text}` }))),
    ...decisionsOf(facts, loose, looseWork, null, ''),
  ]);
  const closing = closingOf(facts, scope, decisions);
  const projects = projectTable(rows, 'short', Number.POSITIVE_INFINITY);
  const budget = budgetPart(facts, null, 'All projects', costs);
  const rag = ragBlock(scope, verdict, costs, request.edits);
  const front = frontPage(request, (limits): readonly ReportBlock[] => [
    rag,
    paragraph('summary', 'Summary', summary, request.edits),
    ...part('Projects', cutTable(projects, limits.rows)),
    ...budget(limits.chartHeight),
    ...closing.all(limits),
    ragRules,
  ]);
  return withDecisions(front, decisions);
};

/** The portfolio is as red as its reddest project, or what belongs to none of them; where these are green, as all of it together. */
const verdictOver = (rows: readonly ProjectRow[], loose: RagVerdict, whole: RagVerdict): RagVerdict => {
  const ofProjects = rows.flatMap(({ project, verdict }) => verdict.reasons.slice(0, 1).map((reason) => ({ ...reason, sentence: reason.sentence.includes(project.name) ? headline(reason.sentence) : `${named(project.name)}: ${headline(reason.sentence)}` })));
  const reasons = [...ofProjects, ...loose.reasons.slice(0, 1).map((reason) => ({ ...reason, sentence: `${withoutProject} ${headline(reason.sentence)}` }))];
  const all = reasons.length === 0 ? whole.reasons : reasons;
  const red = all.filter(({ status }) => status === 'red');
  return { status: red.length > 0 ? 'red' : all.length > 0 ? 'amber' : 'green', reasons: [...red, ...all.filter(({ status }) => status === 'amber')] };
};

const withoutProject = 'Without a project:';

const countSentence = (rows: readonly ProjectRow[]): string => {
  if (rows.length === 0) return 'There is no project yet.';
  const counts = (['red', 'amber', 'green'] as const).map((status) => [status, rows.filter(({ verdict }) => verdict.status === status).length] as const).filter(([, count]) => count > 0);
  if (counts.length === 1) return rows.length === 1 ? `The one project is ${counts[0]?.[0] ?? ''}.` : `All ${String(rows.length)} projects are ${counts[0]?.[0] ?? ''}.`;
  return `Of ${counted(rows.length, 'project')} ${counts.map(([status, count]) => `${String(count)} ${count === 1 ? 'is' : 'are'} ${status}`).join(', ')}.`;
};

/** The budget of all is known where each has one. */
const noMoney: { readonly budget: number | null; readonly actual: number; readonly estimate: number } = { budget: 0, actual: 0, estimate: 0 };

/** A line a project: status, progress, next milestone, expected end, money. */
const projectTable = (rows: readonly ProjectRow[], length: 'short' | 'whole', most: number): TableBlock => {
  const whole = length === 'whole';
  const total = rows.reduce((sum, { costs }) => ({ budget: sum.budget === null || costs.budget === null ? null : sum.budget + costs.budget, actual: sum.actual + costs.actual, estimate: sum.estimate + costs.estimateAtCompletion }), noMoney);
  return table({
    id: 'projects', caption: '',
    columns: [column('Project'), column('Status'), column('Done', 'percent'), column('Next milestone'), column('Due', 'day'), column('Forecast', 'day'), ...(whole ? [column('End', 'day')] : []), column('Budget', 'money'), ...(whole ? [column('Spent', 'money')] : []), column('At completion', 'money')],
    rows, most,
    cells: ({ project, scope, work, costs, verdict }) => {
      const next = nextMilestone(scope.milestones);
      return [project.name, ragWords[verdict.status], work.percent, next?.milestone.name ?? '', isoOrNull(next?.forecast.dueDay ?? null), isoOrNull(next?.forecast.day ?? null), ...(whole ? [isoOrNull(work.finish)] : []), costs.budget, ...(whole ? [costs.actual] : []), costs.estimateAtCompletion];
    },
    total: [rows.length === 1 ? 'The one project' : `All ${String(rows.length)} projects`, null, null, null, null, null, ...(whole ? [null] : []), total.budget, ...(whole ? [total.actual] : []), total.estimate], none: 'There is no project yet. Add one in Projects.',
  });
};

const reasonsPage = (facts: PlanFacts, rows: readonly ProjectRow[], scope: ReportScope): ReportPage => ({
  id: 'projects', title: 'Projects', layout: 'plain', blocks: [
    heading('Projects'),
    paragraph('projects.note', 'Notes on the projects', '', facts.request.edits),
    subheading('Why each project has its status'),
    list('reasons', [...rows.map(({ project, verdict, work }) => item(`${project.name} (${ragWords[verdict.status].toLowerCase()}):`, verdict.reasons.length === 0 ? workSentence(facts, work) : reasonsText(verdict))), ...looseReasons(facts)], 'There is no project yet.'),
    ...(rows.length > 1 ? [subheading('All projects'), { ...projectTable(rows, 'whole', mostRows), id: 'projects.all' }] : []),
    subheading('Milestones'), { ...milestoneTable(facts, scope.milestones, { of: 'portfolio', most: 60 }), id: 'milestones.all' },
    subheading('Alerts about money and material'), alertList(facts, scope, 30),
  ],
});

const reasonsText = ({ reasons }: RagVerdict): string => sentences(...reasons.slice(0, 4).map(({ sentence }) => sentence));

const looseReasons = (facts: PlanFacts): readonly ListItem[] => {
  const loose = looseScope(facts);
  const verdict = ragOf(facts, loose, workOf(facts, loose.tasks), null);
  return verdict.reasons.length === 0 ? [] : [item(withoutProject, reasonsText(verdict))];
};

const workPage = (facts: PlanFacts, scope: ReportScope): ReportPage => {
  const slipping = slippingTasks(facts, scope.tasks);
  const people = busiest(facts, 30);
  return {
    id: 'work', title: 'Work and people', layout: 'plain', blocks: [
      heading('Work and people'),
      ...lateTasks(facts, scope.tasks, 'portfolio'),
      subheading('Tasks that slip'),
      ...(slipping.length === 0 ? [list('slipping', [], 'No open task is later than its deadline or the baseline.')] : [taskTable(facts, slipping, { id: 'slipping', of: 'portfolio', most: 50, effort: 'left', order: bySlip })]),
      subheading(`Load of the next ${String(weeksAhead)} weeks, those with least room first`), loadTable(facts, people, 'people'),
      subheading('Bottlenecks'), skillGaps(facts, null, 15),
      subheading('Conflicts in the next four weeks'), conflictList(scope, 40),
      footnote('Tasks slip that are expected after their deadline, later than in the baseline, or that nobody can do. Slip is in working days.'),
    ],
  };
};
