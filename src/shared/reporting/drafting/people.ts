import { counted, formatHours, isoWeekOf, spanTotals, startOfWeek } from '../../calendar';
import { isoDayOf } from '../../calendar';
import { resourceId, type Resource } from '../../model';
import { capacityWeeks } from '../../queries/capacity';
import type { Figure, ReportBlock, ReportPage, TableBlock } from '../document';
import { closingOf } from './closing';
import { decisionsBlock, decisionsOf } from './decisions';
import { byName, peopleScope, workOf, type PlanFacts, type ReportScope, type WorkFigures } from './facts';
import { frontPage, withDecisions } from './front';
import { milestoneTable } from './milestoneParts';
import { column, cutTable, footnote, heading, note, paragraph, part, subheading, table } from './parts';
import { changesPage, type Draft } from './project';
import { ragBlock, ragOf, ragRules } from './rag';
import { sheetBlock } from './sheet';
import { changeSentence, lateSentence, loadSentence, milestoneSentence, workSentence } from './summary';
import { isoOrNull, percentWords, sentences } from './words';
import { conflictList, lateTasks, loadTable, skillGaps, taskTable, timeOffList, weeksAhead, whoOf } from './workParts';

/** The week of one team: who is full, what they do, what stands in the way. `subject` empty: those without a team. */
export const teamDraft = (facts: PlanFacts): Draft => {
  const { subject } = facts.request;
  const people = [...facts.workspace.resources.values()].filter(({ team, archived }) => team === subject && !archived).sort(byName);
  const title = subject === '' ? 'People without a team' : `Team ${subject}`;
  const scope = peopleScope(facts, people);
  return { title: `${title}: weekly status`, about: counted(people.length, 'person', 'people'), pages: [...teamFront(facts, people, scope), teamPlan(facts, people, scope), ...changesPage(facts)] };
};

const teamFront = (facts: PlanFacts, people: readonly Resource[], scope: ReportScope): readonly ReportPage[] => {
  const { request } = facts;
  const open = scope.tasks.filter(({ status }) => status !== 'done');
  const work = workOf(facts, scope.tasks);
  const rag = ragBlock(scope, ragOf(facts, scope, work, null), null, request.edits);
  const summary = sentences(workSentence(facts, work), loadSentence(facts, scope), milestoneSentence(facts, scope.milestones), changeSentence(facts));
  const decisions = decisionsBlock(decisionsOf(facts, { ...scope, tasks: open }, work, null, ''));
  const closing = closingOf(facts, scope, decisions);
  const milestones = milestoneTable(facts, scope.milestones, { of: 'portfolio', most: Number.POSITIVE_INFINITY });
  const figures = loadFigures(facts, people);
  const load = loadTable(facts, people, 'load');
  const front = frontPage(request, (limits): readonly ReportBlock[] => [
    rag,
    paragraph('summary', 'Summary', summary, request.edits),
    ...part('Week by week', figures, cutTable(load, limits.rows)),
    ...part('Milestones they work for', cutTable(milestones, limits.milestones)),
    ...closing.all(limits),
    ragRules,
  ]);
  return withDecisions(front, decisions);
};

/** Load of this week and of the next ones together, in key figures. */
export const loadFigures = ({ workspace, request }: PlanFacts, people: readonly Resource[]): ReportBlock => {
  const weeks = capacityWeeks(request.statusDay, workspace.settings.weekStart, 4);
  const items = weeks.map(({ from, to, number }): Figure => {
    const totals = people.map(({ id }) => spanTotals(workspace, id, from, to));
    const sum = (of: (each: (typeof totals)[number]) => number): number => totals.reduce((total, each) => total + of(each), 0);
    const capacity = sum((each) => each.capacity);
    const over = sum((each) => each.over);
    return {
      label: `Week ${String(number)}`, value: capacity === 0 ? '–' : percentWords(Math.round((100 * sum((each) => each.load)) / capacity)),
      note: over > 0 ? `${formatHours(over)} over` : `${formatHours(sum((each) => each.free))} free`,
    };
  });
  return { type: 'figures', items };
};

const teamPlan = (facts: PlanFacts, people: readonly Resource[], scope: ReportScope): ReportPage => ({
  id: 'work', title: 'Work', layout: 'plain', blocks: [
    heading('Work'),
    subheading(`Load of the next ${String(weeksAhead)} weeks`), loadTable(facts, people, 'people'),
    subheading('Time off in the next six weeks'), timeOffList(facts, people, 42),
    ...lateTasks(facts, scope.tasks, 'portfolio'),
    subheading('Open tasks'), taskTable(facts, scope.tasks.filter(({ status }) => status !== 'done'), { id: 'tasks', of: 'portfolio', most: 120 }),
    subheading('Bottlenecks'), skillGaps(facts, scope.tasks, 12),
    subheading('Conflicts in the next four weeks'), conflictList(scope, 30),
    footnote('Tasks are those booked for somebody of the team or forecast for them; effort and what is left are of the whole task.'),
  ],
});

/** "My week": the sheet of one person, then what comes after it. */
export const personDraft = (facts: PlanFacts): Draft => {
  const { workspace, request } = facts;
  const person = workspace.resources.get(resourceId(request.subject));
  if (person === undefined) return { title: 'Week of somebody who is gone', about: '', pages: [{ id: 'sheet', title: 'Week', layout: 'plain', blocks: [note('This person is no longer in the plan. Reports that were sent about them are kept.')] }] };
  const scope = peopleScope(facts, [person]);
  const from = startOfWeek(request.statusDay, workspace.settings.weekStart);
  const totals = spanTotals(workspace, person.id, from, from + 7);
  const work = workOf(facts, scope.tasks);
  const late = lateSentence(work);
  return {
    title: `${person.name}: week ${String(isoWeekOf(workspace.settings.weekStart === 1 ? from : from + 1).week)}`,
    about: [person.role, person.team].filter((text) => text !== '').join(' · '),
    pages: [
      {
        id: 'sheet', title: 'Week', layout: 'plain', blocks: [
          paragraph('summary', 'Summary', `${formatHours(totals.load)} are booked of ${formatHours(totals.capacity)}${totals.over > 0 ? `, ${formatHours(totals.over)} beyond capacity` : totals.free > 0 ? `, ${formatHours(totals.free)} are free` : ''}.${late === '' ? '' : ` ${late}`}`, request.edits),
          sheetBlock(workspace, person.id, from, 1),
        ],
      },
      personAhead(facts, person, scope, work),
      ...changesPage(facts),
    ],
  };
};

const personAhead = (facts: PlanFacts, person: Resource, scope: ReportScope, work: WorkFigures): ReportPage => {
  const { request, workspace } = facts;
  const next = startOfWeek(request.statusDay, workspace.settings.weekStart) + 7;
  return {
    id: 'ahead', title: 'What comes next', layout: 'plain', blocks: [
      heading('What comes next'),
      subheading('Load'), loadFigures(facts, [person]),
      subheading('Worked since the last report'), workedTable(facts, person),
      subheading('Open tasks'), table({
        id: 'tasks', caption: '', columns: [column('Task'), column('Project'), column('Start', 'day'), column('Finish', 'day'), column('Due', 'day'), column('With'), column('Left', 'hours')],
        rows: scope.tasks.filter(({ status }) => status !== 'done').map(facts.taskFacts).sort((a, b) => (a.forecast?.start ?? next) - (b.forecast?.start ?? next) || byName({ name: a.task.title, id: a.task.id }, { name: b.task.title, id: b.task.id })), most: 60,
        cells: (row) => [row.task.title, row.task.projectId === null ? '' : workspace.projects.get(row.task.projectId)?.code ?? '', isoOrNull(row.forecast?.start ?? null), isoOrNull(row.forecast?.finish ?? null), isoOrNull(row.task.deadline), othersOf(facts, row, person), row.progress.remaining],
        none: 'No open task is booked or expected.',
      }),
      subheading('Milestones they lead to'), milestoneTable(facts, scope.milestones, { of: 'portfolio', most: 20 }),
      subheading('Conflicts in the next four weeks'), conflictList(scope, 15),
      footnote(`${counted(work.tasks, 'task')} in all, ${String(work.done)} done.`),
    ],
  };
};

const othersOf = (facts: PlanFacts, row: Parameters<typeof whoOf>[1], person: Resource): string => {
  const who = whoOf(facts, row);
  return who === person.name || who === `${person.name} (forecast)` ? '' : who;
};

/** Time logged in the period, by task. */
const workedTable = ({ workspace, request }: PlanFacts, person: Resource): TableBlock => {
  const minutes = new Map<string, { readonly title: string; readonly last: number; readonly sum: number; readonly overtime: number }>();
  for (const id of workspace.index.timeByResource.get(person.id) ?? []) {
    const entry = workspace.timeEntries.get(id);
    if (entry === undefined || entry.day < request.since || entry.day > request.statusDay) continue;
    const present = minutes.get(entry.taskId);
    minutes.set(entry.taskId, { title: workspace.tasks.get(entry.taskId)?.title ?? '', last: Math.max(present?.last ?? entry.day, entry.day), sum: (present?.sum ?? 0) + entry.minutes, overtime: (present?.overtime ?? 0) + entry.overtime });
  }
  const rows = [...minutes.values()].sort((a, b) => b.sum - a.sum || (a.title < b.title ? -1 : 1));
  return table({
    id: 'worked', caption: '', columns: [column('Task'), column('Last day', 'day'), column('Overtime', 'hours'), column('Worked', 'hours')], rows, cells: ({ title, last, sum, overtime }) => [title, isoDayOf(last), overtime === 0 ? null : overtime, sum],
    total: ['Total', null, rows.reduce((sum, each) => sum + each.overtime, 0) || null, rows.reduce((sum, each) => sum + each.sum, 0)], none: `${person.name} has logged no time in this period.`,
  });
};
