import { useState } from 'react';
import { logAllAsPlanned } from '../../../shared/commands';
import { counted, formatDay, formatHours, formatHoursNumber } from '../../../shared/calendar';
import { statusDayOf, type Workspace } from '../../../shared/model';
import { teamWeek, type TeamWeekRow } from '../../../shared/queries/time';
import { useQuery } from '../../hooks';
import { Button, CheckCheck, CircleCheck, classes, EmptyState, SegmentedControl } from '../../widgets';
import { useRun } from '../frame';
import { endOfFilling, lastDayToLog } from './logWeek';
import styles from './TeamView.module.css';
import table from './Table.module.css';
import type { TimePlace } from './useTimePlace';

type Shown = 'all' | 'missing';
const choices = [{ value: 'all', label: 'Everybody' }, { value: 'missing', label: 'Who is missing' }] as const satisfies readonly { value: Shown; label: string }[];
const settingsOf = ({ settings }: Workspace) => settings;

/** Who has logged how much of the week, and who has not. */
export const TeamView = ({ place: { week, today, openSheet } }: { readonly place: TimePlace }) => {
  const run = useRun();
  const [shown, setShown] = useState<Shown>('all');
  const until = lastDayToLog(statusDayOf({ settings: useQuery(settingsOf) }, today), today);
  const team = useQuery(teamWeek, week.from, until);
  const missing = team.rows.filter((row) => row.missing > 0);
  const rows = shown === 'missing' ? missing : team.rows;
  const upTo = week.to - 1 <= until ? 'all of it' : `up to ${formatDay(until, 'shortWeekdayDayMonth')}`;
  if (team.rows.length === 0) return <EmptyState title="Nobody works this week">Nobody was in the team, and nothing is logged.</EmptyState>;
  return (
    <div className={table.view}>
      <div className={table.bar}>
        <p className={classes(table.summary, styles.summary)}>{summaryOf(team.complete, team.expected, team.missing, upTo)}</p>
        <SegmentedControl label="Who is shown" size="small" value={shown} options={choices} onChange={setShown} />
        <Button
          icon={CheckCheck} isDisabled={missing.length === 0}
          onPress={() => { void run(logAllAsPlanned, { resourceIds: missing.map(({ resourceId }) => resourceId), from: week.from, to: endOfFilling(week, until) }); }}
        >
          Log as planned for {counted(missing.length, 'person', 'people')}
        </Button>
      </div>
      {rows.length === 0
        ? <EmptyState title="Nobody is missing" action={<Button onPress={() => { setShown('all'); }}>Show everybody</Button>}>All time of this week {upTo === 'all of it' ? '' : `${upTo} `}is logged.</EmptyState>
        : (
          <div className={table.scroll}>
            <table className={classes(table.table, styles.table)}>
              <thead>
                <tr><th scope="col">Person</th><th scope="col" className={styles.wide}>Logged of the week</th><th scope="col" className={table.number}>Missing so far</th><th scope="col">Days without time</th><th scope="col" className={table.number}>Overtime</th></tr>
              </thead>
              <tbody>{rows.map((row) => <Line key={row.resourceId} row={row} onOpen={() => { openSheet(row.resourceId); }} />)}</tbody>
            </table>
          </div>
        )}
    </div>
  );
};

const summaryOf = (complete: number, expected: number, missing: number, upTo: string): string => {
  if (expected === 0) return 'Nothing was to be worked in this week so far.';
  const people = counted(expected, 'person', 'people');
  const who = complete === expected ? `All ${people} have` : complete === 0 ? `None of ${people} has` : `${String(complete)} of ${people} ${complete === 1 ? 'has' : 'have'}`;
  return `${who} logged the week ${upTo === 'all of it' ? 'to its end' : upTo}${missing === 0 ? '' : `; ${formatHours(missing)} are missing`}.`;
};

const Line = ({ row, onOpen }: { readonly row: TeamWeekRow; readonly onOpen: () => void }) => {
  const { name, role, team, logged, capacity, due, missing, emptyDays, overtime, state } = row;
  const most = Math.max(capacity, logged, 1);
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} onClick={onOpen} title={name}>{name}</button>
        <span className={styles.detail}>{role === '' ? team : role}</span>
      </th>
      <td>
        <span className={styles.gauge}>
          <span className={classes(table.track, styles.track)} aria-hidden="true">
            <span className={classes(table.fill, styles.due)} style={{ width: `${String((100 * due) / most)}%` }} />
            <span className={table.fill} style={{ width: `${String((100 * logged) / most)}%` }} />
          </span>
          <span className={styles.figure}>{formatHoursNumber(logged)}<span className={styles.unit}>/{formatHoursNumber(capacity)} h</span></span>
        </span>
      </td>
      <td className={table.number}>
        {state === 'off' ? <span className={table.quiet}>Not at work</span> : missing === 0
          ? <span className={styles.complete}><CircleCheck className={styles.glyph} aria-hidden="true" />Complete</span>
          : <span className={classes(styles.missing, state === 'none' && styles.none)}>{formatHours(missing)}</span>}
      </td>
      <td className={styles.days}>{emptyDays.map((day) => formatDay(day, 'weekdayShort')).join(', ')}</td>
      <td className={table.number}>{overtime === 0 ? <span className={table.quiet}>–</span> : formatHours(overtime)}</td>
    </tr>
  );
};
