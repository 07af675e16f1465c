import { useMemo, type ReactNode } from 'react';
import { editMilestones, type MilestonePatch } from '../../../../shared/commands';
import { compareNames, taskId, type Milestone, type TaskId, type Workspace } from '../../../../shared/model';
import { spanWords } from '../../../../shared/queries/timeline';
import { useForecast, useWorkspace } from '../../../hooks';
import { classes, IconButton, X } from '../../../widgets';
import { AddField, Section, type AddOffer } from '../../details';
import { useRun } from '../../frame';
import styles from './MilestonePanel.module.css';

/** Tasks it may wait for, its own project's first. */
const offersFor = (workspace: Workspace, { taskIds, projectId: own }: Milestone): readonly AddOffer[] => {
  const taken = new Set(taskIds);
  const tasks = [...workspace.tasks.values()].filter(({ id, archived }) => !archived && !taken.has(id));
  tasks.sort((a, b) => Number(b.projectId === own) - Number(a.projectId === own) || compareNames(a.title, b.title));
  return tasks.map(({ id, title, projectId: project }) => ({ id, label: title, note: project === null ? undefined : workspace.projects.get(project)?.code }));
};

/** The tasks a milestone waits for, with the day each is forecast to end. */
export const AwaitedTasks = ({ milestone, onOpenTask }: { readonly milestone: Milestone; readonly onOpenTask: ((id: TaskId) => void) | undefined }): ReactNode => {
  const run = useRun();
  const workspace = useWorkspace();
  const forecast = useForecast();
  const offers = useMemo(() => offersFor(workspace, milestone), [workspace, milestone]);
  const edit = (patch: MilestonePatch): void => { void run(editMilestones, { ids: [milestone.id], patch }, 'nothing'); };
  const tasks = milestone.taskIds.flatMap((id) => workspace.tasks.get(id) ?? []);
  const open = tasks.filter(({ status, archived }) => status !== 'done' && !archived).length;
  return (
    <Section title="Waits for" aside={tasks.length === 0 ? undefined : `${String(tasks.length - open)} of ${String(tasks.length)} done`}>
      {tasks.length > 0 && (
        <ul className={styles.list}>
          {tasks.map(({ id, title, status }) => {
            const days = forecast.tasks.get(id);
            const when = status === 'done' ? 'done' : days === undefined || days.start === null || days.finish === null ? 'no possible day' : `ends ${spanWords({ start: days.finish, finish: days.finish })}`;
            return (
              <li key={id} className={styles.line}>
                {onOpenTask === undefined ? <span className={classes(styles.grow, styles.words)} title={title}>{title}</span> : <button type="button" className={classes(styles.grow, styles.words, styles.goTo)} title={title} onClick={() => { onOpenTask(id); }}>{title}</button>}
                <span className={styles.when}>{when}</span>
                <IconButton label={`Do not wait for ${title}`} icon={X} size="small" onPress={() => { edit({ removeTaskIds: [id] }); }} />
              </li>
            );
          })}
        </ul>
      )}
      <AddField label="Add a task to wait for" offers={offers} onPick={(id) => { edit({ addTaskIds: [taskId(id)] }); }} />
    </Section>
  );
};
