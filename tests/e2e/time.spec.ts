import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { countActions } from './pages/actions';
import { aWednesday, boardModel } from './pages/board';
import { timeModel } from './pages/time';

const aFriday = new Date('2026-11-27T16:00:00Z');

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

test('JOB-8 log a person’s week as planned, with one correction: at most 3 actions', async ({ app, page }) => {
  await app.startWithSample();
  // The end of the week, with its last three days still to be logged.
  await page.clock.setFixedTime(aFriday);
  await app.reopen();
  const board = boardModel(page);
  const time = timeModel(page);
  await board.cell('Ana Ruiz', 'Friday 27 November').focus();
  const act = countActions(page);
  await act.press('Shift+W');
  await expect(time.cell('Weld gate frame, lower half', 'Wednesday 25 November')).toHaveAccessibleName(/8.5 h logged, 8.5 h planned/);
  await expect(time.cell('Weld hinge brackets', 'Friday 27 November')).toHaveAccessibleName(/6 h logged, 6 h planned/);
  await act.type('4+1', time.cell('Weld hinge brackets', 'Friday 27 November'));
  await act.press('Enter');
  await expect(time.cell('Weld hinge brackets', 'Friday 27 November')).toHaveAccessibleName(/5 h logged, 1 h of it overtime, 6 h planned/);
  await expect(time.left('Weld hinge brackets')).toHaveAccessibleName('Weld hinge brackets: 7 h left of 12 h');
  expect(act.count()).toBeLessThanOrEqual(3);
});

test('TIM-15 and TIM-6 the sheet opens from the board and is filled up to today, in one step of undo', async ({ app, page }) => {
  await app.startWithSample();
  const time = timeModel(page);
  await boardModel(page).cell('Ana Ruiz', 'Wednesday 25 November').focus();
  await page.keyboard.press('w');
  await expect(time.sheet).toHaveAccessibleName('Time of Ana Ruiz, week 48');
  await expect(time.cell('Weld gate frame, lower half', 'Wednesday 25 November')).toBeFocused();
  await page.keyboard.press('p');
  await expect(app.status).toContainText('Logged as planned for Ana Ruiz from Mon 23 Nov to Wed 25 Nov');
  await expect(time.cell('Weld gate frame, lower half', 'Wednesday 25 November')).toHaveAccessibleName(/8.5 h logged/);
  await expect(time.cell('Weld gate frame, lower half', 'Thursday 26 November')).toHaveAccessibleName(/nothing logged, 2.5 h planned/);
  await app.undo();
  await expect(time.cell('Weld gate frame, lower half', 'Wednesday 25 November')).toHaveAccessibleName(/nothing logged/);
});

test('TIM-1 and TIM-5 hours, a note and too many hours, by keyboard alone; all of it is there after closing', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Time');
  const time = timeModel(page);
  const today = time.cell('Weld gate frame, lower half', 'Wednesday 25 November');
  await today.focus();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ana Ruiz would have 25 h on Wednesday 25 November')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('7:30');
  await page.keyboard.press('Enter');
  await expect(today).toHaveAccessibleName(/7.5 h logged, 8.5 h planned/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+F2');
  await expect(time.note).toBeFocused();
  await page.keyboard.type('Waited for gas');
  await page.keyboard.press('Enter');
  await expect(today).toBeFocused();
  await expect(today).toHaveAccessibleName(/note: Waited for gas/);
  await app.saved();
  await app.reopen();
  await app.goTo('Time');
  await expect(time.cell('Weld gate frame, lower half', 'Wednesday 25 November')).toHaveAccessibleName(/7.5 h logged, 8.5 h planned, note: Waited for gas/);
});

test('TIM-8 a task nobody planned joins the sheet; TIM-17 with nothing left it asks whether it is done', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Time');
  const time = timeModel(page);
  await time.cell('Weld hinge brackets', 'Friday 27 November').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Paint columns 1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const added = time.cell('Paint columns 1 to 6', 'Wednesday 25 November');
  await expect(added).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await time.sheet.getByRole('button', { name: 'Done? Paint columns 1 to 6' }).click();
  await expect(time.sheet.getByRole('row', { name: /Paint columns 1 to 6/ })).toContainText('100 %');
});

test('PRG-4 the status day is set from the Time screen and goes back to today', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Time');
  await page.getByRole('button', { name: /^Status day/ }).click();
  await page.getByRole('grid', { name: 'Status day' }).getByRole('button', { name: /20 November 2026/ }).click();
  await expect(page.getByRole('button', { name: /^Status day/ })).toContainText('Fri 20 Nov');
  await page.getByRole('button', { name: /^Status day/ }).click();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page.getByRole('button', { name: /^Status day/ })).toContainText('today, Wed 25 Nov');
});

test('PRG-5, PRG-6 and PRG-8 the details say where the percent comes from, doubt it, and ask why a task is blocked', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Time');
  await timeModel(page).cell('Weld gate frame, lower half', 'Monday 23 November').focus();
  await page.keyboard.press('Control+Enter');
  const details = page.getByRole('complementary', { name: 'Details of Weld gate frame, lower half' });
  const progress = details.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText('65 %, by effort');
  await progress.getByRole('button', { name: /Complete from$/ }).click();
  await page.getByRole('option', { name: 'Set by hand' }).click();
  await expect(progress).toContainText('65 %, set by hand');
  await progress.getByRole('textbox', { name: 'Complete', exact: true }).fill('20');
  await page.keyboard.press('Enter');
  await expect(progress).toContainText('By effort it would be 65 %.');
  await details.getByRole('button', { name: / Status$/ }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  await expect(details.getByRole('textbox', { name: 'Blocked by' })).toBeFocused();
  await page.keyboard.type('Steel delivery');
  await page.keyboard.press('Enter');
  await expect(timeModel(page).sheet.getByRole('row', { name: /Weld gate frame, lower half/ })).toContainText('Blocked: Steel delivery');
});

test('TIM-10 and TIM-11 the team’s week and the estimates; all three can be read by everybody', async ({ app, page }) => {
  await app.startWithSample();
  await app.goTo('Time');
  const time = timeModel(page);
  await expect(time.sheet).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.evaluate(() => { window.location.hash = '#/time?day=2027-06-01'; });
  await expect(page.getByText('Nothing booked and nothing logged this week')).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'This week' }).click();
  await time.tab('Team');
  await expect(page.getByRole('row', { name: /^Carla Nunes/ })).toContainText('17 h');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Log as planned for/ }).click();
  await expect(page.getByRole('row', { name: /^Ana Ruiz/ })).toContainText('Complete');
  await page.getByRole('button', { name: 'Carla Nunes' }).click();
  await expect(time.sheet).toHaveAccessibleName('Time of Carla Nunes, week 48');
  await time.tab('Estimates');
  await expect(page.getByText(/^All tasks take 1\.\d+ times their estimate/)).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
});
