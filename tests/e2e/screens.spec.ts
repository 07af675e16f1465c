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

test('before anything was planned, every screen can be looked at', async ({ app, page }) => {
  for (const name of screenNames) {
    await app.goTo(name);
    await expect(app.screen.getByRole('heading').first()).toBeVisible();
  }
  await app.goTo('Board');
  expect(await accessibilityFindings(page)).toEqual([]);
});
