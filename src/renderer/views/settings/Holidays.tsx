import { useEffect, useState } from 'react';
import { civilOf, formatDay, formatHours, type HolidayRegion, listHolidayRegions, loadPublicHolidays, mergeHolidays } from '../../../shared/calendar';
import { editCalendar } from '../../../shared/commands';
import { type Calendar, type Holiday } from '../../../shared/model';
import { useQuery, useToday } from '../../hooks';
import { Badge, Button, ComboBox, DateField, HoursField, IconButton, RefreshCw, SegmentedControl, TextField, Trash2 } from '../../widgets';
import { useNotify, useRun, useSettle } from '../frame';
import styles from './Settings.module.css';
import { settingsOf } from './WorkspaceSection';

const noRegion = 'none';

/** Last year for looking back, three on for planning. */
const yearsAround = (today: number): readonly number[] => {
  const { year } = civilOf(today);
  return [year - 1, year, year + 1, year + 2];
};

/** The regions, once the library has come. */
const useRegions = (): readonly HolidayRegion[] | null => {
  const [regions, setRegions] = useState<readonly HolidayRegion[] | null>(null);
  const notify = useNotify();
  useEffect(() => {
    let isHere = true;
    listHolidayRegions().then(
      (found) => isHere && setRegions(found),
      () => isHere && notify({ message: 'The list of regions could not be loaded. Enter the holidays by hand, or open Settings again.', tone: 'bad' }),
    );
    return () => {
      isHere = false;
    };
  }, [notify]);
  return regions;
};

/** Which days are free in a calendar: a region's public holidays and one's own. */
export const Holidays = ({ calendar }: { readonly calendar: Calendar }) => {
  const today = useToday();
  const years = yearsAround(today);
  const [year, setYear] = useState(String(civilOf(today).year));
  const shown = calendar.holidays.filter(({ day }) => String(civilOf(day).year) === year);
  const present = new Set([...calendar.holidays.map(({ day }) => civilOf(day).year), ...years]);
  const choices = [...present].sort((a, b) => a - b).slice(-6).map((one) => ({ value: String(one), label: String(one) }));
  return (
    <>
      <RegionRow calendar={calendar} years={years} />
      <div className={styles.years}>
        <SegmentedControl label="Year" size="small" value={year} options={choices} onChange={setYear} />
        <span className={styles.quiet}>{shown.length === 1 ? '1 holiday' : `${String(shown.length)} holidays`}</span>
      </div>
      {shown.length > 0 && <HolidayTable calendar={calendar} shown={shown} />}
      <AddHoliday calendar={calendar} today={today} />
    </>
  );
};

const RegionRow = ({ calendar, years }: { readonly calendar: Calendar; readonly years: readonly number[] }) => {
  const run = useRun();
  const notify = useNotify();
  const settle = useSettle();
  const regions = useRegions();
  const [isLoading, setLoading] = useState(false);
  const { id, region, holidays } = calendar;
  const load = async (code: string): Promise<void> => {
    const about = ['holidays', id];
    setLoading(true);
    const loaded = await loadPublicHolidays(code, years);
    setLoading(false);
    if (!loaded.ok) return notify({ message: `${loaded.refusal.sentence} ${loaded.refusal.nextStep}`, tone: 'bad', about });
    settle(about);
    const loadedYears = new Set(years);
    const olderOnes = code === region ? holidays.filter(({ day, origin }) => origin === 'library' && !loadedYears.has(civilOf(day).year)) : [];
    await run(editCalendar, { id, patch: { region: code, holidays: [...olderOnes, ...mergeHolidays(holidays, loaded.value)] } });
    return undefined;
  };
  const choose = (code: string | null): void => {
    if (code !== null && code !== noRegion) return void load(code);
    return void run(editCalendar, { id, patch: { region: null, holidays: holidays.filter(({ origin }) => origin === 'own') } });
  };
  const options = [{ value: noRegion, label: 'No public holidays' }, ...(regions ?? []).map(({ code, name }) => ({ value: code, label: name }))];
  return (
    <div className={styles.holidaysHead}>
      <ComboBox label="Public holidays of" value={region ?? noRegion} options={options} isDisabled={regions === null || isLoading} placeholder={regions === null ? 'Loading the regions' : ''} onChange={choose} />
      <Button icon={RefreshCw} isDisabled={region === null || isLoading} onPress={() => region !== null && void load(region)}>
        Load again
      </Button>
    </div>
  );
};

const HolidayTable = ({ calendar: { id, holidays }, shown }: { readonly calendar: Calendar; readonly shown: readonly Holiday[] }) => {
  const run = useRun();
  const replace = (day: number, next: Holiday | null): void =>
    void run(editCalendar, { id, patch: { holidays: holidays.flatMap((holiday) => (holiday.day !== day ? [holiday] : next === null ? [] : [next])) } }, 'nothing');
  return (
    <div className={styles.holidays}>
      <table className={styles.table}>
        <tbody>
          {shown.map((holiday) => (
            <tr key={holiday.day}>
              <td>{formatDay(holiday.day, 'shortWeekdayDayMonth')}</td>
              <td>
                <TextField label={`Name of the holiday on ${formatDay(holiday.day, 'dayMonthYear')}`} labelPlacement="hidden" size="small" tone="quiet" value={holiday.name} onCommit={(name) => replace(holiday.day, { ...holiday, name: name.trim(), origin: 'own' })} />
              </td>
              <td className={styles.quiet}>{holiday.workingMinutes === 0 ? 'Free' : `${formatHours(holiday.workingMinutes)} worked`}</td>
              <td>{holiday.origin === 'own' && <Badge>Own</Badge>}</td>
              <td className={styles.tools}>
                <IconButton label={`Remove ${holiday.name}`} icon={Trash2} size="small" onPress={() => replace(holiday.day, null)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const AddHoliday = ({ calendar: { id, holidays }, today }: { readonly calendar: Calendar; readonly today: number }) => {
  const run = useRun();
  const { weekStart } = useQuery(settingsOf);
  const [day, setDay] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [workingMinutes, setWorkingMinutes] = useState(0);
  const isReady = day !== null && name.trim() !== '';
  const add = (): void => {
    if (day === null || name.trim() === '') return;
    const own: Holiday = { day, name: name.trim(), workingMinutes, origin: 'own' };
    void run(editCalendar, { id, patch: { holidays: [...holidays.filter((holiday) => holiday.day !== day), own] } }).then((isDone) => {
      if (!isDone) return;
      setDay(null);
      setName('');
      setWorkingMinutes(0);
    });
  };
  return (
    <div className={styles.addHoliday}>
      <DateField label="Own holiday on" value={day} today={today} weekStart={weekStart} onChange={setDay} />
      <TextField
        label="Called"
        value={name}
        onChange={setName}
        placeholder="Company day"
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <HoursField label="Still worked" value={workingMinutes} onCommit={(minutes) => setWorkingMinutes(minutes ?? 0)} />
      <Button isDisabled={!isReady} onPress={add}>
        Add
      </Button>
    </div>
  );
};
