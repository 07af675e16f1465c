import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { classes } from './classes';
import { Mark } from './Mark';
import styles from './States.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Teaches one thing. */
  readonly children?: ReactNode;
  /** The next action: one Button, at most two. */
  readonly action?: ReactNode;
  /** `inline`: inside a tray or panel. */
  readonly size?: 'screen' | 'inline' | undefined;
}

/** Nothing here yet: what would be here, and how to get it. */
export const EmptyState = ({ title, children, action, size = 'screen' }: EmptyStateProps) => (
  <div className={classes(styles.state, styles[size])}>
    {size === 'screen' && <Mark size="large" className={styles.mark} />}
    <h2 className={styles.title}>{title}</h2>
    {children !== undefined && <div className={styles.words}>{children}</div>}
    {action !== undefined && <div className={styles.actions}>{action}</div>}
  </div>
);

export interface ErrorStateProps {
  /** What happened and what it means for the plan. */
  readonly sentence: string;
  /** What to do. */
  readonly nextStep: string;
  readonly actions?: ReactNode;
  /** Technical words, folded away. */
  readonly details?: string | undefined;
}

/** Something does not work: what, what it means, what to do. */
export const ErrorState = ({ sentence, nextStep, actions, details }: ErrorStateProps) => (
  <div className={classes(styles.state, styles.screen)} role="alert">
    <CircleAlert className={styles.alert} aria-hidden="true" />
    <h2 className={styles.title}>{sentence}</h2>
    <p className={styles.words}>{nextStep}</p>
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    {details !== undefined && (
      <details className={styles.details}>
        <summary>Details</summary>
        <pre>{details}</pre>
      </details>
    )}
  </div>
);

export interface LoadingStateProps {
  /** "Opening the plan", "Reading 4,200 rows". */
  readonly label: string;
  /** 0 to 1 where it is known. */
  readonly progress?: number | undefined;
  readonly action?: ReactNode;
}

const patience = 250;

/** Something takes time. Shows only after a moment, so that quick things do not flash. */
export const LoadingState = ({ label, progress, action }: LoadingStateProps) => {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes(styles.state, styles.screen)} aria-busy="true" data-loading>
      {isShown && (
        <>
          <Mark size="large" className={classes(styles.mark, styles.moving)} />
          <p className={styles.words}>{label}</p>
          {progress !== undefined && <progress className={styles.progress} aria-label={label} value={progress} max={1} />}
          {action !== undefined && <div className={styles.actions}>{action}</div>}
        </>
      )}
    </div>
  );
};
