import { useEffect, useMemo, type ReactNode } from 'react';
import { formatDay, formatHours, overOn } from '../../../../shared/calendar';
import type { DayNumber, ResourceId } from '../../../../shared/model';
import { suggestMends } from '../../../../shared/queries/board';
import { useToday, useWorkspace } from '../../../hooks';
import { Popover, Star } from '../../../widgets';
import { mendAttempt } from '../state/attempt';
import { useController } from '../state/BoardContext';
import styles from './Mends.module.css';

interface MendsProps {
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  readonly anchor: Element;
  readonly onClose: () => void;
}

/** The best ways out of an overload, best first; a press does it. */
export const Mends = ({ resourceId, day, anchor, onClose }: MendsProps): ReactNode => {
  const controller = useController();
  const workspace = useWorkspace();
  const today = useToday();
  const mends = useMemo(() => suggestMends(workspace, resourceId, day, today), [workspace, resourceId, day, today]);
  const anchorRef = useMemo(() => ({ current: anchor }), [anchor]);
  useEffect(() => {
    anchor.setAttribute('data-mended', '');
    return () => anchor.removeAttribute('data-mended');
  }, [anchor]);
  const name = workspace.resources.get(resourceId)?.name ?? '';
  return (
    <Popover label="Ways to mend the overload" anchor={anchorRef} isOpen onClose={onClose}>
      <div className={styles.box}>
        <p className={styles.lead}>
          {name} is {formatHours(overOn(workspace, resourceId, day))} over on {formatDay(day, 'weekdayDayMonth')}.
        </p>
        {mends.length === 0 && <p className={styles.note}>Everything on that day is locked. Unlock a booking to move it.</p>}
        {mends.map(({ key, mend, sentence, note }, index) => (
          <button
            key={key}
            type="button"
            className={styles.mend}
            data-best={index === 0 || undefined}
            autoFocus={index === 0}
            onClick={() => {
              onClose();
              void controller.perform(mendAttempt(controller.session, resourceId, day, mend));
            }}
          >
            <span className={styles.what}>
              {index === 0 && <Star className={styles.star} aria-label="Best" />}
              {sentence}
            </span>
            <span className={styles.note}>{note}</span>
          </button>
        ))}
      </div>
    </Popover>
  );
};
