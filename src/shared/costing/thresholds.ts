import type { AlertThresholds, Budget, MinorUnits, ProjectId, Workspace } from '../model';

/** When money asks for attention where a project's budget does not say: 80 % spent, 90 % spent and committed, CPI or SPI below 0.90, any overrun. */
export const defaultThresholds: AlertThresholds = { spentPercent: 80, committedPercent: 90, costIndexPercent: 90, scheduleIndexPercent: 90, overrunPercent: 0 };

/** Suggestions for what expenses are for; any other word will do. */
export const expenseCategories: readonly string[] = ['Equipment hire', 'Fees and permits', 'Insurance', 'Materials', 'Software', 'Subcontract', 'Training', 'Transport', 'Travel', 'Other'];

const byProject = new WeakMap<Workspace['budgets'], ReadonlyMap<ProjectId, Budget>>();

/** The budget of a project; undefined: none is set. */
export const budgetOf = ({ budgets }: Workspace, projectId: ProjectId): Budget | undefined => {
  const known = byProject.get(budgets);
  if (known !== undefined) return known.get(projectId);
  const made = new Map([...budgets.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).map((budget) => [budget.projectId, budget]));
  byProject.set(budgets, made);
  return made.get(projectId);
};

/** Labour, expense lines and reserve together. */
export const budgetTotal = ({ labour, lines, reserve }: Pick<Budget, 'labour' | 'lines' | 'reserve'>): MinorUnits => lines.reduce((sum, { amount }) => sum + amount, labour + reserve);

/** The thresholds of a project: its budget's, else the defaults. */
export const thresholdsOf = (workspace: Workspace, projectId: ProjectId): AlertThresholds => budgetOf(workspace, projectId)?.thresholds ?? defaultThresholds;
