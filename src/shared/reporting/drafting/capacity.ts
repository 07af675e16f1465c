import { counted, formatHours, isoDayOf, spanTotals } from '../../calendar';
import type { Minutes, Resource, Task } from '../../model';
import { capacityWeeks } from '../../queries/capacity';
import type { ReportBlock, ReportPage, TableBlock } from '../document';
import { closingOf } from './closing';
import { decisionsBlock, decisionsOf } from './decisions';
import { byName, wholePlan, workOf, type PlanFacts, type ReportScope } from './facts';
import { frontPage, withDecisions } from './front';
import { column, cutList, cutTable, footnote, heading, paragraph, part, subheading, table } from './parts';
import { loadFigures } from './people';
import { changesPage, type Draft } from './project';
import { ragBlock, type RagReason, type RagVerdict } from './rag';
import { changeSentence, lateSentence, loadSentence } from './summary';
import { isoOrNull, sentences } from './words';
import { conflictList, loadTable, projectCode, skillGaps, timeOffList, weeksAhead } from './workParts';

/** Who is full and who is free in the coming weeks, which skills are short, what has nobody yet. */
export const capacityDraft = (facts: PlanFacts): Draft => {
  const people = [...facts.workspace.resources.values()].filter(({ archived }) => !archived).sort((a, b) => (a.team < b.team ? -1 : a.team > b.team ? 1 : byName(a, b)));
  return {
    title: 'Capacity: weekly report', about: `${counted(people.filter(({ kind }) => kind === 'person').length, 'person', 'people')}, ${counted(people.filter(({ kind }) => kind === 'equipment').length, 'piece', 'pieces')} of equipment`,
    pages: [...overview(facts, people), detailPage(facts, people), ...changesPage(facts)],
  };
};

const unbookedTasks = ({ workspace }: PlanFacts): readonly { readonly task: Task; readonly minutes: Minutes }[] =>
  [...workspace.index.unbooked.keys()].flatMap((id) => {
    const task = workspace.tasks.get(id);
    const minutes = workspace.index.unbooked.get(id) ?? 0;
    return task === undefined || minutes === 0 ? [] : [{ task, minutes }];
  });

const overview = (facts: PlanFacts, people: readonly Resource[]): readonly ReportPage[] => {
  const { request } = facts;
  const scope = wholePlan(facts);
  const open = unbookedTasks(facts);
  const sum = open.reduce((total, { minutes }) => total + minutes, 0);
  const verdict = verdictOf(facts, scope, people);
  const summary = sentences(
    freeSentence(facts, people), loadSentence(facts, scope), open.length === 0 ? 'All work is booked.' : `${formatHours(sum)} of ${counted(open.length, 'task')} are not booked yet.`, lateSentence(workOf(facts, scope.tasks)), changeSentence(facts),
  );
  const rag = ragBlock(scope, verdict, null, request.edits);
  const decisions = decisionsBlock(decisionsOf(facts, { ...scope, milestones: [], tasks: [] }, workOf(facts, scope.tasks), null, ''));
  const closing = closingOf(facts, scope, decisions);
  const figures = loadFigures(facts, people);
  const teams = teamTable(facts, people);
  const skills = skillGaps(facts, null);
  const front = frontPage(request, (limits): readonly ReportBlock[] => [
    verdict.reasons.length === 0 ? { ...rag, reason: request.edits?.get(rag.reasonId) ?? 'Nobody is booked beyond capacity, and no skill is short in the next four weeks.' } : rag,
    paragraph('summary', 'Summary', summary, request.edits),
    ...part('Week by week', figures, cutTable(teams, limits.rows)),
    ...part('Skills that are short', cutList(skills, limits.decisions)),
    ...closing.conflicts(limits),
    ...closing.changes(limits),
    ...closing.decisions(limits),
    footnote('Red: nobody can do some of the work, or a skill is short by more than a tenth of what is asked for in the next four weeks. Amber: any skill is short, or somebody is booked beyond capacity, in these weeks. Green: none of these.'),
  ]);
  return withDecisions(front, decisions);
};

const shortWeeks = 4;

const verdictOf = (facts: PlanFacts, scope: ReportScope, people: readonly Resource[]): RagVerdict => {
  const { nobody } = workOf(facts, scope.tasks);
  const demand = facts.skillDemand().map(({ name, cells }) => {
    const near = cells.slice(0, shortWeeks);
    return { name, gap: near.reduce((sum, cell) => sum + cell.gap, 0), needed: near.reduce((sum, cell) => sum + cell.needed, 0) };
  }).filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  const over = people.reduce((sum, { id }) => sum + spanTotals(facts.workspace, id, facts.request.statusDay, facts.request.statusDay + 28).over, 0);
  const reasons: readonly RagReason[] = [
    ...(nobody.length === 0 ? [] : [{ status: 'red' as const, sentence: `${counted(nobody.length, 'task has', 'tasks have')} nobody who can do ${nobody.length === 1 ? 'it' : 'them'}.` }]),
    ...demand.map(({ name, gap, needed }): RagReason => ({ status: 10 * gap > needed ? 'red' : 'amber', sentence: `${name} is ${formatHours(gap)} short of ${formatHours(needed)} in the next four weeks.` })),
    ...(over === 0 ? [] : [{ status: 'amber' as const, sentence: `${formatHours(over)} are booked beyond capacity in the next four weeks.` }]),
  ];
  const red = reasons.filter(({ status }) => status === 'red');
  return { status: red.length > 0 ? 'red' : reasons.length > 0 ? 'amber' : 'green', reasons: [...red, ...reasons.filter(({ status }) => status === 'amber')] };
};

const freeSentence = ({ workspace, request }: PlanFacts, people: readonly Resource[]): string => {
  const totals = people.filter(({ kind }) => kind === 'person').map(({ id }) => spanTotals(workspace, id, request.statusDay, request.statusDay + 28));
  const capacity = totals.reduce((sum, each) => sum + each.capacity, 0);
  if (capacity === 0) return 'Nobody has working time in the next four weeks.';
  const load = totals.reduce((sum, each) => sum + each.load, 0);
  return `In the next four weeks ${formatHours(load)} of people's ${formatHours(capacity)} are booked (${String(Math.round((100 * load) / capacity))} %), ${formatHours(totals.reduce((sum, each) => sum + each.free, 0))} are free.`;
};

/** Load by team and week, in whole percent. */
const teamTable = ({ workspace, request }: PlanFacts, people: readonly Resource[]): TableBlock => {
  const weeks = capacityWeeks(request.statusDay, workspace.settings.weekStart, weeksAhead);
  const teams = [...new Set(people.map(({ team }) => team))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return table({
    id: 'teams', caption: '', columns: [column('Team'), column('People', 'number'), ...weeks.map(({ number }) => column(`W${String(number)}`, 'percent'))], rows: teams,
    cells: (team) => {
      const members = people.filter((each) => each.team === team);
      return [team === '' ? 'No team' : team, members.length, ...weeks.map(({ from, to }) => {
        const totals = members.map(({ id }) => spanTotals(workspace, id, from, to));
        const capacity = totals.reduce((sum, each) => sum + each.capacity, 0);
        return capacity === 0 ? null : Math.round((100 * totals.reduce((sum, each) => sum + each.load, 0)) / capacity);
      })];
    },
    none: 'There is nobody to plan with.',
  });
};

const detailPage = (facts: PlanFacts, people: readonly Resource[]): ReportPage => {
  const open = [...unbookedTasks(facts)].sort((a, b) => (a.task.deadline ?? Number.MAX_SAFE_INTEGER) - (b.task.deadline ?? Number.MAX_SAFE_INTEGER) || b.task.priority - a.task.priority || byName({ name: a.task.title, id: a.task.id }, { name: b.task.title, id: b.task.id }));
  return {
    id: 'people', title: 'People', layout: 'plain', blocks: [
      heading('People'),
      subheading(`Load of the next ${String(weeksAhead)} weeks`), loadTable(facts, people, 'people'),
      subheading('Time off in the next six weeks'), timeOffList(facts, people, 42),
      heading('Demand'),
      subheading('Demand against supply by skill, in the next weeks'), demandTable(facts),
      subheading('Work that is not booked'), table({
        id: 'unbooked', caption: '', columns: [column('Task'), column('Project'), column('Due', 'day'), column('Forecast start', 'day'), column('Not booked', 'hours')], rows: open, most: 60,
        cells: ({ task, minutes }) => [task.title, projectCode(facts, task), isoOrNull(task.deadline), isoOrNull(facts.forecast.tasks.get(task.id)?.start ?? null), minutes],
        total: ['Total', null, null, null, open.reduce((total, { minutes }) => total + minutes, 0)], none: 'All work is booked.',
      }),
      subheading('Conflicts in the next four weeks'), conflictList(wholePlan(facts), 40),
      footnote(`Load is booked time against capacity as of ${isoDayOf(facts.request.statusDay)}; placeholders and equipment are counted like people. Demand that is not booked is spread evenly up to its deadline.`),
    ],
  };
};

const demandTable = ({ workspace, request, skillDemand }: PlanFacts): TableBlock => {
  const weeks = capacityWeeks(request.statusDay, workspace.settings.weekStart).slice(0, weeksAhead);
  return table({
    id: 'demand', caption: '', columns: [column('Skill'), ...weeks.map(({ number }) => column(`W${String(number)}`)), column('Needed', 'hours'), column('Short', 'hours')], rows: skillDemand(), most: 40,
    cells: ({ name, of, cells }) => {
      const near = cells.slice(0, weeksAhead);
      return [of === 'equipment' ? `${name} (equipment)` : name, ...near.map(({ needed, there }) => (needed === 0 ? '' : `${formatHours(needed).replace(/ h$/, '')} of ${formatHours(there).replace(/ h$/, '')}`)), near.reduce((sum, { needed }) => sum + needed, 0), near.reduce((sum, { gap }) => sum + gap, 0)];
    },
    none: 'No task asks for a skill.',
  });
};
