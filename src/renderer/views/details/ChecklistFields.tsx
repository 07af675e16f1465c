import { editTasks } from '../../../shared/commands';
import type { Task } from '../../../shared/model';
import { useRun } from '../frame';
import { TickList } from './TickList';

/** Steps of a task to tick off. */
export const ChecklistFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  return (
    <TickList
      title="Checklist" addLabel="Add a step" items={task.checklist} summary={(done, all) => `${String(done)} of ${String(all)}`}
      onChange={(checklist) => { void run(editTasks, { ids: [task.id], patch: { checklist } }, 'nothing'); }}
    />
  );
};
