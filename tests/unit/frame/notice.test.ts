import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../src/renderer/views/frame/notices/about';
import { type ShownNotice, withNotice, withoutErrors, withoutUndo } from '../../../src/renderer/views/frame/notices/notice';

const notice = (id: number, over: Partial<ShownNotice> = {}): ShownNotice => ({ id, message: `m${String(id)}`, tone: 'good', undo: 'none', about: null, ...over });
const after = (...notices: readonly ShownNotice[]): readonly number[] => notices.reduce<readonly ShownNotice[]>(withNotice, []).map(({ id }) => id);

describe('notices', () => {
  it('FRM-7 a new notice takes the place of older good news', () => {
    expect(after(notice(1), notice(2))).toEqual([2]);
  });

  it('FRM-7 errors stay until they are closed, at most three in all', () => {
    const bad = (id: number): ShownNotice => notice(id, { tone: 'bad' });
    expect([after(bad(1), notice(2)), after(bad(1), bad(2), bad(3), notice(4))]).toEqual([[1, 2], [2, 3, 4]]);
  });

  it('FRM-7 the same error is there once', () => {
    expect(after(notice(1, { tone: 'bad', message: 'same' }), notice(2, { tone: 'bad', message: 'same' }))).toEqual([2]);
  });

  it('FRM-7 an error goes with the good news that what it refused is done, those of other things stay', () => {
    const [merge, archive] = [() => 'merge', () => 'archive'];
    const bad = (id: number, about: ShownNotice['about']): ShownNotice => notice(id, { tone: 'bad', about });
    const [both, other, plain] = [bad(1, aboutOf(merge, { scenarioId: 'a', editIds: null })), bad(2, aboutOf(merge, { scenarioId: 'b', editIds: null })), bad(3, null)];
    const done = notice(4, { about: aboutOf(merge, { scenarioId: 'a', editIds: ['x'] }) });
    expect([after(both, plain, done), after(other, done), after(both, notice(4, { about: aboutOf(archive, { scenarioId: 'a' }) })), after(both, bad(4, both.about))]).toEqual([[3, 4], [2, 4], [1, 4], [1, 4]]);
    expect(withoutErrors([both, other, plain], both.about ?? []).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('FRM-7 what is done to the same things is the same, whatever way it is done', () => {
    const command = (): null => null;
    const move = { bookingIds: ['1', '2'], days: 1, toResourceId: null };
    expect(aboutOf(command, { ...move, days: 2, toResourceId: 'Ana' })).toEqual(aboutOf(command, move));
    expect([{ taskId: 't', resourceId: 'Ana' }, { id: 't', patch: { projectId: 'p' } }, { label: 'Edit 2', steps: [command] }, { entries: [{ taskId: 't', resourceId: 'Ana', day: 1 }] }, { title: 'New' }].map((input) => aboutOf(command, input).slice(1))).toEqual([
      ['taskId', 't'], ['id', 't'], ['Edit 2'], ['resourceId', 'Ana', 'taskId', 't'], [],
    ]);
    expect(aboutOf(command, { ids: ['1'] })).not.toEqual(aboutOf(command, { ids: ['1', '2'] }));
  });

  it('FRM-8 takes back the offer to undo once another change is the last one', () => {
    expect(withoutUndo([notice(1, { undo: 'offer' }), notice(2)]).map(({ undo }) => undo)).toEqual(['none', 'none']);
  });
});
