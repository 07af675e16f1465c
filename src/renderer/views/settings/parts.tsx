import { type ReactNode } from 'react';
import styles from './Settings.module.css';

/** One setting: what it is and means on the left, the control on the right. */
export const SettingRow = ({ label, children, hint }: { readonly label: string; readonly hint?: ReactNode; readonly children: ReactNode }) => (
  <div className={styles.row}>
    <div className={styles.words}>
      <span className={styles.label}>{label}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
    <div className={styles.control}>{children}</div>
  </div>
);
