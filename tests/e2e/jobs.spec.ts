import { expect, test } from './app';
import { countActions } from './pages/actions';
import { aWednesday, boardModel } from './pages/board';

/** The first seven of the ten jobs that the product is measured by (docs/spec/jobs.md), each from the board, its actions counted. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

test('JOB-1 add a person with two skills and a four-day week: at most 3 actions', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  const act = countActions(page);
  await act.type('Zoe Ruiz; Welding 4, Wiring 2; Mo-Th 8h', board.addPerson);
  await act.press('Enter');
  await expect(board.rowHead('Zoe Ruiz')).toContainText('0/32 h');
  expect(act.count()).toBeLessThanOrEqual(3);
  await app.goTo('People');
  await expect(page.getByRole('row', { name: /Zoe Ruiz/ })).toContainText(/Welding\s*4.*Wiring\s*2.*Mo-Th 8 h/);
});

test('JOB-2 add five tasks with effort, skill and due day: at most 2 actions', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  const act = countActions(page);
  await act.press('n');
  await act.paste(['Weld hatch 12h #Welding>=3 due Thu !urgent', 'Grind hatch 4h #Welding>=2 due Fri !urgent', 'Paint hatch 6h #Painting>=2 due 4 Dec !urgent', 'Wire hatch 90m #Wiring>=2 due 2026-12-03 !urgent', 'Test hatch 1d #Inspection>=3 due 4 Dec !urgent'].join('\n'));
  await expect(board.task('Weld hatch')).toHaveAccessibleName(/^Weld hatch, 12 h, Welding 3, due Thu 26 Nov, Urgent/);
  for (const title of ['Grind hatch', 'Paint hatch', 'Wire hatch', 'Test hatch']) await expect(board.task(title)).toBeVisible();
  expect(act.count()).toBeLessThanOrEqual(2);
});

test('JOB-3 assign a task to the best free person: 1 drag', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  const act = countActions(page);
  await act.drag(board.task('Measure earth resistance'), board.cell('Grace Okafor', 'Friday 27 November'));
  await expect(board.booking('Measure earth resistance')).toHaveAccessibleName(/^Measure earth resistance, 8 h, Grace Okafor, Friday 27 November/);
  await expect(app.status).toContainText('Measure earth resistance');
  expect(act.count()).toBe(1);
});

test('JOB-3 assign a task to the best free person: or 2 keys', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  await board.task('Measure earth resistance').focus();
  const act = countActions(page);
  await act.press('a');
  await expect(app.status).toContainText('Suggestion');
  await act.press('Enter');
  await expect(board.booking('Measure earth resistance')).toBeVisible();
  await expect(board.task('Measure earth resistance')).toHaveCount(0);
  expect(act.count()).toBeLessThanOrEqual(2);
});

test('JOB-4 see who is over next week and by how much: 1 action', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  await page.keyboard.press(']');
  await board.cell('Ana Ruiz', 'Monday 30 November').click();
  await page.keyboard.press('o');
  await expect(board.over).toContainText('Ana Ruiz');
  await page.keyboard.press('.');
  await expect(board.grid).toHaveAccessibleName(/Week 48/);
  const act = countActions(page);
  await act.press(']');
  await expect(board.over).toContainText('Ana Ruiz +6 h');
  expect(act.count()).toBe(1);
});

test('JOB-5 mend one overload with the best suggestion: at most 2 actions', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  await expect(board.over).toContainText('Hugo Lang +6 h');
  const act = countActions(page);
  await act.click(board.over.getByRole('button', { name: /^Hugo Lang/ }));
  await act.press('Enter');
  await expect(board.over.getByRole('button', { name: /^Hugo Lang/ })).toHaveCount(0);
  expect(act.count()).toBeLessThanOrEqual(2);
});

test('JOB-6 move a task two days later, its followers too: at most 2 actions', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  await expect(board.booking('Wire columns 1 to 6')).toHaveAccessibleName(/Finn Berg, Thursday 26 November to Friday 27 November/);
  await page.keyboard.press(']');
  await expect(board.booking('Wire columns 7 to 12')).toHaveAccessibleName(/Finn Berg, Tuesday 1 December to Thursday 3 December/);
  await page.keyboard.press('[');
  await board.booking('Wire columns 1 to 6').focus();
  const act = countActions(page);
  await act.press('Alt+ArrowRight');
  await expect(board.booking('Wire columns 1 to 6')).toHaveAccessibleName(/Finn Berg, Friday 27 November/);
  await expect(board.booking('Wire columns 1 to 6')).toBeFocused();
  await act.press('Alt+ArrowRight');
  await expect(app.status).toContainText('Wire columns 1 to 6');
  await page.keyboard.press(']');
  await expect(board.booking('Wire columns 1 to 6')).toHaveAccessibleName(/Finn Berg, Monday 30 November to Wednesday 2 December/);
  await expect(board.booking('Wire columns 7 to 12')).toHaveAccessibleName(/16 h, Finn Berg, Thursday 3 December to Friday 4 December/);
  expect(act.count()).toBeLessThanOrEqual(2);
});

test('JOB-7 record a day off and see what it breaks: at most 3 actions', async ({ app, page }) => {
  await app.startWithSample();
  const board = boardModel(page);
  const act = countActions(page);
  await act.click(board.cell('Finn Berg', 'Thursday 26 November'));
  await act.press('o');
  await expect(app.status).toContainText('Day off for Finn Berg, Thursday 26 November');
  await expect(app.status).toContainText('Wire columns 1 to 6');
  expect(act.count()).toBeLessThanOrEqual(3);
});
