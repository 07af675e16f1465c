import { useRef, useState, type ReactNode } from 'react';
import type { CostAlert } from '../../../../shared/costing';
import type { TaskId, Workspace } from '../../../../shared/model';
import { useCostAlerts, useWorkspace } from '../../../hooks';
import { Button, Popover, TriangleAlert } from '../../../widgets';
import { useNavigate } from '../../frame';
import { useController } from '../state/BoardContext';
import lineStyles from './OverLine.module.css';
import styles from './MoneyLine.module.css';

/** A few words each: the popover has the sentences. */
const kindWords: Readonly<Record<CostAlert['kind'], string>> = {
  spent: 'budget nearly spent', committed: 'budget nearly bound', costIndex: 'costs more than planned', scheduleIndex: 'behind its plan', overrun: 'over budget', material: 'material runs out',
};

const aboutOf = ({ projects, materials }: Workspace, { projectId, materialId }: CostAlert): string =>
  (materialId === null ? undefined : materials.get(materialId)?.name) ?? (projectId === null ? undefined : projects.get(projectId)?.name) ?? '';

const seriousFirst = (alerts: readonly CostAlert[]): CostAlert | undefined => alerts.find(({ kind }) => kind === 'overrun') ?? alerts[0];

/** What asks for attention in money and material, in one entry at the end of the line; it opens to the sentences and the tasks behind them. */
export const MoneyLine = (): ReactNode => {
  const alerts = useCostAlerts();
  const workspace = useWorkspace();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const first = seriousFirst(alerts);
  if (first === undefined) return null;
  const rest = alerts.length - 1;
  return (
    <span className={styles.money}>
      <button ref={button} type="button" className={lineStyles.entry} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => { setOpen(true); }}>
        <TriangleAlert className={styles.mark} aria-hidden="true" />
        <span className={styles.lead}>Money:</span> {aboutOf(workspace, first)} {kindWords[first.kind]}{rest === 0 ? '' : `, ${String(rest)} more`}
      </button>
      {isOpen && (
        <Popover label="Money that asks for attention" placement="bottom end" anchor={button} isOpen onClose={() => { setOpen(false); }}>
          <Alerts alerts={alerts} onClose={() => { setOpen(false); }} />
        </Popover>
      )}
    </span>
  );
};

const Alerts = ({ alerts, onClose }: { readonly alerts: readonly CostAlert[]; readonly onClose: () => void }): ReactNode => {
  const { tasks } = useWorkspace();
  const { opened } = useController();
  const navigate = useNavigate();
  const open = (taskId: TaskId): void => {
    onClose();
    opened.set({ kind: 'task', taskId });
  };
  return (
    <ul className={styles.list}>
      {alerts.map(({ id, sentence, severity, taskIds, projectId }) => (
        <li key={id} className={styles.alert}>
          <p className={styles.sentence}>{severity === 'serious' && <strong>Serious: </strong>}{sentence}</p>
          <span className={styles.ways}>
            {projectId !== null && <Button size="small" onPress={() => { navigate('budget', { project: projectId }); }}>Show the budget</Button>}
            {taskIds.map((taskId) => <Button key={taskId} tone="quiet" size="small" onPress={() => { open(taskId); }}>{tasks.get(taskId)?.title ?? ''}</Button>)}
          </span>
        </li>
      ))}
    </ul>
  );
};
