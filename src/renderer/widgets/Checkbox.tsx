import { Check, Minus } from 'lucide-react';
import { type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly value: boolean | 'mixed';
  readonly onChange: (value: boolean) => void;
  /** Words beside it; without them give `label`. */
  readonly children?: ReactNode;
  /** Accessible name where no words stand beside it. */
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

export const Checkbox = ({ value, onChange, children, label, isDisabled, className }: CheckboxProps) => (
  <label className={classes(styles.row, className)} data-disabled={isDisabled || undefined}>
    <input
      className={styles.native}
      type="checkbox"
      aria-label={label}
      checked={value === true}
      disabled={isDisabled}
      ref={(input) => {
        if (input !== null) input.indeterminate = value === 'mixed';
      }}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className={styles.box} aria-hidden="true">
      {value === 'mixed' ? <Minus className={styles.tick} /> : <Check className={styles.tick} />}
    </span>
    {children !== undefined && <span>{children}</span>}
  </label>
);

export interface SwitchProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly children?: ReactNode;
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** On or off, at once. */
export const Switch = ({ value, onChange, children, label, isDisabled, className }: SwitchProps) => (
  <label className={classes(styles.row, className)} data-disabled={isDisabled || undefined}>
    <input className={styles.native} type="checkbox" role="switch" aria-label={label} checked={value} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
    <span className={styles.track} aria-hidden="true" />
    {children !== undefined && <span>{children}</span>}
  </label>
);
