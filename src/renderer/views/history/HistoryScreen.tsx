import { useMemo } from 'react';
import { formatDay, localDayOf } from '../../../shared/calendar';
import { compareNames, resourceId, taskId, type Workspace } from '../../../shared/model';
import { historyLines, type HistoryLine, linesByDay, type RecordedChange, touchesResource } from '../../../shared/queries/history';
import { useQuery, useToday } from '../../hooks';
import { Button, ComboBox, EmptyState, LoadingState, type Option, Toolbar } from '../../widgets';
import { Screen, useNavigate, useRoute } from '../frame';
import styles from './History.module.css';
import { Line } from './Line';
import { type HistoryOf, useHistory, useHistoryOf } from './useHistory';

const taskOptions = (workspace: Workspace): readonly Option<string>[] => sorted([...workspace.tasks.values()].map(({ id, title }) => ({ value: id, label: title })));
const personOptions = (workspace: Workspace): readonly Option<string>[] => sorted([...workspace.resources.values()].map(({ id, name }) => ({ value: id, label: name })));

const sorted = (options: readonly Option<string>[]): readonly Option<string>[] => [...options].sort((a, b) => compareNames(a.label, b.label));

/** Who changed what, when and why, newest first; for the whole plan, a task or a person. */
export const HistoryScreen = () => {
  const { parameters } = useRoute();
  const { task, person } = parameters;
  return (
    <Screen title="History" toolbar={<Filters task={task ?? null} person={person ?? null} />}>
      <div className={styles.page}>
        {task !== undefined ? <Narrowed of={{ table: 'tasks', id: taskId(task) }} person={person ?? null} /> : person !== undefined ? <Narrowed of={{ table: 'resources', id: resourceId(person) }} person={null} /> : <AllHistory />}
      </div>
    </Screen>
  );
};

const Filters = ({ task, person }: { readonly task: string | null; readonly person: string | null }) => {
  const navigate = useNavigate();
  const tasks = useQuery(taskOptions);
  const people = useQuery(personOptions);
  const show = (next: { readonly task: string | null; readonly person: string | null }): void =>
    navigate('history', { ...(next.task === null ? {} : { task: next.task }), ...(next.person === null ? {} : { person: next.person }) });
  return (
    <Toolbar label="Filter the history" className={styles.filters}>
      <ComboBox label="Task" labelPlacement="hidden" placeholder="All tasks" whenEmpty="null" value={task} options={tasks} onChange={(id) => show({ task: id, person })} />
      <ComboBox label="Person" labelPlacement="hidden" placeholder="Everybody" whenEmpty="null" value={person} options={people} onChange={(id) => show({ task, person: id })} />
      {(task !== null || person !== null) && (
        <Button tone="quiet" onPress={() => show({ task: null, person: null })}>
          Show all
        </Button>
      )}
    </Toolbar>
  );
};

const aboutPerson = (person: string | null) => ({ change }: HistoryLine): boolean => person === null || touchesResource(change, resourceId(person));

const AllHistory = () => {
  const { entries, isComplete, loadOlder } = useHistory();
  return <Days entries={entries} person={null} older={isComplete ? null : loadOlder} emptyTitle="Nothing has happened yet" />;
};

const Narrowed = ({ of, person }: { readonly of: HistoryOf; readonly person: string | null }) => (
  <Days entries={useHistoryOf(of)} person={person} older={null} emptyTitle={of.table === 'tasks' ? 'Nothing here about this task' : 'Nothing here about this person'} />
);

interface DaysProps {
  readonly entries: readonly RecordedChange[] | null;
  readonly person: string | null;
  /** Reads older entries; null: there are none. */
  readonly older: (() => void) | null;
  readonly emptyTitle: string;
}

const Days = ({ entries, person, older, emptyTitle }: DaysProps) => {
  const today = useToday();
  const days = useMemo(() => (entries === null ? [] : linesByDay(historyLines(entries).filter(aboutPerson(person)), localDayOf)), [entries, person]);
  if (entries === null) return <LoadingState label="Reading the history" />;
  return (
    <>
      {days.length === 0 && <EmptyState title={emptyTitle}>Every change to the plan is kept here with who made it and why, and can be undone.</EmptyState>}
      {days.map(({ day, lines }) => (
        <section key={day} aria-label={dayName(day, today)}>
          <h2 className={styles.day}>{dayName(day, today)}</h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {older !== null && (
        <div className={styles.older}>
          <Button onPress={older}>Show older changes</Button>
        </div>
      )}
    </>
  );
};

const dayName = (day: number, today: number): string => {
  const words = formatDay(day, 'weekdayDayMonth');
  if (day === today) return `Today, ${words}`;
  return day === today - 1 ? `Yesterday, ${words}` : words;
};
