import { useDeferredValue, useMemo, useState } from 'react';
import { addMaterials, archiveMaterials, deleteMaterials, editMaterials, restoreMaterials, type NewMaterial } from '../../../shared/commands';
import { counted } from '../../../shared/calendar';
import type { CostForecast } from '../../../shared/costing';
import { compareNames, materialId, type MaterialId, type Workspace } from '../../../shared/model';
import { materialTable, type MaterialRow } from '../../../shared/queries/budget';
import { useForecast, useQuery, useSession } from '../../hooks';
import { Archive, ArchiveRestore, Button, SearchField, Select, Trash2 } from '../../widgets';
import { useRun } from '../frame';
import { BulkBar, EditableTable, shownOf, useAdding, useGridEdits, useTable, type EditRules } from '../tables';
import tableStyles from '../tables/Tables.module.css';
import { Amount, useCurrency } from './Amount';
import styles from './Lists.module.css';
import { materialColumns, materialSortKeys, sortedMaterials } from './materialColumns';
import { fitsMaterial, materialPatchOf, materialPreview, newMaterialsOf, parseMaterialLines, type MaterialPatch } from './materialText';

type Shown = 'inUse' | 'archived';
const nouns = { one: 'material', many: 'materials' } as const;
const choices = [{ value: 'inUse', label: 'In use' }, { value: 'archived', label: 'Archived' }] as const satisfies readonly { value: Shown; label: string }[];

const vendorsIn = ({ expenses, materials }: Workspace): readonly string[] => [...new Set([...expenses.values(), ...materials.values()].map(({ vendor }) => vendor).filter((vendor) => vendor.trim() !== ''))].sort(compareNames);
const rowsOf = (workspace: Workspace, forecast: CostForecast, shown: Shown) => materialTable(workspace, forecast, shown);
const rules: EditRules<MaterialId, MaterialPatch> = { patchOf: materialPatchOf, edit: editMaterials, idOf: materialId, nouns };

export interface MaterialViewProps {
  readonly openId: MaterialId | null;
  readonly onOpen: (id: MaterialId) => void;
}

/** What is used up: what is there, what tasks still need of it, and when it runs out. */
export const MaterialView = ({ openId, onOpen }: MaterialViewProps) => {
  const session = useSession();
  const currency = useCurrency();
  const forecast = useForecast().tasks;
  const vendors = useQuery(vendorsIn);
  const [shown, setShown] = useState<Shown>('inUse');
  const [text, setText] = useState('');
  const rows = useQuery(rowsOf, forecast, shown);
  const table = useTable('budget.material', materialSortKeys, 'name');
  const asked = useDeferredValue(text);
  const visible = useMemo(() => sortedMaterials(rows.filter(({ material }) => fitsMaterial(material, asked)), table.sort), [rows, asked, table.sort]);
  const columns = useMemo(() => materialColumns(currency, vendors), [currency, vendors]);
  const onEdit = useGridEdits(rules);
  const add = useAdding(addMaterials, (materials: readonly NewMaterial[]) => ({ materials }));
  return (
    <div className={styles.view}>
      <div className={styles.filters} role="group" aria-label="Filters">
        <SearchField className={tableStyles.search} size="small" label="Search material" placeholder="Search" value={text} onChange={setText} />
        <Select size="small" tone="quiet" labelPlacement="hidden" label="Archived" value={shown} options={choices} onChange={setShown} />
        <span className={tableStyles.count}>{shownOf(visible, rows, nouns)}</span>
      </div>
      <EditableTable
        table={table} label="Material" columns={columns} rows={visible} total={rows.length} nouns={nouns} addKey="budget.addMaterial" openId={openId ?? undefined}
        rowName={({ material }) => material.name} rowTone={({ material }) => (material.archived ? 'quiet' : 'normal')} onEdit={onEdit} onOpen={({ material }) => { onOpen(material.id); }}
        onAddRows={(added) => add(newMaterialsOf(session.workspace(), added))}
        line={{
          label: 'Add material', placeholder: 'Add material: Steel plate; 120 m; 4.50; least 20; Nordstahl',
          preview: (typed) => materialPreview(typed, session.workspace()), onAdd: (typed) => add(parseMaterialLines(typed, session.workspace())),
        }}
        bulkBar={(ids, onClear) => <MaterialBulkBar ids={ids.map(materialId)} shown={shown} onClear={onClear} />}
        noneYet={shown === 'archived'
          ? { title: 'No archived material', words: 'Material that is not used any more can be archived from the table.', add: 'Add material' }
          : { title: 'No material yet', words: 'Material is used up by tasks. Say how much is there and who needs it, and you are warned before it runs out.', add: 'Add material' }}
        noneFits={{ title: 'No material fits', showAll: 'Show all material', onShowAll: () => { setText(''); } }}
      />
      {visible.length > 0 && <Worth rows={visible} currency={currency} />}
    </div>
  );
};

const Worth = ({ rows, currency }: { readonly rows: readonly MaterialRow[]; readonly currency: string }) => {
  const unknown = rows.filter(({ worth }) => worth === null).length;
  return (
    <dl className={styles.sums} aria-label={`Sums of ${counted(rows.length, 'material')}, in ${currency}`}>
      {unknown > 0 && <div><dt>Without a cost of one</dt><dd>{unknown}</dd></div>}
      <div className={styles.total}><dt>Worth of what is on hand</dt><dd><Amount amount={rows.reduce((sum, { worth }) => sum + (worth ?? 0), 0)} currency={currency} /> <span className={styles.currency}>{currency}</span></dd></div>
    </dl>
  );
};

const MaterialBulkBar = ({ ids, shown, onClear }: { readonly ids: readonly MaterialId[]; readonly shown: Shown; readonly onClear: () => void }) => {
  const run = useRun();
  const clearAfter = (done: Promise<boolean>): void => { void done.then((ok) => { if (ok) onClear(); }); };
  return (
    <BulkBar what={counted(ids.length, 'material')} onClear={onClear}>
      {shown === 'inUse'
        ? <Button tone="quiet" size="small" icon={Archive} onPress={() => { clearAfter(run(archiveMaterials, { ids })); }}>Archive</Button>
        : <Button tone="quiet" size="small" icon={ArchiveRestore} onPress={() => { clearAfter(run(restoreMaterials, { ids })); }}>Restore</Button>}
      <Button tone="quiet" size="small" icon={Trash2} onPress={() => { clearAfter(run(deleteMaterials, { ids })); }}>Delete</Button>
    </BulkBar>
  );
};
