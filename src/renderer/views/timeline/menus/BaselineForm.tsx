import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextField } from '../../../widgets';
import type { Attempt } from '../../hand';
import { useController } from '../state/TimelineContext';
import styles from './Dialogs.module.css';

/** What is written of a baseline. */
export interface BaselineWords {
  readonly name: string;
  readonly notes: string;
}

interface BaselineFormProps {
  readonly title: string;
  readonly action: string;
  /** Stands above the fields. */
  readonly children?: ReactNode;
  readonly first: BaselineWords;
  /** What is to be done with the words; null: nothing, they are as they were. */
  readonly attemptOf: (words: BaselineWords) => Attempt | null;
  readonly onClose: () => void;
}

/** Asks for name and notes of a baseline; stays open with the sentence while they cannot be taken. */
export const BaselineForm = ({ title, action, children, first, attemptOf, onClose }: BaselineFormProps): ReactNode => {
  const controller = useController();
  const [name, setName] = useState(first.name);
  const [notes, setNotes] = useState(first.notes);
  const [problem, setProblem] = useState<string | null>(null);
  const act = (): void => {
    const given = attemptOf({ name, notes });
    if (given === null) return onClose();
    const tried = given.tryOut(null);
    if (!tried.ok) return setProblem(`${tried.refusal.sentence} ${tried.refusal.nextStep}`);
    onClose();
    void controller.perform(given);
    return undefined;
  };
  return (
    <Dialog title={title} isOpen size="small" onClose={onClose} actions={<><Button tone="quiet" onPress={onClose}>Cancel</Button><Button tone="primary" onPress={act}>{action}</Button></>}>
      <div className={styles.fields}>
        {children}
        <TextField label="Name" value={name} onChange={(text) => { setName(text); setProblem(null); }} error={problem} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') act(); }} />
        <TextField label="Notes" value={notes} onChange={setNotes} lines={2} placeholder="Who approved it, and why" />
      </div>
    </Dialog>
  );
};
