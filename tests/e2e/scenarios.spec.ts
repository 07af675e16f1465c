import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { appModel } from './pages/app';
import { aWednesday, boardModel } from './pages/board';
import { scenariosModel } from './pages/scenarios';

test.beforeEach(async ({ app, page }) => {
  await page.clock.setFixedTime(aWednesday);
  await app.startWithSample();
});

test('SCN-50, SCN-52 a scenario is tried on the board, compared in numbers, merged in half and taken back', async ({ app, page }) => {
  const board = boardModel(page);
  const scenarios = scenariosModel(page);
  const before = await board.bookings();
  const [first = '', second = ''] = ['Assemble pump skid 1', 'Inspect welds, lower half'];
  await app.goTo('Scenarios');
  await expect(page.getByRole('heading', { name: 'Try it before you plan it' })).toBeVisible();
  await scenarios.add('A day later');
  await expect(scenarios.bar).toContainText('Scenario “A day later”');
  await expect(scenarios.bar).toContainText('The plan is untouched.');

  await app.goTo('Board');
  expect(await board.bookings()).toEqual(before);
  for (const title of [first, second]) {
    await board.booking(title).first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(app.screen.getByRole('button', { name: /^Undo: .* in “A day later”$/ })).toBeVisible();
  }
  const inScenario = await board.bookings();
  expect(inScenario).not.toEqual(before);
  await scenarios.bar.getByRole('button', { name: 'Close' }).click();
  await expect(scenarios.bar).toHaveCount(0);
  await expect.poll(() => board.bookings()).toEqual(before);

  await app.goTo('Scenarios');
  await expect(page.getByText(/^The bookings of \d+ tasks differ/)).toBeVisible();
  expect((await scenarios.figures('End of the plan')).length).toBe(3);
  await expect(scenarios.line(first).getByRole('img', { name: 'becomes' })).toBeVisible();
  await scenarios.line(first).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Merge chosen' }).click();
  await expect(app.status).toContainText('Merged');
  await expect(scenarios.line(first)).toHaveCount(0);
  await expect(scenarios.line(second)).toBeVisible();
  await app.goTo('Board');
  await expect.poll(() => board.bookings()).not.toEqual(before);
  await app.undo();
  await expect.poll(() => board.bookings()).toEqual(before);
  await app.goTo('Scenarios');
  await expect(scenarios.line(first)).toBeVisible();
});

test('SCN-52 where the plan changed too, both values are shown, and one is chosen', async ({ app, page }) => {
  const scenarios = scenariosModel(page);
  const board = boardModel(page);
  const title = 'Assemble pump skid 1';
  await app.goTo('Scenarios');
  await scenarios.add('A day later');
  await app.goTo('Board');
  const move = async (key: string): Promise<void> => {
    await board.booking(title).first().focus();
    await page.keyboard.press(key);
    await expect(app.status).toContainText(`${title} moved to`);
  };
  await move('Alt+ArrowRight');
  await scenarios.bar.getByRole('button', { name: 'Close' }).click();
  await expect(scenarios.bar).toHaveCount(0);
  await move('Alt+ArrowLeft');
  await app.goTo('Scenarios');
  const conflict = scenarios.line(title).getByRole('group', { name: /Both changed/ });
  await expect(conflict).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge all' }).click();
  await expect(app.status).toContainText('nothing was merged');
  await conflict.getByRole('radio', { name: /^Scenario/ }).check();
  await page.getByRole('button', { name: 'Merge all' }).click();
  await expect(app.status).toContainText('Merged scenario “A day later”');
  await expect(page.getByRole('heading', { name: 'Nothing of it is left to merge' })).toBeVisible();
  await expect(app.screen).toBeFocused();
});

test('SCN-50 the open scenario stays open when its window is loaded again, and another window is in the plan and is told when it goes', async ({ app, page, context }) => {
  const scenarios = scenariosModel(page);
  await app.goTo('Scenarios');
  await scenarios.add('A day later');
  await app.goTo('Board');
  await app.saved();
  await app.reopen();
  await expect(scenarios.bar).toContainText('Scenario “A day later”');

  const second = await context.newPage();
  await second.goto(page.url());
  const other = { app: appModel(second), scenarios: scenariosModel(second) };
  await other.app.opened();
  await expect(other.scenarios.bar).toHaveCount(0);
  await other.app.goTo('Scenarios');
  await second.getByRole('button', { name: 'More for A day later' }).click();
  await second.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(scenarios.bar).toHaveCount(0);
  await expect(app.status).toContainText('Scenario “A day later” is no longer there, so it was closed. You see the plan itself.');
  await second.close();
  await app.reopen();
  await expect(scenarios.bar).toHaveCount(0);
});

test('SCN-52 of many lines the first hundred are drawn, and all of them are merged', async ({ app, page }) => {
  const scenarios = scenariosModel(page);
  await app.goTo('Scenarios');
  await scenarios.add('More work');
  await app.chooseFiles({ name: 'tasks.csv', text: `Task;Effort (h)\n${Array.from({ length: 120 }, (_none, index) => `Weld ${String(index + 1)};2`).join('\n')}\n` });
  await page.getByRole('button', { name: 'Import 120 tasks' }).click();
  await expect(app.status).toContainText('Imported 120 tasks');
  await app.goTo('Scenarios');
  const boxes = scenarios.changes.getByRole('listitem').getByRole('checkbox');
  await expect(boxes).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 20 more of 20' }).click();
  await expect(boxes).toHaveCount(120);
  await expect(boxes.nth(100)).toBeFocused();
  await page.getByRole('checkbox', { name: 'All 120' }).check();
  await expect(page.getByText('120 of 120 chosen.')).toBeVisible();
  await page.getByRole('button', { name: 'Merge chosen' }).click();
  await expect(app.status).toContainText('Merged scenario “More work”');
});
