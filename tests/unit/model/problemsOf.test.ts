import { describe, expect, it } from 'vitest';
import { problemsOf, resourceId, skillId, type TableName } from '../../../src/shared/model';
import { aBooking, aCrewNeed, aPerson, aProject, aScenario, aScenarioEdit, aSkill, aTask, aTimeOff, monday, standardCalendar, theSettings } from '../../support/builders';

describe('what a row of each table must be', () => {
  it.each<readonly [TableName, unknown]>([
    ['settings', theSettings], ['calendars', standardCalendar], ['skills', aSkill('Welding')], ['resources', aPerson('Ana')], ['timeOff', aTimeOff('off', 'Ana', monday, monday)],
    ['projects', aProject('Harbour')], ['tasks', aTask('Weld')], ['bookings', aBooking('b1', 'Weld', 'Ana', [[monday, 60]])],
    ['tasks', aTask('Lift', { crew: [aCrewNeed({ resourceId: resourceId('crane') }), aCrewNeed({ kind: 'person', skillId: skillId('Rigging'), level: 2, count: 3 })] })],
    ['scenarios', aScenario('More welders')], ['scenarioEdits', aScenarioEdit('More welders', 'tasks', aTask('Weld'), aTask('Weld', { effort: 60 }))],
  ])('finds nothing wrong with a sound row of %s', (table, row) => {
    expect(problemsOf(table, row)).toEqual([]);
  });

  it.each<readonly [string, TableName, unknown, readonly string[]]>([
    ['nothing at all', 'tasks', null, ['The record holds no named values.']],
    ['a missing field', 'skills', { id: 'a', name: 'A', kind: 'skill' }, ['The archived mark must be yes or no.']],
    ['a slip of type', 'tasks', { ...aTask('A'), effort: '60' }, ['The effort in minutes must be a whole number from 0 to 6,000,000.']],
    ['several slips', 'projects', { ...aProject('A'), hue: 12, priority: 0 }, ['The colour must be a whole number from 0 to 11.', 'The priority must be one of 1, 2, 3, 4.']],
    ['days out of order', 'bookings', aBooking('b', 't', 'r', [[monday, 60], [monday, 60]]), ['The booked days must be sorted by day, one entry a day.']],
    ['no days', 'bookings', aBooking('b', 't', 'r', []), ['The booked days must be at least one.']],
    ['a day without minutes', 'bookings', aBooking('b', 't', 'r', [[monday, 0]]), ['The booked days (minutes) must be a whole number from 1 to 1,440.']],
    ['a day of the wrong century', 'tasks', aTask('A', { deadline: 20_261_123 }), ['The deadline must be a day between 1900 and 2199.']],
    ['a link that runs code', 'tasks', aTask('A', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }), ['The links (address) must begin with https://, http:// or mailto:.']],
    ['a tag twice', 'tasks', aTask('A', { tags: ['x', 'x'] }), ['The tags must name each tag once.']],
    ['a task that waits for itself', 'tasks', aTask('A', { dependencies: [{ predecessorId: aTask('A').id, type: 'FS', lagDays: 0 }] }), ['A task cannot wait for itself.']],
    ['time off that ends before it begins', 'timeOff', aTimeOff('off', 'Ana', monday, monday - 1), ['The time off ends before it begins.']],
    ['TSK-12 one twice in a crew', 'tasks', aTask('A', { crew: [aCrewNeed({ resourceId: resourceId('crane') }), aCrewNeed({ resourceId: resourceId('crane') })] }), ['The crew names somebody or something twice.']],
    ['TSK-12 a number of one', 'tasks', aTask('A', { crew: [aCrewNeed({ resourceId: resourceId('crane'), count: 2 })] }), ['Where the crew names who goes along, it is that one, whatever they can do.']],
    ['TSK-12 a level of nothing', 'tasks', aTask('A', { crew: [aCrewNeed({ level: 3 })] }), ['The crew asks for a level, but not of which skill.']],
    ['TSK-11 nobody to go along', 'tasks', aTask('A', { crew: [aCrewNeed({ count: 0 })] }), ['The crew (number) must be a whole number from 1 to 50.']],
    ['SET-2 a weight out of range', 'settings', { ...theSettings, planning: { ...theSettings.planning, weights: { ...theSettings.planning.weights, cost: 11 } } }, ['The planning (weights) (weight of cost) must be a whole number from 0 to 10.']],
    ['SET-2 no healthy share', 'settings', { ...theSettings, planning: { ...theSettings.planning, healthyPercent: 0 } }, ['The planning (healthy share of a week) must be a whole number from 1 to 100.']],
    ['an edit of nothing', 'scenarioEdits', { ...aScenarioEdit('s', 'tasks', null, aTask('A')), after: null }, ['The edit has neither a row in the plan nor one in the scenario.']],
    ['an edit of a wrong row', 'scenarioEdits', aScenarioEdit('s', 'tasks', null, { ...aTask('A'), title: '' }), ['The title must not be empty.']],
    ['an edit of another row', 'scenarioEdits', { ...aScenarioEdit('s', 'tasks', null, aTask('A')), rowId: 'B' }, ['The edit does not belong to the row it names.']],
    ['an edit of what holds for every scenario', 'scenarioEdits', { ...aScenarioEdit('s', 'tasks', null, aTask('A')), table: 'settings' }, ['The table must be one of calendars, skills, resources, timeOff, projects, tasks, bookings, milestones, expenses, budgets, materials, materialUses.']],
    ['an unknown rule', 'settings', { ...theSettings, rules: { ...theSettings.rules, timeOff: 'maybe' } }, ['The rules (rule on time off) must be one of refuse, askReason, warn.']],
  ])('says what is wrong: %s', (_words, table, row, problems) => {
    expect(problemsOf(table, row)).toEqual(problems);
  });
});
