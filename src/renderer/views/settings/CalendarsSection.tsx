import { addCalendar, deleteCalendar, editCalendar, editSettings } from '../../../shared/commands';
import { type Minutes, type WorkingPattern } from '../../../shared/model';
import { formatHoursNumber } from '../../../shared/calendar';
import { type CalendarUsage, calendarUsage } from '../../../shared/queries/settings';
import { useQuery, useSession } from '../../hooks';
import { Badge, Button, HoursField, MenuTrigger, IconButton, Ellipsis, Plus, TextField } from '../../widgets';
import { useRun } from '../frame';
import { Holidays } from './Holidays';
import styles from './Settings.module.css';
import { settingsOf } from './WorkspaceSection';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const wholeDay = 24 * 60;

/** Positions of the weekdays in the order in which the week is shown. */
const weekOrder = (weekStart: 1 | 7): readonly number[] => (weekStart === 1 ? [0, 1, 2, 3, 4, 5, 6] : [6, 0, 1, 2, 3, 4, 5]);

export const CalendarsSection = () => {
  const calendars = useQuery(calendarUsage);
  const run = useRun();
  const session = useSession();
  const add = (): void => {
    const taken = new Set([...session.workspace().calendars.values()].map(({ name }) => name));
    const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((count) => !taken.has(calendarName(count))) ?? taken.size + 1;
    void run(addCalendar, { name: calendarName(number), pattern: [480, 480, 480, 480, 480, 0, 0] });
  };
  return (
    <>
      <p className={styles.lead}>A calendar says how long a working day is and which days are free. People work by one of these; part-time is entered with the person.</p>
      {calendars.map((usage) => (
        <CalendarCard key={usage.calendar.id} usage={usage} />
      ))}
      <Button icon={Plus} onPress={add}>
        Add a calendar
      </Button>
    </>
  );
};

const calendarName = (count: number): string => (count === 1 ? 'New calendar' : `New calendar ${String(count)}`);

const CalendarCard = ({ usage: { calendar, users, standing } }: { readonly usage: CalendarUsage }) => {
  const run = useRun();
  const { weekStart } = useQuery(settingsOf);
  const { id, name, pattern } = calendar;
  const setDay = (index: number, minutes: Minutes | null): void => {
    // A copy of seven with one entry replaced is seven again.
    const next = pattern.map((present, at) => (at === index ? (minutes ?? 0) : present)) as unknown as WorkingPattern;
    void run(editCalendar, { id, patch: { pattern: next } }, 'nothing');
  };
  return (
    <section className={styles.calendar} aria-label={name}>
      <div className={styles.calendarHead}>
        <TextField label={`Name of calendar ${name}`} labelPlacement="hidden" value={name} onCommit={(text) => void run(editCalendar, { id, patch: { name: text } }, 'nothing')} />
        {standing === 'default' && <Badge tone="accent">For new people</Badge>}
        <span className={styles.quiet}>{users === 0 ? 'Nobody works by it' : users === 1 ? '1 works by it' : `${String(users)} work by it`}</span>
        <MenuTrigger
          label={`Calendar ${name}`}
          placement="bottom end"
          entries={[
            { id: 'default', label: 'Use for new people', isDisabled: standing === 'default', onAction: () => void run(editSettings, { patch: { defaultCalendarId: id } }) },
            { kind: 'rule', id: 'rule' },
            { id: 'delete', label: 'Delete', tone: 'danger', onAction: () => void run(deleteCalendar, { id }) },
          ]}
        >
          <IconButton label={`More for calendar ${name}`} icon={Ellipsis} />
        </MenuTrigger>
      </div>
      <div className={styles.week}>
        {weekOrder(weekStart).map((index) => (
          <HoursField key={index} label={weekdays[index] ?? ''} value={pattern[index] ?? 0} max={wholeDay} onCommit={(minutes) => setDay(index, minutes)} />
        ))}
        <div className={styles.total}>
          <span>Week</span>
          <span>
            {formatHoursNumber(pattern.reduce((sum, minutes) => sum + minutes, 0))} <span className={styles.quiet}>h</span>
          </span>
        </div>
      </div>
      <Holidays calendar={calendar} />
    </section>
  );
};
