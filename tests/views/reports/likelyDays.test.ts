import { describe, expect, test } from 'vitest';
import { draftReport, printedBoard, type ReportRequest } from '../../../src/shared/reporting';
import { projectId, type Workspace } from '../../../src/shared/model';
import { frontOf } from '../../../src/renderer/views/reports/frontOf';
import { tellsLikelyDays } from '../../../src/renderer/views/reports/likelyDays';
import { aBooking, aMilestone, aPerson, aProject, aTask, aWorkspace, monday } from '../../support/builders';

const page = { size: 'A4', orientation: 'portrait' } as const;

const plan = (milestones: number): Workspace => aWorkspace({
  resources: [aPerson('ana', { team: 'Shop' })], projects: [aProject('gate')], tasks: [aTask('weld', { projectId: projectId('gate') })], bookings: [aBooking('b', 'weld', 'ana', [[monday, 480]])],
  milestones: Array.from({ length: milestones }, (_none, place) => aMilestone(`m${String(place)}`, ['weld'], { projectId: projectId('gate'), dueDay: monday + 10 })),
});

const drafted = (workspace: Workspace, kind: ReportRequest['kind'], subject: string) => draftReport(workspace, { kind, subject, statusDay: monday, since: monday - 7, page, changes: [], odds: null });
const kinds = [['project', 'gate'], ['portfolio', ''], ['team', 'Shop'], ['person', 'ana'], ['capacity', ''], ['budget', '']] as const;

describe('RPO-16 likely days are waited for where they play a role', () => {
  const told = (milestones: number, extent: 'front' | 'whole'): readonly string[] => kinds.filter(([kind, subject]) => {
    const whole = drafted(plan(milestones), kind, subject);
    return tellsLikelyDays(kind, extent === 'front' ? frontOf(whole) : whole, whole);
  }).map(([kind]) => kind);

  test('on statuses that milestones decide, and where milestones are listed', () => {
    expect(told(1, 'front')).toEqual(['project', 'portfolio', 'team']);
    expect(told(1, 'whole')).toEqual(['project', 'portfolio', 'team', 'person']);
  });

  test('nowhere without milestones, nor on the printed board', () => {
    expect(told(0, 'whole')).toEqual([]);
    const board = printedBoard(plan(1), { from: monday, weeks: 1, page });
    expect(tellsLikelyDays('board', board, board)).toBe(false);
  });
});

test('RPO-12 the first page of a person is their week, of any other report its first page', () => {
  expect(kinds.map(([kind, subject]) => frontOf(drafted(plan(1), kind, subject)).pages.map(({ id }) => id))).toEqual([['front'], ['front'], ['front'], ['sheet'], ['front'], ['front']]);
});
