import { useEffect, useMemo, useState } from 'react';
import type { TaskId } from '../../../../shared/model';
import { tasksTouchedBy, trayQuery, type Tray, type TrayCriteria, type TrayDays } from '../../../../shared/queries/board';
import { useSession } from '../../../hooks';

/**
 * The tray as it is now. It listens to what each change touched, so that with 10,000 tasks waiting a drop does not
 * compare them all.
 */
export const useTray = (criteria: TrayCriteria, days: TrayDays): Tray => {
  const session = useSession();
  const ask = useMemo(trayQuery, []);
  const [tray, setTray] = useState(() => ask(session.workspace(), criteria, days, null));
  useEffect(() => {
    let touched: ReadonlySet<TaskId> | null = null;
    let isWaiting = false;
    const look = (): void => {
      isWaiting = false;
      setTray(ask(session.workspace(), criteria, days, touched));
      touched = new Set();
    };
    /** Looks at once where a change says what it touched, so that the tray is drawn together with the rows; else once everybody was told. */
    const onNews = (): void => {
      if (isWaiting) return;
      isWaiting = true;
      queueMicrotask(() => {
        if (isWaiting) look();
      });
    };
    const stopHearing = session.onChange(({ change, source, kind }) => {
      const more = source === 'here' && kind !== 'takenBack' ? tasksTouchedBy(change.ops) : null;
      touched = touched === null || more === null ? null : new Set([...touched, ...more]);
      if (touched === null) onNews();
      else look();
    });
    const stopListening = session.subscribe(onNews);
    look();
    return () => {
      stopHearing();
      stopListening();
    };
  }, [session, ask, criteria, days]);
  return tray;
};
