import { describe, expect, test } from 'vitest';
import { changeId, projectId, rowsOf, skillId, taskId, workspaceOf, type Change, type Op } from '../../../src/shared/model';
import { htmlOf, reportedChanges, type RecordedChange } from '../../../src/shared/reporting';
import { frontHeight, sheets } from '../../../src/shared/reporting/document/frontHeight';
import { baselineInUse, compareWithBaseline } from '../../../src/shared/scheduling';
import { aBooking, aBudget, aMilestone, aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../../support/builders';
import { aLivelyPlan, blockOf, blocksOf, draft } from './requests';

const gate = projectId('gate');
const headings = (document: ReturnType<typeof draft>): readonly string[] => (document.pages[0]?.blocks ?? []).flatMap((block) => (block.type === 'heading' ? [block.text] : []));

describe('RPT-9 the first page', () => {
  test('holds what a manager acts on', () => {
    const document = draft(aLivelyPlan(), 'project', 'gate');
    expect(document.pages[0]?.blocks.slice(0, 2).map(({ type }) => type)).toEqual(['rag', 'paragraph']);
    expect(headings(document)).toEqual(['Milestones', 'Budget', 'What changed', 'Top conflicts', 'Decisions needed']);
    expect(blockOf(document, 'figures').items.map(({ label }) => label)).toEqual(['Budget', 'Spent', 'At completion', 'CPI / SPI']);
    expect(blockOf(document, 'chart').scene.title).toBe('Gate: cost over time');
    expect(headings(draft(aLivelyPlan(), 'portfolio', ''))).toEqual(['Projects', 'Budget', 'What changed', 'Top conflicts', 'Decisions needed']);
  });

  test('has no chart where there is no money', () => {
    const workspace = aWorkspace({ projects: [aProject('gate')] });
    expect(blocksOf(draft(workspace, 'project', 'gate')).some(({ type }) => type === 'chart')).toBe(false);
  });

  const formats = [['A4', 'portrait'], ['A4', 'landscape'], ['Letter', 'portrait'], ['Letter', 'landscape']] as const;
  test.each(formats)('shows as much as fits on %s %s and says what is left out', (size, orientation) => {
    const crowded = workspaceOf({ ...rowsOf(aLivelyPlan()), milestones: Array.from({ length: 30 }, (_none, index) => aMilestone(`m${index}`, ['weld'], { name: `Milestone ${index}`, projectId: gate, dueDay: monday + 20 + index })) });
    const document = draft(crowded, 'project', 'gate', { page: { size, orientation } });
    const table = blockOf(document, 'table', 'milestones');
    expect(table.more).toBe(`and ${30 - table.rows.length} more`);
    expect(table.rows.length).toBeGreaterThan(1);
    expect(frontHeight(document.pages[0]?.blocks ?? [], document.page)).toBeLessThanOrEqual(sheets[size][orientation].height);
  });

  test('grows beyond the sheet where texts are of extreme length: nothing is cut', () => {
    const summary = 'Long. '.repeat(1500);
    expect(blockOf(draft(aLivelyPlan(), 'project', 'gate', { edits: new Map([['summary', summary]]) }), 'paragraph', 'summary').text).toBe(summary);
  });
});

test('RPT-10 changes are told by topic, the most important first, with their reasons', () => {
  const change = (label: string, topic: 'schedule' | 'override' | 'scope', day: number, reason = ''): Parameters<typeof draft>[3] & object => ({ changes: [{ day, by: 'Kim', label, reason, topic }] });
  const changes = [change('Moved “Weld” 1 day later', 'schedule', monday - 2), change('Moved “Paint” 1 day later', 'schedule', monday - 1), change('Added “Bolt”', 'scope', monday - 3), change('Assigned “Weld” to Ben', 'override', monday - 4, 'Ana is away.')].flatMap((each) => each.changes ?? []);
  const document = draft(aLivelyPlan(), 'project', 'gate', { changes });
  expect(blockOf(document, 'list', 'changes').items).toEqual([
    { lead: 'Rules overridden:', text: 'Assigned “Weld” to Ben. Reason: Ana is away.' },
    { lead: 'Scope:', text: 'Added “Bolt”.' },
    { lead: 'Schedule:', text: 'Moved “Paint” 1 day later. 1 more.' },
  ]);
  expect(blockOf(document, 'list', 'changes.schedule').items).toEqual([
    { lead: 'Sun 22 Nov:', text: 'Moved “Paint” 1 day later (Kim).' }, { lead: 'Sat 21 Nov:', text: 'Moved “Weld” 1 day later (Kim).' },
  ]);
});

describe('RPT-11 changes that count', () => {
  const workspace = aLivelyPlan();
  const edit = (id: string): readonly Op[] => {
    const before = workspace.tasks.get(taskId('weld')) ?? null;
    return [{ table: 'tasks', id: taskId('weld'), before, after: before === null ? null : { ...before, notes: id } }];
  };
  /** Noon where the test runs: the history keeps instants, a report tells of days on the wall. */
  const noon = (day: number): string => new Date(1970, 0, 1 + day, 12).toISOString();
  const entry = (id: string, day: number, over: Partial<Change> = {}, kind: RecordedChange['kind'] = 'do', of: string | null = null): RecordedChange => ({
    change: { id: changeId(id), label: `Edit ${id}`, at: noon(day), by: 'Kim', ops: edit(id), ...over }, kind, of: of === null ? null : changeId(of),
  });
  const told = (entries: readonly RecordedChange[], subject = 'gate'): readonly string[] => reportedChanges(workspace, entries, { kind: 'project', subject, since: monday - 7, statusDay: monday }).map(({ label, topic }) => `${label} (${topic ?? ''})`);

  test('those of the period that concern the subject', () => {
    expect(told([entry('a', monday - 8), entry('b', monday - 7), entry('c', monday), entry('d', monday + 1)])).toEqual(['Edited b (progress)', 'Edited c (progress)']);
    expect(told([entry('b', monday)], 'other')).toEqual([]);
    expect(told([entry('s', monday, { ops: [{ table: 'settings', id: workspace.settings.id, before: workspace.settings, after: workspace.settings }] })])).toEqual([]);
  });

  test('what was undone is left out, also twice; undoing an older change is told', () => {
    expect(told([entry('a', monday), entry('u', monday, {}, 'undo', 'a')])).toEqual([]);
    expect(told([entry('a', monday), entry('u', monday, {}, 'undo', 'a'), entry('r', monday, {}, 'redo', 'a')])).toEqual(['Edited r (progress)']);
    expect(told([entry('a', monday - 9), entry('u', monday, { label: 'Edit a' }, 'undo', 'a')])).toEqual(['Undone: edit a (progress)']);
    expect(told([entry('a', monday - 9), entry('u', monday, {}, 'undo', 'a'), entry('r', monday, {}, 'redo', 'a')])).toEqual([]);
  });

  test('a booking with a reason is an override', () => {
    const booking = [...workspace.bookings.values()][0];
    if (booking === undefined) throw new Error('There is a booking.');
    expect(told([entry('o', monday, { reason: 'Ana is away', ops: [{ table: 'bookings', id: booking.id, before: null, after: booking }] })])).toEqual(['Edited o (override)']);
  });
});

test('RPT-12 decisions are found in the plan', () => {
  const weld = skillId('weld');
  const workspace = aWorkspace({
    skills: [aSkill('weld', { kind: 'certification', name: 'Weld pass' })],
    resources: [aPerson('ana', { name: 'Ana', costPerHour: 6000, skills: [{ skillId: weld, level: 1, expires: monday }] }), aPerson('kim', { name: 'Kim' })],
    projects: [aProject('gate', { name: 'Gate', leadId: aPerson('kim').id })],
    tasks: [
      aTask('weld', { title: 'Weld', projectId: gate, effort: 960, requirements: [{ skillId: weld, level: 1, need: 'required' }] }), aTask('paint', { title: 'Paint', projectId: gate, effort: 60, status: 'blocked', blockedReason: 'No paint.', deadline: monday + 9 }),
    ],
    bookings: [aBooking('b', 'weld', 'ana', [[monday, 480], [monday + 1, 480]])],
    milestones: [aMilestone('late', ['weld'], { name: 'Frame', projectId: gate, dueDay: monday - 3, ownerId: aPerson('ana').id }), aMilestone('lonely', [], { name: 'Handover', projectId: gate, dueDay: monday + 14 })],
    budgets: [aBudget('m', 'gate', { labour: 50_000 })],
  });
  const document = draft(workspace, 'project', 'gate', { page: { size: 'Letter', orientation: 'portrait' } });
  const { items } = blockOf(document, 'decisions', 'decisions.all');
  expect(blockOf(document, 'decisions').more).toBe('and 3 more');
  expect(items.map(({ text, who, by }) => `${text.split('?')[0] ?? ''}? ${who} ${by ?? ''}`.trim())).toEqual([
    'More money or less work? Kim', 'Move Frame, cut it or add people? Ana 2026-11-20', 'Who answers for Handover? Kim 2026-12-07', 'What unblocks Paint? Kim 2026-12-02', 'Renew the certification or book somebody else? Kim 2026-11-23',
  ]);
  expect(items[3]?.text).toBe('What unblocks Paint? Reason given: No paint.');
});

test('RPT-14 a long table is cut and says so, its sums are over everything', () => {
  const tasks = Array.from({ length: 500 }, (_none, index) => aTask(`t${index}`, { projectId: gate, effort: 60 }));
  const table = blockOf(draft(aWorkspace({ projects: [aProject('gate')], tasks }), 'project', 'gate'), 'table', 'tasks');
  expect([table.rows.length, table.more, table.total?.at(-3)]).toEqual([400, 'and 100 more', 30_000]);
});

test('RPT-14 the sums of a table that is cut say what they are over, below what is left out', () => {
  const ids = Array.from({ length: 40 }, (_none, index) => `p${String(index)}`);
  const workspace = aWorkspace({ projects: ids.map((id) => aProject(id)), tasks: ids.map((id) => aTask(id, { projectId: projectId(id) })), resources: [aPerson('ana', { costPerHour: 1000 })] });
  const document = draft(workspace, 'portfolio', '');
  const table = blockOf(document, 'table', 'projects');
  expect([table.rows.length < 40, table.more, table.total?.[0], table.total?.at(-1)]).toEqual([true, `and ${String(40 - table.rows.length)} more`, 'All 40 projects', 40 * 8000]);
  expect(htmlOf(document)).toMatch(/<tr class="rest"><td colspan="\d+">and \d+ more<\/td><\/tr><\/tbody><tfoot><tr><th scope="row">All 40 projects<\/th>/);
});

test('RPT-15 slip against the baseline is what the comparison says', () => {
  const workspace = aLivelyPlan();
  const baseline = baselineInUse(workspace);
  if (baseline === null) throw new Error('The plan has a baseline.');
  const comparison = compareWithBaseline(workspace, monday, baseline);
  const table = blockOf(draft(workspace, 'project', 'gate'), 'table', 'tasks');
  const slips = new Map(table.rows.map((cells) => [cells[0], cells[6]]));
  expect(table.columns[6]?.name).toBe('Slip, days');
  expect([...workspace.tasks.values()].map(({ title }) => slips.get(title))).toEqual([...workspace.tasks.keys()].map((id) => comparison.tasks.get(id)?.finishSlip ?? null));
  expect(slips.get('Fit hinges')).toBe(1);
});
