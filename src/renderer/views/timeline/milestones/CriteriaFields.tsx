import { useState, type ReactNode } from 'react';
import { editMilestones } from '../../../../shared/commands';
import type { ChecklistItem, Milestone } from '../../../../shared/model';
import { Checkbox, classes, IconButton, TextField, X } from '../../../widgets';
import { Section } from '../../details';
import { useRun } from '../../frame';
import styles from './MilestonePanel.module.css';

/** Acceptance criteria to tick off. Enter adds and stays for the next; pasted lines become one each. */
export const CriteriaFields = ({ milestone }: { readonly milestone: Milestone }): ReactNode => {
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
