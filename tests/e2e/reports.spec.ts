import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { countActions } from './pages/actions';
import { appModel, withMod } from './pages/app';
import { aWednesday } from './pages/board';
import { folderFiles, reportsModel, sendNow, useOwnFolder, withoutPrinter, workbookParts } from './pages/reports';

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
  expect([pages, tagged, size.map(Math.round)]).toEqual([1, true, [595, 842]]);
  await expect(reports.kept).toHaveCount(1);
  await expect(reports.aside).toContainText('One page.');
  await page.getByRole('radio', { name: 'With details' }).check();
  await expect(reports.aside).toContainText('the first is whole on one');
  await page.keyboard.press(sendNow);
  await expect.poll(() => reports.prints()).toBe(2);
  await expect(reports.aside).toContainText(`About ${String((await reports.printed()).pages)} pages`);
});

test('RPT-9 the first page of every status report prints on one sheet, whatever the paper', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition prints from a window of its own.');
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  const sheets: string[] = [];
  for (const kind of ['Portfolio', 'Team', 'Budget'] as const) {
    await page.goto(`#/reports?kind=${kind.toLowerCase()}`);
    for (const [size, side] of [['A4', 'Portrait'], ['A4', 'Landscape'], ['Letter', 'Portrait'], ['Letter', 'Landscape']] as const) {
      await page.getByRole('radio', { name: size }).check();
      await page.getByRole('radio', { name: side }).check();
      await expect(reports.aside).toContainText('One page.');
      const before = await reports.prints();
      await page.keyboard.press(sendNow);
      await expect.poll(() => reports.prints()).toBe(before + 1);
      sheets.push(`${kind} ${size} ${side}: ${String((await reports.printed()).pages)}`);
      await expect(page.locator('[data-paper]')).toHaveCount(0);
    }
  }
  expect(sheets.filter((sheet) => !sheet.endsWith(': 1'))).toEqual([]);
  expect(sheets).toHaveLength(12);
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

  await reports.aside.getByRole('button', { name: 'Back to the draft', exact: true }).click();
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

test('FRM-16 RPO-10 the focus stays on the screen after Escape in a text, and when a kept report is deleted or left', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  await reports.text('Summary').click();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(reports.preview).toBeFocused();
  await reports.take('Page (HTML)');
  for (const [name, count] of [['Back to the draft', 1], ['Delete', 0]] as const) {
    await reports.kept.getByRole('button').click();
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Back to the draft', exact: true })).toHaveCount(0);
    await expect(reports.kept).toHaveCount(count);
    await expect(app.screen).toBeFocused();
  }
});

test('RPO-8 a kept report opens again without any project left, where a draft says what to do', async ({ app, page }) => {
  await app.startBlank();
  await app.goTo('Projects');
  await page.getByRole('textbox', { name: 'Add projects' }).fill('Pier');
  await page.keyboard.press('Enter');
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Pier');
  await reports.take('Page (HTML)');
  await expect(reports.kept).toHaveCount(1);
  await app.goTo('Projects');
  await page.getByRole('gridcell', { name: 'Pier' }).or(page.getByRole('rowheader', { name: 'Pier' })).first().click();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(app.status).toContainText('Archived project “Pier”');
  await app.goTo('Reports');
  await expect(app.screen).toContainText('No project yet');
  await page.keyboard.press(sendNow);
  await expect(app.status).toContainText('There is nothing to send yet.');
  await reports.kept.getByRole('button').click();
  await expect(reports.preview).toContainText('Pier: weekly status');
  expect((await reports.take('Page (HTML)')).text).toContain('Pier: weekly status');
});

test('RPO-10 what is being written when the report is sent goes out with it', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition asks where to save it.');
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  await reports.text('Summary').click();
  await page.keyboard.press(withMod('Mod+A'));
  await page.keyboard.type('Half a sentence');
  await page.keyboard.press(sendNow);
  await expect.poll(() => reports.prints()).toBe(1);
  await expect(page.locator('[data-paper]')).toContainText('Half a sentence');
});

test('RPO-10 what another window does takes neither the place in a text nor its words to another report', async ({ app, page, context }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition has one window.');
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Pump station');
  const other = await context.newPage();
  await other.clock.setFixedTime(aWednesday);
  await other.goto('/');
  const elsewhere = appModel(other);
  await elsewhere.opened();
  await elsewhere.goTo('Projects');
  const row = other.getByRole('gridcell', { name: 'Pump station' }).or(other.getByRole('rowheader', { name: 'Pump station' })).first();
  await row.click();
  const summary = reports.text('Summary');
  await summary.click();
  await page.keyboard.press(withMod('Mod+A'));
  await page.keyboard.type('All is ');
  await other.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Undo: duplicate/ })).toBeVisible();
  await page.keyboard.type('well');
  await expect(summary).toHaveText('All is well');
  await row.click();
  await other.getByRole('button', { name: 'Archive', exact: true }).click();
  const subject = page.getByRole('group', { name: 'Report', exact: true }).getByRole('combobox').last();
  await expect(subject).toHaveValue('Harbour gate');
  await expect(reports.preview.getByRole('heading', { name: /Harbour gate/ }).first()).toBeVisible();
  await page.keyboard.type('nowhere');
  await expect(summary).not.toContainText(/well|nowhere/);
  await elsewhere.undo();
  await expect(subject).toHaveValue('Pump station');
  await expect(summary).toHaveText('All is well');
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

test('RPO-15 the board and week sheets are printed for the weeks that are chosen, and are not kept', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition prints from a window of its own.');
  await app.startWithSample();
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Printed board');
  await expect(reports.preview.getByRole('heading').first()).toHaveText('Week 48');
  await reports.aside.getByRole('radio', { name: '2', exact: true }).check();
  await expect(reports.preview.getByRole('heading').first()).toHaveText('Weeks 48 to 49');
  await reports.choose('Week sheets', 'Ana Ruiz');
  await expect(reports.preview.getByRole('heading').first()).toHaveText(/^Ana Ruiz/);
  await page.keyboard.press(sendNow);
  await expect.poll(() => reports.prints()).toBe(1);
  await expect(app.status).toContainText('Handed to the print dialog');
  await expect(reports.kept).toHaveCount(0);
});

test('RPO-14 the weekly pack begins with one keystroke and fills a folder', async ({ app, page }, { project }) => {
  test.skip(project.name === 'electron', 'The desktop edition asks for a folder; the built shell is tested for that.');
  await useOwnFolder(page);
  await app.startWithSample();
  const act = countActions(page);
  await act.press('Mod+Shift+P');
  await expect(app.status).toContainText('Weekly pack: ', { timeout: 30_000 });
  expect(act.count()).toBe(1);
  const files = await folderFiles(page);
  expect([...new Set(files.map(({ folder }) => folder))]).toEqual(['Weekly pack 2026 week 48 Harbour works']);
  expect(files.filter(({ text }) => !text.trimEnd().endsWith('</html>'))).toEqual([]);
  expect(files.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['1 Portfolio.html', '2 Harbour gate.html', '3 Ana Ruiz.html', 'index.html']));
  await expect(reportsModel(page).kept.first()).toBeVisible();
});

test('RPO-1 RPO-2 RPO-3 RPO-4 RPO-9 names that would act are harmless text in every file', async ({ app, page, context }, { project }) => {
  test.skip(project.name === 'electron', 'Files are read back from the browser’s own folder.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await useOwnFolder(page);
  const [name, formula] = ['<script>alert(1)</script>', "=cmd|'/c calc'!A1"];
  await app.chooseFiles({ name: 'tasks.csv', text: `Task,Effort (h),Project,Due date\n"${formula}",8,"${name}",2026-12-04\n"${'長'.repeat(150)}",8,"${name}",2026-12-04\n"👩‍🏭 עברית",4,"${name}",2026-12-04\n` });
  await page.getByRole('button', { name: /^Import 3 tasks/ }).click();
  await expect(app.status).toContainText('Imported');
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', name);
  await expect(reports.preview).toContainText(name);
  await expect(reports.preview.locator('script')).toHaveCount(0);

  const html = await reports.take('Page (HTML)');
  expect([/<script/iu.test(html.text), html.text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'), html.name]).toEqual([false, true, expect.stringMatching(/^script alert\(1\) script[^<>/]*2026-11-25\.html$/)]);

  const sheets = Object.entries(workbookParts(await reports.take('Workbook (XLSX)'))).filter(([part]) => part.includes('/sheet'));
  const cells = sheets.map(([, xml]) => xml).join('');
  expect([sheets.length > 1, /<f[ >]/u.test(cells), cells.includes(`>${formula.replaceAll("'", '&#39;')}<`), cells.includes(`>&#39;${formula.replaceAll("'", '&#39;')}<`), cells.includes('<script')]).toEqual([true, false, false, true, false]);

  await reports.press('Tables (CSV)');
  await expect(app.status).toContainText('Saved as CSV');
  const tables = await folderFiles(page);
  expect([tables.length > 1, tables.some(({ text }) => text.includes(`'${formula}`)), tables.filter(({ text }) => /(?:^|[,\n"])[=+@]/u.test(text))]).toEqual([true, true, []]);

  const calendar = await reports.take('Calendar (ICS)');
  const lines = calendar.text.split('\r\n');
  expect([lines[0], lines.some((line) => Buffer.byteLength(line) > 75), calendar.text.includes('\uFFFD'), calendar.text.replaceAll('\r\n ', '').includes(`SUMMARY:Due: ${formula}`)]).toEqual(['BEGIN:VCALENDAR', false, false, true]);

  await reports.press('Copy for chat');
  await expect(app.status).toContainText('Copied for chat');
  const message = await page.evaluate(() => navigator.clipboard.readText());
  expect([message.includes('<script'), message.includes('&lt;script&gt;')]).toEqual([false, true]);

  await page.keyboard.press(sendNow);
  await expect.poll(() => reports.prints()).toBe(1);
  expect((await reports.printed()).pages).toBeGreaterThan(0);
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
