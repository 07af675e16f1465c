import { type LucideIcon } from 'lucide-react';
import { type Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonTone } from './Button';
import buttonStyles from './Button.module.css';
import { classes } from './classes';
import { Tooltip, type TooltipPlacement } from './Tooltip';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label' | 'render'> {
  /** What it does: the accessible name and the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key that does the same, shown in the tooltip: `Mod+Z`. */
  readonly keys?: string | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly tooltipPlacement?: TooltipPlacement | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ label, icon: Icon, keys, tone = 'quiet', size = 'normal', tooltipPlacement = 'bottom', className, ...rest }: IconButtonProps) => (
  <Tooltip text={label} keys={keys} placement={tooltipPlacement}>
    <AriaButton {...rest} aria-label={label} className={classes(buttonStyles.button, buttonStyles.square, buttonStyles[tone], size === 'small' && buttonStyles.small, className)}>
      <Icon className={buttonStyles.icon} aria-hidden="true" />
    </AriaButton>
  </Tooltip>
);
