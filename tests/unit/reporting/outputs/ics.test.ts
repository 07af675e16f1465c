import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectId, resourceId, type Workspace } from '../../../../src/shared/model';
import { personCalendar, projectCalendar } from '../../../../src/shared/reporting';
import { textOf } from '../requests';
import { aBooking, aMilestone, aPerson, aProject, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';

const span = { from: monday, madeAt: '2026-11-25T10:00:00.000Z' };
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '');
const valuesOf = (text: string, name: string): readonly string[] => unfolded(text).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).map((line) => line.slice(line.indexOf(':') + 1));

const plan = (title = 'Weld frame'): Workspace => aWorkspace({
  resources: [aPerson('ana', { name: 'Ana Ruiz' })],
  projects: [aProject('harbour', { name: 'Harbour; crane, "big"' })],
  tasks: [aTask('weld', { title, projectId: projectId('harbour'), deadline: monday + 4 })],
  bookings: [
    aBooking('b1', 'weld', 'ana', [[monday, 480], [monday + 1, 240], [monday + 3, 120]]),
    aBooking('b2', 'weld', 'ana', [[monday + 4, 60]], { certainty: 'tentative' }),
    aBooking('old', 'weld', 'ana', [[monday - 7, 60]]),
  ],
  timeOff: [aTimeOff('off', 'ana', monday + 7, monday + 8), aTimeOff('half', 'ana', monday + 9, monday + 9, { minutesPerDay: 240, reason: 'training' })],
  milestones: [aMilestone('m1', ['weld'], { name: 'Crane turns', projectId: projectId('harbour'), ownerId: resourceId('ana'), dueDay: monday + 10, criteria: [{ text: 'Load test', done: true }] })],
});

describe('RPO-4 a calendar file is iCalendar (RFC 5545)', () => {
  test('a person: an entry a run of days, the end the day after, tentative work and time off told apart', () => {
    const text = textOf(personCalendar(plan(), resourceId('ana'), span));
    const entries = text.split('BEGIN:VEVENT').slice(1).map((entry) => ['UID', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'TRANSP'].map((name) => valuesOf(entry, name)[0]));
    expect(entries).toEqual([
      ['booking-b1-0@loadline', '20261123', '20261125', 'Weld frame (12 h)', 'CONFIRMED', 'TRANSPARENT'],
      ['booking-b1-1@loadline', '20261126', '20261127', 'Weld frame (2 h)', 'CONFIRMED', 'TRANSPARENT'],
      ['booking-b2-0@loadline', '20261127', '20261128', 'Weld frame (1 h)', 'TENTATIVE', 'TRANSPARENT'],
      ['off-off@loadline', '20261130', '20261202', 'Vacation', 'CONFIRMED', 'OPAQUE'],
      ['off-half@loadline', '20261202', '20261203', 'Training\\, 4 h a day', 'CONFIRMED', 'TRANSPARENT'],
    ]);
    expect([valuesOf(text, 'DTSTAMP')[0], valuesOf(text, 'DESCRIPTION')[0]]).toEqual(['20261125T100000Z', 'Project: Harbour\\; crane\\, "big"\\nWho: Ana Ruiz\\nMon 23 Nov: 8 h\\nTue 24 Nov: 4 h\\nDue 27 Nov 2026']);
  });

  test('a project: milestones, deadlines and who does what', () => {
    const text = textOf(projectCalendar(plan(), projectId('harbour'), span));
    expect([valuesOf(text, 'SUMMARY'), valuesOf(text, 'NAME'), valuesOf(text, 'DESCRIPTION')[0]]).toEqual([
      ['Milestone: Crane turns', 'Due: Weld frame', 'Weld frame (12 h) · Ana Ruiz', 'Weld frame (2 h) · Ana Ruiz', 'Weld frame (1 h) · Ana Ruiz'],
      ['Harbour\\; crane\\, "big" · Test'],
      'Owner: Ana Ruiz\\n[x] Load test',
    ]);
  });

  test('the same plan gives the same file, and one who is gone gives none', () => {
    const gone = { ok: false, refusal: { code: 'gone', sentence: 'Who or what this report is about is no longer in the plan.', nextStep: 'Choose another one.' } };
    expect(personCalendar(plan(), resourceId('ana'), span)).toEqual(personCalendar(plan(), resourceId('ana'), span));
    expect([personCalendar(plan(), resourceId('ben'), span), projectCalendar(plan(), projectId('none'), span)]).toEqual([gone, gone]);
  });

  test('without anything to put in it there is no file, but a sentence', () => {
    const workspace = aWorkspace({ resources: [aPerson('ana', { name: 'Ana Ruiz' })], projects: [aProject('quay', { name: 'Quay' })] });
    expect([personCalendar(workspace, resourceId('ana'), span), projectCalendar(workspace, projectId('quay'), span)]).toMatchObject([
      { ok: false, refusal: { sentence: 'Ana Ruiz has no booked work and no time off from this day on, so the calendar would be empty.' } },
      { ok: false, refusal: { sentence: 'Quay has no milestone, due day or booked work from this day on, so the calendar would be empty.' } },
    ]);
  });

  test('every line ends in CRLF, is at most 75 octets, and no character is cut; no text adds a line of its own', () => {
    const encoder = new TextEncoder();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const text = textOf(personCalendar(plan(`${title}\r\nBEGIN:VALARM\r\nEND:VALARM`), resourceId('ana'), span));
      const lines = text.replace(/\r\n$/u, '').split('\r\n');
      expect([
        lines.filter((line) => encoder.encode(line).length > 75),
        lines.some((line) => /[\r\n]/u.test(line)),
        new TextDecoder('utf-8', { fatal: true }).decode(encoder.encode(text)) === text,
        unfolded(text).filter((line) => line === 'BEGIN:VALARM'),
        unfolded(text).filter((line) => line.startsWith('BEGIN:')).length,
      ]).toEqual([[], false, true, [], 6]);
    }), { numRuns: 60 });
  });

  test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('days do not move where the clock stands elsewhere: %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    const text = textOf(personCalendar(plan(), resourceId('ana'), span));
    process.env['TZ'] = before;
    expect([valuesOf(text, 'DTSTART')[0], valuesOf(text, 'DTEND')[0]]).toEqual(['20261123', '20261125']);
  });

  test('a reached milestone stands on the day it was reached', () => {
    const workspace = plan();
    const milestone = [...workspace.milestones.values()].map((one) => ({ ...one, reachedDay: monday + 2 }));
    const text = textOf(projectCalendar(aWorkspace({ projects: [...workspace.projects.values()], milestones: milestone }), projectId('harbour'), span));
    expect([valuesOf(text, 'SUMMARY'), valuesOf(text, 'DTSTART')]).toEqual([['Milestone reached: Crane turns'], ['20261125']]);
  });
});
