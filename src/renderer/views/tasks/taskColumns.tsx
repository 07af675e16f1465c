import { compareNames, priorities, priorityNames, type DayNumber, type Workspace } from '../../../shared/model';
import { formatDayText, formatEffort, namedRequirements, parseRequirements, statusNames, tagsInUse, taskStatuses, type TaskRow, type TaskSortKey } from '../../../shared/queries/tables';
import { kindsInUse, percentSourceWords } from '../../../shared/queries/time';
import { classes } from '../../widgets';
import type { GridColumn, GridSuggestion } from '../../widgets/grid';
import { DayCell, dayHint, dayOffers, DeadlineCell, effortHint, hueOf, Hours, matching, newSkillWords, offersOf, PriorityCell, ProjectCell, projectOffers, skillOffers, SkillsCell, StatusCell } from '../tables';
import styles from './Tasks.module.css';

const mostPredecessors = 30;

/** Titles of other tasks for the predecessor that is being typed, those of the same project first. */
const predecessorOffers = (workspace: Workspace, typed: string, row: TaskRow): readonly GridSuggestion[] => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const found: (GridSuggestion & { readonly same: boolean })[] = [];
  for (const task of workspace.tasks.values()) {
    if (task.archived || task.id === row.id || !task.title.toLowerCase().includes(wanted)) continue;
    const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
    found.push({ value: task.title, label: task.title, note: project?.code ?? '', same: task.projectId === row.task.projectId });
  }
  const unique = new Map(found.sort((a, b) => Number(b.same) - Number(a.same) || compareNames(a.label, b.label)).map((offer) => [offer.value, offer]));
  return [...unique.values()].slice(0, mostPredecessors);
};

const dayEditor = (today: DayNumber, weekStart: 1 | 7): NonNullable<GridColumn<TaskRow>['editor']> =>
  ({ kind: 'day', placeholder: '26 Nov, Thu, +3', hint: (typed) => dayHint(typed, today), suggest: (typed) => dayOffers(typed, today, weekStart) });

type TaskColumn = GridColumn<TaskRow> & { readonly sortKey: TaskSortKey };

/** The columns of the Tasks screen. `workspace` is asked anew at every use, so that the columns need not change with it. */
export const taskColumns = (workspace: () => Workspace, today: DayNumber, weekStart: 1 | 7): readonly TaskColumn[] => [
  {
    id: 'title', title: 'Task', width: 280, sortKey: 'title', text: ({ task }) => task.title, enter: 'open', editor: { kind: 'text' },
    render: ({ task, project }) => (
      <span className={styles.title}>
        <span className={styles.edge} style={{ background: hueOf(project) }} />
        <span className={classes(styles.titleWords, task.status === 'done' && styles.done)} title={task.title}>{task.title}</span>
      </span>
    ),
  },
  {
    id: 'project', title: 'Project', width: 150, sortKey: 'project', text: ({ projectName }) => projectName, render: ({ project }) => <ProjectCell project={project} />,
    editor: { kind: 'choice', suggest: (typed) => projectOffers(workspace(), typed) },
  },
  {
    id: 'effort', title: 'Effort', width: 84, align: 'end', sortKey: 'effort', text: ({ task }) => formatEffort(task.effort), render: ({ task }) => <Hours minutes={task.effort} />,
    editor: { kind: 'number', placeholder: '12h, 1d, 90m', hint: effortHint },
  },
  { id: 'unbooked', title: 'To book', width: 84, align: 'end', sortKey: 'unbooked', text: ({ unbooked }) => formatEffort(unbooked), render: ({ unbooked }) => <Hours minutes={unbooked} whenNone="–" /> },
  {
    id: 'deadline', title: 'Due', width: 124, sortKey: 'deadline', text: ({ task }) => formatDayText(task.deadline),
    render: ({ task, deadlineState }) => <DeadlineCell day={task.deadline} state={deadlineState} />, editor: dayEditor(today, weekStart),
  },
  {
    id: 'priority', title: 'Priority', width: 100, sortKey: 'priority', text: ({ task }) => priorityNames[task.priority], render: ({ task }) => <PriorityCell priority={task.priority} />,
    editor: { kind: 'choice', suggest: (typed) => matching(offersOf([...priorities].reverse().map((priority) => priorityNames[priority])), typed) },
  },
  {
    id: 'status', title: 'Status', width: 108, sortKey: 'status', text: ({ task }) => statusNames[task.status], render: ({ task }) => <StatusCell status={task.status} reason={task.blockedReason} />,
    editor: { kind: 'choice', suggest: (typed) => matching(offersOf(taskStatuses.map((status) => statusNames[status])), typed) },
  },
  {
    id: 'skills', title: 'Skills', width: 240, sortKey: 'skills', text: ({ skillsText }) => skillsText,
    render: ({ task }) => <SkillsCell skills={namedRequirements(workspace(), task)} />,
    editor: {
      kind: 'list', placeholder: 'Welding>=3, Wiring', suggest: (typed) => skillOffers(workspace(), typed, '>=', 3),
      hint: (typed) => {
        const read = parseRequirements(typed, () => false);
        const fresh = read.ok ? newSkillWords(workspace(), read.value.map(({ name }) => name)) : null;
        return fresh === null ? null : { tone: 'plain', text: fresh };
      },
    },
  },
  { id: 'people', title: 'Booked', width: 150, sortKey: 'people', text: ({ peopleText }) => peopleText },
  { id: 'nextDay', title: 'Next day', width: 104, sortKey: 'nextDay', text: ({ nextDay }) => formatDayText(nextDay), render: ({ nextDay }) => <DayCell day={nextDay} /> },
  {
    id: 'earliestStart', title: 'Not before', width: 112, sortKey: 'earliestStart', text: ({ task }) => formatDayText(task.earliestStart), render: ({ task }) => <DayCell day={task.earliestStart} />,
    editor: dayEditor(today, weekStart),
  },
  {
    id: 'tags', title: 'Tags', width: 140, sortKey: 'tags', text: ({ tagsText }) => tagsText,
    editor: { kind: 'list', placeholder: 'deck, night', suggest: (typed) => (typed === '' ? [] : matching(offersOf(tagsInUse(workspace())), typed)) },
  },
  {
    id: 'predecessors', title: 'After', width: 200, sortKey: 'predecessors', text: ({ predecessorsText }) => predecessorsText,
    editor: { kind: 'list', separator: ';', placeholder: 'Weld frame; Inspect SS+2', suggest: (typed, row) => predecessorOffers(workspace(), typed, row) },
  },
  {
    id: 'kind', title: 'Kind', width: 116, sortKey: 'kind', text: ({ task }) => task.kind,
    editor: { kind: 'text', placeholder: 'Welding', suggest: (typed) => (typed === '' ? [] : matching(offersOf(kindsInUse(workspace())), typed)) },
  },
  {
    id: 'remaining', title: 'Left', width: 84, align: 'end', sortKey: 'remaining', text: ({ progress }) => formatEffort(progress.remaining), render: ({ progress }) => <Hours minutes={progress.remaining} />,
    editor: { kind: 'number', placeholder: '12h, 1d, 90m', hint: effortHint },
  },
  { id: 'actual', title: 'Worked', width: 84, align: 'end', sortKey: 'actual', text: ({ progress }) => formatEffort(progress.actual), render: ({ progress }) => <Hours minutes={progress.actual} whenNone="–" /> },
  {
    id: 'percent', title: 'Complete', width: 140, align: 'end', sortKey: 'percent', text: ({ progress }) => `${String(progress.percent)} %`,
    render: ({ progress }) => <span title={percentSourceWords(progress.from)}>{(progress.from === 'hand' || progress.from === 'checklist') && <span className={styles.source}>{percentSourceWords(progress.from)} </span>}{progress.percent}<span className={styles.source}> %</span></span>,
  },
];

/** Every key the columns sort by. */
export const taskSortKeys: readonly TaskSortKey[] = ['title', 'project', 'effort', 'remaining', 'unbooked', 'priority', 'status', 'earliestStart', 'deadline', 'nextDay', 'people', 'skills', 'tags', 'predecessors', 'kind', 'actual', 'percent'];
