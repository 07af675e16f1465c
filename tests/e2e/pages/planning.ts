import { expect, type Locator, type Page } from '@playwright/test';

/** The Plan panel of the board, by what is written and said. */
export interface PlanningModel {
  readonly panel: Locator;
  /** The button in the board's toolbar. */
  readonly open: Locator;
  /** Starts the search with what stands in the fields. */
  plan(): Promise<void>;
  choose(what: string): Promise<void>;
  /** Ticks these of what booked work may be done to, and no others. */
  allow(moves: readonly string[]): Promise<void>;
  /** The tick of one proposed change; its name is the change in words. */
  line(words: RegExp): Locator;
  readonly lines: Locator;
  /** Stops the search, so that the proposal stays as it is. */
  stop(): Promise<void>;
  readonly accept: Locator;
  /** Accepts what is ticked, with whatever it needs. */
  acceptTicked(): Promise<void>;
  /** What is proposed, drawn on the board. */
  readonly ghosts: Locator;
}

export const planningModel = (page: Page): PlanningModel => {
  const panel = page.getByRole('complementary', { name: 'Plan', exact: true });
  const lines = panel.getByRole('list', { name: 'Changes' }).getByRole('checkbox', { name: /^(?!All of )/ });
  const accept = panel.getByRole('button', { name: /^Accept (?!them)/ });
  return {
    panel,
    open: page.getByRole('group', { name: 'Board', exact: true }).getByRole('button', { name: 'Plan', exact: true }),
    plan: () => panel.getByRole('button', { name: 'Plan', exact: true }).click(),
    choose: async (what) => {
      await panel.getByRole('button', { name: /What$/ }).click();
      await page.getByRole('option', { name: what }).click();
    },
    allow: async (moves) => {
      for (const tick of await panel.getByRole('group', { name: 'Booked work may be' }).getByRole('checkbox').all()) {
        const words = (await tick.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent ?? '')).trim();
        await tick.setChecked(moves.includes(words));
      }
    },
    line: (words) => lines.and(page.getByRole('checkbox', { name: words })),
    lines,
    stop: async () => {
      await expect(lines.first()).toBeVisible();
      const stop = panel.getByRole('button', { name: 'Stop', exact: true });
      if (await stop.isVisible()) await stop.click({ timeout: 2_000 }).catch(() => undefined);
      await expect(stop).toBeHidden();
    },
    accept,
    acceptTicked: async () => {
      await accept.click();
      const more = panel.getByRole('button', { name: 'Accept them too' });
      if (await more.isVisible()) await more.click();
    },
    ghosts: page.locator('[data-plan-ghost]'),
  };
};
