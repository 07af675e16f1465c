import type { Locator, Page } from '@playwright/test';

/** The Budget screen as a person finds it: by what is written or said. */
export interface BudgetModel {
  /** Every project in one line. */
  readonly projects: Locator;
  /** A line of that table: a project's name, or "All projects". */
  project(name: string): Locator;
  /** Opens the money of a project. */
  open(name: string): Promise<void>;
  readonly curve: Locator;
  readonly chart: Locator;
  readonly alerts: Locator;
  /** The panel in which a budget is edited. */
  panel(project: string): Locator;
  /** Shows projects, expenses or material. */
  tab(name: 'Projects' | 'Expenses' | 'Material'): Promise<void>;
  /** Takes the money of a project apart. */
  by(name: 'Milestones' | 'Tasks' | 'People' | 'Vendors' | 'Categories' | 'Weeks'): Promise<void>;
  /** A line of what it is taken apart into. */
  part(name: string): Locator;
}

export const budgetModel = (page: Page): BudgetModel => {
  const projects = page.getByRole('table', { name: /^Money of all projects/ });
  const project = (name: string): Locator => projects.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  const choose = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).check({ force: true });
  const curve = page.getByRole('region', { name: 'Cost over time', exact: true });
  return {
    projects,
    project,
    open: (name) => project(name).getByRole('button', { name, exact: true }).click(),
    curve,
    chart: curve.getByRole('img'),
    alerts: page.getByRole('region', { name: 'Alerts', exact: true }),
    panel: (name) => page.getByRole('complementary', { name: `Budget of ${name}` }),
    tab: choose,
    by: choose,
    part: (name) => page.getByRole('region', { name: 'Where the money goes' }).getByRole('row', { name }),
  };
};
