import { useCallback, useMemo } from 'react';
import type { WholeScope } from '../../../shared/costing';
import { materialId, projectId, type MaterialId, type ProjectId, type Workspace } from '../../../shared/model';
import { breakdownNames, type BreakdownBy } from '../../../shared/queries/budget';
import { useQuery } from '../../hooks';
import { useNavigate, useRoute } from '../frame';

export type BudgetTab = 'projects' | 'expenses' | 'material';

/** What a link may change; null takes it away. */
export interface BudgetStep {
  readonly tab?: BudgetTab;
  readonly project?: string | null;
  readonly by?: BreakdownBy;
  readonly task?: string | null;
  readonly material?: string | null;
  readonly panel?: 'budget' | null;
}

export interface BudgetPlace {
  readonly tab: BudgetTab;
  /** Whose money is shown; null: every project in one table. */
  readonly scope: WholeScope | null;
  /** The project of `scope`; null: none, or all of them. */
  readonly projectId: ProjectId | null;
  /** How the money is taken apart. */
  readonly by: BreakdownBy;
  readonly task: string | null;
  readonly materialId: MaterialId | null;
  readonly panel: 'budget' | null;
  readonly go: (step: BudgetStep) => void;
}

/** The names under which the address keeps what is no single project. */
export const wholeKey = 'all';
export const looseKey = 'none';

const isTab = (text: string | undefined): text is BudgetTab => text === 'projects' || text === 'expenses' || text === 'material';
const isBy = (text: string | undefined): text is BreakdownBy => text !== undefined && Object.hasOwn(breakdownNames, text);
const projectsOf = ({ projects }: Workspace): Workspace['projects'] => projects;
const materialsOf = ({ materials }: Workspace): Workspace['materials'] => materials;

const scopeOf = (key: string | undefined, projects: Workspace['projects']): WholeScope | null => {
  if (key === wholeKey) return { kind: 'workspace' };
  if (key === looseKey) return { kind: 'withoutProject' };
  return key !== undefined && projects.has(projectId(key)) ? { kind: 'project', projectId: projectId(key) } : null;
};

/** What the screen shows, kept in the address: a tab, a project, how its money is taken apart, and what stands in the panel. */
export const useBudgetPlace = (): BudgetPlace => {
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const projects = useQuery(projectsOf);
  const materials = useQuery(materialsOf);
  const asked = parameters['project'];
  // The same scope object as long as it means the same: questions about money are asked by it.
  const scope = useMemo(() => scopeOf(asked, projects), [asked, projects]);
  const go = useCallback((step: BudgetStep) => {
    const next = { ...parameters, ...step };
    navigate('budget', Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => typeof entry[1] === 'string')));
  }, [navigate, parameters]);
  const { by, tab, task } = parameters;
  const material = parameters['material'] === undefined ? null : materialId(parameters['material']);
  return {
    tab: isTab(tab) ? tab : 'projects', scope, projectId: scope?.kind === 'project' ? scope.projectId : null, by: isBy(by) ? by : 'milestone', task: task ?? null,
    materialId: material !== null && materials.has(material) ? material : null, panel: parameters['panel'] === 'budget' && scope?.kind === 'project' ? 'budget' : null, go,
  };
};
