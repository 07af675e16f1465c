import { describe, expect, it } from 'vitest';
import { applyOps, scenarioEditIdOf, scenarioId, type Op, type WorkspaceRows } from '../../../../src/shared/model';
import { dayLine, figureLines, movedWords, scenarioLines, scenarioList } from '../../../../src/shared/queries/scenarios';
import { changeDetails } from '../../../../src/shared/queries/history';
import type { Comparison } from '../../../../src/shared/scenarios';
import { anEntry } from '../../../support/entries';
import { aBooking, aPerson, aScenario, aScenarioEdit, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';

const more = scenarioId('more');
const weld = aTask('Weld');
const booked = aBooking('b1', 'Weld', 'Ana', [[monday, 480]]);
const moved = aBooking('b1', 'Weld', 'Ben', [[monday + 1, 480]]);
const aPlan = (rows: Partial<WorkspaceRows>) => aWorkspace({ scenarios: [aScenario('more')], resources: [aPerson('Ana'), aPerson('Ben')], tasks: [weld], bookings: [booked], ...rows });

describe('what a scenario changes, in words', () => {
  it('SCN-52 is told thing by thing, as it is in the plan and as the scenario has it', () => {
    const carla = aPerson('Carla', { role: 'Welder' });
    const off = aTimeOff('off', 'Ana', monday, monday);
    const plan = aPlan({ scenarioEdits: [aScenarioEdit('more', 'bookings', booked, moved), aScenarioEdit('more', 'tasks', weld, { ...weld, effort: 600, remaining: 600 }), aScenarioEdit('more', 'resources', null, carla), aScenarioEdit('more', 'timeOff', null, off)] });
    expect(scenarioLines(plan, more).map(({ title, kind, editIds, rows }) => [title, kind, editIds.length, rows.map((row) => [row.kind, row.subject, row.fields.map(({ label, before, after }) => `${label}: ${before ?? ''} > ${after ?? ''}`)])])).toEqual([
      ['Weld', 'Task', 2, [
        ['changed', '', ['Effort: 8 h > 10 h', 'Remaining: 8 h > 10 h']],
        ['changed', 'by Ben', ['Who: Ana > Ben', 'When: Mon 23 Nov, 8 h > Tue 24 Nov, 8 h']],
      ]],
      ['Ana', 'People', 1, [['added', 'Time off of Ana', ['Reason:  > vacation', 'First day:  > 23 Nov 2026', 'Last day:  > 23 Nov 2026', 'How long:  > whole days']]]],
      ['Carla', 'People', 1, [['added', '', ['Role:  > Welder']]]],
    ]);
  });

  it('SCN-52 says first where plan and scenario disagree, with both values, and what no longer fits', () => {
    const mine = aBooking('b1', 'Weld', 'Ana', [[monday + 1, 480]]);
    const theirs = aBooking('b1', 'Weld', 'Ana', [[monday + 2, 480]]);
    const lost = aBooking('b2', 'Paint', 'Ana', [[monday, 60]]);
    const op: Op = { table: 'bookings', id: booked.id, before: booked, after: theirs };
    const plan = applyOps(aPlan({ scenarioEdits: [aScenarioEdit('more', 'resources', null, aPerson('Alf')), aScenarioEdit('more', 'bookings', booked, mine), aScenarioEdit('more', 'bookings', null, lost)] }), [op]);
    const [second, first, third] = scenarioLines(plan, more);
    expect([first?.title, first?.conflicts]).toEqual(['Weld', [{ editId: scenarioEditIdOf(more, 'bookings', 'b1'), field: 'days', label: 'when (by Ana)', plan: 'Wed 25 Nov, 8 h', scenario: 'Tue 24 Nov, 8 h' }]]);
    expect([second?.title, second?.rows, second?.leftOut]).toEqual(['a deleted task', [], [{ editId: scenarioEditIdOf(more, 'bookings', 'b2'), subject: 'by Ana', reason: 'The task it names is not in the plan.' }]]);
    expect(third?.title).toBe('Alf');
  });

  it('SCN-34 counts the lines in its list that are there to be ticked', () => {
    const plan = aPlan({ scenarioEdits: [aScenarioEdit('more', 'bookings', booked, moved), aScenarioEdit('more', 'tasks', weld, { ...weld, effort: 600, remaining: 600 }), aScenarioEdit('more', 'timeOff', null, aTimeOff('off', 'Ana', monday, monday))] });
    expect([scenarioList(plan).map(({ changes }) => changes), scenarioLines(plan, more).length]).toEqual([[2], 2]);
  });

  it('SCN-52 lists the newest first, archived ones last', () => {
    const plan = aPlan({ scenarios: [aScenario('old', { day: monday - 7 }), aScenario('more'), aScenario('done', { archived: true, day: monday + 7 })], scenarioEdits: [aScenarioEdit('more', 'bookings', booked, moved)] });
    expect(scenarioList(plan).map(({ scenario, changes }) => [scenario.name, changes])).toEqual([['more', 1], ['old', 0], ['done', 0]]);
  });
});

describe('a comparison in words', () => {
  const comparison: Comparison = {
    changes: 2, tasksMoved: 2, minutesMoved: 480, bookedMinutes: { plan: 600, scenario: 480 }, unbooked: { plan: 0, scenario: 120 }, overMinutes: { plan: 120, scenario: 0 }, overPeople: { plan: 1, scenario: 1 },
    plannedCost: { plan: 40_000, scenario: 56_000 }, finish: { plan: monday, scenario: monday + 1 }, milestones: [], projects: [],
  };
  it('SCN-20 says by how much, whether more or less, and whether that is welcome', () => {
    expect(figureLines(comparison, 'EUR').map(({ label, plan, scenario, difference, verdict }) => [label, plan, scenario, difference, verdict])).toEqual([
      ['Over capacity', '2 h', '0 h', '2 h less', 'better'], ['People and equipment over capacity', '1', '1', 'no change', 'open'], ['Work not booked', '0 h', '2 h', '2 h more', 'worse'],
      ['Booked', '10 h', '8 h', '2 h less', 'open'], ['Planned cost', '400.00 EUR', '560.00 EUR', '160.00 EUR more', 'worse'], ['End of the plan', 'Mon 23 Nov', 'Tue 24 Nov', '1 day later', 'worse'],
    ]);
    expect([movedWords(comparison), movedWords({ ...comparison, tasksMoved: 0 }), movedWords({ ...comparison, tasksMoved: 1, minutesMoved: 0 })]).toEqual([
      'The bookings of 2 tasks differ; 8 h lie on another day or with somebody else.', 'No work is booked elsewhere than in the plan.', 'The bookings of 1 task differ.',
    ]);
    expect([dayLine('m', 'M', { plan: monday, scenario: monday - 2 }), dayLine('m', 'M', { plan: null, scenario: monday })].map(({ difference, verdict }) => [difference, verdict])).toEqual([['2 days earlier', 'better'], ['known now', 'better']]);
  });
});

describe('the history of a scenario', () => {
  const edit = aScenarioEdit('more', 'bookings', booked, moved);
  it('SCN-5 tells what was done in it as what became of the rows it is about', () => {
    const { change } = anEntry('c', [{ table: 'scenarioEdits', id: edit.id, before: null, after: edit }]);
    expect(changeDetails(aPlan({}), change).map(({ kind, subject, fields }) => [kind, subject, fields.map(({ label, before, after }) => [label, before, after])])).toEqual([
      ['changed', 'Weld by Ben', [['Who', 'Ana', 'Ben'], ['When', 'Mon 23 Nov, 8 h', 'Tue 24 Nov, 8 h']]],
    ]);
  });
  it('SCN-30 tells of a merge what became of the plan', () => {
    const { change } = anEntry('c', [{ table: 'bookings', id: booked.id, before: booked, after: moved }, { table: 'scenarioEdits', id: edit.id, before: edit, after: null }]);
    expect(changeDetails(aPlan({}), change).map(({ subject }) => subject)).toEqual(['Weld by Ben']);
  });
});
