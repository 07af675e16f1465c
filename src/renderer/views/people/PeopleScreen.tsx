import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addResources, editResources, type ResourcePatch } from '../../../shared/commands';
import { counted } from '../../../shared/calendar';
import { newResourceOf, parsePersonLines } from '../../../shared/exchange';
import { doneWords, resourceId, type ResourceId, type ResourceKind, type Workspace } from '../../../shared/model';
import { everyone, filteredPersonRows, formatPattern, personRows, sortedPersonRows, wordsInUse, type PersonFilter, type PersonRow } from '../../../shared/queries/tables';
import { useQuery, useSession, useToday } from '../../hooks';
import { Button, EmptyState, SearchField, Select, type Option } from '../../widgets';
import { Grid, type GridHandle, type GridNewRow } from '../../widgets/grid';
import { Screen, heard, offered, useActions, useNavigate, useNotify, useRoute } from '../frame';
import { QuickAddLine, shownOf, useGridEdits, useGridMessages, useTable, type EditRules } from '../tables';
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
  const notify = useNotify();
  const onMessage = useGridMessages();
  const navigate = useNavigate();
  const { parameters } = useRoute();
  const today = useToday();
  const { weekStart, currency } = useQuery(settingsOf);
  const rows = useQuery(personRows, today);
  const [filter, setFilter] = useState<PersonFilter>(everyone);
  const { sort, setSort, setSelection, shown } = useTable('people', personSortKeys, 'name');
  const grid = useRef<GridHandle>(null);
  const addLine = useRef<HTMLTextAreaElement>(null);
  const openId = parameters['person'];

  const asked = useDeferredValue(filter);
  const visible = useMemo(() => sortedPersonRows(filteredPersonRows(rows, asked), sort), [rows, asked, sort]);
  const selection = shown(visible);
  const columns = useMemo(() => personColumns(session.workspace, today, weekStart, currency), [session, today, weekStart, currency]);
  const rules = useMemo<EditRules<ResourceId, ResourcePatch>>(
    () => ({ patchOf: (workspace, rowId, columnId, text) => personPatchOf(workspace, rowId, columnId, text, today), edit: editResources, idOf: resourceId, nouns }), [today]);
  const onEdit = useGridEdits(rules);
  const open = useCallback((row: PersonRow) => { navigate('people', { person: row.id }); }, [navigate]);
  const close = (): void => {
    navigate('people');
    if (openId !== undefined) grid.current?.focusCell(openId);
  };
  const add = (text: string): string | null => {
    const drafts = parsePersonLines(text, session.workspace());
    const outcome = drafts.ok ? session.run(addResources, { resources: drafts.value.map(newResourceOf) }) : drafts;
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer' });
    return null;
  };
  const addRows = (added: readonly GridNewRow[]): string | null => {
    const resources = newResourcesOf(session.workspace(), added, today);
    const outcome = resources.ok ? session.run(addResources, { resources: resources.value }) : resources;
    if (!outcome.ok) return `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    notify({ message: doneWords(outcome.value.change.label), tone: 'good', undo: 'offer' });
    return null;
  };
  const toAddLine = (): void => {
    // A selection has its bar where the line stands.
    flushSync(() => { setSelection(new Set()); });
    addLine.current?.focus();
  };
  useActions([offered('people.add', { run: toAddLine }), ...heard('table')]);

  return (
    <Screen
      title="People"
      toolbar={<PeopleFilters filter={filter} onChange={setFilter} count={shownOf(visible, rows, nouns)} />}
      panel={openId === undefined ? undefined : <PersonPanel key={openId} resourceId={resourceId(openId)} onClose={close} />}
    >
      <div className={tableStyles.table}>
        {selection.size > 0 ? <PersonBulkBar ids={[...selection].map(resourceId)} archived={filter.archived} onClear={() => { setSelection(new Set()); }} /> : (
          <QuickAddLine
            ref={addLine}
            label="Add people"
            placeholder="Add a person: Ana Ruiz; Welding 4, Wiring 2; Mo-Th 8h"
            preview={(text) => previewOf(text, session.workspace())}
            onAdd={add}
            onLeave={() => { const [first] = visible; if (first !== undefined) grid.current?.focusCell(first.id); }}
          />
        )}
        <Grid
          ref={grid}
          label="People and equipment"
          columns={columns}
          rows={visible}
          rowName={({ resource }) => resource.name}
          selection={selection}
          onSelectionChange={setSelection}
          sort={sort}
          onSortChange={setSort}
          onEdit={onEdit}
          onAddRows={addRows}
          nouns={nouns}
          onOpen={open}
          openId={openId}
          onMessage={onMessage}
          rowTone={({ resource }) => (resource.archived ? 'quiet' : 'normal')}
          empty={rows.length === 0
            ? <EmptyState title="Nobody is here yet" action={<Button tone="primary" onPress={toAddLine}>Add a person</Button>}>Type a name, skills with levels 1 to 5, and the days worked. Paste a list to add many.</EmptyState>
            : <EmptyState title="Nobody fits these filters" action={<Button onPress={() => { setFilter(everyone); }}>Show everybody</Button>}>{counted(rows.length, nouns.one, nouns.many)} {rows.length === 1 ? 'is' : 'are'} hidden.</EmptyState>}
        />
      </div>
    </Screen>
  );
};
