import { expect, test, type Page } from '@playwright/test';
import { killableBrowser } from './killableBrowser';
import { appModel } from './pages/app';
import { storedTitles } from './storedTitles';

const edits = 50;
const seed = 20_261_123;

/** The same numbers from 0 to 1 in every run, so that a failure can be repeated. */
const numbersFrom = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Adds tasks by hand until the browser is gone; `acknowledge` hears of each one that the page says is saved. */
const addTasksUntilKilled = async (page: Page, titles: readonly string[], acknowledge: (title: string) => void): Promise<void> => {
  const line = page.getByRole('textbox', { name: 'Add tasks' });
  const saved = page.locator('[data-save-state="saved"]');
  try {
    for (const title of titles) {
      await line.fill(`${title} 1h`);
      await line.press('Enter');
      await saved.waitFor({ timeout: 20_000 });
      acknowledge(title);
    }
  } catch {
    // The browser was killed under our hands: that is the test.
  }
};

test('STO-40: killing the browser at random moments during 50 edits loses nothing that was acknowledged', async ({ baseURL }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition keeps its profile behind its own launcher.');
  test.setTimeout(240_000);
  const browser = killableBrowser();
  if (browser === null || baseURL === undefined) throw new Error('No Chromium to kill.');
  const random = numbersFrom(seed);
  const acknowledged: string[] = [];
  let kills = 0;
  try {
    for (let next = 1; acknowledged.length < edits;) {
      const page = await browser.start(baseURL);
      const app = appModel(page);
      await app.opened();
      await app.goTo('Tasks');
      const stored = acknowledged.length === 0 ? [] : await storedTitles(page);
      expect(acknowledged.filter((title) => !stored.includes(title)), `lost after ${String(kills)} kills`).toEqual([]);
      const titles = Array.from({ length: edits - acknowledged.length }, (_, index) => `Task ${String(next + index)}`);
      next += titles.length;
      const target = Math.min(edits, acknowledged.length + 5 + Math.floor(random() * 10));
      let killed: Promise<void> | null = null;
      await addTasksUntilKilled(page, titles, (title) => {
        acknowledged.push(title);
        // Some moments later, while the next task is being typed, stored or acknowledged.
        if (acknowledged.length === target) killed = new Promise((resolve) => setTimeout(resolve, random() * 60)).then(browser.kill);
      });
      await killed;
      await browser.kill();
      kills += 1;
    }
    const page = await browser.start(baseURL);
    await appModel(page).opened();
    const stored = await storedTitles(page);
    expect(acknowledged.filter((title) => !stored.includes(title))).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(4);
  } finally {
    await browser.remove();
  }
});
