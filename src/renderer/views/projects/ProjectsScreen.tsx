import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addProjects, archiveProjects, deleteProjects, duplicateProjects, editProjects, restoreProjects } from '../../../shared/commands';
import { counted } from '../../../shared/calendar';
import { doneWords, priorities, priorityNames, projectId, type Priority, type ProjectId, type Workspace } from '../../../shared/model';
import { filteredProjectRows, projectRows, sortedProjectRows, type ProjectFilter } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import { Archive, ArchiveRestore, Button, Columns3, Copy, EmptyState, ListTodo, SearchField, Select, Trash2 } from '../../widgets';
import { Grid, type GridHandle, type GridNewRow } from '../../widgets/grid';
import { Screen, heard, offered, useActions, useNavigate, useNotify, useRun } from '../frame';
import { BulkBar, QuickAddLine, shownOf, useGridEdits, useGridMessages, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { projectColumns, projectSortKeys } from './projectColumns';
import { newProjectsOf, projectPatchOf, type ProjectPatch } from './projectPatch';

const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const nouns = { one: 'project', many: 'projects' } as const;
const everyProject: ProjectFilter = { text: '', archived: 'hidden' };

/** One project a line; a code may follow the name in brackets: "Harbour crane (HCR)". */
const projectLines = (text: string) =>
  text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const coded = /^(.*\S)\s*\(([^()]{1,8})\)$/.exec(line);
    return coded === null ? { name: line } : { name: coded[1] ?? line, code: coded[2] ?? '' };
  });

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
  const notify = useNotify();
  const onMessage = useGridMessages();
  const navigate = useNavigate();
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  const rows = useQuery(projectRows, today);
  const [filter, setFilter] = useState(everyProject);
  const { sort, setSort, setSelection, shown } = useTable('projects', projectSortKeys, 'name');
  const grid = useRef<GridHandle>(null);
  const addLine = useRef<HTMLTextAreaElement>(null);

  const asked = useDeferredValue(filter);
  const visible = useMemo(() => sortedProjectRows(filteredProjectRows(rows, asked), sort), [rows, asked, sort]);
  const selection = shown(visible);
  const links = useMemo(() => ({ toTasks: (id: ProjectId) => { navigate('tasks', { project: id }); }, toBoard: (id: ProjectId) => { navigate('board', { project: id }); } }), [navigate]);
  const columns = useMemo(() => projectColumns(session.workspace, today, weekStart, links), [session, today, weekStart, links]);
  const rules = useMemo<EditRules<ProjectId, ProjectPatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => projectPatchOf(workspace, rowId, columnId, text, today), edit: editProjects, idOf: projectId, nouns }), [today]);
  const onEdit = useGridEdits(rules);
  const said = (outcome: ReturnType<typeof addAll>): string | null => {
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer' });
    return null;
  };
  const addAll = (projects: Parameters<typeof addProjects>[1]['projects']) => session.run(addProjects, { projects });
  const addRows = (added: readonly GridNewRow[]): string | null => {
    const projects = newProjectsOf(session.workspace(), added, today);
    return projects.ok ? said(addAll(projects.value)) : `${projects.refusal.sentence} ${projects.refusal.nextStep}`;
  };
  const toAddLine = (): void => {
    // A selection has its bar where the line stands.
    flushSync(() => { setSelection(new Set()); });
    addLine.current?.focus();
  };
  useActions([offered('projects.add', { run: toAddLine }), ...heard('table')]);

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
      <div className={tableStyles.table}>
        {selection.size > 0 ? <ProjectBulkBar ids={[...selection].map(projectId)} archived={filter.archived} links={links} onClear={() => { setSelection(new Set()); }} /> : (
          <QuickAddLine
            ref={addLine}
            label="Add projects"
            placeholder="Add a project: Harbour crane refit (HCR)"
            preview={(text) => {
              const lines = projectLines(text);
              const [first] = lines;
              return lines.length > 1 ? `${String(lines.length)} projects` : first === undefined || !('code' in first) ? null : `${first.name} · ${String(first.code)}`;
            }}
            onAdd={(text) => said(addAll(projectLines(text)))}
            onLeave={() => { const [first] = visible; if (first !== undefined) grid.current?.focusCell(first.id); }}
          />
        )}
        <Grid
          ref={grid}
          label="Projects"
          columns={columns}
          rows={visible}
          rowName={({ project }) => project.name}
          selection={selection}
          onSelectionChange={setSelection}
          sort={sort}
          onSortChange={setSort}
          onEdit={onEdit}
          onAddRows={addRows}
          nouns={nouns}
          onOpen={({ id }) => { links.toTasks(id); }}
          onMessage={onMessage}
          rowTone={({ project }) => (project.archived ? 'quiet' : 'normal')}
          empty={rows.length === 0
            ? <EmptyState title="No projects yet" action={<Button tone="primary" onPress={toAddLine}>Add a project</Button>}>A project gathers tasks under one colour. Type its name above.</EmptyState>
            : <EmptyState title="No project fits" action={<Button onPress={() => { setFilter(everyProject); }}>Show all projects</Button>}>{counted(rows.length, nouns.one, nouns.many)} {rows.length === 1 ? 'is' : 'are'} hidden.</EmptyState>}
        />
      </div>
    </Screen>
  );
};
