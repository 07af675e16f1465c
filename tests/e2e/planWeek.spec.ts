import type { Page } from '@playwright/test';
import { expect, test } from './app';
import type { AppModel } from './pages/app';
import { dragTo } from './pages/actions';
import { aWednesday, boardModel, type BoardModel } from './pages/board';

const files = ['tests/fixtures/csv/yard-people.csv', 'tests/fixtures/csv/yard-tasks.csv'] as const;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(aWednesday);
});

/** Two files in, as they come out of a spreadsheet: no mapping is touched. */
const importPlan = async (app: AppModel, page: Page): Promise<BoardModel> => {
  await app.chooseFiles(...files);
  await page.getByRole('button', { name: /^Import 10 people and 100 tasks$/ }).click();
  await expect(app.status).toContainText('10 people and 100 tasks');
  await app.goTo('Board');
  const board = boardModel(page);
  await expect(board.grid).toBeVisible();
  await page.keyboard.press(']');
  await expect(board.grid).toHaveAccessibleName(/Week 49/);
  await page.getByRole('searchbox', { name: 'Search unassigned tasks' }).fill('Networking');
  await expect(board.task(title)).toBeVisible();
  return board;
};

/** The same week three ways: a task to a person's Tuesday, then a day later, then made longer, then back to nobody. */
interface Way {
  readonly assign: (board: BoardModel, page: Page) => Promise<void>;
  readonly moveLater: (board: BoardModel, page: Page) => Promise<void>;
  readonly unassign: (board: BoardModel, page: Page) => Promise<void>;
}

const title = 'Networking package 2';
const person = 'Person 03';
const tuesday = 'Tuesday 1 December';
const wednesday = 'Wednesday 2 December';

const ways: Readonly<Record<string, Way>> = {
  'by mouse': {
    assign: (board, page) => dragTo(page, board.task(title), board.cell(person, tuesday)),
    moveLater: async (board, page) => {
      // Grabbed on its first day, so that it moves by whole days from there.
      const card = await board.booking(title).boundingBox();
      const target = await board.cell(person, wednesday).boundingBox();
      if (card === null || target === null) throw new Error('The booking is not on the screen.');
      await page.mouse.move(card.x + 30, card.y + card.height / 2);
      await page.mouse.down();
      await page.mouse.move(card.x + 40, card.y + card.height / 2 + 4, { steps: 3 });
      await page.mouse.move(target.x + 30, target.y + target.height / 2, { steps: 10 });
      await page.mouse.up();
    },
    unassign: async (board, page) => {
      await dragTo(page, board.booking(title), board.tray);
    },
  },
  'by keyboard': {
    assign: async (board, page) => {
      await board.task(title).focus();
      await page.keyboard.press('Space');
      await aimAt(page, person, tuesday);
      await page.keyboard.press('Enter');
    },
    moveLater: async (board, page) => {
      await board.booking(title).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    },
    unassign: async (board, page) => {
      await board.booking(title).focus();
      await page.keyboard.press('Delete');
    },
  },
  'by menu': {
    assign: async (board, page) => {
      await board.tray.getByRole('button', { name: `Actions for ${title}`, exact: true }).click();
      await page.getByRole('menuitem', { name: /^Assign to…/ }).click();
      await choosePlace(page, '1 Dec 2026');
    },
    moveLater: async (board, page) => {
      await board.grid.getByRole('button', { name: `Actions for ${title}`, exact: true }).click();
      await page.getByRole('menuitem', { name: /^Move to…/ }).click();
      await choosePlace(page, '2 Dec 2026');
    },
    unassign: async (board, page) => {
      await board.grid.getByRole('button', { name: `Actions for ${title}`, exact: true }).click();
      await page.getByRole('menuitem', { name: /^Unassign/ }).click();
    },
  },
};

/** Arrow keys until the announcement names the place wanted. */
const aimAt = async (page: Page, name: string, day: string): Promise<void> => {
  const status = page.getByRole('status');
  const said = async (): Promise<string> => (await status.textContent()) ?? '';
  for (const [part, key] of [[name, 'ArrowUp'], [name, 'ArrowDown'], [day, 'ArrowLeft'], [day, 'ArrowRight']] as const) {
    for (let step = 0; step < 12 && !(await said()).includes(part); step += 1) {
      const before = await said();
      await page.keyboard.press(key);
      const goesOn = await expect.poll(said, { timeout: 2_000, intervals: [20, 50, 100] }).not.toBe(before).then(() => true, () => false);
      if (!goesOn) break;
    }
  }
  expect(await said()).toContain(`${name}, ${day}`);
};

const choosePlace = async (page: Page, day: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'From' });
  await field.fill(day);
  await field.press('Tab');
  await dialog.getByRole('button', { name: new RegExp(person) }).click();
};

test('PLAN-1 two CSV files become a plan without touching the mapping, in one undo step', async ({ app, page }) => {
  const board = await importPlan(app, page);
  await expect(board.tray).toContainText('100');
  await app.goTo('People');
  await expect(page.getByRole('row', { name: /Person 10/ })).toBeVisible();
  await app.undo();
  await expect(page.getByRole('row', { name: /Person 10/ })).toHaveCount(0);
  await app.redo();
  await expect(page.getByRole('row', { name: /Person 10/ })).toBeVisible();
});

test('PLAN-2 mouse, keyboard and menu reach the same states', async ({ app, page }) => {
  test.setTimeout(180_000);
  const board = await importPlan(app, page);
  const states: Record<string, readonly (readonly string[])[]> = {};
  for (const [name, way] of Object.entries(ways)) {
    await way.assign(board, page);
    await expect(board.booking(title), `${name}: assigned`).toHaveAccessibleName(new RegExp(`${person}, ${tuesday}`));
    const assigned = await board.bookings();
    await way.moveLater(board, page);
    await expect(board.booking(title), `${name}: a day later`).toHaveAccessibleName(new RegExp(`${person}, ${wednesday}`));
    const moved = await board.bookings();
    await way.unassign(board, page);
    await expect(board.booking(title), `${name}: taken back`).toHaveCount(0);
    await expect(board.task(title)).toBeVisible();
    states[name] = [assigned, moved];
  }
  expect(states['by keyboard']).toEqual(states['by mouse']);
  expect(states['by menu']).toEqual(states['by mouse']);
});

test('PLAN-3 every row says how well it fits before the drop', async ({ app, page }) => {
  const board = await importPlan(app, page);
  await board.hold(board.task(title), board.cell(person, tuesday));
  for (const name of ['Person 01', 'Person 02', 'Person 03', 'Person 04', 'Person 05']) {
    await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) })).toContainText(/Networking/);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(board.booking(title)).toHaveCount(0);
});

test('PLAN-4 a planned week is there again after closing and opening, with its undo', async ({ app, page }) => {
  const board = await importPlan(app, page);
  await dragTo(page, board.task(title), board.cell(person, tuesday));
  await expect(board.booking(title)).toBeVisible();
  await dragTo(page, board.task('Networking package 7'), board.cell('Person 08', 'Monday 30 November'));
  await expect(board.booking('Networking package 7')).toBeVisible();
  await app.saved();
  const before = await board.bookings();
  await app.reopen();
  await expect(board.grid).toBeVisible();
  await page.keyboard.press(']');
  await expect.poll(() => board.bookings()).toEqual(before);
  await app.undo();
  await expect.poll(() => board.bookings()).not.toEqual(before);
  await app.redo();
  await expect.poll(() => board.bookings()).toEqual(before);
});

test('PLAN-5 work without the required skill asks for a reason, and the history keeps it', async ({ app, page }) => {
  const board = await importPlan(app, page);
  await dragTo(page, board.task(title), board.cell('Person 01', tuesday));
  const dialog = page.getByRole('dialog', { name: 'Place it anyway?' });
  await expect(dialog).toContainText('Networking');
  await board.placeBecause('Learning on the job');
  await expect(board.booking(title)).toHaveAccessibleName(/Person 01/);
  await app.goTo('History');
  await expect(app.screen).toContainText('Learning on the job');
});

test('PLAN-6 a second window sees the first one\'s changes and never overwrites them', async ({ app, page, context }) => {
  const board = await importPlan(app, page);
  const other = await context.newPage();
  await other.clock.setFixedTime(aWednesday);
  await other.goto(page.url());
  const otherBoard = boardModel(other);
  await expect(otherBoard.grid).toBeVisible();
  await other.keyboard.press(']');
  await dragTo(page, board.task(title), board.cell(person, tuesday));
  await expect(otherBoard.booking(title)).toBeVisible();
  await other.bringToFront();
  await otherBoard.booking(title).focus();
  await other.keyboard.press('l');
  await page.bringToFront();
  await expect(board.booking(title)).toHaveAccessibleName(/locked/);
  await board.booking(title).focus();
  await page.keyboard.press('Delete');
  await expect(app.status).toContainText(/locked/i);
  await expect(otherBoard.booking(title)).toBeVisible();
});
