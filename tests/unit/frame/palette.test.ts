import { describe, expect, it } from 'vitest';
import { type Action } from '../../../src/renderer/views/frame/actions/action';
import { paletteSections } from '../../../src/renderer/views/frame/palette/entries';
import { bestFits, fuzzyScore } from '../../../src/renderer/views/frame/palette/fuzzy';
import { aPerson, aProject, aTask, aWorkspace } from '../../support/builders';
import { hashOf, parseHash } from '../../../src/renderer/views/frame/routes';

const action = (id: string, label: string, enabled = true): Action => ({ id, label, group: 'Board', enabled: () => enabled, run: () => undefined });
const workspace = aWorkspace({ tasks: [aTask('Weld frame'), aTask('Paint')], resources: [aPerson('Ana Ruiz')], projects: [aProject('Harbour gate')] });
const listed = (typed: string, actions: readonly Action[]) => paletteSections(typed, actions, workspace, () => undefined).map(({ label, entries }) => [label, entries.map((entry) => entry.label)]);

describe('the palette', () => {
  it('FRM-10 ranks the beginning of a word over its middle, and both over scattered letters', () => {
    expect(bestFits('and', ['Sandpaper', 'Undo and redo', 'A new day'], (text) => text, 9).map(({ item }) => item)).toEqual(['Undo and redo', 'Sandpaper', 'A new day']);
  });

  it('FRM-10 finds letters in order, and nothing otherwise', () => {
    expect([fuzzyScore('gtb', 'Go to Board') !== null, fuzzyScore('btg', 'Go to Board')]).toEqual([true, null]);
  });

  it('FRM-10 lists only what can be done before anything is typed', () => {
    expect(listed('', [action('a', 'Assign'), action('b', 'Split', false)])).toEqual([['Actions', ['Assign']]]);
  });

  it('FRM-10 puts the section with the best fit first', () => {
    expect(listed('weld', [action('a', 'Wait until older drafts land')])).toEqual([
      ['Tasks', ['Weld frame']],
      ['Actions', ['Wait until older drafts land']],
    ]);
  });

  it('FRM-10 lists what cannot be done where it is plainly asked for', () => {
    expect([listed('split', [action('b', 'Split here', false)]), listed('slh', [action('b', 'Split here', false)])]).toEqual([[['Actions', ['Split here']]], []]);
  });

  it('FRM-10 offers an action once, as its newest owner does', () => {
    expect(listed('', [action('a', 'Undo: Assign'), action('a', 'Undo')])).toEqual([['Actions', ['Undo: Assign']]]);
  });

  it('FRM-11 brings parameters into an address and back', () => {
    const route = { screen: 'tasks', parameters: { task: 'a&b=c', filter: 'über #1' } } as const;
    expect(parseHash(hashOf(route.screen, route.parameters))).toEqual(route);
  });

  it('FRM-11 takes what it does not know for the board', () => {
    expect([parseHash(''), parseHash('#/nowhere?x=1'), parseHash('#/')]).toEqual([{ screen: 'board', parameters: {} }, { screen: 'board', parameters: {} }, { screen: 'board', parameters: {} }]);
  });
});
