import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { countActions } from './pages/actions';
import { withMod } from './pages/app';
import { aWednesday } from './pages/board';
import { reportsModel, sendNow, withoutPrinter } from './pages/reports';

/** The rules of docs/spec/report-outputs.md that want a whole page, and the last of the ten jobs. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
  await withoutPrinter(page);
});

test('JOB-10 RPO-13 a one-page status report as PDF: at most 2 actions', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition asks where to save it; the built shell is tested for that.');
  await app.startWithSample();
  const reports = reportsModel(page);
  const act = countActions(page);
  await act.press('Mod+P');
  await expect(reports.send).toBeFocused();
  await act.press('Enter');
  await expect.poll(() => reports.prints()).toBe(1);
  expect(act.count()).toBeLessThanOrEqual(2);
  const { pages, tagged, size } = await reports.printed();
  expect([pages >= 1, tagged, size.map(Math.round)]).toEqual([true, true, [595, 842]]);
  await expect(reports.kept).toHaveCount(1);
});

test('RPO-9 the printed page is the paper alone, and the app is there again afterwards', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition prints from a window of its own.');
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('radio', { name: 'Landscape' }).check();
  await page.keyboard.press(sendNow);
  await expect.poll(() => reports.prints()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await expect(page.locator('[data-paper]').getByRole('heading', { level: 1 })).toContainText('Harbour gate');
  await page.emulateMedia({ media: null });
  expect((await reports.printed()).size.map(Math.round)).toEqual([792, 612]);
  await expect(page.locator('[data-paper]')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('RPO-5 RPO-8 RPO-10 a text written by hand goes out, is kept, and is there again as it was', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  const summary = reports.text('Summary');
  const drafted = (await summary.textContent()) ?? '';
  await summary.click();
  await page.keyboard.press(withMod('Mod+A'));
  await page.keyboard.type('The gate hangs on Thursday. b g t n / ?');
  await page.keyboard.press('Tab');
  await expect(reports.aside).toContainText('by hand');
  const first = await reports.take('Page (HTML)');
  expect([first.name, first.text.includes('The gate hangs on Thursday. b g t n / ?'), first.text.includes(drafted.slice(0, 60))]).toEqual(['Harbour gate weekly status 2026-11-25.html', true, false]);
  await expect(app.status).toContainText('kept with the reports');
  await expect(reports.kept).toHaveText([/Harbour gate: weekly status.*25 Nov 2026/]);

  await reports.take('Page (HTML)');
  await expect(reports.kept).toHaveCount(1);

  await reports.aside.getByRole('button', { name: 'Back to the draft' }).click();
  await expect(summary).toHaveText(drafted);
  await reports.kept.getByRole('button').click();
  await expect(reports.preview).toContainText('The gate hangs on Thursday.');
  await expect(reports.preview.getByRole('textbox')).toHaveCount(0);
  const again = await reports.take('Page (HTML)');
  expect(again.text).toBe(first.text);
  await app.saved();
  await app.reopen();
  await expect(reports.preview).toContainText('The gate hangs on Thursday.');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(reports.kept).toHaveCount(0);
  await app.undo();
  await expect(reports.kept).toHaveCount(1);
});

test('RPO-10 a status is set by hand and given up again', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  await page.getByRole('radio', { name: 'Green' }).check();
  await expect(reports.preview).toContainText('Set by hand');
  await page.getByRole('radio', { name: /^Auto/ }).check();
  await expect(reports.preview).not.toContainText('Set by hand');
});

test('RPO-14 the weekly pack begins with one keystroke and fills a folder', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition asks for a folder; the built shell is tested for that.');
  // The origin's own folder stands in for one that a person would pick.
  await page.evaluate(() => Object.defineProperty(globalThis, 'showDirectoryPicker', { value: () => navigator.storage.getDirectory() }));
  await app.startWithSample();
  const act = countActions(page);
  await act.press('Mod+Shift+P');
  await expect(app.status).toContainText('Weekly pack: ', { timeout: 30_000 });
  expect(act.count()).toBe(1);
  const files = await page.evaluate(async () => {
    const root = (await navigator.storage.getDirectory()) as unknown as { values(): AsyncIterable<{ readonly kind: string; readonly name: string; values(): AsyncIterable<{ readonly name: string; getFile(): Promise<File> }> }> };
    const found: [folder: string, file: string, isWhole: boolean][] = [];
    for await (const folder of root.values()) {
      if (folder.kind === 'directory') for await (const file of folder.values()) found.push([folder.name, file.name, (await (await file.getFile()).text()).trimEnd().endsWith('</html>')]);
    }
    return found;
  });
  expect([...new Set(files.map(([folder]) => folder))]).toEqual(['Weekly pack 2026 week 48 Harbour works']);
  expect(files.filter(([, , isWhole]) => !isWhole)).toEqual([]);
  expect(files.map(([, file]) => file).sort()).toEqual(expect.arrayContaining(['1 Portfolio.html', '2 Harbour gate.html', '3 Ana Ruiz.html', 'index.html']));
  await expect(reportsModel(page).kept.first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('RPO-9 axe finds nothing on a whole report', async ({ app, page }) => {
      await app.startWithSample();
      await app.goTo('Reports');
      await reportsModel(page).choose('Project status', 'Harbour gate');
      await expect(reportsModel(page).preview).toContainText('Milestones');
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  });
}
