import { useId, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { Plus, classes } from '../../widgets';
import { useAnnounce } from '../frame';
import styles from './Tables.module.css';

export interface QuickAddLineProps {
  /** "Add tasks" */
  readonly label: string;
  readonly placeholder: string;
  /** What the typed line would become, in a few words; null: nothing to say. */
  readonly preview: (text: string) => string | null;
  /** Adds every line or none; answers the sentence that says why not. */
  readonly onAdd: (text: string) => string | null;
  /** Escape in the empty line and Arrow Down go to the table. */
  readonly onLeave: () => void;
  readonly ref: RefObject<HTMLTextAreaElement | null>;
}

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** A line that adds: Enter adds and stays for the next, several pasted lines are added at once. */
export const QuickAddLine = ({ label, placeholder, preview, onAdd, onLeave, ref }: QuickAddLineProps) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const wordsId = useId();
  const announce = useAnnounce();
  const add = (typed: string): void => {
    const sentence = onAdd(typed);
    setProblem(sentence);
    if (sentence !== null) announce(sentence);
    setText(sentence === null ? '' : typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || (event.key === 'ArrowDown' && text === '')) {
      event.preventDefault();
      event.stopPropagation();
      if (text === '') onLeave();
      setText('');
      setProblem(null);
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (text.trim() !== '') add(text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || linesIn(pasted) < 2) return;
    event.preventDefault();
    add(pasted);
  };
  const said = problem ?? (text.trim() === '' ? null : preview(text));
  return (
    <div className={styles.addLine}>
      <Plus className={styles.addIcon} aria-hidden="true" />
      <textarea
        ref={ref}
        className={styles.addInput}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={said === null ? undefined : wordsId}
        placeholder={placeholder}
        rows={Math.min(6, Math.max(1, text.split('\n').length))}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onFocus={(event) => { event.target.select(); }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {said !== null && <p id={wordsId} className={classes(styles.addSaid, problem !== null && styles.addProblem)}>{said}</p>}
    </div>
  );
};
