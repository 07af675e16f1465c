import { describe, expect, it } from 'vitest';
import { changeItems, staleWords, tickedIn, tickOf } from '../../../src/renderer/views/planning/changeItems';
import { rowPieces } from '../../../src/renderer/workers/rowPieces';
import { emptyRows, projectId, rowsOf, taskId, workspaceOf } from '../../../src/shared/model';
import type { ProposalLine } from '../../../src/shared/planner';
import { aPerson, aTask, aWorkspace } from '../../support/builders';

const aLine = (id: string, project: string | null, state: ProposalLine['state'] = 'stands'): ProposalLine =>
  ({ id, taskId: taskId(id), projectId: project === null ? null : projectId(project), bookingId: null, kind: 'book', before: null, from: null, to: [], minutes: 60, sentence: `Book ${id}`, reasons: [], state, stateSentence: '' });

describe('the list of changes', () => {
  it('PLS-9 stands below its projects, work without one last', () => {
    const lines = [aLine('A', 'Gate'), aLine('B', 'Gate'), aLine('C', null)];
    const items = changeItems({ lines }, { get: () => undefined });
    expect(items.map(({ key }) => key)).toEqual(['project Gate', 'A', 'B', 'project ', 'C']);
    expect(items[3]).toMatchObject({ name: 'Without a project', lines: [lines[2]] });
  });

  it('PLS-9 a project is ticked, half ticked or not; lines that do not stand do not count', () => {
    const lines = [aLine('A', 'Gate'), aLine('B', 'Gate'), aLine('C', 'Gate', 'overtaken')];
    expect([tickOf(lines, new Set()), tickOf(lines, new Set(['A'])), tickOf(lines, new Set(['A', 'B']))]).toEqual([true, 'mixed', false]);
    expect(tickedIn(lines, new Set(['A']))).toEqual(['B']);
  });

  it('PLS-5 says how many still stand', () => {
    expect(staleWords({ lines: [aLine('A', null)] })).toBe('');
    expect(staleWords({ lines: [aLine('A', null), aLine('B', null, 'needs')] })).toBe('The plan changed meanwhile: 1 of 2 changes still stands.');
    expect(staleWords({ lines: [aLine('A', null, 'overtaken')] })).toBe('The plan changed meanwhile: none of these changes stands any more.');
  });
});

describe('a plan on its way to the worker', () => {
  it('PLS-12 goes in pieces of at most 200 rows, and is the same plan there', () => {
    const plan = aWorkspace({ resources: [aPerson('Ana')], tasks: Array.from({ length: 450 }, (_, index) => aTask(`Job ${String(index)}`)) });
    const pieces = [...rowPieces(plan)];
    expect(pieces.map(({ table, rows }) => [table, rows.length])).toEqual([['calendars', 1], ['resources', 1], ['tasks', 200], ['tasks', 200], ['tasks', 50]]);
    const rows: Record<string, unknown[]> = {};
    for (const piece of pieces) rows[piece.table] = [...(rows[piece.table] ?? []), ...piece.rows];
    expect(rowsOf(workspaceOf({ ...emptyRows, calendars: [], ...rows, settings: plan.settings }))).toEqual(rowsOf(plan));
  });
});
