import type { TaskId } from '../../../shared/model';
import { classes } from '../../widgets';
import styles from './Details.module.css';

interface AwaitedTitleProps {
  readonly id: TaskId;
  readonly title: string;
  /** Shows that task instead; absent: the title is no link. */
  readonly onOpen: ((id: TaskId) => void) | undefined;
}

/** The title of a task that is waited for, which it opens. */
export const AwaitedTitle = ({ id, title, onOpen }: AwaitedTitleProps) =>
  onOpen === undefined
    ? <span className={classes(styles.grow, styles.words)} title={title}>{title}</span>
    : <button type="button" className={classes(styles.grow, styles.words, styles.goTo)} title={title} onClick={() => { onOpen(id); }}>{title}</button>;
