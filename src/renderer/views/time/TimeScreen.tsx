import { useMemo } from 'react';
import { taskId, type Workspace } from '../../../shared/model';
import { weekSpanWords } from '../../../shared/queries/time';
import { Button, ChevronDown, ChevronLeft, ChevronRight, EmptyState, IconButton, MonthGrid, PopoverTrigger, SegmentedControl, Toolbar, ToolbarSpace } from '../../widgets';
import { useQuery } from '../../hooks';
import { TaskPanel } from '../details';
import { offered, Screen, useActions, useNavigate, useRoute } from '../frame';
import { EstimatesView } from './EstimatesView';
import { StatusDayControl } from './StatusDay';
import { TeamView } from './TeamView';
import styles from './TimeScreen.module.css';
import { useTimePlace, type TimePlace, type TimeTab } from './useTimePlace';
import { WeekView } from './WeekView';

const tabs = [{ value: 'week', label: 'Sheet' }, { value: 'team', label: 'Team' }, { value: 'estimates', label: 'Estimates' }] as const satisfies readonly { value: TimeTab; label: string }[];
const weekStartOf = ({ settings }: Workspace): 1 | 7 => settings.weekStart;

/** What was really worked: a week of one person, the whole team's, and how estimates turned out. */
export const TimeScreen = () => {
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const place = useTimePlace();
  const { tab, person, goBy, goTo, today } = place;
  const openId = tab === 'estimates' ? undefined : parameters['task'];
  const open = (id: string | null): void => {
    const rest = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'task'));
    navigate('time', id === null ? rest : { ...rest, task: id });
  };
  useActions(useMemo(() => (tab === 'estimates' ? [] : [
    offered('time.previous', { run: () => { goBy(-1); } }), offered('time.next', { run: () => { goBy(1); } }), offered('time.today', { run: () => { goTo(today); } }),
  ]), [tab, goBy, goTo, today]));
  return (
    <Screen
      title="Time"
      toolbar={(
        <Toolbar label="Time">
          <SegmentedControl label="What to show" value={tab} options={tabs} onChange={place.setTab} />
          {tab !== 'estimates' && <WeekChoice place={place} />}
          <ToolbarSpace />
          <StatusDayControl />
        </Toolbar>
      )}
      panel={openId === undefined ? undefined : <TaskPanel key={openId} taskId={taskId(openId)} onClose={() => { open(null); }} onOpen={open} />}
    >
      {person === null
        ? <NobodyYet />
        : tab === 'week'
          ? <WeekView place={place} person={person} openId={openId} onOpen={open} />
          : tab === 'team' ? <TeamView place={place} /> : <EstimatesView />}
    </Screen>
  );
};

const WeekChoice = ({ place: { week, today, goBy, goTo } }: { readonly place: TimePlace }) => {
  const weekStart = useQuery(weekStartOf);
  const isPresent = today >= week.from && today < week.to;
  return (
    <>
      <span className={styles.week}>
        <IconButton label="Previous week" icon={ChevronLeft} keys="[" onPress={() => { goBy(-1); }} />
        <PopoverTrigger
          label="Go to a week"
          trigger={<Button tone="quiet" className={styles.title}>Week {week.number}<span className={styles.span}>{weekSpanWords(week)}</span><ChevronDown className={styles.chevron} aria-hidden="true" /></Button>}
        >
          {(close) => <MonthGrid label="Go to a week" value={week.from} today={today} weekStart={weekStart} onChoose={(day) => { goTo(day); close(); }} />}
        </PopoverTrigger>
        <IconButton label="Next week" icon={ChevronRight} keys="]" onPress={() => { goBy(1); }} />
      </span>
      {!isPresent && <Button tone="quiet" onPress={() => { goTo(today); }}>This week</Button>}
    </>
  );
};

const NobodyYet = () => {
  const navigate = useNavigate();
  return (
    <EmptyState title="Nobody to log time for yet" action={<><Button tone="primary" onPress={() => { navigate('people'); }}>Add people</Button><Button onPress={() => { navigate('import'); }}>Import a file</Button></>}>
      Here you will log what was really worked, week by week, and see how estimates turn out.
    </EmptyState>
  );
};
