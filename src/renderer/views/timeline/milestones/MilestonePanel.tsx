import { useEffect, useRef, type ReactNode } from 'react';
import { archiveMilestones, deleteMilestones, duplicateMilestones, editMilestones, restoreMilestones } from '../../../../shared/commands';
import type { Milestone, MilestoneId, TaskId, Workspace } from '../../../../shared/model';
import { useQuery } from '../../../hooks';
import { EmptyState, SidePanel, TextField } from '../../../widgets';
import { RecordMenu, Section, usePanelFocus } from '../../details';
import detailStyles from '../../details/Details.module.css';
import { useRun } from '../../frame';
import { AwaitedTasks } from './AwaitedTasks';
import { CriteriaFields } from './CriteriaFields';
import { MilestoneFields } from './MilestoneFields';
import { MilestoneOutlook } from './MilestoneOutlook';
import styles from './MilestonePanel.module.css';
import { ReachedField } from './ReachedField';

export interface MilestonePanelProps {
  readonly milestoneId: MilestoneId;
  /** The panel is to go; the focus is back where it came from already. */
  readonly onClose: () => void;
  /** Shows a task it waits for instead; absent: titles are not links. */
  readonly onOpenTask?: (taskId: TaskId) => void;
  /** Where the focus goes when it opens; absent: to its title. */
  readonly begin?: 'title' | 'name';
}

const milestoneOf = (workspace: Workspace, id: MilestoneId): Milestone | null => workspace.milestones.get(id) ?? null;

/** Everything about one milestone, edited in place. Escape closes it and gives the focus back. */
export const MilestonePanel = ({ milestoneId, onClose, onOpenTask, begin = 'title' }: MilestonePanelProps): ReactNode => {
  const milestone = useQuery(milestoneOf, milestoneId);
  const { target, giveBack } = usePanelFocus();
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => { if (begin === 'name') nameField.current?.focus(); }, [begin]);
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
  return (
    <SidePanel
      label={`Details of ${milestone.name}`}
      title={<div ref={target} className={styles.title} tabIndex={-1}><span className={styles.diamond} /><span className={detailStyles.words} title={milestone.name}>{milestone.name}</span></div>}
      onClose={close}
      actions={<RecordMenu name="Milestone" label="More for this milestone" id={milestone.id} isArchived={milestone.archived} commands={{ duplicate: duplicateMilestones, archive: archiveMilestones, restore: restoreMilestones, delete: deleteMilestones }} onDeleted={close} />}
    >
      <MilestoneOutlook milestone={milestone} />
      <MilestoneFields milestone={milestone} nameField={nameField} />
      <ReachedField key={milestone.id} milestone={milestone} />
      <CriteriaFields milestone={milestone} />
      <AwaitedTasks milestone={milestone} onOpenTask={onOpenTask} />
      <Notes milestone={milestone} />
    </SidePanel>
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
