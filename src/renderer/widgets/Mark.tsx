import { classes } from './classes';
import styles from './Mark.module.css';

export interface MarkProps {
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly className?: string | undefined;
}

/** The load line of a ship: a ring crossed by one bar. */
export const Mark = ({ size = 'normal', className }: MarkProps) => (
  <svg className={classes(styles.mark, styles[size], className)} viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <circle cx="12" cy="12" r="7" stroke="currentColor" strokeWidth="2.5" />
    <path d="M1.5 12h21" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
  </svg>
);
