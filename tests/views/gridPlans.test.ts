import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsBetween, moveOfKey, placeAfter, planPaste } from '../../src/renderer/widgets/grid/plans';
import type { GridColumn } from '../../src/renderer/widgets/grid';

const column = (id: string, kind: 'text' | null): GridColumn<unknown> => ({ id, title: id.toUpperCase(), width: 100, text: () => '', ...(kind === null ? {} : { editor: { kind } }) });
const columns = [column('a', 'text'), column('b', null), column('c', 'text')];

describe('GRID-6 where pasted cells go', () => {
  it('fills selected rows with one pasted line, and names columns it passed over', () => {
    expect(planPaste({ columns, rowIds: ['1', '2', '3'], row: 0, column: 0, cells: [['x', 'y', 'z']], selectedIds: ['1', '3'] })).toEqual({
      edits: [{ rowId: '1', columnId: 'a', text: 'x' }, { rowId: '1', columnId: 'c', text: 'z' }, { rowId: '3', columnId: 'a', text: 'x' }, { rowId: '3', columnId: 'c', text: 'z' }],
      newRows: [], passedOver: ['B'],
    });
  });
  it('loses no line: each is an edit or a new row, whatever the focus', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }), fc.array(fc.constant(['x']), { maxLength: 8 }), (rowCount, row, cells) => {
      const plan = planPaste({ columns, rowIds: Array.from({ length: rowCount }, (_, index) => String(index)), row: Math.min(row, rowCount), column: 0, cells, selectedIds: [] });
      expect(plan.edits.length + plan.newRows.length).toBe(cells.length);
    }));
  });
});

describe('GRID-2 moves stay inside the grid', () => {
  it('for every key and place', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    const ids = ['1', '2', '3'];
    fc.assert(fc.property(fc.constantFrom(...keys), fc.constantFrom('far' as const, 'near' as const), fc.integer({ min: -1, max: 2 }), fc.integer({ min: 0, max: 3 }), (key, far, row, at) => {
      const move = moveOfKey(key, far, 10);
      const place = move === null ? null : placeAfter(ids, 4, { row, column: at }, move);
      expect(place !== null && place.column >= 0 && place.column < 4 && (place.rowId === null || ids.includes(place.rowId))).toBe(true);
    }));
  });
  it('selects the same rows from either end', () => {
    expect([idsBetween(['1', '2', '3'], 2, 0), idsBetween(['1', '2', '3'], 0, 2)]).toEqual([['1', '2', '3'], ['1', '2', '3']]);
  });
});
