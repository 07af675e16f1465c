import { useEffect, useRef } from 'react';
import type { SheetCell, SheetRow } from '../../../shared/queries/time';
import { HoursField, TextField } from '../../widgets';
import { cellWords } from './cellWords';
import styles from './WeekView.module.css';

export interface CellStripProps {
  readonly row: SheetRow | undefined;
  readonly cell: SheetCell | undefined;
  /** Counts how often the note was asked for by its key. */
  readonly asked: number;
  readonly onNotes: (notes: string) => void;
  readonly onOvertime: (minutes: number) => void;
  /** Enter in the note: back to the sheet. */
  readonly onBack: () => void;
}

/** What is known about the cell with the focus, and what does not fit into it: its note and how much of it is overtime. */
export const CellStrip = ({ row, cell, asked, onNotes, onOvertime, onBack }: CellStripProps) => {
  const note = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const answered = useRef(asked);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    note.current?.focus();
  }, [asked]);
  if (row === undefined || cell === undefined) return <p className={styles.strip}>Type hours into a day. Enter and Tab go on, = takes over what is planned, 8+2 means two hours of overtime.</p>;
  const isEmpty = cell.logged === 0;
  return (
    <div className={styles.strip} role="group" aria-label="The chosen day">
      {/* Silent: the cell's own name says the same. */}
      <span className={styles.words} aria-hidden="true" title={cellWords(row, cell)}>{cellWords(row, cell)}</span>
      <HoursField label="Overtime" labelPlacement="beside" size="small" className={styles.over} value={cell.overtime} max={cell.logged} isDisabled={isEmpty} onCommit={(minutes) => { onOvertime(minutes ?? 0); }} />
      <TextField
        key={`${row.id} ${String(cell.day)}`} ref={note} label="Note" labelPlacement="beside" size="small" className={styles.noteField} value={cell.notes} maxLength={2000} isDisabled={isEmpty}
        placeholder={isEmpty ? 'Log time first' : 'What was done, what came up'} onCommit={onNotes} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === 'Escape') requestAnimationFrame(onBack); }}
      />
    </div>
  );
};
