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
  /** -1 where a list moves the focus by its own keys. */
  readonly tabIndex?: number | undefined;
  /** Id of what describes it. */
  readonly describedBy?: string | undefined;
}

export const Checkbox = ({ value, onChange, children, label, isDisabled, className, tabIndex, describedBy }: CheckboxProps) => (
  <label className={classes(styles.row, className)} data-disabled={isDisabled || undefined}>
    <input
      className={styles.native}
      type="checkbox"
      tabIndex={tabIndex}
      aria-label={label}
      aria-describedby={describedBy}
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
