import { type ReactElement, type ReactNode, type RefObject } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { classes } from './classes';
import floatStyles from './Float.module.css';
import styles from './Popover.module.css';

export type PopoverPlacement = 'bottom start' | 'bottom end' | 'bottom' | 'top' | 'end top' | 'start top';

export interface PopoverProps {
  /** Accessible name. */
  readonly label: string;
  /** Gets `close` where it must close itself. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: PopoverPlacement | undefined;
  readonly className?: string | undefined;
}

export interface PopoverTriggerProps extends PopoverProps {
  /** A Button or IconButton that opens it. */
  readonly trigger: ReactElement;
}

/** Something small that floats beside the button that opened it. */
export const PopoverTrigger = ({ trigger, ...popover }: PopoverTriggerProps) => (
  <DialogTrigger>
    {trigger}
    <AriaPopover className={classes(floatStyles.float, styles.popover, popover.className)} placement={popover.placement ?? 'bottom start'} offset={4}>
      <PopoverDialog {...popover} />
    </AriaPopover>
  </DialogTrigger>
);

export interface AnchoredPopoverProps extends PopoverProps {
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The same, opened by its owner beside any element. */
export const Popover = ({ anchor, isOpen, onClose, ...popover }: AnchoredPopoverProps) => (
  <AriaPopover
    className={classes(floatStyles.float, styles.popover, popover.className)}
    triggerRef={anchor}
    isOpen={isOpen}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
    placement={popover.placement ?? 'bottom start'}
    offset={4}
  >
    <PopoverDialog {...popover} />
  </AriaPopover>
);

const PopoverDialog = ({ label, children }: PopoverProps) => (
  <AriaDialog className={styles.dialog ?? ''} aria-label={label}>
    {({ close }) => (typeof children === 'function' ? children(close) : children)}
  </AriaDialog>
);
