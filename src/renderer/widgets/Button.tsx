import { type LucideIcon } from 'lucide-react';
import { type ReactNode, type Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes';
import styles from './Button.module.css';
import { Kbd } from './Kbd';

/** `primary`: the one action a screen is for. `quiet`: no edge until hovered. `danger`: cannot be undone. */
export type ButtonTone = 'primary' | 'normal' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'render'> {
  /** A verb, in sentence case. */
  readonly children?: ReactNode;
  readonly tone?: ButtonTone | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** Before the words. */
  readonly icon?: LucideIcon | undefined;
  /** The key that does the same, shown quietly after the words: `Mod+K`. */
  readonly keys?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ children, tone = 'normal', size = 'normal', icon: Icon, keys, className, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classes(styles.button, styles[tone], size === 'small' && styles.small, className)}>
    {Icon !== undefined && <Icon className={styles.icon} aria-hidden="true" />}
    {children}
    {keys !== undefined && <Kbd keys={keys} tone="onButton" />}
  </AriaButton>
);
