import { useMemo, useState, type ReactNode } from 'react';
import { compareNames, taskId, type DependencyType, type TaskId, type Workspace } from '../../../../shared/model';
import { dependencyWords } from '../../../../shared/queries/timeline';
import { useWorkspace } from '../../../hooks';
import { Button, CircleAlert, ComboBox, Dialog, NumberField, Select, TriangleAlert, type Option } from '../../../widgets';
import { useStoreValue } from '../../hand';
import { linkAttempt } from '../state/attempt';
import { useController } from '../state/TimelineContext';
import { trialOf } from '../state/trial';
import { nothingOpen } from '../state/viewState';
import styles from './Dialogs.module.css';

export const typeOptions: readonly Option<DependencyType>[] = [
  { value: 'FS', label: 'Finish to start (FS)', description: 'The second starts after the first ends' }, { value: 'SS', label: 'Start to start (SS)', description: 'The second starts after the first starts' },
  { value: 'FF', label: 'Finish to finish (FF)', description: 'The second ends after the first ends' }, { value: 'SF', label: 'Start to finish (SF)', description: 'The second ends after the first starts' },
];

/** Links a task to another one without drawing: which one, how, and with what lag. */
export const LinkDialog = (): ReactNode => {
  const { opened } = useController();
  const asked = useStoreValue(opened, (value) => (value.kind === 'link' ? value : null));
  return asked === null ? null : <Ask key={asked.taskId} from={asked.taskId} type={asked.type} />;
};

const offersFor = (workspace: Workspace, from: TaskId): readonly Option<string>[] => {
  const own = workspace.tasks.get(from)?.projectId ?? null;
  const tasks = [...workspace.tasks.values()].filter(({ id, archived }) => !archived && id !== from);
  tasks.sort((one, other) => Number(other.projectId === own) - Number(one.projectId === own) || compareNames(one.title, other.title));
  return tasks.map(({ id, title, projectId }) => ({ value: id, label: title, description: projectId === null ? undefined : workspace.projects.get(projectId)?.name }));
};

const Ask = ({ from, type: first }: { readonly from: TaskId; readonly type: DependencyType }): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const [to, setTo] = useState<string | null>(null);
  const [type, setType] = useState(first);
  const [lag, setLag] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const offers = useMemo(() => offersFor(workspace, from), [workspace, from]);
  const trial = useMemo(() => (to === null ? null : trialOf(workspace, linkAttempt(controller.session, from, taskId(to), type, lag))), [controller, workspace, from, to, type, lag]);
  const title = workspace.tasks.get(from)?.title ?? '';
  const close = (): void => controller.opened.set(nothingOpen);
  const act = (): void => {
    setAsked(true);
    if (to === null || trial?.outcome === 'refused') return;
    close();
    controller.link(from, taskId(to), type, lag);
  };
  return (
    <Dialog title={`Link ${title} to another task`} isOpen size="small" onClose={close} actions={<><Button tone="quiet" onPress={close}>Cancel</Button><Button tone="primary" onPress={act}>Link</Button></>}>
      <div className={styles.fields}>
        <ComboBox label="Task that waits for it" value={to} options={offers} onChange={setTo} placeholder="Type part of its title" autoFocus error={isAsked && to === null ? 'Choose the task that is to wait.' : null} />
        <Select label="How" value={type} options={typeOptions} onChange={setType} />
        <NumberField label="Lag" unit="working days" value={lag} min={-999} max={999} onCommit={(value) => setLag(value ?? 0)} />
        <div role="status" className={styles.preview}>
          {to !== null && trial?.outcome !== 'refused' && <p className={styles.line}>{workspace.tasks.get(taskId(to))?.title} {dependencyWords[type]} {title}{lag === 0 ? '' : lag > 0 ? `, plus ${String(lag)} working days` : `, less ${String(-lag)} working days`}.</p>}
          {trial?.outcome === 'refused' && <p className={styles.refused}><CircleAlert className={styles.icon} aria-hidden="true" />{trial.refusal}</p>}
          {(trial?.preview?.broken ?? []).map(({ sentence }) => <p key={sentence} className={styles.warning}><TriangleAlert className={styles.icon} aria-hidden="true" />{sentence}</p>)}
        </div>
      </div>
    </Dialog>
  );
};
