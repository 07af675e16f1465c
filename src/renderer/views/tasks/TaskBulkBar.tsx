import { archiveTasks, deleteTasks, duplicateTasks, editTasks, restoreTasks, type TaskPatch } from '../../../shared/commands';
import { compareNames, priorities, priorityNames, projectId, type Priority, type TaskId, type TaskStatus } from '../../../shared/model';
import { parseTags, statusNames, taskStatuses } from '../../../shared/queries/tables';
import { useToday, useWorkspace } from '../../hooks';
import { Archive, ArchiveRestore, Button, Copy, DateField, PopoverTrigger, Select, Tag, TextField, Trash2 } from '../../widgets';
import { useState } from 'react';
import { useRun } from '../frame';
import { BulkBar } from '../tables';
import styles from './TaskFilters.module.css';

interface TaskBulkBarProps {
  readonly ids: readonly TaskId[];
  readonly archived: 'hidden' | 'only';
  readonly onClear: () => void;
}

/** Changes every selected task at once; each choice is one change and one step of undo. */
export const TaskBulkBar = ({ ids, archived, onClear }: TaskBulkBarProps) => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const edit = (patch: TaskPatch): void => { void run(editTasks, { ids, patch }); };
  const clearAfter = (done: Promise<boolean>): void => { void done.then((ok) => { if (ok) onClear(); }); };
  const bar = { size: 'small', tone: 'quiet', labelPlacement: 'hidden', value: null } as const;
  const projects = [...workspace.projects.values()].filter((project) => !project.archived).sort((a, b) => compareNames(a.name, b.name));
  return (
    <BulkBar what={`${String(ids.length)} ${ids.length === 1 ? 'task' : 'tasks'}`} onClear={onClear}>
      <Select {...bar} label="Set project" placeholder="Project" options={[...projects.map(({ id, name }) => ({ value: String(id), label: name })), { value: '', label: 'No project' }]} onChange={(value) => { edit({ projectId: value === '' ? null : projectId(value) }); }} />
      <Select {...bar} label="Set priority" placeholder="Priority" options={[...priorities].reverse().map((priority) => ({ value: String(priority), label: priorityNames[priority] }))} onChange={(value) => { edit({ priority: Number(value) as Priority }); }} />
      <Select {...bar} label="Set status" placeholder="Status" options={taskStatuses.map((status) => ({ value: status, label: statusNames[status] }))} onChange={(status: TaskStatus) => { edit({ status }); }} />
      <PopoverTrigger label="Set due day" placement="top" trigger={<Button tone="quiet" size="small">Due</Button>}>
        {(close) => (
          <div className={styles.more}>
            <DateField label="Due day of all" value={null} today={today} weekStart={workspace.settings.weekStart} autoFocus onChange={(deadline) => { edit({ deadline }); close(); }} />
            <Button size="small" tone="quiet" onPress={() => { edit({ deadline: null }); close(); }}>Take the due day away</Button>
          </div>
        )}
      </PopoverTrigger>
      <PopoverTrigger label="Change tags" placement="top" trigger={<Button tone="quiet" size="small" icon={Tag}>Tags</Button>}>
        {(close) => <TagForm onAdd={(addTags) => { edit({ addTags }); close(); }} onRemove={(removeTags) => { edit({ removeTags }); close(); }} />}
      </PopoverTrigger>
      <Button tone="quiet" size="small" icon={Copy} onPress={() => { clearAfter(run(duplicateTasks, { ids })); }}>Duplicate</Button>
      {archived === 'hidden'
        ? <Button tone="quiet" size="small" icon={Archive} onPress={() => { clearAfter(run(archiveTasks, { ids })); }}>Archive</Button>
        : <Button tone="quiet" size="small" icon={ArchiveRestore} onPress={() => { clearAfter(run(restoreTasks, { ids })); }}>Restore</Button>}
      <Button tone="quiet" size="small" icon={Trash2} onPress={() => { clearAfter(run(deleteTasks, { ids })); }}>Delete</Button>
    </BulkBar>
  );
};

const TagForm = ({ onAdd, onRemove }: { readonly onAdd: (tags: readonly string[]) => void; readonly onRemove: (tags: readonly string[]) => void }) => {
  const [text, setText] = useState('');
  const tags = parseTags(text);
  return (
    <div className={styles.more}>
      <TextField label="Tags" description="Separate several with commas." value={text} onChange={setText} autoFocus onKeyDown={(event) => { if (event.key === 'Enter' && tags.length > 0) onAdd(tags); }} />
      <div className={styles.row}>
        <Button size="small" tone="primary" isDisabled={tags.length === 0} onPress={() => { onAdd(tags); }}>Add to all</Button>
        <Button size="small" isDisabled={tags.length === 0} onPress={() => { onRemove(tags); }}>Take from all</Button>
      </div>
    </div>
  );
};
