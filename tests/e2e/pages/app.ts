import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export const screenNames = ['Board', 'Capacity', 'Timeline', 'Tasks', 'People', 'Projects', 'Time', 'Budget', 'Reports', 'Scenarios', 'History', 'Import', 'Settings'] as const;
export type ScreenName = (typeof screenNames)[number];

/** A file as a person would choose it: from the disk, or made up in the test. */
export type ChosenFile = string | { readonly name: string; readonly text: string };

/** What every screen has in common. Models of single screens take one of these. */
export interface AppModel {
  readonly page: Page;
  /** Waits until the navigation can be used. */
  opened(): Promise<void>;
  readonly navigation: Locator;
  /** The part of the page that is the present screen. */
  readonly screen: Locator;
  readonly heading: Locator;
  /** The one region that announces. */
  readonly status: Locator;
  goTo(name: ScreenName): Promise<void>;
  /** Answers when everything done so far is stored. */
  saved(): Promise<void>;
  startWithSample(): Promise<void>;
  startBlank(): Promise<void>;
  /** Opens Import and hands it the files; what follows is the Import screen's own model. */
  chooseFiles(...files: readonly ChosenFile[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Opens the same page again, as after closing and starting the app. */
  reopen(): Promise<void>;
}

/** Playwright takes paths or contents, not both at once: every file goes as its contents. */
const payloadOf = (file: ChosenFile): { name: string; mimeType: string; buffer: Buffer } =>
  typeof file === 'string' ? { name: basename(file), mimeType: 'text/csv', buffer: readFileSync(file) } : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text, 'utf8') };

const isMac = process.platform === 'darwin';

/** Key names with `Mod` for Ctrl, or Command on a Mac. */
export const withMod = (keys: string): string => keys.replace('Mod', isMac ? 'Meta' : 'Control');

export const appModel = (page: Page): AppModel => {
  const navigation = page.getByRole('navigation', { name: 'Screens' });
  const screen = page.getByRole('main');
  // The screen's own title comes first. Paper shown on a screen has titles too, which assistive technology is told stand below it.
  const heading = screen.getByRole('heading', { level: 1 }).first();
  const status = page.getByRole('status');
  const goTo = async (name: ScreenName): Promise<void> => {
    await navigation.getByRole('link', { name, exact: true }).click();
    await expect(screen).toHaveAccessibleName(name);
    // Keys of a screen are heard from the moment its title is there, not before.
    await expect(screen.getByRole('heading').first()).toBeVisible();
    await handsThere();
  };
  /** The board's first picture is there a moment before a hand can drag on it. */
  const handsThere = (): Promise<void> => expect(page.locator('[data-hands="coming"]')).toHaveCount(0);
  const opened = async (): Promise<void> => {
    await expect(navigation).toBeVisible();
    await handsThere();
  };
  const startWith = async (name: RegExp): Promise<void> => {
    await screen.getByRole('button', { name }).click();
    await expect(screen.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    await handsThere();
  };
  return {
    page,
    opened,
    navigation,
    screen,
    heading,
    status,
    goTo,
    saved: async () => {
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    },
    startWithSample: () => startWith(/sample/i),
    startBlank: () => startWith(/blank|empty/i),
    chooseFiles: async (...files) => {
      await goTo('Import');
      await screen.locator('input[type=file]').first().setInputFiles(files.map(payloadOf));
    },
    undo: () => page.keyboard.press(withMod('Mod+Z')),
    redo: () => page.keyboard.press(withMod('Mod+Shift+Z')),
    reopen: async () => {
      await page.reload();
      await opened();
    },
  };
};
