import { expect, test } from './app';
import { aWednesday, boardModel } from './pages/board';
import { budgetModel } from './pages/budget';
import { reportsModel, withoutPrinter } from './pages/reports';
import { timeModel } from './pages/time';
import { timelineModel } from './pages/timeline';

/**
 * A week as a project lead lives it, over every screen that tells how a plan is doing (docs/spec/status.md): it is planned, time is
 * logged, money is spent, a baseline is captured, a milestone slips, and the report says all of it.
 */
test('STA-1 what was planned, worked, spent and slipped is found in the report', async ({ app, page }) => {
  await page.clock.setFixedTime(aWednesday);
  await withoutPrinter(page);
  await app.startWithSample();
  const board = boardModel(page);

  // Planned: what nobody had gets somebody.
  await board.task('Machine sill plate').focus();
  await page.keyboard.press('a');
  await expect(app.status).toContainText('Suggestion');
  await page.keyboard.press('Enter');
  await expect(board.task('Machine sill plate')).toHaveCount(0);

  // Worked: Wednesday as planned, and two hours more.
  await board.cell('Ana Ruiz', 'Wednesday 25 November').focus();
  await page.keyboard.press('w');
  const time = timeModel(page);
  const today = time.cell('Weld gate frame, lower half', 'Wednesday 25 November');
  await expect(today).toBeFocused();
  await page.keyboard.type('8.5+2');
  await page.keyboard.press('Enter');
  await expect(today).toHaveAccessibleName(/10.5 h logged, 2 h of it overtime/);

  // Agreed: the plan as it is now is the baseline.
  await app.goTo('Timeline');
  const timeline = timelineModel(page);
  await page.keyboard.press('b');
  const capture = page.getByRole('dialog', { name: 'Capture a baseline' });
  await capture.getByRole('textbox', { name: 'Name' }).fill('Plan of Wednesday');
  await capture.getByRole('button', { name: 'Capture' }).click();
  await expect(app.status).toContainText('Captured baseline “Plan of Wednesday”');

  // Slipped: the welds are inspected four working days later, after the milestone that waits for them.
  await timeline.line('Inspect welds, lower half').focus();
  for (let days = 0; days < 4; days += 1) await page.keyboard.press('Alt+ArrowRight');
  await expect(timeline.line('Lower half accepted')).toHaveAccessibleName(/late/i);

  // Spent: the crane came, and cost more than was ordered.
  await app.goTo('Budget');
  const budget = budgetModel(page);
  await budget.tab('Expenses');
  await page.keyboard.press('n');
  await page.keyboard.type('Second crane; 1250.50; actual; 25 Nov; Equipment hire; Lift & Co; Harbour gate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Expenses' }).getByRole('row', { name: /Second crane/ })).toContainText('1,250.50');

  // Told: the report of the project.
  await app.goTo('Reports');
  const reports = reportsModel(page);
  await reports.choose('Project status', 'Harbour gate');
  await page.getByRole('radio', { name: 'With details' }).check();
  await expect(reports.preview.getByRole('row', { name: /^Lower half accepted/ }).first()).toContainText(/1 Dec.*3 Dec.*2.*4.*Late/);
  await expect(reports.preview).toContainText('Lower half accepted');
  for (const told of ['Plan of Wednesday', 'Inspect welds, lower half', 'Machine sill plate', 'Second crane', '12,662.50']) await expect(reports.preview).toContainText(told);
  const page1 = await reports.take('Page (HTML)');
  expect(page1.text).toContain('Lower half accepted');
  await expect(reports.kept).toHaveCount(1);
});
