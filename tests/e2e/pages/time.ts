import type { Locator, Page } from '@playwright/test';

/** The Time screen as a person finds it: by what is written or said. */
export interface TimeModel {
  readonly sheet: Locator;
  readonly person: Locator;
  readonly note: Locator;
  /** A day of a task: "Weld frame", "Wednesday 25 November"; its name goes on with what is logged and planned. */
  cell(task: string, day: string): Locator;
  /** What is left of a task. */
  left(task: string): Locator;
  /** Shows the sheet, the team or the estimates. */
  tab(name: 'Sheet' | 'Team' | 'Estimates'): Promise<void>;
}

export const timeModel = (page: Page): TimeModel => {
  const sheet = page.getByRole('grid', { name: /^Time of / });
  return {
    sheet,
    person: page.getByRole('combobox', { name: 'Person' }),
    note: page.getByRole('textbox', { name: 'Note' }),
    cell: (task, day) => sheet.getByRole('gridcell', { name: new RegExp(`^${task}, ${day}: `) }),
    left: (task) => sheet.getByRole('gridcell', { name: new RegExp(`^${task}: .* left of `) }),
    tab: async (name) => {
      await page.getByRole('radio', { name, exact: true }).check({ force: true });
    },
  };
};
