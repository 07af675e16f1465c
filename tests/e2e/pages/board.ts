import type { Locator, Page } from '@playwright/test';
import { carryTo } from './actions';

/** Wednesday of ISO week 48: the sample workspace and every weekday in these specs are dated from it. */
export const aWednesday = new Date('2026-11-25T10:00:00Z');

/** The board as a person finds it: by what is written or said, never by classes. */
export interface BoardModel {
  readonly grid: Locator;
  readonly tray: Locator;
  readonly addTasks: Locator;
  readonly addPerson: Locator;
  /** Who is over in the period, each with the amount. */
  readonly over: Locator;
  /** A task nobody has yet. */
  task(title: string): Locator;
  /** A day of a person: "Ana Ruiz", "Tuesday 24 November". */
  cell(person: string, day: string): Locator;
  /** The card of a booking: its name begins with the task's title and says who and when. */
  booking(title: string): Locator;
  rowHead(person: string): Locator;
  /** Every booking in the period as its accessible name, sorted: what two ways of doing the same are compared by. */
  bookings(): Promise<readonly string[]>;
  /** Picks up `from` with the pointer and rests over `to`, without letting go. */
  hold(from: Locator, to: Locator): Promise<void>;
  /** Gives a usual reason where a rule asks for one, and places with it. */
  placeBecause(reason: string): Promise<void>;
  /** Places a waiting task on whoever it suits best, by keys, although their days are full. */
  pileUp(title: string): Promise<void>;
}

export const boardModel = (page: Page): BoardModel => {
  const grid = page.getByRole('grid', { name: /^Board/ });
  const tray = page.getByRole('region', { name: 'Unassigned', exact: true });
  const task = (title: string): Locator => tray.getByRole('button', { name: new RegExp(`^${title}, `) });
  const placeBecause = async (reason: string): Promise<void> => {
    const dialog = page.getByRole('dialog', { name: 'Place it anyway?' });
    await dialog.getByRole('button', { name: reason, exact: true }).click();
    await dialog.getByRole('button', { name: 'Place with this reason' }).click();
  };
  return {
    grid,
    tray,
    addTasks: tray.getByRole('textbox', { name: 'Add tasks' }),
    addPerson: page.getByRole('textbox', { name: 'Add a person' }),
    over: page.getByRole('group', { name: 'Over capacity' }),
    task,
    cell: (person, day) => grid.getByRole('gridcell', { name: `${person}, ${day}`, exact: true }),
    booking: (title) => grid.getByRole('button', { name: new RegExp(`^${title}, `) }),
    rowHead: (person) => grid.getByRole('rowheader').filter({ hasText: person }),
    bookings: async () => {
      const names = await grid.locator('[role=gridcell] [role=button]').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
      return names.sort();
    },
    hold: (from, to) => carryTo(page, from, to),
    placeBecause,
    pileUp: async (title) => {
      await task(title).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Enter');
      await placeBecause('Agreed overtime');
    },
  };
};
