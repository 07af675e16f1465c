import { useState, type ReactNode } from 'react';
import { renameBaseline } from '../../../../shared/commands';
import type { Baseline } from '../../../../shared/model';
import { useSession } from '../../../hooks';
import { Button, Dialog, TextField } from '../../../widgets';
import { attempt } from '../../hand';
import { useController } from '../state/TimelineContext';
import styles from '../menus/Dialogs.module.css';

/** Name and notes of a baseline; what it says of the plan stays as it was captured. */
export const RenameDialog = ({ baseline, onClose }: { readonly baseline: Baseline; readonly onClose: () => void }): ReactNode => {
  const session = useSession();
  const controller = useController();
  const [name, setName] = useState(baseline.name);
  const [notes, setNotes] = useState(baseline.notes);
  const [problem, setProblem] = useState<string | null>(null);
  const act = (): void => {
    if (name.trim() === baseline.name && notes.trim() === baseline.notes) return onClose();
    const given = attempt(session, renameBaseline, { baselineId: baseline.id, name, notes });
    const tried = given.tryOut(null);
    if (!tried.ok) return setProblem(`${tried.refusal.sentence} ${tried.refusal.nextStep}`);
    onClose();
    void controller.perform(given);
    return undefined;
  };
  return (
    <Dialog title="Name and notes" isOpen size="small" onClose={onClose} actions={<><Button tone="quiet" onPress={onClose}>Cancel</Button><Button tone="primary" onPress={act}>Save</Button></>}>
      <div className={styles.fields}>
        <TextField label="Name" value={name} onChange={(text) => { setName(text); setProblem(null); }} error={problem} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') act(); }} />
        <TextField label="Notes" value={notes} onChange={setNotes} lines={2} placeholder="Who approved it, and why" />
      </div>
    </Dialog>
  );
};
