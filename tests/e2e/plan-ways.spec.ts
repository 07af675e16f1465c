import { expect, test } from './app';
import { aWednesday, boardModel } from './pages/board';
import { planningModel } from './pages/planning';

test.beforeEach(async ({ app, page }) => {
  await page.clock.setFixedTime(aWednesday);
  await app.startWithSample();
});

test('PLS-1 overloads are levelled by moving work to other days alone, and whoever was over is not any more', async ({ app, page }) => {
  const board = boardModel(page);
  const planning = planningModel(page);
  // Piled on the only one who can do it, whose days are full.
  await board.pileUp('Machine sill plate');
  await expect(board.over).toContainText('Dev Patel');
  await expect(board.over).toContainText('Hugo Lang');

  await planning.open.click();
  await planning.choose('Level overloads');
  await planning.allow(['Move to other days']);
  await planning.plan();
  await planning.stop();
  await expect(planning.panel.getByText(/· may move$/)).toBeVisible();
  await expect(planning.line(/Machine sill plate/)).toHaveAccessibleName(/^Move “Machine sill plate” \d+ days? later$/);
  // Nobody is given anything, and nothing is cut.
  await expect(planning.line(/^(Give|Split|Take|Book|Add) /)).toHaveCount(0);
  await expect(planning.line(/^(Move|Spread) /)).toHaveCount(await planning.lines.count());

  await planning.acceptTicked();
  await expect(app.status).toContainText('Accepted');
  await expect(board.over).not.toContainText('Dev Patel');
  await expect(board.over).not.toContainText('Hugo Lang');
  await app.undo();
  await expect(board.over).toContainText('Dev Patel');
});

test('PLS-11 a way out is accepted with what was planned on it, and one undo takes both away', async ({ app, page }) => {
  const board = boardModel(page);
  const planning = planningModel(page);
  const somebody = board.rowHead('Somebody new for Hang gate leaf');
  const leftOut = planning.panel.getByRole('region', { name: 'Not possible' }).getByText('“Hang gate leaf”');
  const before = await board.bookings();
  await expect(board.task('Hang gate leaf')).toHaveCount(1);
  await planning.open.click();
  await planning.plan();
  await planning.stop();
  await expect(leftOut.first()).toBeVisible();
  const hire = planning.panel.getByRole('button', { name: 'Try: Find one more person with Crane operation and Rigging at level 3' });
  await hire.click();
  await expect(planning.panel).toContainText('What if: Find one more person with Crane operation and Rigging at level 3');
  await planning.stop();
  await expect(leftOut).toBeHidden();
  await expect(somebody).toHaveCount(0);

  await planning.acceptTicked();
  await expect(app.status).toContainText('Find one more person with Crane operation and Rigging at level 3 and accept the plan');
  await planning.panel.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(somebody).toHaveCount(1);
  await expect(board.task('Hang gate leaf')).toHaveCount(0);
  await expect.poll(() => board.bookings()).not.toEqual(before);

  await app.undo();
  await expect(somebody).toHaveCount(0);
  await expect(board.task('Hang gate leaf')).toHaveCount(1);
  await expect.poll(() => board.bookings()).toEqual(before);
});
