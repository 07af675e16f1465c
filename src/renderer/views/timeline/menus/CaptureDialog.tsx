import { useState, type ReactNode } from 'react';
import { formatDay } from '../../../../shared/calendar';
import { captureBaseline } from '../../../../shared/commands';
import { useStatusDay, useWorkspace } from '../../../hooks';
import { Button, Dialog, TextField } from '../../../widgets';
import { attempt, useStoreValue } from '../../hand';
import { useController } from '../state/TimelineContext';
import { nothingOpen } from '../state/viewState';
import styles from './Dialogs.module.css';

/** Keeps the plan as it is under a name, to compare with later. */
export const CaptureDialog = (): ReactNode => {
  const { opened } = useController();
  return useStoreValue(opened, ({ kind }) => kind === 'capture') ? <Capture /> : null;
};

const Capture = (): ReactNode => {
  const controller = useController();
  const day = useStatusDay();
  const { baselines } = useWorkspace();
  const [name, setName] = useState(() => `Plan of ${formatDay(day, 'dayMonthYear')}${baselines.size === 0 ? '' : ` (${String(baselines.size + 1)})`}`);
  const [notes, setNotes] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const close = (): void => controller.opened.set(nothingOpen);
  const act = (): void => {
    const given = attempt(controller.session, captureBaseline, { name, notes });
    const tried = given.tryOut(null);
    if (!tried.ok) return setProblem(`${tried.refusal.sentence} ${tried.refusal.nextStep}`);
    close();
    void controller.perform(given);
    return undefined;
  };
  return (
    <Dialog title="Capture a baseline" isOpen size="small" onClose={close} actions={<><Button tone="quiet" onPress={close}>Cancel</Button><Button tone="primary" onPress={act}>Capture</Button></>}>
      <div className={styles.fields}>
        <p className={styles.line}>Keeps days, effort and cost of every task and milestone as of {formatDay(day, 'weekdayDayMonth')}. The timeline shows them as thin bars, and Budget measures earned value against them.</p>
        <TextField label="Name" value={name} onChange={(text) => { setName(text); setProblem(null); }} error={problem} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') act(); }} />
        <TextField label="Notes" value={notes} onChange={setNotes} lines={2} placeholder="Who approved it, and why" />
      </div>
    </Dialog>
  );
};
