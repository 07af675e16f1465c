import { Check, Minus } from 'lucide-react';
import styles from './Grid.module.css';

/** A check box drawn in a cell; the grid handles its keys and clicks. */
export const CheckMark = ({ state, label, tabIndex = -1 }: { readonly state: 'on' | 'off' | 'some'; readonly label: string; readonly tabIndex?: number }) => (
  <span role="checkbox" aria-checked={state === 'some' ? 'mixed' : state === 'on'} aria-label={label} className={styles.check} data-focus="" data-state={state} tabIndex={tabIndex}>
    {state === 'on' && <Check aria-hidden="true" />}
    {state === 'some' && <Minus aria-hidden="true" />}
  </span>
);
