import type { ReactNode, Ref } from 'react';
import { editMilestones, type MilestonePatch } from '../../../../shared/commands';
import { compareNames, projectId, resourceId, type Milestone } from '../../../../shared/model';
import { useToday, useWorkspace } from '../../../hooks';
import { ComboBox, DateField, TextField } from '../../../widgets';
import detailStyles from '../../details/Details.module.css';
import { useRun } from '../../frame';

const noOne = 'none';

/** What a milestone is, field by field; each edit is one change. */
export const MilestoneFields = ({ milestone, nameField }: { readonly milestone: Milestone; readonly nameField: Ref<HTMLInputElement & HTMLTextAreaElement> }): ReactNode => {
  const run = useRun();
  const workspace = useWorkspace();
  const today = useToday();
  const edit = (patch: MilestonePatch): void => { void run(editMilestones, { ids: [milestone.id], patch }, 'nothing'); };
  const beside = { labelPlacement: 'beside', size: 'small' } as const;
  const projects = [...workspace.projects.values()].filter(({ id, archived }) => !archived || id === milestone.projectId).sort((a, b) => compareNames(a.name, b.name));
  const people = [...workspace.resources.values()].filter(({ id, kind, archived }) => (kind === 'person' && !archived) || id === milestone.ownerId).sort((a, b) => compareNames(a.name, b.name));
  return (
    <div className={detailStyles.fields}>
      <TextField {...beside} ref={nameField} label="Name" value={milestone.name} onCommit={(name) => { edit({ name }); }} />
      <ComboBox {...beside} label="Project" value={milestone.projectId ?? noOne} options={[...projects.map(({ id, name }) => ({ value: String(id), label: name })), { value: noOne, label: 'No project' }]} onChange={(value) => { edit({ projectId: value === null || value === noOne ? null : projectId(value) }); }} />
      <ComboBox {...beside} label="Owner" value={milestone.ownerId ?? noOne} options={[...people.map(({ id, name }) => ({ value: String(id), label: name })), { value: noOne, label: 'Nobody yet' }]} onChange={(value) => { edit({ ownerId: value === null || value === noOne ? null : resourceId(value) }); }} />
      <DateField {...beside} label="Due" value={milestone.dueDay} today={today} weekStart={workspace.settings.weekStart} onChange={(dueDay) => { edit({ dueDay }); }} />
    </div>
  );
};
