import type { ReactNode, RefObject } from 'react';
import { compareNames, projectId, resourceId, type Workspace } from '../../../shared/model';
import { noFilter, timelineZooms, type TimelineFilter, type TimelineZoom } from '../../../shared/queries/timeline';
import { useQuery } from '../../hooks';
import { Button, Checkbox, ComboBox, Diamond, IconButton, Info, ListFilter, PopoverTrigger, SearchField, SegmentedControl, Select, SlidersHorizontal, Toolbar, ToolbarSpace, type Option } from '../../widgets';
import { Legend } from './Legend';
import type { Emphasis } from './state/viewState';
import styles from './Toolbar.module.css';

interface TimelineToolbarProps {
  readonly zoom: TimelineZoom;
  readonly filter: TimelineFilter;
  readonly emphasis: Emphasis;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onZoom: (zoom: TimelineZoom) => void;
  readonly onToday: () => void;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly onEmphasis: (emphasis: Emphasis) => void;
  readonly onAdd: () => void;
}

const zoomNames: Readonly<Record<TimelineZoom, string>> = { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter' };
const onlyOptions: readonly Option<TimelineFilter['only']>[] = [
  { value: 'everything', label: 'Everything' }, { value: 'open', label: 'Only what is open' }, { value: 'critical', label: 'Only the critical path' }, { value: 'late', label: 'Only what is late or at risk' },
];
const anyProject = 'any';
const anybody = 'anybody';

const projectsOf = (workspace: Workspace): readonly Option<string>[] => [
  { value: anyProject, label: 'Every project' },
  ...[...workspace.projects.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name)).map(({ id, name }) => ({ value: String(id), label: name })),
];

const whoOf = (workspace: Workspace): readonly Option<string>[] => {
  const people = [...workspace.resources.values()].filter(({ archived }) => !archived);
  const teams = [...new Set(people.map(({ team }) => team).filter((team) => team !== ''))].sort(compareNames);
  return [
    { value: anybody, label: 'Whoever does it' }, ...teams.map((team) => ({ value: `team ${team}`, label: `Team ${team}` })),
    ...people.sort((a, b) => compareNames(a.name, b.name)).map(({ id, name, role }) => ({ value: `resource ${id}`, label: name, description: role === '' ? undefined : role })),
  ];
};

const whoKey = ({ who }: TimelineFilter): string => (who === null ? anybody : who.kind === 'team' ? `team ${who.team}` : `resource ${who.resourceId}`);
const whoFrom = (key: string | null): TimelineFilter['who'] => {
  if (key === null || key === anybody) return null;
  return key.startsWith('team ') ? { kind: 'team', team: key.slice(5) } : { kind: 'resource', resourceId: resourceId(key.slice(9)) };
};

/** Which days, how near, and what of the plan. */
export const TimelineToolbar = ({ zoom, filter, emphasis, searchField, onZoom, onToday, onFilter, onEmphasis, onAdd }: TimelineToolbarProps): ReactNode => (
  <Toolbar label="Timeline">
    <SegmentedControl label="Zoom" value={zoom} options={timelineZooms.map((value) => ({ value, label: zoomNames[value] }))} onChange={onZoom} />
    <Button tone="quiet" onPress={onToday}>Today</Button>
    <ToolbarSpace />
    <SearchField ref={searchField} className={styles.search} label="Search the timeline" placeholder="Search" size="small" keys="/" value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
    <FilterButton filter={filter} onFilter={onFilter} />
    <PopoverTrigger label="What is drawn" placement="bottom end" trigger={<IconButton label="What is drawn" icon={SlidersHorizontal} />}>
      <div className={styles.popover}>
        <Checkbox value={emphasis.critical} onChange={(critical) => onEmphasis({ ...emphasis, critical })}>Critical path</Checkbox>
        <Checkbox value={emphasis.links} onChange={(links) => onEmphasis({ ...emphasis, links })}>Dependencies</Checkbox>
        <Checkbox value={emphasis.float} onChange={(float) => onEmphasis({ ...emphasis, float })}>Float</Checkbox>
        <Checkbox value={emphasis.baseline} onChange={(baseline) => onEmphasis({ ...emphasis, baseline })}>Baseline</Checkbox>
      </div>
    </PopoverTrigger>
    <PopoverTrigger label="What the marks mean" placement="bottom end" trigger={<IconButton label="What the marks mean" icon={Info} />}>
      <Legend />
    </PopoverTrigger>
    <Button icon={Diamond} onPress={onAdd}>Milestone</Button>
  </Toolbar>
);

const FilterButton = ({ filter, onFilter }: Pick<TimelineToolbarProps, 'filter' | 'onFilter'>): ReactNode => {
  const projects = useQuery(projectsOf);
  const who = useQuery(whoOf);
  const count = Number(filter.projectId !== null) + Number(filter.who !== null) + Number(filter.only !== 'everything');
  return (
    <PopoverTrigger label="Filter" placement="bottom end" trigger={<Button tone="quiet" icon={ListFilter}>{count === 0 ? 'Filter' : `Filter (${String(count)})`}</Button>}>
      {(close) => (
        <div className={styles.popover}>
          <ComboBox label="Project" value={filter.projectId ?? anyProject} options={projects} onChange={(value) => onFilter({ ...filter, projectId: value === null || value === anyProject ? null : projectId(value) })} />
          <ComboBox label="Who" value={whoKey(filter)} options={who} onChange={(value) => onFilter({ ...filter, who: whoFrom(value) })} />
          <Select label="Show" value={filter.only} options={onlyOptions} onChange={(only) => onFilter({ ...filter, only })} />
          <Button size="small" isDisabled={count === 0} onPress={() => { onFilter({ ...noFilter, text: filter.text }); close(); }}>Show everything</Button>
        </div>
      )}
    </PopoverTrigger>
  );
};
