import { useRef, useState } from 'react';
import { editTasks, type TaskPatch } from '../../../shared/commands';
import { compareNames, priorities, priorityNames, projectId, type Priority, type Task } from '../../../shared/model';
import { statusNames, tagsInUse, taskStatuses } from '../../../shared/queries/tables';
import { kindNamed } from '../../../shared/queries/time';
import { useQuery, useSession, useToday, useWorkspace } from '../../hooks';
import { ComboBox, DateField, Select, Switch, TagField, TextField } from '../../widgets';
import { useAnnounce, useRun } from '../frame';
import styles from './Details.module.css';
import { EffortField } from './EffortField';

const noProject = 'none';
const focusBackMs = 60;

/** What a task is, field by field; each edit is one change. */
export const TaskFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const session = useSession();
  const workspace = useWorkspace();
  const today = useToday();
  const tags = useQuery(tagsInUse);
  const announce = useAnnounce();
  const [dayProblem, setDayProblem] = useState<string | null>(null);
  const why = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const edit = (patch: TaskPatch): void => { void run(editTasks, { ids: [task.id], patch }, 'nothing'); };
  /** A day that the plan refuses is said beside the field. */
  const editDay = (patch: TaskPatch): void => {
    const outcome = session.run(editTasks, { ids: [task.id], patch });
    const sentence = outcome.ok || outcome.refusal.code === 'nothing-changed' ? null : `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
    setDayProblem(sentence);
    if (sentence !== null) announce(sentence);
  };
  const projects = [...workspace.projects.values()].filter(({ id, archived }) => !archived || id === task.projectId).sort((a, b) => compareNames(a.name, b.name));
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  return (
    <div className={styles.fields}>
      <TextField {...beside} label="Title" value={task.title} onCommit={(title) => { edit({ title }); }} />
      <ComboBox
        {...beside} label="Project" value={task.projectId ?? noProject} options={[...projects.map(({ id, name }) => ({ value: String(id), label: name })), { value: noProject, label: 'No project' }]}
        onChange={(value) => { edit({ projectId: value === null || value === noProject ? null : projectId(value) }); }}
      />
      <TextField {...beside} label="Kind" value={task.kind} placeholder="Welding, Inspection" maxLength={100} onCommit={(kind) => { edit({ kind: kindNamed(workspace, kind) }); }} />
      <EffortField label="Effort" minutes={task.effort} onCommit={(effort) => { edit({ effort }); }} />
      <Select {...beside} label="Priority" value={String(task.priority)} options={[...priorities].reverse().map((priority) => ({ value: String(priority), label: priorityNames[priority] }))} onChange={(value) => { edit({ priority: Number(value) as Priority }); }} />
      <Select {...beside} label="Status" value={task.status} options={taskStatuses.map((status) => ({ value: status, label: statusNames[status] }))} onChange={(status) => {
        edit({ status });
        // The closed list gives the focus back to its button first.
        if (status === 'blocked' && task.blockedReason === '') setTimeout(() => { why.current?.focus(); }, focusBackMs);
      }} />
      {task.status === 'blocked' && <TextField {...beside} label="Blocked by" value={task.blockedReason} placeholder="Waiting for material" ref={why} description={task.blockedReason === '' ? 'Say what it waits for, so that somebody can help.' : undefined} onCommit={(blockedReason) => { edit({ blockedReason }); }} />}
      <DateField {...beside} label="Not before" value={task.earliestStart} today={today} weekStart={workspace.settings.weekStart} onChange={(earliestStart) => { editDay({ earliestStart }); }} />
      <DateField {...beside} label="Due" value={task.deadline} today={today} weekStart={workspace.settings.weekStart} error={dayProblem} onChange={(deadline) => { editDay({ deadline }); }} />
      <Select
        {...beside} label="Effort of" value={task.effortOf} description={task.effortOf === 'equipment' ? 'Bookings of people go along and do not count.' : undefined}
        options={[{ value: 'people', label: 'People' }, { value: 'equipment', label: 'Equipment' }]} onChange={(effortOf) => { edit({ effortOf }); }}
      />
      <TagField label="Tags" labelPlacement="beside" tags={task.tags} suggestions={tags} onChange={(next) => { edit({ tags: next }); }} />
      <Switch value={task.splittable} onChange={(splittable) => { edit({ splittable }); }}>May be interrupted once begun</Switch>
    </div>
  );
};
