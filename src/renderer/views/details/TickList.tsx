import { useState } from 'react';
import type { ChecklistItem } from '../../../shared/model';
import { Checkbox, classes, IconButton, TextField, X } from '../../widgets';
import styles from './Details.module.css';
import { Section } from './Section';

interface TickListProps {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
  /** How many are ticked, in words; not asked of an empty list. */
  readonly summary: (done: number, all: number) => string;
  /** What the field below does: "Add a step". */
  readonly addLabel: string;
  readonly onChange: (items: readonly ChecklistItem[]) => void;
}

/** Lines to tick off. Enter adds and stays for the next; pasted lines become one each. */
export const TickList = ({ title, items, summary, addLabel, onChange }: TickListProps) => {
  const [text, setText] = useState('');
  const add = (): void => {
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    setText('');
    if (lines.length > 0) onChange([...items, ...lines.map((line) => ({ text: line, done: false }))]);
  };
  return (
    <Section title={title} aside={items.length === 0 ? undefined : summary(items.filter(({ done }) => done).length, items.length)}>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item, index) => (
            // Lines have no id and may repeat; their place is what they are.
            <li key={`${String(index)} ${item.text}`} className={styles.line}>
              <span className={styles.grow}>
                <Checkbox value={item.done} onChange={(done) => { onChange(items.with(index, { ...item, done })); }}><span className={classes(item.done && styles.done)}>{item.text}</span></Checkbox>
              </span>
              <IconButton label={`Remove ${item.text}`} icon={X} size="small" onPress={() => { onChange(items.toSpliced(index, 1)); }} />
            </li>
          ))}
        </ul>
      )}
      <TextField label={addLabel} labelPlacement="hidden" size="small" placeholder={addLabel} value={text} onChange={setText} onKeyDown={(event) => { if (event.key === 'Enter') add(); }} />
    </Section>
  );
};
