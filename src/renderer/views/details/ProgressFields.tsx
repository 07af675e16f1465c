import { editTasks, setRemaining, type TaskPatch } from '../../../shared/commands';
import { formatHours } from '../../../shared/calendar';
import { progressOf, type Task } from '../../../shared/model';
import { differingEffortPercent, percentSourceWords, workedOn } from '../../../shared/queries/time';
import { useQuery } from '../../hooks';
import { NumberField, Select } from '../../widgets';
import { useRun } from '../frame';
import styles from './Details.module.css';
import { EffortField } from './EffortField';
import { Section } from './Section';

const sources = [{ value: 'effort', label: 'Effort' }, { value: 'checklist', label: 'Checklist' }, { value: 'hand', label: 'Set by hand' }] as const satisfies readonly { value: Task['percentFrom']; label: string }[];

/** How far a task is: what was worked, what is left, and where its percent comes from. */
export const ProgressFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const { actual, remaining, percent, from } = useQuery(progressOf, task);
  const byEffort = useQuery(differingEffortPercent, task);
  const worked = useQuery(workedOn, task.id);
  const edit = (patch: TaskPatch): void => { void run(editTasks, { ids: [task.id], patch }, 'nothing'); };
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  return (
    <Section title="Progress" aside={`${String(percent)} %, ${percentSourceWords(from)}`}>
      <div className={styles.fields}>
        <span className={styles.track} aria-hidden="true"><span className={styles.fill} style={{ width: `${String(percent)}%` }} /></span>
        {task.status !== 'done' && <EffortField label="Left to do" minutes={remaining} onCommit={(minutes) => { void run(setRemaining, { taskId: task.id, remaining: minutes }, 'nothing'); }} />}
        <Select
          {...beside} label="Complete from" value={task.percentFrom} options={sources} onChange={(percentFrom) => { edit({ percentFrom }); }}
          description={task.percentFrom === 'checklist' && task.checklist.length === 0 ? 'The checklist is empty, so it is at 0 %.' : undefined}
        />
        {task.percentFrom === 'hand' && <NumberField {...beside} label="Complete" unit="%" min={0} max={100} step={5} value={task.percentByHand} onCommit={(value) => { if (value !== null) edit({ percentByHand: value }); }} />}
        {byEffort !== null && <p className={styles.hint}>By effort it would be {byEffort} %. Check what is left, or where the percent comes from.</p>}
        {worked.length === 0
          ? <span className={styles.small}>No time logged yet.</span>
          : (
            <ul className={styles.worked} aria-label="Time logged">
              {worked.map(({ resourceId, name, minutes, as }) => (
                <li key={resourceId} className={styles.small}><span className={styles.words} title={name}>Worked by {name}{as === 'along' ? ', goes along' : ''}</span><span>{formatHours(minutes)}</span></li>
              ))}
              {worked.length > 1 && <li className={styles.small}><span>All that counts as its effort</span><span>{formatHours(actual)}</span></li>}
            </ul>
          )}
      </div>
    </Section>
  );
};
