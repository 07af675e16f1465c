import { useMemo, type ReactNode } from 'react';
import { editMilestones, type MilestonePatch } from '../../../../shared/commands';
import { taskId, type Milestone, type TaskId } from '../../../../shared/model';
import { formatDayNear } from '../../../../shared/calendar';
import { useForecast, useWorkspace } from '../../../hooks';
import { IconButton, X } from '../../../widgets';
import { AddField, AwaitedTitle, Section, taskOffers } from '../../details';
import detailStyles from '../../details/Details.module.css';
import { useRun } from '../../frame';
import styles from './MilestonePanel.module.css';

/** The tasks a milestone waits for, with the day each is forecast to end. */
export const AwaitedTasks = ({ milestone, onOpenTask }: { readonly milestone: Milestone; readonly onOpenTask: ((id: TaskId) => void) | undefined }): ReactNode => {
  const run = useRun();
  const workspace = useWorkspace();
  const forecast = useForecast();
  const offers = useMemo(() => taskOffers(workspace, milestone.projectId, new Set(milestone.taskIds)), [workspace, milestone]);
  const edit = (patch: MilestonePatch): void => { void run(editMilestones, { ids: [milestone.id], patch }, 'nothing'); };
  const tasks = milestone.taskIds.flatMap((id) => workspace.tasks.get(id) ?? []);
  const open = tasks.filter(({ status, archived }) => status !== 'done' && !archived).length;
  return (
    <Section title="Waits for" aside={tasks.length === 0 ? undefined : `${String(tasks.length - open)} of ${String(tasks.length)} done`}>
      {tasks.length > 0 && (
        <ul className={detailStyles.list}>
          {tasks.map(({ id, title, status }) => {
            const days = forecast.tasks.get(id);
            const when = status === 'done' ? 'done' : days === undefined || days.start === null || days.finish === null ? 'no possible day' : `ends ${formatDayNear(days.finish, forecast.statusDay)}`;
            return (
              <li key={id} className={detailStyles.line}>
                <AwaitedTitle id={id} title={title} onOpen={onOpenTask} />
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
