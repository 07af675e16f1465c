import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuActions, menuTemplate } from '../../../src/main/menu';
import type { MenuRequest } from '../../../src/shared/ports';

const itemsOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const clickAll = (platform: NodeJS.Platform): readonly string[] => {
  const asked: MenuRequest[] = [];
  const template = menuTemplate({ platform, send: (request) => asked.push(request), showAbout: () => undefined });
  for (const { click } of itemsOf(template)) (click as (() => void) | undefined)?.();
  return asked.map(({ actionId }) => actionId);
};

describe('SHELL-12 the menu asks the page for its actions', () => {
  test.each(['linux', 'win32', 'darwin'] as const)('on %s every action is there', (platform) => {
    expect([...new Set(clickAll(platform))].sort()).toEqual(menuActions.map(({ actionId }) => actionId).sort());
  });

  test('keys are shown but left to the page', () => {
    const shown = itemsOf(menuTemplate({ platform: 'linux', send: () => undefined, showAbout: () => undefined })).filter(({ accelerator }) => accelerator !== undefined);
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  test('no two actions share a key', () => {
    const keys = menuActions.map((action) => action.keys).filter((key) => key !== '');
    expect(new Set(keys).size).toBe(keys.length);
  });
});
