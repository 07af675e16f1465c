import { X } from 'lucide-react';
import { type ReactNode, type Ref } from 'react';
import { IconButton } from './IconButton';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  readonly title: ReactNode;
  /** Accessible name of the region. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** IconButtons before the close button. */
  readonly actions?: ReactNode;
  /** Stays at the foot while the content scrolls. */
  readonly foot?: ReactNode;
  /** What scrolls. */
  readonly bodyRef?: Ref<HTMLDivElement> | undefined;
}

/** Details on the right of a screen, edited in place. Escape closes it when nothing inside wants the key. */
export const SidePanel = ({ title, label, onClose, children, actions, foot, bodyRef }: SidePanelProps) => (
  <aside
    className={styles.panel}
    aria-label={label}
    onKeyDown={(event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      onClose();
    }}
  >
    <header className={styles.head}>
      <div className={styles.title}>{title}</div>
      <div className={styles.actions}>
        {actions}
        <IconButton label="Close" icon={X} keys="Escape" onPress={onClose} />
      </div>
    </header>
    <div ref={bodyRef} className={styles.body}>{children}</div>
    {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
  </aside>
);
