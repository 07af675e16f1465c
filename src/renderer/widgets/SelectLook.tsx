import { ChevronDown } from 'lucide-react';
import { classes } from './classes';
import fieldStyles from './Field.module.css';
import styles from './Select.module.css';

/** How a quiet Select looks while it is not there yet. */
export const SelectLook = ({ text }: { readonly text: string }) => (
  <div className={classes(fieldStyles.field, fieldStyles.hidden)} aria-hidden="true">
    <div className={fieldStyles.control}>
      <span className={classes(styles.trigger, styles.quiet)}>
        <span className={styles.value}>{text}</span>
        <ChevronDown className={styles.chevron} />
      </span>
    </div>
  </div>
);
