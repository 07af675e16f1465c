import { alertsOf, costsOf, type CostAlert, type CostFigures, type CostQuestion, type WholeScope } from '../../costing';
import { compareNames, type ProjectId, type Workspace } from '../../model';

/** One line of the table of projects. */
export interface ProjectMoneyRow {
  /** The project's id; `none` for tasks without a project. */
  readonly id: string;
  /** null: tasks without a project. */
  readonly projectId: ProjectId | null;
  readonly scope: WholeScope;
  readonly name: string;
  readonly code: string;
  readonly hue: number | null;
  readonly figures: CostFigures;
  readonly alerts: readonly CostAlert[];
  /** The worst of `alerts`; null: none. */
  readonly severity: CostAlert['severity'] | null;
}

export interface ProjectMoneyTable {
  /** Projects that are not archived, by name; tasks without a project last, where they cost or take anything. */
  readonly rows: readonly ProjectMoneyRow[];
  /** Every figure is the sum of the rows; budgets and earned value of the rows that have one, indexes worked out from the sums. */
  readonly total: CostFigures;
  readonly alerts: readonly CostAlert[];
}

/** Money of every project and of all together (CST-19). */
export const projectMoney = (workspace: Workspace, question: CostQuestion): ProjectMoneyTable => {
  const alerts = alertsOf(workspace, question);
  const projects = [...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const rows = projects.map(({ id, name, code, hue }): ProjectMoneyRow => {
    const own = alerts.filter(({ projectId }) => projectId === id);
    const scope: WholeScope = { kind: 'project', projectId: id };
    return { id, projectId: id, scope, name, code, hue, figures: costsOf(workspace, scope, question), alerts: own, severity: own[0]?.severity ?? null };
  });
  const loose = costsOf(workspace, { kind: 'withoutProject' }, question);
  const own = alerts.filter(({ projectId }) => projectId === null);
  const none: ProjectMoneyRow = { id: 'none', projectId: null, scope: { kind: 'withoutProject' }, name: 'Without project', code: '', hue: null, figures: loose, alerts: own, severity: own[0]?.severity ?? null };
  const isThere = loose.earned !== null || own.length > 0 || Object.values(loose).some((value) => typeof value === 'number' && value !== 0);
  return { rows: isThere ? [...rows, none] : rows, total: costsOf(workspace, { kind: 'workspace' }, question), alerts };
};
