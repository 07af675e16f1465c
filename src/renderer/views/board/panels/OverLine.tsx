import { lazy, type ReactNode } from 'react';
import { formatHours } from '../../../../shared/calendar';
import type { ResourceId } from '../../../../shared/model';
import type { BoardWindow } from '../../../../shared/queries/board';
import { AfterPicture } from '../AfterPicture';
import { useController } from '../state/BoardContext';
import { openMends } from '../state/focus';
import { useIsPictured } from '../state/picture';
import { useOver } from '../state/useBoardRows';
import styles from './OverLine.module.css';

// What money asks for is worked out when the browser is idle: its code comes after the picture too.
const MoneyLine = lazy(async () => ({ default: (await import('./MoneyLine')).MoneyLine }));

const shown = 6;
const nobody: readonly ResourceId[] = [];
const spanWords: Readonly<Record<BoardWindow['scale'], string>> = { day: 'this day', week: 'this week', month: 'in these weeks' };

/** Who is over in the period and by how much, always in sight; each name opens the ways to mend it. */
export const OverLine = ({ resourceIds, window }: { readonly resourceIds: readonly ResourceId[]; readonly window: BoardWindow }): ReactNode => {
  const controller = useController();
  // The first picture keeps its place free: who is over is worked out from everybody's rows, seen or not.
  const asked = useIsPictured() ? resourceIds : nobody;
  const over = useOver(asked, window);
  if (resourceIds.length === 0) return null;
  return (
    <div className={styles.line} role="group" aria-label="Over capacity">
      {asked.length > 0 && (over.length === 0 ? <span className={styles.nobody}>Nobody is over capacity {spanWords[window.scale]}.</span> : <span className={styles.lead}>Over:</span>)}
      {over.slice(0, shown).map(({ resourceId, name, over: minutes, day }) => (
        <button key={resourceId} type="button" className={styles.entry} onClick={(event) => openMends(controller, resourceId, day, event.currentTarget)}>
          {name} <span className={styles.amount}>+{formatHours(minutes)}</span>
        </button>
      ))}
      {over.length > shown && <span className={styles.rest}>and {over.length - shown} more</span>}
      <AfterPicture><MoneyLine /></AfterPicture>
    </div>
  );
};
