import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import type { AppModel } from './pages/app';
import { aWednesday } from './pages/board';
import { timelineModel } from './pages/timeline';

/** The plan against a baseline (docs/spec/baselines.md), on the sample workspace. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

const drawings = 'Workshop drawings, gate leaf';
const paint = 'Paint gate leaf';

interface Comparison {
  readonly table: Locator;
  /** The cells of a row as they are read: finish then and now, slip, effort then, now and difference, cost then, now and difference. */
  cells(title: string): Promise<readonly string[]>;
  row(title: string): Locator;
  readonly sentence: Locator;
  readonly choice: Locator;
}

const comparisonModel = (page: Page): Comparison => {
  const table = page.getByRole('treegrid', { name: /^The plan against / });
  const row = (title: string): Locator => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  return {
    table, row,
    cells: async (title) => (await row(title).getByRole('gridcell').allInnerTexts()).map((text) => text.split('\n')[0] ?? ''),
    sentence: page.getByRole('note', { name: 'The comparison in one sentence' }),
    choice: page.getByRole('button', { name: /Baseline$/ }),
  };
};

const capture = async (app: AppModel, page: Page, name: string): Promise<void> => {
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Capture a baseline' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Capture' }).click();
  await expect(app.status).toContainText(`Captured baseline “${name}”`);
};

/** A baseline of today, then what is left of a task a day later, and another that takes 28 hours more. */
const slipAndGrow = async (app: AppModel, page: Page): Promise<void> => {
  await app.startWithSample();
  await app.goTo('Timeline');
  const timeline = timelineModel(page);
  await expect(timeline.line(drawings)).toBeVisible();
  await capture(app, page, 'As of today');
  await timeline.line(drawings).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(timeline.line(drawings)).toHaveAccessibleName(/1 working day later than the baseline/);
  await timeline.line(paint).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: `Details of ${paint}` });
  const effort = panel.getByRole('textbox', { name: 'Effort', exact: true });
  await effort.fill('60');
  await effort.press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
};

test('BSC-1 and BSC-9 what slipped, grew and cost more is told of task, milestone and project, and leads back to its line', async ({ app, page }) => {
  await slipAndGrow(app, page);
  await page.getByRole('button', { name: 'Compare…' }).click();
  const comparison = comparisonModel(page);
  await expect(comparison.sentence).toContainText('Compared with “As of today” of 25 Nov 2026: ');
  await expect(comparison.sentence).toContainText('28 h and 1,036.00 EUR more; 4 tasks later, 1 earlier; 1 milestone later');
  expect(await comparison.cells(paint)).toEqual(['9 Dec', '14 Dec', '+3 d', '32 h', '60 h', '+28 h', '1,619.00', '2,655.00', '+1,036.00']);
  expect(await comparison.cells('Gate leaf painted')).toEqual(['9 Dec', '15 Dec', '+4 d', '37 h', '65 h', '+28 h', '1,879.00', '2,915.00', '+1,036.00']);
  expect(await comparison.cells(drawings)).toEqual(['25 Nov', '26 Nov', '+1 d', '20 h', '20 h', '0', '900.00', '900.00', '0']);
  expect(await comparison.cells('Harbour gate')).toEqual(['–', '–', 'No day', '313.5 h', '341.5 h', '+28 h', '24,294.50', '25,330.50', '+1,036.00']);
  expect(await comparison.cells('Quay lighting')).toEqual(['14 Dec', '18 Dec', '+4 d', '275 h', '275 h', '0', '29,537.50', '29,537.50', '0']);
  expect(await accessibilityFindings(page)).toEqual([]);

  await comparison.row(drawings).click();
  await expect(page.getByRole('complementary', { name: `Details of ${drawings}` })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(timelineModel(page).line(drawings)).toBeVisible();
  await expect(page.getByRole('complementary', { name: `Details of ${drawings}` })).toBeVisible();
});

test('BSC-9, BSC-10 and BSC-12 a baseline is looked at, named, used, deleted and brought back; the comparison is saved', async ({ app, page }) => {
  await slipAndGrow(app, page);
  await page.keyboard.press('Shift+B');
  const comparison = comparisonModel(page);
  await expect(comparison.row(paint)).toBeVisible();
  await expect(comparison.table.getByRole('row').nth(1)).toBeFocused();
  await comparison.row('Harbour gate').click();
  await expect(comparison.row(paint)).toHaveCount(0);
  await expect(comparison.row('Harbour gate')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(comparison.row(paint)).toBeVisible();
  await expect(comparison.row('Clean lock chamber')).toHaveCount(0);
  const differing = await comparison.table.getAttribute('aria-rowcount');
  await page.getByRole('radiogroup', { name: 'Shown' }).getByText('All', { exact: true }).click();
  await expect.poll(async () => Number(await comparison.table.getAttribute('aria-rowcount'))).toBeGreaterThan(Number(differing));

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Copy or save' }).click();
  await page.getByRole('menuitem', { name: 'Save as CSV…' }).click();
  expect((await saving).suggestedFilename()).toBe('baseline-comparison.csv');

  await page.getByRole('button', { name: 'More for this baseline' }).click();
  await page.getByRole('menuitem', { name: 'Name and notes…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name and notes' });
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Signed plan');
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Signed by the port');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(comparison.sentence).toContainText('Compared with “Signed plan”');
  await expect(page.getByText('Signed by the port')).toBeVisible();

  await comparison.choice.click();
  await page.getByRole('option', { name: /^Approved plan/ }).click();
  await expect(comparison.sentence).toContainText('Compared with “Approved plan”');
  await expect(page.getByText('The timeline and the budget use “Signed plan”.')).toBeVisible();
  await page.getByRole('button', { name: 'Use this one' }).click();
  await expect(page.getByText('The timeline and the budget use “Signed plan”.')).toHaveCount(0);
  await comparison.choice.click();
  await page.getByRole('option', { name: /^Signed plan/ }).click();
  await expect(comparison.sentence).toContainText('Compared with “Signed plan”');

  await page.getByRole('button', { name: 'More for this baseline' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(app.status).toContainText('Deleted baseline “Signed plan”');
  await expect(comparison.sentence).toContainText('Compared with “Approved plan”');
  await app.undo();
  await expect(comparison.sentence).toContainText('Compared with “Signed plan”');
  await app.undo();
  await app.undo();
  await expect(comparison.sentence).toContainText('Compared with “As of today”');
  await page.keyboard.press('Shift+B');
  await expect(timelineModel(page).line(paint)).toBeVisible();
});

test('BSC-10 without a baseline one is captured there, and nothing differs from it', async ({ app, page }) => {
  await app.startWithSample();
  await page.goto('/#/timeline?compare=used');
  const comparison = comparisonModel(page);
  await expect(comparison.sentence).toContainText('Compared with “Approved plan”');
  await page.getByRole('button', { name: 'More for this baseline' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No baseline yet' })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Capture a baseline' }).click();
  await page.getByRole('dialog', { name: 'Capture a baseline' }).getByRole('button', { name: 'Capture' }).click();
  await expect(comparison.sentence).toContainText(': nothing differs.');
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(timelineModel(page).line(paint)).toBeVisible();
});
