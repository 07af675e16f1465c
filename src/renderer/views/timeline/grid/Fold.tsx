import type { TimelineLine } from '../../../../shared/queries/timeline';
import { ChevronDown } from '../../../widgets';
import styles from './Line.module.css';

/** Opens and closes a line. The keys do the same on the line itself, so Tab passes it by. */
export const Fold = ({ state, name }: { readonly state: TimelineLine['state']; readonly name: string }) =>
  state === 'leaf' ? <span className={styles.foldGap} /> : (
    <button type="button" className={styles.fold} data-fold="" data-state={state} tabIndex={-1} aria-label={`${state === 'open' ? 'Fold' : 'Unfold'} ${name}`}>
      <ChevronDown aria-hidden="true" />
    </button>
  );
