import { formatHoursNumber } from '../../../shared/calendar';
import { formatAmount, formatMoney, priorities, priorityNames, type DayNumber, type ProjectId, type Workspace } from '../../../shared/model';
import { formatDayText, formatEffort, projectStateNames, type ProjectRow, type ProjectSortKey } from '../../../shared/queries/tables';
import { AlertTriangle, classes } from '../../widgets';
import type { GridColumn } from '../../widgets/grid';
import { DayCell, dayHint, dayOffers, Hours, matching, offersOf, PriorityCell } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { HuePicker } from './HuePicker';
import styles from './Projects.module.css';
import type { ProjectMoney } from './useProjectMoney';

type ProjectColumn = GridColumn<ProjectRow> & { readonly sortKey?: ProjectSortKey };

/** Where a project's cells lead. */
export interface ProjectLinks {
  readonly toTasks: (id: ProjectId) => void;
  readonly toBoard: (id: ProjectId) => void;
  readonly toBudget: (id: ProjectId) => void;
}

/** Booked share of what has to be booked, as a bar with its figures. */
const BookedCell = ({ row }: { readonly row: ProjectRow }) => {
  const whole = row.booked + row.unbooked;
  if (whole === 0) return <span className={tableStyles.quiet}>–</span>;
  return (
    <span className={styles.progress}>
      <span className={styles.track}><span className={classes(styles.fill, row.unbooked === 0 && styles.planned)} style={{ width: `${String((row.booked / whole) * 100)}%` }} /></span>
      <span className={tableStyles.figure}>{formatHoursNumber(row.booked)}<span className={tableStyles.unit}>/{formatHoursNumber(whole)} h</span></span>
    </span>
  );
};

/** "24,294.50 of 28,000.00 EUR"; the sentence of a warning follows. */
const moneyText = (money: ProjectMoney | undefined, currency: string): string => {
  if (money === undefined) return '';
  const figures = money.budget === null ? `${formatMoney(money.forecast, currency)}, no budget` : `${formatMoney(money.forecast, currency)} of ${formatMoney(money.budget, currency)}`;
  return money.warning === '' ? figures : `${figures}. ${money.warning}`;
};

interface MoneyCellProps {
  readonly money: ProjectMoney | undefined;
  readonly currency: string;
  readonly name: string;
  readonly onOpen: () => void;
}

const MoneyCell = ({ money, currency, name, onOpen }: MoneyCellProps) => {
  if (money === undefined) return null;
  const isOver = money.budget !== null && money.forecast > money.budget;
  return (
    <button type="button" className={classes(styles.link, styles.money)} aria-label={`Budget of ${name}: ${moneyText(money, currency)}`} title={money.warning === '' ? undefined : money.warning} onClick={onOpen}>
      {money.warning !== '' && <AlertTriangle className={tableStyles.mark} aria-hidden="true" />}
      <span className={classes(tableStyles.figure, isOver && tableStyles.bad)}>{formatAmount(money.forecast, currency)}</span>
      <span className={tableStyles.unit}>/{money.budget === null ? '–' : formatAmount(money.budget, currency)}</span>
    </button>
  );
};

const leadOffers = (workspace: Workspace) =>
  [...offersOf([...workspace.resources.values()].filter(({ kind, archived }) => kind !== 'equipment' && !archived).map(({ name }) => name).sort()), { value: '', label: 'Nobody' }];

/** The columns of the Projects screen. `workspace` is asked anew at every use. */
export const projectColumns = (workspace: () => Workspace, today: DayNumber, weekStart: 1 | 7, links: ProjectLinks, money: ReadonlyMap<ProjectId, ProjectMoney> | null): readonly ProjectColumn[] => {
  const dayEditor = { kind: 'day', placeholder: '26 Nov, Thu, +3', hint: (typed: string) => dayHint(typed, today), suggest: (typed: string) => dayOffers(typed, today, weekStart) } as const;
  return [
    {
      id: 'name', title: 'Project', width: 260, sortKey: 'name', text: ({ project }) => project.name, enter: 'open', editor: { kind: 'text' },
      render: ({ project }) => (
        <span className={tableStyles.withMark}>
          <span className={tableStyles.hue} style={{ background: `var(--project-${String(project.hue)})` }} />
          <span className={classes(tableStyles.cut, tableStyles.name)} title={project.name}>{project.name}</span>
        </span>
      ),
    },
    { id: 'code', title: 'Code', width: 76, sortKey: 'code', text: ({ project }) => project.code, editor: { kind: 'text' } },
    {
      id: 'hue', title: 'Colour', width: 72, text: ({ project }) => String(project.hue + 1),
      render: ({ project }) => <span className={styles.square} role="img" aria-label={`Colour ${String(project.hue + 1)}`} style={{ background: `var(--project-${String(project.hue)})` }} />,
      editor: { kind: 'custom', render: ({ row, commit }) => <HuePicker hue={row.project.hue} onPick={(hue) => { commit(String(hue + 1)); }} /> },
    },
    {
      id: 'state', title: 'State', width: 104, sortKey: 'state', text: ({ state }) => projectStateNames[state],
      render: ({ state, late }) => (
        <span className={classes(tableStyles.withMark, state === 'late' && tableStyles.bad)} title={late > 0 ? `${String(late)} late` : undefined}>
          {state === 'late' && <AlertTriangle className={tableStyles.mark} aria-hidden="true" />}
          {projectStateNames[state]}
        </span>
      ),
    },
    { id: 'money', title: 'Forecast of budget', width: 176, align: 'end', text: ({ project }) => moneyText(money?.get(project.id), workspace().settings.currency), render: ({ project }) => <MoneyCell money={money?.get(project.id)} currency={workspace().settings.currency} onOpen={() => { links.toBudget(project.id); }} name={project.name} /> },
    { id: 'booked', title: 'Booked', width: 210, sortKey: 'booked', text: ({ booked }) => formatEffort(booked), render: (row) => <BookedCell row={row} /> },
    { id: 'unbooked', title: 'To book', width: 88, align: 'end', sortKey: 'unbooked', text: ({ unbooked }) => formatEffort(unbooked), render: ({ unbooked }) => <Hours minutes={unbooked} whenNone="–" /> },
    {
      id: 'open', title: 'Tasks', width: 104, align: 'end', sortKey: 'open', text: ({ open, done }) => `${String(open)} open, ${String(done)} done`,
      render: ({ open, done }) => <span className={tableStyles.figure} title={`${String(open)} open, ${String(done)} done`}>{done}<span className={tableStyles.unit}>/{open + done} done</span></span>,
    },
    { id: 'late', title: 'Late', width: 72, align: 'end', sortKey: 'late', text: ({ late }) => String(late), render: ({ late }) => (late === 0 ? <span className={tableStyles.quiet}>–</span> : <span className={tableStyles.bad}>{late}</span>) },
    { id: 'dueDay', title: 'Due', width: 116, sortKey: 'dueDay', text: ({ project }) => formatDayText(project.dueDay), render: ({ project }) => <DayCell day={project.dueDay} />, editor: dayEditor },
    { id: 'lead', title: 'Lead', width: 140, sortKey: 'lead', text: ({ lead }) => lead?.name ?? '', editor: { kind: 'choice', suggest: (typed) => matching(leadOffers(workspace()), typed) } },
    {
      id: 'priority', title: 'Priority', width: 100, sortKey: 'priority', text: ({ project }) => priorityNames[project.priority], render: ({ project }) => <PriorityCell priority={project.priority} />,
      editor: { kind: 'choice', suggest: (typed) => matching(offersOf([...priorities].reverse().map((priority) => priorityNames[priority])), typed) },
    },
    { id: 'startDay', title: 'Start', width: 116, sortKey: 'startDay', text: ({ project }) => formatDayText(project.startDay), render: ({ project }) => <DayCell day={project.startDay} />, editor: dayEditor },
    { id: 'client', title: 'Client', width: 150, sortKey: 'client', text: ({ project }) => project.client, editor: { kind: 'text' } },
    {
      id: 'links', title: 'Show', width: 130, text: () => '',
      render: ({ id, project }) => (
        <span className={styles.links}>
          <button type="button" className={styles.link} aria-label={`Tasks of ${project.name}`} onClick={() => { links.toTasks(id); }}>Tasks</button>
          <button type="button" className={styles.link} aria-label={`${project.name} on the board`} onClick={() => { links.toBoard(id); }}>Board</button>
        </span>
      ),
    },
  ];
};

/** Every key the columns sort by. */
export const projectSortKeys: readonly ProjectSortKey[] = ['name', 'code', 'lead', 'startDay', 'dueDay', 'priority', 'client', 'open', 'late', 'booked', 'unbooked', 'state'];
