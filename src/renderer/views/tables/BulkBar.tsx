import { type ReactNode } from 'react';
import { IconButton, X } from '../../widgets';
import styles from './Tables.module.css';

interface BulkBarProps {
  /** "3 tasks" */
  readonly what: string;
  readonly children: ReactNode;
  readonly onClear: () => void;
}

/** What can be done with all selected rows at once; stands in the place of the line that adds while something is selected. */
export const BulkBar = ({ what, children, onClear }: BulkBarProps) => (
  <div className={styles.bulk} role="group" aria-label={`Change ${what}`}>
    <strong className={styles.bulkCount}>{what}</strong>
    {children}
    <span className={styles.bulkSpace} />
    <IconButton label="Clear the selection" icon={X} onPress={onClear} />
  </div>
);
