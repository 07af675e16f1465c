import { useMemo, useState } from 'react';
import { setDependencies } from '../../../shared/commands';
import { taskId, type Dependency, type DependencyType, type Task, type TaskId, type Workspace } from '../../../shared/model';
import { useSession, useWorkspace } from '../../hooks';
import { IconButton, NumberField, Select, X, type Option } from '../../widgets';
import { useAnnounce } from '../frame';
import { AddField, type AddOffer } from './AddField';
import { AwaitedTitle } from './AwaitedTitle';
import styles from './Details.module.css';
import { Section } from './Section';
import { taskOffers } from './taskOffers';

const typeOptions: readonly Option<DependencyType>[] = [
  { value: 'FS', label: 'FS', description: 'Starts after it finishes' }, { value: 'SS', label: 'SS', description: 'Starts after it starts' },
  { value: 'FF', label: 'FF', description: 'Finishes after it finishes' }, { value: 'SF', label: 'SF', description: 'Finishes after it starts' },
];

/** Tasks that may come before this one. Cycles are left to the command, which explains them. */
const possible = (workspace: Workspace, task: Task): readonly AddOffer[] =>
  taskOffers(workspace, task.projectId, new Set([task.id, ...task.dependencies.map(({ predecessorId }) => predecessorId)]));

/** What a task waits for. A circle is refused, and the sentence stands here. */
export const DependencyFields = ({ task, onOpen }: { readonly task: Task; readonly onOpen: ((id: TaskId) => void) | undefined }) => {
  const session = useSession();
  const workspace = useWorkspace();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const offers = useMemo(() => possible(workspace, task), [workspace, task]);
  const put = (dependencies: readonly Dependency[]): void => {
    const outcome = session.run(setDependencies, { taskId: task.id, dependencies });
    const sentence = outcome.ok || outcome.refusal.code === 'nothing-changed' ? null : `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    setProblem(sentence);
    if (sentence !== null) announce(sentence);
  };
  const change = (id: TaskId, patch: Partial<Dependency>): void => { put(task.dependencies.map((one) => (one.predecessorId === id ? { ...one, ...patch } : one))); };
  const followers = workspace.index.successorsOf.get(task.id) ?? [];
  return (
    <Section title="Waits for" aside={followers.length === 0 ? undefined : `${String(followers.length)} ${followers.length === 1 ? 'task waits' : 'tasks wait'} for this one`}>
      {task.dependencies.length > 0 && (
        <ul className={styles.list}>
          {task.dependencies.map(({ predecessorId, type, lagDays }) => {
            const title = workspace.tasks.get(predecessorId)?.title ?? 'A task that is gone';
            return (
              <li key={predecessorId} className={styles.line}>
                <AwaitedTitle id={predecessorId} title={title} onOpen={onOpen} />
                <Select className={styles.narrow} size="small" labelPlacement="hidden" label={`Link to ${title}`} value={type} options={typeOptions} onChange={(next) => { change(predecessorId, { type: next }); }} />
                <NumberField className={styles.narrow} size="small" labelPlacement="hidden" label={`Lag after ${title} in working days`} unit="d" value={lagDays} onCommit={(next) => { change(predecessorId, { lagDays: next ?? 0 }); }} />
                <IconButton label={`Do not wait for ${title}`} icon={X} size="small" onPress={() => { put(task.dependencies.filter((one) => one.predecessorId !== predecessorId)); }} />
              </li>
            );
          })}
        </ul>
      )}
      <AddField
        label="Add a task to wait for" offers={offers}
        onPick={(id) => { const chosen = workspace.tasks.get(taskId(id)); if (chosen !== undefined) put([...task.dependencies, { predecessorId: chosen.id, type: 'FS', lagDays: 0 }]); }}
      />
      {problem !== null && <p className={styles.problem}>{problem}</p>}
    </Section>
  );
};
