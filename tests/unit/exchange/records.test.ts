import { describe, expect, it } from 'vitest';
import { bookingsFile, expensesFile, milestonesFile, timeFile } from '../../../src/shared/exchange';
import { taskId } from '../../../src/shared/model';
import { aBooking, aMilestone, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

const harbour = aProject('Harbour');
const workspace = aWorkspace({
  projects: [harbour], resources: [aPerson('Ben'), aPerson('Ana')], tasks: [aTask('=Weld', { projectId: harbour.id, externalId: 'T-1' })],
  bookings: [aBooking('b1', '=Weld', 'Ben', [[monday, 450], [monday + 1, 30]]), aBooking('b2', '=Weld', 'Ana', [[monday, 20]], { certainty: 'tentative', locked: true })],
  timeEntries: [aTimeEntry('t1', '=Weld', 'Ana', monday, 75, { overtime: 15, notes: 'Hot, loud' })],
  milestones: [aMilestone('Some day', []), aMilestone('Hung', ['=Weld'], { projectId: harbour.id, dueDay: monday + 4, criteria: [{ text: 'Signed', done: true }, { text: 'Clean', done: false }] })],
  expenses: [anExpense('Crane', 'Harbour', 145_050, { state: 'committed', vendor: 'Lift & Co', reference: '-1107' }), anExpense('Wire', 'Harbour', -99, { day: monday - 1, taskId: taskId('=Weld') })],
});
const lines = (text: string): readonly string[] => text.replace('\uFEFF', '').split('\r\n');

describe('EXP-5 tables that leave to be counted with elsewhere', () => {
  it('bookings, a line a day', () => {
    expect(lines(bookingsFile(workspace))).toEqual([
      'Day,Person,Task,Task ID,Project,Hours,Certainty,Locked', "2026-11-23,Ana,'=Weld,T-1,Harbour,0.3333,tentative,yes", "2026-11-23,Ben,'=Weld,T-1,Harbour,7.5,confirmed,no", "2026-11-24,Ben,'=Weld,T-1,Harbour,0.5,confirmed,no", '',
    ]);
  });

  it('time with its overtime, expenses as numbers with the currency, texts that look like formulas guarded', () => {
    expect(lines(timeFile(workspace))).toEqual(['Day,Person,Task,Task ID,Project,Hours,Overtime hours,Notes', "2026-11-23,Ana,'=Weld,T-1,Harbour,1.25,0.25,\"Hot, loud\"", '']);
    expect(lines(expensesFile(workspace))).toEqual([
      'Day,Project,Task,Title,Category,State,Amount,Currency,Vendor,Reference,Notes', "2026-11-22,Harbour,'=Weld,Wire,Travel,actual,-0.99,EUR,,,", "2026-11-23,Harbour,,Crane,Travel,committed,1450.5,EUR,Lift & Co,'-1107,", '',
    ]);
  });

  it('milestones by due day, with criteria and tasks below each other', () => {
    expect(lines(milestonesFile(workspace))).toEqual([
      'Milestone,Project,Owner,Due,Reached,Acceptance criteria,Waits for,Notes,Archived', "Hung,Harbour,,2026-11-27,,\"[x] Signed\n[ ] Clean\",'=Weld,,no", 'Some day,,,,,,,,no', '',
    ]);
  });
});
