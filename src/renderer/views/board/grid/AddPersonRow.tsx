import { Plus } from '../../../widgets';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { addResources } from '../../../../shared/commands';
import { newResourceOf, parsePersonLines } from '../../../../shared/exchange';
import { attempt } from '../../hand';
import { useController } from '../state/BoardContext';
import styles from './AddPersonRow.module.css';

/** The row below the last one: a typed line adds somebody. */
export const AddPersonRow = (): ReactNode => {
  const controller = useController();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const drafts = parsePersonLines(text, controller.session.workspace());
    if (!drafts.ok) {
      setProblem(`${drafts.refusal.sentence} ${drafts.refusal.nextStep}`);
      return;
    }
    setProblem(null);
    if (await controller.perform(attempt(controller.session, addResources, { resources: drafts.value.map(newResourceOf) }))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && text.trim() !== '') void add();
    if (event.key === 'Escape') setText('');
  };
  return (
    <div className={styles.row} role="row">
      <div className={styles.cell} role="gridcell">
        <label className={styles.field}>
          <Plus className={styles.glyph} aria-hidden="true" />
          <input
            className={styles.input}
            aria-label="Add a person"
            placeholder="Person: Ana Ruiz; Welding 4"
            value={text}
            aria-invalid={problem !== null}
            onChange={(event) => setText(event.target.value)}
            onFocus={(event) => event.target.select()}
            onKeyDown={onKeyDown}
          />
        </label>
        {problem !== null && <span className={styles.problem}>{problem}</span>}
      </div>
    </div>
  );
};
