import { type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { classes } from './classes';
import styles from './SegmentedControl.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'normal' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** One of two to four choices, all in sight. */
export const SegmentedControl = <Value extends string>({ label, value, options, onChange, size = 'normal', isDisabled, className }: SegmentedControlProps<Value>) => {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes(styles.group, size === 'small' && styles.small, className)}>
      {options.map(({ value: segment, label: words, icon: Icon }) => (
        <label key={segment} className={styles.segment}>
          <input className={styles.native} type="radio" name={name} value={segment} checked={segment === value} disabled={isDisabled} onChange={() => onChange(segment)} />
          {Icon !== undefined && <Icon className={styles.icon} aria-hidden="true" />}
          {words}
        </label>
      ))}
    </div>
  );
};
