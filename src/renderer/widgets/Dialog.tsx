import { X } from 'lucide-react';
import { type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the close button or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'wide' | undefined;
  /** `alert`: waits for an answer, so a click beside it does not close it. */
  readonly kind?: 'dialog' | 'alert' | undefined;
}

/** For choices that cannot be undone, and for lists that cover everything; never for what can be edited in place. */
export const Dialog = ({ title, isOpen, onClose, children, actions, size = 'normal', kind = 'dialog' }: DialogProps) => (
  <ModalOverlay
    className={styles.scrim ?? ''}
    isOpen={isOpen}
    isDismissable={kind === 'dialog'}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
  >
    <Modal className={classes(styles.modal, styles[size])}>
      <AriaDialog className={styles.dialog ?? ''} role={kind === 'alert' ? 'alertdialog' : 'dialog'}>
        <header className={styles.head}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <IconButton label="Close" icon={X} size="small" onPress={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
