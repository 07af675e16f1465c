import type { CostAlert } from '../../../shared/costing';
import type { Workspace } from '../../../shared/model';
import { useWorkspace } from '../../hooks';
import { AlertTriangle, Button, CircleAlert, CircleCheck, classes } from '../../widgets';
import { useNavigate } from '../frame';
import styles from './Budget.module.css';
import { wholeMoney } from './Figures';

const titleOf = (workspace: Workspace, taskId: CostAlert['taskIds'][number]): string => workspace.tasks.get(taskId)?.title ?? '';

/** What asks for attention, in whole sentences, with the tasks that drive it. */
export const AlertList = ({ alerts, calm }: { readonly alerts: readonly CostAlert[]; readonly calm: string }) => {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  if (alerts.length === 0) return <p className={styles.calm}><CircleCheck className={classes(styles.glyph, styles.good)} aria-hidden="true" />{calm}</p>;
  return (
    <ul className={styles.alerts}>
      {alerts.map(({ id, severity, sentence, taskIds, drivers }) => (
        <li key={id} className={styles.alert}>
          {severity === 'serious'
            ? <CircleAlert className={classes(styles.glyph, styles.bad)} role="img" aria-label="Serious" />
            : <AlertTriangle className={classes(styles.glyph, styles.warn)} role="img" aria-label="Warning" />}
          <span className={styles.grow}>
            {withoutDrivers(sentence, drivers.length)}
            {taskIds.length > 0 && (
              <span className={styles.drivers}>
                {taskIds.map((taskId, place) => (
                  <Button key={taskId} tone="quiet" size="small" className={styles.driver} onPress={() => { navigate('tasks', { task: taskId }); }}>
                    <span className={styles.cut} title={titleOf(workspace, taskId)}>{titleOf(workspace, taskId)}</span>
                    {drivers[place] !== undefined && <span className={styles.quiet}>{wholeMoney(drivers[place].amount, workspace.settings.currency)}</span>}
                  </Button>
                ))}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The tasks stand below as links with their amounts. */
const withoutDrivers = (sentence: string, drivers: number): string => (drivers === 0 ? sentence : sentence.replace(/ Most of it: [^]*$/, ''));
