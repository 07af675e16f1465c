import { expect, type Locator, type Page } from '@playwright/test';

/** Scenarios as a person finds them. */
export interface ScenariosModel {
  readonly newName: Locator;
  /** The line above every screen while a scenario is open. */
  readonly bar: Locator;
  /** What the shown scenario changes. */
  readonly changes: Locator;
  add(name: string): Promise<void>;
  /** The line of what a scenario changes of one thing. */
  line(title: string): Locator;
  /** A row of figures: what it is called, in the plan, in the scenario, and the difference. */
  figures(label: string): Promise<readonly string[]>;
}

export const scenariosModel = (page: Page): ScenariosModel => {
  const newName = page.getByRole('textbox', { name: 'What do you want to try?' });
  const changes = page.getByRole('region', { name: 'What differs' });
  return {
    newName,
    bar: page.getByRole('region', { name: 'Open scenario' }),
    changes,
    add: async (name) => {
      await newName.fill(name);
      await newName.press('Enter');
      await expect(page.getByRole('article', { name })).toBeVisible();
    },
    line: (title) => changes.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: title, exact: true }) }),
    figures: async (label) => {
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }).first();
      await expect(row).toBeVisible();
      return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
    },
  };
};
