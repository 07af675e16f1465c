import { useDeferredValue, useMemo, useState } from 'react';
import { addProjects, archiveProjects, deleteProjects, duplicateProjects, editProjects, restoreProjects, type NewProject } from '../../../shared/commands';
import { priorities, priorityNames, projectId, succeed, type Priority, type ProjectId, type Workspace } from '../../../shared/model';
import { filteredProjectRows, projectRows, sortedProjectRows, type ProjectFilter } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import { Archive, ArchiveRestore, Button, Columns3, Copy, ListTodo, SearchField, Select, Trash2 } from '../../widgets';
import { Screen, useNavigate, useRun } from '../frame';
import { BulkBar, EditableTable, shownOf, useAdding, useGridEdits, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { projectColumns, projectSortKeys } from './projectColumns';
import { useProjectMoney } from './useProjectMoney';
import { newProjectsOf, projectPatchOf, type ProjectPatch } from './projectPatch';

const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const nouns = { one: 'project', many: 'projects' } as const;
const everyProject: ProjectFilter = { text: '', archived: 'hidden' };

/** One project a line; a code may follow the name in brackets: "Harbour crane (HCR)". */
const projectLines = (text: string): readonly Pick<NewProject, 'name' | 'code'>[] =>
  text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const coded = /^(.*\S)\s*\(([^()]{1,8})\)$/.exec(line);
    return coded === null ? { name: line } : { name: coded[1] ?? line, code: coded[2] ?? '' };
  });

const previewOf = (text: string): string | null => {
  const [first, ...others] = projectLines(text);
  if (others.length > 0) return `${String(others.length + 1)} projects`;
  return first?.code === undefined ? null : `${first.name} · ${first.code}`;
};

interface ProjectBulkBarProps {
  readonly ids: readonly ProjectId[];
  readonly archived: 'hidden' | 'only';
  readonly links: { readonly toTasks: (id: ProjectId) => void; readonly toBoard: (id: ProjectId) => void };
  readonly onClear: () => void;
}

const ProjectBulkBar = ({ ids, archived, links, onClear }: ProjectBulkBarProps) => {
  const run = useRun();
  const clearAfter = (done: Promise<boolean>): void => { void done.then((ok) => { if (ok) onClear(); }); };
  const [only] = ids;
  return (
    <BulkBar what={`${String(ids.length)} ${ids.length === 1 ? 'project' : 'projects'}`} onClear={onClear}>
      {only !== undefined && ids.length === 1 && (
        <>
          <Button tone="quiet" size="small" icon={ListTodo} onPress={() => { links.toTasks(only); }}>Show its tasks</Button>
          <Button tone="quiet" size="small" icon={Columns3} onPress={() => { links.toBoard(only); }}>Show on the board</Button>
        </>
      )}
      <Select
        size="small" tone="quiet" labelPlacement="hidden" label="Set priority" placeholder="Priority" value={null}
        options={[...priorities].reverse().map((priority) => ({ value: String(priority), label: priorityNames[priority] }))} onChange={(value) => { void run(editProjects, { ids, patch: { priority: Number(value) as Priority } }); }}
      />
      <Button tone="quiet" size="small" icon={Copy} onPress={() => { clearAfter(run(duplicateProjects, { ids })); }}>Duplicate</Button>
      {archived === 'hidden'
        ? <Button tone="quiet" size="small" icon={Archive} onPress={() => { clearAfter(run(archiveProjects, { ids })); }}>Archive</Button>
        : <Button tone="quiet" size="small" icon={ArchiveRestore} onPress={() => { clearAfter(run(restoreProjects, { ids })); }}>Restore</Button>}
      <Button tone="quiet" size="small" icon={Trash2} onPress={() => { clearAfter(run(deleteProjects, { ids })); }}>Delete</Button>
    </BulkBar>
  );
};

/** Every project in one editable table, with what is booked, open and late. */
export const ProjectsScreen = () => {
  const session = useSession();
  const navigate = useNavigate();
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  const rows = useQuery(projectRows, today);
  const [filter, setFilter] = useState(everyProject);
  const table = useTable('projects', projectSortKeys, 'name');

  const asked = useDeferredValue(filter);
  const visible = useMemo(() => sortedProjectRows(filteredProjectRows(rows, asked), table.sort), [rows, asked, table.sort]);
  const links = useMemo(() => ({ toTasks: (id: ProjectId) => { navigate('tasks', { project: id }); }, toBoard: (id: ProjectId) => { navigate('board', { project: id }); }, toBudget: (id: ProjectId) => { navigate('budget', { project: id }); } }), [navigate]);
  const money = useProjectMoney();
  const columns = useMemo(() => projectColumns(session.workspace, today, weekStart, links, money), [session, today, weekStart, links, money]);
  const rules = useMemo<EditRules<ProjectId, ProjectPatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => projectPatchOf(workspace, rowId, columnId, text, today), edit: editProjects, idOf: projectId, nouns }), [today]);
  const onEdit = useGridEdits(rules);
  const add = useAdding(addProjects, (projects: readonly NewProject[]) => ({ projects }));

  return (
    <Screen
      title="Projects"
      toolbar={(
        <div className={tableStyles.filters} role="group" aria-label="Filters">
          <SearchField className={tableStyles.search} size="small" label="Search projects" placeholder="Search" value={filter.text} onChange={(text) => { setFilter({ ...filter, text }); }} />
          <Select
            size="small" tone="quiet" labelPlacement="hidden" label="Archived" value={filter.archived} options={[{ value: 'hidden', label: 'In use' }, { value: 'only', label: 'Archived' }]}
            onChange={(archived) => { setFilter({ ...filter, archived }); }}
          />
          <span className={tableStyles.count}>{shownOf(visible, rows, nouns)}</span>
        </div>
      )}
    >
      <EditableTable
        table={table}
        label="Projects"
        columns={columns}
        rows={visible}
        total={rows.length}
        rowName={({ project }) => project.name}
        rowTone={({ project }) => (project.archived ? 'quiet' : 'normal')}
        nouns={nouns}
        addKey="projects.add"
        line={{ label: 'Add projects', placeholder: 'Add a project: Harbour crane refit (HCR)', preview: previewOf, onAdd: (text) => add(succeed(projectLines(text))) }}
        bulkBar={(ids, onClear) => <ProjectBulkBar ids={ids.map(projectId)} archived={filter.archived} links={links} onClear={onClear} />}
        onEdit={onEdit}
        onAddRows={(added) => add(newProjectsOf(session.workspace(), added, today))}
        onOpen={({ id }) => { links.toTasks(id); }}
        noneYet={{ title: 'No projects yet', words: 'A project gathers tasks under one colour. Type its name above.', add: 'Add a project' }}
        noneFits={{ title: 'No project fits', showAll: 'Show all projects', onShowAll: () => { setFilter(everyProject); } }}
      />
    </Screen>
  );
};
