import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Under } from '../../widgets/grid';
import type { Editing, Move } from './useSheetGrid';
import styles from './WeekTable.module.css';

const moveOf = ({ key, shiftKey }: KeyboardEvent, mode: Editing['mode']): Move | null => {
  switch (key) {
    case 'Enter': return shiftKey ? 'up' : 'down';
    case 'Tab': return shiftKey ? 'left' : 'right';
    case 'ArrowUp': return 'up';
    case 'ArrowDown': return 'down';
    case 'ArrowLeft': return mode === 'typed' ? 'left' : null;
    case 'ArrowRight': return mode === 'typed' ? 'right' : null;
    default: return null;
  }
};

interface HoursInputProps {
  readonly label: string;
  readonly editing: Editing;
  readonly onCommit: (text: string, move: Move | null) => void;
  readonly onCancel: () => void;
}

/** The field of one cell. Leaving it keeps what was typed; Escape does not. */
export const HoursInput = ({ label, editing, onCommit, onCancel }: HoursInputProps) => {
  const [text, setText] = useState(editing.begin);
  const input = useRef<HTMLInputElement>(null);
  const isFinished = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    if (editing.mode === 'kept') input.current?.select();
    // Only when the editor opens: a refusal leaves caret and text alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => { isFinished.current = false; }, [editing]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const move = moveOf(event, editing.mode);
    if (event.key !== 'Escape' && move === null) return;
    event.preventDefault();
    isFinished.current = true;
    if (event.key === 'Escape') onCancel();
    else onCommit(text, move);
  };
  return (
    <>
      <input
        ref={input} className={styles.input} value={text} aria-label={label} aria-invalid={editing.problem !== null || undefined} inputMode="decimal" autoComplete="off" spellCheck={false}
        onChange={(event) => { setText(event.target.value); }}
        onKeyDown={onKeyDown}
        onBlur={() => { if (!isFinished.current) onCommit(text, null); }}
      />
      {editing.problem !== null && <Under anchor={input}><p className={styles.problem}>{editing.problem}</p></Under>}
    </>
  );
};
