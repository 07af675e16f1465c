import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { appModel } from './pages/app';
import { storedTitles } from './storedTitles';

const addTask = async (page: Page, title: string): Promise<void> => {
  const line = page.getByRole('textbox', { name: 'Add tasks' });
  await line.fill(`${title} 1h`);
  await line.press('Enter');
};

/** Lets the page's storage fail from now on, or work again: every write aborts its transaction. */
const setStorage = (page: Page, state: 'failing' | 'working'): Promise<void> =>
  page.evaluate((next) => {
    const kept = window as unknown as { soundPut?: IDBObjectStore['put'] };
    const sound = kept.soundPut ?? IDBObjectStore.prototype.put;
    kept.soundPut = sound;
    IDBObjectStore.prototype.put = next === 'working' ? sound : function failing(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      const request = sound.apply(this, args);
      this.transaction.abort();
      return request;
    };
  }, state);

test('STO-41: failing storage takes the change off the screen, says so, and Retry does it again', async ({ app, page }) => {
  await app.goTo('Tasks');
  await addTask(page, 'Weld frame');
  await app.saved();
  await setStorage(page, 'failing');
  await addTask(page, 'Paint frame');
  await expect(page.locator('[data-save-state="failed"]')).toBeVisible();
  await expect(page.getByText('could not be saved').first()).toBeVisible();
  await expect(app.screen.getByText('Paint frame', { exact: true })).toHaveCount(0);
  await expect(app.screen.getByText('Weld frame', { exact: true }).first()).toBeVisible();
  expect(await storedTitles(page)).toEqual(['Weld frame']);
  await setStorage(page, 'working');
  await page.getByRole('button', { name: 'Retry' }).click();
  await app.saved();
  await expect(app.screen.getByText('Paint frame', { exact: true }).first()).toBeVisible();
  expect([...(await storedTitles(page))].sort()).toEqual(['Paint frame', 'Weld frame']);
});

test('STO-42: a second window sees the first one\'s changes, and neither overwrites the other', async ({ app, page, context }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition has one window.');
  const second = await context.newPage();
  await second.goto('/');
  const other = appModel(second);
  await other.opened();
  await app.goTo('Tasks');
  await other.goTo('Tasks');
  const expected: string[] = [];
  for (let turn = 1; turn <= 10; turn += 1) {
    await Promise.all([addTask(page, `Here ${String(turn)}`), addTask(second, `There ${String(turn)}`)]);
    expected.push(`Here ${String(turn)}`, `There ${String(turn)}`);
  }
  await app.saved();
  await other.saved();
  expect([...(await storedTitles(page))].sort()).toEqual(expected.sort());
  for (const { screen } of [app, other]) await expect(screen.getByText('There 1', { exact: true }).first()).toBeVisible();
  for (const { screen } of [app, other]) await expect(screen.getByText('Here 1', { exact: true }).first()).toBeVisible();
  // Out of the typing line, where Ctrl+Z is about the text.
  await page.getByRole('textbox', { name: 'Add tasks' }).press('Escape');
  await app.undo();
  await expect.poll(async () => (await storedTitles(second)).length).toBe(19);
});
