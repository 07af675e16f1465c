import { describe, expect, it } from 'vitest';
import { nothingWords, problemOf, usualRequest } from '../../../src/renderer/views/planning/requests';
import { projectId, resourceId } from '../../../src/shared/model';
import type { PlanScope } from '../../../src/shared/planner';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../support/builders';

const usual = usualRequest(monday);
const leave = { kind: 'leave', resourceId: resourceId('Ana'), from: monday - 2, to: monday + 1 } as const;

describe('PLS-1 what can be planned', () => {
  it('is work from today on, or from an earlier status day', () => {
    expect([problemOf(usual, monday), problemOf(usual, monday - 7), problemOf({ ...usual, from: monday - 1 }, monday - 7)]).toEqual([null, null, null]);
    expect(problemOf({ ...usual, from: monday - 1 }, monday)).toBe('Work cannot be planned into the past. Begin on Mon 23 Nov or later.');
  });

  it('ends on its first day or later, and a leave that began before is one too', () => {
    expect([problemOf({ ...usual, until: monday }, monday), problemOf({ ...usual, scope: leave }, monday)]).toEqual([null, null]);
    expect(problemOf({ ...usual, until: monday - 1 }, monday)).toBe('The last day is before the first one.');
    expect(problemOf({ ...usual, scope: { ...leave, to: monday - 3 } }, monday)).toBe('The last day away is before the first one.');
  });

  it('moves something where moving is what is asked for', () => {
    const words = 'Nothing can go elsewhere as it is. Tick what may be done to booked work.';
    const scopes = [leave, { kind: 'level' }, { kind: 'fill' }, { kind: 'all' }] as const;
    expect(scopes.map((scope) => problemOf({ ...usual, scope, allowed: [] }, monday))).toEqual([words, words, null, null]);
  });
});

it('PLS-1 an answer without changes says why, and no more than is so for what was asked', () => {
  const words = (scope: PlanScope, booked: number): string =>
    nothingWords(aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld')], bookings: booked === 0 ? [] : [aBooking('b', 'Weld', 'Ana', [[monday, booked]], { locked: true })] }), { ...usual, scope });
  expect(words({ kind: 'all' }, 480)).toBe('Nothing to plan: what is booked stays where it is, and nothing waits for a place.');
  expect(words({ kind: 'project', projectId: projectId('gate') }, 480)).toBe('Nothing to plan: all of this is booked and stays where it is.');
  expect([words(leave, 480), words(leave, 0)]).toEqual(['What Ana has on these days stays: it is locked, or has no other place.', 'Nothing to plan: Ana has no work on these days.']);
  expect([words({ kind: 'level' }, 600), words({ kind: 'level' }, 480)]).toEqual(['What lies on overfull days stays: it is locked, or has no other place.', 'Nothing to level: nobody is over capacity on these days.']);
});
