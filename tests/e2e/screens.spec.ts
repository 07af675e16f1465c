import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { screenNames } from './pages/app';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const name of screenNames) {
      test(`${name} opens from the navigation and axe finds nothing`, async ({ app, page }) => {
        await app.startWithSample();
        await app.goTo(name);
        await expect(app.heading).toHaveText(name);
        await expect(app.navigation.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
        expect(await accessibilityFindings(page)).toEqual([]);
      });
    }
  });
}

test('FRM-14 the page has nothing to scroll to while long panels are open', async ({ app, page }) => {
  const beyond = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await page.setViewportSize({ width: 1280, height: 720 });
  await app.startWithSample();
  await app.goTo('Timeline');
  await page.getByRole('treegrid', { name: 'Timeline' }).getByRole('row', { name: /^Weld gate frame, lower half, / }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Notes' })).toBeVisible();
  // The region that announces stands on the last line.
  expect(await beyond()).toBeLessThanOrEqual(1);
  await app.goTo('Budget');
  await page.getByRole('button', { name: 'Harbour gate', exact: true }).click();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Budget of Harbour gate' })).toBeVisible();
  expect(await beyond()).toBeLessThanOrEqual(1);
});

test('FRM-15 once their code was fetched ahead, screens show with the press, without an empty place before', async ({ app, page }) => {
  await app.startWithSample();
  // The screens come in the order of the navigation: with the last of them all are there.
  const fetched = (): Promise<readonly string[]> => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''));
  await expect.poll(async () => (await fetched()).some((name) => /^settings-.*\.js$/.test(name)), { timeout: 60_000 }).toBe(true);
  for (const name of ['Timeline', 'Time', 'Budget', 'Reports'] as const) {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => { seen.push(document.querySelector('main')?.innerText.trim() ?? ''); }).observe(document.body, { childList: true, subtree: true });
    });
    await app.goTo(name);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen.filter((words) => words === '').length)).toBe(0);
  }
});

test('before anything was planned, every screen can be looked at; the ways in stand for none of them', async ({ app, page }) => {
  for (const name of screenNames.filter((each) => each !== 'Board')) {
    await app.goTo(name);
    await expect(app.screen.getByRole('heading').first()).toBeVisible();
  }
  await app.navigation.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(app.screen).toHaveAccessibleName('Welcome');
  await expect(app.navigation.locator('[aria-current]')).toHaveCount(0);
  expect(await accessibilityFindings(page)).toEqual([]);
});
