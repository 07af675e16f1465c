import { useMemo, useState, type ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import { archiveMilestones, deleteMilestones, duplicateMilestones, editMilestones, reachMilestone, restoreMilestones, type MilestonePatch } from '../../../../shared/commands';
import { compareNames, projectId, resourceId, taskId, type ChecklistItem, type Milestone, type MilestoneId, type TaskId, type Workspace } from '../../../../shared/model';
import { oddsSentence, spanWords, statusWords } from '../../../../shared/queries/timeline';
import { useForecast, useMilestoneForecasts, useMilestoneOdds, useQuery, useSession, useToday, useWorkspace } from '../../../hooks';
import { Archive, ArchiveRestore, Button, Checkbox, classes, ComboBox, Copy, DateField, Ellipsis, EmptyState, IconButton, MenuTrigger, SidePanel, TextField, Trash2, X } from '../../../widgets';
import { AddField, Section, usePanelFocus, type AddOffer } from '../../details';
import { useAnnounce, useRun } from '../../frame';
import styles from './MilestonePanel.module.css';

export interface MilestonePanelProps {
  readonly milestoneId: MilestoneId;
  /** The panel is to go; the focus is back where it came from already. */
  readonly onClose: () => void;
  /** Shows a task it waits for instead; absent: titles are not links. */
  readonly onOpenTask?: (taskId: TaskId) => void;
}

const milestoneOf = (workspace: Workspace, id: MilestoneId): Milestone | null => workspace.milestones.get(id) ?? null;

/** Everything about one milestone, edited in place. Escape closes it and gives the focus back. */
export const MilestonePanel = ({ milestoneId, onClose, onOpenTask }: MilestonePanelProps): ReactNode => {
  const run = useRun();
  const milestone = useQuery(milestoneOf, milestoneId);
  const { target, giveBack } = usePanelFocus();
  const close = (): void => {
    giveBack();
    onClose();
  };
  if (milestone === null) {
    return (
      <SidePanel title="Milestone" label="Milestone details" onClose={close}>
        <EmptyState size="inline" title="This milestone is gone">It was deleted here or in another window. Undo brings it back.</EmptyState>
      </SidePanel>
    );
  }
  const ids = [milestone.id];
  return (
    <SidePanel
      label={`Details of ${milestone.name}`}
      title={<div ref={target} className={styles.title} tabIndex={-1}><span className={styles.diamond} /><span className={styles.words} title={milestone.name}>{milestone.name}</span></div>}
      onClose={close}
      actions={(
        <MenuTrigger
          label="Milestone" placement="bottom end"
          entries={[
            { id: 'duplicate', label: 'Duplicate', icon: Copy, onAction: () => { void run(duplicateMilestones, { ids }); } },
            milestone.archived
              ? { id: 'restore', label: 'Restore', icon: ArchiveRestore, onAction: () => { void run(restoreMilestones, { ids }); } }
              : { id: 'archive', label: 'Archive', icon: Archive, onAction: () => { void run(archiveMilestones, { ids }); } },
            { id: 'delete', label: 'Delete', icon: Trash2, onAction: () => { void run(deleteMilestones, { ids }).then((done) => { if (done) close(); }); } },
          ]}
        >
          <IconButton label="More for this milestone" icon={Ellipsis} />
        </MenuTrigger>
      )}
    >
      <Outlook milestone={milestone} />
      <Fields milestone={milestone} />
      <Reached key={milestone.id} milestone={milestone} />
      <Criteria milestone={milestone} />
      <Awaited milestone={milestone} onOpenTask={onOpenTask} />
      <Notes milestone={milestone} />
    </SidePanel>
  );
};

/** How it stands and why, and how likely its days are. */
const Outlook = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const forecast = useMilestoneForecasts().find(({ milestoneId }) => milestoneId === milestone.id);
  const odds = useMilestoneOdds().odds.get(milestone.id);
  if (forecast === undefined) return null;
  const likely = odds === undefined || forecast.status === 'reached' ? '' : oddsSentence(odds);
  return (
    <div className={styles.outlook} data-tone={forecast.status} role="group" aria-label="How it stands">
      <span className={styles.status}>
        <span className={styles.word}>{statusWords[forecast.status]}</span>
        {forecast.day !== null && <span className={styles.day}>{formatDay(forecast.day, 'shortWeekdayDayMonth')}</span>}
      </span>
      <p className={styles.sentence}>{forecast.sentence}</p>
      {likely !== '' && <p className={styles.quiet}>{likely}</p>}
    </div>
  );
};

const noOne = 'none';

const Fields = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const edit = (patch: MilestonePatch): void => { void run(editMilestones, { ids: [milestone.id], patch }, 'nothing'); };
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  const projects = [...workspace.projects.values()].filter(({ id, archived }) => !archived || id === milestone.projectId).sort((a, b) => compareNames(a.name, b.name));
  const people = [...workspace.resources.values()].filter(({ id, kind, archived }) => (kind === 'person' && !archived) || id === milestone.ownerId).sort((a, b) => compareNames(a.name, b.name));
  return (
    <div className={styles.fields}>
      <TextField {...beside} label="Name" value={milestone.name} onCommit={(name) => { edit({ name }); }} />
      <ComboBox {...beside} label="Project" value={milestone.projectId ?? noOne} options={[...projects.map(({ id, name }) => ({ value: String(id), label: name })), { value: noOne, label: 'No project' }]} onChange={(value) => { edit({ projectId: value === null || value === noOne ? null : projectId(value) }); }} />
      <ComboBox {...beside} label="Owner" value={milestone.ownerId ?? noOne} options={[...people.map(({ id, name }) => ({ value: String(id), label: name })), { value: noOne, label: 'Nobody yet' }]} onChange={(value) => { edit({ ownerId: value === null || value === noOne ? null : resourceId(value) }); }} />
      <DateField {...beside} label="Due" value={milestone.dueDay} today={today} weekStart={workspace.settings.weekStart} onChange={(dueDay) => { edit({ dueDay }); }} />
    </div>
  );
};

/** Declares it reached, with the day; while something is missing it asks why, in place. */
const Reached = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const session = useSession();
  const workspace = useWorkspace();
  const announce = useAnnounce();
  const today = useToday();
  const [asked, setAsked] = useState<{ readonly day: number; readonly sentence: string } | null>(null);
  const [reason, setReason] = useState('');
  const put = (day: number | null, overrideReason: string): void => {
    const outcome = session.run(reachMilestone, { id: milestone.id, day, overrideReason });
    if (outcome.ok) {
      setAsked(null);
      setReason('');
      return announce(outcome.value.change.label);
    }
    if (outcome.refusal.code === 'nothing-changed') return undefined;
    setAsked({ day: day ?? today, sentence: outcome.refusal.sentence });
    return announce(`${outcome.refusal.sentence} ${outcome.refusal.nextStep}`);
  };
  return (
    <div className={styles.reached}>
      {milestone.reachedDay === null ? (
        <>
          <Button size="small" onPress={() => put(today, '')}>Reached today</Button>
          {asked !== null && (
            <div className={styles.missing}>
              <p className={styles.sentence}>{asked.sentence}</p>
              <TextField label="Reason, kept in the history" size="small" value={reason} onChange={setReason} placeholder="Why it counts as reached" autoFocus onKeyDown={(event) => { if (event.key === 'Enter' && reason.trim() !== '') put(asked.day, reason); }} />
              <Button size="small" isDisabled={reason.trim() === ''} onPress={() => put(asked.day, reason)}>Declare reached all the same</Button>
            </div>
          )}
        </>
      ) : (
        <DateField label="Reached on" labelPlacement="beside" size="small" value={milestone.reachedDay} today={today} max={today} weekStart={workspace.settings.weekStart} description="Clear the day where it is not reached after all." onChange={(day) => { put(day, 'The day was corrected'); }} />
      )}
    </div>
  );
};

const Criteria = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const run = useRun();
  const [text, setText] = useState('');
  const { criteria } = milestone;
  const put = (next: readonly ChecklistItem[]): void => { void run(editMilestones, { ids: [milestone.id], patch: { criteria: next } }, 'nothing'); };
  const add = (): void => {
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    setText('');
    if (lines.length > 0) put([...criteria, ...lines.map((line) => ({ text: line, done: false }))]);
  };
  return (
    <Section title="Acceptance criteria" aside={criteria.length === 0 ? undefined : `${String(criteria.filter(({ done }) => done).length)} of ${String(criteria.length)} met`}>
      {criteria.length > 0 && (
        <ul className={styles.list}>
          {criteria.map((item, index) => (
            // Criteria have no id and may repeat; their place is what they are.
            <li key={`${String(index)} ${item.text}`} className={styles.line}>
              <span className={styles.grow}><Checkbox value={item.done} onChange={(done) => { put(criteria.with(index, { ...item, done })); }}><span className={classes(item.done && styles.done)}>{item.text}</span></Checkbox></span>
              <IconButton label={`Remove ${item.text}`} icon={X} size="small" onPress={() => { put(criteria.toSpliced(index, 1)); }} />
            </li>
          ))}
        </ul>
      )}
      <TextField label="Add a criterion" labelPlacement="hidden" size="small" placeholder="Add a criterion" value={text} onChange={setText} onKeyDown={(event) => { if (event.key === 'Enter') add(); }} />
    </Section>
  );
};

const offersFor = (workspace: Workspace, { taskIds, projectId: own }: Milestone): readonly AddOffer[] => {
  const taken = new Set(taskIds);
  const tasks = [...workspace.tasks.values()].filter(({ id, archived }) => !archived && !taken.has(id));
  tasks.sort((a, b) => Number(b.projectId === own) - Number(a.projectId === own) || compareNames(a.title, b.title));
  return tasks.map(({ id, title, projectId: project }) => ({ id, label: title, note: project === null ? undefined : workspace.projects.get(project)?.code }));
};

const Awaited = ({ milestone, onOpenTask }: { readonly milestone: Milestone; readonly onOpenTask: ((id: TaskId) => void) | undefined }): ReactNode => {
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

const Notes = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
  const run = useRun();
  return (
    <Section title="Notes">
      <TextField label="Notes" labelPlacement="hidden" lines={3} placeholder="Notes" value={milestone.notes} onCommit={(notes) => { void run(editMilestones, { ids: [milestone.id], patch: { notes } }, 'nothing'); }} />
    </Section>
  );
};
