import { formatDay } from '../../../shared/calendar';
import { type DayNumber, type Workspace } from '../../../shared/model';
import {
  currencyDigits, formatDayText, formatMoney, kindNames, namedHoldings, parseHoldings, parsePattern, resourceKinds, wordsInUse, formatPattern, type PersonRow, type PersonSortKey,
} from '../../../shared/queries/tables';
import { AlertTriangle, Avatar, classes } from '../../widgets';
import type { GridColumn } from '../../widgets/grid';
import { dayHint, dayOffers, Figure, LoadCell, matching, newSkillWords, offersOf, skillOffers, SkillsCell } from '../tables';
import tableStyles from '../tables/Tables.module.css';

type PersonColumn = GridColumn<PersonRow> & { readonly sortKey: PersonSortKey };

const near = 30;

const avatarShapes = { person: 'round', equipment: 'square', placeholder: 'dashed' } as const;

/** When the next certification lapses, in words where it has or soon will. */
const ExpiryCell = ({ day, today }: { readonly day: DayNumber | null; readonly today: DayNumber }) => {
  if (day === null) return null;
  if (day > today + near) return <span>{formatDay(day, 'dayMonthYear')}</span>;
  const words = day < today ? 'Lapsed' : 'Lapses soon';
  return (
    <span className={classes(tableStyles.withMark, day < today ? tableStyles.bad : tableStyles.warn)} title={`${words}: ${formatDay(day, 'dayMonthYear')}`}>
      {formatDay(day, 'dayMonthYear')}
      <AlertTriangle className={tableStyles.mark} role="img" aria-label={words} />
    </span>
  );
};

/** The columns of the People screen. `workspace` is asked anew at every use. */
export const personColumns = (workspace: () => Workspace, today: DayNumber, weekStart: 1 | 7, currency: string): readonly PersonColumn[] => {
  const digits = currencyDigits(currency);
  const dayEditor = { kind: 'day', placeholder: '26 Nov, Thu, +3', hint: (typed: string) => dayHint(typed, today), suggest: (typed: string) => dayOffers(typed, today, weekStart) } as const;
  return [
    {
      id: 'name', title: 'Name', width: 220, sortKey: 'name', text: ({ resource }) => resource.name, enter: 'open', editor: { kind: 'text' },
      render: (row) => (
        <span className={tableStyles.withMark}>
          <Avatar name={row.resource.name} shape={avatarShapes[row.resource.kind]} size="small" />
          <span className={classes(tableStyles.cut, tableStyles.name)} title={row.resource.name}>{row.resource.name}</span>
        </span>
      ),
    },
    { id: 'thisWeek', title: 'This week', width: 156, sortKey: 'thisWeek', text: ({ thisWeek }) => `${formatHoursText(thisWeek.load)}/${formatHoursText(thisWeek.capacity)} h`, render: ({ thisWeek }) => <LoadCell totals={thisWeek} /> },
    { id: 'fourWeeks', title: '4 weeks', width: 164, sortKey: 'fourWeeks', text: ({ fourWeeks }) => `${formatHoursText(fourWeeks.load)}/${formatHoursText(fourWeeks.capacity)} h`, render: ({ fourWeeks }) => <LoadCell totals={fourWeeks} /> },
    {
      id: 'skills', title: 'Skills', width: 260, sortKey: 'skills', text: ({ skillsText }) => skillsText,
      render: ({ resource }) => (resource.skills.length === 0 && resource.kind !== 'equipment' ? <span className={tableStyles.quiet}>None yet</span> : <SkillsCell skills={namedHoldings(workspace(), resource)} />),
      editor: {
        kind: 'list', placeholder: 'Welding 4, Wiring 2', suggest: (typed) => skillOffers(workspace(), typed, ' ', 3),
        hint: (typed) => {
          const read = parseHoldings(typed, () => false, today);
          const fresh = read.ok ? newSkillWords(workspace(), read.value.map(({ name }) => name)) : null;
          return fresh === null ? null : { tone: 'plain', text: fresh };
        },
      },
    },
    { id: 'expiry', title: 'Valid until', width: 128, sortKey: 'expiry', text: ({ nextExpiry }) => formatDayText(nextExpiry), render: ({ nextExpiry }) => <ExpiryCell day={nextExpiry} today={today} />, editor: dayEditor },
    { id: 'role', title: 'Role', width: 130, sortKey: 'role', text: ({ resource }) => resource.role, editor: { kind: 'text', suggest: (typed) => matching(offersOf(wordsInUse(workspace(), 'role')), typed) } },
    { id: 'team', title: 'Team', width: 120, sortKey: 'team', text: ({ resource }) => resource.team, editor: { kind: 'text', suggest: (typed) => matching(offersOf(wordsInUse(workspace(), 'team')), typed) } },
    {
      id: 'pattern', title: 'Working week', width: 170, sortKey: 'pattern', text: ({ patternText }) => patternText,
      render: ({ patternText, calendar }) => (patternText === '' ? <span className={tableStyles.quiet}>{formatPattern(calendar?.pattern ?? null)}</span> : <span className={tableStyles.cut}>{patternText}</span>),
      editor: {
        kind: 'text', placeholder: 'Mo-Th 8h, Fr 4h', hint: (typed) => {
          const read = parsePattern(typed);
          return read.ok ? { tone: 'plain', text: read.value === null ? 'The calendar’s own week' : `${formatHoursText(read.value.reduce((sum, minutes) => sum + minutes, 0))} h a week` } : null;
        },
      },
    },
    {
      id: 'calendar', title: 'Calendar', width: 130, sortKey: 'calendar', text: ({ calendar }) => calendar?.name ?? '',
      editor: { kind: 'choice', suggest: (typed) => matching(offersOf([...workspace().calendars.values()].map(({ name }) => name).sort()), typed) },
    },
    {
      id: 'cost', title: 'Cost per hour', width: 116, align: 'end', sortKey: 'cost', text: ({ resource }) => formatMoney(resource.costPerHour, digits),
      render: ({ resource }) => (resource.costPerHour === null ? <span className={tableStyles.quiet}>–</span> : <Figure value={formatMoney(resource.costPerHour, digits)} unit={currency} />), editor: { kind: 'number', placeholder: '42.50' },
    },
    { id: 'kind', title: 'Kind', width: 110, sortKey: 'kind', text: ({ resource }) => kindNames[resource.kind], editor: { kind: 'choice', suggest: (typed) => matching(offersOf(resourceKinds.map((kind) => kindNames[kind])), typed) } },
    { id: 'email', title: 'Email', width: 190, sortKey: 'email', text: ({ resource }) => resource.email, editor: { kind: 'text' } },
    { id: 'startDay', title: 'From', width: 112, sortKey: 'startDay', text: ({ resource }) => formatDayText(resource.startDay), editor: dayEditor },
    { id: 'endDay', title: 'Until', width: 112, sortKey: 'endDay', text: ({ resource }) => formatDayText(resource.endDay), editor: dayEditor },
  ];
};

const formatHoursText = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** Every key the columns sort by. */
export const personSortKeys: readonly PersonSortKey[] = ['name', 'kind', 'role', 'team', 'skills', 'expiry', 'pattern', 'calendar', 'thisWeek', 'fourWeeks', 'cost', 'email', 'startDay', 'endDay'];
