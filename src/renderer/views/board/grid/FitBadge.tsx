import { Ban, Star, VisuallyHidden } from '../../../widgets';
import { memo, type ReactNode } from 'react';
import { formatHours, formatHoursNumber } from '../../../../shared/calendar';
import type { ResourceId } from '../../../../shared/model';
import type { LoadFigure } from '../../../../shared/queries/board';
import { useStoreValue } from '../../hand';
import { useController } from '../state/BoardContext';
import { decisiveWords, reasonsWords } from '../state/speech';
import styles from './FitBadge.module.css';

interface FitBadgeProps {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly figure: LoadFigure;
}

/** Score, verdict, reasons by weight, and the load as it would become. */
export const FitBadge = memo(({ resourceId, name, figure }: FitBadgeProps): ReactNode => {
  const { fitting } = useController();
  const fit = useStoreValue(fitting, (state) => (state.phase === 'dragging' ? state.fits.get(resourceId) ?? null : null));
  const rank = useStoreValue(fitting, (state) => (state.phase === 'dragging' ? state.best.indexOf(resourceId) : -1));
  const after = useStoreValue(fitting, (state) => (state.phase === 'dragging' ? state.trial?.preview?.loads.get(resourceId) ?? null : null));
  const isImpossible = fit?.verdict === 'impossible';
  const load = after ?? figure;
  const reasons = fit === null ? '' : reasonsWords(fit);
  const isUnfit = isImpossible || fit?.verdict === 'poor';
  return (
    <div className={styles.badge} data-verdict={fit?.verdict ?? 'none'} data-unfit={isUnfit || undefined} data-fit={resourceId} title={reasons}>
      <span className={styles.score}>{isImpossible || fit === null ? <Ban aria-hidden="true" className={styles.glyph} /> : fit.score}</span>
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={styles.name}>{name}</span>
          {rank >= 0 && <Star className={styles.star} aria-label={`Suggestion ${String(rank + 1)}`} data-rank={rank} />}
          <span className={styles.verdict}>{fit?.verdictWords ?? ''}</span>
          <span className={styles.load} data-changed={after !== null || undefined}>
            {formatHoursNumber(load.load)}/{formatHours(load.capacity)}
            {after !== null && after.over > 0 && <span className={styles.over}> +{formatHours(after.over)}</span>}
          </span>
        </span>
        {/* One short word is enough to pass a row over; whoever wants all of them rests on it. */}
        {isUnfit && fit !== null ? (
          <>
            <span className={styles.reasons} aria-hidden="true">{decisiveWords(fit)}</span>
            <VisuallyHidden>{reasons}</VisuallyHidden>
          </>
        ) : (
          <span className={styles.reasons}>{reasons}</span>
        )}
      </span>
    </div>
  );
});
FitBadge.displayName = 'FitBadge';
