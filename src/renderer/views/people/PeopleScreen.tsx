import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { addResources, editResources, type NewResource, type ResourcePatch } from '../../../shared/commands';
import { newResourceOf, parsePersonLines } from '../../../shared/exchange';
import { resourceId, succeed, type ResourceId, type ResourceKind, type Workspace } from '../../../shared/model';
import { everyone, filteredPersonRows, formatPattern, personRows, sortedPersonRows, wordsInUse, type PersonFilter, type PersonRow } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import { SearchField, Select, type Option } from '../../widgets';
import { Screen, useNavigate, useRoute } from '../frame';
import { EditableTable, shownOf, useAdding, useGridEdits, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { newResourcesOf } from './newPersonRows';
import { PersonBulkBar } from './PersonBulkBar';
import { personColumns, personSortKeys } from './personColumns';
import { PersonPanel } from './PersonPanel';
import { personPatchOf } from './personPatch';

const any = 'any';
const nouns = { one: 'row', many: 'rows' } as const;
const settingsOf = ({ settings }: Workspace) => settings;
const kindOptions: readonly Option<ResourceKind | typeof any>[] = [
  { value: any, label: 'Everybody and everything' }, { value: 'person', label: 'People' }, { value: 'equipment', label: 'Equipment' }, { value: 'placeholder', label: 'Placeholders' },
];
const teamsOf = (workspace: Workspace): readonly string[] => wordsInUse(workspace, 'team');

const previewOf = (text: string, workspace: Workspace): string | null => {
  const read = parsePersonLines(text, workspace);
  if (!read.ok) return null;
  const [first] = read.value;
  if (first === undefined) return null;
  if (read.value.length > 1) return `${String(read.value.length)} people`;
  const facts = [first.role, first.team, ...first.skills.map(({ skill, level }) => `${skill} ${String(level)}`), formatPattern(first.pattern), first.newSkills.length === 0 ? '' : `new: ${first.newSkills.join(', ')}`];
  return [first.name, ...facts.filter((fact) => fact !== '')].join(' · ');
};

interface PeopleFiltersProps {
  readonly filter: PersonFilter;
  readonly onChange: (filter: PersonFilter) => void;
  readonly count: string;
}

const PeopleFilters = ({ filter, onChange, count }: PeopleFiltersProps) => {
  const teams = useQuery(teamsOf);
  const small = { size: 'small', tone: 'quiet', labelPlacement: 'hidden' } as const;
  return (
    <div className={tableStyles.filters} role="group" aria-label="Filters">
      <SearchField className={tableStyles.search} size="small" label="Search people" placeholder="Search" value={filter.text} onChange={(text) => { onChange({ ...filter, text }); }} />
      <Select {...small} label="Kind" value={filter.kind ?? any} options={kindOptions} onChange={(kind) => { onChange({ ...filter, kind: kind === any ? null : kind }); }} />
      <Select {...small} label="Team" value={filter.team ?? any} options={[{ value: any, label: 'All teams' }, ...teams.map((team) => ({ value: team, label: team }))]} onChange={(team) => { onChange({ ...filter, team: team === any ? null : team }); }} />
      <Select {...small} label="Archived" value={filter.archived} options={[{ value: 'hidden', label: 'In use' }, { value: 'only', label: 'Archived' }]} onChange={(archived) => { onChange({ ...filter, archived }); }} />
      <span className={tableStyles.count}>{count}</span>
    </div>
  );
};

/** People, equipment and placeholders in one editable table, with a line that adds. */
export const PeopleScreen = () => {
  const session = useSession();
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const today = useToday();
  const { weekStart, currency } = useQuery(settingsOf);
  const rows = useQuery(personRows, today);
  const [filter, setFilter] = useState<PersonFilter>(everyone);
  const table = useTable('people', personSortKeys, 'name');
  const openId = parameters['person'];

  const asked = useDeferredValue(filter);
  const visible = useMemo(() => sortedPersonRows(filteredPersonRows(rows, asked), table.sort), [rows, asked, table.sort]);
  const columns = useMemo(() => personColumns(session.workspace, today, weekStart, currency), [session, today, weekStart, currency]);
  const rules = useMemo<EditRules<ResourceId, ResourcePatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => personPatchOf(workspace, rowId, columnId, text, today), edit: editResources, idOf: resourceId, nouns }), [today]);
  const onEdit = useGridEdits(rules);
  const open = useCallback((row: PersonRow) => { navigate('people', { person: row.id }); }, [navigate]);
  const close = (): void => {
    navigate('people');
    if (openId !== undefined) table.grid.current?.focusCell(openId);
  };
  const add = useAdding(addResources, (resources: readonly NewResource[]) => ({ resources }));
  const addLines = (text: string): string | null => {
    const drafts = parsePersonLines(text, session.workspace());
    return add(drafts.ok ? succeed(drafts.value.map(newResourceOf)) : drafts);
  };

  return (
    <Screen
      title="People"
      toolbar={<PeopleFilters filter={filter} onChange={setFilter} count={shownOf(visible, rows, nouns)} />}
      panel={openId === undefined ? undefined : <PersonPanel key={openId} resourceId={resourceId(openId)} onClose={close} />}
    >
      <EditableTable
        table={table}
        label="People and equipment"
        columns={columns}
        rows={visible}
        total={rows.length}
        rowName={({ resource }) => resource.name}
        rowTone={({ resource }) => (resource.archived ? 'quiet' : 'normal')}
        nouns={nouns}
        addKey="people.add"
        line={{ label: 'Add people', placeholder: 'Add a person: Ana Ruiz; Welding 4, Wiring 2; Mo-Th 8h', preview: (text) => previewOf(text, session.workspace()), onAdd: addLines }}
        bulkBar={(ids, onClear) => <PersonBulkBar ids={ids.map(resourceId)} archived={filter.archived} onClear={onClear} />}
        onEdit={onEdit}
        onAddRows={(added) => add(newResourcesOf(session.workspace(), added, today))}
        onOpen={open}
        openId={openId}
        noneYet={{ title: 'Nobody is here yet', words: 'Type a name, skills with levels 1 to 5, and the days worked. Paste a list to add many.', add: 'Add a person' }}
        noneFits={{ title: 'Nobody fits these filters', showAll: 'Show everybody', onShowAll: () => { setFilter(everyone); } }}
      />
    </Screen>
  );
};
