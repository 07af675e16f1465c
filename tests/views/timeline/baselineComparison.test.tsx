import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparisonFile, comparisonText } from '../../../src/renderer/views/timeline/baselines/comparisonFile';
import { ComparisonTable } from '../../../src/renderer/views/timeline/baselines/ComparisonTable';
import { recallDeleted } from '../../../src/renderer/views/timeline/baselines/useRemembered';
import { deleteTasks } from '../../../src/shared/commands';
import { milestoneId, projectId, rowsOf, taskId } from '../../../src/shared/model';
import { baselineTable, comparisonRows } from '../../../src/shared/queries/baselines';
import { aBaseline, aBooking, aMilestone, anExpense, aPerson, aProject, aTask, aWorkspace, monday } from '../../support/builders';
import { memoryDisk, memoryStore } from '../../support/memoryStore';
import { aSession, runSaved } from '../../support/testSession';

const harbour = projectId('Harbour');
const longName = `Weld ${'very '.repeat(40)}long frame`;
const plan = aWorkspace({
  resources: [aPerson('Ana', { costPerHour: 6000 })], projects: [aProject('Harbour')],
  tasks: [aTask('Weld', { title: longName, projectId: harbour }), aTask('Sum', { title: '=SUM(A1)', projectId: harbour, effort: 90 })],
  bookings: [aBooking('w', 'Weld', 'Ana', [[monday + 2, 480]]), aBooking('s', 'Sum', 'Ana', [[monday, 90]])],
  milestones: [aMilestone('Hull', ['Weld'], { projectId: harbour, dueDay: monday + 4 })], expenses: [anExpense('Trip', 'Harbour', 5050)],
});
const baseline = aBaseline('Approved', {
  tasks: [{ taskId: taskId('Weld'), projectId: harbour, start: monday, finish: monday, effort: 400, cost: 40_000 }, { taskId: taskId('Gone'), projectId: harbour, start: monday, finish: monday, effort: 60, cost: 6000 }],
  milestones: [{ milestoneId: milestoneId('Hull'), day: monday, dueDay: monday + 4 }],
});
const table = baselineTable(plan, monday, baseline);
const rows = comparisonRows(table, 'differing', new Set());

describe('what is taken along', () => {
  it('BSC-12 is a table with days, hours and amounts as figures and no formula', () => {
    expect(comparisonFile(table, rows).slice(1).split('\r\n')).toEqual([
      'Project,Kind,Name,State,Start then,Start now,Finish then,Finish now,Slip (working days),Due then,Due now,Effort then (h),Effort now (h),Effort difference (h),Cost then (EUR),Cost now (EUR),Cost difference (EUR)',
      'Harbour,Project,Harbour,,2026-11-23,2026-11-23,2026-11-23,2026-11-25,2,,,7.6667,9.5,1.8333,460,620.5,160.5',
      'Harbour,Milestone,Hull,,,,2026-11-23,2026-11-25,2,2026-11-27,2026-11-27,6.6667,8,1.3333,400,480,80',
      `Harbour,Task,${longName},,2026-11-23,2026-11-25,2026-11-23,2026-11-25,2,,,6.6667,8,1.3333,400,480,80`,
      "Harbour,Task,'=SUM(A1),Added,,2026-11-23,,2026-11-23,,,,0,1.5,1.5,0,90,90",
      'Harbour,Task,A task that was deleted,Deleted,2026-11-23,,2026-11-23,,,,,1,0,-1,60,0,-60',
      'Harbour,Expenses,Expenses,Added,,,,,,,,,,,0,50.5,50.5',
      ',All together,All together,,2026-11-23,2026-11-23,2026-11-23,2026-11-25,2,,,7.6667,9.5,1.8333,460,620.5,160.5',
      '',
    ]);
  });

  it('BSC-12 is text that begins with the sentence', () => {
    const [sentence, , head, , milestone, , added, gone] = comparisonText(table, rows).split('\n');
    expect([sentence, head?.split('\t').length, milestone, added, gone]).toEqual([
      'Compared with “Approved” of 23 Nov 2026: ends 2 working days later, 1.83 h and 160.50 EUR more; 1 task later, 1 added, 1 gone; 1 milestone later.', 10,
      '  Hull\t23 Nov 2026\t25 Nov 2026\t+2 d\t6.67 h\t8 h\t+1.33 h\t400.00\t480.00\t+80.00', "  '=SUM(A1)\t\t23 Nov 2026\tAdded\t0 h\t1.5 h\t+1.5 h\t0.00\t90.00\t+90.00",
      '  A task that was deleted\t23 Nov 2026\t\tDeleted\t1 h\t0 h\t−1 h\t60.00\t0.00\t−60.00',
    ]);
  });
});

describe('names of what was deleted', () => {
  it('BSC-4 are read from the history', async () => {
    const session = await aSession(memoryStore(memoryDisk(rowsOf(aWorkspace({ tasks: [aTask('Sum', { title: '=SUM(A1)' })] })))), 'a');
    await runSaved(session, deleteTasks, { ids: [taskId('Sum')] });
    const found = await recallDeleted(session, new Set(['Sum', 'never there']));
    expect([[...found.tasks].map(([id, { title }]) => [id, title]), found.milestones.size, found.projects.size]).toEqual([[['Sum', '=SUM(A1)']], 0, 0]);
    session.close();
  });
});

describe('the table of differences', () => {
  let host: HTMLElement;
  let root: Root;
  let told: string[] = [];
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    // jsdom lays nothing out: give the scroll box a size, so that rows are drawn at all.
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 400 });
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1000 });
    Element.prototype.scrollTo = () => undefined;
    told = [];
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
    act(() => root.render(
      <ComparisonTable table={table} rows={rows} folded={new Set()} onFold={(key) => { told.push(`fold ${key}`); }} onOpen={({ key }) => { told.push(`open ${key}`); }} onShow={({ key }) => { told.push(`show ${key}`); }} />,
    ));
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
  });

  const press = (key: string): void => { act(() => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); }); };
  const focused = (): string | undefined => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined);

  it('BSC-11 is one stop for Tab, walked with the arrows; Enter opens, Space shows, left and right fold', () => {
    const seen = [focused(), ...['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown', 'ArrowLeft'].map((key) => { press(key); return focused(); })];
    expect([seen, host.querySelectorAll('[data-row][tabindex="0"]').length]).toEqual([['project Harbour', 'milestone Hull', 'task Weld', 'expenses project Harbour', 'project Harbour', 'milestone Hull', 'project Harbour'], 1]);
    for (const key of ['ArrowLeft', 'Enter', 'ArrowRight', 'ArrowDown', 'Enter', ' ', 'ArrowDown', 'Enter', ' ']) press(key);
    expect(told).toEqual(['fold project Harbour', 'fold project Harbour', 'open milestone Hull', 'show milestone Hull', 'open task Weld', 'show task Weld']);
  });

  it('BSC-11 says differences with a sign and in words', () => {
    const cells = [...host.querySelectorAll('[data-row="task Weld"] [role=gridcell]')].map((cell) => cell.textContent);
    expect(cells).toEqual(['23 Nov', '25 Nov', '+2 d2 working days later', '6.67 h', '8 h', '+1.33 h', '400.00', '480.00', '+80.00']);
    expect([...host.querySelectorAll('[role=row] > :nth-child(4)')].slice(1).map((cell) => cell.textContent)).toEqual(['+2 d2 working days later', '+2 d2 working days later', '+2 d2 working days later', 'Added', 'Deleted', 'Added', '+2 d2 working days later']);
  });
});
