import { useState } from 'react';
import { addStock, setMaterialUse } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { formatQuantity, type CostForecast } from '../../../shared/costing';
import { compareNames, type MaterialId, type Quantity, type TaskId, type Workspace } from '../../../shared/model';
import { materialTable, parseQuantity, type MaterialRow, type MaterialUseRow } from '../../../shared/queries/budget';
import { useForecast, useQuery, useSession } from '../../hooks';
import { AlertTriangle, Button, CircleAlert, classes, IconButton, Plus, SidePanel, TextField, VisuallyHidden, X } from '../../widgets';
import { AddField, Section, usePanelFocus } from '../details';
import { useNotify, useRun } from '../frame';
import { editableQuantity } from './materialText';
import styles from './MaterialPanel.module.css';
import words from './Words.module.css';

export interface MaterialPanelProps {
  readonly materialId: MaterialId;
  readonly onClose: () => void;
  readonly onOpenTask: (id: TaskId) => void;
}

const rowOf = (workspace: Workspace, id: MaterialId, forecast: CostForecast): MaterialRow | null =>
  [...materialTable(workspace, forecast), ...materialTable(workspace, forecast, 'archived')].find((row) => row.id === id) ?? null;

/** Stock of one material and the tasks that use it. Escape closes it and gives the focus back. */
export const MaterialPanel = ({ materialId, onClose, onOpenTask }: MaterialPanelProps) => {
  const row = useQuery(rowOf, materialId, useForecast().tasks);
  const { target, giveBack } = usePanelFocus();
  if (row === null) return null;
  const { material, stock, uses } = row;
  const Glyph = stock.state === 'short' ? CircleAlert : AlertTriangle;
  return (
    <SidePanel label={`Details of ${material.name}`} title={<div ref={target} tabIndex={-1} className={styles.title}>{material.name}</div>} onClose={() => { giveBack(); onClose(); }}>
      {stock.sentence !== '' && <p className={classes(styles.alert, stock.state === 'short' ? styles.short : styles.low)}><Glyph className={words.glyph} aria-hidden="true" /><span>{stock.sentence}</span></p>}
      <dl className={styles.facts}>
        <div><dt>On hand</dt><dd>{formatQuantity(stock.onHand, material.unit)}</dd></div>
        <div><dt>Still needed</dt><dd>{formatQuantity(stock.planned, material.unit)}</dd></div>
        <div><dt>Used so far</dt><dd>{formatQuantity(stock.used, material.unit)}</dd></div>
      </dl>
      <Delivery row={row} />
      <Section title="Tasks that use it" aside={String(uses.length)}>
        {uses.length === 0 && <p className={styles.quiet}>No task uses it yet. Add the first one below: what it needs is taken from the stock, and counted in its cost.</p>}
        {uses.length > 0 && (
          <table className={styles.uses}>
            <thead><tr><th scope="col">Task</th><th scope="col">Planned, {material.unit}</th><th scope="col">Used, {material.unit}</th><th scope="col"><VisuallyHidden>Remove</VisuallyHidden></th></tr></thead>
            <tbody>{uses.map((use) => <UseLine key={use.use.id} materialId={materialId} unit={material.unit} row={use} onOpen={() => { onOpenTask(use.taskId); }} />)}</tbody>
          </table>
        )}
        <AddUse materialId={materialId} uses={uses} />
      </Section>
    </SidePanel>
  );
};

const Delivery = ({ row: { material } }: { readonly row: MaterialRow }) => {
  const run = useRun();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const record = (sign: 1 | -1): void => {
    const read = parseQuantity(text, material.unit);
    if (!read.ok) return setProblem(`${read.refusal.sentence} ${read.refusal.nextStep}`);
    setProblem(null);
    void run(addStock, { materialId: material.id, quantity: sign * read.value }).then((ok) => { if (ok) setText(''); });
    return undefined;
  };
  return (
    <div className={styles.delivery} role="group" aria-label="Record a delivery">
      <TextField
        label={`Delivered, ${material.unit}`} labelPlacement="above" size="small" value={text} error={problem} placeholder="20" className={styles.figure ?? ''} onChange={(next) => { setText(next); setProblem(null); }}
        onKeyDown={(event) => { if (event.key === 'Enter') record(1); }}
      />
      <Button size="small" icon={Plus} isDisabled={text.trim() === ''} onPress={() => { record(1); }}>Add to stock</Button>
      <Button size="small" tone="quiet" isDisabled={text.trim() === ''} onPress={() => { record(-1); }}>Take away</Button>
    </div>
  );
};

interface UseLineProps {
  readonly materialId: MaterialId;
  readonly unit: string;
  readonly row: MaterialUseRow;
  readonly onOpen: () => void;
}

const UseLine = ({ materialId, unit, row: { use, taskId, taskTitle, day, hasOwnDay }, onOpen }: UseLineProps) => {
  const run = useRun();
  const notify = useNotify();
  const set = (field: 'planned' | 'used', text: string): void => {
    const read = text.trim() === '' ? { ok: true as const, value: 0 } : parseQuantity(text, unit);
    if (!read.ok) return notify({ message: `${read.refusal.sentence} ${read.refusal.nextStep}`, tone: 'bad' });
    void run(setMaterialUse, { materialId, taskId, [field]: read.value });
    return undefined;
  };
  const dayWords = day === null ? 'No day yet' : `${hasOwnDay ? 'On' : 'When it begins,'} ${formatDay(day, 'shortWeekdayDayMonth')}`;
  const field = (name: 'planned' | 'used', label: string, quantity: Quantity) => (
    <TextField label={`${label} for ${taskTitle}`} labelPlacement="hidden" size="small" className={styles.figure ?? ''} value={editableQuantity(quantity)} onCommit={(text) => { set(name, text); }} />
  );
  return (
    <tr>
      <th scope="row">
        <button type="button" className={words.link} title={taskTitle} onClick={onOpen}>{taskTitle}</button>
        <span className={styles.day}>{dayWords}</span>
      </th>
      <td>{field('planned', 'Planned', use.planned)}</td>
      <td>{field('used', 'Used', use.used)}</td>
      <td><IconButton size="small" label={`Remove ${taskTitle}`} icon={X} onPress={() => { void run(setMaterialUse, { materialId, taskId, planned: 0, used: 0 }); }} /></td>
    </tr>
  );
};

/** One of whatever the unit is, until somebody says how many. */
const one: Quantity = 1000;

const AddUse = ({ materialId, uses }: { readonly materialId: MaterialId; readonly uses: readonly MaterialUseRow[] }) => {
  const run = useRun();
  const session = useSession();
  const taken = new Set(uses.map(({ taskId }) => taskId));
  const { tasks, projects } = session.workspace();
  const offers = [...tasks.values()]
    .filter(({ id, archived, status }) => !archived && status !== 'done' && !taken.has(id))
    .sort((a, b) => compareNames(a.title, b.title))
    .map(({ id, title, projectId }) => ({ id, label: title, note: projectId === null ? undefined : projects.get(projectId)?.name }));
  return <AddField label="Add a task" offers={offers} onPick={(id) => { void run(setMaterialUse, { materialId, taskId: id as TaskId, planned: one }); }} />;
};
