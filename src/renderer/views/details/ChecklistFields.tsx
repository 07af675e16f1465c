import { useState } from 'react';
import { editTasks } from '../../../shared/commands';
import type { ChecklistItem, Task } from '../../../shared/model';
import { Checkbox, classes, IconButton, TextField, X } from '../../widgets';
import { useRun } from '../frame';
import styles from './Details.module.css';
import { Section } from './Section';

/** Steps of a task to tick off. Enter adds and stays for the next; pasted lines become one step each. */
export const ChecklistFields = ({ task }: { readonly task: Task }) => {
  const run = useRun();
  const [text, setText] = useState('');
  const { checklist } = task;
  const put = (next: readonly ChecklistItem[]): void => { void run(editTasks, { ids: [task.id], patch: { checklist: next } }, 'nothing'); };
  const add = (): void => {
    const steps = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    setText('');
    if (steps.length > 0) put([...checklist, ...steps.map((step) => ({ text: step, done: false }))]);
  };
  const done = checklist.filter((item) => item.done).length;
  return (
    <Section title="Checklist" aside={checklist.length === 0 ? undefined : `${String(done)} of ${String(checklist.length)}`}>
      {checklist.length > 0 && (
        <ul className={styles.list}>
          {checklist.map((item, index) => (
            // Steps have no id and may repeat; their place is what they are.
            <li key={`${String(index)} ${item.text}`} className={styles.line}>
              <span className={styles.grow}>
                <Checkbox value={item.done} onChange={(next) => { put(checklist.with(index, { ...item, done: next })); }}><span className={classes(item.done && styles.done)}>{item.text}</span></Checkbox>
              </span>
              <IconButton label={`Remove ${item.text}`} icon={X} size="small" onPress={() => { put(checklist.toSpliced(index, 1)); }} />
            </li>
          ))}
        </ul>
      )}
      <TextField label="Add a step" labelPlacement="hidden" size="small" placeholder="Add a step" value={text} onChange={setText} onKeyDown={(event) => { if (event.key === 'Enter') add(); }} />
    </Section>
  );
};
