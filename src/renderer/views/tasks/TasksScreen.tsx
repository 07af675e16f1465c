import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { addTasks, editTasks, type NewTask, type TaskPatch } from '../../../shared/commands';
import { newTaskOf, parseTaskLines } from '../../../shared/exchange';
import { formatHours } from '../../../shared/calendar';
import { projectId, succeed, taskId, type TaskId, type Workspace } from '../../../shared/model';
import { everyTask, filteredTaskRows, sortedTaskRows, taskRows, type TaskFilter, type TaskRow } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import type { GridEdit } from '../../widgets/grid';
import { TaskPanel } from '../details';
import { Screen, offered, useActions, useNavigate, useNotify, useRoute } from '../frame';
import { EditableTable, shownOf, useAdding, useGridEdits, useTable, type EditRules } from '../tables';
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

/** How many tasks these edits have blocked without saying why. */
const blockedWithoutReason = (workspace: Workspace, edits: readonly GridEdit[]): number =>
  edits.filter(({ rowId, columnId }) => {
    const task = workspace.tasks.get(taskId(rowId));
    return columnId === 'status' && task?.status === 'blocked' && task.blockedReason === '';
  }).length;

/** Every task in one editable table, with a line that adds. */
export const TasksScreen = () => {
  const session = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  const { parameters } = useRoute();
  const today = useToday();
  const weekStart = useQuery(weekStartOf);
  const rows = useQuery(taskRows, today);
  const [filter, setFilter] = useState(() => askedBy(parameters, everyTask));
  const table = useTable('tasks', taskSortKeys, 'deadline');
  const search = useRef<HTMLInputElement>(null);
  const openId = parameters['task'];

  const askedProject = parameters['project'];
  useEffect(() => { setFilter((present) => askedBy(askedProject === undefined ? {} : { project: askedProject }, present)); }, [askedProject]);

  const asked = useDeferredValue(filter);
  const lastOrder = useRef<readonly TaskRow[]>([]);
  const visible = useMemo(() => (lastOrder.current = sortedTaskRows(filteredTaskRows(rows, asked, today, weekStart), table.sort, lastOrder.current)), [rows, asked, today, weekStart, table.sort]);
  const columns = useMemo(() => taskColumns(session.workspace, today, weekStart), [session, today, weekStart]);
  const rules = useMemo<EditRules<TaskId, TaskPatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => taskPatchOf(workspace, rowId, columnId, text, today), edit: editTasks, idOf: taskId, nouns }), [today]);
  const onEdit = useGridEdits(rules);

  const open = useCallback((row: TaskRow) => { navigate('tasks', { task: row.id }); }, [navigate]);
  const close = (): void => {
    navigate('tasks');
    if (openId !== undefined) table.grid.current?.focusCell(openId);
  };
  const add = useAdding(addTasks, (tasks: readonly NewTask[]) => ({ tasks }));
  const addLines = (text: string): string | null => {
    const drafts = parseTaskLines(text, session.workspace(), today);
    return add(drafts.ok ? succeed(drafts.value.map(newTaskOf)) : drafts);
  };
  useActions([offered('tasks.search', { run: () => { search.current?.focus(); } })]);

  return (
    <Screen
      title="Tasks"
      toolbar={<TaskFilters filter={filter} onChange={setFilter} search={search} count={shownOf(visible, rows, nouns)} />}
      panel={openId === undefined ? undefined : <TaskPanel key={openId} taskId={taskId(openId)} onClose={close} onOpen={(id) => { navigate('tasks', { task: id }); }} />}
    >
      <EditableTable
        table={table}
        label="Tasks"
        columns={columns}
        rows={visible}
        total={rows.length}
        rowName={({ task }) => task.title}
        rowTone={({ task }) => (task.archived ? 'quiet' : 'normal')}
        nouns={nouns}
        addKey="tasks.add"
        line={{ label: 'Add tasks', placeholder: 'Add a task: Weld frame 12h #Welding>=3 due Thu !high', preview: (text) => previewOf(text, session.workspace(), today), onAdd: addLines }}
        bulkBar={(ids, onClear) => <TaskBulkBar ids={ids.map(taskId)} archived={filter.archived} onClear={onClear} />}
        onEdit={(edits) => {
          const problem = onEdit(edits);
          const unexplained = problem === null ? blockedWithoutReason(session.workspace(), edits) : 0;
          if (unexplained > 0) notify({ message: `${unexplained === 1 ? 'The task is' : `${String(unexplained)} tasks are`} blocked without a reason. Say in the details what is waited for, so that somebody can help.` });
          return problem;
        }}
        onAddRows={(added) => add(newTasksOf(session.workspace(), added, today))}
        onOpen={open}
        openId={openId}
        noneYet={{ title: 'No tasks yet', words: 'Type one a line, or paste a list: title, hours, #skill, due day.', add: 'Add a task' }}
        noneFits={{ title: 'Nothing fits these filters', showAll: 'Show all tasks', onShowAll: () => { setFilter(everyTask); } }}
      />
    </Screen>
  );
};
