import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Banner.module.css';
import { IconButton } from './IconButton';

export type MessageTone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<MessageTone, LucideIcon>> = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

export interface BannerProps {
  readonly tone: MessageTone;
  /** What happened, in one sentence. */
  readonly title: ReactNode;
  /** What it means and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  readonly className?: string | undefined;
}

/** Something a whole screen must know, above its content. Does not announce itself: that is the notice region's part. */
export const Banner = ({ tone, title, children, actions, onClose, className }: BannerProps) => {
  const Icon = icons[tone];
  return (
    <section className={classes(styles.banner, styles[tone], className)} aria-label={typeof title === 'string' ? title : undefined}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.more}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onClose !== undefined && <IconButton label="Close" icon={X} size="small" onPress={onClose} />}
    </section>
  );
};
