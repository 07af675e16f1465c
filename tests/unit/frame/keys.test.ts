import { describe, expect, it } from 'vitest';
import { type Action } from '../../../src/renderer/views/frame/actions/action';
import { type KeyPress, outcomeOf, strokeOf } from '../../../src/renderer/views/frame/actions/keys';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...over });

const action = (id: string, keys: readonly string[], over: Partial<Action> = {}): Action => ({ id, label: id, group: 'Test', keys, run: () => undefined, ...over });

describe('keys', () => {
  it.each([
    ['a letter', press('a'), 'A'],
    ['a letter with Shift', press('A', { shiftKey: true }), 'Shift+A'],
    ['Ctrl and a letter', press('z', { ctrlKey: true }), 'Mod+Z'],
    ['Ctrl, Shift and a letter', press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    ['a sign that Shift makes', press('?', { shiftKey: true }), '?'],
    ['a named key with Shift', press('ArrowRight', { shiftKey: true }), 'Shift+ArrowRight'],
    ['a modifier alone', press('Shift', { shiftKey: true }), null],
    ['the Windows key', press('e', { metaKey: true }), null],
  ])('FRM-1 names %s', (_name, pressed, stroke) => {
    expect(strokeOf(pressed, 'other')).toBe(stroke);
  });

  it('FRM-1 takes Cmd for Mod on a Mac, and Ctrl as itself', () => {
    expect([strokeOf(press('z', { metaKey: true }), 'mac'), strokeOf(press('z', { ctrlKey: true }), 'mac')]).toEqual(['Mod+Z', 'Ctrl+Z']);
  });

  it('FRM-2 reads the letter of the key where Alt or another script hides it', () => {
    expect([strokeOf(press('å', { altKey: true, code: 'KeyA' }), 'mac'), strokeOf(press('я', { ctrlKey: true, code: 'KeyZ' }), 'other')]).toEqual(['Alt+A', 'Mod+Z']);
  });

  it('FRM-3 runs the newest enabled action that has the key', () => {
    const asleep = action('asleep', ['A'], { enabled: () => false });
    const newer = action('newer', ['A']);
    expect(outcomeOf('A', null, [asleep, newer, action('older', ['A'])])).toEqual({ kind: 'run', action: newer });
  });

  it('FRM-4 waits for the second key of a sequence and runs it', () => {
    const board = action('go.board', ['G B']);
    expect([outcomeOf('G', null, [board]), outcomeOf('B', 'G', [board])]).toEqual([{ kind: 'wait', strokes: 'G' }, { kind: 'run', action: board }]);
  });

  it('FRM-4 takes a second key that ends no sequence as a first one', () => {
    const assign = action('assign', ['A']);
    const actions = [action('go.board', ['G B']), assign];
    expect([outcomeOf('A', 'G', actions), outcomeOf('X', 'G', actions)]).toEqual([{ kind: 'run', action: assign }, { kind: 'nothing' }]);
  });
});
