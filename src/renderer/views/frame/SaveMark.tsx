import { useEffect } from 'react';
import { useHost, useSaveState } from '../../hooks';
import { Check, CircleAlert, classes, RefreshCw } from '../../widgets';
import styles from './SaveMark.module.css';

const words = { saved: 'Saved', saving: 'Saving', failed: 'Not saved' } as const;
const icons = { saved: Check, saving: RefreshCw, failed: CircleAlert } as const;
const holdReasons = {
  saved: null,
  saving: 'Your last change is still being saved.',
  failed: 'Some changes could not be saved and would be lost.',
} as const;

/** Whether everything is saved, at the foot of the rail; holds the window open while it is not. */
export const SaveMark = ({ width }: { readonly width: 'wide' | 'narrow' }) => {
  const { kind } = useSaveState();
  const host = useHost();
  useEffect(() => host.holdOpen(holdReasons[kind]), [host, kind]);
  const Icon = icons[kind];
  return (
    <span className={classes(styles.mark, styles[kind])} data-save-state={kind} title={width === 'narrow' ? words[kind] : undefined}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={width === 'narrow' ? styles.hidden : undefined}>{words[kind]}</span>
    </span>
  );
};
