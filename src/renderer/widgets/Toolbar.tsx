import { type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Controls of one screen on one line. */
export const Toolbar = ({ label, children, className }: ToolbarProps) => (
  <div role="group" aria-label={label} className={classes(styles.toolbar, className)}>
    {children}
  </div>
);

/** Pushes what follows to the far end of a Toolbar. */
export const ToolbarSpace = () => <span className={styles.space} />;

/** A hairline between groups of a Toolbar. */
export const ToolbarRule = () => <span className={styles.rule} />;
