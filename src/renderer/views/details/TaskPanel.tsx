import { archiveTasks, deleteTasks, duplicateTasks, restoreTasks } from '../../../shared/commands';
import type { TaskId, Workspace } from '../../../shared/model';
import { useQuery } from '../../hooks';
import { Archive, ArchiveRestore, Copy, Ellipsis, EmptyState, IconButton, MenuTrigger, SidePanel, Trash2 } from '../../widgets';
import { useRun } from '../frame';
import { hueOf } from '../tables';
import { BookingList } from './BookingList';
import { ChecklistFields } from './ChecklistFields';
import { DependencyFields } from './DependencyFields';
import styles from './Details.module.css';
import { FitList } from './FitList';
import { HistoryFold } from './HistoryFold';
import { MoneyFields } from './MoneyFields';
import { NotesFields } from './NotesFields';
import { ProgressFields } from './ProgressFields';
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
  const run = useRun();
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
  const ids = [task.id];
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
      actions={(
        <MenuTrigger
          label="Task"
          placement="bottom end"
          entries={[
            { id: 'duplicate', label: 'Duplicate', icon: Copy, onAction: () => { void run(duplicateTasks, { ids }); } },
            task.archived
              ? { id: 'restore', label: 'Restore', icon: ArchiveRestore, onAction: () => { void run(restoreTasks, { ids }); } }
              : { id: 'archive', label: 'Archive', icon: Archive, onAction: () => { void run(archiveTasks, { ids }); } },
            { id: 'delete', label: 'Delete', icon: Trash2, onAction: () => { void run(deleteTasks, { ids }).then((done) => { if (done) close(); }); } },
          ]}
        >
          <IconButton label="More for this task" icon={Ellipsis} />
        </MenuTrigger>
      )}
    >
      <TaskFields task={task} />
      <ProgressFields task={task} />
      <RequirementFields task={task} />
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
