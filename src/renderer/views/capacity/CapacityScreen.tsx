import { useCallback, useMemo } from 'react';
import { isoDayOf } from '../../../shared/calendar';
import type { ResourceId } from '../../../shared/model';
import { capacityGrid, skillDemand, type CapacityWeek } from '../../../shared/queries/capacity';
import { useQuery, useToday } from '../../hooks';
import { Button, EmptyState, SegmentedControl, Select, Toolbar, ToolbarSpace } from '../../widgets';
import { Screen, heard, useActions, useNavigate } from '../frame';
import { CapacitySummary } from './CapacitySummary';
import { CapacityTable } from './CapacityTable';
import type { Measure } from './cellWords';
import { tableRows, type Listed, type TableRow } from './tableRows';
import { useCapacityFilters, type CapacityFilters } from './useCapacityFilters';

const measures = [{ value: 'hours', label: 'Hours' }, { value: 'percent', label: 'Percent' }] as const satisfies readonly { value: Measure; label: string }[];
const lists = [{ value: 'all', label: 'All' }, { value: 'people', label: 'People' }, { value: 'skills', label: 'Skills' }] as const satisfies readonly { value: Listed; label: string }[];
const every = 'every';
const teamKey = (team: string): string => `team ${team}`;

/** People and skills over the next 26 weeks: who is over, who has room, and what there will not be enough of. */
export const CapacityScreen = () => {
  const today = useToday();
  const navigate = useNavigate();
  const filters = useCapacityFilters();
  const grid = useQuery(capacityGrid, today, filters.team, filters.skillId);
  const demand = useQuery(skillDemand, today, filters.skillId);
  const rows = useMemo(() => tableRows(grid, demand, filters.listed), [grid, demand, filters.listed]);
  const openBoard = useCallback((week: CapacityWeek, resourceId: ResourceId | null) => {
    navigate('board', { day: isoDayOf(week.from), ...(resourceId === null ? {} : { resource: resourceId }) });
  }, [navigate]);
  const openCell = useCallback((row: TableRow, week: CapacityWeek) => { openBoard(week, row.kind === 'resource' ? row.row.resourceId : null); }, [openBoard]);
  useCapacityActions(filters);
  return (
    <Screen title="Capacity" toolbar={<Filters filters={filters} teams={grid.teams} />}>
      {grid.teams.length === 0 ? <NobodyYet /> : rows.length === 0 ? <NothingMatches listed={filters.listed} onClear={filters.clear} /> : (
        <>
          <CapacitySummary grid={grid} demand={demand} onOpen={(row, week) => openBoard(week, row?.resourceId ?? null)} />
          <CapacityTable rows={rows} weeks={grid.weeks} measure={filters.measure} onOpen={openCell} />
        </>
      )}
    </Screen>
  );
};

const useCapacityActions = ({ measure, setMeasure, team, skillId, clear }: CapacityFilters): void => {
  const isNarrowed = team !== null || skillId !== null;
  useActions(useMemo(() => [
    { id: 'capacity.hours', label: 'Show hours', group: 'Capacity', enabled: () => measure !== 'hours', run: () => setMeasure('hours') },
    { id: 'capacity.percent', label: 'Show percent', group: 'Capacity', enabled: () => measure !== 'percent', run: () => setMeasure('percent') },
    { id: 'capacity.clear', label: 'Show everybody', group: 'Capacity', enabled: () => isNarrowed, run: clear },
    ...heard('week'),
  ], [measure, setMeasure, isNarrowed, clear]));
};

const Filters = ({ filters, teams }: { readonly filters: CapacityFilters; readonly teams: readonly string[] }) => {
  const teamOptions = [{ value: every, label: 'Every team' }, ...teams.map((team) => ({ value: teamKey(team), label: team === '' ? 'Without a team' : team }))];
  const skillOptions = [{ value: every, label: 'Every skill' }, ...filters.skills.map(({ id, name }) => ({ value: id as string, label: name }))];
  return (
    <Toolbar label="What to show">
      <Select label="Team" labelPlacement="hidden" tone="quiet" value={filters.team === null ? every : teamKey(filters.team)} options={teamOptions} onChange={(key) => filters.setTeam(teams.find((team) => teamKey(team) === key) ?? null)} />
      <Select label="Skill" labelPlacement="hidden" tone="quiet" value={filters.skillId ?? every} options={skillOptions} onChange={(key) => filters.setSkill(filters.skills.find(({ id }) => id === key)?.id ?? null)} />
      <ToolbarSpace />
      <SegmentedControl label="Rows" size="small" value={filters.listed} options={lists} onChange={filters.setListed} />
      <SegmentedControl label="Figures" size="small" value={filters.measure} options={measures} onChange={filters.setMeasure} />
    </Toolbar>
  );
};

const NobodyYet = () => {
  const navigate = useNavigate();
  return (
    <EmptyState title="Nobody to plan yet" action={<><Button tone="primary" onPress={() => navigate('people')}>Add people</Button><Button onPress={() => navigate('import')}>Import a file</Button></>}>
      Here you will see who is full and who has room in the next 26 weeks, and which skills run short.
    </EmptyState>
  );
};

const NothingMatches = ({ listed, onClear }: { readonly listed: Listed; readonly onClear: () => void }) =>
  listed === 'skills' ? (
    <EmptyState title="Nothing asks for a skill" action={<Button onPress={onClear}>Show every skill</Button>}>
      Give tasks the skills they require, on the Tasks screen. Here you will see where there are not enough hours of them.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody matches" action={<Button onPress={onClear}>Show everybody</Button>}>
      Nobody in this team holds this skill. Give the skill to somebody on the People screen, or choose another team.
    </EmptyState>
  );
