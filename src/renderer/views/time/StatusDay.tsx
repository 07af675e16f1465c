import { editSettings } from '../../../shared/commands';
import { formatDayNear } from '../../../shared/calendar';
import { statusDayOf, type DayNumber, type Workspace } from '../../../shared/model';
import { useQuery, useToday } from '../../hooks';
import { Button, CalendarCheck, classes, MonthGrid, PopoverTrigger, VisuallyHidden } from '../../widgets';
import { useRun } from '../frame';
import styles from './StatusDay.module.css';

const settingsOf = ({ settings }: Workspace) => settings;

/** "today, Wed 25 Nov"; "Fri 20 Nov" where a day was set, with its year where that is not this one. */
export const statusDayWords = (statusDay: DayNumber | null, today: DayNumber): string =>
  statusDay === null ? `today, ${formatDayNear(today, today)}` : formatDayNear(statusDay, today);

/** The day up to which work and money are reported: shows it, sets another one, and goes back to today. */
export const StatusDayControl = () => {
  const run = useRun();
  const today = useToday();
  const settings = useQuery(settingsOf);
  const { statusDay, weekStart } = settings;
  const set = (day: DayNumber | null): void => { void run(editSettings, { patch: { statusDay: day } }); };
  return (
    <PopoverTrigger
      label="Status day"
      placement="bottom end"
      trigger={(
        <Button tone="quiet" icon={CalendarCheck} className={styles.title}>
          <span className={styles.label}>Status day<VisuallyHidden>:</VisuallyHidden></span>
          <span className={classes(statusDay !== null && styles.fixed)}>{statusDayWords(statusDay, today)}</span>
        </Button>
      )}
    >
      {(close) => (
        <div className={styles.box}>
          <p className={styles.words}>Progress, forecast and money are reported up to this day. {statusDay === null ? 'It follows the calendar until you choose another one.' : 'It stays there until you go back to today.'}</p>
          <MonthGrid label="Status day" value={statusDayOf({ settings }, today)} today={today} weekStart={weekStart} onChoose={(day) => { set(day === today ? null : day); close(); }} />
          {statusDay !== null && <Button onPress={() => { set(null); close(); }}>Back to today</Button>}
        </div>
      )}
    </PopoverTrigger>
  );
};
