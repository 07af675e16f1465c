import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { firstWindowState, onScreen, readWindowState, writeWindowState, type WindowState } from '../../../src/main/windowState';

const folder = mkdtempSync(join(tmpdir(), 'loadline-window-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const placed: WindowState = { x: 40, y: 30, width: 1200, height: 800, maximised: true };

describe('SHELL-11 the window opens where it was', () => {
  test('what is kept is read back', () => {
    const file = join(folder, 'kept.json');
    writeWindowState(file, placed);
    expect(readWindowState(file)).toEqual(placed);
  });

  test.each([
    ['nothing', ''],
    ['a broken file', '{"x":'],
    ['another shape', '{"left":1}'],
    ['a window too small to use', JSON.stringify({ ...placed, width: 3 })],
    ['more than we write', JSON.stringify({ ...placed, url: 'https://example.org' })],
  ])('%s: as on the first day', (_what, text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual(firstWindowState);
  });

  test('a folder that cannot be written is no reason to stop', () => {
    expect(() => writeWindowState(join(folder, 'missing', 'window.json'), placed)).not.toThrow();
  });

  const desk = { x: 0, y: 0, width: 1920, height: 1080 };
  test.each([
    ['on the screen', placed, placed],
    ['on a screen that is gone', { ...placed, x: 2500 }, { ...placed, x: null, y: null }],
    ['above the screen', { ...placed, y: -400 }, { ...placed, x: null, y: null }],
    ['never moved', firstWindowState, firstWindowState],
  ])('%s', (_where, state, opened) => {
    expect(onScreen(state, [desk])).toEqual(opened);
  });
});
