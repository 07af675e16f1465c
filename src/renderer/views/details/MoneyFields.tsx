import { useCallback, useState } from 'react';
import { setMaterialUse } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { costsOf, formatQuantity, stockOf, type CostFigures } from '../../../shared/costing';
import { compareNames, formatMoney, materialId, type Expense, type Material, type MaterialUse, type MinorUnits, type Quantity, type Task, type TaskId, type Workspace } from '../../../shared/model';
import { costQuestionToday, expenseStateNames, parseQuantity } from '../../../shared/queries/budget';
import { useCostAlerts, useIdleQuery, useQuery, useToday, useWorkspace } from '../../hooks';
import { Button, IconButton, TextField, X } from '../../widgets';
import { useNavigate, useRun } from '../frame';
import { AddField } from './AddField';
import styles from './Details.module.css';
import { Section } from './Section';

const expensesOf = (workspace: Workspace, id: TaskId): readonly Expense[] =>
  [...workspace.expenses.values()].filter(({ taskId }) => taskId === id).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
const usesOf = (workspace: Workspace, id: TaskId): readonly MaterialUse[] => [...workspace.materialUses.values()].filter(({ taskId }) => taskId === id).sort((a, b) => (a.id < b.id ? -1 : 1));

interface QuantityFieldProps {
  readonly label: string;
  readonly value: Quantity;
  readonly unit: string;
  readonly onCommit: (quantity: Quantity) => void;
}

const QuantityField = ({ label, value, unit, onCommit }: QuantityFieldProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <TextField
      labelPlacement="hidden" size="small" label={label} value={String(value / 1000)} error={problem}
      onCommit={(text) => {
        const read = parseQuantity(text, unit);
        setProblem(read.ok ? null : `${read.refusal.sentence} ${read.refusal.nextStep}`);
        if (read.ok) onCommit(read.value);
      }}
    />
  );
};

/** What the task takes of one material, planned and so far, and whether there is enough. */
const MaterialLine = ({ use, material }: { readonly use: MaterialUse; readonly material: Material }) => {
  const run = useRun();
  const { taskId } = use;
  const today = useToday();
  const ask = useCallback((workspace: Workspace) => {
    const { needs, sentence } = stockOf(workspace, material.id, costQuestionToday(workspace, today).forecast);
    return needs.some((need) => need.taskId === taskId && need.after < 0) ? sentence : '';
  }, [material.id, taskId, today]);
  const missing = useIdleQuery(ask) ?? '';
  const put = (patch: { readonly planned?: Quantity; readonly used?: Quantity }): void => { void run(setMaterialUse, { materialId: material.id, taskId, ...patch }, 'nothing'); };
  return (
    <li>
      <span className={styles.material}>
        <span className={styles.words} title={material.name}>{material.name}</span>
        <QuantityField label={`${material.name} used, ${material.unit}`} value={use.used} unit={material.unit} onCommit={(used) => { put({ used }); }} />
        <span className={styles.small}>of</span>
        <QuantityField label={`${material.name} planned, ${material.unit}`} value={use.planned} unit={material.unit} onCommit={(planned) => { put({ planned }); }} />
        <span className={styles.small}>{material.unit}</span>
        <IconButton label={`Remove ${material.name}`} icon={X} size="small" onPress={() => { put({ planned: 0, used: 0 }); }} />
      </span>
      {missing !== '' && <p className={styles.problem}>{missing}</p>}
    </li>
  );
};

/** The material of a task, and one more. */
const MaterialFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const { materials } = useWorkspace();
  const uses = useQuery(usesOf, task.id);
  const free = [...materials.values()].filter(({ id, archived }) => !archived && !uses.some((use) => use.materialId === id)).sort((a, b) => compareNames(a.name, b.name));
  if (materials.size === 0) return null;
  return (
    <>
      {uses.length > 0 && (
        <ul className={styles.list} aria-label="Material, used of planned">
          {uses.flatMap((use) => {
            const material = materials.get(use.materialId);
            return material === undefined ? [] : [<MaterialLine key={use.id} use={use} material={material} />];
          })}
        </ul>
      )}
      <AddField
        label="Add material" offers={free.map(({ id, name, unit, stock }) => ({ id, label: name, note: `${formatQuantity(stock, unit)} in all` }))}
        onPick={(id) => { void run(setMaterialUse, { materialId: materialId(id), taskId: task.id, planned: oneUnit }, 'nothing'); }}
      />
    </>
  );
};

const oneUnit: Quantity = 1000;

interface FiguresProps {
  readonly figures: CostFigures;
  readonly money: (amount: MinorUnits) => string;
}

const Figures = ({ figures: { planned, actual, estimateAtCompletion, sentences }, money }: FiguresProps) => {
  const more = estimateAtCompletion - planned;
  return (
    <>
      <dl className={styles.figures}>
        <div><dt>Planned</dt><dd>{money(planned)}</dd></div>
        <div><dt>So far</dt><dd>{money(actual)}</dd></div>
        <div><dt>When done</dt><dd>{money(estimateAtCompletion)}{more === 0 ? '' : `, ${money(Math.abs(more))} ${more > 0 ? 'more' : 'less'}`}</dd></div>
      </dl>
      {sentences.map((sentence) => <p key={sentence} className={styles.hint}>{sentence}</p>)}
    </>
  );
};

/** What the task was to cost, cost so far and will cost, its expenses and material, and which warning it drives. */
export const MoneyFields = ({ task }: { readonly task: Task }) => {
  const navigate = useNavigate();
  const { currency } = useWorkspace().settings;
  const today = useToday();
  const ask = useCallback((workspace: Workspace) => costsOf(workspace, { kind: 'task', taskId: task.id }, costQuestionToday(workspace, today)), [task.id, today]);
  const figures = useIdleQuery(ask);
  const expenses = useQuery(expensesOf, task.id);
  const alerts = useCostAlerts().filter(({ taskIds, kind }) => kind !== 'material' && taskIds.includes(task.id));
  const money = (amount: MinorUnits): string => formatMoney(amount, currency);
  return (
    <Section title="Money" aside={figures === null ? undefined : `${money(figures.estimateAtCompletion)} in all`}>
      {figures !== null && <Figures figures={figures} money={money} />}
      {alerts.map(({ id, sentence, projectId }) => (
        <p key={id} className={styles.hint}>
          {sentence}{' '}
          {projectId !== null && <Button tone="quiet" size="small" onPress={() => { navigate('budget', { project: projectId }); }}>Show the budget</Button>}
        </p>
      ))}
      {expenses.length > 0 && (
        <ul className={styles.worked} aria-label="Expenses">
          {expenses.map(({ id, title, state, day, amount }) => (
            <li key={id} className={styles.small}>
              <span className={styles.words} title={title}>{title}, {expenseStateNames[state].toLowerCase()} {formatDay(day, 'dayMonth')}</span>
              <span>{money(amount)}</span>
            </li>
          ))}
        </ul>
      )}
      <MaterialFields task={task} />
    </Section>
  );
};
