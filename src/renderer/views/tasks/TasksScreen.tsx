import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addTasks, editTasks, type TaskPatch } from '../../../shared/commands';
import { newTaskOf, parseTaskLines } from '../../../shared/exchange';
import { counted, formatHours } from '../../../shared/calendar';
import { doneWords, projectId, taskId, type Workspace } from '../../../shared/model';
import { everyTask, filteredTaskRows, sortedTaskRows, taskRows, type TaskFilter, type TaskRow } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import { Button, EmptyState } from '../../widgets';
import { Grid, type GridHandle, type GridNewRow } from '../../widgets/grid';
import { TaskPanel } from '../details';
import { Screen, heard, offered, useActions, useNavigate, useNotify, useRoute } from '../frame';
import { QuickAddLine, shownOf, useGridEdits, useGridMessages, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { newTasksOf } from './newTaskRows';
import { TaskBulkBar } from './TaskBulkBar';
import { taskColumns, taskSortKeys } from './taskColumns';
import { TaskFilters } from './TaskFilters';
import { taskPatchOf } from './taskPatch';

const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;
const nouns = { one: 'task', many: 'tasks' } as const;

/** The filter that a link asks for: `project`, `skill` and `text` of the address. */
const askedBy = (parameters: Readonly<Record<string, string>>, present: TaskFilter): TaskFilter => {
  const project = parameters['project'];
  return project === undefined ? present : { ...everyTask, projectId: project === 'none' ? 'none' : projectId(project) };
};

const previewOf = (text: string, workspace: Workspace, today: number): string | null => {
  const read = parseTaskLines(text, workspace, today);
  if (!read.ok) return null;
  const [first] = read.value;
  if (first === undefined) return null;
  if (read.value.length > 1) return `${String(read.value.length)} tasks`;
  const facts = [first.effort === null ? null : formatHours(first.effort), ...first.requirements.map(({ skill, level }) => `${skill} ≥ ${String(level)}`), first.newSkills.length === 0 ? null : `new: ${first.newSkills.join(', ')}`];
  return [first.title, ...facts.filter((fact) => fact !== null)].join(' · ');
};

/** Every task in one editable table, with a line that adds. */
export const TasksScreen = () => {
  const session = useSession();
  const notify = useNotify();
  const onMessage = useGridMessages();
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  const rows = useQuery(taskRows, today);
  const [filter, setFilter] = useState(() => askedBy(parameters, everyTask));
  const { sort, setSort, setSelection, shown } = useTable('tasks', taskSortKeys, 'deadline');
  const grid = useRef<GridHandle>(null);
  const addLine = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const openId = parameters['task'];

  const askedProject = parameters['project'];
  useEffect(() => { setFilter((present) => askedBy(askedProject === undefined ? {} : { project: askedProject }, present)); }, [askedProject]);

  const asked = useDeferredValue(filter);
  const lastOrder = useRef<readonly TaskRow[]>([]);
  const visible = useMemo(() => (lastOrder.current = sortedTaskRows(filteredTaskRows(rows, asked, today, weekStart), sort, lastOrder.current)), [rows, asked, today, weekStart, sort]);
  const selection = shown(visible);
  const columns = useMemo(() => taskColumns(session.workspace, today, weekStart), [session, today, weekStart]);
  const rules = useMemo<EditRules<ReturnType<typeof taskId>, TaskPatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => taskPatchOf(workspace, rowId, columnId, text, today), edit: editTasks, idOf: taskId, nouns }), [today]);
  const onEdit = useGridEdits(rules);

  const open = useCallback((row: TaskRow) => { navigate('tasks', { task: row.id }); }, [navigate]);
  const close = (): void => {
    navigate('tasks');
    if (openId !== undefined) grid.current?.focusCell(openId);
  };
  const add = (text: string): string | null => {
    const drafts = parseTaskLines(text, session.workspace(), today);
    const outcome = drafts.ok ? session.run(addTasks, { tasks: drafts.value.map(newTaskOf) }) : drafts;
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer' });
    return null;
  };
  const addRows = (added: readonly GridNewRow[]): string | null => {
    const tasks = newTasksOf(session.workspace(), added, today);
    const outcome = tasks.ok ? session.run(addTasks, { tasks: tasks.value }) : tasks;
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer' });
    return null;
  };
  const toAddLine = (): void => {
    // A selection has its bar where the line stands.
    flushSync(() => { setSelection(new Set()); });
    addLine.current?.focus();
  };
  useActions([
    offered('tasks.add', { run: toAddLine }),
    offered('tasks.search', { run: () => { search.current?.focus(); } }),
    ...heard('table'),
  ]);
  const present = rows.length === 0 ? 'none' : 'some';
  const toFirst = (): void => { const [first] = visible; if (first !== undefined) grid.current?.focusCell(first.id); };

  return (
    <Screen
      title="Tasks"
      toolbar={<TaskFilters filter={filter} onChange={setFilter} search={search} count={shownOf(visible, rows, nouns)} />}
      panel={openId === undefined ? undefined : <TaskPanel key={openId} taskId={taskId(openId)} onClose={close} onOpen={(id) => { navigate('tasks', { task: id }); }} />}
    >
      <div className={tableStyles.table}>
        {selection.size > 0 ? <TaskBulkBar ids={[...selection].map(taskId)} archived={filter.archived} onClear={() => { setSelection(new Set()); }} /> : (
          <QuickAddLine
            ref={addLine}
            label="Add tasks"
            placeholder="Add a task: Weld frame 12h #Welding>=3 due Thu !high"
            preview={(text) => previewOf(text, session.workspace(), today)}
            onAdd={add}
            onLeave={toFirst}
          />
        )}
        <Grid
          ref={grid}
          label="Tasks"
          columns={columns}
          rows={visible}
          rowName={({ task }) => task.title}
          selection={selection}
          onSelectionChange={setSelection}
          sort={sort}
          onSortChange={setSort}
          onEdit={onEdit}
          onAddRows={addRows}
          nouns={nouns}
          onOpen={open}
          openId={openId}
          onMessage={onMessage}
          rowTone={({ task }) => (task.archived ? 'quiet' : 'normal')}
          empty={present === 'none'
            ? <EmptyState title="No tasks yet" action={<Button tone="primary" onPress={toAddLine}>Add a task</Button>}>Type one a line, or paste a list: title, hours, #skill, due day.</EmptyState>
            : <EmptyState title="Nothing fits these filters" action={<Button onPress={() => { setFilter(everyTask); }}>Show all tasks</Button>}>{counted(rows.length, nouns.one, nouns.many)} {rows.length === 1 ? 'is' : 'are'} hidden.</EmptyState>}
        />
      </div>
    </Screen>
  );
};
