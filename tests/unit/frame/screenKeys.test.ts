import { describe, expect, it } from 'vitest';
import { heard, keysOfScreens, offered } from '../../../src/renderer/views/frame/actions/screenKeys';

describe('the keys of the screens', () => {
  it('FRM-12 are listed once each, with a heading, words and keys', () => {
    expect(new Set(keysOfScreens.map(({ id }) => id)).size).toBe(keysOfScreens.length);
    expect(keysOfScreens.filter(({ group, label, keys }) => group === '' || label === '' || keys.length === 0)).toEqual([]);
  });
  it('FRM-12 are what the screens themselves offer', () => {
    const run = (): void => undefined;
    expect(offered('tasks.add', { run })).toEqual({ id: 'tasks.add', label: 'Add a task', group: 'Tasks', keys: ['N'], run });
    expect(heard('week').map(({ group, label, enabled }) => [group, label, enabled?.()])).toEqual([['Capacity', 'Walk over people, skills and weeks', false], ['Capacity', 'Open the week on the board', false]]);
  });
});
