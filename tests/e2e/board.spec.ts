import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import type { AppModel } from './pages/app';
import { accessibilityFindings } from './pages/accessibility';
import { dragTo } from './pages/actions';
import { aWednesday, boardModel, type BoardModel } from './pages/board';

/** What hands, keys and menus do with bookings (docs/spec/board.md), on the sample workspace. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

const hinge = 'Fit hinge bushes';
const asFound = /^Fit hinge bushes, 12 h, Carla Nunes, Tuesday 24 November to Wednesday 25 November/;
const fromMonday = /^Fit hinge bushes, 20.5 h, Carla Nunes, Monday 23 November to Wednesday 25 November/;

const openSample = async (app: AppModel, page: Page): Promise<BoardModel> => {
  await app.startWithSample();
  const board = boardModel(page);
  await expect(board.booking(hinge)).toHaveAccessibleName(asFound);
  return board;
};

/** Pulls the left or right edge of a card to a day of its row. */
const pullEdge = async (page: Page, card: Locator, edge: 'left' | 'right', to: Locator): Promise<void> => {
  const box = await card.boundingBox();
  const end = await to.boundingBox();
  if (box === null || end === null) throw new Error('What should be pulled is not on the screen.');
  const y = box.y + box.height / 2;
  await page.mouse.move(edge === 'left' ? box.x + 3 : box.x + box.width - 3, y);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, y, { steps: 8 });
  await page.mouse.up();
};

const undone = async (app: AppModel, board: BoardModel, before: readonly string[]): Promise<void> => {
  await app.undo();
  await expect.poll(() => board.bookings()).toEqual(before);
};

test('BRD-18 both edges are pulled, by mouse, by keys and by menu to the same end', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  const card = board.booking(hinge);

  await pullEdge(page, card, 'left', board.cell('Carla Nunes', 'Monday 23 November'));
  await expect(card).toHaveAccessibleName(fromMonday);
  await undone(app, board, before);

  await card.focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(card).toHaveAccessibleName(fromMonday);
  await undone(app, board, before);

  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Length' }).click();
  await page.getByRole('menuitem', { name: /^Start a day earlier/ }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(card).toHaveAccessibleName(fromMonday);
  await undone(app, board, before);

  await pullEdge(page, card, 'right', board.cell('Carla Nunes', 'Tuesday 24 November'));
  await expect(card).toHaveAccessibleName(/^Fit hinge bushes, 8.5 h, Carla Nunes, Tuesday 24 November,/);
  await undone(app, board, before);
});

test('FRM-13 what the menu of a card and its submenu float in has a name', async ({ app, page }) => {
  const board = await openSample(app, page);
  await board.booking(hinge).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Length' }).press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: /^Start a day earlier/ })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('BRD-18 split, lock and tentative, and undo of each', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  const plates = board.booking('Cut and prepare plates');
  await plates.focus();
  await page.keyboard.press('s');
  await expect(plates).toHaveCount(2);
  await undone(app, board, before);

  await board.booking(hinge).focus();
  await page.keyboard.press('l');
  await expect(board.booking(hinge)).toHaveAccessibleName(/, locked$/);
  await undone(app, board, before);

  await board.booking(hinge).focus();
  await page.keyboard.press('t');
  await expect(board.booking(hinge)).toHaveAccessibleName(/, tentative$/);
  await undone(app, board, before);
});

test('BRD-18 a card dragged with Alt is copied', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  const card = board.booking('Inspect lamp foundations');
  await page.keyboard.down('Alt');
  await dragTo(page, card, board.cell('Lena Holm', 'Thursday 26 November'));
  await page.keyboard.up('Alt');
  await expect(card).toHaveCount(2);
  await expect(card.last()).toHaveAccessibleName(/^Inspect lamp foundations, 6 h, Lena Holm, Thursday 26 November/);
  await undone(app, board, before);
});

test('BRD-18 several bookings move together, in one step', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  await board.booking(hinge).click();
  await board.booking('Write inspection plan').click({ modifiers: ['ControlOrMeta'] });
  await dragTo(page, board.booking(hinge), board.cell('Carla Nunes', 'Thursday 26 November'));
  await expect(board.booking(hinge)).not.toHaveAccessibleName(/Tuesday 24 November/);
  await expect(board.booking('Write inspection plan')).not.toHaveAccessibleName(/Tuesday 24 November/);
  await undone(app, board, before);
});

test('BRD-21 several tasks go to one person, one after the other, in one step', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  await board.task('Weld bracket repairs').click();
  await board.task('Weld pipe spools').click({ modifiers: ['ControlOrMeta'] });
  await expect(app.status).toContainText('2 tasks chosen, 46 h.');
  await dragTo(page, board.task('Weld pipe spools'), board.cell('Ana Ruiz', 'Friday 27 November'));
  await expect(app.status).toContainText(/^2 tasks assigned to Ana Ruiz, Monday 30 November to .*, 46 h/);
  await expect(board.task('Weld pipe spools')).toHaveCount(0);
  await expect(board.task('Weld bracket repairs')).toHaveCount(0);
  await undone(app, board, before);
  await expect(board.task('Weld pipe spools')).toBeVisible();

  await board.task('Weld pipe spools').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(app.status).toContainText('2 tasks chosen');
  await board.task('Weld pipe spools').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Assign 2 tasks to…/ })).toBeVisible();
});

test('BRD-17 with something in the hand every row says its score, verdict and reasons, and the best three are marked', async ({ app, page }) => {
  const board = await openSample(app, page);
  const heads = board.grid.getByRole('rowheader').filter({ has: page.locator('[data-fit]') });
  const everybody = await board.grid.locator('[role=row][data-standing]').count();
  await board.hold(board.task('Weld pipe spools'), board.cell('Ana Ruiz', 'Friday 27 November'));
  await expect(heads).toHaveCount(everybody);
  const said = await heads.evaluateAll((all) => all.map((head) => {
    const fit = head.querySelector<HTMLElement>('[data-fit]');
    const star = head.querySelector('[aria-label^="Suggestion"]')?.getAttribute('aria-label') ?? null;
    return { verdict: fit?.dataset['verdict'] ?? '', score: Number(/^\d+/.exec(fit?.innerText.trim() ?? '')?.[0] ?? 0), reasons: fit?.title ?? '', star };
  }));
  expect(said.filter(({ verdict, reasons }) => verdict === 'none' || reasons === '')).toEqual([]);
  expect(said.filter(({ verdict, score }) => (verdict === 'impossible') !== (score === 0))).toEqual([]);
  const marked = said.filter(({ star }) => star !== null).sort((one, other) => other.score - one.score);
  expect(marked.map(({ star }) => star)).toEqual(['Suggestion 1', 'Suggestion 2', 'Suggestion 3']);
  expect(marked.filter(({ verdict }) => verdict === 'poor' || verdict === 'impossible')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(board.grid.locator('[data-fit]')).toHaveCount(0);
});

test('BRD-17 the row of somebody who must not do it is dimmed, with the reason readable', async ({ app, page }) => {
  const board = await openSample(app, page);
  for (let week = 0; week < 3; week += 1) await page.keyboard.press(']');
  await expect(board.grid).toHaveAccessibleName(/Week 51/);
  const lapsed = board.grid.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: 'Carla Nunes' }) });
  await board.hold(board.task('Hang gate leaf'), board.cell('Ana Ruiz', 'Monday 14 December'));
  await expect(lapsed).toHaveAttribute('data-standing', 'impossible');
  await expect(board.rowHead('Carla Nunes')).toContainText(/Certificate lapsed.*Crane operation lapse/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(lapsed).toHaveAttribute('data-standing', 'none');
});

const boxOf = async (what: Locator): Promise<{ readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }> => {
  const box = await what.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
};

test('BRD-22 the ways out of an overload leave its row readable, and the day is marked', async ({ app, page }) => {
  const board = await openSample(app, page);
  await board.over.getByRole('button', { name: /^Hugo Lang/ }).click();
  const ways = page.getByRole('dialog', { name: 'Ways to mend the overload' });
  await expect(ways).toBeVisible();
  const marked = page.locator('[data-mended]');
  await expect(marked).toBeInViewport({ ratio: 1 });
  const [opened, row] = [await boxOf(ways), await boxOf(marked)];
  expect(opened.top >= row.bottom - 1 || opened.bottom <= row.top + 1).toBe(true);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test('BRD-23 beside an open panel the whole week stays in sight at 1280 pixels, and work can be dragged', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const board = await openSample(app, page);
  await board.booking(hinge).focus();
  await page.keyboard.press('d');
  const panel = page.getByRole('complementary', { name: `Details of ${hinge}` });
  await expect(panel).toBeVisible();
  const [sunday, monday, tray] = [board.cell('Carla Nunes', 'Sunday 29 November'), board.cell('Carla Nunes', 'Monday 23 November'), board.tray];
  await expect.poll(async () => (await boxOf(sunday)).right <= (await boxOf(panel)).left + 1).toBe(true);
  expect((await boxOf(tray)).right).toBeLessThanOrEqual((await boxOf(monday)).left);
  await dragTo(page, board.task('Measure earth resistance'), board.cell('Grace Okafor', 'Friday 27 November'));
  await expect(board.booking('Measure earth resistance')).toHaveAccessibleName(/Grace Okafor, Friday 27 November/);
  await expect(panel).toBeVisible();
});

test('BRD-24 a card keeps the focus where a drag comes to nothing; a drop leaves it in the tray', async ({ app, page }) => {
  const board = await openSample(app, page);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await board.task('Measure earth resistance').scrollIntoViewIfNeeded();
  await board.hold(board.task('Measure earth resistance'), board.cell('Grace Okafor', 'Friday 27 November'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(focused).toMatch(/^Measure earth resistance/);
  await board.hold(board.task('Measure earth resistance'), board.cell('Grace Okafor', 'Friday 27 November'));
  await page.mouse.up();
  await expect(board.booking('Measure earth resistance')).toBeVisible();
  expect(await focused()).toBe('Unassigned');
});

test('BRD-25 a press that comes before the hand is not lost', async ({ app, page }) => {
  const board = await openSample(app, page);
  await app.saved();
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/Hands-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const card = board.task('Measure earth resistance');
  await card.scrollIntoViewIfNeeded();
  await card.hover();
  await page.mouse.down();
  letThrough();
  await expect(page.locator('[data-hands="there"]')).toBeAttached();
  const cell = await board.cell('Grace Okafor', 'Friday 27 November').boundingBox();
  if (cell === null) throw new Error('The cell is not on the screen.');
  await page.mouse.move(cell.x - 40, cell.y + 10, { steps: 4 });
  await page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(board.booking('Measure earth resistance')).toHaveAccessibleName(/Grace Okafor, Friday 27 November/);
});

test('BRD-16 a lapsed certification refuses in words, before the drop and at it', async ({ app, page }) => {
  const board = await openSample(app, page);
  for (let week = 0; week < 3; week += 1) await page.keyboard.press(']');
  await expect(board.grid).toHaveAccessibleName(/Week 51/);
  const before = await board.bookings();
  await board.hold(board.task('Hang gate leaf'), board.cell('Carla Nunes', 'Monday 14 December'));
  await expect(board.rowHead('Carla Nunes')).toContainText('Certificate lapsed');
  await page.mouse.up();
  await expect(app.status).toContainText(/Crane operation of Carla Nunes lapses/);
  await expect(board.task('Hang gate leaf')).toBeVisible();
  expect(await board.bookings()).toEqual(before);
});

test('BRD-16 work on time off asks for a reason', async ({ app, page }) => {
  const board = await openSample(app, page);
  await board.cell('Finn Berg', 'Friday 27 November').focus();
  await page.keyboard.press('o');
  await expect(app.status).toContainText('Day off for Finn Berg, Friday 27 November. It leaves 8 h of Wire columns 1 to 6 without time.');
  await board.booking('Wire columns 1 to 6').focus();
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Hours on this day' });
  await dialog.getByRole('textbox').fill('9');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('dialog', { name: 'Place it anyway?' });
  await expect(reason).toContainText(/Finn Berg/);
  await page.keyboard.press('Escape');
  await expect(app.status).toContainText('Nothing changed.');
});

test('BRD-18 a change is announced once, in the one region for it', async ({ app, page }) => {
  const board = await openSample(app, page);
  await expect(app.status).toHaveCount(1);
  await app.status.evaluate((region) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = region.textContent ?? '';
      if (text.trim() !== '') said.push(text.trim());
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await dragTo(page, board.task('Measure earth resistance'), board.cell('Grace Okafor', 'Friday 27 November'));
  await expect(app.status).toContainText('Measure earth resistance assigned to Grace Okafor');
  // What comes next is said after anything that the assignment still had to say.
  await app.undo();
  await expect(app.status).toContainText('Undone');
  const said = await page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
  expect(said.filter((text) => text.includes('assigned to Grace Okafor'))).toHaveLength(1);
});

test('BRD-18 the focus stays on the card that moved, also after undo', async ({ app, page }) => {
  const board = await openSample(app, page);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await board.booking(hinge).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(board.booking(hinge)).toHaveAccessibleName(/Monday 23 November/);
  await expect.poll(focused).toMatch(/^Fit hinge bushes, .*Monday 23 November/);
  await app.undo();
  await expect(board.booking(hinge)).toHaveAccessibleName(asFound);
  await expect.poll(focused).toMatch(asFound);
});

test('BRD-18 Escape lets go of what the pointer holds', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  await board.hold(board.booking(hinge), board.cell('Carla Nunes', 'Monday 23 November'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(app.status).toContainText('Cancelled. Nothing changed.');
  expect(await board.bookings()).toEqual(before);
});

test('BRD-18 what Alt and Shift do for a hand, the menu does too: copy to somebody, book over capacity', async ({ app, page }) => {
  const board = await openSample(app, page);
  const before = await board.bookings();
  const openPlace = async (entry: RegExp): Promise<Locator> => {
    await board.booking(hinge).click({ button: 'right' });
    await page.getByRole('menuitem', { name: entry }).click();
    return page.getByRole('dialog');
  };

  const copyTo = await openPlace(/^Copy to…/);
  await copyTo.getByRole('button', { name: /Ben Ode/ }).click();
  await expect(board.grid.getByRole('button', { name: /^Fit hinge bushes, .*Ben Ode/ })).toBeVisible();
  await expect(board.grid.getByRole('button', { name: /^Fit hinge bushes, 12 h, Carla Nunes/ })).toBeVisible();
  await undone(app, board, before);

  const assignTo = await openPlace(/^Assign to…/);
  await assignTo.getByRole('checkbox', { name: 'Book over capacity, without flowing on' }).check({ force: true });
  await assignTo.getByRole('button', { name: /Ben Ode/ }).click();
  await board.placeBecause('Agreed overtime');
  await expect(board.grid.getByRole('button', { name: /^Fit hinge bushes, .*Ben Ode, Tuesday 24 November/ })).toBeVisible();
  await undone(app, board, before);
});
