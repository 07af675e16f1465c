import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { countActions } from './pages/actions';
import { aWednesday } from './pages/board';
import { budgetModel } from './pages/budget';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

test('JOB-9 see a project’s budget against its forecast: 1 action', async ({ app, page }) => {
  await app.startWithSample();
  const budget = budgetModel(page);
  const act = countActions(page);
  await act.press('Mod+8');
  await expect(budget.projects.getByRole('columnheader')).toHaveText([/^Project/, 'Budget', 'Planned', 'Committed', 'Actual', 'Earned', 'Forecast', 'Variance', 'CPI', 'SPI', 'Alerts']);
  await expect(budget.project('Quay lighting').getByRole('cell')).toContainText(['27,100', '29,585', '640', '4,790', '4,914', '29,538', '−2,43', '1.02', '0.69', /SPI 0\.69.*Over by 2,43/]);
  expect(act.count()).toBe(1);
});

test('a project’s money: the curve, the same figures as a table, and where they go', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await budget.open('Quay lighting');
  await expect(page.getByRole('heading', { level: 2, name: 'Quay lighting' })).toBeFocused();
  await expect(budget.chart).toHaveAccessibleName(/^Quay lighting: cost over time\. Budget 27,100\.00 EUR; planned 29,764\.00 EUR by .*forecast 29,537\.50 EUR by .*actual 4,790\.00 EUR by 25 Nov 2026\. Status day 25 Nov 2026\.$/);
  await budget.curve.getByRole('button', { name: 'Show as table' }).click();
  await expect(budget.curve.getByRole('row', { name: /^25 Nov 2026/ })).toContainText(/7,095\.69.*4,913\.53.*4,790\.00/);
  // However the money is taken apart, it is the same money.
  for (const by of ['Milestones', 'Tasks', 'People', 'Vendors', 'Categories', 'Weeks'] as const) {
    await budget.by(by);
    await expect(budget.part('Sum')).toContainText(/29,585\.00.*640\.00.*4,790\.00.*29,537\.50/);
  }
  await budget.by('Milestones');
  await expect(budget.part('Lamp heads ordered')).toContainText('12,744.00');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('an alert says which tasks drive it and leads to them; Back returns to all projects', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await budget.open('Quay lighting');
  await expect(budget.alerts).toContainText('2,437.50 EUR more than its budget of 27,100.00 EUR');
  await budget.alerts.getByRole('button', { name: /Order lamp heads/ }).click();
  await expect(page.getByRole('complementary', { name: 'Details of Order lamp heads' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(budget.project('Quay lighting').getByRole('button', { name: 'Quay lighting' })).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('MON-2 a budget is changed with a reason and an approver, which it keeps; undo takes it back', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await budget.open('Quay lighting');
  await page.keyboard.press('e');
  const panel = budget.panel('Quay lighting');
  await panel.getByRole('textbox', { name: 'Reserve' }).fill('3,600.50');
  const change = panel.getByRole('button', { name: 'Change the budget' });
  await change.click();
  await expect(app.status).toContainText('a change needs a reason');
  await panel.getByRole('textbox', { name: 'Reason for the change' }).fill('Lamp heads became dearer');
  await panel.getByRole('textbox', { name: 'Approved by' }).fill('Dora Weiss');
  expect(await accessibilityFindings(page)).toEqual([]);
  await change.click();
  await expect(panel.getByRole('region', { name: 'Decisions' })).toContainText(/30,100\.50.*Lamp heads became dearer, approved by Dora Weiss/);
  await expect(budget.alerts).not.toContainText('more than its budget');
  await app.saved();
  await app.reopen();
  await expect(budget.chart).toHaveAccessibleName(/Budget 30,100\.50 EUR/);
  await app.undo();
  await expect(budget.chart).toHaveAccessibleName(/Budget 27,100\.00 EUR/);
});

test('a workspace without money teaches what this screen is for', async ({ app, page }) => {
  await app.startBlank();
  await app.goTo('Budget');
  await expect(page.getByRole('heading', { name: 'No money to show yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add projects' }).click();
  await expect(app.screen).toHaveAccessibleName('Projects');
});
