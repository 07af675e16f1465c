import { expect, test } from './app';
import { boardModel, aWednesday } from './pages/board';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

test('MNY-1 a rate from a day on is added, moved to another day in one step, and taken back', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('People');
  await page.getByRole('row', { name: /Ana Ruiz/ }).getByText('Ana Ruiz').first().click();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details of Ana Ruiz' });
  await panel.getByRole('button', { name: 'Other rates from a day on' }).click();
  const added = panel.getByRole('group', { name: 'Add the rates' });
  await added.getByRole('textbox', { name: 'From' }).fill('1 Dec');
  await added.getByRole('textbox', { name: /^Cost/ }).fill('45,50');
  await added.getByRole('button', { name: 'Add the rates' }).click();
  const later = panel.getByRole('list', { name: 'Rates from a day on' });
  await expect(later.getByRole('listitem')).toHaveText([/From 1 Dec 2026.*45\.50 EUR/]);
  await later.getByRole('button', { name: 'Change the rates from 1 Dec 2026' }).click();
  const changed = panel.getByRole('group', { name: 'Change the rates' });
  await changed.getByRole('textbox', { name: 'From' }).fill('7 Dec');
  await changed.getByRole('button', { name: 'Change the rates' }).click();
  await expect(later.getByRole('listitem')).toHaveText([/From 7 Dec 2026.*45\.50 EUR/]);
  await panel.getByRole('heading', { name: 'Rates' }).click();
  await page.keyboard.press('Control+z');
  await expect(later.getByRole('listitem')).toHaveText([/From 1 Dec 2026/]);
});

test('MNY-2 MNY-3 a warning on the board leads to the task behind it, and to the budget', async ({ app, page }) => {
  await app.startWithSample();
  const money = boardModel(page).over.getByRole('button', { name: /^Money:/ });
  await expect(money).toBeVisible();
  await money.click();
  const warnings = page.getByRole('dialog', { name: 'Money that asks for attention' });
  await expect(warnings).toContainText('“Zinc primer” runs out on 3 Dec 2026');
  await warnings.getByRole('button', { name: 'Paint gate leaf' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Details of Paint gate leaf' });
  await expect(panel.getByText(/“Zinc primer” runs out/)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Zinc primer planned, l' })).toHaveValue('30');
  await panel.getByRole('textbox', { name: 'Zinc primer planned, l' }).fill('12');
  await panel.getByRole('textbox', { name: 'Zinc primer planned, l' }).press('Enter');
  await expect(panel.getByText(/“Zinc primer” runs out/)).toHaveCount(0);
  await money.click();
  await warnings.getByRole('listitem').filter({ hasText: 'Quay lighting' }).getByRole('button', { name: 'Show the budget' }).first().click();
  await expect(page.getByRole('main', { name: 'Budget', exact: true })).toContainText('Quay lighting');
});

test('MNY-4 the table of projects sets the forecast against the budget', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Projects');
  await expect(page.getByRole('button', { name: /^Budget of Quay lighting: 2\d,\d{3}\.\d\d EUR of 27,100\.00 EUR\. “Quay lighting”/ })).toBeVisible();
});
