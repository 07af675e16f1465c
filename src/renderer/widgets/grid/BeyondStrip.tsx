import { useEffect, useRef } from 'react';
import { Button } from '../Button';
import styles from './Grid.module.css';

interface BeyondStripProps {
  /** "3 tasks" */
  readonly what: string;
  readonly problem: string | null;
  readonly onAdd: () => void;
  readonly onLeaveOut: () => void;
}

/** Offers pasted rows that found no row to go into. */
export const BeyondStrip = ({ what, problem, onAdd, onLeaveOut }: BeyondStripProps) => {
  const add = useRef<HTMLButtonElement>(null);
  useEffect(() => { add.current?.focus(); }, []);
  return (
    <div className={styles.beyond} role="group" aria-label="Pasted rows beyond the end" onKeyDown={(event) => { if (event.key === 'Escape') onLeaveOut(); }}>
      <span className={styles.beyondWords}>{problem ?? `The paste goes beyond the last row: ${what} more.`}</span>
      <Button ref={add} tone="primary" size="small" onPress={onAdd}>Add {what}</Button>
      <Button tone="quiet" size="small" onPress={onLeaveOut}>Leave out</Button>
    </div>
  );
};
