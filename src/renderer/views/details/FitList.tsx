import { useMemo } from 'react';
import { assignTask } from '../../../shared/commands';
import { formatDay, formatHours } from '../../../shared/calendar';
import { rankAll, type Fit } from '../../../shared/matching';
import type { ResourceId, Task } from '../../../shared/model';
import { useToday, useWorkspace } from '../../hooks';
import { Button, classes } from '../../widgets';
import { useRun } from '../frame';
import styles from './Details.module.css';
import { Section } from './Section';

const best = 5;
const shownReasons = 3;

const FitLine = ({ fit, name, onAssign }: { readonly fit: Fit; readonly name: string; readonly onAssign: () => void }) => (
  <li className={styles.fit}>
    <span className={styles.score}>{fit.score}</span>
    <span className={styles.grow}>
      <span className={styles.fitName} title={name}>{name}</span> <span className={styles.quiet}>{fit.verdictWords}{fit.finish === null ? '' : `, done ${formatDay(fit.finish, 'shortWeekdayDayMonth')}`}</span>
      {fit.reasons.slice(0, shownReasons).map(({ kind, tone, sentence }) => <span key={`${kind} ${sentence}`} className={classes(styles.reason, tone === 'bad' && styles.bad)}>{sentence}</span>)}
    </span>
    <Button size="small" onPress={onAssign} aria-label={`Assign to ${name}`}>Assign</Button>
  </li>
);

/** The five who fit best, with the reasons, as long as something is left to book. */
export const FitList = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const unbooked = workspace.index.unbooked.get(task.id) ?? 0;
  const from = Math.max(today, task.earliestStart ?? today);
  const fits = useMemo(() => (unbooked === 0 ? [] : rankAll(workspace, task.id, { from, today }).filter(({ verdict }) => verdict !== 'impossible').slice(0, best)), [workspace, task.id, from, today, unbooked]);
  if (unbooked === 0) return null;
  const assign = (resourceId: ResourceId): void => { void run(assignTask, { taskId: task.id, resourceId, from, placing: 'flow' }); };
  return (
    <Section title="Who fits best" aside={`${formatHours(unbooked)} from ${formatDay(from, 'shortWeekdayDayMonth')}`}>
      {fits.length === 0 && <span className={styles.quiet}>Nobody can do this. Ease its skills or add somebody who has them.</span>}
      <ul className={styles.list}>
        {fits.map((fit) => <FitLine key={fit.resourceId} fit={fit} name={workspace.resources.get(fit.resourceId)?.name ?? ''} onAssign={() => { assign(fit.resourceId); }} />)}
      </ul>
    </Section>
  );
};
