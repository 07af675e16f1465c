import { type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';

/** What every field shares. */
export interface FieldProps {
  readonly label: string;
  /** `beside`: label and control on one line, for panels and settings. `hidden`: for assistive technology only. */
  readonly labelPlacement?: 'above' | 'beside' | 'hidden' | undefined;
  /** Quiet words below the control. */
  readonly description?: ReactNode;
  /** What is wrong with the value, below the control; marks it invalid. */
  readonly error?: string | null | undefined;
  readonly className?: string | undefined;
}

export const fieldDescriptionId = (id: string): string => `${id}-description`;

/** Label, control, description and error of one field, exactly aligned. */
export const Field = ({ label, labelPlacement = 'above', description, error, className, id, children }: FieldProps & { readonly id: string; readonly children: ReactNode }) => (
  <div className={classes(styles.field, styles[labelPlacement], className)}>
    <label className={styles.label} htmlFor={id}>
      {label}
    </label>
    <div className={styles.control}>
      {children}
      {error !== undefined && error !== null ? (
        <p id={fieldDescriptionId(id)} className={styles.error}>
          {error}
        </p>
      ) : (
        description !== undefined && (
          <p id={fieldDescriptionId(id)} className={styles.description}>
            {description}
          </p>
        )
      )}
    </div>
  </div>
);
