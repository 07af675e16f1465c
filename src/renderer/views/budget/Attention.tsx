import { captureBaseline } from '../../../shared/commands';
import { formatDay } from '../../../shared/calendar';
import { costGapsOf, type CostAlert, type CostGap, type WholeScope } from '../../../shared/costing';
import { sameName, type Workspace } from '../../../shared/model';
import { useCostQuestion, useQuery, useStatusDay, useWorkspace } from '../../hooks';
import { AlertTriangle, Button, CircleAlert, CircleCheck, classes, Info, VisuallyHidden } from '../../widgets';
import { useNavigate, useRun } from '../frame';
import { splitSentence } from './alertWords';
import { Amount } from './Amount';
import styles from './Attention.module.css';
import words from './Words.module.css';
import type { BudgetStep } from './useBudgetPlace';

export interface AttentionProps {
  readonly scope: WholeScope;
  readonly alerts: readonly CostAlert[];
  readonly currency: string;
  readonly go: (step: BudgetStep) => void;
}

/** What asks for attention, the tasks that drive it, and what the figures lack, each with what mends it. */
export const Attention = ({ scope, alerts, currency, go }: AttentionProps) => {
  const gaps = useQuery(costGapsOf, scope, useCostQuestion());
  const { tasks } = useWorkspace();
  return (
    <section className={styles.attention} aria-label="Alerts">
      <h3 className={styles.title}>Alerts</h3>
      {alerts.length === 0 && <p className={styles.calm}><CircleCheck className={classes(words.glyph, styles.good)} aria-hidden="true" />Nothing asks for attention.</p>}
      <ul className={styles.list}>
        {alerts.map((alert) => <AlertItem key={alert.id} alert={alert} tasks={tasks} currency={currency} go={go} />)}
      </ul>
      {gaps.length > 0 && <h3 className={styles.title}>What the figures lack</h3>}
      <ul className={styles.list}>
        {gaps.map((gap) => <GapItem key={gap.sentence} gap={gap} go={go} />)}
      </ul>
    </section>
  );
};

interface AlertItemProps {
  readonly alert: CostAlert;
  readonly tasks: Workspace['tasks'];
  readonly currency: string;
  readonly go: (step: BudgetStep) => void;
}

const AlertItem = ({ alert, tasks, currency, go }: AlertItemProps) => {
  const { severity, taskIds, drivers, materialId } = alert;
  const { lead, about } = splitSentence(alert, { tasks });
  const Glyph = severity === 'serious' ? CircleAlert : AlertTriangle;
  return (
    <li className={styles.item}>
      <p className={styles.sentence}>
        <Glyph className={classes(words.glyph, severity === 'serious' ? styles.serious : styles.warning)} aria-hidden="true" />
        <span><VisuallyHidden>{severity === 'serious' ? 'Serious: ' : 'Warning: '}</VisuallyHidden>{lead}</span>
      </p>
      {taskIds.length > 0 && (
        <>
          {about !== '' && <p className={styles.about}>{about}</p>}
          <ul className={styles.drivers} aria-label={about === '' ? 'Tasks that drive it' : about}>
            {taskIds.map((id) => {
              const amount = drivers.find(({ taskId }) => taskId === id)?.amount;
              return (
                <li key={id} className={styles.driver}>
                  <button type="button" className={words.link} title={tasks.get(id)?.title} onClick={() => { go({ task: id, panel: null, material: null }); }}>{tasks.get(id)?.title}</button>
                  {amount !== undefined && <span className={styles.amount}><Amount amount={amount} currency={currency} /></span>}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {materialId !== null && <p className={styles.mend}><Button size="small" onPress={() => { go({ tab: 'material', material: materialId, task: null, panel: null }); }}>Open the material</Button></p>}
    </li>
  );
};

const GapItem = ({ gap, go }: { readonly gap: CostGap; readonly go: (step: BudgetStep) => void }) => (
  <li className={styles.item}>
    <p className={styles.sentence}><Info className={classes(words.glyph, styles.info)} aria-hidden="true" /><span>{gap.sentence}</span></p>
    <p className={styles.mend}><Mend gap={gap} go={go} /></p>
  </li>
);

const baselinesOf = ({ baselines }: Workspace): Workspace['baselines'] => baselines;

const Mend = ({ gap: { kind, resourceId }, go }: { readonly gap: CostGap; readonly go: (step: BudgetStep) => void }) => {
  const navigate = useNavigate();
  const run = useRun();
  const baselines = useQuery(baselinesOf);
  const statusDay = useStatusDay();
  switch (kind) {
    case 'budget': return <Button size="small" onPress={() => { go({ panel: 'budget', task: null }); }}>Set the budget</Button>;
    case 'rate': return <Button size="small" onPress={() => { navigate('people', resourceId === null ? {} : { person: resourceId }); }}>Set rates in People</Button>;
    case 'nobody': return <Button size="small" onPress={() => { navigate('board'); }}>Assign on the board</Button>;
    case 'material': return <Button size="small" onPress={() => { go({ tab: 'material' }); }}>Open the material</Button>;
    case 'baseline': return <Button size="small" onPress={() => { void run(captureBaseline, { name: freeName(`Plan of ${formatDay(statusDay, 'dayMonthYear')}`, baselines) }); }}>Capture a baseline</Button>;
  }
};

const freeName = (name: string, baselines: Workspace['baselines']): string => {
  const isTaken = (wanted: string): boolean => [...baselines.values()].some((baseline) => sameName(baseline.name, wanted));
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} (${String(number)})`)) number += 1;
  return `${name} (${String(number)})`;
};
