import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { classes } from '../classes';
import { offersFor, textWithOffer, type AfterCommit, type Editing } from './editing';
import styles from './Grid.module.css';
import { Under } from './Under';
import type { GridSuggestion, GridTextEditor } from './types';

export interface CellEditorProps<Row> {
  readonly label: string;
  readonly row: Row;
  readonly editor: GridTextEditor<Row>;
  readonly editing: Editing;
  readonly align: 'start' | 'end';
  readonly onCommit: (text: string, after: AfterCommit) => void;
  /** The focus left the cell: commits, and the focus stays where it went. */
  readonly onLeave: (text: string) => void;
  readonly onCancel: () => void;
}

const afterKey = (event: KeyboardEvent): AfterCommit | null => {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return null;
};

/** The text field of a cell, with what it offers and how it is understood below it. */
export const CellEditor = <Row,>({ label, row, editor, editing, align, onCommit, onLeave, onCancel }: CellEditorProps<Row>) => {
  const [text, setText] = useState(editing.begin);
  const [hasTyped, setHasTyped] = useState<'yes' | 'no'>(editing.with === 'typed' ? 'yes' : 'no');
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const problemId = useId();
  const finished = useRef(false);

  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    if (editing.with === 'kept') field?.select();
    // Only when the editor opens: a refused commit leaves caret and text alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => { finished.current = false; }, [editing]);

  const offers = offersFor(editor, text, row, hasTyped);
  const present = editor.kind === 'choice' && hasTyped === 'no' ? offers.findIndex(({ value }) => value === text) : -1;
  const marked = chosen >= 0 ? Math.min(chosen, offers.length - 1) : editor.kind === 'choice' ? (hasTyped === 'yes' && text.trim() !== '' && offers.length > 0 ? 0 : present) : -1;
  const hint = hasTyped === 'yes' ? (editor.hint?.(text, row) ?? null) : null;

  const commit = (committed: string, after: AfterCommit): void => {
    finished.current = true;
    onCommit(committed, after);
  };
  const take = (offer: GridSuggestion, after: AfterCommit): void => {
    const next = textWithOffer(editor, text, offer);
    if (editor.kind !== 'list') return commit(next, after);
    setText(next);
    setHasTyped('yes');
    setChosen(-1);
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      finished.current = true;
      return onCancel();
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offers.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setChosen((marked + step + offers.length) % offers.length);
    }
    const after = afterKey(event);
    if (after === null) return undefined;
    event.preventDefault();
    const offer = offers[marked];
    if (offer !== undefined && (chosen >= 0 || hasTyped === 'yes')) return take(offer, after);
    return commit(text, after);
  };
  const shows = offers.length > 0 || hint !== null || editing.problem !== null;
  return (
    <>
      <input
        ref={input}
        className={classes(styles.input, align === 'end' && styles.inputEnd)}
        value={text}
        aria-label={label}
        aria-invalid={editing.problem !== null || undefined}
        aria-describedby={editing.problem === null ? undefined : problemId}
        role={editor.suggest === undefined ? undefined : 'combobox'}
        aria-expanded={editor.suggest === undefined ? undefined : offers.length > 0}
        aria-controls={editor.suggest === undefined ? undefined : listId}
        aria-activedescendant={marked >= 0 ? `${listId}-${String(marked)}` : undefined}
        aria-autocomplete={editor.suggest === undefined ? undefined : 'list'}
        inputMode={editor.kind === 'number' ? 'decimal' : undefined}
        placeholder={editor.placeholder}
        spellCheck={editor.kind === 'text'}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setHasTyped('yes');
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => { if (!finished.current) onLeave(text); }}
      />
      {shows && (
        <Under anchor={input}>
          {editing.problem !== null && <p id={problemId} className={styles.problem}>{editing.problem}</p>}
          {editing.problem === null && hint !== null && <p className={classes(styles.hint, hint.tone === 'bad' && styles.hintBad)}>{hint.text}</p>}
          {offers.length > 0 && (
            <ul id={listId} role="listbox" aria-label={label} className={styles.offers}>
              {offers.map((offer, index) => (
                <li
                  key={offer.value}
                  id={`${listId}-${String(index)}`}
                  role="option"
                  aria-selected={index === marked}
                  className={styles.offer}
                  ref={index === marked ? (item) => { item?.scrollIntoView({ block: 'nearest' }); } : undefined}
                  // The press must not take the focus, or the field would commit what is typed so far.
                  onMouseDown={(event) => { event.preventDefault(); }}
                  onClick={() => { take(offer, 'stay'); }}
                >
                  <span className={styles.offerLabel}>{offer.label}</span>
                  {offer.note !== undefined && <span className={styles.offerNote}>{offer.note}</span>}
                </li>
              ))}
            </ul>
          )}
        </Under>
      )}
    </>
  );
};
