import { archiveTasks, deleteTasks, duplicateTasks, restoreTasks } from '../../../shared/commands';
import type { TaskId, Workspace } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { EmptyState, SidePanel } from '../../widgets';
import { hueOf } from '../tables';
import { BookingList } from './BookingList';
import { ChecklistFields } from './ChecklistFields';
import { CrewFields } from './CrewFields';
import { DependencyFields } from './DependencyFields';
import styles from './Details.module.css';
import { FitList } from './FitList';
import { HistoryFold } from './HistoryFold';
import { MoneyFields } from './MoneyFields';
import { NotesFields } from './NotesFields';
import { ProgressFields } from './ProgressFields';
import { RecordMenu } from './RecordMenu';
import { RequirementFields } from './RequirementFields';
import { TaskFields } from './TaskFields';
import { usePanelFocus } from './usePanelFocus';

export interface TaskPanelProps {
  readonly taskId: TaskId;
  /** The panel is to go; the focus is back where it came from already. */
  readonly onClose: () => void;
  /** Shows another task instead, such as a predecessor; absent: titles are not links. */
  readonly onOpen?: (taskId: TaskId) => void;
}

const taskOf = (workspace: Workspace, id: TaskId) => workspace.tasks.get(id) ?? null;
const projectOf = (workspace: Workspace, id: TaskId) => {
  const projectId = workspace.tasks.get(id)?.projectId ?? null;
  return projectId === null ? null : (workspace.projects.get(projectId) ?? null);
};

/** Everything about one task, edited in place. Escape closes it and gives the focus back. */
export const TaskPanel = ({ taskId, onClose, onOpen }: TaskPanelProps) => {
  const task = useQuery(taskOf, taskId);
  const project = useQuery(projectOf, taskId);
  const { target, giveBack } = usePanelFocus();
  const close = (): void => {
    giveBack();
    onClose();
  };
  if (task === null) {
    return (
      <SidePanel title="Task" label="Task details" onClose={close}>
        <EmptyState size="inline" title="This task is gone">It was deleted here or in another window. Undo brings it back.</EmptyState>
      </SidePanel>
    );
  }
  return (
    <SidePanel
      label={`Details of ${task.title}`}
      title={(
        <div ref={target} className={styles.title} tabIndex={-1}>
          <span className={styles.titleLine}>
            <span className={styles.edge} style={{ background: hueOf(project) }} />
            <span className={styles.clamped} title={task.title}>{task.title}</span>
          </span>
        </div>
      )}
      onClose={close}
      actions={<RecordMenu name="Task" label="More for this task" id={task.id} isArchived={task.archived} commands={{ duplicate: duplicateTasks, archive: archiveTasks, restore: restoreTasks, delete: deleteTasks }} onDeleted={close} />}
    >
      <TaskFields task={task} />
      <ProgressFields task={task} />
      <RequirementFields task={task} />
      <CrewFields task={task} />
      <FitList task={task} />
      <BookingList task={task} />
      <DependencyFields task={task} onOpen={onOpen} />
      <MoneyFields task={task} />
      <ChecklistFields task={task} />
      <NotesFields task={task} />
      <HistoryFold key={task.id} taskId={task.id} />
    </SidePanel>
  );
};
