import { expect, test } from './app';
import { accessibilityFindings } from './pages/accessibility';
import { aWednesday, boardModel } from './pages/board';
import { planningModel } from './pages/planning';

test.beforeEach(async ({ app, page }) => {
  await page.clock.setFixedTime(aWednesday);
  await app.startWithSample();
});

test('PLS-1, PLS-4 an over-allocated week is planned, read, accepted in part and taken back', async ({ app, page }) => {
  const board = boardModel(page);
  const planning = planningModel(page);
  // Piled on whoever it suits best, whose days are full.
  await board.pileUp('Machine sill plate');
  await expect(board.over).toContainText('Dev Patel');
  const before = await board.bookings();

  await planning.open.click();
  await planning.choose('Level overloads');
  await planning.plan();
  await planning.stop();
  const moved = planning.line(/Machine (sill plate|couplings)/).first();
  await expect(moved).toBeVisible();
  await moved.focus();
  await expect(moved).toHaveAccessibleDescription(/over|[Oo]nly|room/);
  await expect(planning.ghosts.first()).toBeAttached();

  const all = await planning.lines.count();
  for (const line of (await planning.lines.all()).slice(1)) await line.uncheck();
  await expect(planning.accept).toHaveAccessibleName(all === 1 ? 'Accept it' : `Accept 1 of ${String(all)}`);
  await planning.acceptTicked();
  await expect(app.status).toContainText('Accepted');
  await expect.poll(() => board.bookings()).not.toEqual(before);

  await app.undo();
  await planning.panel.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => board.bookings()).toEqual(before);
});

test('PLS-9 the keyboard alone asks, reads, ticks and accepts', async ({ app, page }) => {
  const planning = planningModel(page);
  const tabTo = async (target: ReturnType<typeof page.getByRole>): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await page.keyboard.press('p');
  await expect(planning.panel).toBeVisible();
  await tabTo(planning.panel.getByRole('button', { name: 'Plan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(planning.lines.first()).toBeVisible();
  await tabTo(planning.panel.getByRole('checkbox', { name: /^All of / }).first());
  await page.keyboard.press('ArrowDown');
  const first = planning.lines.first();
  await expect(first).toBeFocused();
  await expect(page.locator('[data-plan-ghost][data-focused], [data-leaves="focused"]').first()).toBeInViewport();
  await page.keyboard.press('Space');
  await expect(first).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(planning.accept).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.status).toContainText('Accepted the plan');
  await page.keyboard.press('Escape');
  await expect(planning.panel).toBeHidden();
});

test('PLS-2, PLS-7 a search pauses, goes on, and what it found stays while another screen is shown', async ({ app, page }) => {
  const planning = planningModel(page);
  await planning.open.click();
  await planning.plan();
  await planning.panel.getByRole('button', { name: 'Pause' }).click();
  await expect(planning.panel).toContainText('Paused.');
  const count = planning.panel.getByText(/plans? tried/);
  // The step that was under way is still told of; after that nothing is tried.
  await expect(async () => {
    const before = await count.innerText();
    await page.waitForTimeout(600);
    expect(await count.innerText()).toBe(before);
  }).toPass();
  await expect(planning.panel).toContainText('Paused.');
  const tried = /[\d,]+ plans? tried/.exec(await count.innerText())?.[0] ?? 'no count';
  await planning.panel.getByRole('button', { name: 'Go on' }).click();
  await expect(count).not.toContainText(tried);
  await planning.stop();
  const name = await planning.accept.innerText();
  await app.goTo('Projects');
  await app.goTo('Board');
  await expect(planning.accept).toHaveText(name);
  await planning.panel.getByRole('button', { name: 'Discard' }).click();
  await expect(planning.ghosts).toHaveCount(0);
});

test('PLS-5 a proposal is looked at again after a move by hand, and the rest of it stands', async ({ page }) => {
  const board = boardModel(page);
  const planning = planningModel(page);
  await planning.open.click();
  await planning.plan();
  await planning.stop();
  const booked = planning.line(/^Book “Residents' letter”/);
  await expect(planning.lines.first()).toBeVisible();
  await board.task("Residents' letter").focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(planning.panel).toContainText(/The plan changed meanwhile: \d+ of \d+ changes still stand/);
  await expect(booked.or(planning.accept).first()).toBeVisible();
  await expect(planning.accept).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(planning.panel).not.toContainText('The plan changed meanwhile');
});

test('PLS-11 a way out is tried at once and left again', async ({ page }) => {
  const planning = planningModel(page);
  await planning.open.click();
  await planning.plan();
  await planning.stop();
  const attempt = planning.panel.getByRole('button', { name: /^Try: / }).first();
  await attempt.click();
  await expect(planning.panel).toContainText('What if:');
  await planning.stop();
  await planning.panel.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(planning.panel).not.toContainText('What if:');
  await expect(attempt).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`PLS-9 axe finds nothing on the panel, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const planning = planningModel(page);
    await planning.open.click();
    await expect(planning.panel).toBeVisible();
    expect(await accessibilityFindings(page)).toEqual([]);
    await planning.plan();
    await planning.stop();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
}

test('PLS-4 a double press on Plan accepts nothing', async ({ app, page }) => {
  const board = boardModel(page);
  const planning = planningModel(page);
  const before = await board.bookings();
  await planning.open.click();
  // The second press comes as soon as there is something to hit, however busy the machine is.
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      const accept = [...document.querySelectorAll('button')].find(({ disabled, textContent }) => !disabled && /^Accept (?!them)/.test(textContent));
      if (accept === undefined) return;
      seen.disconnect();
      accept.click();
      document.body.dataset['pressed'] = 'twice';
    });
    seen.observe(document.body, { attributes: true, childList: true, subtree: true });
  });
  await planning.plan();
  await expect(page.locator('body')).toHaveAttribute('data-pressed', 'twice');
  await planning.stop();
  await expect(app.status).not.toContainText('Accepted');
  await planning.panel.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => board.bookings()).toEqual(before);
});
