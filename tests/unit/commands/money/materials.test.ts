import { describe, expect, it } from 'vitest';
import { addMaterials, addStock, archiveMaterials, deleteMaterials, editMaterials, restoreMaterials, setMaterialUse, type SetMaterialUseInput } from '../../../../src/shared/commands';
import { materialId, taskId } from '../../../../src/shared/model';
import { aMaterial, aMaterialUse, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const cable = aMaterial('cable', { name: 'Cable', stock: 10_000, unitCost: 250 });
const paint = aMaterial('paint', { name: 'Paint', unit: 'l' });
const planned = aMaterialUse('planned', 'paint', 'weld', 2_000);
const used = aMaterialUse('used', 'cable', 'weld', 5_000, { used: 1_000, day: monday });
const plan = aWorkspace({ tasks: [aTask('weld', { title: 'Weld frame' }), aTask('lay', { title: 'Lay cable' })], materials: [cable, paint], materialUses: [planned, used] });

describe('material', () => {
  it('MON-8 is counted in pieces unless a unit is given, and has a name of its own', () => {
    expect(valueOf(addMaterials(plan, { materials: [{ name: ' Bolts ' }, { name: 'Rope', unit: ' m ', stock: 5_000, unitCost: 99, leastStock: 1_000, vendor: ' Nord ' }] }, countingContext()))).toEqual({
      label: 'Add 2 materials',
      ops: [
        { table: 'materials', id: 'new-1', before: null, after: aMaterial('new-1', { name: 'Bolts', unit: 'piece' }) },
        { table: 'materials', id: 'new-2', before: null, after: aMaterial('new-2', { name: 'Rope', stock: 5_000, unitCost: 99, leastStock: 1_000, vendor: 'Nord' }) },
      ],
    });
    expect(refusalOf(addMaterials(plan, { materials: [{ name: 'CABLE' }] }, countingContext()))).toMatchObject({ code: 'duplicate-name', sentence: 'There is a material named “Cable” already.' });
    expect(refusalOf(editMaterials(plan, { ids: [paint.id], patch: { name: 'cable' } }, countingContext())).code).toBe('duplicate-name');
    expect(refusalOf(addMaterials(plan, { materials: [{ name: 'Rope', unitCost: -1 }] }, countingContext())).code).toBe('invalid');
  });

  it('MON-8 is edited many at once', () => {
    expect(valueOf(editMaterials(plan, { ids: [cable.id, paint.id], patch: { vendor: ' Nord ' } }, countingContext()))).toEqual({
      label: 'Change vendor of 2 materials', ops: [cable, paint].map((before) => ({ table: 'materials', id: before.id, before, after: { ...before, vendor: 'Nord' } })),
    });
    expect(refusalOf(editMaterials(plan, { ids: [materialId('x')], patch: {} }, countingContext())).code).toBe('gone');
    expect(refusalOf(editMaterials(plan, { ids: [cable.id], patch: { unitCost: 250 } }, countingContext())).code).toBe('nothing-changed');
  });

  it('MON-9 comes in and gets lost', () => {
    expect(valueOf(addStock(plan, { materialId: cable.id, quantity: 2_500 }, countingContext()))).toEqual({ label: 'Add 2.5 m of “Cable” to stock', ops: [{ table: 'materials', id: 'cable', before: cable, after: { ...cable, stock: 12_500 } }] });
    expect(valueOf(addStock(plan, { materialId: cable.id, quantity: -10_000 }, countingContext()))).toEqual({ label: 'Remove 10 m of “Cable” from stock', ops: [{ table: 'materials', id: 'cable', before: cable, after: { ...cable, stock: 0 } }] });
    expect(refusalOf(addStock(plan, { materialId: cable.id, quantity: -10_001 }, countingContext()))).toMatchObject({ code: 'stock-negative', sentence: '10.001 m of “Cable” cannot be taken away: there were never more than 10 m.' });
    expect(refusalOf(addStock(plan, { materialId: cable.id, quantity: 0 }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(addStock(plan, { materialId: materialId('x'), quantity: 1 }, countingContext())).code).toBe('gone');
  });

  it('MON-10 is archived and restored, and deleted only where none was used', () => {
    const archived = { ...paint, archived: true };
    expect(valueOf(archiveMaterials(plan, { ids: [paint.id] }, countingContext()))).toEqual({ label: 'Archive material “Paint”', ops: [{ table: 'materials', id: 'paint', before: paint, after: archived }] });
    const stored = aWorkspace({ materials: [archived, cable] });
    expect(valueOf(restoreMaterials(stored, { ids: [paint.id, cable.id] }, countingContext()))).toEqual({ label: 'Restore material “Paint”', ops: [{ table: 'materials', id: 'paint', before: archived, after: paint }] });
    expect([refusalOf(archiveMaterials(stored, { ids: [paint.id] }, countingContext())).code, refusalOf(archiveMaterials(stored, { ids: [materialId('x')] }, countingContext())).code, refusalOf(restoreMaterials(stored, { ids: [materialId('x')] }, countingContext())).code]).toEqual(['nothing-changed', 'gone', 'gone']);
    expect(valueOf(deleteMaterials(plan, { ids: [paint.id] }, countingContext()))).toEqual({
      label: 'Delete material “Paint”, planned for 1 task', ops: [{ table: 'materialUses', id: 'planned', before: planned, after: null }, { table: 'materials', id: 'paint', before: paint, after: null }],
    });
    expect(refusalOf(deleteMaterials(plan, { ids: [paint.id, cable.id] }, countingContext()))).toMatchObject({ code: 'has-records', sentence: '“Cable” cannot be deleted: tasks have used some of it.' });
    expect(refusalOf(deleteMaterials(plan, { ids: [materialId('x')] }, countingContext())).code).toBe('gone');
  });
});

describe('what tasks use', () => {
  const set = (input: Partial<SetMaterialUseInput>) => setMaterialUse(plan, { materialId: cable.id, taskId: taskId('weld'), ...input }, countingContext());

  it('MON-11 is one row a task and material', () => {
    expect(valueOf(set({ taskId: taskId('lay'), planned: 3_000 }))).toEqual({ label: 'Set “Cable” for “Lay cable” to 3 m planned, 0 m used', ops: [{ table: 'materialUses', id: 'new-1', before: null, after: aMaterialUse('new-1', 'cable', 'lay', 3_000) }] });
    expect(valueOf(set({ used: 6_000, day: null }))).toEqual({ label: 'Set “Cable” for “Weld frame” to 5 m planned, 6 m used', ops: [{ table: 'materialUses', id: 'used', before: used, after: { ...used, used: 6_000, day: null } }] });
  });

  it('MON-11 goes where nothing is planned or used', () => {
    expect(valueOf(set({ planned: 0, used: 0 }))).toEqual({ label: 'Remove “Cable” for “Weld frame”', ops: [{ table: 'materialUses', id: 'used', before: used, after: null }] });
    expect(refusalOf(set({ taskId: taskId('lay'), planned: 0 })).code).toBe('nothing-changed');
    expect(refusalOf(set({ planned: 5_000 })).code).toBe('nothing-changed');
  });

  it('MON-11 refuses what is gone, and negative quantities', () => {
    expect([refusalOf(set({ materialId: materialId('x') })), refusalOf(set({ taskId: taskId('x') }))].map(({ code, sentence }) => [code, sentence.slice(0, 13)])).toEqual([['gone', 'This material'], ['gone', 'This task is ']]);
    expect(refusalOf(set({ planned: -1 })).code).toBe('invalid');
  });
});
