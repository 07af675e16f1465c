import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectId, resourceId, skillId, type Level, type Workspace } from '../../src/shared/model';
import { documentFromText, documentToText, draftReport, htmlOf, markdownOf, personSheet, printedBoard, tablesOf, type ReportDocument } from '../../src/shared/reporting';
import { projectBar, taskBar, timelineSummary, timelineTree } from '../../src/shared/queries/timeline';
import { forecastOf, milestoneForecasts } from '../../src/shared/scheduling';
import { aBaseline, aBooking, aBudget, aMaterial, aMaterialUse, aMilestone, anExpense, aPerson, aProject, aSkill, aTask, aTimeEntry, aWorkspace, monday } from '../support/builders';

const ids = ['0', '1', '2'] as const;
const id = fc.constantFrom(...ids);
const name = fc.oneof(fc.constantFrom('Weld', 'שלום', '=cmd()', '<script>', '😀', ''), fc.string({ maxLength: 30 }));
const day = fc.integer({ min: monday - 60, max: monday + 400 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const money = fc.integer({ min: 0, max: 5_000_000 });

const tasks = fc.tuple(...ids.map((own) => fc.record({
  title: name, projectId: maybe(id.map(projectId)), effort: fc.integer({ min: 0, max: 6000 }), remaining: fc.integer({ min: 0, max: 6000 }), status: fc.constantFrom('todo', 'doing', 'blocked', 'done'), percentFrom: fc.constantFrom('effort', 'checklist', 'hand'),
  percentByHand: fc.integer({ min: 0, max: 100 }), deadline: maybe(day), archived: fc.boolean(), splittable: fc.boolean(), asks: fc.boolean(),
}).map(({ asks, ...over }) => aTask(own, { ...over, requirements: asks ? [{ skillId: skillId('s'), level: 3, need: 'required' }] : [] }))));

/** Small plans with every corner that reports divide by, or look up, and that may be missing. */
const plan: fc.Arbitrary<Workspace> = fc.record({
  tasks, some: fc.record({ tasks: fc.boolean(), people: fc.boolean(), baseline: fc.boolean(), budget: fc.boolean(), rate: fc.boolean() }),
  currency: fc.constantFrom('EUR', 'JPY', 'XXX'), names: fc.tuple(name, name, name), dueDays: fc.tuple(maybe(day), maybe(day), maybe(day)), level: fc.integer({ min: 1, max: 5 }), labour: money, rate: money,
  milestones: fc.array(fc.record({ waits: fc.uniqueArray(id), dueDay: maybe(day), reachedDay: maybe(day), project: maybe(id), name }), { maxLength: 3 }),
  bookings: fc.uniqueArray(fc.tuple(id, id, day, fc.integer({ min: 1, max: 900 })), { maxLength: 5, selector: ([task, person]) => `${task} ${person}` }),
  time: fc.array(fc.tuple(id, id, day, fc.integer({ min: 1, max: 900 })), { maxLength: 5 }), expenses: fc.array(fc.tuple(id, fc.integer({ min: -100_000, max: 900_000 }), day, fc.constantFrom('planned', 'committed', 'actual')), { maxLength: 4 }),
}).map(({ some, ...given }) => {
  const rows = some.tasks ? given.tasks : [];
  const hasBoth = some.tasks && some.people;
  const base = aWorkspace();
  return aWorkspace({
    settings: { ...base.settings, currency: given.currency, workspaceName: given.names[0] }, skills: [aSkill('s')], tasks: rows,
    projects: ids.map((own, place) => aProject(own, { name: given.names[place] ?? '', archived: place === 2, dueDay: given.dueDays[place] ?? null })),
    resources: some.people ? ids.map((own, place) => aPerson(own, { name: given.names[place] ?? '', team: 'Shop', costPerHour: some.rate ? given.rate : null, skills: [{ skillId: skillId('s'), level: given.level as Level, expires: monday + 5 }] })) : [],
    bookings: hasBoth ? given.bookings.map(([task, person, from, minutes], place) => aBooking(`b${place}`, task, person, [[from, minutes], [from + 3, minutes]])) : [],
    timeEntries: hasBoth ? given.time.map(([task, person, on, minutes], place) => aTimeEntry(`t${place}`, task, person, on, minutes)) : [],
    milestones: given.milestones.map(({ waits, project, ...over }, place) => aMilestone(`m${place}`, some.tasks ? waits : [], { ...over, projectId: project === null ? null : projectId(project) })),
    expenses: given.expenses.map(([project, amount, on, state], place) => anExpense(`e${place}`, project, amount, { day: on, state })),
    budgets: some.budget ? [aBudget('b', '0', { labour: given.labour }), aBudget('zero', '1')] : [],
    baselines: some.baseline ? [aBaseline('approved', { tasks: rows.slice(0, 2).map((task) => ({ taskId: task.id, projectId: task.projectId, start: monday, finish: monday + 3, effort: task.effort, cost: 100 })) })] : [],
    materials: [aMaterial('m')], materialUses: some.tasks ? [aMaterialUse('u', 'm', '0', 1500)] : [],
  });
});

const page = fc.record({ size: fc.constantFrom('A4', 'Letter'), orientation: fc.constantFrom('portrait', 'landscape') });
const subjects = [['project', '0'], ['project', '1'], ['portfolio', ''], ['team', 'Shop'], ['team', ''], ['person', '0'], ['capacity', ''], ['budget', ''], ['budget', '1'], ['project', 'gone']] as const;

const documentsOf = (workspace: Workspace, format: ReportDocument['page']): readonly ReportDocument[] => [
  ...subjects.map(([kind, subject]) => draftReport(workspace, { kind, subject, statusDay: monday, since: monday - 7, page: format, changes: [], odds: null })),
  printedBoard(workspace, { from: monday, weeks: 2, page: format }), personSheet(workspace, resourceId('0'), { from: monday, weeks: 1, page: format }),
];

/** Names may hold the words themselves: they are no figures then. */
const isClean = (text: string): boolean => !/\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b/.test(text);
const speaksOfThem = (workspace: Workspace): boolean => [...workspace.tasks.values()].some(({ title }) => !isClean(title)) || [...workspace.projects.values()].some((project) => !isClean(project.name));

describe('any plan', () => {
  test('RPT-17 gives figures or a sentence in every output, and never a number that is none', () => {
    fc.assert(fc.property(plan, page, (workspace, format) => {
      fc.pre(!speaksOfThem(workspace));
      for (const document of documentsOf(workspace, format)) {
        const html = htmlOf(document).replace(/<style>[\s\S]*?<\/style>/, '');
        expect(isClean(html)).toBe(true);
        expect(isClean(markdownOf(document))).toBe(true);
        expect(tablesOf(document).every(({ columns, rows }) => rows.every((cells) => cells.length === columns.length && cells.every((cell) => typeof cell !== 'number' || Number.isFinite(cell))))).toBe(true);
        expect(document.pages.every(({ blocks }) => blocks.length > 0)).toBe(true);
        expect(html).toMatch(/<section class="page/);
      }
    }), { numRuns: 60 });
  });

  test('RPT-1 is read back as it was written', () => {
    fc.assert(fc.property(plan, page, (workspace, format) => {
      for (const document of documentsOf(workspace, format)) expect(documentFromText(documentToText(document))).toEqual({ ok: true, value: document });
    }), { numRuns: 25 });
  });

  test('RPT-26 calls late on paper what the timeline calls late', () => {
    fc.assert(fc.property(plan, (workspace) => {
      const forecast = forecastOf(workspace, monday);
      const { lateTasks } = timelineSummary(workspace, forecast, milestoneForecasts(workspace, monday));
      const tree = timelineTree(workspace, forecast);
      const lateBars = (id: string | null): readonly string[] => [...workspace.tasks.values()].filter((task) => !task.archived && (id === null || task.projectId === id)).flatMap((task) => (taskBar(workspace, forecast, null, task.id)?.lateBy ?? 0) > 0 ? [task.title] : []);
      const past = [...workspace.tasks.values()].filter(({ archived, status, deadline }) => !archived && status !== 'done' && deadline !== null && deadline < monday);
      expect(past.filter(({ id: own }) => (taskBar(workspace, forecast, null, own)?.lateBy ?? 0) === 0 && forecast.tasks.get(own)?.basis !== 'nobody')).toEqual([]);
      const lateRows = (document: ReportDocument): readonly unknown[] => {
        const table = document.pages.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table' && block.id === 'late');
        return table?.type === 'table' ? table.rows.map(([title]) => title) : [];
      };
      const report = (kind: 'project' | 'portfolio', subject: string): ReportDocument => draftReport(workspace, { kind, subject, statusDay: monday, since: monday - 7, page: { size: 'A4', orientation: 'portrait' }, changes: [], odds: null });
      const portfolio = report('portfolio', '');
      expect(lateRows(portfolio)).toHaveLength(lateTasks);
      expect([...lateRows(portfolio)].sort()).toEqual([...lateBars(null)].sort());
      for (const own of ids) {
        const document = report('project', own);
        expect([...lateRows(document)].sort()).toEqual([...lateBars(own)].sort());
        const bar = tree.find(({ project }) => project?.id === own);
        const rag = document.pages.flatMap(({ blocks }) => blocks).find((block) => block.type === 'rag');
        const isLate = lateBars(own).length > 0 || (bar !== undefined && projectBar(workspace, null, bar).lateBy > 0);
        expect(isLate && rag?.type === 'rag' && rag.status === 'green').toBe(false);
      }
    }), { numRuns: 60 });
  });

  test('RPT-14 has the sums of all its tasks, whatever is printed of them', () => {
    fc.assert(fc.property(plan, (workspace) => {
      const mine = [...workspace.tasks.values()].filter((task) => task.projectId === projectId('0') && !task.archived);
      const [document] = documentsOf(workspace, { size: 'A4', orientation: 'portrait' });
      const table = document?.pages.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table' && block.id === 'tasks');
      const total = table?.type === 'table' ? table.total : null;
      expect(total?.at(-3) ?? 0).toBe(mine.reduce((sum, { effort }) => sum + effort, 0));
    }), { numRuns: 40 });
  });
});
