import { describe, expect, it } from 'vitest';
import { addTasks, editTasks, stepOf, together } from '../../../src/shared/commands';
import { applyOps } from '../../../src/shared/model';
import { aTask, aWorkspace, monday } from '../../support/builders';

const context = { newId: () => 'new', today: monday };
const weld = aTask('Weld');
const paint = aTask('Paint');
const plan = aWorkspace({ tasks: [weld, paint] });

describe('TAB-20 several edits make one change, or none', () => {
  it('merges edits of one row into one op', () => {
    const draft = together(plan, {
      label: 'Edit 2 tasks',
      steps: [stepOf(editTasks, { ids: [weld.id], patch: { priority: 4 } }), stepOf(editTasks, { ids: [weld.id, paint.id], patch: { tags: ['deck'] } })],
    }, context);
    expect(draft).toEqual({
      ok: true,
      value: {
        label: 'Edit 2 tasks',
        ops: [
          { table: 'tasks', id: weld.id, before: weld, after: { ...weld, priority: 4, tags: ['deck'] } },
          { table: 'tasks', id: paint.id, before: paint, after: { ...paint, tags: ['deck'] } },
        ],
      },
    });
  });
  it('lets a later step see what an earlier one did', () => {
    const draft = together(plan, { label: 'Add', steps: [stepOf(addTasks, { tasks: [{ title: 'Lift' }] }), (present) => editTasks(present, { ids: [...present.tasks.values()].filter(({ title }) => title === 'Lift').map(({ id }) => id), patch: { priority: 1 } }, context)] }, context);
    expect(draft.ok && [...applyOps(plan, draft.value.ops).tasks.values()].find(({ title }) => title === 'Lift')?.priority).toBe(1);
  });
  it('refuses the whole when one step is refused, and passes over steps that change nothing', () => {
    const nothing = stepOf(editTasks, { ids: [paint.id], patch: { priority: 2 } });
    const wrong = stepOf(editTasks, { ids: [weld.id], patch: { effort: -1 } });
    const refused = together(plan, { label: 'x', steps: [nothing, wrong] }, context);
    const empty = together(plan, { label: 'x', steps: [nothing] }, context);
    expect([refused.ok ? null : refused.refusal.code, empty.ok ? null : empty.refusal.code]).toEqual(['invalid', 'nothing-changed']);
  });
});
