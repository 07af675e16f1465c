import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanOutcome, PlanRequest } from '../../../src/shared/planner';
import { limitOf } from '../../../scripts/benchPlanner/arguments';
import { coldLineOf, coldRun, coldSteps, coldTableHead, coldTableRow, type ColdRun } from '../../../scripts/benchPlanner/cold';
import { faultsOfPlan, hoursOf } from '../../../scripts/benchPlanner/planFigures';
import { measurePlan, missedBy, planTableHead, planTableRow, type PlanLine } from '../../../scripts/benchPlanner/plans';
import { workspaceFrom } from '../../../scripts/benchPlanner/planWorkspace';
import { bookingId, resourceId, rowsOf, taskId } from '../../../src/shared/model';
import { aPerson, aSkill, aTask, aWorkspace, monday } from '../../support/builders';

const people = 'Person,Hours per week,Cost per hour,Skills\nAna,40,50,"Wiring=2"\nBen,40,40,"Wiring=1, Testing=3"\n';
const tasks = 'Task ID,Task,Effort (h),Required skill,Level,Predecessors\n1,Lay cable,10,Wiring,1,\n2,Test cable,4,Testing,2,1\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadline-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('INT-50 plans come in through the app\'s own import', () => {
  test('people with their skills, tasks with what they wait for', () => {
    write('people.csv', people);
    write('tasks.csv', tasks);
    const reading = workspaceFrom(folder);
    if (!reading.ok) throw new Error(reading.problem);
    expect([[...reading.workspace.resources.values()].map(({ name, skills }) => [name, skills.length]), [...reading.workspace.tasks.values()].map(({ title, effort, dependencies }) => [title, effort, dependencies.length])]).toEqual([
      [['Ana', 1], ['Ben', 2]],
      [['Lay cable', 600, 0], ['Test cable', 240, 1]],
    ]);
  });

  test('a file that is not there, and a row that cannot be read', () => {
    expect(workspaceFrom(folder)).toEqual({ ok: false, problem: `${join(folder, 'people.csv')} cannot be read.` });
    write('people.csv', people);
    write('tasks.csv', tasks.replace('Test cable', ''));
    expect(workspaceFrom(folder)).toEqual({ ok: false, problem: `${folder}, row 3: There is no title.` });
  });
});

const piece = (task: string, person: string, ...days: readonly (readonly [number, number])[]): PlanOutcome['bookings'][number] =>
  ({ bookingId: null, taskId: taskId(task), resourceId: resourceId(person), days: days.map(([day, minutes]) => ({ day, minutes })) });
const outcomeOf = (...bookings: PlanOutcome['bookings']): PlanOutcome => ({ bookings, leftOut: [], schedules: 1 });

const workspace = aWorkspace({
  skills: [aSkill('w', { name: 'Wiring' })],
  resources: [aPerson('ana'), aPerson('ben')],
  tasks: [aTask('t1', { effort: 120 }), aTask('t2', { effort: 90, dependencies: [{ predecessorId: taskId('t1'), type: 'FS', lagDays: 0 }] }), aTask('t3', { effort: 60 })],
});

describe('INT-51 hours of work to the end of a plan', () => {
  test.each<[string, PlanOutcome, number]>([
    ['nothing is planned', outcomeOf(), 0],
    ['work of one person comes one after the other', outcomeOf(piece('t1', 'ana', [monday, 120]), piece('t3', 'ana', [monday, 60])), 3],
    ['work of two runs at once', outcomeOf(piece('t1', 'ana', [monday, 120]), piece('t3', 'ben', [monday, 60])), 2],
    ['work that waits comes after what it waits for', outcomeOf(piece('t1', 'ana', [monday, 120]), piece('t2', 'ben', [monday, 90])), 3.5],
    ['a weekend has no hours', outcomeOf(piece('t1', 'ana', [monday, 60], [monday + 7, 60])), 41],
  ])('%s', (_what, outcome, hours) => expect(hoursOf(workspace, outcome, monday)).toBe(hours));
});

const request: PlanRequest = { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: ['delay', 'split', 'reassign'] };
const whole = [piece('t1', 'ana', [monday, 120]), piece('t2', 'ben', [monday, 90]), piece('t3', 'ana', [monday, 60])] as const;

describe('INT-52 a plan\'s line', () => {
  test('a plan that breaks a rule is found out', () => {
    expect(faultsOfPlan(workspace, outcomeOf(...whole), request)).toEqual([]);
    expect(faultsOfPlan(workspace, outcomeOf(...whole.slice(1), piece('t1', 'ana', [monday + 5, 120])), request).length).toBeGreaterThan(0);
    expect(faultsOfPlan(workspace, { bookings: [{ ...whole[0], bookingId: bookingId('gone') }, ...whole.slice(1)], leftOut: [], schedules: 1 }, request)).toEqual([]);
  });

  test('a small plan is measured whole', () => {
    write('people.csv', people);
    write('tasks.csv', tasks);
    const lines: PlanLine[] = [];
    const limits = [limitOf('50'), limitOf('1000')].filter((limit) => limit !== null);
    expect(measurePlan({ folder, bound: 14, limits, seeds: [1, 2] }, { line: (line) => lines.push(line), say: () => undefined, tidy: () => undefined })).toBe(null);
    expect(lines.map(({ limit, people: team, tasks: work, hours, ratio, leftOut, faults }) => [limit, team, work, hours, ratio, leftOut, faults])).toEqual([['50', 2, 2, 14, 1, 0, 0], ['1000', 2, 2, 14, 1, 0, 0]]);
    expect(lines.every(({ compileMs, firstMs, coldFirstMs }) => compileMs > 0 && firstMs >= compileMs && coldFirstMs > 0)).toBe(true);
  });

  const line: PlanLine = { plan: 'volvo-100', limit: '1s', people: 10, tasks: 100, compileMs: 20.04, firstMs: 30.1, coldFirstMs: 55, hours: 234.5, ratio: 1.0108, schedules: 21_006, leftOut: 0, faults: 0 };

  test('a row', () => {
    expect([planTableHead, planTableRow(line), planTableRow({ ...line, ratio: null, firstMs: 101, faults: 2 })]).toEqual([
      'plan             limit   people   tasks   compile ms   first ms     (cold)      hours    ratio   schedules   left out   faults  verdict',
      'volvo-100           1s       10     100         20.0       30.1       55.0      234.5    1.011      21,006          0        0  pass',
      'volvo-100           1s       10     100         20.0      101.0       55.0      234.5               21,006          0        2  MISSED: first, faults',
    ]);
  });

  test.each<[string, Partial<PlanLine>, readonly string[]]>([
    ['at the bars', { firstMs: 100, ratio: 1.02 }, []],
    ['above the bound', { ratio: 1.021 }, ['ratio']],
    ['above it later, where nothing is asked', { limit: '10s', ratio: 1.021 }, []],
    ['slow at first', { firstMs: 100.1 }, ['first']],
    ['slow with more tasks than the bar is for', { tasks: 1001, firstMs: 300 }, []],
    ['without a first proposal', { firstMs: Number.NaN }, ['first']],
  ])('%s', (_what, change, missed) => expect(missedBy({ ...line, ...change })).toEqual(missed));
});

describe('INT-53 what a worker that was just started takes', () => {
  const run = (over: Partial<ColdRun>): ColdRun => ({ open: 1, compile: 20, first: 10, picture: 5, whole: 100, waysOut: 30, ...over });

  test('median and worst of each step, and of the three that come before the first picture', () => {
    const line = coldLineOf('yard', 2, [run({ compile: 40 }), run({}), run({ first: 12.34, whole: 300 })]);
    expect(line).toEqual({
      plan: 'yard', tasks: 2, processes: 3,
      steps: { open: [1, 1], compile: [20, 40], first: [10, 12.3], picture: [5, 5], whole: [100, 300], waysOut: [30, 30], toPicture: [37.3, 55] },
    });
    expect([coldTableHead.split(/ {2,}/u), coldTableRow(line).split(/ {2,}/u)]).toEqual([
      ['cold, thread ms', 'processes', 'open', 'compile', '+ first plan', '+ changes', '= picture', 'reasons', 'ways out'],
      ['yard', '3', '1 (1)', '20 (40)', '10 (12)', '5 (5)', '37 (55)', '100 (300)', '30 (30)'],
    ]);
  });

  test('every step is done once', () => {
    const rows = rowsOf(aWorkspace({ skills: [aSkill('Wiring')], resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 480 })] }));
    const spent = coldRun(rows, { scope: { kind: 'all' }, from: monday, until: null, resourceIds: null, allowed: [] });
    expect(Object.keys(spent)).toEqual([...coldSteps]);
    expect(Object.values(spent).every((milliseconds) => milliseconds >= 0)).toBe(true);
  });
});
