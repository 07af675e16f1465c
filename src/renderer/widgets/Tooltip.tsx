import { type ReactElement, type ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

export type TooltipPlacement = 'top' | 'bottom' | 'start' | 'end';

export interface TooltipProps {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly placement?: TooltipPlacement | undefined;
  /** One focusable widget, or a `Focusable` around one element. */
  readonly children: ReactElement;
}

/** Words on hover and focus. Never the only place where something is said. */
export const Tooltip = ({ text, keys, placement = 'bottom', children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
      <span>{text}</span>
      {keys !== undefined && <Kbd keys={keys} tone="onDark" />}
    </AriaTooltip>
  </TooltipTrigger>
);
