import { taskId, type ResourceId, type TaskId } from '../../../shared/model';
import { tasksToLog } from '../../../shared/queries/time';
import { useQuery } from '../../hooks';
import { Button, ComboBox, Plus } from '../../widgets';
import styles from './WeekTable.module.css';

export interface AddTaskProps {
  readonly resourceId: ResourceId;
  readonly shown: ReadonlySet<TaskId>;
  readonly state: 'closed' | 'open';
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onAdd: (id: TaskId) => void;
}

/** The line below the sheet: a task nobody planned for this week joins it. */
export const AddTask = ({ state, onOpen, ...chooser }: AddTaskProps) => (
  <div role="row" className={styles.addLine}>
    <div role="gridcell" aria-colspan={11} className={styles.add}>
      {state === 'closed' ? <Button tone="quiet" size="small" icon={Plus} keys="N" onPress={onOpen}>Add a task</Button> : <TaskChooser {...chooser} />}
    </div>
  </div>
);

/** Apart, so that ten thousand tasks are put in order only when somebody looks for one. */
const TaskChooser = ({ resourceId, shown, onClose, onAdd }: Omit<AddTaskProps, 'state' | 'onOpen'>) => {
  const tasks = useQuery(tasksToLog, resourceId);
  const options = tasks.filter(({ id }) => !shown.has(id)).map(({ id, label }) => ({ value: String(id), label }));
  return (
    <div className={styles.chooser} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) onClose(); }}>
      <ComboBox
        label="Task to add" labelPlacement="hidden" size="small" className={styles.addField} autoFocus value={null} options={options} placeholder="Title of a task"
        onChange={(value) => { if (value !== null) onAdd(taskId(value)); }}
      />
      <Button tone="quiet" size="small" onPress={onClose}>Cancel</Button>
    </div>
  );
};
