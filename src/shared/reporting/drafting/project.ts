import { projectId, type Project, type TaskId } from '../../model';
import type { ReportBlock, ReportPage } from '../document';
import { changeDetails } from './changeParts';
import { closingOf } from './closing';
import { decisionsBlock, decisionsOf } from './decisions';
import { projectScope, workOf, type PlanFacts } from './facts';
import { frontPage, withDecisions } from './front';
import { milestoneReasons, milestoneTable } from './milestoneParts';
import { alertList, budgetPart, costTable, earnedTable, expenseTable, materialTable } from './moneyParts';
import { cutTable, footnote, heading, list, note, paragraph, part, subheading } from './parts';
import { ragBlock, ragOf, ragRules } from './rag';
import { changeSentence, loadSentence, milestoneSentence, moneySentence, workSentence } from './summary';
import { resourceName, sentences } from './words';
import { conflictList, lateTasks, loadTable, peopleOf, skillGaps, taskTable, timeOffList } from './workParts';

/** What is drafted for one kind of report: the pages, and what it is called. */
export interface Draft {
  readonly title: string;
  /** What stands under the title before the days: "Lead Kim Lund · Port authority". */
  readonly about: string;
  readonly pages: readonly ReportPage[];
}

/** The weekly status of one project: a page for the manager, then plan, people, money and every change. */
export const projectDraft = (facts: PlanFacts): Draft => {
  const project = facts.workspace.projects.get(projectId(facts.request.subject));
  if (project === undefined) return { title: 'Status of a project that is gone', about: '', pages: [{ id: 'front', title: 'Overview', layout: 'front', blocks: [note('This project is no longer in the plan. Reports that were sent about it are kept.')] }] };
  const lead = resourceName(facts.workspace, project.leadId);
  return {
    title: `${project.name}: weekly status`,
    about: [lead === '' ? '' : `Lead ${lead}`, project.client].filter((text) => text !== '').join(' · '),
    pages: [...overview(facts, project, lead), planPage(facts, project), peoplePage(facts, project), moneyPage(facts, project), ...changesPage(facts)],
  };
};

const overview = (facts: PlanFacts, project: Project, lead: string): readonly ReportPage[] => {
  const { request } = facts;
  const scope = projectScope(facts, project.id);
  const work = workOf(facts, scope.tasks);
  const costs = facts.costs(scope.cost);
  const summary = sentences(workSentence(facts, work), milestoneSentence(facts, scope.milestones), moneySentence(facts, costs), scope.tasks.length === 0 ? '' : loadSentence(facts, scope), changeSentence(facts));
  const rag = ragBlock(scope, ragOf(facts, scope, work, costs), costs, request.edits);
  const decisions = decisionsBlock(decisionsOf(facts, scope, work, costs, lead));
  const closing = closingOf(facts, scope, decisions);
  const milestones = milestoneTable(facts, scope.milestones, { of: 'project', most: Number.POSITIVE_INFINITY });
  const budget = budgetPart(facts, project.id, project.name, costs);
  const front = frontPage(request, (limits): readonly ReportBlock[] => [
    rag,
    paragraph('summary', 'Summary', summary, request.edits),
    ...part('Milestones', cutTable(milestones, limits.milestones)),
    ...budget(limits.chartHeight),
    ...closing.all(limits),
    ragRules,
  ]);
  return withDecisions(front, decisions);
};

const planPage = (facts: PlanFacts, { id }: Project): ReportPage => {
  const scope = projectScope(facts, id);
  return {
    id: 'plan', title: 'Plan', layout: 'plain', blocks: [
      heading('Plan'),
      paragraph('plan.note', 'Notes on the plan', '', facts.request.edits),
      subheading('Why the milestones stand where they do'), milestoneReasons(facts, scope.milestones),
      ...lateTasks(facts, scope.tasks, 'project'),
      subheading('Tasks'), taskTable(facts, scope.tasks, { id: 'tasks', of: 'project' }),
      ...removedTasks(facts, id),
      footnote(facts.baseline === null ? 'There is no baseline, so no slip can be told. Days that are not booked are forecast on the free time of those who fit best.' : 'Slip is in working days against the baseline, positive is later. Days that are not booked are forecast on the free time of those who fit best.'),
    ],
  };
};

/** Tasks that the baseline had and the plan has no more: their titles are only known while they are in the archive. */
const removedTasks = ({ comparison: compare, workspace }: PlanFacts, id: Project['id']): readonly ReportBlock[] => {
  const comparison = compare();
  if (comparison === null) return [];
  const titles = (ids: readonly TaskId[]): readonly string[] => ids.flatMap((each) => { const task = workspace.tasks.get(each); return task?.projectId === id ? [task.title] : []; });
  const added = titles(comparison.added);
  const removed = titles(comparison.removed);
  if (added.length + removed.length === 0) return [];
  return [
    subheading('Scope against the baseline'),
    list('scope', [...added.map((title) => ({ lead: 'Added:', text: title })), ...removed.map((title) => ({ lead: 'Archived:', text: title }))], '', 40),
  ];
};

const peoplePage = (facts: PlanFacts, { id }: Project): ReportPage => {
  const scope = projectScope(facts, id);
  const people = peopleOf(facts, scope.tasks);
  return {
    id: 'people', title: 'People and risks', layout: 'plain', blocks: [
      heading('People and risks'),
      subheading('Load of those who work on it, all their projects together'), loadTable(facts, people, 'people'),
      subheading('Time off in the next six weeks'), timeOffList(facts, people, 42),
      subheading('Bottlenecks'), skillGaps(facts, scope.tasks, 12),
      subheading('Conflicts in the next four weeks'), conflictList(scope, 30),
    ],
  };
};

const moneyPage = (facts: PlanFacts, { id }: Project): ReportPage => {
  const scope = projectScope(facts, id);
  const costs = facts.costs(scope.cost);
  const taskIds = new Set(scope.tasks.map((task) => task.id));
  return {
    id: 'money', title: 'Money', layout: 'plain', blocks: [
      heading('Money'),
      subheading('Alerts'), alertList(facts, scope, 20),
      subheading('Cost by kind'), costTable(costs),
      subheading('Earned value'), earnedTable(costs),
      subheading('Expenses'), expenseTable(facts, (expense) => expense.projectId === id, 60),
      subheading('Material'), materialTable(facts, taskIds),
      ...(costs.sentences.length === 0 ? [] : [subheading('What the figures lack'), list('lacks', costs.sentences.map((text) => ({ lead: '', text })), '')]),
    ],
  };
};

/** Every change of the period, by topic. */
export const changesPage = ({ request }: PlanFacts): readonly ReportPage[] => {
  const topics = changeDetails(request);
  return topics.length === 0 ? [] : [{ id: 'changes', title: 'Changes', layout: 'plain', blocks: [heading('What changed since the last report'), ...topics.flatMap(({ topic, block }) => [subheading(topic), block])] }];
};
