import { useMemo, useState } from 'react';
import type { WholeScope } from '../../../shared/costing';
import { compareNames, taskId, type Workspace } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { ComboBox, SegmentedControl, Toolbar, ToolbarSpace } from '../../widgets';
import { TaskPanel } from '../details';
import { offered, Screen, useActions, useScreenFocus } from '../frame';
import { StatusDayControl } from '../time';
import { BudgetPanel } from './BudgetPanel';
import styles from './BudgetScreen.module.css';
import { ExpensesView } from './ExpensesView';
import { MaterialPanel } from './MaterialPanel';
import { MaterialView } from './MaterialView';
import { ProjectPage } from './ProjectPage';
import { ProjectsTable } from './ProjectsTable';
import { type BudgetDrafts, useBudgetDrafts } from './useBudgetDrafts';
import { looseKey, useBudgetPlace, wholeKey, type BudgetPlace, type BudgetTab } from './useBudgetPlace';

const tabs = [{ value: 'projects', label: 'Projects' }, { value: 'expenses', label: 'Expenses' }, { value: 'material', label: 'Material' }] as const satisfies readonly { value: BudgetTab; label: string }[];

const projectsInUse = ({ projects }: Workspace) => [...projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name));

/** What projects may cost, have cost and will cost, the expenses, and the material. */
export const BudgetScreen = () => {
  const place = useBudgetPlace();
  const { tab, go } = place;
  const drafts = useBudgetDrafts();
  useScreenActions(place);
  useScreenFocus(tab);
  return (
    <Screen
      title="Budget"
      toolbar={(
        <Toolbar label="Budget">
          <SegmentedControl label="What to show" value={tab} options={tabs} onChange={(next) => { go({ tab: next, task: null, panel: null, material: null }); }} />
          {tab !== 'material' && <ProjectChoice place={place} />}
          <ToolbarSpace />
          <StatusDayControl />
        </Toolbar>
      )}
      panel={<Panel place={place} drafts={drafts} />}
    >
      {tab === 'projects' && <ProjectsPart place={place} />}
      {tab === 'material' && <MaterialView openId={place.materialId} onOpen={(material) => { go({ material, task: null, panel: null }); }} />}
      {tab === 'expenses' && <ExpensesView projectId={place.projectId} onShowAll={() => { go({ project: null }); }} onOpenTask={(task) => { go({ task, panel: null }); }} />}
    </Screen>
  );
};

const keyOf = (scope: WholeScope): string => (scope.kind === 'project' ? scope.projectId : scope.kind === 'workspace' ? wholeKey : looseKey);

const ProjectsPart = ({ place: { scope, by, go } }: { readonly place: BudgetPlace }) => {
  const shown = scope === null ? null : keyOf(scope);
  const [last, setLast] = useState<string | null>(shown);
  if (shown !== null && shown !== last) setLast(shown);
  return scope === null
    ? <ProjectsTable cameFrom={last} onOpen={(key) => { go({ project: key }); }} />
    : <ProjectPage scope={scope} by={by} go={go} />;
};

/** Leads to the money of one project, and narrows the expenses to it. */
const ProjectChoice = ({ place: { scope, projectId, tab, go } }: { readonly place: BudgetPlace }) => {
  const projects = useQuery(projectsInUse);
  const options = useMemo(() => [{ value: wholeKey, label: 'All projects' }, ...projects.map(({ id, name, code }) => ({ value: id as string, label: name, description: code === '' ? undefined : code }))], [projects]);
  return (
    <ComboBox
      label="Project" labelPlacement="hidden" size="small" className={styles.choice ?? ''} placeholder="Go to a project" value={projectId ?? (tab === 'expenses' || scope?.kind === 'workspace' ? wholeKey : null)} options={options} whenEmpty="null"
      onChange={(project) => { go({ project: project === wholeKey && tab === 'expenses' ? null : project, panel: null, task: null }); }}
    />
  );
};

interface PanelProps {
  readonly place: BudgetPlace;
  readonly drafts: BudgetDrafts;
}

const Panel = ({ place: { task, panel, projectId, materialId, go }, drafts }: PanelProps) => {
  if (task !== null) return <TaskPanel key={task} taskId={taskId(task)} onClose={() => { go({ task: null }); }} onOpen={(id) => { go({ task: id }); }} />;
  if (panel === 'budget' && projectId !== null) return <BudgetPanel key={projectId} projectId={projectId} kept={drafts.draftOf(projectId)} onKeep={(draft) => { drafts.keep(projectId, draft); }} onClose={() => { go({ panel: null }); }} />;
  if (materialId !== null) return <MaterialPanel key={materialId} materialId={materialId} onClose={() => { go({ material: null }); }} onOpenTask={(id) => { go({ task: id }); }} />;
  return null;
};

const useScreenActions = ({ tab, scope, projectId, go }: BudgetPlace): void => {
  const projects = useQuery(projectsInUse);
  const step = (by: 1 | -1): void => {
    const at = projects.findIndex(({ id }) => id === projectId);
    const next = projects[(at + by + projects.length) % projects.length];
    if (next !== undefined) go({ project: next.id, panel: null, task: null });
  };
  const toTab = (next: BudgetTab) => (): void => { go({ tab: next, task: null, panel: null, material: null }); };
  const isPage = tab === 'projects' && scope !== null;
  useActions([
    offered('budget.projects', { run: toTab('projects') }), offered('budget.expenses', { run: toTab('expenses') }), offered('budget.material', { run: toTab('material') }),
    offered('budget.edit', { enabled: () => tab === 'projects' && projectId !== null, run: () => { go({ panel: 'budget', task: null, material: null }); } }),
    offered('budget.back', { enabled: () => isPage, run: () => { go({ project: null, panel: null, task: null }); } }),
    offered('budget.previous', { enabled: () => isPage && projectId !== null, run: () => { step(-1); } }),
    offered('budget.next', { enabled: () => isPage && projectId !== null, run: () => { step(1); } }),
  ]);
};
