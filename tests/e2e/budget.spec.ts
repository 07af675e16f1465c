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
  await expect(budget.project('Quay lighting').getByRole('cell')).toContainText(['27,100', '29,585', '640', '4,790', '4,914', '29,538', '−2,438', '1.02', '0.69', /SPI 0\.69.*Over by 2,438/]);
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

test('MON-5 an expense is typed as one line, changed in its cells, and counts at once', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await budget.tab('Expenses');
  const grid = page.getByRole('grid', { name: 'Expenses' });
  await expect(grid.getByRole('row', { name: /Lamp heads/ })).toContainText('12,600.00');
  await page.keyboard.press('n');
  await page.keyboard.type('Night shift lights; 1.250,5; committed; 12 Dec; Equipment hire; Northern Cranes; Quay lighting');
  await page.keyboard.press('Enter');
  const row = grid.getByRole('row', { name: /Night shift lights/ });
  await expect(row).toContainText(/Committed.*1,250\.50.*12 Dec 2026.*Equipment hire.*Northern Cranes.*Quay lighting/);
  await row.getByRole('gridcell', { name: /1,250\.50/ }).click();
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('2,000.00');
  expect(await accessibilityFindings(page)).toEqual([]);
  await budget.tab('Projects');
  await expect(budget.project('Quay lighting').getByRole('cell').nth(2)).toHaveText(/2,640/);
  await expect(budget.project('Quay lighting').getByRole('cell').nth(5)).toHaveText(/31,538/);
  await app.undo();
  await expect(budget.project('Quay lighting').getByRole('cell').nth(2)).toHaveText(/1,891/);
});

test('TAB-41 the focus stays on the screen where another tab is chosen by key, and in the table where its rows are deleted', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  await budgetModel(page).project('Quay lighting').getByRole('button', { name: 'Quay lighting', exact: true }).focus();
  await page.keyboard.press('2');
  const grid = page.getByRole('grid', { name: 'Expenses' });
  await expect(grid).toBeVisible();
  await expect(app.screen).toBeFocused();
  const rows = grid.getByRole('row');
  const before = await rows.count();
  await grid.getByRole('gridcell', { name: 'Lamp heads', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'Change 1 expense' }).getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(before - 1);
  await expect(grid.locator(':focus')).toHaveCount(1);
  await app.undo();
  await expect(rows).toHaveCount(before);
  await expect(grid.locator(':focus')).toHaveCount(1);
});

test('MON-12 a dearer hour from a day on makes the rest dearer; without any rate the figures say who has none and lead there', async ({ app, page }) => {
  await app.startWithSample();
  const budget = budgetModel(page);
  const ratesOfAna = page.getByRole('complementary', { name: 'Details of Ana Ruiz' }).getByRole('region', { name: 'Rates' });
  await app.goTo('Budget');
  await expect(budget.project('Harbour gate').getByRole('cell').nth(5)).toHaveText(/24,295/);
  await app.goTo('People');
  await page.getByRole('gridcell', { name: 'Ana Ruiz', exact: true }).click();
  await page.keyboard.press('Enter');
  await ratesOfAna.getByRole('button', { name: 'Other rates from a day on' }).click();
  const form = ratesOfAna.getByRole('group', { name: 'Add the rates' });
  await form.getByRole('textbox', { name: /^Cost/ }).fill('100');
  await form.getByRole('button', { name: 'Add the rates' }).click();
  await expect(ratesOfAna.getByRole('list', { name: 'Rates from a day on' })).toContainText('From 25 Nov 2026100.00 EUR');
  await app.goTo('Budget');
  await expect(budget.project('Harbour gate').getByRole('cell').nth(5)).not.toHaveText(/24,295/);
  await app.undo();
  await expect(budget.project('Harbour gate').getByRole('cell').nth(5)).toHaveText(/24,295/);
  await app.goTo('People');
  await page.getByRole('gridcell', { name: 'Ana Ruiz', exact: true }).click();
  await page.keyboard.press('Enter');
  await ratesOfAna.getByRole('textbox', { name: /^Cost/ }).fill('');
  await page.keyboard.press('Enter');
  await app.goTo('Budget');
  await budget.open('Harbour gate');
  await expect(page.getByText(/h of Ana Ruiz have no cost, because no rate is known/)).toBeVisible();
  await page.getByRole('button', { name: 'Set rates' }).click();
  await expect(app.screen).toHaveAccessibleName('People');
});

test('what asks for attention stands on the board and leads to the budget and to the tasks', async ({ app, page }) => {
  await app.startWithSample();
  await page.getByRole('button', { name: /^Money: Quay lighting over budget/ }).click();
  const alerts = page.getByRole('dialog', { name: 'Money that asks for attention' });
  const overrun = alerts.getByRole('listitem').filter({ hasText: 'more than its budget' });
  await expect(overrun).toContainText('2,437.50 EUR more than its budget of 27,100.00 EUR');
  await expect(overrun.getByRole('button', { name: 'Order lamp heads' })).toBeVisible();
  await overrun.getByRole('button', { name: 'Show the budget' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Quay lighting' })).toBeVisible();
});

test('MON-9 material says what runs out; a delivery mends it, and the alert goes', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await expect(budget.project('Harbour gate')).toContainText('Zinc primer runs out');
  await budget.tab('Material');
  const grid = page.getByRole('grid', { name: 'Material' });
  const primer = grid.getByRole('row', { name: /Zinc primer/ });
  await expect(primer).toContainText(/Runs out.*84 l.*98 l.*3 Dec 2026/);
  await grid.getByRole('gridcell', { name: 'Zinc primer', exact: true }).click();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details of Zinc primer' });
  await details.getByRole('textbox', { name: 'Delivered, l' }).fill('40');
  await page.keyboard.press('Enter');
  await expect(primer).toContainText(/Enough.*124 l.*98 l/);
  expect(await accessibilityFindings(page)).toEqual([]);
  await budget.tab('Projects');
  await expect(budget.project('Harbour gate')).not.toContainText('Zinc primer');
});
