import { memo, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { addTasks } from '../../../../shared/commands';
import { newTaskOf, parseTaskLines } from '../../../../shared/exchange';
import { Plus } from '../../../widgets';
import { attempt } from '../../hand';
import { useController } from '../state/BoardContext';
import styles from './QuickAdd.module.css';

/** A line adds a task; pasted lines wait for Enter and add them all. Stays open for the next. */
export const QuickAdd = memo(({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }): ReactNode => {
  const controller = useController();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const add = async (typed: string): Promise<void> => {
    const drafts = parseTaskLines(typed, controller.session.workspace(), controller.session.today());
    if (!drafts.ok) {
      setText(typed);
      setProblem(`${drafts.refusal.sentence} ${drafts.refusal.nextStep}`);
      return;
    }
    setProblem(null);
    if (await controller.perform(attempt(controller.session, addTasks, { tasks: drafts.value.map(newTaskOf) }))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setText('');
      setProblem(null);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (text.trim() !== '') void add(text);
  };
  /** Several lines pasted into the empty field are tasks at once: nothing is left to type. */
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || pasted.trim().split('\n').length < 2) return;
    event.preventDefault();
    void add(pasted);
  };
  return (
    <div className={styles.box}>
      {problem !== null && <p className={styles.problem} role="alert">{problem}</p>}
      <div className={styles.field}>
        <Plus className={styles.glyph} aria-hidden="true" />
        <textarea
          ref={field}
          className={styles.input}
          aria-label="Add tasks"
          rows={Math.min(6, Math.max(1, lines))}
          placeholder="Weld frame 12h #Welding>=3"
          value={text}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
    </div>
  );
});
QuickAdd.displayName = 'QuickAdd';
